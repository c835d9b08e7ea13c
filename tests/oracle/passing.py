"""The oracle for places to be passed in order: list all journeys with what they passed, then filter."""

import random
from collections import defaultdict
from dataclasses import dataclass, replace

from corridor.planner.via import Stages, last_copy, without_stages
from corridor.search.bounds import reverse
from corridor.search.path import Paths
from tests.oracle.arrays import Inputs, find, inputs_of, question_of
from tests.oracle.brute_force import TooManyError, departures, storage
from tests.oracle.plain import Ask, PlainEdge, PlainNetwork, Vector, Wanted
from tests.oracle.random_networks import case

MOST_JOURNEYS = 60_000
SIDINGS = ("x", "y", "z")
"""Places that edges pass on the way; those at their ends are named after the nodes."""


@dataclass(frozen=True, kw_only=True)
class Passing:
    """A question with places to pass, what each edge passes, and the vectors of all journeys that pass them."""

    seed: int
    network: PlainNetwork
    ask: Ask
    passed: tuple[tuple[str, ...], ...]
    via: tuple[str, ...]
    vectors: frozenset[Vector]

    def found(self, wanted: Wanted) -> Paths:
        """Return the paths that the search finds on the layered graph."""
        plain = inputs_of(self.network, self.ask)
        stages = Stages.of([self.passed[number] for number in plain.order], self.network.nodes, self.via)
        graph = stages.graph(plain.graph)
        layered = Inputs(
            graph=graph,
            backward=reverse(graph.head, graph.indptr.size - 1),
            timetable=plain.timetable,
            storage=stages.storage(plain.storage),
            order=plain.order,
        )
        question = question_of(self.ask, wanted)
        target = last_copy(question.target, self.network.nodes, self.via)
        paths = find(layered, question._replace(target=target), wanted).paths
        return without_stages(paths, len(plain.order))


def passing(seed: int) -> Passing:
    """Return the question of a seed, the first drawn that some journeys answer."""
    drawn = case(seed)
    rng = random.Random(f"via {seed}")  # noqa: S311
    while True:
        passed = tuple(_passed(rng, edge) for edge in drawn.network.edges)
        via = _via(rng, passed)
        try:
            journeys = listed(drawn.network, drawn.ask, passed, frozenset(via))
        except TooManyError:
            via = via[:1]
            journeys = listed(drawn.network, drawn.ask, passed, frozenset(via), 100 * MOST_JOURNEYS)
        vectors = frozenset(vector for vector, history in journeys if is_subsequence(via, history))
        if vectors:
            ask = replace(drawn.ask, max_boardings=max(vector[2] for vector in vectors) if rng.random() < 0.3 else None)
            return Passing(seed=seed, network=drawn.network, ask=ask, passed=passed, via=via, vectors=vectors)


def listed(
    network: PlainNetwork, ask: Ask, passed: tuple[tuple[str, ...], ...], wanted: frozenset[str], most: int = 0
) -> set[tuple[Vector, tuple[str, ...]]]:
    """Return the vector of every journey to the target, with the wanted places in the order it passed them."""
    leaving: dict[int, list[tuple[PlainEdge, tuple[str, ...]]]] = defaultdict(list)
    for number, edge in enumerate(network.edges):
        if ask.may_use(number):
            leaving[edge.tail].append((edge, tuple(place for place in passed[number] if place in wanted)))
    start = (ask.source, False, (ask.ready_min, 0, 0, 0), ())
    seen, pending = {start}, [start]
    while pending:
        node, taken, (minute, mills, boardings, grams), history = pending.pop()
        for edge, places in leaving[node]:
            after = (*history, *places)
            for leave, there in departures(network, edge, minute, ask.latest_min):
                paid = edge.mills + (storage(network, edge, leave - minute) if taken else 0)
                vector = (there, mills + paid, boardings + edge.boardings, grams + edge.grams)
                state = (edge.head, taken or edge.service is not None, vector, after)
                if state not in seen:
                    seen.add(state)
                    pending.append(state)
        if len(seen) > (most or MOST_JOURNEYS):
            raise TooManyError
    return {(vector, history) for node, _, vector, history in seen if node == ask.target}


def is_subsequence(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Return whether all of one sequence comes in another, in its order."""
    rest = iter(long)
    return all(one in rest for one in short)


def _passed(rng: random.Random, edge: PlainEdge) -> tuple[str, ...]:
    return (str(edge.tail), *rng.sample(SIDINGS, rng.choice((0, 0, 1, 2))), str(edge.head))


def _via(rng: random.Random, passed: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Return one to three places, no two the same in a row."""
    places = sorted({place for own in passed for place in own})
    via = [rng.choice(places) for _ in range(rng.randint(1, 3))]
    return tuple(place for i, place in enumerate(via) if i == 0 or place != via[i - 1])
