"""Rates are neither gifts nor robbery."""

from collections.abc import Iterator
from statistics import median

from corridor.errors import Fault
from corridor.network.checks.bands import BANDS
from corridor.network.checks.matches import rides_by_rate
from corridor.network.checks.rows import Rows, fault
from corridor.tables.equipment import EquipmentRow
from corridor.tables.rates import RateRow

SMALL_SHARE = 0.5
"""A 20-foot container may cost this much of the least for a 40-foot one."""


def implausible_rates(rows: Rows) -> Iterator[Fault]:
    """Yield rates outside the usual USD per km, over the median length of the rides that they fit."""
    boxes = {box.id: box for box in rows.of(EquipmentRow)}
    for line, rate, rides in rides_by_rate(rows):
        if not rides:
            continue
        band = BANDS[rows.modes[rides[0].service.mode].runs_on]
        km = median(ride.km for ride in rides)
        box = boxes.get(rate.equipment)
        small = rate.equipment == "20" or (box is not None and box.size == "20")
        least = band.least_usd_km * km * (SMALL_SHARE if small else 1)
        most = (band.most_usd + band.most_usd_km * km) * (box.freight_factor if box else 1)
        if not least <= rate.usd <= most:
            yield fault(RateRow, line, "usd", rate.usd, f"expected {least:.0f} to {most:.0f} USD for {km:.0f} km")
