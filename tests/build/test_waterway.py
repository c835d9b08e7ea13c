"""Waterway links."""

from dataclasses import replace

import pytest

from corridor.build.waterway import WaterwayRouter
from tests.build.made import link, place


def test_the_rhine_has_its_kilometrage() -> None:
    """From Rotterdam to Basel the chart gives the 833 km of the Rhine kilometrage, within 2 %."""
    rotterdam = replace(place("rotterdam"), lon=4.48, lat=51.91)
    basel = replace(place("rotterdam"), id="basel", lon=7.59, lat=47.56)
    (track,) = WaterwayRouter.read().ways(link("rotterdam", "rotterdam", "waterway"), rotterdam, basel)
    assert track.km == pytest.approx(833, rel=0.02)


def test_no_chart_no_way() -> None:
    """There is no waterway to Almaty."""
    router = WaterwayRouter.read()
    assert not list(router.ways(link("rotterdam", "almaty", "waterway"), place("rotterdam"), place("almaty")))
