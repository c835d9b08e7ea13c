"""Itineraries as GeoJSON."""

import json
from functools import cache
from typing import Any

import orjson
import pytest
from shapely.geometry import shape

from corridor import Door
from tests.acceptance.timetable import World
from tests.results.bundled import QUESTIONS, front, planner

Feature = dict[str, Any]
SOME = QUESTIONS[::3]


@cache
def features(question: str) -> list[Feature]:
    """Return the features of the routes shown, by way of text."""
    found: list[Feature] = json.loads(orjson.dumps(front(question).to_geojson()))["features"]
    return found


@pytest.mark.parametrize("question", SOME)
def test_an_overview_for_each_route_and_a_feature_for_each_leg(question: str) -> None:
    """The overview comes first, then its legs."""
    expected = [
        kind for itinerary in front(question).choose(10) for kind in ("overview", *("leg" for _ in itinerary.legs))
    ]
    assert [feature["properties"]["featureType"] for feature in features(question)] == expected


@pytest.mark.parametrize("question", SOME)
def test_an_overview_tells_why(question: str) -> None:
    """The reasons of its route, in its order."""
    told = [
        [(why["code"], why["detail"]) for why in feature["properties"]["why"]]
        for feature in features(question)
        if feature["properties"]["featureType"] == "overview"
    ]
    assert told == [[(why.code, why.detail) for why in itinerary.why] for itinerary in front(question).choose(10)]


@pytest.mark.parametrize("question", SOME)
def test_geometries_are_valid_lines(question: str) -> None:
    """Every line has two points or more, in degrees."""
    for feature in features(question):
        geometry = shape(feature["geometry"])
        assert geometry.is_valid
        assert not geometry.is_empty
        west, south, east, north = geometry.bounds
        assert (-180 <= west <= east <= 180, -90 <= south <= north <= 90) == (True, True)


@pytest.mark.parametrize("question", SOME)
def test_boxes_bound_their_lines(question: str) -> None:
    """Each feature's bbox is that of its geometry."""
    for feature in features(question):
        assert feature["bbox"] == pytest.approx(shape(feature["geometry"]).bounds)


@pytest.mark.parametrize("question", SOME)
def test_ids_are_unique(question: str) -> None:
    """Within a collection."""
    ids = [feature["id"] for feature in features(question)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("question", SOME)
def test_a_leg_is_drawn_from_its_start_to_its_end(question: str) -> None:
    """Its first point is near where it starts, its last near where it ends."""
    collection = {feature["id"]: feature for feature in features(question)}
    for itinerary in front(question).choose(10):
        for leg in itinerary.legs:
            geometry = collection[f"{itinerary.id}-{leg.sequence}"]["geometry"]
            parts = geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]
            for point, stop in ((parts[0][0], leg.origin), (parts[-1][-1], leg.destination)):
                assert point == pytest.approx((stop.lon, stop.lat), abs=0.02), (leg.origin, leg.destination)


@pytest.mark.parametrize("question", SOME)
def test_legs_on_land_are_in_one_piece(question: str) -> None:
    """A line is cut at the antimeridian only."""
    for feature in features(question):
        if feature["properties"]["featureType"] == "leg" and feature["geometry"]["type"] == "MultiLineString":
            ends = [abs(part[-1][0]) for part in feature["geometry"]["coordinates"][:-1]]
            assert ends == pytest.approx([180] * len(ends)), feature["id"]


def test_colors_are_those_of_the_modes() -> None:
    """Each leg brings the color of its mode."""
    modes = planner().network.modes
    for feature in features(SOME[0]):
        properties = feature["properties"]
        if properties["featureType"] == "leg":
            assert properties["color"] == modes[properties["mode"]].color


def test_drayage_is_drawn_straight() -> None:
    """From the door to the terminal, as nobody knows the way."""
    world = World(services="train  rail  Mon 12:00:  A 0 > B 24", places={"A": {"lat": 0, "lon": 0}})
    collection = world.plan(Door(lat=0.5, lon=0.5), "B").to_geojson()
    assert collection["features"][1]["geometry"]["coordinates"] == ((0.5, 0.5), (0.0, 0.0))


def test_no_routes_no_features() -> None:
    """An empty front is an empty collection."""
    world = World(services="train  rail  Mon 12:00:  A 0 > B 24")
    assert world.plan("B", "A").to_geojson() == {"type": "FeatureCollection", "features": []}
