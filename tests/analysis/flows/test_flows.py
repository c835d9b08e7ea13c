"""Flows on the tiny network: bottlenecks, tables, growth and worth."""

from pathlib import Path

import numpy as np
import pytest

from corridor.analysis.flows import Flows, assign, grow
from corridor.errors import InputError, UnknownName
from corridor.model.query import Avoid
from tests.analysis.flows.busy import BUSY
from tests.analysis.flows.tiny_flows import DAY, table, tiny_planner
from tests.tiny import swap


@pytest.fixture
def busy(tmp_path: Path) -> Flows:
    return assign(tiny_planner(tmp_path), BUSY, on=DAY)


def test_bottlenecks_are_full_and_have_a_price(busy: Flows) -> None:
    """What one more TEU saves: the value of the goods less the cost of carrying them."""
    found = busy.bottlenecks().set_index("id")
    assert sorted(found.index) == ["haven", "rail-gate-cn-gate-kz"]
    assert found["utilisation"].tolist() == pytest.approx([1, 1])
    cost = busy.demand_frame().set_index("to")["generalized_usd_per_teu"]
    assert found.loc["haven", "shadow_usd_per_teu"] == pytest.approx(25_000 - cost["haven"])


def test_what_has_no_room_is_unserved(busy: Flows) -> None:
    """And priced as the table says."""
    assert busy.demand_frame()["unserved_teu_per_week"].tolist() == pytest.approx([250, 200])
    assert busy.totals.unserved_usd == pytest.approx(450 * 25_000)


def test_totals_add_up(busy: Flows) -> None:
    """Money, time and penalty are the generalized cost; modes are the whole; routes are what is carried."""
    totals, modes, routes = busy.totals, busy.modal_split(), busy.to_frame()
    assert totals.usd + totals.time_usd + totals.unserved_usd == pytest.approx(totals.generalized_usd)
    assert totals.teu + totals.unserved_teu == pytest.approx(1400)
    assert modes["usd_per_week"].sum() == pytest.approx(totals.usd)
    assert modes["kg_co2e_per_week"].sum() == pytest.approx(totals.kg_co2e)
    assert modes["teu_km_per_week"].sum() == pytest.approx(totals.teu_km)
    assert modes["share"].sum() == pytest.approx(1)
    assert (routes["teu_per_week"] * routes["usd_per_teu"]).sum() == pytest.approx(totals.usd)
    assert (routes["teu_per_week"] * routes["kg_co2e_per_teu"]).sum() == pytest.approx(totals.kg_co2e)
    assert np.average(routes["days"], weights=routes["teu_per_week"]) == pytest.approx(totals.days)


def test_links_carry_the_flows_along_their_lines(busy: Flows) -> None:
    """By direction and by mode, with geometry for a map."""
    links = busy.links_frame()
    border = links.loc["rail-gate-cn-gate-kz"]
    assert (border["forward_teu_per_week"], border["back_teu_per_week"]) == (pytest.approx(150), 0)
    assert border["rail_teu_per_week"] == border["teu_per_week"]
    assert border["utilisation"] == pytest.approx(1)
    assert border["shadow_usd_per_teu"] == busy.bottlenecks().set_index("id").loc[border.name, "shadow_usd_per_teu"]
    assert links.loc["sea-port-strait", "shadow_usd_per_teu"] == 0
    teu_km = (links["teu_per_week"] * links["length_km"]).sum()
    assert teu_km == pytest.approx(busy.totals.teu_km)
    assert links.crs is not None
    assert links.geometry.notna().all()


def test_services_tell_how_full_they_are(busy: Flows) -> None:
    """TEU boarded a week, and the fullest stretch."""
    train = busy.services_frame().loc["rail-out"]
    assert train["boarded_teu_per_week"] == pytest.approx(150)
    assert train["utilisation"] == pytest.approx(150 / 246)


def test_the_answer_is_proved_and_the_same_again(busy: Flows, tmp_path: Path) -> None:
    """Gap of 1e-6 at most; no chance in it."""
    assert busy.gap <= 1e-6
    again = assign(tiny_planner(tmp_path / "again"), BUSY, on=DAY)
    assert again.to_frame().equals(busy.to_frame())
    assert again.limits_frame().equals(busy.limits_frame())


def test_flows_are_printed_in_a_line(busy: Flows) -> None:
    """A notebook that ends in them is not flooded."""
    assert len(repr(busy).splitlines()) == 1
    assert len(repr(busy)) < 80


