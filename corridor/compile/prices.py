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
from corridor.model.service import Service
from corridor.model.shipment import Cargo
from corridor.units import MILLS_PER_CENT

NO_PRICE = -1


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
    """Price a compiled network for a cargo, given what its edges cost per container."""
    cents = quoted.cents
    yards = {place: yard_tariff(row, cargo) for place, row in compiled.yard_rows[cargo.size].items()}
    free_min, rate = np.zeros(len(compiled.nodes), np.int64), np.zeros(len(compiled.nodes), np.int64)
    for place, tariff in yards.items():
        free_min[compiled.nodes.yard(place)] = tariff.free_min
        rate[compiled.nodes.yard(place)] = tariff.mills_per_min
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
