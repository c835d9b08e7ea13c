"""Small random networks on which every shortcut of the search has something to lose.

Times and prices lie on a coarse grid, so that ties are common; storage costs about as much as freight
and differs much from yard to yard; later departures, free days, haulage to another yard, and runs that
break the timetable's pattern all matter. The same seed always gives the same network.
"""

import random
from dataclasses import dataclass, replace
from itertools import chain

from tests.oracle.brute_force import TooManyError, pareto, reached, within
from tests.oracle.disrupted import disrupted
from tests.oracle.plain import ALL, Ask, PlainEdge, PlainNetwork, Vector
from tests.oracle.shapes import HELD, SHAPES, Shape

TICK = 360
DAY = 1_440
WEEK = 10_080
SUMMER_TIME = 60
MONDAY = 100 * WEEK
"""Around this minute everything happens."""

FREE = (0, 0, TICK, DAY, 2 * DAY, 3 * DAY)
RATES = (0, 0, 1, 2, 3, 5, 8, 14)
DISRUPTED = 3
"""One network in so many has closures and delays."""

MOST_VECTORS = 12_000
"""Networks with more to list are passed over."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """A network, where and when cargo is ready, and everything that can be reached from there."""

    seed: int
    network: PlainNetwork
    ask: Ask
    reached: dict[int, set[Vector]]


@dataclass(frozen=True, kw_only=True)
class Service:
    """A service's runs, those of them without a forerunner, and its edges' minutes from the run's start."""

    runs: tuple[int, ...]
    irregular: tuple[int, ...]
    offsets: tuple[int, ...]


