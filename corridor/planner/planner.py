"""The planner."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from time import perf_counter

from corridor.clock import day_of, first_minute
from corridor.collector import collector_paused
from corridor.compile.compiled import Compiled
from corridor.compile.context import Context, place_query
from corridor.compile.masks import Masks
from corridor.compile.prices import Prices, Quote, price, quote
from corridor.compile.timetable import Departures, list_departures
from corridor.model.place import GATES
from corridor.model.query import CRITERIA, Avoid, Query
from corridor.model.shipment import Cargo, Shipment
from corridor.network.network import Network
from corridor.network.scenario import Scenario
from corridor.planner.ask import Instant, Where, ask, limits_of
from corridor.planner.grounds import Grounds
from corridor.planner.leg_books import LegBooks
from corridor.planner.memory import Memory
from corridor.planner.problem import question_of, timetable_of
from corridor.planner.reopened import reopened
from corridor.planner.surveys import Surveys
from corridor.planner.unserved import unserved_ends
from corridor.planner.via import without_stages
from corridor.results.assemble import Assembler
from corridor.results.choice import Signature
from corridor.results.front import Front, SearchReport
from corridor.results.reasons import OutOfTime, Reason, Solve, find_reasons, search_cut
from corridor.search.arrive import solve_backward
from corridor.search.bounds import Reverse
from corridor.search.limits import Caps
from corridor.search.path import Paths
from corridor.search.problem import Graph, Question, Storage, Timetable
from corridor.search.run import Found, solve
from corridor.units import MINUTES_PER_DAY


class Planner(Surveys):
    """Answers questions on one network. Safe to share between threads.

    Parameters
    ----------
    network
        The network to plan on; it is compiled here, once.
    """

    def __init__(self, network: Network) -> None:
        with collector_paused():
            self._start(Compiled.of(network), None)

    def _start(self, compiled: Compiled, base: "Planner | None") -> None:
        """Begin on a compiled network, with what is remembered of a base that still holds."""
        self.network = compiled.network
        self.compiled = compiled
        self._masks = Masks(compiled)
        self._quotes: Memory[tuple[str, str, float, float, int], Quote] = Memory()
        self._prices: Memory[tuple[Cargo, int], Prices] = Memory()
        self._grounds = Grounds(compiled)
        self._legs = LegBooks(compiled)
        self._departures: Memory[tuple[int, int], Departures] = Memory()
        if base is not None and base.compiled.edges is compiled.edges:
            self._masks = base._masks.after(compiled)  # noqa: SLF001  (its own kind)
            if base.compiled.charges is compiled.charges:
                self._quotes, self._prices = base._quotes, base._prices  # noqa: SLF001

    def apply(self, *scenarios: Scenario) -> "Planner":
        """Return a planner on the network after some scenarios; only what they change is compiled again.

        Raises
        ------
        corridor.errors.DataError
            With every fault: the scenario, the number of the change, what was given and what was expected.
        """
        return self._on(self.network.apply(*scenarios))

    def _on(self, network: Network) -> "Planner":
        other = Planner.__new__(Planner)
        other._start(self.compiled.after(network), self)  # noqa: SLF001  (its own kind)
        return other

    def plan(  # noqa: PLR0913  (keyword-only options, one per field of a query)
        self,
        origin: Where,
        destination: Where,
        *,
        depart_after: Instant | None = None,
        arrive_by: Instant | None = None,
        shipment: Shipment = Shipment(),  # noqa: B008  (a frozen value)
        criteria: Sequence[str] = CRITERIA,
        avoid: Avoid = Avoid(),  # noqa: B008
        via: Sequence[str] = (),
        max_transfers: int | None = None,
        max_cost_usd: float | None = None,
        max_duration_h: float | None = None,
        now: datetime | None = None,
        caps: Caps = Caps(),  # noqa: B008
    ) -> Front:
        """Return the exact front between two places.

        Parameters
        ----------
        origin, destination
            A place id, name or alias ("Qingdao", "DEDUI"); or a ``Door`` or (lon, lat) pair.
        depart_after
            When the cargo is ready: a date (midnight at the origin) or an instant with its UTC offset.
        arrive_by
            Instead of ``depart_after``: when the cargo must be unloaded at the destination: a date (the end of that
            day there) or an instant with its UTC offset. The criterion ``time`` then is how late it can be ready.
        shipment
            The cargo.
        criteria
            Any of ``cost``, ``time``, ``transfers``, ``co2e``.
        avoid
            Countries, modes, places and services that no itinerary may touch.
        via
            Places that every itinerary passes or calls at, in this order; at most five.
        max_transfers, max_cost_usd, max_duration_h
            Bounds on each itinerary; duration is 90 days unless given. With ``arrive_by`` the cargo is ready at
            most so long before that instant.
        now
            The present, which a service passes: what is past is refused.
        caps
            Bounds on the work; what they cut is told in ``front.search``.

        Returns
        -------
        Front
            Every itinerary that is not dominated; if there is none, ``front.reasons`` tells why.

        Raises
        ------
        corridor.errors.InputError
            Naming the field, what was given, what was expected, and the nearest names.

        Examples
        --------
        >>> import corridor
        >>> planner = corridor.Planner(corridor.Network.read())
        >>> front = planner.plan("Qingdao", "DEDUI", depart_after="2026-12-01")  # doctest: +SKIP
        """
        limits = limits_of(max_transfers, max_cost_usd, max_duration_h)
        query = ask(
            self.network,
            origin,
            destination,
            depart_after=depart_after,
            arrive_by=arrive_by,
            shipment=shipment,
            criteria=criteria,
            avoid=avoid,
            via=via,
            limits=limits,
            now=now,
        )
        return self.solve(query, caps)

    def solve(self, query: Query, caps: Caps = Caps(), *, explain: bool = True) -> Front:  # noqa: B008
        """Return the front of a resolved query; without ``explain`` an empty one has no reasons."""
        began = perf_counter()
        prices = self.prices(query.cargo, query.quoted)
        context = self._context(query, prices)
        found = self._search(query, prices, context, caps)
        return Front(
            network=self.network,
            query=query,
            paths=found.paths,
            assembler=Assembler(self.compiled, prices, context, query, self._legs.of(query, context)),
            signature=self._signature(context),
            search=SearchReport(
                complete=found.cut is None,
                cut=found.cut,
                front_size=len(found.paths),
                labels=found.labels,
                seconds=round(found.seconds, 6),
            ),
            reasons=self._reasons(query, found, caps, began) if explain else (),
        )

    def prices(self, cargo: Cargo, quoted: date) -> Prices:
        """Return the prices of all edges for a cargo on a day, remembered for the next query."""
        edition = self.compiled.charges.edition(quoted)
        return self._prices.get((cargo, edition), lambda: price(self.compiled, cargo, self._quote(cargo, quoted)))

    def _quote(self, cargo: Cargo, quoted: date) -> Quote:
        charges = self.compiled.charges
        tonnes = cargo.tonnes if charges.by_weight else 0.0
        # a scenario may change what a container is, and shares quotes all the same
        key = (cargo.equipment, cargo.size, cargo.freight_factor, tonnes, charges.edition(quoted))
        return self._quotes.get(key, lambda: quote(charges, self.compiled.edges, cargo, quoted))

    def departures(self, ready_min: int, latest_min: int) -> Departures:
        """Return the departures from a month's beginning to the end of the month of the latest minute."""
        first = day_of(ready_min).replace(day=1)
        last = day_of(latest_min + 31 * MINUTES_PER_DAY).replace(day=1)
        window = (first_minute(first), first_minute(last))
        return self._departures.get(window, lambda: self._list(window))

    def _list(self, window: tuple[int, int]) -> Departures:
        timezones = {place.id: place.timezone for place in self.network.places.values()}
        return list_departures(self.compiled.schedules, timezones, *window)

    def pose(self, query: Query) -> tuple[Graph, Reverse, Timetable, Storage, Question]:
        """Return a query as the arrays that the search is given."""
        prices = self.prices(query.cargo, query.quoted)
        context = self._context(query, prices)
        graph, backward, storage = self._grounds.arrays(query, prices, context)
        return graph, backward, self._timetable(query), storage, question_of(query, context)

    def _signature(self, context: Context) -> Signature:
        return self._own_signature if context.edges is self.compiled.edges else Signature(context.edges, self._gates)

    @cached_property
    def _own_signature(self) -> Signature:
        return Signature(self.compiled.edges, self._gates)

    @cached_property
    def _gates(self) -> frozenset[str]:
        return frozenset(place.id for place in self.network.places.values() if not GATES.isdisjoint(place.kinds))

    def _context(self, query: Query, prices: Prices) -> Context:
        context = place_query(self.compiled, prices, query, self._masks.allowed(query.avoid))
        return context if query.arrive_by_min is None else context.without_held(query)

    def _search(self, query: Query, prices: Prices, context: Context, caps: Caps) -> Found:
        began = perf_counter()
        run = solve if query.arrive_by_min is None else solve_backward
        question = question_of(query, context)
        found = run(
            self._grounds.prepared(query, prices, context, question),
            self._timetable(query),
            question,
            caps,
            want_time="time" in query.criteria,
            began=began,
        )
        if query.via:
            return replace(found, paths=without_stages(found.paths, len(context.edges)))
        return found

    def _timetable(self, query: Query) -> Timetable:
        return timetable_of(query, self.departures(*query.window), self.compiled.holds)

    def _reasons(self, query: Query, found: Found, caps: Caps, began: float) -> tuple[Reason, ...]:
        if found.paths:
            return ()
        if found.cut:
            return (search_cut(found.cut),)
        if unserved := tuple(unserved_ends(self.network, query)):
            return unserved
        others = reopened(self.network, lambda network: self._on(network)._solver(caps, began))  # noqa: SLF001
        return find_reasons(query, self._solver(caps, began), others)

    def _solver(self, caps: Caps, began: float) -> Solve:
        """Return how to solve a query within the time that is left."""

        def solve(other: Query) -> Paths:
            left = None if caps.deadline_s is None else caps.deadline_s - (perf_counter() - began)
            if left is not None and left <= 0:
                raise OutOfTime
            prices = self.prices(other.cargo, other.quoted)
            context = self._context(other, prices)
            again = self._search(other, prices, context, replace(caps, deadline_s=left))
            if again.cut:
                raise OutOfTime
            return again.paths

        return solve
