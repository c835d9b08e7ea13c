"""One figure for each of many pairs of places; what is wrong with one pair does not touch the others."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import product
from time import perf_counter
from types import MappingProxyType
from typing import get_args

from corridor.clock import minute_of
from corridor.errors import InputError
from corridor.model.query import Avoid, Criterion, Query
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner.ask import Where, ask, limits_of, starting_at, where_of
from corridor.planner.reach import elsewhere
from corridor.results.front import Front
from corridor.results.matrix import FIGURES, Cell, End, Matrix, MatrixCriterion
from corridor.results.reach import Reach
from corridor.search.limits import Caps
from corridor.units import MINUTES_PER_HOUR

MAX_PAIRS = 2_500

SEARCHED: Mapping[MatrixCriterion, tuple[tuple[Criterion, ...], str]] = MappingProxyType(
    {
        "time": (("time",), "fastest"),
        "cost": (("cost",), "cheapest"),
        "transfers": (("transfers",), "fewest_transfers"),
        "co2e": (("co2e",), "greenest"),
        "generalized": (("cost", "time"), "balanced"),
    }
)
"""The front on which the least figure is found, and the label of the itinerary that has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixQuery:
    """Many pairs, resolved; ``queries`` has one for each origin, None if it is unknown, with any destination.

    With a deadline (``by``) it is one for each destination, with any origin.
    """

    by: bool
    criterion: MatrixCriterion
    origins: tuple[End, ...]
    destinations: tuple[End, ...]
    queries: tuple[Query | None, ...]


def ask_matrix(  # noqa: PLR0913  (keyword-only options, one per field of a query)
    network: Network,
    origins: Sequence[Where],
    destinations: Sequence[Where],
    *,
    criterion: MatrixCriterion,
    depart_after: str | date | datetime | None = None,
    arrive_by: str | date | datetime | None = None,
    shipment: Shipment,
    avoid: Avoid = Avoid(),  # noqa: B008  (a frozen value)
    max_duration_h: float | None = None,
    now: datetime | None = None,
) -> MatrixQuery:
    """Return the pairs with every name resolved that is known.

    Raises
    ------
    corridor.errors.InputError
        If something is wrong that all pairs share: the cargo, the date, or how many pairs there are.
    """
    if criterion not in get_args(MatrixCriterion):
        raise InputError("criterion", criterion, f"one of {', '.join(get_args(MatrixCriterion))}")
    by = arrive_by is not None
    if by and criterion == "generalized":  # a front with a deadline does not tell routes apart by when they arrive
        raise InputError("criterion", criterion, "time, cost, transfers or co2e with arrive_by")
    for field, given in (("origins", origins), ("destinations", destinations)):
        if not given:
            raise InputError(field, list(given), "one or more places")
    if len(origins) * len(destinations) > MAX_PAIRS:
        pairs = f"{len(origins):,} x {len(destinations):,} = {len(origins) * len(destinations):,} pairs"
        raise InputError("destinations", pairs, f"at most {MAX_PAIRS:,} pairs at once: ask in parts")

    def one(end: End) -> Query | None:
        if end.where is None:
            return None
        other = elsewhere(network, end.where, "destination" if by else "origin")
        return ask(
            network,
            other if by else end.where,
            end.where if by else other,
            depart_after=depart_after,
            arrive_by=arrive_by,
            shipment=shipment,
            criteria=SEARCHED[criterion][0],
            avoid=avoid,
            limits=limits_of(None, None, max_duration_h),
            now=now,
        )

    starts = tuple(_end(network, given, "origin") for given in origins)
    ends = tuple(_end(network, given, "destination") for given in destinations)
    return MatrixQuery(
        by=by,
        criterion=criterion,
        origins=starts,
        destinations=ends,
        queries=tuple(one(end) for end in (ends if by else starts)),
    )


def _end(network: Network, given: Where, field: str) -> End:
    try:
        where = where_of(network, given, field)
    except InputError as error:
        return End(given if isinstance(given, str) else str(given), None, str(error))
    return End(given if isinstance(given, str) else where, where)


