"""Why there is no route, and what would open one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import ceil

from corridor.model.change import Close
from corridor.model.query import MAX_DURATION_H, Avoid, Criterion, Limits, Query
from corridor.model.wording import closed_names, utc, window_text
from corridor.search.path import Path
from corridor.units import CENTS_PER_USD, MILLS_PER_CENT, MINUTES_PER_HOUR

ANY: tuple[Criterion, ...] = ("time",)
"""Criteria of a search that only asks whether there is a route: it ends with the first."""

Solve = Callable[[Query], Sequence[Path]]

MAX_NAMES_TRIED = 20
"""Longer lists of things to avoid are lifted as a whole, not one by one."""


class OutOfTime(Exception):  # noqa: N818  (a signal from ``solve``, not an error)
    """The time for the question is spent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One thing that rules all routes out: a code, what it is, and the smallest change that opens one."""

    code: str
    detail: str
    relax: str


Reopened = Iterable[tuple[tuple[Close, ...], Solve]]
"""All closures of the network together, then each alone, with how to solve a query as if they were not."""


def find_reasons(query: Query, solve: Solve, reopened: Reopened = ()) -> tuple[Reason, ...]:
    """Return why a query has no answer.

    Each constraint is lifted alone; those whose lifting opens a route are the reasons. If no single
    one does, all are lifted together; if that does not help either, the places are not connected.

    Parameters
    ----------
    query
        A query with an empty front.
    solve
        Returns the paths of a query; raises ``OutOfTime`` when the time for the whole question is spent.
    reopened
        Closures to be lifted as well, with how to solve a query without them.
    """
    found: list[Reason] = []
    try:
        found.extend(_closed(query, reopened))
        found.extend(_single(query, solve))
        return tuple(found or _together(query, solve))
    except OutOfTime:
        return (*found, search_cut("deadline"))


def search_cut(cut: str) -> Reason:
    """Return the reason for an empty front when the search did not get to its end."""
    return Reason(
        code="search_cut",
        detail=f"the search was cut short by its {cut} limit before a route was found",
        relax="allow more time, or ask for fewer criteria",
    )


def _together(query: Query, solve: Solve) -> tuple[Reason, ...]:
    lifted = _any_deadline(query)
    if solve(replace(lifted, criteria=ANY, avoid=Avoid(), via=(), limits=Limits(max_duration_h=MAX_DURATION_H))):
        return (
            Reason(
                code="combined",
                detail="no single constraint rules out all routes, but together they do",
                relax="lift several of: " + ", ".join(_constraints(query)),
            ),
        )
    if query.cargo.dangerous_goods and solve(
        replace(lifted, criteria=ANY, cargo=replace(query.cargo, dangerous_goods=False))
    ):
        return (
            Reason(
                code="dangerous_goods",
                detail="no chain of services that take dangerous goods joins these places",
                relax="try a place nearby: other goods have a route",
            ),
        )
    return (
        Reason(
            code="disconnected",
            detail="no chain of services and haulage joins these places for this cargo",
            relax="try another equipment or quantity, or a place nearby",
        ),
    )


def _single(query: Query, solve: Solve) -> Iterator[Reason]:
    for kind in ("countries", "modes", "places", "services"):
        names: tuple[str, ...] = getattr(query.avoid, kind)
        yield from _avoided(query, solve, kind, names)
    yield from _passed(query, solve)
    yield from _limited(query, solve)


def _closed(query: Query, reopened: Reopened) -> Iterator[Reason]:
    """Yield the closures each of which alone rules all routes out; else all, if together they do."""
    every: tuple[Close, ...] = ()
    guilty: list[tuple[Close, ...]] = []
    for number, (closures, solve) in enumerate(islice(reopened, 1 + MAX_NAMES_TRIED)):
        opens = bool(solve(replace(query, criteria=ANY)))
        if number == 0 and not opens:
            return
        if number == 0:
            every = closures
        elif opens:
            guilty.append(closures)
    for closures in guilty or ([every] if every else []):
        yield _reopen(closures)


def _reopen(closures: tuple[Close, ...]) -> Reason:
    told = "; ".join(f"{closed_names(closure)} ({window_text(closure.window)})" for closure in closures)
    ends = [closure.window.until_min for closure in closures]
    last = max((end for end in ends if end is not None), default=None)
    later = f", or move the cargo after {utc(last)}" if last is not None and None not in ends else ""
    return Reason(code="closed", detail=f"every route passes what is closed: {told}", relax=f"reopen it{later}")


def _avoided(query: Query, solve: Solve, kind: str, names: tuple[str, ...]) -> Iterator[Reason]:
    opened = False
    for name in names if len(names) <= MAX_NAMES_TRIED else ():
        kept = replace(query.avoid, **{kind: tuple(other for other in names if other != name)})
        if solve(replace(query, criteria=ANY, avoid=kept)):
            opened = True
            yield Reason(
                code=f"avoid_{kind}",
                detail=f"every route touches {name}, which is to be avoided",
                relax=f"allow {name}",
            )
    lifted = replace(query.avoid, **{kind: ()})
    if len(names) > 1 and not opened and solve(replace(query, criteria=ANY, avoid=lifted)):
        yield Reason(
            code=f"avoid_{kind}",
            detail=f"every route touches one of {_some(names)}, which are to be avoided",
            relax=f"allow some of {_some(names)}",
        )


def _some(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - MAX_NAMES_TRIED} more" if len(names) > MAX_NAMES_TRIED else ""
    return ", ".join(names[:MAX_NAMES_TRIED]) + more


def _passed(query: Query, solve: Solve) -> Iterator[Reason]:
    order = " then ".join(query.via)
    opened = False
    for i, name in enumerate(query.via):
        if solve(replace(query, criteria=ANY, via=query.via[:i] + query.via[i + 1 :])):
            opened = True
            yield Reason(code="via", detail=f"no route passes {order}", relax=f"leave out {name}")
    if len(query.via) > 1 and not opened and solve(replace(query, criteria=ANY, via=())):
        yield Reason(code="via", detail=f"no route passes {order}", relax=f"leave out some of {', '.join(query.via)}")


def _limited(query: Query, solve: Solve) -> Iterator[Reason]:
    limits = query.limits
    if limits.max_transfers is not None:
        paths = solve(replace(query, criteria=("transfers",), limits=replace(limits, max_transfers=None)))
        if paths:
            least = min(path.boardings for path in paths) - 1
            detail = f"no route has {limits.max_transfers} transfers or fewer"
            yield Reason(code="max_transfers", detail=detail, relax=f"allow {least}")
    if limits.max_cost_usd is not None:
        paths = solve(replace(query, criteria=("cost",), limits=replace(limits, max_cost_usd=None)))
        if paths:
            usd = ceil(min(path.mills for path in paths) / MILLS_PER_CENT) / CENTS_PER_USD
            detail = f"no route costs {limits.max_cost_usd:,.10g} USD or less"
            yield Reason(code="max_cost", detail=detail, relax=f"allow {usd:,.2f} USD")
    paths = solve(replace(query, criteria=ANY, limits=replace(limits, max_duration_h=MAX_DURATION_H)))
    if paths:
        hours = ceil(10 * min(_minutes(path, query) for path in paths) / MINUTES_PER_HOUR) / 10
        until = "" if query.arrive_by_min is None else " until the deadline"
        detail = f"no route takes {limits.max_duration_h:,.10g} hours or less{until}"
        yield Reason(code="max_duration", detail=detail, relax=f"allow {hours:,.1f} hours")
    if query.arrive_by_min is not None:
        yield from _too_soon(query, solve)


def _minutes(path: Path, query: Query) -> int:
    """Return how long a path takes: from when the cargo is ready to its arrival, or to the deadline."""
    if query.arrive_by_min is None:
        return path.arrival_min - query.ready_min
    return query.arrive_by_min - path.ready_min


def _any_deadline(query: Query) -> Query:
    """Return a query with a deadline as one without: ready when the cargo can be ready at the earliest."""
    wide = replace(query, limits=replace(query.limits, max_duration_h=MAX_DURATION_H))
    return replace(query, ready_min=wide.window[0], arrive_by_min=None)


def _too_soon(query: Query, solve: Solve) -> Iterator[Reason]:
    paths = solve(replace(_any_deadline(query), criteria=ANY))
    soonest = min((path.arrival_min for path in paths), default=0)
    if soonest > query.window[1]:
        detail = f"no route from {utc(query.window[0])} on arrives by {utc(query.window[1])}"
        yield Reason(code="arrive_by", detail=detail, relax=f"allow {utc(soonest)}")


def _constraints(query: Query) -> Iterator[str]:
    for kind in ("countries", "modes", "places", "services"):
        if getattr(query.avoid, kind):
            yield f"avoid {kind} {_some(getattr(query.avoid, kind))}"
    if query.via:
        yield f"via {', '.join(query.via)}"
    if query.limits.max_transfers is not None:
        yield f"at most {query.limits.max_transfers} transfers"
    if query.limits.max_cost_usd is not None:
        yield f"at most {query.limits.max_cost_usd:,.0f} USD"
    yield f"at most {query.limits.max_duration_h:,.0f} hours"
    if query.arrive_by_min is not None:
        yield f"arrival by {utc(query.arrive_by_min)}"
