"""Country of a point."""

import numpy as np
import pytest

from corridor.build.countries import NOWHERE, read_countries

BORDER_STATIONS = {
    "CN": [(82.57, 45.17), (117.43, 49.58), (80.41, 44.20)],
    "KZ": [(82.483, 45.25), (80.30, 44.15)],
    "BY": [(23.69, 52.10)],
    "PL": [(23.517, 52.033)],
    "RU": [(117.30, 49.64)],
    "FR": [(2.35, 48.85)],
    "NO": [(10.75, 59.91)],
}


@pytest.mark.parametrize("country", BORDER_STATIONS)
def test_border_stations_are_on_their_side(country: str) -> None:
    """Border stations, and countries that Natural Earth codes -99, are attributed; Alashankou by our correction."""
    countries = read_countries()
    found = countries.index_of(np.array(BORDER_STATIONS[country]))
    assert [countries.codes[number] for number in found] == [country] * len(found)


def test_open_sea_is_nowhere() -> None:
    """A point far from every shore has no country."""
    assert read_countries().index_of(np.array([(-30.0, 0.0)])).tolist() == [NOWHERE]
