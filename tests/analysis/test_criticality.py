"""What it would take to lose a place."""

import pytest

from corridor import Avoid, InputError, Scenario
from corridor.analysis.criticality import Criticality, Loss, criticality, touched
from corridor.analysis.outcomes import CRITERIA, OUTCOMES
from tests.acceptance.timetable import World
from tests.analysis.trade import GOODS, TRADE
from tests.results.bundled import TIRES, WINTER, planner
from tests.results.plot.artists import bars, texts

READY = "2026-06-01"
ONE_WAY = World(services="train  rail  Mon 00:00:  A 0 > (K 24) > C 48", places={"K": {"kinds": "border"}})


def found(world: World = TRADE, places: tuple[str, ...] | None = None) -> Criticality:
    """Return what A to C would lose."""
    return criticality(world.planner, [("A", "C")], depart_after=READY, shipment=GOODS, places=places, progress=False)


def loss_of(place: str) -> Loss:
    """Return the loss of one place."""
    (loss,) = [loss for loss in found().losses if loss.place == place]
    return loss


def test_losing_the_strait_costs_money() -> None:
    """2,000 USD more by train, 1,000 of them made up for by its time."""
    loss = loss_of("S")
    assert (loss.usd, loss.generalized_usd, loss.days) == (2000, 1000, 0)


def test_losing_the_border_costs_time() -> None:
    """Twenty days more by ship, which was best anyhow."""
    loss = loss_of("K")
    assert (loss.usd, loss.generalized_usd, loss.days) == (0, 0, 20)


def test_what_cuts_a_pair_off_comes_first() -> None:
    """And is counted."""
    world = World(services=ONE_WAY.services, places=ONE_WAY.places, commodities=TRADE.commodities)
    (rank,) = found(world).ranking
    assert (rank.place, rank.pairs_cut_off, rank.usd) == ("K", 1, 0)


def test_the_ends_are_not_closed() -> None:
    """Whatever kind of place they are."""
    assert {loss.place for loss in found(places=("A", "C", "S")).losses} == {"S"}


def test_a_closure_is_that_of_a_scenario() -> None:
    """Avoiding a place, and closing it for good, come to the same."""
    closed = TRADE.planner.apply(Scenario.parse({"title": "x", "changes": [{"close": {"places": ["S"]}}]}, name="x"))
    front = closed.plan("A", "C", depart_after=READY, shipment=GOODS)
    assert front.cheapest is not None
    assert front.cheapest.totals.cost_usd == 2000 + (loss_of("S").usd or 0)


def test_what_is_not_touched_is_not_missed() -> None:
    """On the bundled network: places that no best itinerary touches are closed in turn, and nothing is lost."""
    ask = {"depart_after": WINTER, "shipment": TIRES, "criteria": CRITERIA}
    before = planner().plan("CNQIN", "UZTAS", **ask)
    places = list(planner().network.places)
    others = sorted(set(places) - set(touched(before, places)) - {"CNQIN", "UZTAS"})
    assert len(others) > 300
    for place in others[::12]:
        after = planner().plan("CNQIN", "UZTAS", avoid=Avoid(places=(place,)), **ask)
        for outcome in OUTCOMES.values():
            old, new = outcome.best(before), outcome.best(after)
            assert old is not None
            assert new is not None
            assert outcome.value(old) == outcome.value(new), place


def test_pairs_without_a_route_are_told_apart() -> None:
    """They have nothing to lose."""
    both = criticality(TRADE.planner, [("A", "C"), ("C", "A")], depart_after=READY, shipment=GOODS, progress=False)
    assert (both.pairs, both.no_route) == (("A-town → C-town",), ("C-town → A-town",))


def test_means_are_over_all_pairs() -> None:
    """Those that lose nothing included."""
    pairs = [("A", "C"), ("A", "C")]
    twice = criticality(TRADE.planner, pairs, depart_after=READY, shipment=GOODS, progress=False)
    assert [rank.usd for rank in twice.ranking if rank.place == "S"] == [2000]


def test_no_pairs_are_refused() -> None:
    """One at least."""
    with pytest.raises(InputError, match="pairs"):
        criticality(TRADE.planner, [], depart_after=READY)


def test_tables() -> None:
    """One row for each place, and for each loss."""
    assert (list(found().to_frame()["place"]), len(found().losses_frame())) == (["S", "K"], 2)


def test_the_picture_has_a_bar_for_each_place() -> None:
    """As long as what is lost."""
    ax = found().plot("usd")
    assert bars(ax, "S-town") == [(0, 2000)]


def test_where_nothing_would_be_missed_the_picture_says_so() -> None:
    """With a word."""
    assert texts(found(places=("A",)).plot(), "why") == ["No place that is looked at would be missed."]
