"""Binary heaps for compiled code."""

import numba as nb
import numpy as np

from corridor.search.problem import Int32, Int64


@nb.njit(cache=True, nogil=True)
def push_keyed(keys: Int64, items: Int32, size: int, key: int, item: int) -> int:
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
def pop_keyed(keys: Int64, items: Int32, size: int) -> int:
    """Remove the least (key, item) pair, which stands at index 0; return the new size."""
    size -= 1
    key = keys[size]
    item = items[size]
    i = 0
    while True:
        child = 2 * i + 1
        if child >= size:
            break
        if child + 1 < size and keys[child + 1] < keys[child]:
            child += 1
        if keys[child] >= key:
            break
        keys[i] = keys[child]
        items[i] = items[child]
        i = child
    keys[i] = key
    items[i] = item
    return size


@nb.njit(cache=True, nogil=True, inline="always")
def _before(a: int, b: int, first: Int64, second: Int64) -> bool:
    if first[a] != first[b]:
        return bool(first[a] < first[b])
    if second[a] != second[b]:
        return bool(second[a] < second[b])
    return a < b


@nb.njit(cache=True, nogil=True)
def push_label(heap: Int32, size: int, label: int, first: Int64, second: Int64) -> int:
    """Add a label ordered by (first, second, label); return the new size."""
    i = size
    while i > 0:
        parent = (i - 1) >> 1
        other = heap[parent]
        if _before(other, label, first, second):
            break
        heap[i] = other
        i = parent
    heap[i] = np.int32(label)
    return size + 1


@nb.njit(cache=True, nogil=True)
def pop_label(heap: Int32, size: int, first: Int64, second: Int64) -> int:
    """Remove the least label, which stands at index 0; return the new size."""
    size -= 1
    label = heap[size]
    i = 0
    while True:
        child = 2 * i + 1
        if child >= size:
            break
        if child + 1 < size and _before(heap[child + 1], heap[child], first, second):
            child += 1
        other = heap[child]
        if not _before(other, label, first, second):
            break
        heap[i] = other
        i = child
    heap[i] = label
    return size
