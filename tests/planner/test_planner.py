"""The planner as a value to ask."""

from datetime import UTC, date, datetime

import pytest

import corridor
from corridor import Shipment
from corridor.search.limits import Caps
from tests.acceptance.timetable import World
from tests.results.bundled import TIRES, front, planner, vectors_of

WORLD = World(services="train  rail  Mon 12:00:  A 0 > B 24")


def test_it_takes_a_datetime() -> None:
    """Dates may be text, dates or datetimes."""
    fronts = [
        WORLD.planner.plan("A", "B", depart_after=ready)
        for ready in ("2026-06-01", date(2026, 6, 1), datetime(2026, 6, 1, tzinfo=UTC))
    ]
    assert list(fronts[0]) == list(fronts[1]) == list(fronts[2])


def test_a_default_shipment() -> None:
    """Without a shipment one plain container travels."""
    assert WORLD.plan("A", "B").query.cargo.quantity == Shipment().quantity == 1


@pytest.mark.parametrize("labels", [10, 500])
def test_a_cap_on_labels_is_told(labels: int) -> None:
    """A search that was cut short says so, and what cut it."""
    found = planner().plan("CNQIN", "DEDUI", depart_after="2026-12-01", caps=Caps(max_labels=labels))
    assert (found.search.complete, found.search.cut) == (False, "labels")


def test_a_deadline_is_told() -> None:
    """So does a search that ran out of time."""
    found = planner().plan("CNQIN", "DEDUI", depart_after="2026-12-01", caps=Caps(deadline_s=0.0))
    assert found.search.cut == "deadline"


def test_a_front_cut_short_and_empty_says_why() -> None:
    """The reason is the cut, not that there is no route."""
    found = planner().plan("CNQIN", "DEDUI", depart_after="2026-12-01", caps=Caps(max_labels=10))
    assert [reason.code for reason in found.reasons] == ["search_cut"]


def test_a_deadline_that_is_long_enough_changes_nothing() -> None:
    """Pausing to look at the clock does not change the answer."""
    _, _, ready = ("CNQIN", "DEDUI", "2026-12-01")
    found = planner().plan("CNQIN", "DEDUI", depart_after=ready, shipment=TIRES, caps=Caps(deadline_s=60))
    assert vectors_of(found) == vectors_of(front("Qingdao-Duisburg 45G1"))


def test_the_report_tells_the_work() -> None:
    """Size of the front, labels made, seconds taken."""
    report = front("Qingdao-Duisburg 45G1").search
    assert (report.front_size, report.complete, report.cut) == (len(front("Qingdao-Duisburg 45G1")), True, None)
    assert report.labels > report.front_size
    assert report.seconds > 0


def test_a_planner_is_fast_once_it_is_warm() -> None:
    """The bundled network answers from Qingdao to Duisburg in well under a second."""
    assert planner().plan("CNQIN", "DEDUI", depart_after="2026-12-08").search.seconds < 1


def test_the_readme_s_first_lines_work() -> None:
    """The contract of the design, as it stands there."""
    shipment = corridor.Shipment(equipment="45G1", quantity=2, gross_weight_kg=22_000, commodity="rubber_tires")
    found = planner().plan("Qingdao", "DEDUI", depart_after="2026-12-01", shipment=shipment)
    for itinerary in (found.cheapest, found.fastest, found.fewest_transfers, found.greenest, found.balanced):
        assert isinstance(itinerary, corridor.Itinerary)


def test_planning_does_not_depend_on_what_was_asked_before() -> None:
    """A fresh planner and a used one agree."""
    fresh = corridor.Planner(planner().network)
    found = fresh.plan("CNQIN", "DEDUI", depart_after="2026-12-01", shipment=TIRES)
    assert list(found) == list(front("Qingdao-Duisburg 45G1"))


@pytest.mark.parametrize("year", [2011, 2024, 2049])
def test_any_year_can_be_planned(year: int) -> None:
    """From 2010 to 2050."""
    assert len(WORLD.planner.plan("A", "B", depart_after=f"{year}-06-01")) == 1
