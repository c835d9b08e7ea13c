"""``/v1/network``."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from api.schemas.network import NetworkReply


@pytest.fixture(scope="module")
def network(client: TestClient) -> dict[str, Any]:
    """Return what the tiny network says of itself."""
    found: dict[str, Any] = client.get("/v1/network").json()
    return found


def test_documented(network: dict[str, Any]) -> None:
    """The reply model describes every field that is sent."""
    NetworkReply.model_validate(network, extra="forbid")


def test_version_is_that_of_answers(network: dict[str, Any], answered: dict[str, Any]) -> None:
    """Network and answers name the same version."""
    assert network["version"] == answered["network_version"]


def test_version_is_in_the_header(client: TestClient, network: dict[str, Any]) -> None:
    """Every reply from the network names its version."""
    assert client.get("/v1/places").headers["x-network-version"] == network["version"]


def test_counts(network: dict[str, Any]) -> None:
    """Tables are counted."""
    assert (network["counts"]["places"], network["counts"]["services"], network["counts"]["calls"]) == (7, 4, 14)


def test_modes_have_colors(network: dict[str, Any]) -> None:
    """A map can draw every mode."""
    assert {mode["id"]: mode["color"] for mode in network["modes"]}["rail"] == "#D55E00"


def test_sources_have_qualities(network: dict[str, Any]) -> None:
    """Every source says what it is worth."""
    assert {source["id"]: source["quality"] for source in network["sources"]} == {
        "guess": "estimate",
        "made": "derived",
        "paper": "published",
    }


def test_every_source_of_an_answer_is_there(network: dict[str, Any], answered: dict[str, Any]) -> None:
    """A caller gets from a figure to its source."""
    known = {source["id"] for source in network["sources"]}
    assert {item["source"] for route in answered["routes"] for item in route["cost"]} <= known
    assert {name for route in answered["routes"] for leg in route["legs"] for name in leg["sources"]} <= known


def test_attribution(network: dict[str, Any]) -> None:
    """The map data's attribution is given."""
    assert network["attribution"] == "© OpenStreetMap contributors (ODbL)"