def case(seed: int) -> Case:
    """Return the case of a seed, the first drawn that is neither trivial nor too large to list."""
    rng = random.Random(seed)  # noqa: S311
    held = seed % DISRUPTED == 0
    shape = HELD[seed // DISRUPTED % len(HELD)] if held else SHAPES[seed % len(SHAPES)]
    while True:
        network, ask = draw(rng, shape)
        if held:
            network = disrupted(network, ask, random.Random(rng.random()))  # noqa: S311
        try:
            everything = reached(network, ask, MOST_VECTORS)
        except TooManyError:
            continue
        enough = sum(len(vectors) for vectors in everything.values()) >= shape.least_vectors
        if enough and len(pareto(everything.get(ask.target, ()), ALL)) > 1:
            return Case(seed=seed, network=network, ask=ask, reached=everything)


def limited(drawn: Case) -> Ask:
    """Return a question with random limits on a case, often at values that journeys have exactly."""
    rng = random.Random(f"limits {drawn.seed}")  # noqa: S311
    target = rng.choice([node for node in sorted(drawn.reached) if node != drawn.ask.source])
    ask = replace(drawn.ask, target=target)
    front = sorted(pareto(within(drawn.reached[target], ask), ALL))
    arrival, mills, boardings = (rng.choice(front)[part] for part in range(3))
    limits = rng.randint(1, 7)
    return replace(
        ask,
        latest_min=min(arrival + rng.choice((0, 0, -1, TICK, 3 * DAY)), ask.latest_min)
        if limits & 1
        else ask.latest_min,
        max_boardings=boardings + rng.choice((0, 0, 1, -1)) if limits & 2 else None,
        max_mills=mills + rng.choice((0, 0, -1, 5 * TICK)) if limits & 4 else None,
    )


def draw(rng: random.Random, shape: Shape) -> tuple[PlainNetwork, Ask]:
    """Return a random network and a question without limits but the deadline."""
    nodes = rng.randint(*shape.nodes)
    trucks = min(rng.choice(shape.trucks), nodes // 2)
    yards = nodes - trucks
    services, period, deadline_min = _services(rng, shape)
    edges = [
        *_rides(rng, services, yards, shape),
        *_haulage(rng, yards, trucks, shape.haulage_discount),
        *_drayage(rng, yards, rng.choice(shape.drayage), shape),
    ]
    rng.shuffle(edges)
    names = rng.sample(range(nodes), nodes)
    network = PlainNetwork(
        nodes=nodes,
        edges=tuple(replace(edge, tail=names[edge.tail], head=names[edge.head]) for edge in edges),
        runs=tuple(service.runs for service in services),
        irregular=tuple(service.irregular for service in services),
        period=period,
        free=_shuffled([rng.choice(FREE) for _ in range(yards)], names),
        rate=_shuffled([rng.choice(RATES) for _ in range(yards)], names),
    )
    source, target = (names[yard] for yard in (rng.choice((0, 0, 1)), yards - 1))
    forbidden = rng.sample(range(len(edges)), rng.randint(0, 2)) if rng.random() < 0.4 else None
    return network, Ask(
        source=source,
        target=target,
        ready_min=MONDAY + TICK * rng.randrange(8),
        latest_min=deadline_min,
        allowed=None if forbidden is None else frozenset(range(len(edges))) - frozenset(forbidden),
    )


def _shuffled(values: list[int], names: list[int]) -> tuple[int, ...]:
    """Return values of yards by their new numbers; other nodes get 0."""
    placed = [0] * len(names)
    for yard, value in enumerate(values):
        placed[names[yard]] = value
    return tuple(placed)


def _services(rng: random.Random, shape: Shape) -> tuple[list[Service], int, int]:
    """Return services, the period of them all, and the deadline."""
    runs = list(shape.plan_runs) or [shape.runs] * rng.randint(3, 5)
    weeks = [rng.choice(shape.weeks) for _ in runs]
    period = max(weeks) * WEEK
    deadline_min = MONDAY + round(period * rng.uniform(*shape.periods) / TICK) * TICK
    irregular = rng.choice(shape.irregular)
    services = [
        _service(rng, some, (n * WEEK, period, deadline_min), irregular=irregular)
        for some, n in zip(runs, weeks, strict=True)
    ]
    return services, period, deadline_min


def _service(
    rng: random.Random, per_pattern: tuple[int, int], times: tuple[int, int, int], *, irregular: bool
) -> Service:
    every, period, deadline_min = times
    begin, end = MONDAY - period - 3 * DAY, deadline_min + DAY
    runs = {
        run
        for tick in rng.sample(range(every // TICK), rng.randint(*per_pattern))
        for run in range(MONDAY - 6 * WEEK + tick * TICK, end, every)
        if run >= begin - period
    }
    if irregular:
        for edit in rng.sample((_miss, _add, _shift, _begin, _cease), rng.randint(0, 2)):
            runs = edit(rng, runs, deadline_min)
    kept = tuple(sorted(run for run in runs if run >= begin))
    return Service(
        runs=kept,
        irregular=tuple(run for run in kept if run - period not in runs),
        offsets=tuple(rng.choice((-DAY, 0, TICK, DAY, 2 * DAY)) for _ in range(3)),
    )


def _moment(rng: random.Random, deadline_min: int) -> int:
    return rng.randrange(MONDAY, deadline_min, TICK)


def _miss(rng: random.Random, runs: set[int], _: int) -> set[int]:
    """Drop one run."""
    ahead = sorted(run for run in runs if run >= MONDAY)
    return runs - {rng.choice(ahead)} if ahead else runs


def _add(rng: random.Random, runs: set[int], deadline_min: int) -> set[int]:
    """Add an extra run."""
    return runs | {_moment(rng, deadline_min)}


def _shift(rng: random.Random, runs: set[int], deadline_min: int) -> set[int]:
    """Shift all runs from some moment on, as where the clocks change."""
    change, shift = _moment(rng, deadline_min), rng.choice((SUMMER_TIME, -SUMMER_TIME, TICK))
    return {run + shift if run >= change else run for run in runs}


def _begin(rng: random.Random, runs: set[int], deadline_min: int) -> set[int]:
    """Drop all runs before some moment."""
    first = _moment(rng, deadline_min)
    return {run for run in runs if run >= first}


def _cease(rng: random.Random, runs: set[int], deadline_min: int) -> set[int]:
    """Drop all runs after some moment."""
    last = _moment(rng, deadline_min)
    return {run for run in runs if run <= last}


def _rides(rng: random.Random, services: list[Service], yards: int, shape: Shape) -> list[PlainEdge]:
    """Return scheduled edges from yard to yard, mostly onward, many of them parallel."""
    edges = [_ride(rng, services, plan) for plan in shape.plan]
    while len(edges) < round(shape.rides_per_yard * yards):
        if edges and rng.random() < 0.3:
            tail, head = edges[-1].tail, edges[-1].head
        else:
            tail, head = _onward(rng, 0, yards)
        edges.append(_ride(rng, services, (tail, head, rng.randrange(len(services)))))
    return edges


def _ride(rng: random.Random, services: list[Service], plan: tuple[int, int, int]) -> PlainEdge:
    tail, head, number = plan
    offset = rng.choice(services[number].offsets)
    ride = _stretch(rng, tail, head)
    minutes = ride.minutes + max(0, -offset)
    return replace(ride, minutes=minutes, boardings=1, service=number, ready=offset)


def _haulage(rng: random.Random, yards: int, trucks: int, discount: int) -> list[PlainEdge]:
    """Return load and unload edges between yards and nodes aboard a truck, and hauls between those."""
    edges: list[PlainEdge] = []
    places = sorted(rng.sample(range(yards), trucks))
    for aboard, yard in enumerate(places, start=yards):
        load = PlainEdge(
            tail=yard, head=aboard, minutes=rng.randint(1, 3) * TICK, mills=rng.randint(0, 8) * TICK, boardings=1
        )
        unload = PlainEdge(tail=aboard, head=yard, minutes=rng.randint(0, 2) * TICK, mills=rng.randint(0, 4) * TICK)
        edges.extend(rng.choice(((load,), (load,), (unload,), (unload,), (load, unload))))
    for _ in range(trucks):
        tail, head = _onward(rng, 0, trucks)
        haul = _cheaper(_stretch(rng, places[tail], places[head]), discount)
        edges.append(replace(haul, tail=yards + tail, head=yards + head))
        if rng.random() < 0.1:
            edges.append(replace(haul, tail=yards + head, head=yards + tail))
    return edges


def _drayage(rng: random.Random, yards: int, count: int, shape: Shape) -> list[PlainEdge]:
    """Return on-demand edges straight from yard to yard."""
    ends = chain(shape.hauls, (_onward(rng, 0, yards) for _ in range(count)))
    return [replace(_cheaper(_stretch(rng, *pair), shape.haulage_discount), boardings=1) for pair in ends]


def _onward(rng: random.Random, low: int, high: int) -> tuple[int, int]:
    """Return two different nodes of a range, nearly always in ascending order."""
    tail, head = sorted(rng.sample(range(low, high), 2))
    return (head, tail) if rng.random() < 0.1 else (tail, head)


def _stretch(rng: random.Random, tail: int, head: int) -> PlainEdge:
    """Return an edge that is the dearer the faster it is, now and then off the grid by one mill."""
    span, pace = abs(head - tail), rng.randint(1, 5)
    return PlainEdge(
        tail=tail,
        head=head,
        minutes=span * pace * TICK,
        mills=span * (6 - pace) * rng.randint(0, 6) * TICK + rng.choice((0, 0, 0, 1)),
        grams=span * rng.randrange(4),
    )


def _cheaper(edge: PlainEdge, discount: int) -> PlainEdge:
    return replace(edge, mills=edge.mills // discount)
