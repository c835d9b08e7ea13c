"""Distances over the links against published ones."""

from itertools import pairwise

import pytest

from corridor.network.network import Network
from corridor.network.tracks import Tracks

KM_PER_NM = 1.852

SEA_NM = [
    (10_600, ("CNSHG", "suez", "NLRTM")),  # porteconomicsmanagement.org
    (13_800, ("CNSHG", "cape-of-good-hope", "NLRTM")),  # the same
    (856, ("INMUN", "IRBND")),  # 1,585 km
]

RAIL_KM = [
    (9_361, ("RUVYP", "RUKHV", "RUHTA", "RUYEK", "RUMOW")),  # container-mag.com, Vostochny - Moscow
    (3_450, ("altynkol", "bolashak")),  # nCa 2022
    (4_486, ("CNXIA", "CNHRS", "altynkol", "UZTAS")),  # record train Xi'an - Tashkent
    (430, ("AZALA", "boyuk-kesik")),  # TRT / AA
    (918, ("KZUZE", "bolashak", "bereket", "akyaila", "IRGBT")),  # Mehr 2018-08-14: 908 to 928 km
    (13_052, ("CNYIU", "alashankou", "KZDOS", "RUMOW", "BYBQT", "PLMAA", "DEDUI", "ESMAD")),  # Yiwu - Madrid
]


def length_km(network: Network, infrastructure: str, places: tuple[str, ...]) -> float:
    tracks = Tracks(network.links, infrastructure)
    legs = [tracks.between(tail, head) for tail, head in pairwise(places)]
    assert None not in legs, f"no {infrastructure} links along {places}"
    return sum(network.links[hop.link].length_km for hops in legs for hop in hops or ())


@pytest.mark.parametrize(("nautical_miles", "places"), SEA_NM, ids=str)
def test_sea_lanes_are_as_long_as_published(nautical_miles: float, places: tuple[str, ...], network: Network) -> None:
    """Within 2 % of the published distance between ports."""
    assert length_km(network, "sea", places) == pytest.approx(nautical_miles * KM_PER_NM, rel=0.02)


@pytest.mark.parametrize(("km", "places"), RAIL_KM, ids=str)
def test_railways_are_as_long_as_published(km: float, places: tuple[str, ...], network: Network) -> None:
    """Within 3 % of the published kilometres of a corridor."""
    assert length_km(network, "rail", places) == pytest.approx(km, rel=0.03)
