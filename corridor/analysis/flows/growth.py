"""What breaks first as demand grows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from rich.console import Console
from rich.progress import Progress

from corridor.analysis.flows.columns import Column
from corridor.analysis.flows.flows import BINDING_USD, Flows
from corridor.analysis.flows.generation import generate
from corridor.errors import InputError, comes_with

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A limit that begins to bind: the factor is above ``after`` and at most ``by``; or at ``by`` already, the first.

    ``shadow_usd_per_teu`` is its price at ``by``.
    """

    kind: str
    id: str
    from_id: str
    to_id: str
    after: float | None
    by: float
    shadow_usd_per_teu: float


@dataclass(frozen=True, kw_only=True)
class Growth:
    """What happens as all demand grows by the same factor: ``breaks`` in order, and flows at each factor tried."""

    breaks: tuple[Break, ...]
    steps: tuple[Flows, ...]
    factors: tuple[float, ...]

    def to_frame(self) -> pd.DataFrame:
        """Return the limits in the order in which they begin to bind."""
        rows = [
            (i + 1, one.by, one.after, one.kind, one.id, one.from_id, one.to_id, one.shadow_usd_per_teu)
            for i, one in enumerate(self.breaks)
        ]
        columns = ["order", "factor", "not_at_factor", "kind", "id", "from", "to", "shadow_usd_per_teu"]
        return pd.DataFrame(rows, columns=columns)

    def steps_frame(self) -> pd.DataFrame:
        """Return one row per factor tried: TEU, unserved, USD per TEU, days, bottlenecks."""
        rows = []
        for factor, flows in zip(self.factors, self.steps, strict=True):
            totals = flows.totals
            rows.append(
                {
                    "factor": factor,
                    "teu_per_week": totals.teu,
                    "unserved_teu_per_week": totals.unserved_teu,
                    "usd_per_teu": totals.usd / totals.teu if totals.teu else np.nan,
                    "generalized_usd": totals.generalized_usd,
                    "days": totals.days,
                    "kg_co2e_per_teu": totals.kg_co2e / totals.teu if totals.teu else np.nan,
                    "bottlenecks": int((flows.solution.price_usd > BINDING_USD).sum()),
                }
            )
        return pd.DataFrame(rows)

    def plot(self, limit: int = 12, ax: "Axes | None" = None) -> "Axes":
        """Draw up to which multiple of the demand each limit holds, the first that breaks on top.

        Raises
        ------
        corridor.errors.MissingExtra
            If matplotlib is not installed: it comes with the extra ``notebooks``.
        """
        with comes_with("notebooks", "matplotlib"):
            from corridor.analysis.flows.plot import plot_growth  # noqa: PLC0415  (matplotlib loads when asked for)

            return plot_growth(self, limit, ax)


def grow(
    flows: Flows,
    factors: Sequence[float] = (0.25, 0.5, 1, 1.5, 2, 2.5, 3),
    *,
    others: bool = False,
    tolerance: float = 0.01,
) -> Growth:
    """Return in which order limits begin to bind as all demand grows.

    Parameters
    ----------
    flows
        Where to start from: its demand times each factor is assigned anew, from the paths known by then.
    factors
        Rising. Between two of them at which different limits bind, the interval is halved until it is short enough.
    others
        Whether what other cargo takes at places and links grows along. Services carry no others.
    tolerance
        The longest interval in which a limit may begin to bind.

    Raises
    ------
    corridor.errors.InputError
        If the factors do not rise, or the tolerance is not positive.
    """
    if not factors or min(factors) <= 0 or list(factors) != sorted(set(factors)):
        raise InputError("factors", list(factors), "one or more rising numbers above 0")
    if not tolerance > 0:
        raise InputError("tolerance", tolerance, "a number above 0")
    return _Sweep(flows, tolerance, others=others).over([float(factor) for factor in factors])


class _Sweep:
    """Flows at each factor that is asked for, each from the paths of all before."""

    def __init__(self, flows: Flows, tolerance: float, *, others: bool) -> None:
        self._flows = flows
        self._tolerance = tolerance
        self._others = others
        self._known: tuple[Column, ...] = flows.solution.columns
        self._at: dict[float, Flows] = {}

    def over(self, factors: list[float]) -> Growth:
        seen = self._binding(factors[0])
        breaks = [self._break(number, None, factors[0]) for number in sorted(seen)]
        with _bar() as progress:
            for low, high in progress.track(list(pairwise(factors)), description="growth"):
                for after, by in self._intervals(low, high, seen):
                    fresh = self._binding(by) - seen
                    breaks.extend(self._break(number, after, by) for number in sorted(fresh))
                    seen |= fresh
        ordered = tuple(sorted(self._at))
        return Growth(breaks=tuple(breaks), steps=tuple(self._at[factor] for factor in ordered), factors=ordered)

    def _intervals(self, low: float, high: float, seen: frozenset[int]) -> Iterator[tuple[float, float]]:
        """Yield short intervals at whose end something binds that has not bound before, in order."""
        if self._binding(high) <= seen:
            return
        if high - low <= self._tolerance:
            yield low, high
            return
        middle = (low + high) / 2
        yield from self._intervals(low, middle, seen)
        yield from self._intervals(middle, high, seen | self._binding(middle))

    def _binding(self, factor: float) -> frozenset[int]:
        return frozenset(np.flatnonzero(self._flows_at(factor).solution.price_usd > BINDING_USD).tolist())

    def _flows_at(self, factor: float) -> Flows:
        if factor not in self._at:
            problem = self._flows.problem.scaled(factor, others=self._others)
            solution = generate(problem.instance, self._known)
            self._known = solution.columns
            self._at[factor] = Flows(problem=problem, solution=solution)
        return self._at[factor]

    def _break(self, number: int, after: float | None, by: float) -> Break:
        limit = self._flows.problem.limits[number]
        return Break(
            kind=limit.kind,
            id=limit.id,
            from_id=limit.from_id,
            to_id=limit.to_id,
            after=after,
            by=by,
            shadow_usd_per_teu=float(self._flows_at(by).solution.price_usd[number]),
        )


def _bar() -> Progress:
    console = Console(stderr=True)
    return Progress(console=console, transient=True, disable=not console.is_interactive)
