"""From what validation found wrong to the ``errors`` of a problem document."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, is_dataclass
from typing import Any

from fastapi.exceptions import RequestValidationError
from rapidfuzz import process
from starlette.requests import Request

from api.operation import fields_at, parameters_of
from api.refusal import Fault
from api.schemas.known import FIELDS, PARAMETERS
from corridor.errors import InputError

MAX_SHOWN = 200
MAX_FAULTS = 20
LIKENESS = 70
MAX_INTEGER = 2**53
"""Beyond it JSON's readers disagree."""

WORDS = {
    "string_type": "text",
    "tuple_type": "an array",
    "model_type": "an object",
    "model_attributes_type": "an object",
    **dict.fromkeys(("int_type", "int_parsing", "int_from_float"), "a whole number"),
    **dict.fromkeys(("float_type", "float_parsing"), "a number"),
    **dict.fromkeys(("bool_type", "bool_parsing"), "true or false"),
}
"""What to say after *expected*, by type of error: callers need not know what Python calls it."""
NUMBERS = frozenset({"a number", "a finite number"})
OPENINGS = {
    "Input should be ": "",
    "Value error, ": "",
    "String should have ": "text of ",
    "String should match ": "text that fits ",
    "Tuple should have ": "",
}
"""How pydantic begins its other messages, and what to say instead."""
LENGTH_FOUND = re.compile(r" after validation, not \d+$")
JSON_WORDS = {None: "null", True: "true", False: "false"}

Location = tuple[int | str, ...]


def faults_of(request: Request, error: RequestValidationError) -> list[Fault]:
    """Return one fault per place in the request, the alternatives of a union put together."""
    grouped: dict[Location, list[dict[str, Any]]] = {}
    for found in error.errors():
        grouped.setdefault(_location(found), []).append(found)
    inner = {where[:i] for where in grouped for i, step in enumerate(where) if isinstance(step, int)}
    causes = [(where, found) for where, found in grouped.items() if where not in inner]  # a list is short for bad items
    return [
        unknown_fault(request, where) if found[0]["type"] == "extra_forbidden" else _fault(where, found)
        for where, found in causes[:MAX_FAULTS]
    ]


def unknown_fault(request: Request, where: Location) -> Fault:
    """Return the fault of a field or parameter that there is not, with those that there are."""
    source, *path = where
    known = sorted(parameters_of(request) if source == "query" else fields_at(request, path[:-1]))
    near = process.extract(str(path[-1]), known, limit=3, score_cutoff=LIKENESS)
    name = ".".join(map(str, path))
    expected = f"one of {', '.join(known)}" if known else f"nothing in the {source}"
    suggestions = [match for match, _, _ in near]
    hint = f" (did you mean {' or '.join(suggestions)}?)" if suggestions else ""
    detail = f"{name}: is not a known {'parameter' if source == 'query' else 'field'}{hint}"
    return {**_place(where), "detail": detail, "expected": expected, "suggestions": suggestions}


def input_fault(request: Request, error: InputError) -> Fault:
    """Return an error of the library as a fault, at the place in the request where its field stands."""
    given = asdict(error.given) if is_dataclass(error.given) and not isinstance(error.given, type) else error.given
    return {
        **_place(("body" if request.method == "POST" else "query", *error.field.split("."))),
        "detail": f"{error.field}: got {_shown(given)}, expected {error.expected}",
        "given": given,
        "expected": error.expected,
    }


def _location(found: dict[str, Any]) -> Location:
    """Return where an error is, without the names that pydantic gives to the branches of a union."""
    source, *path = found["loc"]
    last = len(path) - 1
    free = found["type"] in {"extra_forbidden", "missing"}
    known = FIELDS if source == "body" else PARAMETERS
    kept = [step for i, step in enumerate(path) if isinstance(step, int) or step in known or (free and i == last)]
    return (source, *(kept if source in {"body", "query"} else path))


def _fault(where: Location, found: Sequence[dict[str, Any]]) -> Fault:
    name = ".".join(str(step) for step in where[1:]) or "body"
    kind, given = found[0]["type"], found[0]["input"]
    place = _place(where)
    if kind == "missing":
        return {**place, "detail": f"{name}: is required", "expected": "a value"}
    wanted = dict.fromkeys(_expected(one) for one in found)
    if not NUMBERS.isdisjoint(wanted):  # a whole number is one
        wanted.pop("a whole number", None)
    expected = " or ".join(wanted)
    detail = f"{name}: got {_shown(given)}, expected {expected}"
    return {**place, "detail": detail, "given": _short(given), "expected": expected}


def _expected(found: dict[str, Any]) -> str:
    if found["type"] in WORDS:
        return WORDS[found["type"]]
    message = str(found["msg"])
    for opening, instead in OPENINGS.items():
        if message.startswith(opening):
            return instead + LENGTH_FOUND.sub("", message.removeprefix(opening))
    return message


def _place(where: Iterable[int | str]) -> Fault:
    source, *path = where
    if source == "body":
        return {"pointer": "".join(f"/{_escaped(step)}" for step in path)}
    return {"parameter": "_".join(str(step) for step in path if step != "shipment" and not isinstance(step, int))}


def _escaped(step: int | str) -> str:
    return str(step).replace("~", "~0").replace("/", "~1")


def _shown(given: object) -> str:
    text = JSON_WORDS[given] if given is None or isinstance(given, bool) else repr(given)
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}..."


def _short(given: object) -> object:
    if isinstance(given, int) and abs(given) > MAX_INTEGER:
        return _text(given)
    return given if given is None or isinstance(given, int | float) else _text(given)


def _text(given: object) -> str:
    text = given if isinstance(given, str) else repr(given)
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}..."
