"""At which level of a parameter another choice becomes the best.

*Value of time.* Every itinerary of the front is a straight line of generalized cost over the value of time; the best
is the lowest, and the flips are the corners of the lower envelope, computed exactly in fractions.

*Everything else.* The whole question is planned again at several levels, and between two that have different bests
their interval is halved until it is as short as the tolerance. Where the outcome is the least of straight lines (prices
with cost or generalized cost, apart from cents) no flip can hide between two levels with the same best; with
hours and speeds it can, and more ``steps`` make that less likely.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from corridor.analysis.comparison import Identity, identity_of
from corridor.analysis.outcomes import OUTCOMES, OutcomeName
from corridor.analysis.parameters import VALUE_OF_TIME, Parameter, parameters_of, solve_at
from corridor.analysis.progress import track
from corridor.analysis.sensitivity import known_parameter
from corridor.errors import InputError, comes_with
from corridor.planner import Planner
from corridor.results.front import Front
from corridor.results.itinerary import Itinerary
from corridor.results.text import KEPT_TOGETHER, chain
from corridor.units import CENTS_PER_USD, MILLS_PER_CENT, MINUTES_PER_DAY

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

Choice = tuple[Identity, tuple[tuple[str, ...], ...]]

TOLERANCE, STEPS, MAX_STEPS = 0.002, 8, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """Where the best choice changes: surely between ``lower`` and ``upper``, which are the same if that is exact."""

    lower: float
    upper: float
    below: Itinerary | None
    above: Itinerary | None

    @property
    def at(self) -> float:
        """The middle."""
        return (self.lower + self.upper) / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The best at one level: its figure, None if there is no route."""

    level: float
    best: Itinerary | None
    value: float | None


@dataclass(frozen=True, kw_only=True, repr=False)
class BreakEven:
    """Flips of the best choice over the levels of a parameter; made by :func:`break_even`."""

    front: Front
    parameter: Parameter
    outcome: OutcomeName
    exact: bool
    points: tuple[Point, ...]
    flips: tuple[Flip, ...]

    @property
    def nearest(self) -> Flip | None:
        """The flip nearest to what the parameter is now; None if there is none."""
        return min(self.flips, key=lambda flip: abs(flip.at - self.parameter.base), default=None)

    def __repr__(self) -> str:
        """Return a line: what it holds is too much to be printed."""
        levels = ", ".join(f"{flip.at:.4g}" for flip in self.flips)
        return f"<BreakEven {self.parameter.name}: flips at {levels or 'no level'}>"

    def to_frame(self) -> "pd.DataFrame":
        """Return one row per flip: its level, and the two routes."""
        import pandas as pd  # noqa: PLC0415  (pandas loads when asked for)

        rows = [(flip.at, flip.lower, flip.upper, route_of(flip.below), route_of(flip.above)) for flip in self.flips]
        return pd.DataFrame(rows, columns=["at", "lower", "upper", "best_below", "best_above"])

    def plot(self, ax: "Axes | None" = None) -> "Axes":
        """Draw the best figure over the levels, in the color of the choice that has it.

        Raises
        ------
        corridor.errors.MissingExtra
            If matplotlib is not installed: it comes with the extra ``notebooks``.
        """
        with comes_with("notebooks", "matplotlib"):
            from corridor.analysis.break_even_plot import plot_break_even  # noqa: PLC0415

            return plot_break_even(self, ax)

    def __str__(self) -> str:
        """Return the flips as readable lines."""
        one, low, high = self.parameter, self.points[0].level, self.points[-1].level
        count = len(self.flips)
        lines = [
            f"{one.title}, {low:g} to {high:g} {one.unit}, now {one.base:g}: {count} flip{'' if count == 1 else 's'}"
        ]
        for flip in self.flips:
            where = f"{flip.at:.4g}" if self.exact else f"{flip.lower:.4g} to {flip.upper:.4g}"
            lines.append(f"  {where} {one.unit}")
            lines.extend(
                f"    {side} {route_of(best)}" for side, best in (("below", flip.below), ("above", flip.above))
            )
        return "\n".join(lines)


