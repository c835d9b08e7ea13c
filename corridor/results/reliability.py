"""How sure an itinerary is."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """What becomes of an itinerary over many simulated worlds; made by ``corridor.analysis.reliability``.

    ``p50_h`` and ``p90_h`` are hours from ready to delivered that half and nine in ten worlds keep;
    None if more worlds than that find no further departure after a missed one. ``on_time_share`` is the
    share of worlds that deliver by ``due``. ``riskiest_leg`` is the sequence of the leg whose delays
    cause most of the variance; None if nothing varies. Costs in USD include storage after missed connections.
    """

    p50_h: float | None
    p90_h: float | None
    on_time_share: float
    due: datetime
    riskiest_leg: int | None
    cost_p50_usd: float
    cost_p90_usd: float
