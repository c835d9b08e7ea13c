"""The figures by which analyses tell what is better: each the best of a front."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from corridor.model.query import Criterion
from corridor.results.front import Front
from corridor.results.itinerary import Itinerary

OutcomeName = Literal["generalized", "cost", "time"]

CRITERIA: tuple[Criterion, ...] = ("cost", "time")
"""Enough of a front for every outcome: the least generalized cost is on the front of cost and time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A figure of the itinerary that has a label; ``scale`` divides it to come to ``unit``."""

    label: str
    figure: str
    title: str
    unit: str
    scale: float = 1.0

    def best(self, front: Front) -> Itinerary | None:
        """Return the itinerary that is best at it; None if there is no route."""
        return front.best.get(self.label)

    def value(self, itinerary: Itinerary) -> float:
        """Return its figure in ``unit``."""
        return float(getattr(itinerary.totals, self.figure)) / self.scale


OUTCOMES: Mapping[OutcomeName, Outcome] = MappingProxyType(
    {
        "generalized": Outcome(
            label="balanced", figure="generalized_cost_usd", title="least generalized cost", unit="USD"
        ),
        "cost": Outcome(label="cheapest", figure="cost_usd", title="least cost", unit="USD"),
        "time": Outcome(label="fastest", figure="duration_h", title="least time", unit="days", scale=24),
    }
)
