"""A mode of transport, as data."""

from dataclasses import dataclass
from typing import Literal

Infrastructure = Literal["sea", "rail", "road", "waterway"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """How cargo can be carried: on timetabled services, or hauled on demand.

    ``runs_on`` names the links that vehicles of the mode use, so that block trains and
    single wagons share rail links. ``drayage`` marks the mode that collects at a door.
    """

    id: str
    name: str
    scheduled: bool
    runs_on: Infrastructure
    drayage: bool
    dcsa: str
    rec19: int
    color: str
    emission_category: str
    source: str

    @property
    def short_name(self) -> str:
        """The name without what stands in brackets."""
        return self.name.partition(" (")[0]