def break_even(  # noqa: PLR0913  (keyword-only options)
    planner: Planner,
    front: Front,
    parameter: str,
    *,
    low: float | None = None,
    high: float | None = None,
    outcome: OutcomeName = "generalized",
    tolerance: float = TOLERANCE,
    steps: int = STEPS,
    progress: bool = True,
) -> BreakEven:
    """Return where the best choice flips while a parameter goes from low to high.

    Parameters
    ----------
    planner, front
        Who made the front; the front whose question is asked again.
    parameter
        A name of :func:`corridor.analysis.parameters.parameters_of`.
    low, high
        Levels to look between, in the parameter's unit; left out: half and twice what it is, or its usual ends.
    outcome
        What is best: the least ``generalized`` cost, ``cost`` or ``time``.
    tolerance
        How long an interval may be left in which a flip lies, as a share of ``high - low``; of no account for the
        value of time and generalized cost, which is exact.
    steps
        Into how many parts the levels are cut to begin with.
    progress
        Whether to show a bar.

    Raises
    ------
    corridor.errors.InputError
        For an unknown parameter, or levels, steps and tolerance that make no sense.
    """
    one = known_parameter(parameters_of(planner.network, front.query.cargo.commodity), parameter)
    ends = (min(one.low, one.base / 2) if low is None else low, max(one.high, one.base * 2) if high is None else high)
    if not 0 <= ends[0] < ends[1]:
        raise InputError("low", ends, "two levels from 0 on, the lower first")
    if not (1 <= steps <= MAX_STEPS and 0 < tolerance < 1):
        raise InputError("steps", (steps, tolerance), f"1 to {MAX_STEPS} steps, and a tolerance between 0 and 1")
    exact = parameter == VALUE_OF_TIME and outcome == "generalized"
    if exact:
        found = solve_at(planner, front.query, one, one.base)
        flips = tuple(envelope(found, *map(Fraction, ends)))
        points = tuple(_corners(found, flips, ends))
    else:
        best = _asker(planner, front, one, outcome)
        grid = [ends[0] + (ends[1] - ends[0]) * i / steps for i in range(steps + 1)]
        known = [best(level) for level in track(grid, f"turning {one.title}", shown=progress)]
        least = tolerance * (ends[1] - ends[0])
        refined = [point for a, b in pairwise(known) for point in _between(best, a, b, least)]
        points = (*refined, known[-1])
        flips = tuple(_flip(a, b) for a, b in pairwise(points) if not _same(a, b))
    return BreakEven(front=front, parameter=one, outcome=outcome, exact=exact, points=points, flips=flips)


def envelope(front: Front, low: Fraction, high: Fraction) -> Iterator[Flip]:
    """Yield the exact levels, in % of the value per day, at which the least generalized cost passes to another."""
    paths = front.paths
    if not paths:
        return
    value_mills = Fraction(front.query.cargo.value_usd) * CENTS_PER_USD * MILLS_PER_CENT
    per_minute = value_mills / (100 * MINUTES_PER_DAY)
    minutes, mills = (paths.arrival_min - paths.ready_min).tolist(), paths.mills.tolist()
    now = min(range(len(paths)), key=lambda i: (mills[i] + low * per_minute * minutes[i], minutes[i]))
    level = low
    while per_minute:
        faster = [i for i in range(len(paths)) if minutes[i] < minutes[now]]
        crossings = [
            (Fraction(mills[i] - mills[now]) / (per_minute * (minutes[now] - minutes[i])), minutes[i], i)
            for i in faster
        ]
        level, _, following = min(crossings, default=(high, 0, now))
        if level >= high or following == now:
            return
        if choice_of(front[now]) != choice_of(front[following]):
            yield Flip(lower=float(level), upper=float(level), below=front[now], above=front[following])
        now = following


def choice_of(itinerary: Itinerary) -> Choice:
    """Return what makes two itineraries one choice: the same route through the same countries, on whatever dates."""
    return identity_of(itinerary), tuple(leg.countries for leg in itinerary.legs)


def route_of(itinerary: Itinerary | None) -> str:
    """Return the places and how the cargo moves between them."""
    return "no route" if itinerary is None else chain(itinerary).replace(KEPT_TOGETHER, " ")


def _corners(front: Front, flips: tuple[Flip, ...], ends: tuple[float, float]) -> Iterator[Point]:
    """Yield the ends and the flips, with the generalized cost there."""
    worth = front.query.cargo.value_usd

    def point(level: float, best: Itinerary | None) -> Point:
        usd = None if best is None else best.totals.cost_usd + worth * level / 100 * best.totals.duration_h / 24
        return Point(level=level, best=best, value=usd)

    if flips:
        yield point(ends[0], flips[0].below)
        for flip in flips:
            yield point(flip.lower, flip.below)
            yield point(flip.upper, flip.above)
        yield point(ends[1], flips[-1].above)
        return
    only = front.best.get("balanced")
    yield from (point(level, only) for level in ends)


def _asker(planner: Planner, front: Front, one: Parameter, outcome: OutcomeName) -> Callable[[float], Point]:
    rule = OUTCOMES[outcome]

    @cache
    def best(level: float) -> Point:
        found = rule.best(solve_at(planner, front.query, one, level))
        return Point(level=level, best=found, value=None if found is None else rule.value(found))

    return best


def _same(a: Point, b: Point) -> bool:
    if a.best is None or b.best is None:
        return a.best is b.best
    return choice_of(a.best) == choice_of(b.best)


def _between(best: Callable[[float], Point], a: Point, b: Point, least: float) -> list[Point]:
    """Return points from the first (included) to the second (not), halving where the best differs."""
    if _same(a, b) or b.level - a.level <= least:
        return [a]
    middle = best((a.level + b.level) / 2)
    return [*_between(best, a, middle, least), *_between(best, middle, b, least)]


def _flip(a: Point, b: Point) -> Flip:
    return Flip(lower=a.level, upper=b.level, below=a.best, above=b.best)
