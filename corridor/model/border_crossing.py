"""What it takes to cross a border."""

from dataclasses import dataclass

from corridor.model.mode import Infrastructure


@dataclass(frozen=True, slots=True, kw_only=True)
class BorderCrossing:
    """One direction over one border: hours, fee per container, and whether the gauge changes.

    Hours and fees are those of on-demand haulage; a timetabled service has its border hours in its calls.
    """

    from_id: str
    to_id: str
    mode: Infrastructure
    p50_h: float
    p90_h: float
    usd_20: float
    usd_40: float
    gauge_change: bool
    source: str
