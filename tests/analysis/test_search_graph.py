"""The search graph as tables."""

from datetime import date

import pandas as pd
import pytest

from corridor import Shipment
from corridor.analysis.search_graph import departures_frame, legs_frame, write_holds, yards_frame
from corridor.clock import first_minute
from corridor.compile.holds import Hold
from corridor.compile.spans import FAR, Span
from corridor.planner.cargo import resolve_cargo
from tests.acceptance.timetable import World
from tests.changed import changed

MONDAY = date(2026, 6, 1)

WORLD = World(
    services="""
        train  rail  Mon|Thu 12:00  cut_off_h=6:  A 0 > (K 10) > B 24
        small  rail  2/week 12:00  capacity_teu=1:  A 0 > B 24
    """,
    links="B - C  road  240",
    handling=(
        {"place": "A", "mode": "rail", "load_h": 4, "load_usd_40": 50},
        {"place": "B", "mode": "*", "unload_h": 2, "unload_usd_40": 30, "free_days": 1, "storage_usd_day_40": 10},
    ),
    places={"A": {"timezone": "Asia/Shanghai"}},
)


def legs(quantity: int = 1) -> pd.DataFrame:
    """Return the edges for a week."""
    return legs_frame(WORLD.planner, resolve_cargo(WORLD.network, Shipment(quantity=quantity)), MONDAY, 7)


def row(frame: pd.DataFrame, **values: str) -> pd.Series:
    """Return the only row with these values."""
    for column, value in values.items():
        frame = frame[frame[column] == value]
    assert len(frame) == 1, frame
    return frame.iloc[0]


def test_columns_are_those_of_the_contract() -> None:
    """From node, to node, kind, mode, service, minutes, cents, boardings, grams, departures; and the nodes' names."""
    assert list(legs().columns) == [
        "from_node",
        "to_node",
        "from",
        "to",
        "kind",
        "mode",
        "service",
        "minutes",
        "cents",
        "boardings",
        "grams",
        "departures",
        "holds",
        "standing_cents_per_minute",
    ]


def test_holds_are_told() -> None:
    """A dated closure of the roads is on the edges that it bars, and not on the rides, whose runs it has cancelled."""
    held = WORLD.planner.apply(changed("- close: {modes: [road]}\n  from: 2026-06-02\n  until: 2026-06-04"))
    frame = legs_frame(held, resolve_cargo(WORLD.network, Shipment()), MONDAY, 7)
    begin, end = (first_minute(date(2026, 6, day)) for day in (2, 4))
    told = {kind: set(frame.loc[frame["kind"] == kind, "holds"]) for kind in ("haul", "ride")}
    assert told == {"haul": {f"{begin}:{end}:"}, "ride": {""}}


def test_standing_costs_what_the_dearest_yard_charges() -> None:
    """Of those that the cargo could be taken to on demand."""
    frame, yards = legs(), yards_frame(WORLD.planner, resolve_cargo(WORLD.network, Shipment()), MONDAY)
    dear = yards.set_index("place").loc["B", "cents_per_minute"]
    assert set(frame.loc[frame["from"] == "B/road", "standing_cents_per_minute"]) == {dear}


def test_holds_as_text() -> None:
    """Open ends are empty, and so is the loss of a closure."""
    holds = (Hold(Span(10, 20), 5), Hold(Span(30, FAR), FAR), Hold(Span(-FAR, 40), FAR))
    assert write_holds(holds) == "10:20:5|30::|:40:"


def test_a_ride() -> None:
    """One edge from yard to yard: six hours of cut-off, a day's ride, two of unloading; two links and two lifts."""
    ride = row(legs(), kind="ride")
    assert (ride["from"], ride["to"], ride.service) == ("A", "B", "train")
    assert (ride.minutes, ride.cents, ride.boardings, ride.grams) == (32 * 60, 28_000, 1, 40_000)


