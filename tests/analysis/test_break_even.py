"""At which level another choice becomes the best."""

from dataclasses import replace
from fractions import Fraction

import pytest

from corridor import InputError
from corridor.analysis.break_even import BreakEven, break_even, envelope
from corridor.results.labels import generalized_mills
from tests.analysis.trade import GOODS, TRADE, trade
from tests.results.bundled import QUESTIONS, front
from tests.results.plot.artists import texts

RAIL, SEA, TIME = "rail_freight", "sea_freight", "value_of_time"


def found(parameter: str, **options: float) -> BreakEven:
    """Return the flips of train and ship."""
    return break_even(TRADE.planner, trade(), parameter, progress=False, **options)  # type: ignore[arg-type]


def services(parameter: str, **options: float) -> list[tuple[str | None, ...]]:
    """Return the services below and above each flip."""
    return [
        tuple(best.legs[0].service if best else None for best in (flip.below, flip.above))
        for flip in found(parameter, **options).flips
    ]


def test_the_value_of_time_is_exact() -> None:
    """2,000 USD more for 20 days less: 100 USD a day, 0.1 % of the value."""
    (flip,) = found(TIME, high=1).flips
    assert (flip.lower, flip.upper) == (0.1, 0.1)


def test_the_flip_names_both_choices() -> None:
    """The ship as long as time is cheap."""
    assert services(TIME, high=1) == [("ship", "train")]


@pytest.mark.parametrize(
    ("parameter", "level", "pair"), [(RAIL, 0.75, ("train", "ship")), (SEA, 1.5, ("ship", "train"))]
)
def test_a_price_is_bracketed(parameter: str, level: float, pair: tuple[str, str]) -> None:
    """4,000 f + 500 = 3,500, and 2,000 f + 1,500 = 4,500: within two thousandths of what is looked at."""
    (flip,) = found(parameter, low=0, high=2).flips
    assert flip.lower <= level <= flip.upper
    assert flip.upper - flip.lower <= 0.002 * 2
    assert services(parameter, low=0, high=2) == [pair]


def test_the_tolerance_can_be_tightened() -> None:
    """To a ten-thousandth."""
    (flip,) = found(RAIL, low=0, high=2, tolerance=1e-4).flips
    assert flip.at == pytest.approx(0.75, abs=2e-4)


def test_without_a_flip_there_is_none() -> None:
    """The train is never cheaper at more than its price."""
    assert (found(RAIL, low=1, high=3).flips, found(RAIL, low=1, high=3).nearest) == ((), None)


def test_cost_alone_flips_elsewhere() -> None:
    """4,000 f = 2,000."""
    (flip,) = break_even(TRADE.planner, trade(), RAIL, low=0, high=2, outcome="cost", progress=False).flips
    assert flip.at == pytest.approx(0.5, abs=0.004)


def test_the_nearest_is_that_to_now() -> None:
    """As the parameter is."""
    nearest = found(SEA, low=0, high=2).nearest
    assert nearest is not None
    assert nearest.at == pytest.approx(1.5, abs=0.004)


@pytest.mark.parametrize("question", QUESTIONS[:16:3])
def test_the_envelope_is_the_best_between_its_corners(question: str) -> None:
    """On fronts of the bundled network: no itinerary is below it in the middle of any stretch."""
    known = front(question)
    cargo = known.query.cargo
    flips = list(envelope(known, Fraction(0), Fraction(5)))
    corners = [0.0, *(flip.at for flip in flips), 5.0]
    bests = [*(flip.below for flip in flips), flips[-1].above] if flips else [known.cheapest]
    for low, high, best in zip(corners[:-1], corners[1:], bests, strict=True):
        usd_per_h = cargo.value_usd * (low + high) / 2 / 100 / 24
        least = min(itinerary.totals.cost_usd + usd_per_h * itinerary.totals.duration_h for itinerary in known)
        assert best is not None
        assert best.totals.cost_usd + usd_per_h * best.totals.duration_h == pytest.approx(least, abs=0.5)


def test_the_envelope_agrees_with_the_label() -> None:
    """At the commodity's own value of time, the best is the balanced one."""
    known = front(QUESTIONS[0])
    worth = Fraction(known.query.cargo.value_of_time_pct_day)
    flip = next(envelope(known, worth, Fraction(100)))
    least = min(generalized_mills(known.paths, known.query))
    assert flip.below is not None
    assert flip.below.totals.generalized_cost_usd == pytest.approx(least / 1e5, abs=0.02)


def test_goods_without_value_do_not_mind() -> None:
    """No level makes the train worth it."""
    gravel = TRADE.plan("A", "C", shipment=replace(GOODS, value_usd=0))
    assert break_even(TRADE.planner, gravel, TIME, high=9, progress=False).flips == ()


@pytest.mark.parametrize("wrong", [{"low": 2, "high": 1}, {"low": -1, "high": 1}, {"steps": 0}, {"tolerance": 0}])
def test_nonsense_is_refused(wrong: dict[str, float]) -> None:
    """Levels the wrong way round, negative ones, no steps, no tolerance."""
    with pytest.raises(InputError):
        found(RAIL, **wrong)


def test_the_text_has_levels_and_routes() -> None:
    """With how sure they are."""
    text = str(found(TIME, high=1))
    assert "0.1 % of value per day" in text
    assert "below A-town -[sea ship]-> C-town" in text


def test_the_table_has_a_row_for_each_flip() -> None:
    """Bracket and routes."""
    frame = found(RAIL, low=0, high=2).to_frame()
    assert (len(frame), frame["best_above"][0]) == (1, "A-town -[sea ship]-> C-town")


def test_the_picture_shows_each_choice_and_flip() -> None:
    """A line for each stretch, a note for each flip, and where we are now."""
    ax = found(RAIL, low=0, high=2).plot()
    assert [line.get_gid() for line in ax.lines].count("choice") == 2
    assert [text[:10] for text in texts(ax, "flip")] == ["A | B 0.74"]
    assert texts(ax, "now") == ["now"]
