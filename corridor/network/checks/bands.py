"""What is possible and usual on each kind of infrastructure: screens for slips of the pen, not data.

A figure outside is either a mistake or a discovery; ``corridor check`` asks for a second look.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from corridor.model.mode import Infrastructure


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Whether there is a gauge; fastest speed between calls; km per day of a whole service; USD per container.

    A price lies between ``least_usd_km`` x km and ``most_usd`` + ``most_usd_km`` x km.
    """

    gauged: bool = False
    fastest_km_h: float
    least_km_day: float
    most_km_day: float
    least_usd_km: float
    most_usd: float
    most_usd_km: float


BANDS: Mapping[Infrastructure, Band] = {
    "sea": Band(
        fastest_km_h=46,  # 25 knots
        least_km_day=70,
        most_km_day=1_000,
        least_usd_km=0.01,
        most_usd=1_800,  # Hapag-Lloyd, June 2025: one rate from all the Far East, 4,500 USD over 11,154 km by Suez
        most_usd_km=0.25,
    ),
    "rail": Band(
        gauged=True,
        fastest_km_h=90,
        least_km_day=150,
        most_km_day=1_500,
        least_usd_km=0.15,
        most_usd=600,
        most_usd_km=0.8,
    ),
    "road": Band(
        fastest_km_h=90,
        least_km_day=100,
        most_km_day=1_500,
        least_usd_km=0.3,
        most_usd=600,
        most_usd_km=4.0,
    ),
    "waterway": Band(
        fastest_km_h=25,
        least_km_day=30,
        most_km_day=450,
        least_usd_km=0.05,
        most_usd=400,
        most_usd_km=1.5,
    ),
}

CROSSING_P50_H = 15 * 24.0
CROSSING_P90_H = 45 * 24.0
"""Longest median and 90th percentile at a border; both were exceeded in 2021 only."""
