"""One search from beginning to end: order, caps, memory, threads."""

import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from corridor.search import run
from corridor.search.limits import Caps
from corridor.search.path import Path
from corridor.search.run import Found
from tests.oracle.arrays import answer, find, inputs_of, question_of, vectors
from tests.oracle.plain import ALL, SUBSETS, Wanted
from tests.oracle.replay import faults
from tests.search.made import ask, front, haul, large, network

SEEDS = range(24)


def capped(seed: int, caps: Caps) -> Found:
    """Search a large network within caps."""
    on, question = large(seed)
    return find(inputs_of(on, question), question_of(question, ALL), ALL, caps)


def work(found: Found) -> tuple[tuple[Path, ...], int, int]:
    """Return all of a result but the seconds."""
    return tuple(found.paths), found.labels, found.settled


def test_paths_come_in_order() -> None:
    """By arrival, then mills, boardings, grams."""
    for seed in SEEDS:
        told = vectors(capped(seed, Caps()), ALL)
        assert told == sorted(told)


def test_of_equal_journeys_one_is_told() -> None:
    """The first found."""
    on = network(haul(0, 1), haul(0, 1), haul(0, 2, minutes=5), haul(2, 1, minutes=5))
    assert len(answer(on, ask(1), ALL).paths) == 1


def test_without_a_way_there_is_no_path() -> None:
    """And no label is made."""
    found = answer(network(haul(1, 0)), ask(1), ALL)
    assert (len(found.paths), found.labels, found.cut) == (0, 0, None)


def test_without_an_edge_in_time_there_is_no_path() -> None:
    """The front is empty, the search complete."""
    found = answer(network(haul(0, 1, minutes=50)), ask(1, latest_min=49), ALL)
    assert (len(found.paths), found.cut) == (0, None)


@pytest.mark.parametrize("wanted", SUBSETS)
def test_a_front_of_few_criteria_lies_within_that_of_all(wanted: Wanted) -> None:
    """Each of its vectors is that of a journey on the whole front, where enumeration is out of the question."""
    for seed in SEEDS:
        on, question = large(seed)
        whole = {tuple(part for part, counts in zip(v, wanted, strict=True) if counts) for v in front(on, question)}
        least = {b for b in whole if not any(a != b and all(x <= y for x, y in zip(a, b, strict=True)) for a in whole)}
        assert set(front(on, question, wanted)) == least


def test_a_cap_on_labels_is_told() -> None:
    """A search that has no room for a label says what cut it."""
    assert {capped(seed, Caps(max_labels=20)).cut for seed in SEEDS} == {"labels"}


def test_a_cap_on_labels_holds_after_a_larger_one() -> None:
    """The memory that a larger search left behind does not lift it."""
    capped(0, Caps(max_labels=5_000))
    assert capped(0, Caps(max_labels=20)).labels == 20


def test_a_cap_that_is_just_enough_cuts_nothing() -> None:
    """As many labels as the search makes."""
    whole = capped(0, Caps())
    assert work(capped(0, Caps(max_labels=whole.labels))) == work(whole)


def test_one_label_less_cuts() -> None:
    """The cap is told although nearly all was done."""
    assert capped(0, Caps(max_labels=capped(0, Caps()).labels - 1)).cut == "labels"


@pytest.mark.parametrize("labels", [1, 2, 5, 20, 50, 100])
def test_paths_of_a_search_cut_short_are_journeys(labels: int) -> None:
    """Each can be replayed, though better ones may be missing."""
    for seed in SEEDS:
        on, question = large(seed)
        order = inputs_of(on, question).order
        paths = capped(seed, Caps(max_labels=labels)).paths
        assert [fault for path in paths for fault in faults(on, question, path, order)] == []


def test_a_deadline_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search that has no time left after a slice of work says what cut it."""
    monkeypatch.setattr(run, "SLICE", 5)
    assert {capped(seed, Caps(deadline_s=0.0)).cut for seed in SEEDS} == {"deadline"}


def test_a_search_that_ends_within_its_first_slice_is_complete() -> None:
    """However short the deadline: nothing was cut."""
    found = answer(network(haul(0, 1)), ask(1), ALL)
    short = find(
        inputs_of(network(haul(0, 1)), ask(1)), question_of(ask(1), ALL), ALL, Caps(max_labels=10, deadline_s=0.0)
    )
    assert (work(short), short.cut) == (work(found), None)


@pytest.mark.parametrize("labels", [1, 7, 100])
def test_pausing_changes_nothing(labels: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A search that looks at the clock after every few labels makes the same ones."""
    monkeypatch.setattr(run, "SLICE", labels)
    for seed in SEEDS:
        assert work(capped(seed, Caps(deadline_s=600.0))) == work(capped(seed, Caps()))


def test_the_same_question_gets_the_same_answer() -> None:
    """Paths, labels made and settled, whatever was asked in between."""
    first = [work(capped(seed, Caps())) for seed in SEEDS]
    assert [work(capped(seed, Caps())) for seed in reversed(SEEDS)] == first[::-1]


def test_threads_get_the_same_answers() -> None:
    """Searches run at once in several threads give what they give one after the other."""
    for seed in SEEDS:
        large(seed)
    alone = [work(capped(seed, Caps())) for seed in SEEDS] * 10
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda seed: work(capped(seed, Caps())), list(SEEDS) * 10))
    assert together == alone


def test_threads_do_not_lift_each_other_s_caps() -> None:
    """One thread's small memory and another's large one stay apart."""
    large(0)
    caps = [Caps(max_labels=20), Caps()] * 40
    with ThreadPoolExecutor(4) as pool:
        cuts = list(pool.map(lambda cap: capped(0, cap).cut, caps))
    assert cuts == ["labels", None] * 40


def test_limits_beyond_the_front_change_nothing() -> None:
    """Limits that the worst of the front keeps leave it as it is."""
    for seed in SEEDS:
        on, question = large(seed)
        whole = front(on, question)
        loose = replace(question, max_mills=max(v[1] for v in whole), max_boardings=max(v[2] for v in whole))
        assert front(on, loose) == whole


def test_labels_are_counted() -> None:
    """No more are settled than made."""
    for seed in SEEDS:
        found = capped(seed, Caps())
        assert 0 < found.settled <= found.labels


def test_the_order_of_edges_does_not_matter() -> None:
    """Edges listed in another order give the same vectors."""
    for seed in SEEDS:
        on, question = large(seed)
        shuffled = list(range(len(on.edges)))
        random.Random(seed).shuffle(shuffled)  # noqa: S311
        allowed = None
        if question.allowed is not None:
            allowed = frozenset(new for new, old in enumerate(shuffled) if old in question.allowed)
        other = replace(on, edges=tuple(on.edges[old] for old in shuffled))
        assert front(other, replace(question, allowed=allowed)) == front(on, question)
