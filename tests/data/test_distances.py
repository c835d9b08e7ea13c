"""Distances over the links against published ones."""

from itertools import pairwise

import pytest

from corridor.network.network import Network
from corridor.network.tracks import Tracks

KM_PER_NM = 1.852

EAST = ("CNQDG", "malacca", "bab-el-mandeb", "suez")
CAPE = ("CNQDG", "malacca", "cape-of-good-hope")

SEA_NM = [
    (10_600, ("CNSHG", "suez", "NLRTM")),  # porteconomicsmanagement.org
    (13_800, ("CNSHG", "cape-of-good-hope", "NLRTM")),  # the same
    (856, ("INMUN", "IRBND")),  # 1,585 km
]

SEA_KM = [  # corridor-facts 2.1, over the shipping network of searoute-py
    (914, ("CNQDG", "KRPUS")),
    (10_950, ("CNQDG", "malacca", "hormuz", "IRBND")),
    (10_145, ("CNQDG", "malacca", "PKKHI")),
    (15_087, (*EAST, "GRPIR")),
    (14_670, (*EAST, "TRMER")),
    (15_414, (*EAST, "dardanelles", "TRAMR")),
    (15_822, (*EAST, "dardanelles", "bosporus", "ROCND")),
    (16_521, (*EAST, "dardanelles", "bosporus", "GEPTI")),
    (16_278, (*EAST, "dardanelles", "bosporus", "RUNVS")),
    (16_413, (*EAST, "SIKOP")),
    (20_083, (*EAST, "gibraltar", "dover", "NLRTM")),
    (20_579, (*EAST, "gibraltar", "dover", "DEHAM")),
    (21_668, (*EAST, "gibraltar", "dover", "skagen", "PLGDN")),
    (26_914, (*CAPE, "gibraltar", "GRPIR")),
    (27_535, (*CAPE, "gibraltar", "dardanelles", "TRAMR")),
    (27_393, (*CAPE, "gibraltar", "SIKOP")),
    (26_232, (*CAPE, "dover", "NLRTM")),
    (26_728, (*CAPE, "dover", "DEHAM")),
    (28_578, (*CAPE, "dover", "skagen", "st-petersburg-port")),
    (1_097, ("GEPTI", "ROCND")),
]

RAIL_KM = [
    (9_361, ("RUVYP", "RUKHV", "RUHTA", "RUYEK", "RUMOW")),  # container-mag.com, Vostochny - Moscow
    (3_450, ("altynkol", "bolashak")),  # nCa 2022
    (4_486, ("CNXIA", "CNHRS", "altynkol", "UZTAS")),  # record train Xi'an - Tashkent
    (430, ("AZALA", "boyuk-kesik")),  # TRT / AA
    (220, ("GEGAR", "GEZAI")),  # the same
    (836, ("AZBAK", "GEGAR", "TRKSY")),  # Baku - Tbilisi - Kars, 826 to 846 km
    (350, ("GEGAR", "GEPTI")),
    (918, ("KZUZE", "bolashak", "bereket", "akyaila", "IRGBT")),  # Mehr 2018-08-14: 908 to 928 km
    (4_131, ("CNLYG", "alashankou")),  # Lianyungang - Alashankou
    (3_900, ("CNJZH", "alashankou")),  # by Taiyuan and Zhongwei
    (3_220, ("CNXIA", "CNHRS")),  # 3,200 to 3,240 km
    (5_430, ("KZDOS", "BYBQT")),  # UTLC
    (6_660, ("zabaikalsk", "RUMOW")),
    (1_110, ("MNZUU", "sukhbaatar")),
    (5_900, ("RUNKI", "RUMOW")),
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


@pytest.mark.parametrize(("km", "places"), SEA_KM, ids=str)
def test_sea_lanes_agree_with_another_router(km: float, places: tuple[str, ...], network: Network) -> None:
    """Within 2 % of the distance that searoute finds from port to port."""
    assert length_km(network, "sea", places) == pytest.approx(km, rel=0.02)


@pytest.mark.parametrize(("km", "places"), RAIL_KM, ids=str)
def test_railways_are_as_long_as_published(km: float, places: tuple[str, ...], network: Network) -> None:
    """Within 3 % of the published kilometres of a corridor."""
    assert length_km(network, "rail", places) == pytest.approx(km, rel=0.03)
