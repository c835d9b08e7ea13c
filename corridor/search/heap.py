"""Binary heaps for compiled code."""

import numba as nb

from corridor.search.problem import Float64, Int32, Int64


@nb.njit(cache=True, nogil=True)
def push_keyed(keys: Int64 | Float64, items: Int32, size: int, key: float, item: int) -> int:
    """Add an item to a heap of (key, item) pairs; return the new size."""
    i = size
    while i > 0:
        parent = (i - 1) >> 1
        if keys[parent] <= key:
            break
        keys[i] = keys[parent]
        items[i] = items[parent]
        i = parent
    keys[i] = key
    items[i] = item
    return size + 1


@nb.njit(cache=True, nogil=True)
def pop_keyed(keys: Int64 | Float64, items: Int32, size: int) -> int:
    """Remove the least (key, item) pair, which stands at index 0; return the new size."""
    size -= 1
    key = keys[size]
    item = items[size]
    i = 0
    while True:
        child = 2 * i + 1
        if child >= size:
            break
        if child + 1 < size:
            # added, not branched on: which child is less cannot be foretold
            child += int(keys[child + 1] < keys[child])
        if keys[child] >= key:
            break
        keys[i] = keys[child]
        items[i] = items[child]
        i = child
    keys[i] = key
    items[i] = item
    return size
