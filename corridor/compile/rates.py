"""Which rate applies to a scheduled leg: the most specific row wins.

Order: a row for the service before one for the mode; then the nearer ends (place before country before
zone before any); then the nearer equipment (size-type before size before any); then the later
``valid_from``; then the row further down, so that a rate which a scenario adds beats one of the data.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from corridor.model.place import Place
from corridor.model.rate import Rate
from corridor.model.service import Service
from corridor.model.shipment import Cargo


class RateIndex:
    """Rates by their two ends."""

    def __init__(self, rates: Iterable[Rate]) -> None:
        self._by_ends: dict[tuple[str, str], list[tuple[int, Rate]]] = {}
        for number, rate in enumerate(rates):
            self._by_ends.setdefault((rate.from_id, rate.to_id), []).append((number, rate))
        bounds = {bound for rate in rates for bound in (rate.valid_from, rate.valid_to) if bound}
        self._dated = sorted(bounds)

    def edition(self, quoted: date) -> int:
        """Return a number that is the same for all days on which the same rates are valid."""
        return sum(2 if bound < quoted else 1 if bound == quoted else 0 for bound in self._dated)

    def find(self, service: Service, origin: Place, destination: Place, cargo: Cargo, quoted: date) -> Rate | None:
        """Return the rate of a service between two places for a cargo, valid on the day of the quote."""
        candidates = self._candidates(origin, destination)
        fitting = [
            (*nearness, number, rate)
            for ends, number, rate in candidates
            if (nearness := _nearness(rate, ends, service, cargo)) and _valid(rate, quoted)
        ]
        return max(fitting, key=lambda item: item[:-1])[-1] if fitting else None

    def _candidates(self, origin: Place, destination: Place) -> Iterator[tuple[int, int, Rate]]:
        for near, start in _names(origin):
            for far, end in _names(destination):
                for number, rate in self._by_ends.get((start, end), ()):
                    yield near + far, number, rate


def _names(place: Place) -> Iterator[tuple[int, str]]:
    yield 3, place.id
    yield 2, place.country
    if place.zone:
        yield 1, place.zone
    yield 0, "*"


def _nearness(rate: Rate, ends: int, service: Service, cargo: Cargo) -> tuple[int, int, int, str] | None:
    if rate.service not in (None, service.id) or rate.mode not in (None, service.mode):
        return None
    box = 2 if rate.equipment == cargo.equipment else 1 if rate.equipment == cargo.size else 0
    if box == 0 and rate.equipment != "*":
        return None
    return int(rate.service is not None), ends, box, str(rate.valid_from or "")


def _valid(rate: Rate, quoted: date) -> bool:
    return (rate.valid_from is None or rate.valid_from <= quoted) and (rate.valid_to is None or quoted <= rate.valid_to)
