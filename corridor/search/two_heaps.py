"""Two binary heaps of bare integers, the rows of one array, for compiled code.

What is kept stands in the lower bits of its key, so that one word is moved where ``heap`` moves two, and no two keys
are equal: the order in which they come out is always the same.
"""

import numba as nb

from corridor.search.problem import Int64


@nb.njit(cache=True, nogil=True)
def push_key(heaps: Int64, which: int, size: int, key: int) -> int:
    """Add a key to one of the heaps, of the given size; return the new size."""
    i = size
    while i > 0:
        parent = (i - 1) >> 1
        if heaps[which, parent] <= key:
            break
        heaps[which, i] = heaps[which, parent]
        i = parent
    heaps[which, i] = key
    return size + 1


@nb.njit(cache=True, nogil=True)
def pop_key(heaps: Int64, which: int, size: int) -> int:
    """Remove the least key of one of the heaps, which stands at index 0; return the new size."""
    size -= 1
    key = heaps[which, size]
    i = 0
    while True:
        child = 2 * i + 1
        if child >= size:
            break
        # added, not branched on: which child is less cannot be foretold
        child += int(child + 1 < size and heaps[which, child + 1] < heaps[which, child])
        if heaps[which, child] >= key:
            break
        heaps[which, i] = heaps[which, child]
        i = child
    heaps[which, i] = key
    return size
