"""What a planner remembers."""

import threading

from corridor.planner.memory import Memory


def test_a_value_is_made_once() -> None:
    """The second question for it gets the first's."""
    memory: Memory[str, list[int]] = Memory()
    first = memory.get("a", lambda: [1])
    assert memory.get("a", lambda: [2]) is first


def test_the_one_used_longest_ago_is_forgotten() -> None:
    """When there is no more room."""
    memory: Memory[str, int] = Memory(room=2)
    for key in ("a", "b", "a", "c"):
        memory.get(key, lambda: 1)
    assert [memory.get("a", lambda: 2), memory.get("b", lambda: 2)] == [1, 2]


def test_threads_that_make_the_same_get_the_same() -> None:
    """Even if both made it."""
    memory: Memory[str, object] = Memory()
    both = threading.Barrier(2)

    def make() -> object:
        both.wait(timeout=5)
        return object()

    got: list[object] = []
    threads = [threading.Thread(target=lambda: got.append(memory.get("a", make))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got[0] is got[1]
