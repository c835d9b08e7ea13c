"""What must hold between the answers to two questions, on networks too large to enumerate."""

import random
from dataclasses import replace

import pytest

from tests.oracle.plain import Ask, PlainNetwork
from tests.search.made import front, large

SEEDS = range(40)
Vectors = list[tuple[int, ...]]


def covered(some: Vectors, by: Vectors) -> bool:
    """Return whether nothing of one front is better than all of another."""
    return all(any(all(x <= y for x, y in zip(b, a, strict=True)) for b in by) for a in some)


def all_allowed(seed: int) -> tuple[PlainNetwork, Ask]:
    """Return a large network with every edge allowed."""
    on, question = large(seed)
    return on, replace(question, allowed=None)


@pytest.mark.parametrize("seed", SEEDS)
def test_another_service_never_makes_it_worse(seed: int) -> None:
    """Each journey of the front without it is matched by one of the front with it."""
    on, question = all_allowed(seed)
    without = replace(on, edges=tuple(edge for edge in on.edges if edge.service != 0))
    assert covered(front(without, question), front(on, question))


@pytest.mark.parametrize("seed", SEEDS)
def test_another_run_never_makes_it_worse(seed: int) -> None:
    """An extra departure, which is then irregular, only adds."""
    on, question = large(seed)
    rng = random.Random(seed)  # noqa: S311
    extra = rng.randrange(question.ready_min, question.latest_min)
    runs = (tuple(sorted({*on.runs[0], extra})), *on.runs[1:])
    irregular = (tuple(run for run in runs[0] if run - on.period not in runs[0]), *on.irregular[1:])
    assert covered(front(on, question), front(replace(on, runs=runs, irregular=irregular), question))


@pytest.mark.parametrize("seed", SEEDS)
def test_cheaper_storage_never_makes_it_worse(seed: int) -> None:
    """Lower rates and more free minutes only help."""
    on, question = large(seed)
    cheaper = replace(on, rate=tuple(rate // 2 for rate in on.rate), free=tuple(free + 700 for free in on.free))
    assert covered(front(on, question), front(cheaper, question))


@pytest.mark.parametrize("seed", SEEDS)
def test_being_ready_later_never_makes_it_better(seed: int) -> None:
    """Cargo that is ready earlier can wait at the door for nothing."""
    on, question = large(seed)
    assert covered(front(on, replace(question, ready_min=question.ready_min + 1_700)), front(on, question))


@pytest.mark.parametrize("factor", [2, 7, 1_000])
@pytest.mark.parametrize("seed", SEEDS)
def test_prices_scale(seed: int, factor: int) -> None:
    """All prices and rates times a number: the same journeys at so many times the price."""
    on, question = large(seed)
    dearer = replace(
        on,
        edges=tuple(replace(edge, mills=factor * edge.mills) for edge in on.edges),
        rate=tuple(factor * rate for rate in on.rate),
    )
    assert front(dearer, question) == [(a, factor * b, c, d) for a, b, c, d in front(on, question)]


@pytest.mark.parametrize("minutes", [1, 10_080, -777])
@pytest.mark.parametrize("seed", SEEDS)
def test_time_shifts(seed: int, minutes: int) -> None:
    """All of the timetable and the question so much later: the same journeys so much later."""
    on, question = large(seed)
    later = replace(
        on,
        runs=tuple(tuple(run + minutes for run in runs) for runs in on.runs),
        irregular=tuple(tuple(run + minutes for run in runs) for runs in on.irregular),
    )
    asked = replace(question, ready_min=question.ready_min + minutes, latest_min=question.latest_min + minutes)
    assert front(later, asked) == [(a + minutes, b, c, d) for a, b, c, d in front(on, question)]


@pytest.mark.parametrize("seed", SEEDS)
def test_names_of_nodes_do_not_matter(seed: int) -> None:
    """Numbered otherwise, the network gives the same front."""
    on, question = large(seed)
    names = list(range(on.nodes))
    random.Random(seed).shuffle(names)  # noqa: S311
    order = sorted(range(on.nodes), key=lambda node: names[node])
    renamed = replace(
        on,
        edges=tuple(replace(edge, tail=names[edge.tail], head=names[edge.head]) for edge in on.edges),
        free=tuple(on.free[node] for node in order),
        rate=tuple(on.rate[node] for node in order),
    )
    asked = replace(question, source=names[question.source], target=names[question.target])
    assert front(renamed, asked) == front(on, question)


@pytest.mark.parametrize("part", [0, 1, 2], ids=["latest", "mills", "boardings"])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_limit_takes_away_what_is_beyond_it(seed: int, part: int) -> None:
    """At a value that some journey has exactly, the rest of the front stays as it was, so relaxing it only adds."""
    on, question = large(seed)
    whole = front(on, question)
    value = sorted(vector[part] for vector in whole)[len(whole) // 2]
    limited = (
        replace(question, latest_min=value),
        replace(question, max_mills=value),
        replace(question, max_boardings=value),
    )[part]
    assert front(on, limited) == [vector for vector in whole if vector[part] <= value]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_longer_period_changes_nothing(seed: int) -> None:
    """What repeats after a period repeats after two: looking at more departures finds the same."""
    on, question = large(seed)
    known = [set(runs) for runs in on.runs]
    longer = replace(
        on,
        period=2 * on.period,
        irregular=tuple(tuple(run for run in runs if run - 2 * on.period not in runs) for runs in known),
    )
    assert front(longer, question) == front(on, question)
