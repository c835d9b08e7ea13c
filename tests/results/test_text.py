"""Fronts as text and HTML."""

from dataclasses import replace
from datetime import date

import pytest

from corridor import Shipment
from corridor.analysis.reliability import assess
from corridor.results.reasons import Reason
from corridor.results.text import WIDTH, front_html, front_text
from tests.acceptance.timetable import World
from tests.results.bundled import QUESTIONS, front, planner

TRAIN = World(services="train  rail  Mon 12:00:  A 0 > B 24")


def widest(text: str) -> int:
    """Return the length of the longest line."""
    return max(len(line) for line in text.splitlines())


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_table_fits_a_terminal(question: str) -> None:
    """A hundred columns, the whole front."""
    found = front(question)
    assert widest(front_text(found.choose(None), len(found), ())) <= WIDTH == 100


@pytest.mark.parametrize("quantity", [1, 100, 10_000])
def test_large_shipments_fit_too(quantity: int) -> None:
    """Millions of dollars and kilograms do not push the table out of shape."""
    found = planner().plan("CNQIN", "KZALA", depart_after="2026-12-01", shipment=Shipment(quantity=quantity))
    assert widest(str(found)) <= WIDTH


@pytest.mark.parametrize("columns", [20, 80, 99])
def test_a_narrow_terminal_has_a_narrow_table(columns: int) -> None:
    """Of no less than eighty columns; what a route is best at stands below its figures."""
    found = front(QUESTIONS[0])
    told = front_text(found.choose(3), len(found), (), width=columns)
    assert (widest(told) <= max(columns, 80), "    best at: cheapest" in told) == (True, True)


def test_columns_of_a_narrow_table_stand_under_their_heads() -> None:
    """A row of figures is as wide as the head there, too."""
    head, _, row, *_ = front_text(list(TRAIN.plan("A", "B")), 1, (), width=80).splitlines()
    assert len(row) == len(head)


def test_columns_stand_under_their_heads() -> None:
    """A row of figures is as wide as the head."""
    head, _, row, *_ = str(TRAIN.plan("A", "B")).splitlines()
    assert len(row) == len(head)


def test_best_at_everything() -> None:
    """A route that is best at everything says so in a word."""
    assert "everything" in str(TRAIN.plan("A", "B"))


@pytest.mark.parametrize("question", QUESTIONS)
def test_all_labels_are_shown(question: str) -> None:
    """Nothing that a route is best at is cut off."""
    for itinerary in front(question).choose(10):
        row = front_text([itinerary], 1, ()).splitlines()[2]
        told = all(label.removesuffix("_transfers") in row for label in itinerary.labels)
        assert told or "everything" in row or "all but" in row


def test_many_labels_are_told_by_those_missing() -> None:
    """A route that is best at all but one thing."""
    itinerary = replace(TRAIN.plan("A", "B")[0], labels=("cheapest", "fastest", "greenest", "balanced"))
    assert "all but fewest" in front_text([itinerary], 1, ())


def risky(**changes: float | None) -> str:
    """Return the table of a route of which the reliability is known."""
    found = TRAIN.plan("A", "B")
    (risk,) = assess(TRAIN.planner, found)
    return front_text(list(found), 1, (), [replace(risk, **changes)])


def test_p90_has_a_column() -> None:
    """In days, as wide as without it."""
    head, _, row, *_ = risky(p90_h=999 * 24.0).splitlines()
    assert (head[58:64], row[58:64], len(row)) == ("   P90", " 999.0", len(head))


def test_a_p90_that_is_never() -> None:
    """Shown as a dash."""
    assert risky(p90_h=None).splitlines()[2][58:64] == "     -"


def test_the_share_that_is_on_time() -> None:
    """For a due date, with the instant that it means there."""
    found = TRAIN.plan("A", "B")
    (risk,) = assess(TRAIN.planner, found, due=date(2026, 6, 3))
    told = front_text(list(found), 1, (), [replace(risk, on_time_share=0.934)], due=True)
    assert "on time (by Thu 04 Jun 2026 00:00 +0000): 93%" in told


def test_the_chain_of_places_and_vehicles() -> None:
    """Below its figures a route tells how it goes."""
    assert "A-town -[rail train]-> B-town" in str(TRAIN.plan("A", "B"))


def test_the_size_of_the_front_is_told() -> None:
    """How many there are beside those shown."""
    assert "1 of 1 routes on the front" in str(TRAIN.plan("A", "B"))


def test_assumed_days_are_marked() -> None:
    """By a tilde."""
    world = World(services="train  rail  1/week 12:00:  A 0 > B 24")
    assert "~" in str(world.plan("A", "B")).splitlines()[2]


def test_reasons_fit_a_terminal() -> None:
    """Long reasons are wrapped."""
    names = ", ".join(f"service-with-a-long-name-{n}" for n in range(20))
    assert widest(front_text((), 0, (Reason(code="x", detail=names, relax=names),))) <= WIDTH


def test_html_has_a_row_for_each() -> None:
    """As notebooks show it."""
    page = TRAIN.plan("A", "B")._repr_html_()
    assert page.count("<tr>") == 2


def test_html_is_escaped() -> None:
    """Names are data, not markup."""
    world = World(services="train  rail  Mon 12:00:  A 0 > B 24", places={"B": {"name": "<b>&Co"}})
    found = world.plan("A", "B")
    page = front_html(list(found), 1, ())
    assert ("<b>" in page, "&lt;b&gt;&amp;Co" in page) == (False, True)


def test_html_of_an_empty_front_tells_why() -> None:
    """No route, and the reason."""
    assert "No route" in TRAIN.plan("B", "A")._repr_html_()


def test_an_itinerary_as_text() -> None:
    """A line of totals, one for when the cargo is ready, and one for each leg."""
    assert str(TRAIN.plan("A", "B")[0]).splitlines() == [
        "cheapest, fastest, fewest_transfers, greenest, balanced: 100 USD, 1.5 days, 0 transfers, 20 kg CO2e",
        "  01 Jun 00:00 ready at A-town",
        "  01 Jun 12:00 A-town -> B-town 02 Jun 12:00  rail: train (100 km, 100 USD)",
    ]
