"""The OpenAPI document, with the shapes of errors and maps among its components."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.schemas.geojson import FeatureCollection
from api.schemas.problem import Problem
from api.schemas.scenarios import ScenarioBody

EXTRA = (Problem, FeatureCollection, ScenarioBody)
"""Models that replies name by reference only."""

KEYS = {
    "bearer": {"type": "http", "scheme": "bearer", "description": "An API key: corridor keys create NAME."},
    "api_key": {"type": "apiKey", "in": "header", "name": "X-API-Key", "description": "The same key."},
}
WITH_KEY: list[dict[str, list[str]]] = [{name: []} for name in KEYS]
"""For ``openapi_extra`` of what always needs a key; the rest needs one where the operator says so."""

REFS = "#/components/schemas/{model}"


def openapi_of(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI document of an app, made once."""
    if app.openapi_schema is None:
        document = get_openapi(
            title=app.title, version=app.version, summary=app.summary, description=app.description, routes=app.routes
        )
        schemas = document.setdefault("components", {}).setdefault("schemas", {})
        for model in EXTRA:
            schema = model.model_json_schema(ref_template=REFS)
            schemas.update(schema.pop("$defs", {}))
            schemas[model.__name__] = schema
        document["components"]["securitySchemes"] = KEYS
        document["security"] = [{}, *WITH_KEY]
        document["paths"] = dict(sorted(document["paths"].items()))
        document["components"]["schemas"] = dict(sorted(schemas.items()))
        app.openapi_schema = document
    return app.openapi_schema
