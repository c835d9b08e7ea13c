"""The two tables that a derivation needs, read by themselves: the rest of the folder may still be in the making."""

import csv
from pathlib import Path
from typing import TypeVar, cast

from pydantic import ValidationError

from corridor.errors import DataError, Fault
from corridor.model.link import Link
from corridor.model.place import Place
from corridor.tables.links import LinkRow
from corridor.tables.places import PlaceRow
from corridor.tables.row import Row

Kind = TypeVar("Kind", bound=Row)

UNKNOWN_KM = "0.1"
"""Stands in for the empty length of a link that has never been derived."""


def read_places(folder: Path) -> dict[str, Place]:
    """Return the places of a data folder by id."""
    places = [cast(Place, row.to_model()) for row in _read(folder, PlaceRow)]
    return {place.id: place for place in places}


def read_links(folder: Path) -> tuple[Link, ...]:
    """Return the links of a data folder, sorted by id; their ends must be places of the folder."""
    links = [cast(Link, row.to_model()) for row in _read(folder, LinkRow)]
    return tuple(sorted(links, key=lambda link: link.id))


def _read(folder: Path, kind: type[Kind]) -> list[Kind]:
    rows: list[Kind] = []
    faults: list[Fault] = []
    with (folder / kind.file).open(encoding="utf-8-sig", newline="") as text:
        lines = csv.DictReader(text)
        for given in lines:
            try:
                rows.append(kind.model_validate({**given, **_length(kind, given)}))
            except ValidationError as error:
                faults.append(Fault(kind.file, lines.line_num, "", given.get("id") or "", str(error)))
    if faults:
        raise DataError(str(folder), tuple(faults))
    return rows


def _length(kind: type[Row], given: dict[str, str]) -> dict[str, str]:
    return {"length_km": given["length_km"] or UNKNOWN_KM} if kind is LinkRow else {}
