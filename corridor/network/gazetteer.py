"""Places by what people call them."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from corridor.errors import UnknownName
from corridor.geo import great_circle_km
from corridor.model.place import Place

NEAREST = 5


@dataclass(frozen=True, slots=True)
class Match:
    """A place that fits a text, the name that fits, and how well (100 = the same)."""

    place: Place
    name: str
    score: float


class Gazetteer:
    """An index of place ids, names and aliases that ignores case."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = tuple(places)
        self._by_name: dict[str, Place] = {}
        for place in self._places:
            for name in (place.id, place.name, *place.aliases):
                self._by_name.setdefault(fold(name), place)

    def find(self, name: str) -> Place | None:
        """Return the place with this id, name or alias, if there is one."""
        return self._by_name.get(fold(name))

    def get(self, name: str, field: str = "place") -> Place:
        """Return the place with this id, name or alias.

        Raises
        ------
        corridor.errors.UnknownName
            With the nearest names that are known.
        """
        found = self.find(name)
        if found is None:
            nearest = tuple(f"{match.place.name} ({match.place.id})" for match in self.search(name, limit=NEAREST))
            raise UnknownName(field, name, "a place id, name or alias", nearest)
        return found

    def search(self, text: str, *, limit: int = 10) -> list[Match]:
        """Return the places whose names fit a text best: the same, beginnings, then likenesses."""
        wanted = fold(text)
        best: dict[str, Match] = {}
        names = tuple(self._by_name)
        for name, score, _ in process.extract(wanted, names, scorer=fuzz.WRatio, limit=8 * limit, score_cutoff=50):
            rank = 100.0 if name == wanted else 99.0 if name.startswith(wanted) else min(score, 98.0)
            place = self._by_name[name]
            known = best.get(place.id)
            if known is None or rank > known.score:
                best[place.id] = Match(place, name, rank)
        return sorted(best.values(), key=lambda match: (-match.score, len(match.name), match.place.name))[:limit]

    def near(self, lat: float, lon: float, *, radius_km: float) -> list[tuple[float, Place]]:
        """Return places within a great-circle radius, nearest first, with their distance in km."""
        found = ((great_circle_km(lat, lon, place.lat, place.lon), place) for place in self._places)
        return sorted(((km, place) for km, place in found if km <= radius_km), key=lambda pair: (pair[0], pair[1].id))


def fold(name: str) -> str:
    """Return a name without what people do not mean: case and repeated spaces."""
    return " ".join(name.casefold().split())
