"""The heap."""

import heapq
import random

import numpy as np

from corridor.search.heap import pop_keyed, push_keyed
from corridor.search.problem import Int32, Int64

ROOM = 600


def empty() -> tuple[Int64, Int32]:
    """Return keys and items of an empty heap."""
    return np.zeros(ROOM, np.int64), np.zeros(ROOM, np.int32)


def test_items_leave_in_the_order_of_their_keys() -> None:
    """Popping all of it sorts, equal keys included."""
    rng = random.Random(1)  # noqa: S311
    given = [rng.randrange(100) for _ in range(ROOM)]
    keys, items = empty()
    size = 0
    for item, key in enumerate(given):
        size = push_keyed(keys, items, size, key, item)
    left = []
    while size:
        left.append(int(keys[0]))
        size = pop_keyed(keys, items, size)
    assert left == sorted(given)


def test_items_stay_with_their_keys() -> None:
    """An item leaves with the key that it came with."""
    rng = random.Random(2)  # noqa: S311
    given = [rng.randrange(1 << 60) for _ in range(ROOM)]
    keys, items = empty()
    size = 0
    for item, key in enumerate(given):
        size = push_keyed(keys, items, size, key, item)
    pairs = []
    while size:
        pairs.append((int(items[0]), int(keys[0])))
        size = pop_keyed(keys, items, size)
    assert sorted(pairs) == list(enumerate(given))


def test_pushes_and_pops_may_alternate() -> None:
    """The least key stands in front at any time, as in the standard library's heap."""
    rng = random.Random(3)  # noqa: S311
    keys, items = empty()
    other: list[int] = []
    size = 0
    for _ in range(4_000):
        if other and (size == ROOM or rng.random() < 0.5):
            assert keys[0] == heapq.heappop(other)
            size = pop_keyed(keys, items, size)
        else:
            key = rng.randrange(-50, 50)
            heapq.heappush(other, key)
            size = push_keyed(keys, items, size, key, 0)
    assert size == len(other)


def test_sizes_are_told() -> None:
    """A push adds one, a pop takes one away."""
    keys, items = empty()
    assert [push_keyed(keys, items, 0, 5, 0), push_keyed(keys, items, 1, 4, 1), pop_keyed(keys, items, 2)] == [1, 2, 1]
