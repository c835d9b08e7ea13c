"""What may happen on the itineraries shown, as arrays for the compiled simulation."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from corridor.analysis.chance import Float64, UInt64
from corridor.analysis.hazards import Hazard, HazardBook
from corridor.clock import minute_of
from corridor.compile.compiled import Int64
from corridor.compile.edges import Edge
from corridor.compile.prices import Prices
from corridor.compile.storage import YardTariff
from corridor.compile.timetable import Departures
from corridor.results.itinerary import Itinerary
from corridor.search.path import Step

CARGO, START, FIRST, END, LEGS = range(5)
"""Columns of ``Script.routes``: the minutes at which cargo is ready and starts, its rows, how many legs it rides."""
LEG, MINUTES, RUN, END_RUN, READY, LEAVE, FREE, RATE, STORED, END_PULL, END_HOLD, HELD = range(12)
"""Columns of ``Script.whole``; ``RUN`` is -1 for a step that is no ride."""
P50, P90, OWN = range(3)
"""Columns of ``Script.parts``."""

Steps = Sequence[tuple[Edge, Step]]

_NO_YARD = YardTariff(0, 0, "")


class Script(NamedTuple):
    """One row per itinerary in ``routes``, one per thing that may happen to it in ``whole``, ``parts`` and ``keys``.

    A ride takes one of ``runs``, from ``RUN`` to ``END_RUN``: the first of which the cargo makes the cut-off, ``READY``
    minutes after its start. Planned is the one with its cut-off at ``LEAVE``. Any other step stands before what is
    closed, ``HELD`` minutes as planned. ``pull`` numbers common factors, of which ``factors`` has the keys. What a row
    has of ``pull`` and ``weight`` ends at ``END_PULL``, its holds at ``END_HOLD``; it begins where the last one ends.
    """

    routes: Int64
    freight: Float64  # USD of each itinerary without storage
    whole: Int64
    parts: Float64
    keys: UInt64
    pull: Int64
    weight: Float64
    hold: Int64  # (k, 3) the first minute, the minute after the last, minutes lost
    factors: UInt64
    runs: Int64


class Writer:
    """Writes itineraries down, of one cargo and timetable."""

    def __init__(self, book: HazardBook, prices: Prices, departures: Departures) -> None:
        self._book = book
        self._yards, self._slack = prices.yards, prices.slack
        self._departures = departures
        self._routes: list[tuple[int, ...]] = []
        self._freight: list[float] = []
        self._whole: list[list[int]] = []
        self._parts: list[tuple[float, float, float]] = []
        self._keys: list[int] = []
        self._pull: list[int] = []
        self._weight: list[float] = []
        self._hold: list[tuple[int, int, int]] = []
        self._factors: dict[int, int] = {}

    def add(self, itinerary: Itinerary, steps: Steps) -> None:
        """Write an itinerary down; steps that are certain go with what is before them."""
        told = [(edge, step, self._book.of(edge, step.edge)) for edge, step in steps]
        start_min, first, leg = self._start_min(told), len(self._whole), -1
        for edge, step, hazard in told:
            leg += edge.boardings
            if edge.kind == "ride" or hazard.holds or hazard.p90_min > 0:
                self._add(edge, step, hazard, leg)
            elif len(self._whole) > first:
                self._whole[-1][MINUTES] += hazard.minutes
            else:
                start_min += hazard.minutes
        self._routes.append((minute_of(itinerary.ready), start_min, first, len(self._whole), leg + 1))
        stored_usd = sum(item.usd for item in itinerary.cost if item.item == "storage")
        self._freight.append(itinerary.totals.cost_usd - stored_usd)

    def script(self) -> Script:
        """Return what has been written."""
        return Script(
            routes=np.array(self._routes, np.int64).reshape(-1, LEGS + 1),
            freight=np.array(self._freight, np.float64),
            whole=np.array(self._whole, np.int64).reshape(-1, HELD + 1),
            parts=np.array(self._parts, np.float64).reshape(-1, OWN + 1),
            keys=np.array(self._keys, np.uint64),
            pull=np.array(self._pull, np.int64),
            weight=np.array(self._weight, np.float64),
            hold=np.array(self._hold, np.int64).reshape(-1, 3),
            factors=np.array(list(self._factors), np.uint64),
            runs=self._departures.runs,
        )

    def _start_min(self, told: Sequence[tuple[Edge, Step, Hazard]]) -> int:
        """Return when the cargo leaves the door: haulage to the first yard starts as late as its free time allows."""
        first_min = told[0][1].ready_min
        for i, (edge, step, hazard) in enumerate(told):
            if edge.kind == "ride":
                tariff = self._yards.get(edge.places[0])
                if i > 0 and tariff is not None and tariff.mills_per_min:
                    return first_min + max(0, step.leave_min - step.ready_min - tariff.free_min)
                break
            if hazard.holds:  # a later start might meet a closure
                break
        return first_min

    def _add(self, edge: Edge, step: Step, hazard: Hazard, leg: int) -> None:
        self._parts.append((hazard.p50_min, max(hazard.p50_min, hazard.p90_min), hazard.own))
        self._keys.append(hazard.key)
        for factor, weight in hazard.pulls:
            self._pull.append(self._factors.setdefault(factor, len(self._factors)))
            self._weight.append(weight)
        self._hold.extend((*hold.span, hold.extra_min) for hold in hazard.holds)
        ends = (len(self._pull), len(self._hold))
        if edge.kind == "ride":
            begin, end = self._departures.run_ptr[edge.schedule : edge.schedule + 2].tolist()
            yard = self._yards.get(edge.places[0]) or _NO_YARD
            ride = (
                begin,
                end,
                edge.ready_min,
                step.leave_min,
                yard.free_min,
                yard.mills_per_min,
                step.stored,
                *ends,
                0,
            )
            self._whole.append([leg, hazard.minutes, *ride])
        else:
            held_min = step.leave_min - step.ready_min if hazard.holds else 0
            self._whole.append(
                [leg, hazard.minutes, -1, 0, 0, 0, 0, self._standing(edge, step, hazard), 0, *ends, held_min]
            )

    def _standing(self, edge: Edge, step: Step, hazard: Hazard) -> int:
        """Return mills per minute of standing before what is closed."""
        return int(self._slack[edge.tail]) if hazard.holds and step.stored and edge.tail < self._slack.size else 0
