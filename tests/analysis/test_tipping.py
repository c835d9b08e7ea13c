"""For which goods a mode is the best choice, from which value of time, and up to which freight."""

import math

import pytest

from corridor import InputError, Shipment, UnknownName
from corridor.analysis.break_even import break_even
from corridor.analysis.tipping import tip, tipping_frame, tipping_freight
from corridor.analysis.tipping_plot import plot_tipping, plot_tipping_freight
from corridor.results.corridors import main_mode
from tests.results.bundled import WINTER, front, planner
from tests.results.plot.artists import bars, line, texts

GOODS = ("rubber_tires", "machinery", "fresh_produce")
TRAIN = "rail"


def test_from_where_it_wins_the_best_flips() -> None:
    """As the break-even of the value of time has it."""
    shipment = Shipment(equipment="45G1", commodity="rubber_tires")
    asked = planner().plan("CNQIN", "DEDUI", depart_after=WINTER, shipment=shipment)
    flips = break_even(planner(), asked, "value_of_time", low=0, high=100).flips
    modes = [(flip.at, flip.above and main_mode(flip.above)) for flip in flips]
    assert tip(asked, TRAIN).from_pct_day == min(at for at, mode in modes if mode == TRAIN)


def test_a_mode_that_is_never_best_has_no_values() -> None:
    """Such as barges all the way."""
    assert tip(front("Qingdao-Duisburg 45G1"), "barge").from_pct_day is None


def test_it_wins_above_its_line_and_nowhere_else() -> None:
    """Commodity by commodity, against the best of the front."""
    frame = tipping_frame(planner(), "CNQIN", "DEDUI", TRAIN, depart_after=WINTER, commodities=GOODS)
    inside = (frame["value_of_time_pct_day"] >= frame["from_pct_day"]) & (
        frame["value_of_time_pct_day"] < frame["until_pct_day"]
    )
    assert frame["wins"].tolist() == inside.tolist()
    assert (frame["wins"] == (frame["best_mode"] == TRAIN)).all()


def test_dry_goods_share_a_line_in_usd() -> None:
    """Prices are per box: only the value differs."""
    frame = tipping_frame(planner(), "CNQIN", "DEDUI", TRAIN, depart_after=WINTER, commodities=("timber", "machinery"))
    assert frame["from_usd_per_teu_day"].iloc[0] == pytest.approx(frame["from_usd_per_teu_day"].iloc[1])


def test_it_wins_up_to_the_lower_level_and_not_at_the_upper() -> None:
    """Around what the freight is for a commodity that is near its line."""
    frame = tipping_freight(planner(), "CNQIN", "DEDUI", TRAIN, depart_after=WINTER, commodities=GOODS, progress=False)
    wins = tipping_frame(planner(), "CNQIN", "DEDUI", TRAIN, depart_after=WINTER, commodities=GOODS)["wins"]
    for name, row in frame.iterrows():
        assert (math.isnan(row["upper"]) or row["upper"] > 1) == wins[name]
    known = frame.dropna()
    assert (known["upper"] - known["lower"]).tolist() == pytest.approx([1 / 32] * len(known))


def test_an_unknown_mode_is_refused() -> None:
    """With those that there are."""
    with pytest.raises(UnknownName, match="rail"):
        tipping_frame(planner(), "CNQIN", "DEDUI", "zeppelin", depart_after=WINTER)


def test_levels_that_fall_are_refused() -> None:
    """With what is expected."""
    with pytest.raises(InputError, match="lower first"):
        tipping_freight(planner(), "CNQIN", "DEDUI", TRAIN, depart_after=WINTER, low=2, high=1, progress=False)


def test_points_are_commodities_and_the_line_is_where_it_tips() -> None:
    """Value times value of time is the same all along it."""
    frame = tipping_frame(planner(), "CNQIN", "DEDUI", TRAIN, depart_after=WINTER, commodities=GOODS)
    ax = plot_tipping(planner().network, {"now": frame}, "Trains")
    for name, row in frame.iterrows():
        assert line(ax, str(name)).get_xydata()[0].tolist() == [row["usd_per_teu"], row["value_of_time_pct_day"]]
    x, y = line(ax, "line now").get_xydata().T
    assert x * y / 100 == pytest.approx(frame.loc[~frame["reefer"], "from_usd_per_teu_day"].median())


def test_bars_end_where_it_loses() -> None:
    """The first to be lost on top."""
    frame = tipping_freight(planner(), "CNQIN", "DEDUI", TRAIN, depart_after=WINTER, commodities=GOODS, progress=False)
    ax = plot_tipping_freight(planner().network, frame, TRAIN, "Trains")
    ends = [bars(ax, name)[0][1] for name in texts(ax, "name")]
    assert ends == pytest.approx(sorted(frame.mean(axis=1)))