def test_no_demand_is_an_answer(tmp_path: Path) -> None:
    """Every table is there, and empty or zero."""
    flows = assign(tiny_planner(tmp_path), table(("port", "west", 0)), on=DAY)
    assert flows.to_frame().empty
    assert flows.links_frame().empty
    assert flows.bottlenecks().empty
    assert flows.totals.days == 0


def test_one_more_train_at_a_full_train_brings_room(tmp_path: Path) -> None:
    """Found by solving again: 82 more TEU of 25,000 USD, and 14 hours less waiting for those carried before."""
    planner = tiny_planner(tmp_path, capacities=None)
    flows = assign(planner, table(("yard", "west", 1000)), on=DAY, avoid=Avoid(modes=("sea",)))
    (route,) = flows.to_frame().to_dict("records")
    worth = flows.worth_of_one_more_train("rail-out")
    room = 82 * (25_000 - route["generalized_usd_per_teu"])
    assert worth.room_usd_per_week == pytest.approx(room)
    assert worth.marginal_usd_per_week == pytest.approx(room)
    sooner_days = (56 - 42) / 2 / 24
    assert worth.usd_per_week == pytest.approx(room + (246 + 82) * sooner_days * 100)
    assert worth.usd_per_year == pytest.approx(52 * worth.usd_per_week)


def test_one_more_train_behind_a_full_border_brings_shorter_waits_only(busy: Flows) -> None:
    """No more TEU can cross, 150 wait 7 hours less."""
    worth = busy.worth_of_one_more_train("rail-out")
    assert worth.room_usd_per_week == 0
    assert worth.usd_per_week == pytest.approx(150 * 7 / 24 * 100)


def test_an_unknown_train_is_named(busy: Flows) -> None:
    """With what is near."""
    with pytest.raises(UnknownName, match="rail-out"):
        busy.worth_of_one_more_train("rail-oud")


def test_limits_bind_in_order_as_demand_grows(busy: Flows) -> None:
    """150 of 400 and 800 of 1,000: the border at 0.375 of the demand, the haven at 0.8 without what goes by it."""
    found = grow(busy, (0.25, 1.0)).to_frame()
    assert found["id"].tolist() == ["rail-gate-cn-gate-kz", "haven"]
    assert found["not_at_factor"][0] <= 150 / 400 < found["factor"][0] <= 150 / 400 + 0.01


def test_what_others_carry_may_grow_along(busy: Flows) -> None:
    """500 less 350 times the factor is left at the border for 200 times the factor: full at 10/11, not 3/4."""
    few = assign(busy.problem.planner, table(("port", "west", 200)), on=DAY)
    alone, along = (grow(few, (0.1, 1.0), others=others).breaks[0].by for others in (False, True))
    assert alone == pytest.approx(150 / 200, abs=0.011)
    assert along == pytest.approx(500 / 550, abs=0.011)


def test_what_binds_from_the_start_says_so(busy: Flows) -> None:
    """There is no factor before it at which it did not."""
    assert [one.after for one in grow(busy, (1.0,)).breaks] == [None, None]


def test_growth_keeps_what_it_tried(busy: Flows) -> None:
    """One row per factor, costs rising with demand."""
    steps = grow(busy, (0.5, 1.0), tolerance=0.1).steps_frame()
    assert steps["generalized_usd"].is_monotonic_increasing
    assert steps["unserved_teu_per_week"].iloc[-1] == pytest.approx(450)


@pytest.mark.parametrize("factors", [(), (0.0, 1.0), (2.0, 1.0), (1.0, 1.0)])
def test_factors_must_rise(busy: Flows, factors: tuple[float, ...]) -> None:
    """From above 0."""
    with pytest.raises(InputError, match="rising"):
        grow(busy, factors)


def test_a_day_must_be_a_day(tmp_path: Path) -> None:
    """Not a wish."""
    with pytest.raises(InputError, match="2026-12-01"):
        assign(tiny_planner(tmp_path), on="soon")


def test_a_full_train_sends_the_rest_another_way(tmp_path: Path) -> None:
    """By sea and truck, dearer: the price of a slot is the difference."""
    planner = tiny_planner(
        tmp_path, capacities=None, services=swap(("East train,Railway,rail,,3", "East train,Railway,rail,,1"))
    )
    flows = assign(planner, table(("port", "west", 100)).assign(unserved_usd_per_teu=1e6), on=DAY)
    routes = flows.to_frame().set_index("services")
    (price,) = flows.bottlenecks()["shadow_usd_per_teu"]
    assert routes["teu_per_week"].sum() == pytest.approx(100)
    assert price == pytest.approx(routes["generalized_usd_per_teu"].max() - routes["generalized_usd_per_teu"].min())
