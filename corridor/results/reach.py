"""What can be reached from one origin within a time and a cost."""

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

    Each is the best of all itineraries within the limits; they need not belong to the same one. ``cost_usd`` is
    None unless a limit on cost was asked for. It may differ by a cent or two from the total of a plan, which
    rounds item by item.
    """

    id: str
    name: str
    country: str
    lon: float
    lat: float
    arrival: datetime
    duration_h: float
    cost_usd: float | None


@dataclass(frozen=True, kw_only=True)
class Reach(Sequence[ReachedPlace]):
    """Places in reach in order of arrival, the origin first. Made by :meth:`corridor.Planner.reach`.

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
        """Return one row per place."""
        import pandas as pd  # noqa: PLC0415  (loads when asked for)

        columns = list(ReachedPlace.__dataclass_fields__)
        frame = pd.DataFrame(([getattr(place, name) for name in columns] for place in self.places), columns=columns)
        frame["arrival"] = pd.to_datetime(frame["arrival"], utc=True)
        return frame

    def to_geojson(self, bands_h: Sequence[float] = BANDS_H, radius_km: float = RADIUS_KM) -> dict[str, Any]:
        """Return a FeatureCollection (RFC 7946): a polygon per band of hours, largest first, and a point per place.

        The polygons are an illustration: circles around the places reached within so many hours, joined. What
        lies between places is not searched.
        """
        from corridor.results.reach_geojson import reach_features  # noqa: PLC0415  (shapely loads when asked for)

        return reach_features(self.places, bands_h, radius_km)
