"""How fast on-demand haulage moves."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Carriage:
    """Haulage of an on-demand mode in a country: km per day on the way, hours until a vehicle comes."""

    mode: str
    country: str
    km_per_day: float
    dispatch_p50_h: float
    dispatch_p90_h: float
    source: str
