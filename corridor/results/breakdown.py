"""What an itinerary costs, takes and emits."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CostItem:
    """USD for one item of the whole shipment; ``leg`` is the sequence of the leg it belongs to."""

    item: str
    usd: float
    leg: int
    place: str | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Sums over an itinerary.

    ``estimated_share`` is the share of the cost that rests on estimates. ``generalized_cost_usd`` adds
    the value of the time in transit to the cost; it ranks a front and is no criterion of the search.
    """

    cost_usd: float
    estimated_share: float
    generalized_cost_usd: float
    duration_h: float
    transfers: int
    distance_km: float
    co2e_wtw_kg: float
    co2e_ttw_kg: float