class MatrixSearch:
    """Fills the cells of one matrix; the deadline is for all of them together."""

    def __init__(
        self,
        network: Network,
        asked: MatrixQuery,
        solve: Callable[[Query, Caps], Front],
        find_reach: Callable[[Query, Caps], Reach],
        caps: Caps,
    ) -> None:
        self._network = network
        self._asked = asked
        self._solve = solve
        self._find_reach = find_reach
        self._caps = caps
        self._began = perf_counter()

    def matrix(self) -> Matrix:
        """Return the matrix: times by one search per origin (deadlines: destination), everything else pair by pair."""
        asked = self._asked
        found = {(cell.origin, cell.destination): cell for cell in self._cells()}
        return Matrix(
            network=self._network,
            criterion=asked.criterion,
            by=asked.by,
            origins=asked.origins,
            destinations=asked.destinations,
            cells=tuple(found[pair] for pair in sorted(found)),
            seconds=round(perf_counter() - self._began, 6),
        )

    def _cells(self) -> Iterator[Cell]:
        """Yield the cells so that the planner remembers bounds: by destination, with deadlines by origin."""
        starts, ends = range(len(self._asked.origins)), range(len(self._asked.destinations))
        if self._asked.criterion == "time":
            for one in ends if self._asked.by else starts:
                yield from self._sweep([(i, one) for i in starts] if self._asked.by else [(one, j) for j in ends])
            return
        for i, j in product(starts, ends) if self._asked.by else ((i, j) for j in ends for i in starts):
            yield self._without_search(i, j) or self._pair(i, j)

    def _sweep(self, pairs: Sequence[tuple[int, int]]) -> Iterator[Cell]:
        """Yield the times of pairs that share the end with a query: with all places at once, with doors one by one."""
        hours: dict[str, float] | Cell | None = None
        for i, j in pairs:
            query = self._asked.queries[j if self._asked.by else i]
            far = (self._asked.origins[i] if self._asked.by else self._asked.destinations[j]).where
            known = self._without_search(i, j)
            if known is not None or query is None:
                yield known or Cell(origin=i, destination=j, status="unknown")
            elif not isinstance(far, str):
                yield self._pair(i, j)
            else:
                hours = self._hours(query) if hours is None else hours
                yield (
                    replace(hours, origin=i, destination=j) if isinstance(hours, Cell) else _timed(i, j, hours.get(far))
                )

    def _hours(self, query: Query) -> dict[str, float] | Cell:
        """Return the hours to (deadlines: from) every place in reach, or the cell that stands for all of them."""
        if self._left().deadline_s == 0:
            return Cell(origin=0, destination=0, status="cut")
        try:
            return {place.id: place.duration_h for place in self._find_reach(query, self._left())}
        except InputError as error:  # a door far from everything
            return Cell(origin=0, destination=0, status="unknown", detail=str(error))

    def _without_search(self, i: int, j: int) -> Cell | None:
        start, end = self._asked.origins[i], self._asked.destinations[j]
        unknown = [side.detail for side in (start, end) if side.where is None]
        if unknown:
            return Cell(origin=i, destination=j, status="unknown", detail=" ".join(filter(None, unknown)))
        return Cell(origin=i, destination=j, status="same_place") if start.where == end.where else None

    def _pair(self, i: int, j: int) -> Cell:
        query = self._query(i, j)
        caps = self._left()
        if query is None or caps.deadline_s == 0:
            return Cell(origin=i, destination=j, status="cut")
        try:
            front = self._solve(query, caps)
        except InputError as error:  # a door far from everything
            return Cell(origin=i, destination=j, status="unknown", detail=str(error))
        if not front.search.complete:
            return Cell(origin=i, destination=j, status="cut")
        best = front.best.get(SEARCHED[self._asked.criterion][1])
        if best is None:
            return Cell(origin=i, destination=j, status="no_route")
        if self._asked.by and self._asked.criterion == "time" and query.arrive_by_min is not None:
            hours = round((query.arrive_by_min - minute_of(best.ready)) / MINUTES_PER_HOUR, 2)
            return Cell(origin=i, destination=j, status="ok", figure=hours)
        return Cell(origin=i, destination=j, status="ok", figure=getattr(best.totals, FIGURES[self._asked.criterion]))

    def _query(self, i: int, j: int) -> Query | None:
        start, end = self._asked.origins[i].where, self._asked.destinations[j].where
        query = self._asked.queries[j if self._asked.by else i]
        if query is None or start is None or end is None:
            return None
        return starting_at(self._network, query, start) if self._asked.by else replace(query, destination=end)

    def _left(self) -> Caps:
        if self._caps.deadline_s is None:
            return self._caps
        return replace(self._caps, deadline_s=max(0.0, self._caps.deadline_s - (perf_counter() - self._began)))


def _timed(i: int, j: int, hours: float | None) -> Cell:
    return Cell(origin=i, destination=j, status="no_route" if hours is None else "ok", figure=hours)
