"""Which routes to show."""

import random

import pytest

from corridor.results.choice import NEAR_COPY, choose, difference
from tests.results.bundled import QUESTIONS, front


@pytest.mark.parametrize(
    ("a", "b", "expected"), [(0b11, 0b11, 0), (0b11, 0b1100, 1), (0b0111, 0b1110, 0.5), (0, 0, 0), (0, 1, 1)]
)
def test_difference_is_a_share_of_what_is_touched(a: int, b: int, expected: float) -> None:
    """One less the common part of all that either touches (Jaccard)."""
    assert difference(a, b) == expected


def test_the_best_come_first_in_order_of_the_labels() -> None:
    """Each once."""
    assert choose({"cheapest": 2, "fastest": 0, "greenest": 2}, [1, 1, 1], [0, 0, 0], 5) == [2, 0]


def test_then_the_most_different() -> None:
    """What is least like anything shown."""
    assert choose({"cheapest": 0}, [0b1111, 0b1110, 0b110000], [0, 0, 0], 2) == [0, 2]


def test_ties_go_to_the_better_ranked() -> None:
    """Of equally different ones the one of least generalized cost."""
    assert choose({"cheapest": 0}, [0b1, 0b10, 0b100], [0, 7, 5], 2) == [0, 2]


def test_near_copies_are_left_out() -> None:
    """Even if there is room."""
    assert choose({"cheapest": 0}, [0b11111, 0b11111, 0b100000], [0, 0, 0], 5) == [0, 2]


def test_a_small_limit_cuts_the_best() -> None:
    """A limit is a limit."""
    assert choose({"a": 0, "b": 1, "c": 2}, [1, 2, 4], [0, 0, 0], 2) == [0, 1]


def test_nothing_to_choose_from() -> None:
    """An empty front has nothing to show."""
    assert choose({}, [], [], 5) == []


@pytest.mark.parametrize("question", QUESTIONS)
def test_shown_routes_differ(question: str) -> None:
    """No two routes shown, labelled ones apart, are near-copies of each other."""
    found = front(question)
    shown = found.choose(10)
    index = {itinerary.id: i for i, itinerary in enumerate(found)}
    bits = [found.signature.of([step.edge for step in found.paths[index[itinerary.id]].steps]) for itinerary in shown]
    unlabelled = [i for i, itinerary in enumerate(shown) if not itinerary.labels]
    assert all(difference(bits[i], bits[j]) >= NEAR_COPY for i in unlabelled for j in range(i))


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_label_is_shown(question: str) -> None:
    """Ten places are enough for the five labels."""
    shown = [label for itinerary in front(question).choose(10) for label in itinerary.labels]
    assert sorted(shown) == ["balanced", "cheapest", "fastest", "fewest_transfers", "greenest"]


def plainly(best: dict[str, int], signatures: list[int], ranking: list[float], limit: int) -> list[int]:
    """Choose as decision 0011 says, comparing everything with everything."""
    chosen = list(dict.fromkeys(best.values()))[:limit]
    while len(chosen) < limit:
        nearest = [min((difference(own, signatures[i]) for i in chosen), default=1.0) for own in signatures]
        pick = max(range(len(signatures)), key=lambda i: (nearest[i], -ranking[i], -i))
        if nearest[pick] < NEAR_COPY:
            break
        chosen.append(pick)
    return chosen


@pytest.mark.parametrize("seed", range(50))
def test_leaving_near_copies_aside_changes_no_choice(seed: int) -> None:
    """A path that is a near-copy of one shown stays one."""
    rng = random.Random(seed)  # noqa: S311
    signatures = [rng.getrandbits(12) & rng.getrandbits(12) for _ in range(40)]
    ranking = [rng.random() for _ in signatures]
    best = {"cheapest": rng.randrange(40), "fastest": rng.randrange(40)}
    assert choose(best, signatures, ranking, 10) == plainly(best, signatures, ranking, 10)


def test_traits_come_by_kind_and_then_by_name() -> None:
    """Of the kinds asked for only, in the order asked for."""
    found = front(QUESTIONS[0])
    everything = (1 << len(found.signature._traits)) - 1
    told = list(found.signature.traits(everything, ("country", "mode")))
    kinds = [kind for kind, _ in told]
    assert kinds == sorted(kinds) == ["country"] * kinds.count("country") + ["mode"] * kinds.count("mode")
    assert [told[i] for i in range(kinds.count("country"))] == sorted(told[: kinds.count("country")])
