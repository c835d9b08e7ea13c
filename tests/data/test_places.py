"""Places of the bundled data."""

import pytest

from corridor.network.network import Network


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Qingdao", "CNQIN"),
        ("青岛", "CNQIN"),
        ("Циндао", "CNQIN"),
        ("CNTAO", "CNQDG"),
        ("Jiaozhou", "CNJZH"),
        ("胶州", "CNJZH"),
        ("Duisburg", "DEDUI"),
        ("Hamburg", "DEHAM"),
        ("Rotterdam", "NLRTM"),
        ("Tashkent", "UZTAS"),
        ("Ташкент", "UZTAS"),
        ("Almaty", "KZALA"),
        ("阿拉木图", "KZALA"),
        ("Dostyk", "KZDOS"),
        ("Malaszewicze", "PLMAA"),
        ("Małaszewicze", "PLMAA"),
    ],
)
def test_people_find_a_place_by_its_name(name: str, place: str, network: Network) -> None:
    """The names that people in the trade use lead to the place they mean."""
    assert network.gazetteer.get(name).id == place


@pytest.mark.parametrize(
    "name", ["suez", "bab-el-mandeb", "malacca", "hormuz", "gibraltar", "bosporus", "dardanelles", "cape-of-good-hope"]
)
def test_straits_are_passages(name: str, network: Network) -> None:
    """What a scenario may close at sea is a place of its own."""
    assert "passage" in network.places[name].kinds


@pytest.mark.parametrize(
    "country",
    ["CN", "RU", "KZ", "KG", "TJ", "UZ", "IN", "PK", "IR", "BY", "MN", "TM", "AZ", "GE", "AM", "TR", "AF"],
)
def test_the_region_is_covered(country: str, network: Network) -> None:
    """The members of the SCO and their neighbours on the corridors have places."""
    assert any(place.country == country for place in network.places.values())
