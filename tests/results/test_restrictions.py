"""Avoiding and limits on the bundled network: exactly what is left of the full front, and nothing that is barred."""

from collections.abc import Callable
from functools import cache

import pytest

from corridor import Avoid, Front
from corridor.results.itinerary import Leg
from tests.results.bundled import PAIRS, TIRES, front, planner, vectors_of

FROM_QINGDAO = ("Qingdao-Duisburg", "Qingdao-Moscow", "Qingdao-Baku", "Qingdao-Rotterdam", "door-door")
Touches = Callable[[Leg], bool]


def stops(leg: Leg) -> set[str | None]:
    """Return the places of a leg: its ends and what it passes."""
    return {leg.origin.id, leg.destination.id, *leg.passes}


def runs_on(leg: Leg) -> str:
    """Return the infrastructure of a leg."""
    return planner().network.modes[leg.mode].runs_on


BARRED: dict[str, tuple[Avoid, Touches]] = {
    "Russia": (Avoid(countries=("RU",)), lambda leg: "RU" in leg.countries),
    "Russia and Belarus": (Avoid(countries=("RU", "BY")), lambda leg: bool({"RU", "BY"} & set(leg.countries))),
    "Kazakhstan": (Avoid(countries=("KZ",)), lambda leg: "KZ" in leg.countries),
    "Suez": (Avoid(places=("suez",)), lambda leg: "suez" in stops(leg)),
    "Suez and the Cape": (
        Avoid(places=("suez", "cape-of-good-hope")),
        lambda leg: bool({"suez", "cape-of-good-hope"} & stops(leg)),
    ),
    "Malacca": (Avoid(places=("malacca",)), lambda leg: "malacca" in stops(leg)),
    "Dostyk": (Avoid(places=("Dostyk",)), lambda leg: "KZDOS" in stops(leg)),
    "the port of Qingdao": (Avoid(places=("CNQDG",)), lambda leg: "CNQDG" in stops(leg)),
    "ships": (Avoid(modes=("sea",)), lambda leg: runs_on(leg) == "sea"),
    "ferries": (Avoid(modes=("ferry",)), lambda leg: leg.mode == "ferry"),
    "trains": (Avoid(modes=("rail",)), lambda leg: runs_on(leg) == "rail"),
    "trucks": (Avoid(modes=("road",)), lambda leg: leg.mode == "road"),
}


@cache
def left_of(pair: str, barred: str) -> Front:
    """Return the front without what is barred."""
    origin, destination, ready = PAIRS[pair]
    return planner().plan(origin, destination, depart_after=ready, shipment=TIRES, avoid=BARRED[barred][0])


@pytest.mark.parametrize("pair", FROM_QINGDAO)
@pytest.mark.parametrize("barred", BARRED)
def test_no_leg_touches_what_is_avoided(pair: str, barred: str) -> None:
    """Neither countries nor places nor modes that are avoided occur in any leg."""
    _, touches = BARRED[barred]
    for itinerary in left_of(pair, barred):
        assert not any(touches(leg) for leg in itinerary.legs), itinerary


@pytest.mark.parametrize("pair", FROM_QINGDAO)
@pytest.mark.parametrize("barred", BARRED)
def test_what_touches_nothing_barred_stays(pair: str, barred: str) -> None:
    """Every itinerary of the full front that keeps clear of what is avoided is an answer still."""
    _, touches = BARRED[barred]
    full = front(f"{pair} 45G1")
    clear = {
        vector
        for vector, itinerary in zip(vectors_of(full), full, strict=True)
        if not any(touches(leg) for leg in itinerary.legs)
    }
    assert clear <= set(vectors_of(left_of(pair, barred)))


@pytest.mark.parametrize("pair", FROM_QINGDAO)
@pytest.mark.parametrize("most", [0, 1, 2, 3])
def test_a_limit_on_transfers_leaves_what_keeps_it(pair: str, most: int) -> None:
    """The front under the limit is the part of the full front within it."""
    origin, destination, ready = PAIRS[pair]
    left = planner().plan(origin, destination, depart_after=ready, shipment=TIRES, max_transfers=most)
    full = vectors_of(front(f"{pair} 45G1"))
    assert set(vectors_of(left)) == {vector for vector in full if vector[2] <= most + 1}


@pytest.mark.parametrize("pair", FROM_QINGDAO)
@pytest.mark.parametrize("share", [0, 0.3, 0.7])
def test_a_limit_on_cost_leaves_what_keeps_it(pair: str, share: float) -> None:
    """The front under the limit is the part of the full front within it."""
    origin, destination, ready = PAIRS[pair]
    full = vectors_of(front(f"{pair} 45G1"))
    prices = sorted(vector[1] for vector in full)
    most = (prices[int(share * (len(prices) - 1))] // 100_000 + 1) * 100_000
    left = planner().plan(origin, destination, depart_after=ready, shipment=TIRES, max_cost_usd=most / 100_000)
    assert set(vectors_of(left)) == {vector for vector in full if vector[1] <= most}


@pytest.mark.parametrize("pair", FROM_QINGDAO)
@pytest.mark.parametrize("share", [0, 0.3, 0.7])
def test_a_limit_on_duration_leaves_what_keeps_it(pair: str, share: float) -> None:
    """The front under the limit is the part of the full front within it."""
    origin, destination, ready = PAIRS[pair]
    full = front(f"{pair} 45G1")
    arrivals = sorted(vector[0] for vector in vectors_of(full))
    hours = -(-(arrivals[int(share * (len(arrivals) - 1))] - full.query.ready_min) // 60)
    left = planner().plan(origin, destination, depart_after=ready, shipment=TIRES, max_duration_h=hours)
    latest = full.query.ready_min + 60 * hours
    assert set(vectors_of(left)) == {vector for vector in vectors_of(full) if vector[0] <= latest}


@pytest.mark.parametrize("pair", FROM_QINGDAO)
def test_fewer_criteria_leave_what_is_minimal_in_them(pair: str) -> None:
    """Cost and time alone give the full front seen in these two."""
    origin, destination, ready = PAIRS[pair]
    left = planner().plan(origin, destination, depart_after=ready, shipment=TIRES, criteria=("cost", "time"))
    full = {vector[:2] for vector in vectors_of(front(f"{pair} 45G1"))}
    minimal = {a for a in full if not any(b != a and b[0] <= a[0] and b[1] <= a[1] for b in full)}
    assert {vector[:2] for vector in vectors_of(left)} == minimal


@pytest.mark.parametrize("hours", [24, 72, 168])
def test_waiting_for_it_is_no_worse(hours: int) -> None:
    """Whatever can be had when ready later can be had when ready earlier: nothing arrives earlier for less."""
    origin, destination, _ = PAIRS["Qingdao-Duisburg"]
    early, late = (
        vectors_of(planner().plan(origin, destination, depart_after=day, shipment=TIRES))
        for day in ("2026-12-01T00:00+00:00", f"2026-12-{1 + hours // 24:02}T00:00+00:00")
    )
    assert all(any(all(x <= y for x, y in zip(a, b, strict=True)) for a in early) for b in late)