def test_departures_are_the_cut_offs_in_utc() -> None:
    """Noon in Shanghai less six hours is 22:00 UTC of the day before: Wednesday and Sunday of this week."""
    epoch_days = (MONDAY - date(1970, 1, 1)).days
    expected = [(epoch_days + day) * 1440 + 22 * 60 for day in (2, 6)]
    assert row(legs(), kind="ride").departures == "|".join(map(str, expected))


def test_services_that_refuse_the_cargo_are_left_out() -> None:
    """Only edges that the cargo may use are listed."""
    assert set(legs().service) == {"", "train"}


def test_cents_and_grams_are_for_the_whole_shipment() -> None:
    """Three containers pay and emit three times as much."""
    one, three = row(legs(), kind="ride"), row(legs(quantity=3), kind="ride")
    assert (three.cents, three.grams) == (3 * one.cents, 3 * one.grams)


def test_a_haul_joins_the_nodes_aboard() -> None:
    """A truck's edges run between the nodes aboard it."""
    haul = row(legs(), kind="haul", **{"from": "B/road"})
    assert (haul.to, haul.minutes, haul.cents, haul.boardings) == ("C/road", 720, 48_000, 0)


def test_loading_boards() -> None:
    """From the yard aboard counts as a vehicle boarded; back does not."""
    boarded = [
        row(legs(), kind=kind, **{"from": start}).boardings for kind, start in (("load", "B"), ("unload", "B/road"))
    ]
    assert boarded == [1, 0]


def test_every_place_has_a_yard() -> None:
    """Yards have the numbers that the edges use."""
    cargo = resolve_cargo(WORLD.network, Shipment())
    yards = yards_frame(WORLD.planner, cargo, MONDAY)
    ride = row(legs(), kind="ride")
    assert list(yards.place) == ["A", "B", "C", "K"]
    assert [row(yards, place=place).node for place in "AB"] == [ride.from_node, ride.to_node]


def test_yards_show_free_time_and_storage() -> None:
    """A day free, then 10 USD a day: 0.694 cents a minute."""
    cargo = resolve_cargo(WORLD.network, Shipment())
    yard = row(yards_frame(WORLD.planner, cargo, MONDAY), place="B")
    assert (yard.free_minutes, yard.cents_per_minute, yard.source) == (1440, 0.694, "estimate")


@pytest.mark.parametrize("quantity", [1, 7])
def test_storage_is_for_the_whole_shipment(quantity: int) -> None:
    """More containers fill more of the yard."""
    cargo = resolve_cargo(WORLD.network, Shipment(quantity=quantity))
    yard = row(yards_frame(WORLD.planner, cargo, MONDAY), place="B")
    assert yard.cents_per_minute == pytest.approx(1000 * quantity / 1440, abs=0.0006)


def test_departures_of_every_service() -> None:
    """Local time of the first call, the UTC minute, and whether the day is assumed."""
    frame = departures_frame(WORLD.planner, MONDAY, 7)
    assert [(r.service, r.departure, bool(r.assumed)) for r in frame.itertuples()] == [
        ("train", "2026-06-01T12:00:00+08:00", False),
        ("train", "2026-06-04T12:00:00+08:00", False),
        ("small", "2026-06-01T12:00:00+08:00", True),
        ("small", "2026-06-04T12:00:00+08:00", True),
    ]


def test_a_window_without_departures_is_an_empty_table() -> None:
    """It has its columns all the same."""
    frame = departures_frame(WORLD.planner, date(2026, 6, 2), 1)
    assert (len(frame), "utc_minute" in frame.columns) == (0, True)


def test_cancelled_departures_are_left_out() -> None:
    """And late ones are listed once."""
    closed = "- close: {places: [K]}\n  from: 2026-06-04\n  until: 2026-06-06\n"
    scenario = closed + "- delay: {places: [K]}\n  hours: 5\n  until: 2026-06-03"
    frame = departures_frame(WORLD.planner.apply(changed(scenario)), MONDAY, 7)
    assert list(frame[frame.service == "train"].departure) == ["2026-06-01T12:00:00+08:00"]
