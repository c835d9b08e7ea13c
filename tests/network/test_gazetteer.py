"""Places by what people call them."""

from pathlib import Path

import pytest

from corridor.errors import UnknownName
from corridor.network.gazetteer import Gazetteer
from corridor.network.network import Network
from tests.tiny import tiny_network


@pytest.fixture
def gazetteer(tmp_path: Path) -> Gazetteer:
    return Network.read(tiny_network(tmp_path)).gazetteer


@pytest.mark.parametrize("name", ["port", "Port", "PORT", "  port ", "青岛港", "Порт", "порт"])
def test_a_place_has_many_names(name: str, gazetteer: Gazetteer) -> None:
    """Id, name and aliases in any script lead to the place, whatever their case and spaces."""
    assert gazetteer.get(name).id == "port"


def test_an_unknown_name_is_none(gazetteer: Gazetteer) -> None:
    """To find is to be content with nothing."""
    assert gazetteer.find("Atlantis") is None


def test_a_misspelling_gets_the_nearest_matches(gazetteer: Gazetteer) -> None:
    """A name that is nearly right is refused with the names it may have been."""
    with pytest.raises(UnknownName) as caught:
        gazetteer.get("Hvaen", field="origin")
    assert caught.value.field == "origin"
    assert caught.value.suggestions[0] == "Haven (haven)"


@pytest.mark.parametrize(("text", "place"), [("胶", "yard"), ("Алма", "west"), ("gat", "gate-cn"), ("stra", "strait")])
def test_the_beginning_of_a_name_is_enough_to_search(text: str, place: str, gazetteer: Gazetteer) -> None:
    """Search-as-you-type finds a place by the first letters of any of its names."""
    assert gazetteer.search(text)[0].place.id == place


def test_the_same_name_comes_first(gazetteer: Gazetteer) -> None:
    """A name that fits entirely has the full score."""
    assert gazetteer.search("West")[0].score == 100


def test_a_place_is_found_once(gazetteer: Gazetteer) -> None:
    """A place whose names fit several times is in the answer once."""
    found = [match.place.id for match in gazetteer.search("gate")]
    assert len(found) == len(set(found))


def test_search_keeps_to_its_limit(gazetteer: Gazetteer) -> None:
    """No more matches than asked for."""
    assert len(gazetteer.search("a", limit=2)) <= 2


def test_near_places_come_nearest_first(gazetteer: Gazetteer) -> None:
    """Within a radius, places are sorted by their great-circle distance."""
    near = gazetteer.near(36.0, 120.2, radius_km=50)
    assert [(round(km), place.id) for km, place in near] == [(0, "port"), (38, "yard")]
