"""How a question names the scenarios under which it is asked."""

from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema

from api.schemas.base import Name, Split

MAX_NAMES = 5


def _listed(given: object) -> object:
    """Return one name or none as a list."""
    if given is None:
        return ()
    return (given,) if isinstance(given, str) else given


_NAME = {"type": "string", "minLength": 1, "maxLength": 100}
_NAMES = {"type": "array", "items": _NAME, "maxItems": MAX_NAMES}
_MEANT = "Scenarios to apply, in this order: those of /v1/scenarios, and with a key one's own."

ScenarioNames = Annotated[
    tuple[Name, ...],
    Field(max_length=MAX_NAMES, description=_MEANT, examples=["red-sea-closed"]),
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [_NAME, _NAMES, {"type": "null"}], "default": None}),
]
ScenarioParameter = Annotated[
    tuple[Name, ...],
    Field(
        max_length=MAX_NAMES, description=f"{_MEANT} Separated by commas, or repeated.", examples=[["red-sea-closed"]]
    ),
    Split,
]
