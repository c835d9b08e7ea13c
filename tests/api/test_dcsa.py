"""``/dcsa/v1/point-to-point-routes``.

The names and patterns below are those of DCSA Commercial Schedules 1.0.3, read in its published OpenAPI document.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from api.dcsa.schemas import ErrorResponse, PointToPoint
from tests.api.asks import soon
from tests.api.conftest import served
from tests.tiny import TABLES, swap, tiny_network

URL = "/dcsa/v1/point-to-point-routes"
RENAMED = {"port": "CNPRT", "yard": "CNYRD", "west": "KZWST", "haven": "IRHVN"}

PROPERTIES: dict[str, tuple[set[str], set[str]]] = {
    "PointToPoint": (
        {"placeOfReceipt", "placeOfDelivery", "legs"},
        {"receiptTypeAtOrigin", "deliveryTypeAtDestination", "cutOffTimes", "solutionNumber", "routingReference",
         "transitTime", "solutionFootprint"},
    ),
    "Leg": (
        {"departure", "arrival"},
        {"sequenceNumber", "transport", "intermediateCalls", "footprint", "cutOffTimes"},
    ),
    "Place": ({"facilityTypeCode", "location", "dateTime"}, {"transportCallReference"}),
    "IntermediateCall": (
        {"location"},
        {"transportCallReference", "facilityTypeCode", "arrivalDateTime", "departureDateTime"},
    ),
    "Location": (set(), {"locationName", "facilityName", "address", "addressLines", "UNLocationCode", "facility"}),
    "CutOffTime": ({"cutOffDateTimeCode", "cutOffDateTime"}, set()),
    "Footprint": (set(), {"co2", "co2e", "sox", "nox", "pm10"}),
    "ErrorResponse": (
        {"httpMethod", "requestUri", "statusCode", "statusCodeText", "errorDateTime", "errors"},
        {"statusCodeMessage", "providerCorrelationReference"},
    ),
    "DetailedError": (
        {"errorCodeText", "errorCodeMessage"},
        {"errorCode", "property", "value", "jsonPath"},
    ),
}  # fmt: skip


def _fits(name: str, found: dict[str, Any]) -> None:
    """Hold an object against the published names: those required are there, and no others than the published."""
    required, optional = PROPERTIES[name]
    assert required <= set(found) <= required | optional


@pytest.fixture(scope="module")
def carrier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Return a client of a network whose places have codes like UN/LOCODEs, and whose ship is slower than land."""

    def renamed(text: str) -> str:
        for old, new in RENAMED.items():
            text = re.sub(rf"(?<![\w-]){old}(?![\w-])", new, text)
        return text

    slow_sea = swap(("sea-out,3,haven,350,350", "sea-out,3,haven,700,700"))
    changes = dict.fromkeys(TABLES, renamed) | {"calls": lambda text: renamed(slow_sea(text))}
    folder = tiny_network(tmp_path_factory.mktemp("carrier"), **changes)
    with served(network=folder) as client:
        yield client


def _get(carrier: TestClient, **changes: str) -> Response:
    asked = {"placeOfReceipt": "CNPRT", "placeOfDelivery": "IRHVN", "departureStartDate": soon()} | changes
    return carrier.get(URL, params=asked)


@pytest.fixture(scope="module")
def routes(carrier: TestClient) -> list[dict[str, Any]]:
    """Return the usual routes."""
    found: list[dict[str, Any]] = _get(carrier).json()
    return found


def test_array(carrier: TestClient, routes: list[dict[str, Any]]) -> None:
    """The answer is a bare JSON array."""
    assert _get(carrier).headers["content-type"] == "application/json"
    assert len(routes) >= 2


def test_version_header(carrier: TestClient) -> None:
    """Replies name the full version of the standard."""
    assert _get(carrier).headers["api-version"] == "1.0.3"


def test_major_version_in_the_request(carrier: TestClient) -> None:
    """A request may name the major version, and no other."""
    asked = {"placeOfReceipt": "CNPRT", "placeOfDelivery": "KZWST"}
    assert carrier.get(URL, params=asked, headers={"API-Version": "1"}).status_code == 200
    assert carrier.get(URL, params=asked, headers={"API-Version": "2"}).status_code == 400


def test_published_names(routes: list[dict[str, Any]]) -> None:
    """Every object has the published names."""
    for route in routes:
        _fits("PointToPoint", route)
        _fits("Footprint", route["solutionFootprint"])
        for place in (route["placeOfReceipt"], route["placeOfDelivery"]):
            _fits("Place", place)
            _fits("Location", place["location"])
        for leg in route["legs"]:
            _fits("Leg", leg)
            _fits("Place", leg["departure"])
            _fits("Place", leg["arrival"])
            for call in leg.get("intermediateCalls", ()):
                _fits("IntermediateCall", call)
                _fits("Location", call["location"])
            for cut_off in leg.get("cutOffTimes", ()):
                _fits("CutOffTime", cut_off)


def test_documented(routes: list[dict[str, Any]]) -> None:
    """Our own OpenAPI document describes what is sent."""
    for route in routes:
        PointToPoint.model_validate(route, extra="forbid")


def test_transport(routes: list[dict[str, Any]]) -> None:
    """Rail and truck have nothing but their mode; vessels may name their service."""
    for leg in (leg for route in routes for leg in route["legs"]):
        transport = leg["transport"]
        allowed = (
            {"modeOfTransport", "servicePartners"} if transport["modeOfTransport"] == "VESSEL" else {"modeOfTransport"}
        )
        assert set(transport) <= allowed


