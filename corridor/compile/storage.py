"""Storage of the yards: the dearest tariff of the modes that serve a place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from corridor.compile.edges import Edge
from corridor.compile.handling import HandlingIndex
from corridor.compile.nodes import Nodes
from corridor.model.handling import Handling
from corridor.model.shipment import Cargo
from corridor.units import MINUTES_PER_DAY, mills_per_minute_from_usd_per_day


@dataclass(frozen=True, slots=True)
class YardTariff:
    """Free minutes after unloading, then mills per minute for the whole shipment; and the source row."""

    free_min: int
    mills_per_min: int
    source: str


def modes_by_place(edges: Iterable[Edge], nodes: Nodes) -> dict[str, frozenset[str]]:
    """Return the modes that load or unload at each place."""
    found: dict[str, set[str]] = {}
    yards = len(nodes.places)
    for edge in edges:
        if edge.kind != "haul":
            for node in (edge.tail, edge.head):
                if node < yards:
                    found.setdefault(nodes.place_of(node), set()).add(edge.mode)
    return {place: frozenset(modes) for place, modes in found.items()}


def yard_rows(served: Mapping[str, Iterable[str]], handling: HandlingIndex, size: str) -> dict[str, Handling]:
    """Return the row that every yard charges a size by: the dearest of the modes that serve it."""
    found: dict[str, Handling] = {}
    for place, modes in served.items():
        rows = [row for row in (handling.find(place, mode) for mode in sorted(modes)) if row is not None]
        if rows:
            found[place] = max(rows, key=lambda row: (_usd_day(row, size), -row.free_days, row.mode))
    return found


def yard_tariff(row: Handling, cargo: Cargo) -> YardTariff:
    """Return what a yard charges a cargo by a row."""
    rate = mills_per_minute_from_usd_per_day(_usd_day(row, cargo.size) * cargo.quantity)
    return YardTariff(round(row.free_days * MINUTES_PER_DAY), rate, row.source)


def _usd_day(row: Handling, size: str) -> float:
    return row.storage_usd_day_20 if size == "20" else row.storage_usd_day_40
