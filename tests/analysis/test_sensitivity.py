"""Tornadoes."""

import pytest

from corridor import CorridorError, InputError, UnknownName
from corridor.analysis.sensitivity import Sensitivity, Swing, sensitivity
from tests.analysis.trade import TRADE, trade
from tests.results.plot.artists import bars, texts

LEVELS = {"sea_freight": (0.75, 1.25), "rail_freight": (0.5, 1.5), "carbon_price": (0.0, 50.0)}


def found() -> Sensitivity:
    """Return what the best of train and ship depends on."""
    return sensitivity(TRADE.planner, trade(), LEVELS, progress=False)


def swing(parameter: str, outcome: str = "generalized") -> Swing:
    """Return one swing."""
    (one,) = [one for one in found().swings if (one.parameter, one.outcome) == (parameter, outcome)]
    return one


def test_a_price_moves_the_cost_of_the_choice_that_pays_it() -> None:
    """The ship at 1,500 to 2,500 USD, with 1,500 for its time."""
    one = swing("sea_freight")
    assert (one.low, one.base, one.high) == (3000, 3500, 4000)


def test_another_choice_may_become_the_best() -> None:
    """The train at half its price, but not at one and a half."""
    one = swing("rail_freight")
    assert (one.low, one.high, one.other_low, one.other_high) == (2500, 3500, True, False)


def test_prices_do_not_make_anything_faster() -> None:
    """Ten days whatever they are."""
    one = swing("rail_freight", "time")
    assert (one.low, one.base, one.high, one.width) == (10, 10, 10, 0)


def test_the_widest_comes_first() -> None:
    """As in a tornado."""
    widths = [one.width for one in found().of("generalized")]
    assert widths == sorted(widths, reverse=True)


def test_all_parameters_unless_told() -> None:
    """With their usual levels."""
    names = {one.parameter for one in sensitivity(TRADE.planner, trade(), progress=False).swings}
    assert {"sea_freight", "storage", "value_of_time"} <= names


def test_the_table_has_a_row_for_each_parameter_and_outcome() -> None:
    """Nine."""
    assert len(found().to_frame()) == len(LEVELS) * 3


def test_an_unknown_parameter_is_refused() -> None:
    """With those that there are."""
    with pytest.raises(UnknownName, match="sea_freight"):
        sensitivity(TRADE.planner, trade(), ["tolls"], progress=False)


def test_nothing_to_turn_is_refused() -> None:
    """With what there is."""
    with pytest.raises(InputError, match="storage"):
        sensitivity(TRADE.planner, trade(), [], progress=False)


def test_levels_that_no_data_could_have_are_refused() -> None:
    """As in a data file."""
    with pytest.raises(CorridorError):
        sensitivity(TRADE.planner, trade(), {"sea_freight": (-1.0, 1.0)}, progress=False)


def test_no_route_is_refused() -> None:
    """There is nothing to depend on anything."""
    with pytest.raises(InputError, match="route"):
        sensitivity(TRADE.planner, TRADE.plan("A", "C", max_duration_h=1), ["storage"], progress=False)


def test_an_outcome_that_was_not_looked_at_is_refused() -> None:
    """With those that were."""
    with pytest.raises(InputError, match="generalized"):
        found().of("co2e")  # type: ignore[arg-type]


def test_bars_go_from_the_base_to_the_ends() -> None:
    """Down to 3,000 and up to 4,000 from 3,500."""
    ax = found().plot()
    assert (bars(ax, "sea_freight low"), bars(ax, "sea_freight high")) == ([(3500, -500)], [(3500, 500)])


def test_another_best_is_marked() -> None:
    """With a star."""
    assert [text for text in texts(found().plot(), "value") if text.endswith("*")] == ["2,500 *"]
