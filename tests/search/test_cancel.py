"""A search that is not wanted any more ends at once."""

import threading
import time

import pytest

from corridor.search.limits import SLICE_S, Cancelled, Caps, next_slice
from corridor.search.run import prepare, solve
from tests.benchmarks.problems import Problem, on_synthetic
from tests.benchmarks.synthetic import make

HUBS = 6_000
HARD = 4
"""The question that takes longest of the first six: two million labels, about two seconds."""
REPEATS = 7
AFTER_S = 0.2


@pytest.fixture(scope="module")
def problem() -> Problem:
    """Return a question that takes seconds."""
    return list(on_synthetic(make(HUBS), HARD + 1))[HARD]


def test_a_long_search_ends_within_milliseconds(problem: Problem) -> None:
    """Five, after another thread has set the event; in the quicker of several tries: other tests want the cores too."""
    prepared = prepare(problem.ground(), problem.question.target)
    late = []
    for _ in range(REPEATS):
        event, set_at = threading.Event(), [0.0]

        def fire(event: threading.Event = event, set_at: list[float] = set_at) -> None:
            time.sleep(AFTER_S)
            set_at[0] = time.perf_counter()
            event.set()

        caps = Caps(max_labels=4_000_000, cancel=event)
        thread = threading.Thread(target=fire)
        thread.start()
        with pytest.raises(Cancelled):
            solve(prepared, problem.timetable, problem.question, caps, want_time=True, began=time.perf_counter())
        late.append(time.perf_counter() - set_at[0])
        thread.join()
    assert sorted(late)[1] < 0.005


def test_a_deadline_is_kept_to_the_millisecond(problem: Problem) -> None:
    """In the quicker of several tries."""
    prepared = prepare(problem.ground(), problem.question.target)
    late = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        caps = Caps(max_labels=4_000_000, deadline_s=AFTER_S)
        solve(prepared, problem.timetable, problem.question, caps, want_time=True, began=began)
        late.append(time.perf_counter() - began - AFTER_S)
    assert sorted(late)[1] < 0.02  # what was found until then is traced and returned


def test_nothing_is_begun_when_cancelled_before(problem: Problem) -> None:
    """Not even a slice."""
    event = threading.Event()
    event.set()
    prepared = prepare(problem.ground(), problem.question.target)
    with pytest.raises(Cancelled):
        solve(prepared, problem.timetable, problem.question, Caps(cancel=event), want_time=True, began=0.0)


def test_slices_shrink_when_labels_are_dear() -> None:
    """As many as fit into the time between two looks at the clock."""
    assert next_slice(1_000, 10 * SLICE_S) == 100


def test_slices_grow_by_twice_at_most() -> None:
    """However quick the last one was."""
    assert next_slice(1_000, 0.0) == 2_000


def test_a_slice_has_a_label() -> None:
    """However slow the last one was."""
    assert next_slice(1, 1.0) == 1
