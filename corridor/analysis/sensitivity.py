"""What the best choice depends on: parameters turned down and up, one at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corridor.analysis.comparison import identity_of
from corridor.analysis.outcomes import OUTCOMES, OutcomeName
from corridor.analysis.parameters import Parameter, parameters_of, solve_at
from corridor.analysis.progress import track
from corridor.errors import InputError, UnknownName, comes_with
from corridor.planner import Planner
from corridor.results.front import Front
from corridor.results.itinerary import Itinerary

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """One outcome with one parameter low and high; None where there is no route then.

    ``other_low`` and ``other_high`` tell whether another route is best there than with everything as it is.
    """

    parameter: str
    outcome: OutcomeName
    low_level: float
    high_level: float
    low: float | None
    base: float
    high: float | None
    other_low: bool
    other_high: bool

    @property
    def width(self) -> float:
        """How far apart low, base and high are."""
        known = [value for value in (self.low, self.base, self.high) if value is not None]
        return max(known) - min(known)


@dataclass(frozen=True, kw_only=True, repr=False)
class Sensitivity:
    """Swings of the outcomes; made by :func:`sensitivity`."""

    front: Front
    parameters: Mapping[str, Parameter]
    swings: tuple[Swing, ...]

    def of(self, outcome: OutcomeName) -> tuple[Swing, ...]:
        """Return the swings of an outcome, the widest first."""
        found = [swing for swing in self.swings if swing.outcome == outcome]
        if not found:
            known = ", ".join(dict.fromkeys(swing.outcome for swing in self.swings))
            raise InputError("outcome", outcome, f"one that was looked at: {known}")
        return tuple(sorted(found, key=lambda swing: (-swing.width, swing.parameter)))

    def __repr__(self) -> str:
        """Return a line: what it holds is too much to be printed."""
        return f"<Sensitivity to {len(self.parameters)} parameters: {', '.join(self.parameters)}>"

    def to_frame(self) -> "pd.DataFrame":
        """Return one row per parameter and outcome; costs in USD, times in days."""
        from corridor.analysis.frames import records_frame  # noqa: PLC0415  (pandas loads when asked for)

        return records_frame(self.swings, Swing)

    def plot(self, outcome: OutcomeName = "generalized", ax: "Axes | None" = None) -> "Axes":
        """Draw the swings of an outcome as a tornado, the widest on top.

        Raises
        ------
        corridor.errors.MissingExtra
            If matplotlib is not installed: it comes with the extra ``notebooks``.
        """
        with comes_with("notebooks", "matplotlib"):
            from corridor.analysis.tornado_plot import plot_tornado  # noqa: PLC0415

            return plot_tornado(self, outcome, ax)


def sensitivity(
    planner: Planner,
    front: Front,
    parameters: Sequence[str] | Mapping[str, tuple[float, float]] | None = None,
    *,
    outcomes: Sequence[OutcomeName] = ("generalized", "cost", "time"),
    progress: bool = True,
) -> Sensitivity:
    """Turn parameters down and up, one at a time, and return what becomes of the best of a front.

    Everything is planned again, exactly, at each level: prices, timetables and what is best.

    Parameters
    ----------
    planner, front
        Who made the front; the front whose question is asked again.
    parameters
        Names of :func:`corridor.analysis.parameters.parameters_of`, or these with their low and high levels; left
        out: all, with the usual ones.
    outcomes
        ``generalized``, ``cost`` and ``time``: the least of each.
    progress
        Whether to show a bar.

    Raises
    ------
    corridor.errors.InputError
        For an unknown parameter, or a front without a route.
    """
    known = parameters_of(planner.network, front.query.cargo.commodity)
    chosen = {name: known_parameter(known, name) for name in (known if parameters is None else parameters)}
    if not chosen:
        raise InputError("parameters", [], f"one or more of {', '.join(known)}")
    levels = parameters if isinstance(parameters, Mapping) else {}
    tasks = [(one, end) for one in chosen.values() for end in levels.get(one.name, (one.low, one.high))]
    first = next(iter(chosen.values()))
    base = solve_at(planner, front.query, first, first.base)
    if not base:
        raise InputError("front", "no route", "a front with a route")
    fronts = [solve_at(planner, front.query, one, level) for one, level in track(tasks, "turning", shown=progress)]
    ends = [(one, level, found) for (one, level), found in zip(tasks, fronts, strict=True)]
    return Sensitivity(
        front=front,
        parameters=chosen,
        swings=tuple(
            _swing(base, outcome, low, high)
            for low, high in zip(ends[::2], ends[1::2], strict=True)
            for outcome in outcomes
        ),
    )


def known_parameter(known: Mapping[str, Parameter], name: str) -> Parameter:
    """Return a parameter by its name.

    Raises
    ------
    corridor.errors.UnknownName
        With those that there are.
    """
    if name not in known:
        raise UnknownName("parameter", name, "the name of a parameter", tuple(known))
    return known[name]


_End = tuple[Parameter, float, Front]


def _swing(base: Front, outcome: OutcomeName, low: _End, high: _End) -> Swing:
    rule = OUTCOMES[outcome]
    now = rule.best(base)
    if now is None:
        raise AssertionError("a front with a route has a best")
    best_low, best_high = rule.best(low[2]), rule.best(high[2])
    return Swing(
        parameter=low[0].name,
        outcome=outcome,
        low_level=low[1],
        high_level=high[1],
        low=rule.value(best_low) if best_low else None,
        base=rule.value(now),
        high=rule.value(best_high) if best_high else None,
        other_low=_other(now, best_low),
        other_high=_other(now, best_high),
    )


def _other(now: Itinerary, best: Itinerary | None) -> bool:
    return best is None or identity_of(best) != identity_of(now)
