"""Maps for notebooks: one HTML page with everything inside it, no tile, script or font from elsewhere."""

import html
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from corridor.errors import comes_with
from corridor.network.attribution import ATTRIBUTION
from corridor.network.geometry import Line
from corridor.results.map.background import background_of
from corridor.results.map.frame import UNITS, Frame, parts_of, path_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HERE = Path(__file__).parent
HEIGHT_PX = 560
NARROW_PX = 900
"""Width for which a map is made if there is no script to tell the real one."""
OUTLINES = "Natural Earth"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line on the map; ``group`` is the number of the entry of the list that it belongs to."""

    parts: tuple[Line, ...]
    color: str
    told: str
    width_px: float = 3.0
    dash: tuple[float, ...] = ()
    group: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A point on the map with a name; of several groups it is shown with any of them, of none always."""

    lon: float
    lat: float
    name: str
    groups: tuple[int, ...] = ()
    small: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the list beside the map."""

    head: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A line of the legend."""

    name: str
    color: str
    dash: tuple[float, ...] = ()
    width_px: float = 3.0


@dataclass(frozen=True, kw_only=True, repr=False)
class Map:
    """A map that can be looked at closer, dragged, and asked for one of its groups; shown by a notebook as it is."""

    title: str
    subtitle: str
    source: str
    strokes: tuple[Stroke, ...]
    dots: tuple[Dot, ...] = ()
    entries: tuple[Entry, ...] = ()
    legend: tuple[Key, ...] = ()

    @cached_property
    def html(self) -> str:
        """The whole page."""
        entries = "".join(
            f'<li><button data-group="{i}"><b>{_safe(entry.head)}</b><span>{_safe(entry.text)}</span></button></li>'
            for i, entry in enumerate(self.entries)
        )
        filled = {
            "title": _safe(self.title),
            "subtitle": _safe(self.subtitle),
            "source": _safe(self.credit),
            "style": (HERE / "map.css").read_text(encoding="utf-8"),
            "script": (HERE / "map.js").read_text(encoding="utf-8"),
            "drawing": self._svg,
            "entries": f"<ol>{entries}</ol>" if entries else "",
            "legend": "".join(_key(key) for key in self.legend),
        }
        page = (HERE / "map.html").read_text(encoding="utf-8")
        head, *parts = page.split("{{")
        pieces = (part.partition("}}") for part in parts)
        return head + "".join(filled[name] + rest for name, _, rest in pieces)

    def save(self, path: str | Path) -> Path:
        """Write the page to a file and return its path."""
        file = Path(path)
        file.write_text(self.html, encoding="utf-8")
        return file

    def __repr__(self) -> str:
        """Return a line: what it holds is too much to be printed."""
        return f"<Map {self.title}: {len(self.strokes)} lines>"

    def _repr_html_(self) -> str:
        style = f"width:100%;height:{HEIGHT_PX}px;border:0"
        return f'<iframe title="{_safe(self.title)}" srcdoc="{_safe(self.html)}" style="{style}"></iframe>'

    def plot(self, ax: "Axes | None" = None) -> "Axes":
        """Draw it as a still picture with matplotlib, all groups at once: for paper, and where no page is shown.

        Raises
        ------
        corridor.errors.MissingExtra
            If matplotlib is not installed: it comes with the extra ``notebooks``.
        """
        with comes_with("notebooks", "matplotlib"):
            from corridor.results.plot.map import plot_map  # noqa: PLC0415  (matplotlib loads when asked for)

            return plot_map(self, ax)

    @property
    def credit(self) -> str:
        """Where it comes from, and whose lines they are."""
        return f"{self.source} Links {ATTRIBUTION}; outlines {OUTLINES}, which imply no position."

    @property
    def frame(self) -> Frame:
        """What is shown at first: all lines and dots."""
        points = (point for stroke in self.strokes for part in stroke.parts for point in part)
        return Frame.around([*points, *((dot.lon, dot.lat) for dot in self.dots)])

    @property
    def _svg(self) -> str:
        frame = self.frame
        drawn = [(stroke, self._path(stroke, frame)) for stroke in self.strokes]
        casings = "".join(
            f'<path class="casing"{_groups(stroke.group)} style="stroke-width:{stroke.width_px + 2.4:g}px" d="{path}"/>'
            for stroke, path in drawn
        )
        strokes = "".join(_stroke(stroke, path) for stroke, path in drawn)
        dots = "".join(_dot(dot, frame) for dot in self.dots)
        box = f"0 0 {frame.width:.0f} {frame.height:.0f}"
        return (
            f'<svg viewBox="{box}" style="--k:{UNITS / NARROW_PX:.2f}" role="img" aria-label="{_safe(self.title)}">'
            f"{background_of(frame).svg}<g>{casings}{strokes}</g><g>{dots}</g></svg>"
        )

    @staticmethod
    def _path(stroke: Stroke, frame: Frame) -> str:
        return path_of(frame.line(part) for line in stroke.parts for part in parts_of(line))


def _stroke(stroke: Stroke, path: str) -> str:
    dash = " ".join(f"{part * stroke.width_px:g}" for part in stroke.dash)
    style = f"stroke:{stroke.color};stroke-width:{stroke.width_px:g}px" + (f";stroke-dasharray:{dash}" if dash else "")
    group = _groups(stroke.group)
    told = f'data-told="{_safe(stroke.told)}"'
    return f'<path class="stroke"{group} {told} style="{style}" d="{path}"/>'


def _dot(dot: Dot, frame: Frame) -> str:
    x, y = frame.at((dot.lon, dot.lat))
    kind = "dot small" if dot.small else "dot"
    always = "" if dot.groups else " always"
    return (
        f'<g class="{kind}{always}"{_groups(*dot.groups)} transform="translate({x:.0f} {y:.0f})" '
        f'data-told="{_safe(dot.name)}"><circle/><text>{_safe(dot.name)}</text></g>'
    )


def _key(key: Key) -> str:
    dash = " ".join(f"{part * key.width_px:g}" for part in key.dash)
    style = f"stroke:{key.color};stroke-width:{key.width_px:g}" + (f";stroke-dasharray:{dash}" if dash else "")
    return f'<span><svg width="30" height="10"><path d="M1 5h28" style="{style}"/></svg>{_safe(key.name)}</span>'


def _groups(*groups: int | None) -> str:
    known = " ".join(str(group) for group in groups if group is not None)
    return f' data-in="{known}"' if known else ""


def _safe(text: str) -> str:
    return html.escape(text, quote=True)
