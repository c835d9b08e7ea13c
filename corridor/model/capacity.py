"""What a place or a link lets through."""

from dataclasses import dataclass
from typing import Literal

CapacityKind = Literal["place", "link"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """TEU a week that a place can handle or a link can carry, and how much of it other cargo takes.

    At a place, TEU loaded and unloaded count, as in a terminal's throughput; on a link, TEU in *each* direction.
    ``mode`` is whose TEU count, ``*`` all of them. A border is the link that crosses it.
    """

    kind: CapacityKind
    id: str
    mode: str
    teu_per_week: float
    taken_teu_per_week: float
    source: str
