"""A compiled network priced for one cargo."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from corridor.compile.charges import Charge, ChargeBook, Unpriced
from corridor.compile.compiled import Compiled, Int64
from corridor.compile.edges import Edge
from corridor.compile.storage import YardTariff, yard_tariff
from corridor.errors import InputError
from corridor.model.service import Service
from corridor.model.shipment import Cargo
from corridor.units import CENTS_PER_USD, MILLS_PER_CENT, mills_per_minute_from_usd_per_day

NO_PRICE = -1

MOST_EDGE_USD, MOST_DAY_USD = 100_000_000_000, 1_000_000_000
"""What a shipment may cost on one edge, and a day in one yard: sums along a journey, and rates times a minute of this
century, then fit into 64 bits. Prices in use are a thousandth of that for the largest shipment."""


@dataclass(frozen=True, kw_only=True)
class Prices:
    """What every edge and yard costs a cargo.

    ``charges`` are per container; ``mills``, ``grams`` (well-to-wheel, handling included) and ``grams_ttw``
    (tank-to-wheel, on the way only) are for the whole shipment; ``open`` is False for an edge that has no price
    or whose service refuses the cargo. ``slack`` bounds, for each node, the rate at which arriving
    earlier may have to be paid for: the dearest storage reachable by on-demand haulage alone.
    """

    charges: tuple[tuple[Charge, ...], ...]
    mills: Int64
    grams: Int64
    grams_ttw: Int64
    open: NDArray[np.bool_]
    free_min: Int64
    rate: Int64
    slack: Int64
    yards: dict[str, YardTariff]


@dataclass(frozen=True, slots=True)
class Quote:
    """Charges of each edge per container, and their sum in cents; ``NO_PRICE`` where there is none."""

    charges: tuple[tuple[Charge, ...], ...]
    cents: Int64


def quote(book: ChargeBook, edges: Iterable[Edge], cargo: Cargo, quoted: date) -> Quote:
    """Return what edges cost a container of the cargo's equipment on a day."""
    charges: list[tuple[Charge, ...]] = []
    cents: list[int] = []
    for edge in edges:
        try:
            found = book.charges(edge, cargo, quoted)
            cents.append(sum(charge.cents for charge in found))
        except Unpriced:
            found = ()
            cents.append(NO_PRICE)
        charges.append(found)
    return Quote(tuple(charges), np.array(cents, np.int64))


def price(compiled: Compiled, cargo: Cargo, quoted: Quote) -> Prices:
    """Price a compiled network for a cargo, given what its edges cost per container.

    Raises
    ------
    corridor.errors.InputError
        If the shipment is too large for prices so high: its sums would not fit into the integers of the search.
    """
    cents = quoted.cents
    yards = {place: yard_tariff(row, cargo) for place, row in compiled.yard_rows[cargo.size].items()}
    free_min, rate = np.zeros(len(compiled.nodes), np.int64), np.zeros(len(compiled.nodes), np.int64)
    for place, tariff in yards.items():
        free_min[compiled.nodes.yard(place)] = tariff.free_min
        rate[compiled.nodes.yard(place)] = tariff.mills_per_min
    refuse_too_dear(cargo, int(cents.max(initial=0)), int(rate.max(initial=0)))
    accepted = np.array([accepts(schedule.service, cargo) for schedule in compiled.schedules] or [True])
    return Prices(
        charges=quoted.charges,
        mills=cents * (cargo.quantity * MILLS_PER_CENT),
        grams=_grams(cargo, compiled.grams_per_tonne[:, 0], compiled.grams_per_container),
        grams_ttw=_grams(cargo, compiled.grams_per_tonne[:, 1], np.float64(0)),
        open=(cents != NO_PRICE) & ((compiled.service < 0) | accepted[compiled.service]),
        free_min=free_min,
        rate=rate,
        slack=_slack(compiled, rate),
        yards=yards,
    )


def refuse_too_dear(cargo: Cargo, cents: int, rate: int = 0) -> None:
    """Refuse a shipment whose sums would not fit into the integers of the search.

    Parameters
    ----------
    cargo
        The shipment.
    cents
        What one container of it costs on the dearest edge.
    rate
        Mills a minute that all of it costs in the dearest yard.

    Raises
    ------
    corridor.errors.InputError
        If it costs more than ``MOST_EDGE_USD`` or ``MOST_DAY_USD``.
    """
    if cents * cargo.quantity > MOST_EDGE_USD * CENTS_PER_USD or rate > mills_per_minute_from_usd_per_day(MOST_DAY_USD):
        expected = (
            "fewer containers: at the prices of this network they cost more than "
            f"{MOST_EDGE_USD:,} USD on one leg, or {MOST_DAY_USD:,} USD a day in one yard"
        )
        raise InputError("shipment.quantity", cargo.quantity, expected)


def accepts(service: Service, cargo: Cargo) -> bool:
    """Return whether a service takes a cargo: reefer plugs, dangerous goods, room."""
    return (
        (service.reefer or not cargo.reefer)
        and (service.dangerous_goods or not cargo.dangerous_goods)
        and cargo.teu * cargo.quantity <= service.capacity_teu
    )


def _grams(cargo: Cargo, per_tonne: NDArray[np.float64], per_container: NDArray[np.float64] | np.float64) -> Int64:
    return np.asarray(np.rint((per_tonne * cargo.tonnes + per_container) * cargo.quantity), np.int64)


def _slack(compiled: Compiled, rate: Int64) -> Int64:
    slack = rate.copy()
    on_demand = compiled.service < 0
    tail, head = compiled.tail[on_demand], compiled.head[on_demand]
    while True:
        before = slack.copy()
        np.maximum.at(slack, tail, slack[head])
        if np.array_equal(before, slack):
            return slack
