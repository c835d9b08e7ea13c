"""Derive length and geometry of the links of a data folder, and write them into it."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

from corridor.build.land import LandRouter
from corridor.build.report import BuildReport, DerivedLink
from corridor.build.rows import read_links, read_places
from corridor.build.sane import agrees, is_guesswork
from corridor.build.sea import SeaRouter
from corridor.build.straight import straight_track
from corridor.build.track import Router
from corridor.build.waterway import WaterwayRouter
from corridor.build.write import write_geometry, write_lengths
from corridor.errors import DataError, Fault
from corridor.geo import great_circle_km
from corridor.model.link import Link
from corridor.model.mode import Infrastructure
from corridor.model.place import Place

ROUTERS: dict[Infrastructure, Callable[[], Router]] = {
    "sea": SeaRouter.read,
    "rail": partial(LandRouter.read, "rail", "world_railways"),
    "road": partial(LandRouter.read, "road", "world_highways"),
    "waterway": WaterwayRouter.read,
}
"""How the router of each kind of infrastructure comes about."""


def derive(
    folder: Path, *, only: frozenset[str] | None = None, progress: Callable[[str], None] = lambda _: None
) -> BuildReport:
    """Return length and geometry for links of a data folder; writes nothing into it.

    Parameters
    ----------
    folder
        A folder laid out like ``network_data/``; only places and links are read.
    only
        Ids of the links to derive; all by default.
    progress
        Called with a line of text from time to time.

    Raises
    ------
    DataError
        If a row is faulty or a link names a place that is not there.
    InputError
        If a data package of the ``build`` extra is missing.
    """
    places = read_places(folder)
    links = [link for link in read_links(folder) if only is None or link.id in only]
    _check_ends(folder, links, places)
    found: list[DerivedLink] = []
    for mode in sorted({link.mode for link in links}):
        progress(f"{mode}: reading open data")
        router = _router(mode)
        of_mode = [link for link in links if link.mode == mode]
        for number, link in enumerate(of_mode, 1):
            progress(f"{mode} {number}/{len(of_mode)}: {link.id}")
            found.append(_derive(link, places[link.from_id], places[link.to_id], router))
    return BuildReport(tuple(sorted(found, key=lambda item: item.link.id)))


def write(report: BuildReport, folder: Path) -> None:
    """Write derived lengths into ``links.csv`` and geometry into ``links.geojson``.

    Of ``links.csv`` only the length of links with a derived source changes. Features of links that the report does not
    cover stay as they are; features of links that are gone go.
    """
    write_lengths(report, folder)
    write_geometry(report, folder)


@cache
def _router(mode: Infrastructure) -> Router:
    return ROUTERS[mode]()


def _derive(link: Link, start: Place, end: Place, router: Router) -> DerivedLink:
    crow_km = great_circle_km(start.lat, start.lon, end.lat, end.lon)
    straight = straight_track(link.mode, start, end)
    for track in router.ways(link, start, end):
        result = DerivedLink(link, track, crow_km)
        guessed = track.method == "network" and is_guesswork(track.km, track.inferred_km, straight.km)
        if not guessed and (result.takes_length or agrees(track.km, link.length_km)):
            return result
    return DerivedLink(link, straight, crow_km)


def _check_ends(folder: Path, links: list[Link], places: dict[str, Place]) -> None:
    faults = [
        Fault("links.csv", 0, column, place, f"link {link.id}: expected the id of a place")
        for link in links
        for column, place in (("from", link.from_id), ("to", link.to_id))
        if place not in places
    ]
    if faults:
        raise DataError(str(folder), tuple(faults))