def test_codes(routes: list[dict[str, Any]]) -> None:
    """Places have UN/LOCODEs where they have one; others have a name and an address line."""
    first = routes[0]["placeOfReceipt"]["location"]
    assert first["UNLocationCode"] == "CNPRT"
    calls = [call for route in routes for leg in route["legs"] for call in leg.get("intermediateCalls", ())]
    assert {"locationName", "addressLines"} in [set(call["location"]) for call in calls]


def test_facility_types(routes: list[dict[str, Any]]) -> None:
    """A terminal is a ramp to a train, and a border station is a border."""
    rail = next(leg for route in routes for leg in route["legs"] if leg["transport"]["modeOfTransport"] == "RAIL")
    assert rail["departure"]["facilityTypeCode"] == "RAMP"
    assert [call["facilityTypeCode"] for call in rail["intermediateCalls"]] == ["BORD", "BORD"]


def test_times_have_offsets_and_run_forward(routes: list[dict[str, Any]]) -> None:
    """Times are local with their offsets, and in order."""
    for route in routes:
        times = [
            datetime.fromisoformat(leg[end]["dateTime"]) for leg in route["legs"] for end in ("departure", "arrival")
        ]
        assert all(time.utcoffset() is not None for time in times)
        assert times == sorted(times)


def test_intermediate_calls_lie_between(routes: list[dict[str, Any]]) -> None:
    """Calls on the way lie between departure and arrival."""
    for leg in (leg for route in routes for leg in route["legs"]):
        calls = [call["arrivalDateTime"] for call in leg.get("intermediateCalls", ())]
        times = [leg["departure"]["dateTime"], *calls, leg["arrival"]["dateTime"]]
        instants = [datetime.fromisoformat(time) for time in times]
        assert instants == sorted(instants)


def test_transit_time_is_whole_days(routes: list[dict[str, Any]]) -> None:
    """Transit time is days, rounded up."""
    for route in routes:
        begin, end = (
            datetime.fromisoformat(route[place]["dateTime"]) for place in ("placeOfReceipt", "placeOfDelivery")
        )
        assert timedelta(route["transitTime"] - 1) < end - begin <= timedelta(route["transitTime"])


def test_tonnes(routes: list[dict[str, Any]]) -> None:
    """Footprints are tonnes: those of the legs sum to the route's, but for handling."""
    for route in routes:
        legs = sum(leg["footprint"]["co2e"] for leg in route["legs"])
        assert legs == pytest.approx(route["solutionFootprint"]["co2e"], rel=0.02)


def test_only_vessel_to_vessel_is_transshipment(carrier: TestClient, routes: list[dict[str, Any]]) -> None:
    """Changes between truck, train and vessel do not count."""
    assert len(_get(carrier, maxTranshipment="0").json()) == len(routes)
    assert max(len(route["legs"]) for route in routes) > 1


def test_dates(carrier: TestClient, routes: list[dict[str, Any]]) -> None:
    """Routes that arrive too late are left out."""
    earliest = min(date.fromisoformat(route["placeOfDelivery"]["dateTime"][:10]) for route in routes)
    found = _get(carrier, arrivalEndDate=earliest.isoformat()).json()
    assert 0 < len(found) < len(routes)


def test_past_window(carrier: TestClient) -> None:
    """Nothing leaves in the past."""
    assert _get(carrier, departureStartDate="2020-01-01", departureEndDate="2020-02-01").json() == []


def test_pages(carrier: TestClient, routes: list[dict[str, Any]]) -> None:
    """The cursor leads through all routes once."""
    seen: list[dict[str, Any]] = []
    cursor: str | None = None
    while True:
        response = _get(carrier, limit="1", **({"cursor": cursor} if cursor else {}))
        seen.extend(response.json())
        cursor = response.headers.get("next-page-cursor")
        if cursor is None:
            break
    assert seen == routes


def test_container_freight_stations_are_not_offered(carrier: TestClient) -> None:
    """CFS has no routes."""
    assert _get(carrier, receiptTypeAtOrigin="CFS").json() == []


def test_reefer(carrier: TestClient) -> None:
    """Reefer cargo is planned in reefer equipment."""
    assert _get(carrier, cargoType="REEFER").status_code == 200


REFUSED = {
    "unknown code": ({"placeOfReceipt": "XXXXX"}, "placeOfReceipt"),
    "no code": ({"placeOfDelivery": "west"}, "placeOfDelivery"),
    "bad date": ({"arrivalEndDate": "soon"}, "arrivalEndDate"),
    "bad type": ({"deliveryTypeAtDestination": "XX"}, "deliveryTypeAtDestination"),
    "negative": ({"maxTranshipment": "-1"}, "maxTranshipment"),
    "unknown parameter": ({"price": "low"}, "price"),
    "bad cursor": ({"cursor": "!"}, "cursor"),
    "same ends": ({"placeOfDelivery": "CNPRT"}, "placeOfDelivery"),
}


@pytest.mark.parametrize(("changes", "name"), REFUSED.values(), ids=REFUSED)
def test_refused(carrier: TestClient, changes: dict[str, str], name: str) -> None:
    """A bad query is 400 in DCSA's shape, and names the property."""
    response = _get(carrier, **changes)
    body = response.json()
    assert (response.status_code, response.headers["content-type"]) == (400, "application/json")
    _fits("ErrorResponse", body)
    for error in body["errors"]:
        _fits("DetailedError", error)
    ErrorResponse.model_validate(body, extra="forbid")
    assert name in {error.get("property") for error in body["errors"]}


def test_framework_errors_have_the_shape_too(carrier: TestClient) -> None:
    """404 and 405 under the facade are DCSA's as well."""
    for response, status in ((carrier.get("/dcsa/v1/port-schedules"), 404), (carrier.post(URL), 405)):
        assert response.status_code == status
        _fits("ErrorResponse", response.json())
