"""The exported search graph alone is enough to check the planner: a search of our own finds the same."""

from datetime import date, timedelta
from functools import cache

import pytest

from corridor.analysis.search_graph import legs_frame, yards_frame
from corridor.clock import first_minute
from corridor.planner.cargo import resolve_cargo
from tests.analysis import independent
from tests.results.bundled import TIRES, planner

READY = date(2026, 10, 12)
"""Two weeks before the clocks change."""

HORIZON = timedelta(days=60)
PAIRS = (
    ("CNQIN", "DEDUI"),
    ("CNQIN", "UZTAS"),
    ("CNQIN", "RUMOW"),
    ("CNQIN", "AZBAK"),
    ("CNQDG", "NLRTM"),
    ("CNJZH", "TJDYU"),
    ("DEDUI", "CNQIN"),
    ("UZTAS", "CNQDG"),
)
SLOW = {("CNQDG", "NLRTM"), ("DEDUI", "CNQIN")}
"""A second or two for a search in plain Python."""


@cache
def tables() -> independent.Tables:
    """Return the search graph of the bundled network, by way of CSV."""
    cargo = resolve_cargo(planner().network, TIRES)
    legs = legs_frame(planner(), cargo, READY, HORIZON.days + 1)
    yards = yards_frame(planner(), cargo, READY)
    return independent.read(legs.to_csv(index=False), yards.to_csv(index=False))


@pytest.mark.parametrize(("origin", "destination"), PAIRS)
def test_earliest_arrival(origin: str, destination: str) -> None:
    """Dijkstra over the exported departures arrives at the same minute."""
    ready = f"{READY.isoformat()}T00:00+00:00"
    front = planner().plan(origin, destination, depart_after=ready, shipment=TIRES, criteria=("time",))
    found = independent.earliest_arrival(tables(), origin, destination, first_minute(READY))
    assert [path.arrival_min for path in front.paths] == [found]


@pytest.mark.parametrize(("origin", "destination"), PAIRS)
def test_least_cost(origin: str, destination: str) -> None:
    """A label search over the exported prices and storage finds the same price, to the thousandth of a cent."""
    ready = f"{READY.isoformat()}T00:00+00:00"
    hours = HORIZON / timedelta(hours=1)
    front = planner().plan(
        origin, destination, depart_after=ready, shipment=TIRES, criteria=("cost",), max_duration_h=hours
    )
    start = first_minute(READY)
    found = independent.least_cost(tables(), origin, destination, start, start + HORIZON // timedelta(minutes=1))
    assert [path.mills for path in front.paths] == [found]


@pytest.mark.parametrize(("origin", "destination"), [pair for pair in PAIRS if pair not in SLOW])
def test_least_cost_by_each_arrival(origin: str, destination: str) -> None:
    """The front over cost and time is right step by step: up to each arrival, that is the least price."""
    ready = f"{READY.isoformat()}T00:00+00:00"
    hours = HORIZON / timedelta(hours=1)
    front = planner().plan(
        origin, destination, depart_after=ready, shipment=TIRES, criteria=("cost", "time"), max_duration_h=hours
    )
    start = first_minute(READY)
    before: int | None = None
    for path in front.paths:
        at, just_before = (
            independent.least_cost(tables(), origin, destination, start, latest)
            for latest in (path.arrival_min, path.arrival_min - 1)
        )
        assert (at, just_before) == (path.mills, before)
        before = path.mills
