"""Answers to deadlines on the bundled network, held against forward answers and against themselves."""

from datetime import UTC, datetime
from functools import cache
from itertools import pairwise

import pytest

from corridor import Front
from corridor.search.path import Path
from tests.results.bundled import PAIRS, TIRES, front, planner
from tests.results.test_invariants import cents, hours_between

pytestmark = pytest.mark.parametrize("pair", PAIRS)


@cache
def deadline(pair: str) -> datetime:
    """Return when the last itinerary of the forward front arrives."""
    return max(itinerary.arrival for itinerary in front(f"{pair} 45G1")).astimezone(UTC)


@cache
def late(pair: str) -> Front:
    """Return the front to be there by then."""
    origin, destination, _ = PAIRS[pair]
    return planner().plan(origin, destination, arrive_by=deadline(pair), shipment=TIRES)


def in_time(pair: str, ready_min: int) -> list[Path]:
    """Return the paths of cargo that is ready at a minute that arrive in time."""
    origin, destination, _ = PAIRS[pair]
    ready = datetime.fromtimestamp(60 * ready_min, UTC)
    found = planner().plan(origin, destination, depart_after=ready, shipment=TIRES)
    return [path for path in found.paths if 60 * path.arrival_min <= deadline(pair).timestamp()]


def no_worse(a: Path, b: Path) -> bool:
    """Return whether a path is as good as another in everything but time."""
    return a.mills <= b.mills and a.boardings <= b.boardings and a.grams <= b.grams


def test_there_are_answers_and_all_are_in_time(pair: str) -> None:
    """The search is complete, and nothing comes late."""
    assert late(pair).search.complete
    assert len(late(pair)) > 0
    assert all(itinerary.arrival <= deadline(pair) for itinerary in late(pair))


def test_ready_then_it_can_be_done_going_forward(pair: str) -> None:
    """Cargo ready by then has a forward itinerary in time that is as good in all the rest."""
    for path in late(pair).paths:
        assert any(no_worse(other, path) for other in in_time(pair, path.ready_min)), str(path)


def test_ready_a_minute_later_it_cannot(pair: str) -> None:
    """Else the cargo could be ready later."""
    for path in late(pair).paths:
        assert not any(no_worse(other, path) for other in in_time(pair, path.ready_min + 1)), str(path)


def test_every_forward_answer_is_matched(pair: str) -> None:
    """What cargo ready at the start can do by the deadline, an answer does at least as well, ready no earlier."""
    for other in front(f"{pair} 45G1").paths:
        assert any(no_worse(path, other) and path.ready_min >= other.ready_min for path in late(pair).paths)


def test_items_add_up_to_the_cost(pair: str) -> None:
    """And to what the search saw, but for fractions of a cent of storage."""
    for path, itinerary in zip(late(pair).paths, late(pair), strict=True):
        assert sum(cents(item.usd) for item in itinerary.cost) == cents(itinerary.totals.cost_usd)
        stored = sum(item.item == "storage" for item in itinerary.cost)
        assert abs(path.mills / 1000 - cents(itinerary.totals.cost_usd)) <= 0.5 * stored
        assert path.arrival_min * 60 == itinerary.arrival.timestamp()
        assert path.ready_min * 60 == itinerary.ready.timestamp()


def test_legs_and_dwells_tile_the_time(pair: str) -> None:
    """From ready-by to arrival there is no gap and no overlap."""
    for itinerary in late(pair):
        now = itinerary.ready
        for leg, dwell in zip(itinerary.legs, itinerary.dwells, strict=False):
            assert hours_between(now, dwell.arrival) == hours_between(dwell.departure, leg.departure) == 0
            now = leg.arrival
        if len(itinerary.dwells) > len(itinerary.legs):
            now = itinerary.dwells[-1].departure
        assert hours_between(now, itinerary.arrival) == 0
        assert itinerary.totals.duration_h == pytest.approx(hours_between(itinerary.ready, now), abs=0.0051)


def test_the_latest_comes_first(pair: str) -> None:
    """The front is sorted by readiness."""
    assert all(a.ready >= b.ready for a, b in pairwise(late(pair)))


def test_labels_mean_what_they_say(pair: str) -> None:
    """What is labelled best at something is."""
    found = late(pair)
    assert found.fastest is not None
    assert found.cheapest is not None
    assert found.balanced is not None
    assert found.fastest.ready == max(itinerary.ready for itinerary in found)
    assert found.cheapest.totals.cost_usd == min(itinerary.totals.cost_usd for itinerary in found)
    least = min(itinerary.totals.generalized_cost_usd for itinerary in found)
    assert found.balanced.totals.generalized_cost_usd == least
