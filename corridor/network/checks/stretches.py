"""What services run over: the links between consecutive calls, and the rides that they offer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corridor.model.link import Link
from corridor.model.mode import Infrastructure
from corridor.network.tracks import Hop, Tracks
from corridor.tables.calls import CallRow
from corridor.tables.services import ServiceRow


@dataclass(frozen=True, slots=True)
class Stretch:
    """Two consecutive calls of a service, the line of the second, and the links between them (None: not joined)."""

    service: ServiceRow
    line: int
    start: CallRow
    end: CallRow
    hops: tuple[Hop, ...] | None
    km: float


@dataclass(frozen=True, slots=True)
class Ride:
    """A loading call of a service and a later unloading call elsewhere."""

    service: ServiceRow
    board: CallRow
    alight: CallRow
    hops: tuple[Hop, ...]
    km: float


def list_stretches(
    services: Iterable[tuple[ServiceRow, Infrastructure]],
    calls: Mapping[str, tuple[tuple[int, CallRow], ...]],
    links: Mapping[str, Link],
) -> Iterator[Stretch]:
    """Yield the stretches of every service, given the infrastructure it runs on."""
    tracks: dict[str, Tracks] = {}
    for service, runs_on in services:
        if runs_on not in tracks:
            tracks[runs_on] = Tracks(links, runs_on)
        for (_, start), (line, end) in pairwise(calls[service.id]):
            hops = tracks[runs_on].between(start.place, end.place)
            km = sum(links[hop.link].length_km for hop in hops or ())
            yield Stretch(service, line, start, end, hops, km)


def list_rides(stretches: Sequence[Stretch]) -> Iterator[Ride]:
    """Yield what a shipper can book: every pair of calls with loading before unloading, joined by links."""
    boarded: list[tuple[CallRow, tuple[Hop, ...], float]] = []
    for number, stretch in enumerate(stretches):
        if number == 0 or stretch.service is not stretches[number - 1].service or stretch.hops is None:
            boarded = []
        if stretch.hops is None:
            continue
        if stretch.start.load:
            boarded.append((stretch.start, (), 0.0))
        boarded = [(board, hops + stretch.hops, km + stretch.km) for board, hops, km in boarded]
        if stretch.end.unload:
            for board, hops, km in boarded:
                if board.place != stretch.end.place:
                    yield Ride(stretch.service, board, stretch.end, hops, km)
