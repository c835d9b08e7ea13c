"""Which corridor an itinerary takes."""

from corridor.results.corridors import corridor_of, corridors_of, countries_between, main_mode, passages_of
from tests.results.bundled import front

DUISBURG = "Qingdao-Duisburg 45G1"


def test_the_main_mode_has_the_most_km() -> None:
    """Not that of the first leg."""
    fastest = front(DUISBURG).fastest
    assert fastest is not None
    assert main_mode(fastest) == max(fastest.legs, key=lambda leg: leg.distance_km).mode


def test_countries_are_those_between_the_ends() -> None:
    """In the order of travel."""
    fastest = front(DUISBURG).fastest
    assert fastest is not None
    assert countries_between(fastest) == ("KZ", "RU", "BY", "PL")


def test_a_ship_is_told_by_its_passages() -> None:
    """By name."""
    cheapest = front(DUISBURG).cheapest
    assert cheapest is not None
    assert corridor_of(cheapest).startswith("Container ship by ")
    assert "malacca" in passages_of(cheapest)


def test_a_train_is_told_by_its_countries() -> None:
    """It passes no strait."""
    fastest = front(DUISBURG).fastest
    assert fastest is not None
    assert corridor_of(fastest) == "Container block train through KZ RU BY PL"


def test_what_all_pass_tells_nothing() -> None:
    """Every ship to Europe passes Malacca."""
    assert not any("Malacca" in name for name in corridors_of(list(front(DUISBURG))))
