"""Random networks with a deadline, and what the search is given for them."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from corridor.search.arrive import ground_backward, solve_backward
from corridor.search.limits import Caps
from corridor.search.run import Found, prepare
from tests.oracle.arrays import Inputs, inputs_of, question_of
from tests.oracle.arrive_by.enumerated import Spent, in_time, mirrored, within
from tests.oracle.brute_force import TooManyError, pareto
from tests.oracle.disrupted import cancelled
from tests.oracle.patterns import patterns_of, rows_of
from tests.oracle.plain import ALL, Ask, PlainNetwork, Vector, Wanted
from tests.oracle.random_networks import DAY, TICK, draw
from tests.oracle.shapes import SHAPES, Shape

DISRUPTED_FROM = 2_400
"""From this seed on (of every ten thousand) runs are cancelled or late; haulage is never held before a deadline."""

MOST_VECTORS = 12_000
LEAST_VECTORS = 10

OWN_SHAPES = (
    Shape(
        nodes=(4, 4),
        trucks=(0,),
        drayage=(0,),
        rides_per_yard=1.0,
        weeks=(1,),
        periods=(1.1, 1.5),
        plan=((0, 1, 0), (1, 2, 1), (1, 3, 2), (2, 3, 3)),
        plan_runs=((1, 1), (8, 14), (1, 1), (1, 1)),
    ),
    *[
        Shape(
            nodes=(6, 6),
            trucks=(0,),
            drayage=(5, 6, 7),
            haulage_discount=8,
            rides_per_yard=1.0,
            weeks=(1,),
            periods=(1.1, 1.7),
            plan=((0, 1, 0), (1, 5, 1), (2, 5, 2), (3, 5, 3), (4, 5, 4)),
            plan_runs=((1, 3), (1, 2), (1, 2), (1, 2), (1, 2)),
        )
    ]
    * 2,
)
"""A shuttle to a yard where waiting is cheap, beside a ride that leaves at once; and a yard from which haulage leads
to several others, each with a tariff and rides of its own. Both are mirror images of what is hard going forward."""


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """A network, a question, and the Pareto set of all that can be ready late enough and there in time.

    In ``front`` the ready-by minute is negative, so that less is better.
    """

    seed: int
    network: PlainNetwork
    ask: Ask
    front: frozenset[Vector]


def deadlines(seed: int) -> tuple[Deadline, Deadline]:
    """Return the two questions of a seed: without limits, and with."""
    rng = random.Random(f"deadline {seed}")  # noqa: S311
    shapes = (*SHAPES, *OWN_SHAPES)
    shape = _longer(shapes[seed % len(shapes)])
    while True:
        network, ask = draw(rng, shape)
        if seed % 10_000 >= DISRUPTED_FROM:
            network = cancelled(network, ask, random.Random(rng.random()))  # noqa: S311
        asked = replace(ask, latest_min=ask.latest_min - network.period + TICK * rng.randrange(4))
        try:
            everything = in_time(network, asked, MOST_VECTORS)
        except TooManyError:
            continue
        front = pareto(mirrored(everything), ALL)
        if len(everything) >= LEAST_VECTORS and len(front) > 1:
            break
    limited = _limited(rng, asked, front)
    return (
        Deadline(seed=seed, network=network, ask=asked, front=frozenset(front)),
        Deadline(seed=seed, network=network, ask=limited, front=_front(everything, limited)),
    )


def _longer(shape: Shape) -> Shape:
    """Return a shape whose timetable goes on for a period after the deadline, so that it is known what repeats."""
    low, high = shape.periods
    return replace(shape, periods=(low + 1, high + 1))


def _front(everything: set[Spent], ask: Ask) -> frozenset[Vector]:
    return frozenset(pareto(mirrored(within(everything, ask)), ALL))


def _limited(rng: random.Random, ask: Ask, front: set[Vector]) -> Ask:
    """Return a question with random limits, often at values that journeys have exactly."""
    ready, mills, boardings = (rng.choice(sorted(front))[part] for part in range(3))
    limits = rng.randint(1, 7)
    return replace(
        ask,
        ready_min=max(-ready + rng.choice((0, 0, 1, -TICK, -3 * DAY)), ask.ready_min) if limits & 1 else ask.ready_min,
        max_boardings=boardings + rng.choice((0, 0, 1, -1)) if limits & 2 else None,
        max_mills=mills + rng.choice((0, 0, -1, 5 * TICK)) if limits & 4 else None,
    )


def inputs_back(network: PlainNetwork, ask: Ask) -> Inputs:
    """Return a network as arrays, with the minute from which the timetable stops repeating later."""
    inputs = inputs_of(network, ask)
    return replace(inputs, timetable=inputs.timetable._replace(irregular_since=irregular_since(network, ask)))


def irregular_since(network: PlainNetwork, ask: Ask) -> int:
    """Return the first minute at which a run without a successor can be boarded, of those boarded in time."""
    first = ask.latest_min + 1
    patterns = patterns_of(network)
    for row in rows_of(network, patterns):
        if row.pattern >= 0:
            starts = patterns[row.pattern].runs
            last = [run + row.ready for run in starts if run + network.period not in starts]
            first = min([first, *(minute for minute in last if minute >= ask.ready_min)])
    return first


def find_back(inputs: Inputs, ask: Ask, choices: Iterable[Wanted]) -> Iterator[Found]:
    """Run a backward search for each choice of criteria."""
    prepared = prepare(ground_backward(inputs.graph, inputs.backward, inputs.storage), ask.source)
    caps = Caps(max_labels=200_000)
    for wanted in choices:
        question = question_of(ask, wanted)
        yield solve_backward(prepared, inputs.timetable, question, caps, want_time=wanted[0], began=0.0)


def vectors_back(found: Found, wanted: Wanted) -> list[tuple[int, ...]]:
    """Return the wanted parts of what a search found, in its order, ready-by minutes negative."""
    return [
        tuple(
            part
            for part, counts in zip((-path.ready_min, path.mills, path.boardings, path.grams), wanted, strict=True)
            if counts
        )
        for path in found.paths
    ]
