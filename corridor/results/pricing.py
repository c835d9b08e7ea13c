"""Itemized cost of an itinerary, to the cent what the search saw."""

from collections.abc import Iterable, Mapping

from corridor.compile.charges import Charge
from corridor.compile.prices import Prices
from corridor.model.source import Source
from corridor.results.breakdown import CostItem
from corridor.units import CENTS_PER_USD, usd_from_mills


def freight_items(charges: Iterable[Charge], quantity: int, leg: int) -> tuple[CostItem, ...]:
    """Return the charges of a leg for all containers, those with the same item and source added up."""
    cents: dict[tuple[str, str], int] = {}
    for charge in charges:
        key = (charge.item, charge.source)
        cents[key] = cents.get(key, 0) + charge.cents * quantity
    return tuple(
        CostItem(item=item, usd=amount / CENTS_PER_USD, leg=leg, place=None, source=source)
        for (item, source), amount in cents.items()
        if amount
    )


def storage_item(prices: Prices, place: str, waited_min: int, leg: int) -> CostItem | None:
    """Return the storage charged before a leg; None if the wait was free."""
    tariff = prices.yards.get(place)
    if tariff is None or waited_min <= tariff.free_min or not tariff.mills_per_min:
        return None
    usd = usd_from_mills((waited_min - tariff.free_min) * tariff.mills_per_min)
    return CostItem(item="storage", usd=usd, leg=leg, place=place, source=tariff.source)


def estimated_share(items: Iterable[CostItem], sources: Mapping[str, Source]) -> float:
    """Return the share of the cost whose source is an estimate, 0 to 1."""
    total = estimated = 0.0
    for item in items:
        total += item.usd
        if sources[item.source].quality == "estimate":
            estimated += item.usd
    return round(estimated / total, 4) if total else 0.0
