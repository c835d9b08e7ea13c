"""From plain values to what the search is given, and back."""

from dataclasses import dataclass, field

import numpy as np

from corridor.compile.holds import Hold, HoldTable
from corridor.compile.spans import FAR, Span
from corridor.search.bounds import Reverse, reverse, row_pointers
from corridor.search.limits import Caps
from corridor.search.problem import UNREACHABLE, Graph, Holds, Question, Storage, Timetable
from corridor.search.run import Found, search
from tests.oracle.brute_force import slack
from tests.oracle.patterns import patterns_of, rows_of
from tests.oracle.plain import Ask, PlainEdge, PlainNetwork, Wanted

UNLIMITED = int(UNREACHABLE) >> 1
NO_PRICE = -1_000


@dataclass(frozen=True)
class Inputs:
    """Everything a search is given but the question; ``order[row]`` is the number of the edge in that row."""

    graph: Graph
    backward: Reverse
    timetable: Timetable
    storage: Storage
    order: tuple[int, ...] = field(repr=False)


def inputs_of(network: PlainNetwork, ask: Ask) -> Inputs:
    """Return a network as arrays. Edges that may not be used carry a senseless price."""
    patterns = patterns_of(network)
    listed = sorted(rows_of(network, patterns), key=lambda row: network.edges[row.number].tail)
    edges = [network.edges[row.number] for row in listed]
    tail = np.array([edge.tail for edge in edges], np.int32)
    head = np.array([edge.head for edge in edges], np.int32)
    allowed = np.array([ask.may_use(row.number) for row in listed], np.bool_)
    held = held_by(edges)
    graph = Graph(
        indptr=row_pointers(tail, network.nodes),
        tail=tail,
        head=head,
        minutes=np.array([row.minutes for row in listed], np.int64),
        mills=np.where(allowed, np.array([edge.mills for edge in edges], np.int64), NO_PRICE),
        boardings=np.array([edge.boardings for edge in edges], np.int64),
        grams=np.array([edge.grams for edge in edges], np.int64),
        service=np.array([row.pattern for row in listed], np.int32),
        ready=np.array([row.ready for row in listed], np.int64),
        allowed=allowed,
        hold=held.number,
        holds=Holds(held.first, held.rows),
    )
    return Inputs(
        graph=graph,
        backward=reverse(head, network.nodes),
        timetable=Timetable(
            run_ptr=np.cumsum([0, *(len(pattern.runs) for pattern in patterns)], dtype=np.int64),
            runs=np.array([run for pattern in patterns for run in pattern.runs], np.int64),
            period=network.period,
            irregular_until=irregular_until(network, ask.latest_min),
        ),
        storage=Storage(
            free=np.array(network.free, np.int64),
            rate=np.array(network.rate, np.int64),
            slack=np.array(slack(network), np.int64),
        ),
        order=tuple(row.number for row in listed),
    )


def held_by(edges: list[PlainEdge]) -> HoldTable:
    """Return the barriers of edges: delays, then closures, each by its beginning."""

    def holds(edge: PlainEdge) -> tuple[Hold, ...]:
        ordered = sorted(edge.barriers, key=lambda one: (one.lost is None, one.when, one.lost or 0))
        return tuple(Hold(Span(*one.when), FAR if one.lost is None else one.lost) for one in ordered)

    return HoldTable.of(holds(edge) for edge in edges)


def irregular_until(network: PlainNetwork, latest_min: int) -> int:
    """Return the last minute at which a run that starts by the latest minute and lacks a forerunner can be boarded.

    Or, if that is later, a period after the last barrier begins or ends.
    """
    patterns = patterns_of(network)
    until = 0
    for row in rows_of(network, patterns):
        if row.pattern >= 0:
            starts = patterns[row.pattern].irregular
            until = max([until, *(start + row.ready for start in starts if start <= latest_min)])
    ends = [minute for edge in network.edges for barrier in edge.barriers for minute in barrier.when]
    settled = max((minute for minute in ends if minute <= latest_min), default=0)
    return max(until, settled + network.period if settled else 0)


def question_of(ask: Ask, wanted: Wanted) -> Question:
    """Return a question as the search takes it."""
    _, mills, boardings, grams = wanted
    return Question(
        source=ask.source,
        target=ask.target,
        ready_min=ask.ready_min,
        latest_min=ask.latest_min,
        max_boardings=UNLIMITED if ask.max_boardings is None else ask.max_boardings,
        max_mills=UNLIMITED if ask.max_mills is None else ask.max_mills,
        want_mills=mills,
        want_boardings=boardings,
        want_grams=grams,
        keep_mills=mills or ask.max_mills is not None,
        keep_boardings=boardings or ask.max_boardings is not None,
        keep_grams=grams,
    )


def find(inputs: Inputs, question: Question, wanted: Wanted, caps: Caps | None = None) -> Found:
    """Run one search."""
    return search(
        inputs.graph,
        inputs.timetable,
        inputs.storage,
        question,
        caps or Caps(max_labels=200_000),
        want_time=wanted[0],
    )


def answer(network: PlainNetwork, ask: Ask, wanted: Wanted) -> Found:
    """Return what the search finds for a question."""
    return find(inputs_of(network, ask), question_of(ask, wanted), wanted)


def vectors(found: Found, wanted: Wanted) -> list[tuple[int, ...]]:
    """Return the wanted parts of what a search found, in its order."""
    return [
        tuple(
            part
            for part, counts in zip((path.arrival_min, path.mills, path.boardings, path.grams), wanted, strict=True)
            if counts
        )
        for path in found.paths
    ]
