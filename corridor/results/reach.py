"""What can be reached within a time and a cost: from one origin, or towards one destination."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, overload

from corridor.model.query import Query
from corridor.network.network import Network

if TYPE_CHECKING:
    import pandas as pd

DAY_H = 24.0
BANDS_H = (7 * DAY_H, 14 * DAY_H, 21 * DAY_H, 28 * DAY_H)
RADIUS_KM = 150.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachedPlace:
    """A place in reach: the earliest instant at which cargo is unloaded there, and the least cost.

    Towards a destination it is the latest instant at which cargo must be ready there (``ready``), and ``arrival``
    is the deadline. ``duration_h`` lies between the two. Each figure is the best of all itineraries within the
    limits; they need not belong to the same one. ``cost_usd`` is None unless a limit on cost was asked for. It may
    differ by a cent or two from the total of a plan, which rounds item by item.
    """

    id: str
    name: str
    country: str
    lon: float
    lat: float
    ready: datetime
    arrival: datetime
    duration_h: float
    cost_usd: float | None


@dataclass(frozen=True, kw_only=True)
class Reach(Sequence[ReachedPlace]):
    """Places in reach, the fewest hours first: in order of arrival, the origin first.

    Towards a destination that is the latest readiness first. Made by :meth:`corridor.Planner.reach`.

    ``cut`` tells what cut the search short, if anything did: then places may be missing, and better figures.
    """

    network: Network
    query: Query
    places: tuple[ReachedPlace, ...]
    cut: str | None
    seconds: float

    def __len__(self) -> int:
        """Return the number of places."""
        return len(self.places)

    @overload
    def __getitem__(self, index: int) -> ReachedPlace: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[ReachedPlace, ...]: ...
    def __getitem__(self, index: int | slice) -> ReachedPlace | tuple[ReachedPlace, ...]:
        """Return the place at a position, or several."""
        return self.places[index]

    def __iter__(self) -> Iterator[ReachedPlace]:
        """Iterate over the places."""
        return iter(self.places)

    def to_frame(self) -> "pd.DataFrame":
        """Return one row per place; its columns of instants know one zone, UTC."""
        import pandas as pd  # noqa: PLC0415  (loads when asked for)

        columns = list(ReachedPlace.__dataclass_fields__)
        frame = pd.DataFrame(([getattr(place, name) for name in columns] for place in self.places), columns=columns)
        for instant in ("ready", "arrival"):
            frame[instant] = pd.to_datetime(frame[instant], utc=True)
        return frame

    def to_geojson(self, bands_h: Sequence[float] = BANDS_H, radius_km: float = RADIUS_KM) -> dict[str, Any]:
        """Return a FeatureCollection (RFC 7946): a polygon per band of hours, largest first, and a point per place.

        The polygons are an illustration: circles around the places reached within so many hours, joined. What
        lies between places is not searched.
        """
        from corridor.results.reach_geojson import reach_features  # noqa: PLC0415  (shapely loads when asked for)

        return reach_features(self.places, bands_h, radius_km)
