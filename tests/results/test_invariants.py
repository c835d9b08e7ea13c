"""What must hold for every itinerary, seen on the bundled network."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from corridor.model.query import Door
from corridor.results.itinerary import Itinerary
from tests.results.bundled import QUESTIONS, front, planner, vectors_of

pytestmark = pytest.mark.parametrize("question", QUESTIONS)


def hours_between(start: datetime, end: datetime) -> float:
    """Return the hours that pass: two datetimes of one time zone would be subtracted by their clocks."""
    return (end.astimezone(UTC) - start.astimezone(UTC)) / timedelta(hours=1)


def itineraries(question: str) -> Iterator[Itinerary]:
    """Yield the front; there must be one."""
    found = list(front(question))
    assert found, question
    yield from found


def cents(usd: float) -> int:
    """Return whole cents; there must be no fraction."""
    assert abs(usd * 100 - round(usd * 100)) < 1e-6, usd
    return round(usd * 100)


def test_the_search_was_complete(question: str) -> None:
    """Nothing was cut short."""
    assert front(question).search.complete


def test_items_add_up_to_the_cost(question: str) -> None:
    """The bill is exact to the cent."""
    for itinerary in itineraries(question):
        assert sum(cents(item.usd) for item in itinerary.cost) == cents(itinerary.totals.cost_usd)


def test_items_of_a_leg_add_up_to_its_cost(question: str) -> None:
    """A leg costs its items but the storage before it."""
    for itinerary in itineraries(question):
        for leg in itinerary.legs:
            own = [item for item in itinerary.cost if item.leg == leg.sequence and item.item != "storage"]
            assert sum(cents(item.usd) for item in own) == cents(leg.cost_usd)


def test_items_cost_something(question: str) -> None:
    """Nothing on the bill is for free, and nothing is given back."""
    for itinerary in itineraries(question):
        assert all(item.usd > 0 for item in itinerary.cost)


def test_dwells_pay_the_storage(question: str) -> None:
    """The storage of the dwells is that of the items, leg by leg."""
    for itinerary in itineraries(question):
        stored = {item.leg: item.usd for item in itinerary.cost if item.item == "storage"}
        assert stored == {n: dwell.storage_usd for n, dwell in enumerate(itinerary.dwells, 1) if dwell.storage_usd}


def test_legs_and_dwells_tile_the_time(question: str) -> None:
    """From ready to arrival there is no gap and no overlap."""
    for itinerary in itineraries(question):
        now: datetime = itinerary.ready
        for number, leg in enumerate(itinerary.legs):
            dwell = itinerary.dwells[number]
            assert hours_between(now, dwell.arrival) == hours_between(dwell.departure, leg.departure) == 0
            now = leg.arrival
        if len(itinerary.dwells) > len(itinerary.legs):
            assert hours_between(now, itinerary.dwells[-1].arrival) == 0
            now = itinerary.dwells[-1].departure
        assert hours_between(now, itinerary.arrival) == 0


def test_handling_and_waiting_fill_the_dwell(question: str) -> None:
    """What is not handling is waiting, and none of them is negative."""
    for itinerary in itineraries(question):
        for dwell in itinerary.dwells:
            hours = hours_between(dwell.arrival, dwell.departure)
            assert dwell.handling_h + dwell.waiting_h == pytest.approx(hours, abs=0.011)
            assert dwell.handling_h >= 0
            assert dwell.waiting_h >= 0


def test_no_vehicle_arrives_before_it_leaves(question: str) -> None:
    """Every leg takes time."""
    for itinerary in itineraries(question):
        assert all(hours_between(leg.departure, leg.arrival) > 0 for leg in itinerary.legs)


def test_cargo_is_in_the_yard_by_the_cut_off(question: str) -> None:
    """The cut-off lies the service's hours before departure, and nobody comes after it."""
    services = planner().network.services
    for itinerary in itineraries(question):
        for leg, dwell in zip(itinerary.legs, itinerary.dwells, strict=False):
            if leg.service is not None:
                assert leg.cut_off is not None
                assert hours_between(leg.cut_off, leg.departure) == services[leg.service].cut_off_h
                assert hours_between(dwell.arrival, leg.cut_off) >= 0


def test_legs_join(question: str) -> None:
    """Each leg starts where the one before ended, the first at the origin, the last at the destination."""
    query = front(question).query
    for itinerary in itineraries(question):
        assert all(a.destination == b.origin for a, b in pairwise(itinerary.legs))
        for stop, asked in (
            (itinerary.legs[0].origin, query.origin),
            (itinerary.legs[-1].destination, query.destination),
        ):
            assert (stop.lat, stop.lon) == (asked.lat, asked.lon) if isinstance(asked, Door) else stop.id == asked


