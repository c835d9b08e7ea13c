"""What an operation takes, as the OpenAPI document says."""

from collections.abc import Iterator, Sequence
from typing import Any

from starlette.requests import Request

Json = dict[str, Any]


def parameters_of(request: Request) -> frozenset[str]:
    """Return the names that the operation behind a request knows in its query string."""
    parameters = _operation(request).get("parameters", ())
    return frozenset(parameter["name"] for parameter in parameters if parameter["in"] == "query")


def fields_at(request: Request, path: Sequence[int | str]) -> frozenset[str]:
    """Return the names that an object of the body may hold, by the way to it: (``shipment``,) or none."""
    document = request.app.openapi()
    content = _operation(request).get("requestBody", {}).get("content", {})
    schemas = list(_plain(document, content.get("application/json", {}).get("schema", {})))
    for step in path:
        inner = [_inside(schema, step) for schema in schemas]
        schemas = [plain for schema in inner for plain in _plain(document, schema)]
    return frozenset(name for schema in schemas for name in schema.get("properties", ()))


def _operation(request: Request) -> Json:
    path = getattr(request.scope.get("route"), "path", "")
    found: Json = request.app.openapi()["paths"].get(path, {}).get(request.method.lower(), {})
    return found


def _inside(schema: Json, step: int | str) -> Json:
    found: Json = schema.get("items", {}) if isinstance(step, int) else schema.get("properties", {}).get(step, {})
    return found


def _plain(document: Json, schema: Json) -> Iterator[Json]:
    """Yield what a schema stands for: references followed, each of several that are possible."""
    if "$ref" in schema:
        yield from _plain(document, document["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
        return
    several = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    for one in several:
        yield from _plain(document, one)
    if not several:
        yield schema
