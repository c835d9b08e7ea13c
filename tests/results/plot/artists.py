"""What is drawn on axes, by the names that artists were given."""

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text


def texts(ax: Axes, gid: str) -> list[str]:
    """Return the texts of one kind."""
    return [text.get_text() for text in ax.texts if text.get_gid() == gid]


def points(ax: Axes) -> dict[str, tuple[float, float]]:
    """Return the points of itineraries, by their ids."""
    found = {}
    for line in ax.lines:
        xy = line.get_xydata()
        if line.get_gid() not in (None, "edge") and len(xy) == 1:
            found[str(line.get_gid())] = (float(xy[0][0]), float(xy[0][1]))
    return found


def line(ax: Axes, gid: str) -> Line2D:
    """Return the only line of a name."""
    (found,) = [line for line in ax.lines if line.get_gid() == gid]
    return found


def bars(ax: Axes, gid: str) -> list[tuple[float, float]]:
    """Return start and length of the bars of a name."""
    found = [patch for patch in ax.patches if isinstance(patch, Rectangle) and patch.get_gid() == gid]
    return [(patch.get_x(), patch.get_width()) for patch in found]


def overlaps(artists: list[Artist]) -> list[tuple[int, int]]:
    """Return which artists cover each other when drawn."""
    boxes = [Text.get_window_extent(artist) for artist in artists if isinstance(artist, Text)]
    return [(i, j) for i, a in enumerate(boxes) for j, b in enumerate(boxes) if i < j and a.overlaps(b)]
