"""Holds of on-demand edges."""

from corridor.compile.holds import Hold, HoldTable
from corridor.compile.spans import EVER, FAR, Span, without
from tests.acceptance.timetable import World
from tests.changed import changed

WORLD = World(links="A - K road 480\nK - B road 240", services="ship  sea  Mon 12:00:  B 0 > C 24")


def test_a_link_is_held_in_both_directions() -> None:
    """Four hauls touch K; loading and unloading at A and B do not."""
    compiled = WORLD.planner.apply(changed("- close: {places: [K]}\n  from: 2026-06-02\n  until: 2026-06-04")).compiled
    held = [edge.kind for edge, number in zip(compiled.edges, compiled.holds.number, strict=True) if number >= 0]
    assert held.count("haul") == 4


def test_what_is_closed_for_good_is_switched_off() -> None:
    """The ship and both ends of the road."""
    compiled = WORLD.planner.apply(changed("- close: {places: [B]}")).compiled
    off = {edge.kind for edge, runs in zip(compiled.edges, compiled.running, strict=True) if not runs}
    assert off == {"haul", "load", "unload", "ride"}


def test_rides_have_no_holds() -> None:
    """Their runs are cancelled instead."""
    compiled = WORLD.planner.apply(changed("- close: {modes: [sea]}\n  from: 2026-06-02")).compiled
    assert (compiled.holds.number == -1).all()


def test_the_timetable_is_settled_when_the_last_hold_begins_or_ends() -> None:
    """Of those up to the latest minute."""
    table = HoldTable.of([(Hold(Span(10, 20), FAR),), (), (Hold(Span(15, 40), 3),)])
    assert [table.settled_min(latest) for latest in (9, 12, 30, 50)] == [0, 10, 20, 40]


def test_edges_with_a_hold_in_a_window() -> None:
    """The last minute of a window belongs to it."""
    table = HoldTable.of([(Hold(Span(10, 20), FAR),), (), (Hold(Span(15, 40), 3),)])
    assert table.met_in(20, 25).tolist() == [False, False, True]
    assert table.met_in(5, 10).tolist() == [True, False, False]


def test_a_span_can_be_cut_out_of_all_time() -> None:
    """Before and after are left."""
    assert without((EVER,), Span(3, 5)) == (Span(-FAR, 3), Span(5, FAR))


def test_what_does_not_meet_leaves_spans_as_they_are() -> None:
    """The same value."""
    spans = (Span(0, 3),)
    assert without(spans, Span(3, 5)) is spans
