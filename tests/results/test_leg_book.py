"""What legs are without their dates."""

import pytest

import corridor
from corridor.results import leg_book
from corridor.results.leg_book import LegBook
from tests.results.bundled import front, planner

QUESTION = "Qingdao-Duisburg 45G1"


def book(question: str = QUESTION) -> tuple[LegBook, tuple[int, ...]]:
    """Return an empty book for a question, and the edges of the first leg of its first route."""
    found = front(question)
    context = found.assembler._context
    first = found.paths[0].steps[:1]
    return LegBook(planner().compiled, context, found.query), tuple(step.edge for step in first)


def test_a_leg_is_made_once() -> None:
    """The next answer gets the same."""
    legs, edges = book()
    assert legs.of(1, edges) is legs.of(1, edges)


def test_items_name_the_leg_that_they_belong_to() -> None:
    """So the same ride is another leg where it comes second."""
    legs, edges = book()
    assert [{item.leg for item in legs.of(sequence, edges).items} for sequence in (1, 2)] == [{1}, {2}]


def test_items_add_up() -> None:
    """To the cost of the leg without storage."""
    legs, edges = book()
    facts = legs.of(1, edges)
    assert facts.cost_usd == pytest.approx(sum(item.usd for item in facts.items), abs=0.005)


def test_no_more_are_kept_than_there_is_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """All are forgotten when there are too many."""
    monkeypatch.setattr(leg_book, "KEPT", 3)
    legs, edges = book()
    for sequence in range(1, 12):
        legs.of(sequence, edges)
        assert len(legs._known) <= 3


@pytest.mark.parametrize("question", [QUESTION, "Qingdao-Tashkent 22G1", "door-door 45G1"])
def test_an_answer_does_not_depend_on_what_was_asked_before(question: str) -> None:
    """A planner that has answered many questions says what a new one says."""
    found = front(question)
    anew = corridor.Planner(planner().network).solve(found.query)
    assert list(found) == list(anew)
