"""Rail and road links against the traps of the open data."""

import numpy as np
import pytest

from corridor.build.countries import read_countries
from corridor.build.land import BORDER_KM, LandRouter
from corridor.build.sphere import distance_km
from corridor.build.track import Track
from corridor.model.mode import Infrastructure
from tests.build.made import link, place


def found(router: LandRouter, start: str, end: str, mode: Infrastructure, country: str) -> Track:
    """Return the way of a link that must have one."""
    track = next(router.ways(link(start, end, mode, country=country), place(start), place(end)), None)
    assert track is not None
    return track


@pytest.mark.parametrize(
    ("start", "end", "country", "km"),
    [
        ("alashankou", "dostyk", "KZ", 12),
        ("dostyk", "almaty", "KZ", 880),
        ("malaszewicze", "warsaw", "PL", 190),
        ("moscow", "vladivostok", "RU", 9_288),
        ("naushki", "ulaanbaatar", "MN", 404),
        ("istanbul", "ankara", "TR", 560),
        ("van", "tatvan", "TR", 95),
        ("astana", "almaty", "KZ", 1_280),
    ],
)
def test_rail_comes_near_the_known_km(rail: LandRouter, start: str, end: str, country: str, km: float) -> None:
    """Legs that the raw data breaks or sends through a neighbor come within 8 % (and 3 km) of their known length."""
    assert found(rail, start, end, "rail", country).km == pytest.approx(km, rel=0.08, abs=3)


@pytest.mark.parametrize(
    ("start", "end", "mode", "country"),
    [
        ("dostyk", "almaty", "rail", "KZ"),
        ("moscow", "vladivostok", "rail", "RU"),
        ("manzhouli", "hailar", "road", "CN"),
    ],
)
def test_a_link_stays_in_its_country(
    rail: LandRouter, road: LandRouter, start: str, end: str, mode: Infrastructure, country: str
) -> None:
    """No way leaves its country but near its two ends (Vladivostok-Moscow used to take 1,365 km of China)."""
    router = {"rail": rail, "road": road}[mode]
    points = found(router, start, end, mode, country).points[1:-1]
    away = (distance_km(points[0], points) > BORDER_KM + 5) & (distance_km(points[-1], points) > BORDER_KM + 5)
    numbers = router.country[router.tree.query(_unit(points[away]))[1]]
    countries = read_countries()
    assert {countries.codes[n] for n in np.unique(numbers) if n >= 0} == {country}


@pytest.mark.parametrize(
    ("start", "end", "country"),
    [("naushki", "ulaanbaatar", "MN"), ("istanbul", "ankara", "TR"), ("van", "tatvan", "TR")],
)
def test_hand_lines_are_marked(rail: LandRouter, start: str, end: str, country: str) -> None:
    """A way that uses a hand line says how many of its km are inferred."""
    assert found(rail, start, end, "rail", country).inferred_km > 5


def test_no_way_over_the_sea(road: LandRouter) -> None:
    """There is no road from Aktau to Baku."""
    assert not list(road.ways(link("aktau", "baku", "road", country="AZ"), place("aktau"), place("baku")))


def test_a_place_in_the_steppe_joins_a_chord(road: LandRouter) -> None:
    """Chords of hundreds of km are split, so that no edge but a stitch is longer than 6 km."""
    assert road.lattice.km[~road.lattice.inferred].max() < 6


def _unit(
    points: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    lon, lat = np.radians(points[:, 0]), np.radians(points[:, 1])
    return np.column_stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))
