"""Price rules per kilometre."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tariff:
    """USD per container-km in a country, and a fixed sum each time a leg starts in or enters it."""

    mode: str
    country: str
    usd_per_km_20: float
    usd_per_km_40: float
    usd_fixed_20: float
    usd_fixed_40: float
    source: str
