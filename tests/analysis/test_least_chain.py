"""The least chain without a timetable."""

from datetime import date

import pandas as pd
import pytest

from corridor import Shipment
from corridor.analysis.least_chain import Figure, least_chain
from corridor.errors import InputError
from corridor.planner.cargo import resolve_cargo
from tests.acceptance.timetable import World

DAY = date(2026, 6, 1)
WORLD = World(
    services="""
        slow   rail  Mon 12:00:  A 0 > B 24
        quick  rail  Mon 12:00:  B 0 > C 24
    """,
    links="""
        A - C  road  2400
        D - E  road  10
    """,
)
CARGO = resolve_cargo(WORLD.network, Shipment())


def chain(figure: Figure, origin: str = "A", destination: str = "C") -> pd.DataFrame:
    """Return the least chain."""
    return least_chain(WORLD.planner, CARGO, DAY, origin, destination, figure)


def test_minutes_are_without_waiting() -> None:
    """Two trains a week apart, or a truck of fewer boardings: two days of riding are the least time."""
    assert chain("minutes").service.tolist() == ["slow", "quick"]


def test_boardings_take_the_truck() -> None:
    """One boarding instead of two."""
    assert chain("boardings").boardings.sum() == 1


@pytest.mark.parametrize(("figure", "label"), [("minutes", "fastest"), ("mills", "cheapest")])
def test_no_plan_takes_less(figure: Figure, label: str) -> None:
    """It bounds the best dated itinerary."""
    best = WORLD.planner.plan("A", "C", depart_after=DAY).best[label].totals
    found = chain(figure)
    planned = {"minutes": best.duration_h * 60, "mills": best.cost_usd * 100}[figure]
    assert found[{"minutes": "minutes", "mills": "cents"}[figure]].sum() <= planned


def test_places_that_nothing_joins_have_no_chain() -> None:
    """No rows."""
    assert chain("mills", "A", "D").empty


def test_an_unknown_figure_is_refused() -> None:
    """By name, with those that there are."""
    with pytest.raises(InputError, match="minutes, mills, boardings, grams"):
        least_chain(WORLD.planner, CARGO, DAY, "A", "C", "km")  # type: ignore[arg-type]
