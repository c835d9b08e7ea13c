"""What is in the box."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Commodity:
    """A class of goods: value, density, and what a day in transit costs as a share of the value."""

    id: str
    name: str
    hs_chapters: tuple[str, ...]
    usd_per_teu: float
    tonnes_per_teu: float
    value_of_time_pct_day: float
    reefer: bool
    source: str
