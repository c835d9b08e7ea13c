"""Fronts."""

import random

import pytest

from corridor.search.fronts import Fronts, dominated, empty_fronts, insert
from corridor.search.labels import POOL_ROWS_PER_LABEL

Triple = tuple[int, int, int]


def entries(fronts: Fronts, at: int) -> list[Triple]:
    """Return the entries of a front, sorted."""
    start, filled = int(fronts.start[at]), int(fronts.filled[at])
    return sorted((a, b, c) for a, b, c in fronts.pool[start : start + filled].tolist())


def made(*triples: Triple) -> Fronts:
    """Return fronts, the first of which holds these."""
    fronts = empty_fronts(3, 100)
    for triple in triples:
        insert(fronts, 0, *triple)
    return fronts


def test_an_empty_front_dominates_nothing() -> None:
    """Not even what is infinitely bad."""
    assert not dominated(made(), 0, 1 << 60, 1 << 60, 1 << 60)


def test_an_equal_entry_dominates() -> None:
    """Of two equal vectors the second is not needed."""
    assert dominated(made((5, 5, 5)), 0, 5, 5, 5)


@pytest.mark.parametrize("better", [(4, 9, 9), (9, 4, 9), (9, 9, 4)])
def test_what_is_better_in_one_is_not_dominated(better: Triple) -> None:
    """However bad it is in the others."""
    assert not dominated(made((5, 5, 5)), 0, *better)


def test_fronts_are_apart() -> None:
    """An entry of one front says nothing about another."""
    assert not dominated(made((5, 5, 5)), 1, 9, 9, 9)


def test_inserting_drops_what_is_dominated() -> None:
    """What the new entry is no worse than, equal ones included, goes."""
    assert entries(made((5, 5, 5), (6, 4, 5), (4, 6, 5), (5, 5, 6), (5, 5, 5)), 0) == [(4, 6, 5), (5, 5, 5), (6, 4, 5)]


def test_looking_keeps_the_entries() -> None:
    """Moving a hit to the front of its block loses nothing."""
    triples = [(i, 20 - i, 0) for i in range(20)]
    fronts = made(*triples)
    for i in range(20):
        assert dominated(fronts, 0, i, 20 - i, 7)
    assert entries(fronts, 0) == triples


def test_fronts_hold_what_nothing_dominates() -> None:
    """After any insertions into several fronts of one pool, each holds its Pareto set."""
    rng = random.Random(4)  # noqa: S311
    fronts = empty_fronts(3, 4_000)
    given: list[set[Triple]] = [set(), set(), set()]
    for _ in range(600):
        at = rng.randrange(3)
        triple = (rng.randrange(30), rng.randrange(30), rng.randrange(30))
        known = any(all(x <= y for x, y in zip(other, triple, strict=True)) for other in given[at])
        assert dominated(fronts, at, *triple) == known
        if not known:
            assert insert(fronts, at, *triple)
        given[at].add(triple)
    for at, triples in enumerate(given):
        least = [
            b for b in triples if not any(a != b and all(x <= y for x, y in zip(a, b, strict=True)) for a in triples)
        ]
        assert entries(fronts, at) == sorted(least)


def test_a_full_pool_is_told() -> None:
    """Inserting without room returns False."""
    fronts = empty_fronts(1, 5)
    assert [insert(fronts, 0, i, -i, 0) for i in range(6)] == [True] * 4 + [False] * 2


@pytest.mark.parametrize("seed", range(5))
def test_the_pool_is_large_enough_for_all_labels(seed: int) -> None:
    """However labels are spread over fronts, the rows reckoned for each are enough."""
    rng = random.Random(seed)  # noqa: S311
    labels = 300
    fronts = empty_fronts(40, POOL_ROWS_PER_LABEL * labels)
    ranges = [1, 3, 10, 25, 40]
    assert all(insert(fronts, rng.randrange(ranges[seed]), i, -i, 0) for i in range(labels))
