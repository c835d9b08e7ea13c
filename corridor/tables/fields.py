"""Table Schema (Frictionless, version 2) of a row class."""

from typing import cast

from corridor.tables.measures import unit_of
from corridor.tables.references import REFERENCES, Reference
from corridor.tables.row import SEPARATOR, Row

JSON = dict[str, object]

_SHARED = (
    "pattern",
    "enum",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
)
"""Constraints that JSON Schema and Table Schema call by the same name."""

_CLOCK = "%H:%M"


def table_schema(row: type[Row]) -> JSON:
    """Return fields, primary key and foreign keys of a table."""
    properties = cast("dict[str, JSON]", row.model_json_schema()["properties"])
    references = [reference for reference in REFERENCES if reference.row is row]
    keys = [_foreign_key(reference) for reference in references if _is_simple(reference, properties)]
    return {
        "fields": [_field(name, about) for name, about in properties.items()],
        "missingValues": [""],
        "primaryKey": [row.column_of(name) for name in row.unique],
        **({"foreignKeys": keys} if keys else {}),
    }


def _field(name: str, about: JSON) -> JSON:
    choices = cast("list[JSON]", about.get("anyOf", [about]))
    optional = len(choices) > 1 or "default" in about
    value = choices[0]
    described = {"description": _description(about, value), "unit": unit_of(name)}
    return {
        "name": name,
        **_type(value),
        **{key: text for key, text in described.items() if text},
        "constraints": _constraints(value, optional=optional),
    }


def _type(value: JSON) -> JSON:
    match value["type"], value.get("format"):
        case "string", "date":
            return {"type": "date"}
        case "string", "time":
            return {"type": "time", "format": _CLOCK}
        case "array", _:
            return {"type": "list", "delimiter": SEPARATOR, "itemType": cast("JSON", value["items"])["type"]}
        case "boolean", _:
            return {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]}
        case kind, _:
            return {"type": kind}


def _description(about: JSON, value: JSON) -> str:
    said = [str(about["description"])] if "description" in about else []
    named = cast("JSON", value.get("items", {})).get("enum")
    return "; ".join([*said, *([f"some of {', '.join(cast('list[str]', named))}"] if named else [])])


def _constraints(value: JSON, *, optional: bool) -> JSON:
    may_be_empty = optional or (value["type"] == "array" and not value.get("minLength"))
    return {"required": not may_be_empty} | {name: value[name] for name in _SHARED if name in value}


def _is_simple(reference: Reference, properties: dict[str, JSON]) -> bool:
    column = reference.row.column_of(reference.field)
    return not reference.any_ and properties[column].get("type") != "array"


def _foreign_key(reference: Reference) -> JSON:
    resource = reference.target.file.removesuffix(".csv")
    fields = [reference.row.column_of(reference.field)]
    return {"fields": fields, "reference": {"resource": resource, "fields": list(reference.target.unique)}}
