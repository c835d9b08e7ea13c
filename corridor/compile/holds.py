"""When edges on demand cannot be entered, or only with delay."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from corridor.compile.edges import Edge
from corridor.compile.spans import FAR, Span, covered
from corridor.model.change import Close, Delay
from corridor.network.network import Network
from corridor.network.tracks import Hop
from corridor.units import minutes_from_hours


@dataclass(frozen=True, slots=True, order=True)
class Hold:
    """Cargo that comes to an edge in the span leaves ``extra_min`` later, at the end of the span at the latest."""

    span: Span
    extra_min: int


Int64 = NDArray[np.int64]
Int32 = NDArray[np.int32]

HALF_FAR = FAR >> 1
LONGEST_MIN = 1 << 21
"""Four years: no journey is longer, so no lead."""
MOST_SURGE = 1 << 43
"""88 million USD: no two journeys differ by more."""


class Arrays(Protocol):
    """Edges as columns."""

    @property
    def tail(self) -> Int32:
        """Tail node of each edge."""

    @property
    def head(self) -> Int32:
        """Head node of each edge."""

    @property
    def minutes(self) -> Int64:
        """Minutes of each edge."""

    @property
    def service(self) -> Int32:
        """Service of each edge, or -1."""


Group = tuple[Hold, ...]
"""The holds of an edge in the order in which they are met: delays, then closures."""


class HoldBook:
    """Holds of a network's on-demand edges."""

    def __init__(self, network: Network) -> None:
        changes = network.disruptions
        self._closures = [_Closed(network, change) for change in changes if isinstance(change, Close)]
        self._delays = [change for change in changes if isinstance(change, Delay) and change.window.dated]

    def __bool__(self) -> bool:
        """Return whether there are any."""
        return bool(self._closures or self._delays)

    def of(self, edge: Edge) -> Group:
        """Return the holds of an edge; one that is closed for ever has a hold without beginning and end."""
        if edge.service is not None:
            return ()
        delays = [
            Hold(Span.of(delay.window), minutes_from_hours(delay.hours))
            for delay in self._delays
            if any(leaves(hop, delay) for hop in edge.hops)
        ]
        closures = [Hold(closed.span, FAR) for closed in self._closures if closed.touches(edge)]
        return (*sorted(delays), *sorted(closures))


class _Closed:
    def __init__(self, network: Network, closure: Close) -> None:
        self.span = Span.of(closure.window)
        places = frozenset(closure.places)
        self._places, self._countries = places, frozenset(closure.countries)
        self._links = frozenset(closure.links) | {
            link.id for link in network.links.values() if not places.isdisjoint(link.passages)
        }
        self._modes = frozenset(
            mode.id for mode in network.modes.values() if mode.id in closure.modes or mode.runs_on in closure.modes
        )

    def touches(self, edge: Edge) -> bool:
        return (
            edge.mode in self._modes
            or not self._places.isdisjoint(edge.places)
            or not self._countries.isdisjoint(edge.countries)
            or any(hop.link in self._links for hop in edge.hops)
        )


def leaves(hop: Hop, delay: Delay) -> bool:
    """Return whether a hop leads out of the places of a delay."""
    return hop.tail in delay.places and hop.head not in delay.places


def _separates(hold: Hold, latest_min: int) -> bool:
    never_out = hold.span.high == FAR and hold.extra_min == FAR
    return -FAR < hold.span.low <= latest_min and not never_out


@dataclass(frozen=True, slots=True)
class HoldTable:
    """Holds as arrays: edge ``e`` has rows ``first[number[e]]`` to ``first[number[e] + 1]``; -1: none.

    A row is the first minute, the minute after the last, and the minutes that are lost.
    """

    groups: tuple[Group, ...]
    number: Int32
    first: Int64
    rows: Int64

    @classmethod
    def of(cls, groups: Iterable[Group]) -> "HoldTable":
        """Write down the holds of each edge."""
        listed = tuple(groups)
        known: dict[Group, int] = {}
        number = [known.setdefault(group, len(known)) if group else -1 for group in listed]
        rows = [(*hold.span, hold.extra_min) for group in known for hold in group]
        return cls(
            groups=listed,
            number=np.array(number, np.int32),
            first=np.cumsum([0, *(len(group) for group in known)], dtype=np.int64),
            rows=np.array(rows, np.int64).reshape(-1, 3),
        )

    @property
    def shut(self) -> NDArray[np.bool_]:
        """True for edges that are closed for ever."""
        spans = {
            group: any(hold.extra_min == FAR and hold.span == (-FAR, FAR) for hold in group)
            for group in set(self.groups)
        }
        return np.array([spans[group] for group in self.groups], np.bool_)

    def met_in(self, first_min: int, last_min: int) -> NDArray[np.bool_]:
        """Return True for edges with a hold between two minutes."""
        span = Span(first_min, last_min + 1)
        met = {group: any(hold.span.overlap(span) for hold in group) for group in set(self.groups)}
        return np.array([met[group] for group in self.groups], np.bool_)

    def begun_by(self, latest_min: int) -> int:
        """Return how many different beginnings there are up to a minute."""
        lows = self.rows[:, 0]
        return int(np.unique(lows[(lows > -FAR) & (lows <= latest_min)]).size)

    def surges(self, edges: Arrays, slack: Int64, latest_min: int) -> tuple[Int64, Int64]:
        """Return the mills that a growing lead may cost at each node, and until which minute it may grow.

        Of two shipments that take the same edges on demand, the one ahead may pass before a hold begins, and the
        other come after it. The other's waits lie within the spans, so the lead grows by no more than those cover.
        A node's minute is that of the last beginning less the least minutes to the edge. What never reopens does
        not count: nobody comes out of it.

        Parameters
        ----------
        edges
            The edges that the table is about.
        slack
            The dearest rate, in mills per minute, at which being early at each node may have to be paid for.
        latest_min
            Holds that begin later are met by nobody.
        """
        spans = {hold.span for group in set(self.groups) for hold in group if _separates(hold, latest_min)}
        if not spans:
            return np.zeros_like(slack), np.zeros_like(slack)
        lows = {
            group: max((hold.span.low for hold in group if hold.span in spans), default=-FAR) for group in self.groups
        }
        until = np.full(slack.size, -FAR, np.int64)
        np.maximum.at(until, edges.tail, np.array([lows[group] for group in self.groups], np.int64))
        on_demand = edges.service < 0
        tail, head, minutes = edges.tail[on_demand], edges.head[on_demand], edges.minutes[on_demand]
        while True:
            before = until.copy()
            np.maximum.at(until, tail, until[head] - minutes)
            if np.array_equal(before, until):
                break
        surge = np.minimum(slack * min(covered(spans), LONGEST_MIN), MOST_SURGE)
        return np.where(until > -HALF_FAR, surge, 0), until

    def settled_min(self, latest_min: int) -> int:
        """Return the last minute, up to a latest, at which a hold begins or ends; 0 if there is none."""
        changes = self.rows[:, :2]
        return int(changes[changes <= latest_min].max(initial=0))
