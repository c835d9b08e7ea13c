"""Boxes of countries."""

import pytest

from corridor.network.checks.countries import country_boxes


@pytest.mark.parametrize(
    ("country", "lat", "lon"),
    [("CN", 36.07, 120.38), ("RU", 54.71, 20.51), ("RU", 66.0, -170.0), ("FR", 48.86, 2.35), ("SG", 1.26, 103.82)],
)
def test_a_country_holds_its_towns(country: str, lat: float, lon: float) -> None:
    """Exclaves and what lies beyond the antimeridian have boxes too."""
    assert any(box.holds(lat, lon) for box in country_boxes()[country])


@pytest.mark.parametrize(("country", "lat", "lon"), [("CN", 120.38, 36.07), ("FR", 2.35, 48.86), ("DE", 52.5, -13.4)])
def test_a_swapped_or_turned_coordinate_is_outside(country: str, lat: float, lon: float) -> None:
    """The slips that the boxes are there to find."""
    assert not any(box.holds(lat, lon) for box in country_boxes()[country])


def test_the_sea_has_no_box() -> None:
    """International waters are nobody's."""
    assert "XZ" not in country_boxes()
