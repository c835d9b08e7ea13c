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


@dataclass(frozen=True, kw_only=True)
class PlainNetwork:
    """Edges, run starts of each service, and what storage costs at each node.

    ``period`` and ``irregular`` are only for the search: the timetable repeats after ``period`` minutes
    but for the runs that start in ``irregular``, which lack a run one period before.
    """

    nodes: int
    edges: tuple[PlainEdge, ...]
    runs: tuple[tuple[int, ...], ...]
    free: tuple[int, ...]
    rate: tuple[int, ...]
    period: int
    irregular: tuple[tuple[int, ...], ...]


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
