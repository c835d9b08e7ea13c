"""Distances on the sphere."""

from math import pi

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corridor.geo import EARTH_RADIUS_KM, great_circle_km

lats = st.floats(min_value=-90, max_value=90)
lons = st.floats(min_value=-180, max_value=180)


def test_a_degree_of_the_equator() -> None:
    """111.195 km."""
    assert great_circle_km(0, 0, 0, 1) == pytest.approx(111.195, abs=0.001)


def test_qingdao_to_duisburg() -> None:
    """About 8,300 km as the crow flies."""
    assert great_circle_km(36.07, 120.33, 51.43, 6.76) == pytest.approx(8_280, abs=60)


def test_over_the_antimeridian() -> None:
    """Two degrees, not 358."""
    assert great_circle_km(0, 179, 0, -179) == pytest.approx(2 * 111.195, abs=0.01)


def test_antipodes() -> None:
    """Half of the circumference."""
    assert great_circle_km(0, 0, 0, 180) == pytest.approx(pi * EARTH_RADIUS_KM)


@settings(deadline=None)
@given(lats, lons)
def test_nowhere_is_far_from_itself(lat: float, lon: float) -> None:
    """No distance to the same point."""
    assert great_circle_km(lat, lon, lat, lon) == 0


@settings(deadline=None)
@given(lats, lons, lats, lons)
def test_there_is_as_far_as_back(lat1: float, lon1: float, lat2: float, lon2: float) -> None:
    """Distances are symmetric, not negative, and at most half of the circumference."""
    there, back = great_circle_km(lat1, lon1, lat2, lon2), great_circle_km(lat2, lon2, lat1, lon1)
    assert 0 <= there <= pi * EARTH_RADIUS_KM + 1e-6
    assert there == pytest.approx(back)
