"""E1: what is avoided is touched by no leg."""

import pytest

from corridor import Avoid
from corridor.errors import UnknownName
from tests.acceptance.timetable import World

CHOICES = World(
    services="""
        north   rail  Mon 00:00:  A 0 > (K 10) > B 20
        south   rail  Mon 00:00:  A 0 > (L 20) > B 40
        suez    sea   Mon 00:00:  A 0 > (canal 50) > B 100
        cape    sea   Mon 00:00:  A 0 > (cape-south 100) > B 200
    """,
    links="""
        A - K           rail  190
        K - B           rail  190  country=XN
        A - L           rail  170
        L - B           rail  170  country=XS
        A - canal       sea   250  country=XZ  passages=strait
        canal - B       sea   250  country=XZ
        A - cape-south  sea   150  country=XZ
        cape-south - B  sea   150  country=XZ
        A - R           road  120
        R - B           road  120
    """,
    places={
        "K": {"kinds": "border", "country": "XN"},
        "L": {"kinds": "border"},
        "canal": {"kinds": "passage", "country": "XZ"},
        "cape-south": {"kinds": "passage", "country": "XZ"},
        "strait": {"kinds": "passage", "country": "XZ"},
    },
)
"""The truck is fastest and dearest; then the faster is the dearer: north, south, suez, cape."""

ALL = ["road", "north", "south", "suez", "cape"]


def ways(**avoid: tuple[str, ...]) -> list[str]:
    """Return the services or modes of the first legs of the front, in order of arrival."""
    front = CHOICES.plan("A", "B", avoid=Avoid(**avoid))
    return [itinerary.legs[0].service or itinerary.legs[0].mode for itinerary in front]


def without(*gone: str) -> list[str]:
    """Return all ways but some."""
    return [way for way in ALL if way not in gone]


def test_nothing_avoided() -> None:
    """All five are worth choosing between."""
    assert ways() == ALL


def test_a_country() -> None:
    """What runs over a link of the country falls out, the way round it stays."""
    assert ways(countries=("XN",)) == without("north")


def test_a_country_without_places() -> None:
    """A country that links run through can be avoided though no place of the network lies in it."""
    assert ways(countries=("XS",)) == without("south")


def test_the_country_of_the_ends() -> None:
    """Nothing is left if the origin's own country is to be avoided."""
    assert ways(countries=("XA",)) == []


def test_a_mode() -> None:
    """Trucks are out, also as a way to get to a train."""
    assert ways(modes=("road",)) == without("road")


def test_infrastructure() -> None:
    """The name of what modes run on avoids all that run on it."""
    assert ways(modes=("rail", "sea")) == ["road"]


def test_infrastructure_that_several_modes_share() -> None:
    """Avoiding a mode leaves the others on the same rails; avoiding rails leaves none."""
    world = World(links="A - B  rail  480", carriage=({"mode": "wagon", "country": "*"},))
    found = [len(world.lines("A", "B", avoid=Avoid(modes=(name,)))) for name in ("sea", "wagon", "rail")]
    assert found == [1, 0, 0]


def test_a_strait_that_is_a_call() -> None:
    """A passing point of a service avoids the service."""
    assert ways(places=("canal",)) == without("suez")


def test_a_strait_on_a_link() -> None:
    """So does a passage that only the link names."""
    assert ways(places=("strait",)) == without("suez")


def test_a_border_passed() -> None:
    """A border station on the way counts though the train does not stop."""
    assert ways(places=("L",)) == without("south")


def test_a_place_on_the_road() -> None:
    """A truck that drives through a place touches it."""
    assert ways(places=("R",)) == without("road")


def test_a_place_between_the_calls() -> None:
    """A place on the links between two calls counts even if it is no call."""
    world = World(
        services="train  rail  Mon 00:00:  A 0 > B 24",
        links="""
            A - M  rail  100
            M - B  rail  100
        """,
    )
    assert (len(world.lines("A", "B")), world.lines("A", "B", avoid=Avoid(places=("M",)))) == (1, [])


def test_a_service() -> None:
    """One service alone is left out."""
    assert ways(services=("suez",)) == without("suez")


def test_several_at_once() -> None:
    """All kinds of avoiding add up."""
    assert ways(countries=("XN",), modes=("road",), places=("canal",), services=("cape",)) == ["south"]


def test_names_are_found_whatever_their_case() -> None:
    """Countries, modes and services are named in any case; places by any of their names."""
    assert ways(countries=("xn",), modes=("Road",), places=("Canal-Town",), services=("CAPE",)) == ["south"]


@pytest.mark.parametrize("kind", ["countries", "modes", "places", "services"])
def test_unknown_names_are_refused(kind: str) -> None:
    """A misspelling must not count as avoided."""
    with pytest.raises(UnknownName) as caught:
        ways(**{kind: ("nowhere",)})
    assert caught.value.field == f"avoid.{kind}"
