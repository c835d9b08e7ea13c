"""How flows would travel."""

import pytest

from corridor import InputError
from corridor.analysis.modal_split import ModalSplit, modal_split
from corridor.analysis.outcomes import OutcomeName
from corridor.model.flow import Flow
from tests.analysis.trade import TRADE
from tests.results.bundled import planner
from tests.results.plot.artists import bars, texts

READY = "2026-06-01"


def flow(origin: str = "A", destination: str = "C", teu: float = 30, commodity: str = "goods") -> Flow:
    """Return a flow."""
    return Flow(from_id=origin, to_id=destination, commodity=commodity, year=2022, teu=teu, source="estimate")


def split(*flows: Flow, outcome: OutcomeName = "cost") -> ModalSplit:
    """Return the modal split of flows."""
    return modal_split(TRADE.planner, flows, depart_after=READY, outcome=outcome, progress=False)


@pytest.mark.parametrize(("outcome", "mode"), [("cost", "sea"), ("time", "rail")])
def test_all_of_a_flow_takes_the_best(outcome: OutcomeName, mode: str) -> None:
    """The ship for money, the train for time."""
    assert [(share.name, share.share) for share in split(flow(), outcome=outcome).by_mode] == [(mode, 1.0)]


def test_shares_are_weighted_by_teu() -> None:
    """Three quarters at sea on the bundled network's terms: here by two flows of one mode."""
    (share,) = split(flow(teu=30), flow(teu=10)).by_mode
    assert (share.teu, share.days) == (40, 30)


def test_figures_are_per_teu() -> None:
    """2,000 USD for a container of two."""
    (choice,) = split(flow()).choices
    assert choice.cost_usd_teu == 1000


def test_what_has_no_route_is_counted_apart() -> None:
    """And is no part of the shares."""
    found = split(flow(), flow("C", "A", 5))
    assert (found.unserved_teu, found.by_mode[0].share) == (5, 1.0)


def test_the_latest_year_unless_told() -> None:
    """Of ``flows.csv``."""
    found = modal_split(planner(), depart_after="2026-12-01", progress=False)
    latest = max(flow.year for flow in planner().network.flows)
    assert len(found.choices) == sum(flow.year == latest for flow in planner().network.flows)
    assert sum(share.share for share in found.by_mode) == pytest.approx(1, abs=0.001)


def test_goods_that_must_be_cooled_are() -> None:
    """In a refrigerated container, or they would be refused."""
    cooled = next(row.id for row in planner().network.commodities.values() if row.reefer)
    found = modal_split(planner(), [flow("CNQIN", "KZALA", 1, cooled)], depart_after="2026-12-01", progress=False)
    assert found.choices[0].mode is not None


def test_tables() -> None:
    """Flows, modes, corridors."""
    found = split(flow(), flow(teu=1))
    assert (len(found.to_frame()), len(found.shares_frame()), len(found.shares_frame("corridor"))) == (2, 1, 1)


def test_other_groups_are_refused() -> None:
    """With those that there are."""
    with pytest.raises(InputError, match="corridor"):
        split(flow()).shares_frame("color")


def test_bars_add_up() -> None:
    """To a hundred for all, and for the destination."""
    assert bars(split(flow()).plot(), "sea") == [(0, 100), (0, 100)]


def test_without_a_route_the_picture_says_so() -> None:
    """With a word."""
    assert texts(split(flow("C", "A")).plot(), "why") == ["No flow has a route."]
