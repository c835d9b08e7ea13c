"""The OpenAPI document."""

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.write_openapi import FILE, openapi_bytes

DOCUMENT: dict[str, Any] = json.loads(openapi_bytes())
OPERATIONS = [
    (f"{method} {path}", operation) for path, item in DOCUMENT["paths"].items() for method, operation in item.items()
]
each_operation = pytest.mark.parametrize(
    "operation", [own for _, own in OPERATIONS], ids=[name for name, _ in OPERATIONS]
)


def test_kept_document_is_current() -> None:
    """``api/openapi.json`` is what the code says; if not: ``python -m api.write_openapi``."""
    assert json.loads(FILE.read_bytes()) == DOCUMENT


def test_served_document(client: TestClient) -> None:
    """The service serves the same document."""
    assert client.get("/openapi.json").json() == DOCUMENT


def test_operation_ids_are_unique() -> None:
    """Generated clients need names of their own."""
    names = [operation["operationId"] for _, operation in OPERATIONS]
    assert len(set(names)) == len(names)


@each_operation
def test_operations_are_described(operation: dict[str, Any]) -> None:
    """Every operation says what it does."""
    assert operation["description"]


@each_operation
def test_refusals_are_described(operation: dict[str, Any]) -> None:
    """Every refusal is a problem document, or an ErrorResponse of DCSA."""
    refusals = {status: answer for status, answer in operation["responses"].items() if status >= "400"}
    assert "500" in refusals
    for answer in refusals.values():
        (content,) = answer["content"].values()
        assert content["schema"]["$ref"].rpartition("/")[2] in {"Problem", "ErrorResponse"}


@each_operation
def test_keys_and_counting_are_described(operation: dict[str, Any]) -> None:
    """Wherever they matter: all but health."""
    expected = {"401", "403", "429"}
    if operation["operationId"] in {"healthz", "readyz"}:
        assert expected.isdisjoint(operation["responses"])
    elif "default" not in operation["responses"]:  # DCSA has one answer for all refusals
        assert expected <= set(operation["responses"])


def test_what_always_needs_a_key_says_so() -> None:
    """The rest needs one where the operator says so."""
    always = {own["operationId"] for _, own in OPERATIONS if {} not in own.get("security", DOCUMENT["security"])}
    scenarios = {"create_scenario", "put_scenario", "delete_scenario"}
    jobs = {"create_job", "list_jobs", "get_job", "get_job_results", "delete_job"}
    assert always == scenarios | jobs | {"reload_network"}
    assert set(DOCUMENT["components"]["securitySchemes"]) == {"bearer", "api_key"}


@each_operation
def test_parameters_are_described(operation: dict[str, Any]) -> None:
    """Every parameter says what it means, or is a number of a tile."""
    for parameter in operation.get("parameters", []):
        assert parameter.get("description") or parameter["name"] in {"x", "y", "z", "f"}


def test_references_lead_somewhere() -> None:
    """Every ``$ref`` names a schema that is there."""
    known = set(DOCUMENT["components"]["schemas"])
    text = json.dumps(DOCUMENT)
    used = {part.partition('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert used <= known
    assert "$defs" not in text
