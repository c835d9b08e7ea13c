"""A search of one's own: plain Python over what ``corridor export`` writes, by decisions 0003 and 0010.

It knows nothing of the library: neither its arrays nor its code.
"""

import csv
import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

FAR = 1 << 40
MILLS_PER_CENT = 1_000
MOST_BOARDINGS = 13

Figures = tuple[int, int, int, int]
"""Arrival minute, mills, boardings, grams."""


class Leg(NamedTuple):
    """A line of ``export legs``."""

    tail: int
    head: int
    least: Figures
    runs: tuple[int, ...] | None
    holds: tuple[tuple[int, int, int], ...]
    standing: int

    def leaves(self, minute: int) -> tuple[int, ...]:
        """Return when cargo that is there at a minute may leave."""
        if self.runs is not None:
            return self.runs[bisect_left(self.runs, minute) :]
        for begin, end, lost in self.holds:
            if begin <= minute < end:
                minute = min(minute + lost, end)
        return (minute,)


class Label(NamedTuple):
    """A journey so far; ``rode`` is 1 once it has taken a scheduled leg."""

    bound: int
    figures: Figures
    node: int
    rode: int


class Exported:
    """The search graph of two files."""

    def __init__(self, legs: Path, yards: Path) -> None:
        self.out: dict[int, list[Leg]] = defaultdict(list)
        self.into: dict[int, list[Leg]] = defaultdict(list)
        for leg in map(_leg, _rows(legs)):
            self.out[leg.tail].append(leg)
            self.into[leg.head].append(leg)
        self.dearest: dict[int, int] = {}
        self.yards = {row["place"]: int(row["node"]) for row in _rows(yards)}
        self.free = {int(row["node"]): int(row["free_minutes"]) for row in _rows(yards)}
        self.rate = {int(row["node"]): _mills(row["cents_per_minute"]) for row in _rows(yards)}

    def front(self, origin: str, destination: str, ready: int, latest: int) -> list[Figures]:
        """Return the figures of all journeys that are not beaten in all four.

        Journeys that always take the next run are found first: with them most others are soon seen to be hopeless.
        """
        start, goal = self.yards[origin], self.yards[destination]
        least = [self._least(goal, figure) for figure in range(4)]
        quick = self._search(start, goal, ready, latest, least, (), most_runs=1)
        every = set(self._search(start, goal, ready, latest, least, quick, most_runs=None))
        return sorted(one for one in every if not any(other != one and _beats(other, one) for other in every))

    def _search(
        self,
        start: int,
        goal: int,
        ready: int,
        latest: int,
        least: Sequence[Mapping[int, int]],
        known: Sequence[Figures],
        *,
        most_runs: int | None,
    ) -> list[Figures]:
        done = list(known)
        bags: dict[int, list[Label]] = defaultdict(list)
        heap = [Label(ready, (ready, 0, 0, 0), start, 0)]

        def hopeless(figures: Figures, node: int) -> bool:
            if node not in least[0]:
                return True
            best = tuple(figure + rest[node] for figure, rest in zip(figures, least, strict=True))
            return best[0] > latest or best[2] > MOST_BOARDINGS or any(_beats(one, best) for one in done)

        while heap:
            label = heapq.heappop(heap)
            if hopeless(label.figures, label.node):
                continue
            if label.node == goal:  # in the order of arrival: nothing that comes later beats it
                done.append(label.figures)
                continue
            dear = self._dearest(label.node)
            if any(_stands_for(other, label, dear) for other in bags[label.node]):
                continue
            bags[label.node].append(label)
            for leg in self.out[label.node]:
                for figures in islice(self._taking(leg, label), most_runs):
                    if hopeless(figures, leg.head):
                        break  # and so are all later runs: they arrive later and cost no less
                    rode = 1 if leg.runs is not None else label.rode
                    heapq.heappush(heap, Label(figures[0] + least[0][leg.head], figures, leg.head, rode))
        return done

    def _taking(self, leg: Leg, label: Label) -> Iterator[Figures]:
        minute, mills, boardings, grams = label.figures
        more = leg.least
        for leave in leg.leaves(minute):
            stay = leave - minute
            stored = self.rate.get(label.node, 0) * max(0, stay - self.free.get(label.node, 0))
            charged = stored if leg.runs is not None else leg.standing * stay
            spent = mills + (charged if label.rode else 0)
            yield leave + more[0], spent + more[1], boardings + more[2], grams + more[3]

    def _least(self, goal: int, figure: int) -> dict[int, int]:
        """Return the least of a figure from each node to the goal."""
        found, heap = {goal: 0}, [(0, goal)]
        while heap:
            far, node = heapq.heappop(heap)
            for leg in self.into[node] if far == found[node] else ():
                if far + leg.least[figure] < found.get(leg.tail, FAR * MILLS_PER_CENT):
                    found[leg.tail] = far + leg.least[figure]
                    heapq.heappush(heap, (found[leg.tail], leg.tail))
        return found

    def _dearest(self, start: int) -> int:
        """Return the dearest storage of the yards that legs on demand alone lead to."""
        if start in self.dearest:
            return self.dearest[start]
        seen, stack = {start}, [start]
        while stack:
            ahead = {leg.head for leg in self.out[stack.pop()] if leg.runs is None} - seen
            seen |= ahead
            stack += ahead
        self.dearest[start] = max(self.rate.get(node, 0) for node in seen)
        return self.dearest[start]


def _stands_for(one: Label, other: Label, dear: int) -> bool:
    """Return whether a journey can do what another does and is beaten in nothing: its lead may have to be stored.

    One that has not ridden waits for nothing; one that has cannot stand for one that has not.
    """
    lead = other.figures[0] - one.figures[0]
    paid = (one.figures[0], one.figures[1] + (dear * lead if one.rode else 0), *one.figures[2:])
    return one.rode <= other.rode and _beats(paid, other.figures)


def _beats(one: Sequence[int], other: Sequence[int]) -> bool:
    return one[0] <= other[0] and one[1] <= other[1] and one[2] <= other[2] and one[3] <= other[3]


def _leg(row: dict[str, str]) -> Leg:
    runs = tuple(int(run) for run in row["departures"].split("|") if run) if row["service"] else None
    holds = [hold.split(":") for hold in row["holds"].split("|") if hold]
    return Leg(
        tail=int(row["from_node"]),
        head=int(row["to_node"]),
        least=(int(row["minutes"]), _mills(row["cents"]), int(row["boardings"]), int(row["grams"])),
        runs=runs,
        holds=tuple((int(begin or -FAR), int(end or FAR), int(lost or FAR)) for begin, end, lost in holds),
        standing=_mills(row["standing_cents_per_minute"]),
    )


def _mills(cents: str) -> int:
    return round(float(cents) * MILLS_PER_CENT)


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
