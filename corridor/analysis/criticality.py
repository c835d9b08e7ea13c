"""What it would take to lose a place: each border station, strait, port and terminal closed in turn.

A place is closed by avoiding it: every service that passes it is gone as a whole, and haulage goes round it; the same
as a scenario that closes it without dates, and as exact, since the search is. Only places that the best itineraries
of a pair touch are searched again: where none of them is touched, all stay possible and stay best, and nothing is lost.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, get_args

from corridor.analysis.outcomes import CRITERIA, OUTCOMES, OutcomeName
from corridor.analysis.progress import track
from corridor.errors import InputError, comes_with
from corridor.model.place import Kind
from corridor.model.query import Avoid, Query
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner import Planner
from corridor.planner.ask import Where, ask
from corridor.results.front import Front
from corridor.results.itinerary import Itinerary
from corridor.results.question import ends_of

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

LOSS_KINDS: tuple[Kind, ...] = ("border", "passage", "seaport", "rail_terminal")
LossName = Literal["generalized_usd", "usd", "days"]
_OUTCOME_OF: Mapping[LossName, OutcomeName] = {"generalized_usd": "generalized", "usd": "cost", "days": "time"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What one pair loses if one place is closed, for the whole shipment; None if no route is left.

    The rise of the least cost (``usd``), of the least time (``days``) and of the least generalized cost.
    """

    place: str
    pair: str
    generalized_usd: float | None
    usd: float | None
    days: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """One place over all pairs: means over all pairs that still have a route, those that lose nothing included."""

    place: str
    name: str
    country: str
    pairs_affected: int
    pairs_cut_off: int
    generalized_usd: float
    usd: float
    days: float


@dataclass(frozen=True, kw_only=True, repr=False)
class Criticality:
    """Places by what their loss would cost; made by :func:`criticality`.

    ``losses`` has a record for each place and pair where something is lost; ``looked_at`` are all places that were
    closed in turn, ``pairs`` the pairs that have a route at all, ``no_route`` those that have none to begin with.
    """

    network: Network
    shipment: str
    pairs: tuple[str, ...]
    no_route: tuple[str, ...]
    looked_at: tuple[str, ...]
    losses: tuple[Loss, ...]

    @property
    def ranking(self) -> tuple[Rank, ...]:
        """Places whose loss is felt: those that cut off most pairs first, then by generalized cost."""
        by_place: dict[str, list[Loss]] = {}
        for loss in self.losses:
            by_place.setdefault(loss.place, []).append(loss)
        ranks = [self._rank(place, losses) for place, losses in by_place.items()]
        return tuple(sorted(ranks, key=lambda rank: (-rank.pairs_cut_off, -rank.generalized_usd, rank.place)))

    def _rank(self, place: str, losses: Sequence[Loss]) -> Rank:
        cut_off = sum(loss.usd is None for loss in losses)
        left = len(self.pairs) - cut_off
        means = {name: sum(getattr(loss, name) or 0 for loss in losses) / max(1, left) for name in get_args(LossName)}
        return Rank(
            place=place,
            name=self.network.places[place].name,
            country=self.network.places[place].country,
            pairs_affected=len(losses),
            pairs_cut_off=cut_off,
            **{name: round(mean, 2) for name, mean in means.items()},
        )

    def __repr__(self) -> str:
        """Return a line: what it holds is too much to be printed."""
        return f"<Criticality of {len(self.looked_at)} places for {len(self.pairs)} pairs>"

    def to_frame(self) -> "pd.DataFrame":
        """Return one row per place whose loss is felt, in their order."""
        from corridor.analysis.frames import records_frame  # noqa: PLC0415  (pandas loads when asked for)

        return records_frame(self.ranking, Rank)

    def losses_frame(self) -> "pd.DataFrame":
        """Return one row per place and pair where something is lost."""
        from corridor.analysis.frames import records_frame  # noqa: PLC0415

        return records_frame(self.losses, Loss)

    def plot(self, loss: LossName = "generalized_usd", limit: int = 15, ax: "Axes | None" = None) -> "Axes":
        """Draw the most critical places as bars.

        Raises
        ------
        corridor.errors.MissingExtra
            If matplotlib is not installed: it comes with the extra ``notebooks``.
        """
        with comes_with("notebooks", "matplotlib"):
            from corridor.analysis.bars_plot import plot_criticality  # noqa: PLC0415

            return plot_criticality(self, loss, limit, ax)


