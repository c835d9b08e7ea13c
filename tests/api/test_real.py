"""The bundled network over HTTP."""

from starlette.testclient import TestClient

from tests.api.asks import soon


def test_duisburg_has_rail_sea_and_mixed(real: TestClient) -> None:
    """Qingdao to Duisburg has rail and sea routes on one front."""
    asked = {"origin": "Qingdao", "destination": "DEDUI", "depart_after": soon(), "shipment": {"quantity": 2}}
    routes = real.post("/v1/routes", json=asked).json()["routes"]
    modes = [{leg["mode"] for leg in route["legs"]} for route in routes]
    assert any("rail" in own and "sea" not in own for own in modes)
    assert any("sea" in own for own in modes)


def test_qingdao_in_three_languages(real: TestClient) -> None:
    """The city is first, whatever it is called."""
    for text in ("Qingdao", "青岛", "Циндао"):
        assert real.get("/v1/places", params={"q": text}).json()["places"][0]["id"] == "CNQIN"
