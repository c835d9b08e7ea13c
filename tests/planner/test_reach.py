"""All places within a time and a cost of one origin."""

import pytest
from geojson_pydantic import FeatureCollection
from shapely import Point
from shapely.geometry import shape

from corridor import Avoid, Door, InputError
from corridor.model.place import Place
from corridor.results.reach import Reach
from corridor.results.reach_geojson import circles
from corridor.search.limits import Caps
from tests.acceptance.timetable import MONDAY, World
from tests.results.bundled import DOOR_IN_QINGDAO, TIRES, planner

READY = "2026-12-01"
WORLD = World(
    services="""
        fast  sea   Mon 12:00:  A 0 > B 24 > C 48
        slow  rail  Tue 12:00:  A 0 > B 48
    """
)


def places() -> list[Place]:
    """Return the places of the bundled network."""
    return list(planner().network.places.values())


def reached(**options: object) -> Reach:
    """Return what is in reach of Qingdao."""
    return planner().reach("CNQIN", depart_after=READY, shipment=TIRES, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("avoid", [Avoid(), Avoid(countries=("RU", "KZ"), modes=("sea",))], ids=["", "avoiding"])
@pytest.mark.parametrize("origin", ["CNQIN", DOOR_IN_QINGDAO], ids=["place", "door"])
def test_arrivals_are_those_of_single_plans(origin: str | Door, avoid: Avoid) -> None:
    """For each third place of the bundled network, in reach or not."""
    found = planner().reach(origin, depart_after=READY, shipment=TIRES, avoid=avoid)
    told = {place.id: place.arrival for place in found}
    for place in places()[::3]:
        if place.id != origin:
            query = {"depart_after": READY, "shipment": TIRES, "avoid": avoid, "criteria": ("time",)}
            front = planner().plan(origin, place.id, **query)
            assert told.get(place.id) == (front[0].arrival if front else None)


@pytest.mark.parametrize(("within_h", "within_usd"), [(2_160, 9_000), (600, 9_000), (500, 1e6)])
def test_costs_are_those_of_single_plans(within_h: float, within_usd: float) -> None:
    """The least cost, and the earliest arrival for the money, to the cents that items are rounded by."""
    told = {place.id: place for place in reached(within_h=within_h, within_usd=within_usd)}
    for place in places()[::4]:
        if place.id == "CNQIN":
            continue
        limits = {"max_duration_h": within_h, "max_cost_usd": within_usd}
        query = {"depart_after": READY, "shipment": TIRES, "criteria": ("cost", "time"), **limits}
        front = planner().plan("CNQIN", place.id, **query)
        own = told.get(place.id)
        if not front:
            assert own is None
            continue
        assert own is not None
        assert own.cost_usd == pytest.approx(min(it.totals.cost_usd for it in front), abs=0.05)
        assert own.arrival == front[0].arrival


def test_a_limit_on_time_takes_the_rest_away() -> None:
    """Figures stay what they were."""
    every, near = reached(), reached(within_h=300)
    assert 1 < len(near) < len(every)
    assert list(near) == [place for place in every if place.duration_h <= 300]


def test_a_limit_is_inclusive() -> None:
    """B is 36 hours away."""
    found = WORLD.planner.reach("A", depart_after=f"{MONDAY}T00:00+00:00", within_h=36)
    assert [place.id for place in found] == ["A", "B"]


def test_the_origin_comes_first() -> None:
    """At once, for nothing."""
    first = WORLD.planner.reach("A", depart_after=MONDAY, within_usd=1_000)[0]
    assert (first.id, first.duration_h, first.cost_usd) == ("A", 0, 0)


def test_earliest_and_cheapest_may_differ() -> None:
    """Arrival by the fast one, cost by the cheap one: each figure is the best of its own."""
    found = {place.id: place for place in WORLD.planner.reach("A", depart_after=MONDAY, within_usd=1_000)}
    arrival = {it.legs[0].service: it.totals for it in WORLD.planner.plan("A", "B", depart_after=MONDAY)}
    assert found["B"].duration_h == arrival["fast"].duration_h
    assert found["B"].cost_usd == min(totals.cost_usd for totals in arrival.values())


def test_without_a_limit_on_cost_no_cost_is_told() -> None:
    """It would take another search."""
    assert {place.cost_usd for place in reached(within_h=500)} == {None}


def test_what_is_cut_is_told() -> None:
    """By labels or by the deadline."""
    assert reached(within_usd=1e6, caps=Caps(max_labels=100)).cut == "labels"
    assert reached(within_usd=1e6, caps=Caps(deadline_s=0)).cut == "deadline"
    assert reached(within_usd=1e6).cut is None


def test_a_frame_has_a_row_per_place() -> None:
    """In order of arrival."""
    frame = reached(within_h=400).to_frame()
    assert frame["arrival"].is_monotonic_increasing
    assert list(frame.columns) == ["id", "name", "country", "lon", "lat", "ready", "arrival", "duration_h", "cost_usd"]


def test_geojson_is_valid() -> None:
    """Polygons first, the largest one at the bottom, then points; for any reader."""
    found = reached(within_h=600)
    collection = found.to_geojson(bands_h=(168, 600))
    FeatureCollection.model_validate(collection)
    kinds = [feature["properties"]["featureType"] for feature in collection["features"]]
    assert kinds == ["area"] * 2 + ["place"] * len(found)
    assert [feature["id"] for feature in collection["features"][:2]] == ["within-600h", "within-168h"]


def test_areas_hold_the_places_of_their_band() -> None:
    """All of them, and shapes are sound."""
    found = reached()
    for feature in found.to_geojson()["features"][:4]:
        area = shape(feature["geometry"])
        assert area.is_valid
        inside = [place for place in found if place.duration_h <= feature["properties"]["within_h"]]
        assert feature["properties"]["places"] == len(inside)
        assert all(area.contains(Point(place.lon, place.lat)) for place in inside)


def test_a_band_without_places_is_left_out() -> None:
    """From a door nothing is reached within half an hour."""
    found = planner().reach(DOOR_IN_QINGDAO, depart_after=READY, within_h=168)
    areas = [f["id"] for f in found.to_geojson((0.5, 168))["features"] if f["properties"]["featureType"] == "area"]
    assert areas == ["within-168h"]


def test_areas_are_cut_at_the_antimeridian() -> None:
    """Both halves lie between -180 and 180."""
    area = circles([179.5], [60.0], 150)
    west, _, east, _ = area.bounds
    assert (west, east, len(area.geoms)) == (-180, 180, 2)  # type: ignore[attr-defined]


def test_circles_have_their_radius() -> None:
    """A degree is 111.2 km north and half as much east at 60 degrees."""
    west, south, east, north = circles([10.0], [60.0], 111.2).bounds
    assert (north - south, east - west) == (pytest.approx(2, abs=0.01), pytest.approx(4, abs=0.02))


@pytest.mark.parametrize(
    ("field", "options"),
    [
        ("within_h", {"within_h": 0}),
        ("within_h", {"within_h": 1e6}),
        ("within_usd", {"within_usd": -1}),
        ("origin", {"origin": "nowhere"}),
        ("origin", {"origin": (0.0, -60.0)}),
        ("depart_after", {"depart_after": "soon"}),
    ],
)
def test_what_is_refused(field: str, options: dict[str, object]) -> None:
    """Under the name of the field that is wrong."""
    with pytest.raises(InputError) as refused:
        planner().reach(**{"origin": "CNQIN", "depart_after": READY, **options})  # type: ignore[arg-type]
    assert refused.value.field == field


def test_ready_later_arrives_no_earlier() -> None:
    """Day by day."""
    first = {place.id: place.arrival for place in reached()}
    later = planner().reach("CNQIN", depart_after="2026-12-02", shipment=TIRES)
    assert all(place.arrival >= first[place.id] for place in later if place.id in first)


DEADLINE = "2027-02-15"


@pytest.mark.parametrize("destination", ["DEDUI", Door(lat=48.4, lon=11.7)], ids=["place", "door"])
def test_latest_readiness_is_that_of_single_plans(destination: str | Door) -> None:
    """From each sixth place of the bundled network, in reach or not."""
    found = planner().reach(destination=destination, arrive_by=DEADLINE, shipment=TIRES)
    told = {place.id: place.ready for place in found}
    for place in places()[::6]:
        if place.id != destination:
            query = {"arrive_by": DEADLINE, "shipment": TIRES, "criteria": ("time",)}
            front = planner().plan(place.id, destination, **query)
            assert told.get(place.id) == (front[0].ready if front else None)


def test_least_cost_towards_a_place_is_that_of_single_plans() -> None:
    """And the latest readiness for the money."""
    limits = {"within_h": 1_000, "within_usd": 9_000}
    found = planner().reach(destination="DEDUI", arrive_by=DEADLINE, shipment=TIRES, **limits)  # type: ignore[arg-type]
    told = {place.id: place for place in found}
    for place in places()[::10]:
        if place.id == "DEDUI":
            continue
        front = planner().plan(
            place.id,
            "DEDUI",
            arrive_by=DEADLINE,
            shipment=TIRES,
            criteria=("cost", "time"),
            max_duration_h=1_000,
            max_cost_usd=9_000,
        )
        own = told.get(place.id)
        assert (own is None) == (not front)
        if own is not None:
            assert own.ready == front[0].ready
            assert own.cost_usd == pytest.approx(min(it.totals.cost_usd for it in front), abs=0.05)


def test_towards_a_place_the_latest_readiness_comes_first() -> None:
    """The destination itself, at the deadline."""
    found = planner().reach(destination="DEDUI", arrive_by=DEADLINE, within_h=400)
    assert (found[0].id, found[0].duration_h, found[0].ready) == ("DEDUI", 0, found[0].arrival)
    assert list(found) == sorted(found, key=lambda place: (-place.ready.timestamp(), place.id))


@pytest.mark.parametrize(
    ("field", "asked"),
    [
        ("destination", {}),
        ("destination", {"origin": "CNQIN", "destination": "DEDUI", "depart_after": READY}),
        ("depart_after", {"destination": "DEDUI", "depart_after": READY}),
        ("arrive_by", {"origin": "CNQIN", "arrive_by": DEADLINE}),
        ("within_h", {"destination": "DEDUI", "arrive_by": DEADLINE, "within_h": -1}),
    ],
)
def test_ends_and_instants_that_do_not_go_together(field: str, asked: dict[str, object]) -> None:
    """An origin with a day of readiness, or a destination with a deadline."""
    with pytest.raises(InputError) as refused:
        planner().reach(**asked)  # type: ignore[arg-type]
    assert refused.value.field == field


def test_a_destination_wants_a_deadline() -> None:
    """Not when the cargo is ready, which would be refused in turn."""
    with pytest.raises(InputError) as caught:
        planner().reach(destination="DEDUI", within_h=100)
    assert (caught.value.field, caught.value.given) == ("arrive_by", None)
