"""Questions that take many answers: about several days, all places, or many pairs of places."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from time import perf_counter

from corridor.model.query import Avoid, Query
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner.ask import Where, limits_of
from corridor.planner.calendar import ask_days, plan_days
from corridor.planner.matrix import MatrixQuery, MatrixSearch, ask_matrix
from corridor.planner.reach import ask_reach, find_reach
from corridor.results.calendar import Calendar
from corridor.results.front import Front
from corridor.results.matrix import Matrix, MatrixCriterion
from corridor.results.reach import Reach
from corridor.search.bounds import Reverse
from corridor.search.limits import Caps
from corridor.search.problem import Graph, Question, Storage, Timetable


class Surveys(ABC):
    """What a planner answers beside a single plan, on top of its own ``solve``."""

    network: Network

    @abstractmethod
    def solve(self, query: Query, caps: Caps = Caps(), *, explain: bool = True) -> Front:  # noqa: B008
        """Return the front of a resolved query; without ``explain`` an empty one has no reasons."""

    @abstractmethod
    def pose(self, query: Query) -> tuple[Graph, Reverse, Timetable, Storage, Question]:
        """Return a query as the arrays that the search is given."""

    def calendar(  # noqa: PLR0913  (keyword-only options)
        self,
        origin: Where,
        destination: Where,
        *,
        first_day: str | date | None = None,
        first_deadline: str | date | None = None,
        days: int = 31,
        shipment: Shipment = Shipment(),  # noqa: B008
        avoid: Avoid = Avoid(),  # noqa: B008
        via: Sequence[str] = (),
        max_transfers: int | None = None,
        max_cost_usd: float | None = None,
        max_duration_h: float | None = None,
        now: datetime | None = None,
        caps: Caps = Caps(),  # noqa: B008
    ) -> Calendar:
        """Return what is best at something for each day on which the cargo may be ready, or by which it must be there.

        Parameters
        ----------
        first_day, days
            The first day, ready at midnight at the origin; and how many days, at most 62.
        first_deadline
            Instead of ``first_day``: the first day by whose end the cargo must be unloaded at the destination. The best
            then tell how late it can be ready.
        caps
            Bounds on the work for each day; the deadline is for all of them together.

        The other parameters are those of :meth:`plan`; all four criteria count.

        Returns
        -------
        Calendar
            A record per day: the figures of the best itinerary by label, or ``no_route``, or ``cut``.

        Raises
        ------
        corridor.errors.InputError
            Naming the field, what was given and what was expected.
        """
        queries = ask_days(
            self.network,
            origin,
            destination,
            first_day=first_day,
            first_deadline=first_deadline,
            days=days,
            shipment=shipment,
            avoid=avoid,
            via=via,
            limits=limits_of(max_transfers, max_cost_usd, max_duration_h),
            now=now,
        )
        return self.plan_days(queries, caps)

    def plan_days(self, queries: Sequence[Query], caps: Caps = Caps()) -> Calendar:  # noqa: B008
        """Return the calendar of resolved queries, one per day."""
        return plan_days(self.network, queries, partial(self.solve, explain=False), caps)

    def reach(  # noqa: PLR0913  (keyword-only options)
        self,
        origin: Where | None = None,
        *,
        destination: Where | None = None,
        depart_after: str | date | datetime | None = None,
        arrive_by: str | date | datetime | None = None,
        within_h: float | None = None,
        within_usd: float | None = None,
        shipment: Shipment = Shipment(),  # noqa: B008
        avoid: Avoid = Avoid(),  # noqa: B008
        now: datetime | None = None,
        caps: Caps = Caps(),  # noqa: B008
    ) -> Reach:
        """Return all places that can be reached within a time and, if given, a cost.

        Parameters
        ----------
        origin, depart_after
            From where, and when the cargo is ready there.
        destination, arrive_by
            Instead: where the cargo must be unloaded, and by when; then it is all places from which it can be.
        within_h
            Hours from ready to unloaded, or to the deadline, at most; 90 days unless given.
        within_usd
            USD for the whole shipment at most. Then some itinerary to each place keeps within both, and the least
            cost is told too; that takes a search over time and cost instead of time alone.

        The other parameters are those of :meth:`plan`.

        Returns
        -------
        Reach
            Places in order of arrival, exact: the earliest arrival and the least cost of any itinerary; towards a
            destination the latest readiness.

        Raises
        ------
        corridor.errors.InputError
            Naming the field, what was given and what was expected.
        """
        query = ask_reach(
            self.network,
            origin,
            destination=destination,
            depart_after=depart_after,
            arrive_by=arrive_by,
            shipment=shipment,
            avoid=avoid,
            within_h=within_h,
            within_usd=within_usd,
            now=now,
        )
        return self.find_reach(query, caps)

    def find_reach(self, query: Query, caps: Caps = Caps()) -> Reach:  # noqa: B008
        """Return the reach of a resolved query."""
        began = perf_counter()
        return find_reach(self.network, query, self.pose(query), caps, began)

    def matrix(  # noqa: PLR0913  (keyword-only options)
        self,
        origins: Sequence[Where],
        destinations: Sequence[Where],
        criterion: MatrixCriterion = "time",
        *,
        depart_after: str | date | datetime | None = None,
        arrive_by: str | date | datetime | None = None,
        shipment: Shipment = Shipment(),  # noqa: B008
        avoid: Avoid = Avoid(),  # noqa: B008
        max_duration_h: float | None = None,
        now: datetime | None = None,
        caps: Caps = Caps(),  # noqa: B008
    ) -> Matrix:
        """Return the least time, cost, transfers, CO2e or generalized cost of many pairs, each exact.

        Parameters
        ----------
        origins, destinations
            Places or doors; at most 2,500 pairs. One that is unknown makes its cells ``unknown``, not the whole.
        criterion
            ``time``, ``cost``, ``transfers``, ``co2e``, or ``generalized`` (cost plus the value of time).
        arrive_by
            Instead of ``depart_after``: the deadline at the destinations. ``time`` then is the least hours before it by
            which cargo must be ready at the origin (``lead_h``); ``generalized`` has no exact answer then.
        caps
            Bounds on the work for each pair; the deadline is for all of them together.

        The other parameters are those of :meth:`plan`.

        Returns
        -------
        Matrix
            A cell per pair, with a figure or the status that tells why there is none; ``to_frame()`` for a table.

        Raises
        ------
        corridor.errors.InputError
            If something is wrong that all pairs share.
        """
        asked = ask_matrix(
            self.network,
            origins,
            destinations,
            criterion=criterion,
            depart_after=depart_after,
            arrive_by=arrive_by,
            shipment=shipment,
            avoid=avoid,
            max_duration_h=max_duration_h,
            now=now,
        )
        return self.fill_matrix(asked, caps)

    def fill_matrix(self, asked: MatrixQuery, caps: Caps = Caps()) -> Matrix:  # noqa: B008
        """Return the matrix of resolved pairs."""
        search = MatrixSearch(self.network, asked, partial(self.solve, explain=False), self.find_reach, caps)
        return search.matrix()
