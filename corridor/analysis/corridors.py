"""Corridors side by side: the best way over each of several, to each of several destinations.

A corridor is a name for places that its itineraries pass, and for what they leave out. A way that goes to such a place
and back again, only to have been there, is no way to go: then the next best counts that does not come to any place
twice, and if there is none on the front of cost and time, the corridor does not lead there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from corridor.analysis.outcomes import CRITERIA, OUTCOMES, OutcomeName
from corridor.analysis.progress import track
from corridor.errors import InputError, comes_with
from corridor.model.query import Avoid
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner import Planner
from corridor.planner.ask import Where
from corridor.results.front import Front
from corridor.results.itinerary import Itinerary
from corridor.results.question import cargo_of, name_of
from corridor.results.text import KEPT_TOGETHER, chain

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.figure import Figure

    from corridor.results.map.drawing import Map


@dataclass(frozen=True, slots=True, kw_only=True)
class Corridor:
    """A way through the world: places that are passed, in order, and what is left out."""

    name: str
    via: tuple[str, ...] = ()
    avoid: Avoid = field(default_factory=Avoid)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """The best itinerary over one corridor to one destination; ``beaten`` if another is no dearer and no slower."""

    corridor: str
    destination: str
    itinerary: Itinerary
    beaten: bool


@dataclass(frozen=True, kw_only=True)
class CorridorComparison:
    """Offers by destination, the least generalized cost first; made by :func:`compare_corridors`."""

    network: Network
    origin: str
    destinations: tuple[str, ...]
    corridors: tuple[Corridor, ...]
    cargo: str
    offers: tuple[Offer, ...]

    def to(self, destination: str) -> tuple[Offer, ...]:
        """Return the offers to one destination, the least generalized cost first."""
        return tuple(offer for offer in self.offers if offer.destination == destination)

    def to_frame(self) -> "pd.DataFrame":
        """Return one row per offer."""
        import pandas as pd  # noqa: PLC0415  (pandas loads when asked for)

        rows = [
            {
                "destination": offer.destination,
                "corridor": offer.corridor,
                "usd": offer.itinerary.totals.cost_usd,
                "days": offer.itinerary.totals.duration_h / 24,
                "generalized_usd": offer.itinerary.totals.generalized_cost_usd,
                "co2e_kg": offer.itinerary.totals.co2e_wtw_kg,
                "transfers": offer.itinerary.totals.transfers,
                "estimated_share": offer.itinerary.totals.estimated_share,
                "beaten": offer.beaten,
                "route": chain(offer.itinerary).replace(KEPT_TOGETHER, " "),
            }
            for offer in self.offers
        ]
        return pd.DataFrame(rows)

    def explore(self, destination: str) -> "Map":
        """Return a map of the offers to one destination, the least generalized cost first.

        Raises
        ------
        corridor.errors.InputError
            If there are none.
        """
        from corridor.results.map.explore import map_of  # noqa: PLC0415  (shapely loads when asked for)

        offers = self.to(destination)
        if not offers:
            raise InputError("destination", destination, f"one of {', '.join(self.destinations)}")
        title = f"{self.origin} \N{RIGHTWARDS ARROW} {destination}"
        subtitle = f"The best way over each of {len(offers)} corridors, {self.cargo}."
        return map_of(self.network, [offer.itinerary for offer in offers], title, subtitle)

    def plot(self) -> "Figure":
        """Draw cost over days, one panel per destination, all with the same axes.

        Raises
        ------
        corridor.errors.MissingExtra
            If matplotlib is not installed: it comes with the extra ``notebooks``.
        """
        with comes_with("notebooks", "matplotlib"):
            from corridor.analysis.corridors_plot import plot_corridors  # noqa: PLC0415

            return plot_corridors(self)


def compare_corridors(
    planner: Planner,
    origin: Where,
    destinations: Sequence[Where],
    corridors: Sequence[Corridor],
    *,
    depart_after: str | date | datetime,
    shipment: Shipment = Shipment(),  # noqa: B008  (a frozen value)
    best: OutcomeName = "generalized",
    progress: bool = True,
) -> CorridorComparison:
    """Return the best itinerary over each corridor to each destination.

    Parameters
    ----------
    planner
        On the network to look at.
    origin, destinations, depart_after, shipment
        As for :meth:`corridor.Planner.plan`.
    corridors
        What to compare; those that do not lead to a destination are left out there.
    best
        What makes an itinerary the best of its corridor: the least ``generalized`` cost, ``cost`` or ``time``.
    progress
        Whether to show a bar.

    Raises
    ------
    corridor.errors.InputError
        For what cannot be asked.
    """
    if not destinations or not corridors:
        raise InputError("corridors", [corridor.name for corridor in corridors], "destinations and corridors")
    tasks = [(destination, corridor) for destination in destinations for corridor in corridors]
    found: dict[str, list[tuple[str, Itinerary]]] = {}
    for destination, corridor in track(tasks, "corridors", shown=progress):
        front = planner.plan(
            origin,
            destination,
            depart_after=depart_after,
            shipment=shipment,
            criteria=CRITERIA,
            via=corridor.via,
            avoid=corridor.avoid,
        )
        one = best_onward(front, best)
        if one is not None:
            found.setdefault(one.legs[-1].destination.name, []).append((corridor.name, one))
    return CorridorComparison(
        network=planner.network,
        origin=name_of(front.network, front.query.origin),
        destinations=tuple(found),
        corridors=tuple(corridors),
        cargo=cargo_of(front.network, front.query),
        offers=tuple(offer for name, ways in found.items() for offer in _offers(name, ways)),
    )


def best_onward(front: Front, best: OutcomeName) -> Itinerary | None:
    """Return the best itinerary of those that do not come back; None if all do."""
    value = OUTCOMES[best].value
    return min((one for one in front if not comes_back(one)), key=value, default=None)


def comes_back(itinerary: Itinerary) -> bool:
    """Return whether cargo comes to a place a second time: to a border and back only to have passed it."""
    places = [itinerary.legs[0].origin.id]
    for leg in itinerary.legs:
        heads = [leg.destination.id] if leg.service else [hop.head for hop in leg.hops]
        places.extend(place for place in heads if place != places[-1])
    return len(set(places)) < len(places)


def _offers(destination: str, ways: Sequence[tuple[str, Itinerary]]) -> list[Offer]:
    points = [(one.totals.cost_usd, one.totals.duration_h) for _, one in ways]
    offers = [
        Offer(
            corridor=name,
            destination=destination,
            itinerary=one,
            beaten=any(usd <= at[0] and hours <= at[1] and (usd, hours) != at for usd, hours in points),
        )
        for (name, one), at in zip(ways, points, strict=True)
    ]
    return sorted(offers, key=lambda offer: offer.itinerary.totals.generalized_cost_usd)
