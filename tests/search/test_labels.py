"""Label memory."""

import numpy as np
import pytest

from corridor.search.labels import Arena, before_of, came_by, way_of


def test_counters_begin_at_zero() -> None:
    """Whatever the last search counted."""
    arena = Arena()
    arena.labels(10).counters[:] = 7
    assert arena.labels(10).counters.tolist() == [0, 0, 0, 0, 0]


@pytest.mark.parametrize("rooms", [(10, 10), (10, 4), (4, 10), (10, 4, 7)])
def test_there_is_room_for_as_many_labels_as_asked_for(rooms: tuple[int, ...]) -> None:
    """Not for more, so that a cap does not depend on what the thread searched before."""
    arena = Arena()
    assert [arena.labels(room).rows.shape[0] for room in rooms] == list(rooms)


def test_memory_is_used_again() -> None:
    """A search that needs no more room than the last gets the same memory."""
    arena = Arena()
    assert np.shares_memory(arena.labels(10).rows, arena.labels(6).rows)


def test_memory_grows() -> None:
    """A search that needs more room gets new memory."""
    arena = Arena()
    assert not np.shares_memory(arena.labels(6).rows, arena.labels(10).rows)


def test_arenas_are_apart() -> None:
    """Two of them share no memory."""
    assert not np.shares_memory(Arena().labels(5).rows, Arena().labels(5).rows)


def test_fronts_begin_empty() -> None:
    """Whatever the last search left there."""
    arena = Arena()
    used = arena.fronts(3, 10)
    used.filled[:] = 2
    used.room[:] = 4
    used.used[0] = 12
    again = arena.fronts(3, 10)
    assert [again.filled.tolist(), again.room.tolist(), again.used.tolist()] == [[0] * 3, [0] * 3, [0]]


@pytest.mark.parametrize(("fronts", "labels"), [(3, 10), (8, 10), (3, 50)])
def test_fronts_have_enough_room(fronts: int, labels: int) -> None:
    """For as many fronts and labels as asked for, more than the last time or not."""
    arena = Arena()
    arena.fronts(5, 20)
    got = arena.fronts(fronts, labels)
    assert (got.start.size >= fronts, got.pool.shape[0] >= labels) == (True, True)


@pytest.mark.parametrize("room", [1, 7, 1_000])
def test_a_label_is_one_line_of_the_cache(room: int) -> None:
    """Rows begin at multiples of their own 64 bytes."""
    rows = Arena().labels(room).rows
    assert (rows.ctypes.data % 64, rows.strides[0]) == (0, 64)


@pytest.mark.parametrize(("before", "way"), [(0, 0), (3, 5), (3_999_999, 445_689)])
def test_how_a_label_came_there_is_told_apart_again(before: int, way: int) -> None:
    """The label before and the way from there."""
    came = came_by(before, way)
    assert (before_of(came), way_of(came)) == (before, way)
