"""The hazards of one itinerary as arrays for the compiled simulation."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from corridor.analysis.chance import Float64, UInt64, key_of
from corridor.analysis.hazards import Hazard
from corridor.compile.compiled import Int64

LEG, MINUTES, RUN, END_RUN, READY, FREE, RATE, STORED, END_PULL, END_HOLD, HELD = range(11)
"""Columns of ``Rows.whole``; ``RUN`` is -1 for a step that is no ride."""
P50, P90, OWN = range(3)
"""Columns of ``Rows.parts``."""


class Rows(NamedTuple):
    """One row per hazard in ``whole``, ``parts`` and ``keys``.

    Its factors and weights end at ``END_PULL``, its holds at ``END_HOLD``.
    """

    whole: Int64
    parts: Float64
    keys: UInt64
    pull: Int64
    weight: Float64
    hold: Int64  # (k, 3) the first minute, the minute after the last, minutes lost


@dataclass(frozen=True, slots=True)
class Factors:
    """Numbers the factors that itineraries have in common, in the order in which they are named."""

    numbers: dict[tuple[str, ...], int] = field(default_factory=dict)

    def number(self, factor: tuple[str, ...]) -> int:
        """Return the number of a factor."""
        return self.numbers.setdefault(factor, len(self.numbers))

    @property
    def keys(self) -> UInt64:
        """The keys of all factors, by number."""
        return np.array([key_of(*factor) for factor in self.numbers], np.uint64)


@dataclass(frozen=True, slots=True)
class Script:
    """When the cargo starts, how many legs it rides, and what happens to it."""

    start_min: int
    legs: int
    rows: Rows

    @classmethod
    def of(cls, start_min: int, hazards: Sequence[Hazard], factors: Factors) -> "Script":
        """Write hazards down."""
        whole: list[tuple[int, ...]] = []
        pull: list[int] = []
        weight: list[float] = []
        hold: list[tuple[int, int, int]] = []
        for one in hazards:
            pull.extend(factors.number(factor) for factor, _ in one.pulls)
            weight.extend(own for _, own in one.pulls)
            storage = (one.free_min, one.mills_per_min, one.stored)
            hold.extend((*own.span, own.extra_min) for own in one.holds)
            ends = (len(pull), len(hold))
            whole.append((one.leg, one.minutes, *one.runs, one.ready_min, *storage, *ends, one.held_min))
        rows = Rows(
            whole=np.array(whole, np.int64),
            parts=np.array([(one.p50_min, max(one.p50_min, one.p90_min), one.own) for one in hazards], np.float64),
            keys=np.array([one.key for one in hazards], np.uint64),
            pull=np.array(pull, np.int64),
            weight=np.array(weight, np.float64),
            hold=np.array(hold, np.int64).reshape(-1, 3),
        )
        return cls(start_min, hazards[-1].leg + 1, rows)
