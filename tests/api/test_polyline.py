"""Encoded polylines."""

from hypothesis import given
from hypothesis import strategies as st

from api.replies.polyline import encode


def _decode(text: str, precision: int) -> list[tuple[float, float]]:
    """Read a polyline back, written apart from the encoder."""
    numbers, shift, value = [], 0, 0
    for character in text:
        bits = ord(character) - 63
        value |= (bits & 31) << shift
        shift += 5
        if bits < 32:
            numbers.append(~(value >> 1) if value & 1 else value >> 1)
            shift = value = 0
    points, lat, lon = [], 0, 0
    for dlat, dlon in zip(numbers[::2], numbers[1::2], strict=True):
        lat, lon = lat + dlat, lon + dlon
        points.append((lon / 10**precision, lat / 10**precision))
    return points


def test_published_example() -> None:
    """Google's own example, in precision 5."""
    line = ((-120.2, 38.5), (-120.95, 40.7), (-126.453, 43.252))
    assert encode(line, 5) == "_p~iF~ps|U_ulLnnqC_mqNvxq`@"


degrees = st.tuples(st.integers(-180_000_000, 180_000_000), st.integers(-90_000_000, 90_000_000))


@given(st.lists(degrees, min_size=1, max_size=30))
def test_reads_back(points: list[tuple[int, int]]) -> None:
    """Any line of six decimals reads back exactly, Qingdao's longitudes too."""
    line = tuple((lon / 1e6, lat / 1e6) for lon, lat in points)
    assert _decode(encode(line, 6), 6) == list(line)
