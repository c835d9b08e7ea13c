"""Places to be passed or called at, in order."""

import pytest

from corridor import InputError, Itinerary, UnknownName
from tests.acceptance.timetable import MONDAY, World
from tests.results.bundled import planner, vectors_of

WORLD = World(
    services="""
        direct   rail  Mon 12:00:  A 0 > C 24
        passing  rail  Mon 12:00:  A 0 > (B 12) > (D 20) > C 48
        feeder   rail  Mon 12:00:  A 0 > D 12
        onward   rail  Wed 12:00:  D 0 > B 6 > C 12
    """,
    links="""
        A > C  rail  150
        A > B  rail  100
        B > D  rail  100
        D > C  rail  100
        A > D  rail  100
        D > B  rail  100
        B > C  rail  100
    """,
)
READY = f"{MONDAY}T00:00+00:00"


def services(*via: str) -> list[tuple[str | None, ...]]:
    """Return the services of each itinerary from A to C that passes these places."""
    front = WORLD.planner.plan("A", "C", depart_after=READY, via=via, criteria=("time",))
    return [tuple(leg.service for leg in itinerary.legs) for itinerary in front]


@pytest.mark.parametrize(
    ("via", "legs"),
    [
        ((), ("direct",)),
        (("B",), ("passing",)),
        (("B", "D"), ("passing",)),
        (("D", "B"), ("feeder", "onward")),
        (("A",), ("direct",)),
        (("C",), ("direct",)),
        (("A", "B", "D", "C"), ("passing",)),
    ],
    ids=lambda value: "-".join(value) or "nothing",
)
def test_places_are_passed_in_order(via: tuple[str, ...], legs: tuple[str, ...]) -> None:
    """Passing without a stop counts, and so do the ends; the order matters, also inside one service."""
    assert services(*via) == [legs]


def test_a_place_twice_in_a_row_is_passed_once() -> None:
    """It is one visit."""
    assert services("B", "B-town") == [("passing",)]


def test_what_is_asked_is_told() -> None:
    """The query holds ids."""
    assert WORLD.planner.plan("A", "C", depart_after=READY, via=("B-town",)).query.via == ("B",)


def test_no_route_names_the_place_to_leave_out() -> None:
    """One relaxation for each place whose absence opens a route."""
    front = WORLD.planner.plan("A", "C", depart_after=READY, via=("C", "B"))
    assert [(reason.code, reason.relax) for reason in front.reasons] == [
        ("via", "leave out C"),
        ("via", "leave out B"),
    ]


def test_no_route_when_several_are_too_many() -> None:
    """If no single one is the culprit, all are named."""
    front = WORLD.planner.plan("A", "C", depart_after=READY, via=("C", "A", "C", "A"))
    assert [(reason.code, reason.relax) for reason in front.reasons] == [("via", "leave out some of C, A, C, A")]


def test_an_unknown_place_is_refused() -> None:
    """With the field's name."""
    with pytest.raises(UnknownName) as refused:
        WORLD.planner.plan("A", "C", depart_after=READY, via=("nowhere",))
    assert refused.value.field == "via"


def test_more_than_five_places_are_refused() -> None:
    """Each makes the graph larger."""
    with pytest.raises(InputError, match="at most 5"):
        WORLD.planner.plan("A", "C", depart_after=READY, via=("B",) * 6)


@pytest.mark.parametrize("via", [("KZDOS",), ("malacca", "suez")])
def test_every_itinerary_of_the_bundled_network_passes(via: tuple[str, ...]) -> None:
    """Legs tell what they pass; here each place is passed once, so that membership is enough."""
    front = planner().plan("CNQIN", "DEDUI", depart_after="2026-12-01", via=via)
    for itinerary in front:
        touched = {place for leg in itinerary.legs for place in (leg.origin.id, *leg.passes, leg.destination.id)}
        assert set(via) <= touched


def test_it_is_the_part_of_the_front_that_passes() -> None:
    """Whoever is on the front anyway and passes is on the front of those that pass."""
    every = planner().plan("CNQIN", "DEDUI", depart_after="2026-12-01")
    through = planner().plan("CNQIN", "DEDUI", depart_after="2026-12-01", via=("KZDOS",))
    passing = {vector for vector, own in zip(vectors_of(every), every, strict=True) if _passes(own, "KZDOS")}
    assert passing
    assert passing <= set(vectors_of(through))


def test_doors_may_be_joined_with_places_to_pass() -> None:
    """Drayage has copies too."""
    front = planner().plan((120.45, 36.15), (11.7, 48.4), depart_after="2026-12-01", via=("KZDOS",))
    assert front
    assert all(_passes(itinerary, "KZDOS") for itinerary in front)


def _passes(itinerary: Itinerary, place: str) -> bool:
    return any(place in (leg.origin.id, *leg.passes, leg.destination.id) for leg in itinerary.legs)


@pytest.mark.parametrize(
    ("via", "legs"),
    [((), ("direct",)), (("B", "D"), ("passing",)), (("D", "B"), ("feeder", "onward")), (("A",), ("direct",))],
    ids=lambda value: "-".join(value) or "nothing",
)
def test_places_are_passed_before_a_deadline(via: tuple[str, ...], legs: tuple[str, ...]) -> None:
    """A search backwards goes through the same stages."""
    by = f"{MONDAY[:8]}04T12:00+00:00"
    front = WORLD.planner.plan("A", "C", arrive_by=by, via=via, criteria=("time",))
    assert [tuple(leg.service for leg in itinerary.legs) for itinerary in front] == [legs]
