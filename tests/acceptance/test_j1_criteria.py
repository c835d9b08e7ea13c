"""J1: the front over any subset of the criteria."""

from itertools import combinations

import pytest

from corridor import InputError, Itinerary
from tests.acceptance.timetable import World

FIGURES = {
    "cost": lambda itinerary: itinerary.totals.cost_usd,
    "time": lambda itinerary: itinerary.totals.duration_h,
    "transfers": lambda itinerary: itinerary.totals.transfers,
    "co2e": lambda itinerary: itinerary.totals.co2e_wtw_kg,
}
SUBSETS = [names for size in range(1, 5) for names in combinations(FIGURES, size)]

WORLD = World(
    services="""
        liner    sea    Mon|Thu 12:00  cut_off_h=24:  A 0 > C 400
        express  rail   Mon 20:00  cut_off_h=6:  A 0 > C 110
        economy  rail   Sat 06:00  cut_off_h=6:  A 0 > B 50 > C 200
        train    rail   Tue|Fri 08:00  cut_off_h=6:  A 0 > B 30 > D 90
        block    rail   Thu 20:00  cut_off_h=4:  B 0 > C 60
        feeder   sea    Tue|Sat 06:00  cut_off_h=8:  B 0 > P 40
        shuttle  rail   2/week 10:00  cut_off_h=2:   P 0 > C 20
        coaster  barge  Mon 09:00:  D 0 > C 70
    """,
    links="""
        A - C  sea   3000
        A - C  rail  3300
        A - B  rail  900   electrified_share=0.9
        B - D  rail  1200
        B - C  rail  2500
        P - C  rail  700   electrified_share=1
        B - P  sea   800
        D - C  waterway  600
        B - P  road  300
        D - C  road  900
    """,
    rates=(
        {"id": "express", "service": "express", "from": "*", "to": "*", "equipment": "*", "usd": 4200},
        {"id": "economy", "service": "economy", "from": "A", "to": "C", "equipment": "*", "usd": 1900},
        {"id": "economy-b", "service": "economy", "from": "A", "to": "B", "equipment": "*", "usd": 450},
        {"id": "shuttle", "service": "shuttle", "from": "*", "to": "*", "equipment": "*", "usd": 300},
    ),
    handling=(
        {"place": "*", "mode": "*", "load_h": 2, "unload_h": 3, "load_usd_40": 60, "unload_usd_40": 60, "kg_co2e": 5},
        {"place": "B", "mode": "rail", "free_days": 1, "storage_usd_day_40": 120},
        {"place": "P", "mode": "*", "free_days": 0.5, "storage_usd_day_40": 90},
    ),
    emission_factors=(
        {"mode": "rail", "category": "electric", "country": "*", "g_co2e_tkm_wtw": 4, "g_co2e_tkm_ttw": 0},
        {"mode": "road", "category": "average", "country": "*", "g_co2e_tkm_wtw": 60, "g_co2e_tkm_ttw": 50},
        {"mode": "sea", "category": "average", "country": "*", "g_co2e_tkm_wtw": 15, "g_co2e_tkm_ttw": 12},
    ),
)


def vectors(criteria: tuple[str, ...]) -> list[tuple[float, ...]]:
    """Return the wanted figures of a front over some criteria."""
    return [figures(itinerary, criteria) for itinerary in WORLD.plan("A", "C", criteria=criteria)]


def figures(itinerary: Itinerary, criteria: tuple[str, ...]) -> tuple[float, ...]:
    """Return what an itinerary is worth in some criteria."""
    return tuple(FIGURES[name](itinerary) for name in criteria)


def minimal(found: set[tuple[float, ...]]) -> set[tuple[float, ...]]:
    """Return the vectors that no other one equals or beats in everything."""
    return {a for a in found if not any(b != a and all(x <= y for x, y in zip(b, a, strict=True)) for b in found)}


def test_the_network_is_worth_it() -> None:
    """The full front has eight choices, else the tests below would tell little."""
    assert len(WORLD.plan("A", "C")) == 8


@pytest.mark.parametrize("criteria", SUBSETS, ids="+".join)
def test_a_subset_keeps_what_is_minimal_in_it(criteria: tuple[str, ...]) -> None:
    """Seen in fewer criteria, the full front leaves exactly the front over these."""
    everything = {figures(itinerary, criteria) for itinerary in WORLD.plan("A", "C")}
    assert set(vectors(criteria)) == minimal(everything)


@pytest.mark.parametrize("criteria", SUBSETS, ids="+".join)
def test_no_vector_comes_twice(criteria: tuple[str, ...]) -> None:
    """Of itineraries that are alike in all that counts one is shown."""
    found = vectors(criteria)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("criterion", FIGURES)
def test_one_criterion_has_one_answer(criterion: str) -> None:
    """The best is the best."""
    assert len(vectors((criterion,))) == 1


def test_the_order_of_criteria_does_not_matter() -> None:
    """Criteria are a set."""
    assert vectors(("time", "cost")) == [pair[::-1] for pair in vectors(("cost", "time"))]


@pytest.mark.parametrize("criteria", [(), ("price",), ("cost", "speed")])
def test_unknown_criteria_are_refused(criteria: tuple[str, ...]) -> None:
    """So is asking for none."""
    with pytest.raises(InputError, match="one or more of cost, time, transfers, co2e"):
        WORLD.plan("A", "C", criteria=criteria)


def test_in_order_of_arrival() -> None:
    """The front is sorted by arrival."""
    hours = [itinerary.totals.duration_h for itinerary in WORLD.plan("A", "C")]
    assert hours == sorted(hours)
