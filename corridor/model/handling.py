"""What a terminal does to a container, and what it charges."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """Hours, USD and kg CO2e per container and move, and storage after the free days.

    ``place`` names a place, a country or ``*``; ``mode`` a mode or ``*``.
    """

    place: str
    mode: str
    load_h: float
    unload_h: float
    load_usd_20: float
    load_usd_40: float
    unload_usd_20: float
    unload_usd_40: float
    free_days: float
    storage_usd_day_20: float
    storage_usd_day_40: float
    kg_co2e: float
    source: str
