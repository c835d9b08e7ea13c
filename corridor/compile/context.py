"""The edges of one query: the network's, and the drayage to and from its doors."""

from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from corridor.compile.charges import Charge
from corridor.compile.compiled import Compiled, Int32, Int64
from corridor.compile.doors import Surroundings, collection, delivery, direct, look_around
from corridor.compile.edges import Edge
from corridor.compile.holds import HoldTable
from corridor.compile.prices import NO_PRICE, Prices, quote, refuse_too_dear
from corridor.model.query import Door, Query
from corridor.units import MILLS_PER_CENT

T = TypeVar("T", bound=np.generic)


@dataclass(frozen=True, kw_only=True)
class Context:
    """Edges sorted by tail and their arrays; row ``i`` of each belongs to ``edges[i]``.

    ``left_out`` tells that on-demand edges that are closed or slow for some of the time are not allowed.
    """

    nodes: int
    source: int
    target: int
    origin: Surroundings | None
    destination: Surroundings | None
    edges: tuple[Edge, ...]
    charges: tuple[tuple[Charge, ...], ...]
    sources: tuple[frozenset[str], ...]
    tail: Int32
    head: Int32
    minutes: Int64
    mills: Int64
    boardings: Int64
    grams: Int64
    grams_ttw: Int64
    service: Int32
    ready: Int64
    allowed: NDArray[np.bool_]
    holds: HoldTable
    left_out: bool = False

    def without_held(self, query: Query) -> "Context":
        """Return the context without the edges that have a hold in the query's window: see decision 0010."""
        held = self.allowed & self.holds.met_in(*query.window)
        return replace(self, allowed=self.allowed & ~held, left_out=True) if held.any() else self


def place_query(compiled: Compiled, prices: Prices, query: Query, allowed: NDArray[np.bool_]) -> Context:
    """Put a query on the network.

    Parameters
    ----------
    compiled, prices, query
        The network, its prices for the query's cargo, and the query.
    allowed
        Which of the network's edges the query may use.

    Raises
    ------
    corridor.errors.InputError
        If a door is out of reach of the network, or drayage of the shipment too dear for the integers of the search.
    """
    origin = look_around(compiled, query.origin, "origin") if isinstance(query.origin, Door) else None
    destination = (
        look_around(compiled, query.destination, "destination") if isinstance(query.destination, Door) else None
    )
    nodes = len(compiled.nodes)
    source = nodes if origin else compiled.nodes.yard(str(query.origin))
    target = nodes + 1 if destination else compiled.nodes.yard(str(query.destination))
    drayage: list[Edge] = []
    if origin:
        drayage.extend(collection(compiled, origin, source))
    if destination:
        drayage.extend(delivery(compiled, destination, target))
    if origin and destination:
        drayage.extend(direct(origin, destination, source, target))
    context = replace(
        without_ends(compiled, prices, allowed), source=source, target=target, origin=origin, destination=destination
    )
    return _with_drayage(context, compiled, query, drayage) if drayage else context


def without_ends(compiled: Compiled, prices: Prices, allowed: NDArray[np.bool_]) -> Context:
    """Return the network's own edges with their prices, on which no query has been put."""
    return Context(
        nodes=len(compiled.nodes),
        source=-1,
        target=-1,
        origin=None,
        destination=None,
        edges=compiled.edges,
        charges=prices.charges,
        sources=compiled.sources,
        tail=compiled.tail,
        head=compiled.head,
        minutes=compiled.minutes,
        mills=prices.mills,
        boardings=compiled.boardings,
        grams=prices.grams,
        grams_ttw=prices.grams_ttw,
        service=compiled.service,
        ready=compiled.ready,
        allowed=allowed & prices.open,
        holds=compiled.holds,
    )


def _with_drayage(context: Context, compiled: Compiled, query: Query, drayage: list[Edge]) -> Context:
    edges = context.edges + tuple(drayage)
    tail = np.concatenate((context.tail, np.array([edge.tail for edge in drayage], np.int32)))
    order = np.argsort(tail, kind="stable")
    quoted = quote(compiled.charges, drayage, query.cargo, query.quoted)
    cents = quoted.cents
    refuse_too_dear(query.cargo, int(cents.max(initial=0)))
    charges = context.charges + quoted.charges
    sources = context.sources + tuple(compiled.sources_of(edge) for edge in drayage)
    avoided = np.array([_avoided(compiled, edge, query) for edge in drayage], np.bool_)
    factor = query.cargo.quantity * MILLS_PER_CENT

    def append(column: NDArray[T], rows: object) -> NDArray[T]:
        joined: NDArray[T] = np.concatenate((column, np.asarray(rows, column.dtype)))
        return joined[order]

    count = len(drayage)
    grams = [_grams(compiled, edge, query) for edge in drayage]
    return Context(
        nodes=context.nodes + 2,
        source=context.source,
        target=context.target,
        origin=context.origin,
        destination=context.destination,
        edges=tuple(edges[i] for i in order),
        charges=tuple(charges[i] for i in order),
        sources=tuple(sources[i] for i in order),
        tail=tail[order],
        head=append(context.head, [edge.head for edge in drayage]),
        minutes=append(context.minutes, [edge.minutes for edge in drayage]),
        mills=append(context.mills, cents * factor),
        boardings=append(context.boardings, [edge.boardings for edge in drayage]),
        grams=append(context.grams, [wtw for wtw, _ in grams]),
        grams_ttw=append(context.grams_ttw, [ttw for _, ttw in grams]),
        service=append(context.service, [-1] * count),
        ready=append(context.ready, [0] * count),
        allowed=append(context.allowed, (cents != NO_PRICE) & ~avoided),
        holds=_holds(context, compiled, drayage, order),
    )


def _holds(context: Context, compiled: Compiled, drayage: list[Edge], order: NDArray[np.int64]) -> HoldTable:
    groups = context.holds.groups + tuple(compiled.holding.of(edge) for edge in drayage)
    return HoldTable.of(groups[i] for i in order)


def _grams(compiled: Compiled, edge: Edge, query: Query) -> tuple[int, int]:
    cargo = query.cargo
    wtw, ttw = compiled.emissions.grams_per_tonne(edge)
    hub = compiled.emissions.grams_per_container(edge)
    return round((wtw * cargo.tonnes + hub) * cargo.quantity), round(ttw * cargo.tonnes * cargo.quantity)


def _avoided(compiled: Compiled, edge: Edge, query: Query) -> bool:
    avoid = query.avoid
    modes = (edge.mode, compiled.network.modes[edge.mode].runs_on)
    return not (
        set(edge.countries).isdisjoint(avoid.countries)
        and set(edge.places).isdisjoint(avoid.places)
        and set(modes).isdisjoint(avoid.modes)
    )
