"""Bounding boxes as callers write them."""

from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

Box = tuple[float, float, float, float]
"""west, south, east, north in degrees."""

EXPECTED = "west,south,east,north in degrees: longitudes -180 to 180, latitudes -90 to 90, south before north"


def box_of(text: str) -> Box:
    """Return the box that four numbers stand for.

    Raises
    ------
    ValueError
        Saying what was expected.
    """
    try:
        west, south, east, north = (float(part) for part in text.split(","))
    except ValueError:
        raise ValueError(EXPECTED) from None
    longitudes = -180 <= west <= 180 and -180 <= east <= 180  # noqa: PLR2004  (degrees)
    if not (longitudes and -90 <= south <= north <= 90):  # noqa: PLR2004
        raise ValueError(EXPECTED)
    return west, south, east, north


def inside(lon: float, lat: float, box: Box) -> bool:
    """Return whether a point lies in a box; west > east crosses the antimeridian."""
    west, south, east, north = box
    across = west <= lon <= east if west <= east else lon >= west or lon <= east
    return across and south <= lat <= north


def _checked(text: str) -> str:
    box_of(text)
    return text


_NUMBER = r"-?\d{1,3}(\.\d+)?"
BoxText = Annotated[
    str,
    AfterValidator(_checked),
    WithJsonSchema({"type": "string", "pattern": f"^{_NUMBER},{_NUMBER},{_NUMBER},{_NUMBER}$"}),
]
