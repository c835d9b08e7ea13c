"""From plain values to what the search is given, and back."""

from dataclasses import dataclass, field

import numpy as np

from corridor.search.bounds import Reverse, reverse, row_pointers
from corridor.search.limits import Caps
from corridor.search.problem import UNREACHABLE, Graph, Holds, Question, Storage, Timetable
from corridor.search.run import Found, search
from tests.oracle.plain import Ask, PlainNetwork, Wanted

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
    order = tuple(sorted(range(len(network.edges)), key=lambda number: network.edges[number].tail))
    edges = [network.edges[number] for number in order]
    tail = np.array([edge.tail for edge in edges], np.int32)
    head = np.array([edge.head for edge in edges], np.int32)
    allowed = np.array([ask.may_use(number) for number in order], np.bool_)
    return Inputs(
        graph=Graph(
            indptr=row_pointers(tail, network.nodes),
            tail=tail,
            head=head,
            minutes=np.array([edge.minutes for edge in edges], np.int64),
            mills=np.where(allowed, np.array([edge.mills for edge in edges], np.int64), NO_PRICE),
            boardings=np.array([edge.boardings for edge in edges], np.int64),
            grams=np.array([edge.grams for edge in edges], np.int64),
            service=np.array([-1 if edge.service is None else edge.service for edge in edges], np.int32),
            ready=np.array([edge.ready for edge in edges], np.int64),
            allowed=allowed,
            hold=np.full(len(order), -1, np.int32),
            holds=Holds(np.zeros(1, np.int64), np.zeros((0, 3), np.int64)),
        ),
        backward=reverse(head, network.nodes),
        timetable=Timetable(
            run_ptr=np.cumsum([0, *(len(runs) for runs in network.runs)], dtype=np.int64),
            runs=np.array([run for runs in network.runs for run in runs], np.int64),
            period=network.period,
            irregular_until=irregular_until(network, ask.latest_min),
        ),
        storage=Storage(
            free=np.array(network.free, np.int64),
            rate=np.array(network.rate, np.int64),
            slack=np.array(slack(network), np.int64),
        ),
        order=order,
    )


def slack(network: PlainNetwork) -> list[int]:
    """Return, for each node, the dearest storage rate of all nodes that on-demand edges lead to from there."""
    onward: list[list[int]] = [[] for _ in range(network.nodes)]
    for edge in network.edges:
        if edge.service is None:
            onward[edge.tail].append(edge.head)
    dearest = []
    for node in range(network.nodes):
        seen, ahead = {node}, [node]
        while ahead:
            for head in onward[ahead.pop()]:
                if head not in seen:
                    seen.add(head)
                    ahead.append(head)
        dearest.append(max(network.rate[other] for other in seen))
    return dearest


def irregular_until(network: PlainNetwork, latest_min: int) -> int:
    """Return the last minute at which a run that starts by the latest minute and lacks a forerunner can be boarded."""
    until = 0
    for service, starts in enumerate(network.irregular):
        offsets = [edge.ready for edge in network.edges if edge.service == service]
        boarded = [start + ready for start in starts if start <= latest_min for ready in offsets]
        until = max([until, *boarded])
    return until


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
        inputs.backward,
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