def criticality(
    planner: Planner,
    pairs: Sequence[tuple[Where, Where]],
    *,
    depart_after: str | date | datetime,
    shipment: Shipment = Shipment(),  # noqa: B008  (a frozen value)
    places: Sequence[str] | None = None,
    progress: bool = True,
) -> Criticality:
    """Close places in turn and return what each of several pairs loses.

    Parameters
    ----------
    planner
        On the network to look at; of a scenario, if it is about that.
    pairs
        Origins and destinations, each a place or a door.
    depart_after, shipment
        As for :meth:`corridor.Planner.plan`.
    places
        Ids of the places to close; left out: every border station, passage, seaport and rail terminal. The ends of a
        pair are not closed for it.
    progress
        Whether to show a bar.

    Raises
    ------
    corridor.errors.InputError
        For what cannot be asked.
    """
    if not pairs:
        raise InputError("pairs", list(pairs), "one or more pairs of places")
    network = planner.network
    candidates = _candidates(network, places)
    queries = [
        ask(network, origin, destination, depart_after=depart_after, shipment=shipment, criteria=CRITERIA)
        for origin, destination in pairs
    ]
    before = [planner.solve(query, explain=False) for query in queries]
    tasks = [
        (query, front, place)
        for query, front in zip(queries, before, strict=True)
        for place in touched(front, candidates)
    ]
    found = [
        loss
        for query, front, place in track(tasks, "closing places", shown=progress)
        if (loss := _loss(planner, query, front, place))
    ]
    return Criticality(
        network=network,
        shipment=f"{queries[0].cargo.quantity} \N{MULTIPLICATION SIGN} {queries[0].cargo.equipment}",
        pairs=tuple(ends_of(network, front.query) for front in before if front),
        no_route=tuple(ends_of(network, front.query) for front in before if not front),
        looked_at=candidates,
        losses=tuple(found),
    )


def touched(front: Front, candidates: Sequence[str]) -> tuple[str, ...]:
    """Return the candidates that one of the best itineraries touches, but for the ends of the question."""
    bests = [outcome.best(front) for outcome in OUTCOMES.values()]
    used = {place for itinerary in bests if itinerary for place in places_of(itinerary)}
    ends = (front.query.origin, front.query.destination)
    return tuple(place for place in candidates if place in used and place not in ends)


def places_of(itinerary: Itinerary) -> set[str]:
    """Return the places that an itinerary calls at or passes."""
    ends = (stop.id for leg in itinerary.legs for stop in (leg.origin, leg.destination) if stop.id)
    return {*ends, *(place for leg in itinerary.legs for place in leg.passes)}


def _candidates(network: Network, places: Sequence[str] | None) -> tuple[str, ...]:
    if places is None:
        return tuple(place.id for place in network.places.values() if not set(LOSS_KINDS).isdisjoint(place.kinds))
    return tuple(dict.fromkeys(network.gazetteer.get(place, "places").id for place in places))


def _loss(planner: Planner, query: Query, before: Front, place: str) -> Loss | None:
    """Return what is lost, None if nothing is: a truck goes round for the same figures."""
    avoid = replace(query.avoid, places=(*query.avoid.places, place)) if query.avoid else Avoid(places=(place,))
    after = planner.solve(replace(query, avoid=avoid), explain=False)
    lost: dict[str, float | None] = {}
    for name, outcome in _OUTCOME_OF.items():
        old, new = (OUTCOMES[outcome].best(front) for front in (before, after))
        values = [OUTCOMES[outcome].value(best) for best in (old, new) if best]
        lost[name] = None if new is None else round(values[1] - values[0], 4)
    if not any(loss is None or loss > 0 for loss in lost.values()):
        return None
    return Loss(place=place, pair=ends_of(planner.network, query), **lost)
