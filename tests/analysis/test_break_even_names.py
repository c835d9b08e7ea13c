"""How the choices of a break-even are told apart in its picture."""

from corridor.analysis.break_even_plot import names_of
from corridor.results.corridors import corridors_of
from tests.results.bundled import front

ROUTES = front("Qingdao-Duisburg 45G1")


def test_choices_of_one_corridor_are_told_apart_by_their_transfers() -> None:
    """The corridor's name alone would stand there twice."""
    twins = [one for one in ROUTES if corridors_of([one]) == corridors_of([ROUTES[2]]) and len(one.legs) > 1][:2]
    names = names_of(twins)
    places = [", ".join(leg.destination.name for leg in one.legs[:-1]) for one in twins]
    assert [name.endswith(f", by {place}") for name, place in zip(names, places, strict=True)] == [True, True]


def test_a_corridor_of_its_own_needs_no_more() -> None:
    """Ship and train."""
    choices = [ROUTES.cheapest, ROUTES.fastest]
    assert names_of([choice for choice in choices if choice]) == corridors_of([choice for choice in choices if choice])
