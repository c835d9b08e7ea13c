"""What scenarios do to destinations."""

import pandas as pd
import pytest

from corridor import InputError, Scenario
from corridor.analysis.scenario_table import AS_IT_IS, COLUMNS, scenario_table
from corridor.planner import Planner
from tests.acceptance.timetable import World

WORLD = World(
    services="""
        north  rail  Mon 12:00:  A 0 > Z 100
        south  sea   Mon 12:00:  A 0 > Z 300
        east   rail  Mon 12:00:  A 0 > E 50
    """,
    links="""
        A - Z  rail  1000
        A - Z  sea   4000
        A - E  rail  500
    """,
)
NO_RAIL = Scenario.parse("title: No rail\nchanges:\n- close: {modes: [rail]}\n", name="no-rail")
NO_SEA = Scenario.parse("title: No sea\nchanges:\n- close: {modes: [sea]}\n", name="no-sea")


def table(*destinations: str) -> pd.DataFrame:
    """Return both scenarios for some destinations, by both."""
    planner = Planner(WORLD.network)
    found = scenario_table(planner, [NO_RAIL, NO_SEA], "A", destinations, depart_after="2026-06-01", progress=False)
    return found.set_index(["destination", "scenario"])


def test_there_is_a_row_for_each_destination_and_scenario() -> None:
    """As it is first."""
    names = [AS_IT_IS, "no-rail", "no-sea"]
    assert list(table("Z", "E").index) == [(place, name) for place in ("Z-town", "E-town") for name in names]


def test_it_has_its_columns() -> None:
    """In their order."""
    assert ["destination", "scenario", *table("Z").columns] == list(COLUMNS)


def test_the_best_is_told_as_it_is_planned() -> None:
    """By rail as it is, by sea without."""
    planner = Planner(WORLD.network).apply(NO_RAIL)
    best = planner.plan("A", "Z", depart_after="2026-06-01").balanced
    assert best is not None
    row = table("Z").loc[("Z-town", "no-rail")]
    assert (row["usd"], row["days"]) == (best.totals.cost_usd, best.totals.duration_h / 24)
    assert "sea" in row["route"]


def test_a_loss_is_the_rise_of_the_generalized_cost() -> None:
    """Nothing where the best stays."""
    found = table("Z")
    rise = found.loc[("Z-town", "no-rail"), "generalized_usd"] - found.loc[("Z-town", AS_IT_IS), "generalized_usd"]
    assert rise > 0
    assert list(found["loss_usd"]) == [0, pytest.approx(rise), 0]


def test_without_a_route_there_are_no_figures() -> None:
    """E has rail only."""
    row = table("E").loc[("E-town", "no-rail")]
    assert row[["usd", "days", "generalized_usd", "loss_usd"]].isna().all()
    assert row["route"] == ""


def test_no_destination_is_refused() -> None:
    """There is nothing to ask."""
    with pytest.raises(InputError):
        table()
