"""Edges of the search graph, before anything is priced."""

from dataclasses import dataclass
from typing import Literal

from corridor.network.tracks import Hop

EdgeKind = Literal["load", "haul", "unload", "ride", "collect", "set_out", "deliver", "drive_up", "direct"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """What one edge of the search graph stands for.

    ``load`` and ``unload`` lead between a yard and the node aboard an on-demand vehicle, ``haul`` along
    one link aboard it, ``ride`` from yard to yard on a service between two of its calls. A ride leaves
    ``ready_min`` minutes after the start of a run of its schedule, its cut-off. Drayage joins doors to the network:
    ``collect`` (door to yard), ``set_out`` (door onto the road), ``deliver`` (yard to door),
    ``drive_up`` (road to door), ``direct`` (door to door).
    """

    kind: EdgeKind
    tail: int
    head: int
    mode: str
    minutes: int
    boardings: int
    places: tuple[str, ...]
    countries: tuple[str, ...]
    hops: tuple[Hop, ...] = ()
    service: str | None = None
    schedule: int = -1
    board: int = -1
    alight: int = -1
    ready_min: int = 0
    length_km: float = 0.0
