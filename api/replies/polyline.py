"""Encoded polylines.

References
----------
Google, "Encoded Polyline Algorithm Format". Latitude comes first; precision 6 as in OSRM and Valhalla.
"""

from corridor.network.geometry import Line


def encode(line: Line, precision: int) -> str:
    """Return a line of (lon, lat) degrees as an encoded polyline."""
    scale = 10**precision
    text: list[str] = []
    before = (0, 0)
    for lon, lat in line:
        point = (round(lat * scale), round(lon * scale))
        text.extend(_signed(now - then) for now, then in zip(point, before, strict=True))
        before = point
    return "".join(text)


def _signed(value: int) -> str:
    left = ~(value << 1) if value < 0 else value << 1
    text = ""
    while left >= 0x20:  # noqa: PLR2004  (five bits a character)
        text += chr((0x20 | (left & 0x1F)) + 63)
        left >>= 5
    return text + chr(left + 63)
