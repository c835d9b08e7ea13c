"""Networks and questions as plain Python values: what the oracle sees."""

from dataclasses import dataclass
from itertools import product

NAMES = ("arrival", "mills", "boardings", "grams")

Vector = tuple[int, int, int, int]
"""Arrival minute, mills, boardings, grams."""

Wanted = tuple[bool, bool, bool, bool]
"""Which of those count."""

SUBSETS: tuple[Wanted, ...] = tuple(
    (arrival, mills, boardings, grams)
    for arrival, mills, boardings, grams in product((True, False), repeat=4)
    if arrival or mills or boardings or grams
)
"""All non-empty choices of criteria: fifteen."""

ALL: Wanted = (True, True, True, True)


Minutes = tuple[int, int]
"""From the first up to, but not including, the second."""


@dataclass(frozen=True, kw_only=True)
class Barrier:
    """When an edge without service is closed (``lost`` None), or takes so many minutes more."""

    when: Minutes
    lost: int | None = None


@dataclass(frozen=True, kw_only=True)
class Ban:
    """Runs of a service that are between two offsets at any minute of a time do not run."""

    service: int
    offsets: tuple[int, int]  # both included
    when: Minutes


@dataclass(frozen=True, kw_only=True)
class Lateness:
    """Runs of a service that come to an offset in a time do all from there on so many minutes later."""

    service: int
    offset: int
    lost: int
    when: Minutes


@dataclass(frozen=True, kw_only=True)
class PlainEdge:
    """One edge. ``service`` None: leaves at once; else ``ready`` minutes after the start of a run of it."""

    tail: int
    head: int
    minutes: int
    mills: int = 0
    boardings: int = 0
    grams: int = 0
    service: int | None = None
    ready: int = 0
    barriers: tuple[Barrier, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PlainNetwork:
    """Edges, run starts of each service, and what storage costs at each node.

    ``period`` and ``irregular`` are only for the search: the timetable repeats after ``period`` minutes
    but for the runs that start in ``irregular``, which lack a run one period before; ``bans`` and ``lateness`` come
    on top of that.
    """

    nodes: int
    edges: tuple[PlainEdge, ...]
    runs: tuple[tuple[int, ...], ...]
    free: tuple[int, ...]
    rate: tuple[int, ...]
    period: int
    irregular: tuple[tuple[int, ...], ...]
    bans: tuple[Ban, ...] = ()
    lateness: tuple[Lateness, ...] = ()  # at most one for each service


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One question. ``allowed`` holds the numbers of the edges that may be used; None: all."""

    source: int
    target: int
    ready_min: int
    latest_min: int
    max_boardings: int | None = None
    max_mills: int | None = None
    allowed: frozenset[int] | None = None

    def may_use(self, edge: int) -> bool:
        """Return whether an edge may be used."""
        return self.allowed is None or edge in self.allowed