def test_dwells_are_at_the_ends_of_legs(question: str) -> None:
    """Every dwell names the place where the cargo is."""
    for itinerary in itineraries(question):
        stops = [itinerary.legs[0].origin, *(leg.destination for leg in itinerary.legs)]
        assert [dwell.place for dwell in itinerary.dwells] == stops[: len(itinerary.dwells)]


def test_transfers_are_legs_less_one(question: str) -> None:
    """Every leg is one vehicle."""
    for itinerary in itineraries(question):
        assert itinerary.totals.transfers == len(itinerary.legs) - 1


def test_duration_counts_from_ready_to_arrival(question: str) -> None:
    """Waiting at the door is part of it."""
    for itinerary in itineraries(question):
        hours = hours_between(itinerary.ready, itinerary.arrival)
        assert itinerary.totals.duration_h == pytest.approx(hours, abs=0.0051)


def test_distance_and_emissions_add_up(question: str) -> None:
    """Totals are sums over the legs."""
    for itinerary in itineraries(question):
        totals, legs = itinerary.totals, itinerary.legs
        assert totals.distance_km == pytest.approx(sum(leg.distance_km for leg in legs), abs=0.01)
        assert totals.co2e_wtw_kg == pytest.approx(sum(leg.co2e_wtw_kg for leg in legs), abs=0.001)
        assert totals.co2e_ttw_kg == pytest.approx(sum(leg.co2e_ttw_kg for leg in legs), abs=0.001)


def test_burning_fuel_is_part_of_making_and_burning_it(question: str) -> None:
    """Tank-to-wheel is never more than well-to-wheel."""
    for itinerary in itineraries(question):
        assert all(0 <= leg.co2e_ttw_kg <= leg.co2e_wtw_kg for leg in itinerary.legs)


def test_every_source_is_a_row(question: str) -> None:
    """From an answer one gets to the source of every figure."""
    sources = planner().network.sources
    for itinerary in itineraries(question):
        assert {item.source for item in itinerary.cost} <= sources.keys()
        assert all(leg.sources and set(leg.sources) <= sources.keys() for leg in itinerary.legs)


def test_the_search_saw_the_same_figures(question: str) -> None:
    """The path's integers are the itinerary's totals; storage alone may end in a fraction of a cent."""
    found = front(question)
    for path, itinerary in zip(found.paths, itineraries(question), strict=True):
        totals = itinerary.totals
        fractions = sum(item.item == "storage" for item in itinerary.cost)
        assert abs(path.mills / 1000 - cents(totals.cost_usd)) <= 0.5 * fractions
        assert path.boardings == totals.transfers + 1
        assert path.grams == round(totals.co2e_wtw_kg * 1000)
        assert path.arrival_min * 60 == itinerary.arrival.timestamp()


def test_none_is_beaten(question: str) -> None:
    """No itinerary is as good as another in all four criteria, nor alike in all."""
    found = vectors_of(front(question))
    for a in found:
        assert sum(all(x <= y for x, y in zip(b, a, strict=True)) for b in found) == 1


def test_in_order_of_arrival(question: str) -> None:
    """The front is sorted by arrival."""
    arrivals = [itinerary.arrival.timestamp() for itinerary in itineraries(question)]
    assert arrivals == sorted(arrivals)


def test_estimated_share_is_a_share(question: str) -> None:
    """Between nothing and everything, and as the sources of the items say."""
    sources = planner().network.sources
    for itinerary in itineraries(question):
        estimated = sum(item.usd for item in itinerary.cost if sources[item.source].quality == "estimate")
        assert itinerary.totals.estimated_share == pytest.approx(estimated / itinerary.totals.cost_usd, abs=0.0001)


def test_generalized_cost_adds_the_value_of_time(question: str) -> None:
    """Cost, and a share of the value for each day."""
    cargo = front(question).query.cargo
    usd_day = cargo.value_usd * cargo.value_of_time_pct_day / 100
    for itinerary in itineraries(question):
        totals = itinerary.totals
        expected = totals.cost_usd + usd_day * totals.duration_h / 24
        assert totals.generalized_cost_usd == pytest.approx(expected, abs=0.01 + usd_day * 0.005 / 24)


def test_labels_mean_what_they_say(question: str) -> None:
    """What is labelled best at something is."""
    found = front(question)
    names = {
        "cheapest": "cost_usd",
        "fastest": "duration_h",
        "fewest_transfers": "transfers",
        "greenest": "co2e_wtw_kg",
        "balanced": "generalized_cost_usd",
    }
    for label, name in names.items():
        best = getattr(found, label)
        assert label in best.labels
        assert getattr(best.totals, name) == min(getattr(itinerary.totals, name) for itinerary in itineraries(question))
