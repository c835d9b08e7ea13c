"""Colors, markers and line styles: of modes from ``modes.csv``, of all else from one list.

Both lists hold up under the common color blindnesses: Okabe, M. and Ito, K. (2008), Color Universal Design. Shape
and dash tell the same once more, for print without colors.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from corridor.network.network import Network

SERIES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#4D4D4D")
"""For what has no color of its own, the most frequent first."""
OTHERS = "#B4BCC3"
MARKERS = ("o", "s", "D", "^", "v", "P", "X", "h")
BEFORE, AFTER, WORSE, BETTER = "#8A949D", "#0072B2", "#D55E00", "#0072B2"

DASHES: Mapping[str, tuple[tuple[float, ...], ...]] = MappingProxyType(
    {"rail": ((), (4, 1.6)), "sea": ((6, 2), (2, 1.6)), "waterway": ((3, 1.2, 0.8, 1.2),), "road": ((1, 1.4),)}
)
"""Dashes in line widths by what a mode runs on, as on the map page; the first is the busiest mode's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How one mode, or one group of itineraries, is drawn."""

    name: str
    color: str
    marker: str
    dash: tuple[float, ...] = ()


def looks_of_modes(network: Network) -> dict[str, Look]:
    """Return how each mode looks."""
    services: dict[str, int] = {}
    for service in network.services.values():
        services[service.mode] = services.get(service.mode, 0) + 1
    looks: dict[str, Look] = {}
    for i, mode in enumerate(network.modes.values()):
        peers = [other.id for other in network.modes.values() if other.runs_on == mode.runs_on]
        rank = sorted(peers, key=lambda peer: (-services.get(peer, 0), peer)).index(mode.id)
        patterns = DASHES.get(mode.runs_on, ((),))
        looks[mode.id] = Look(
            name=mode.short_name,
            color=mode.color,
            marker=MARKERS[i % len(MARKERS)],
            dash=patterns[min(rank, len(patterns) - 1)],
        )
    return looks


def looks_of_groups(names: Iterable[str]) -> dict[str, Look]:
    """Return a look for each of several groups, in order of how often they come; the rarest share a grey one."""
    count: dict[str, int] = {}
    for name in names:
        count[name] = count.get(name, 0) + 1
    ranked = sorted(count, key=lambda name: (-count[name], name))
    shared = Look(name="others", color=OTHERS, marker="o")
    known = {
        name: Look(name=name, color=color, marker=marker)
        for name, color, marker in zip(ranked, SERIES, MARKERS, strict=False)
    }
    return {name: known.get(name, shared) for name in ranked}


def ink_on(color: str) -> str:
    """Return black or white, whichever can be read on a color (WCAG 2 relative luminance)."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004  (sRGB)

    red, green, blue = (linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return "#14202b" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.3 else "#ffffff"  # noqa: PLR2004
