"""Two heaps in one array."""

import random

import numpy as np
import pytest

from corridor.search.two_heaps import pop_key, push_key


@pytest.mark.parametrize("seed", range(10))
def test_keys_come_out_in_order(seed: int) -> None:
    """From each heap its own, pushed and popped in turns."""
    rng = random.Random(seed)  # noqa: S311
    heaps = np.empty((2, 300), np.int64)
    expected: list[list[int]] = [[], []]
    for key in rng.sample(range(10_000), 300):
        which = rng.randrange(2)
        push_key(heaps, which, len(expected[which]), key)
        expected[which].append(key)
        expected[which].sort()
        if rng.random() < 0.3:
            assert heaps[which, 0] == expected[which].pop(0)
            pop_key(heaps, which, len(expected[which]) + 1)
    for which, keys in enumerate(expected):
        for left in range(len(keys), 0, -1):
            assert heaps[which, 0] == keys[len(keys) - left]
            assert pop_key(heaps, which, left) == left - 1
