"""Tiny networks from text.

A service is a line with its calls and their hours after the first departure::

    train  rail  Mon|Thu 12:00  cut_off_h=6:  A 0 > B 24-30 > (K 40) > C 48

``B 24-30`` arrives and departs, ``(K 40)`` is only passed, ``+B`` only loads, ``-B`` only unloads;
``2/week`` instead of days assumes them. A link is a line too, one way with ``>`` instead of ``-``::

    A - B  rail  500  electrified_share=0.5

Whatever is not said takes a plain value: places are far apart, in country XA on UTC; links that services
need are 100 km long; handling takes no time and no money; a tonne-km emits 10 g; rail costs 1 USD per km,
sea 0.5, road 2; trucks run 20 km an hour.
"""

import csv
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypedDict, Unpack

import corridor
from corridor.tables.folder import ROWS
from tests.acceptance.lines import lines_of
from tests.acceptance.reading import lines_in, missing_links, read_link, read_service
from tests.acceptance.rows import (
    EQUIPMENT,
    GENERAL,
    MODE,
    MODES,
    NO_HANDLING,
    PLACE,
    USD_PER_KM,
    Cells,
    cell_of,
    factor_row,
    source_row,
    tariff_row,
    with_plain,
)

MONDAY = "2026-06-01"
"""The Monday of the week that times such as ``Tue 06:00`` are in."""

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Options(TypedDict, total=False):
    """What a question may say beside its ends."""

    shipment: corridor.Shipment
    criteria: tuple[str, ...]
    avoid: corridor.Avoid
    max_transfers: int
    max_cost_usd: float
    max_duration_h: float


Where = str | corridor.Door | tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class World:
    """A tiny network. Tables hold rows beside the plain ones; ``places`` gives columns by place id."""

    services: str = ""
    links: str = ""
    places: Mapping[str, Cells] = field(default_factory=dict)
    border_crossings: tuple[Cells, ...] = ()
    rates: tuple[Cells, ...] = ()
    tariffs: tuple[Cells, ...] = ()
    carriage: tuple[Cells, ...] = ({"mode": "road", "country": "*"},)
    handling: tuple[Cells, ...] = ()
    emission_factors: tuple[Cells, ...] = ()
    commodities: tuple[Cells, ...] = ()

    def write(self, folder: Path) -> Path:
        """Write the data folder and return it."""
        folder.mkdir(parents=True, exist_ok=True)
        tables = self._tables()
        for row in ROWS:
            if row.file not in tables:
                continue
            with (folder / row.file).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, row.columns(), lineterminator="\n", extrasaction="raise")
                writer.writeheader()
                writer.writerows({name: cell_of(value) for name, value in cells.items()} for cells in tables[row.file])
        return folder

    @cached_property
    def network(self) -> corridor.Network:
        """The network, read from a folder that is gone again."""
        with tempfile.TemporaryDirectory() as folder:
            return corridor.Network.read(self.write(Path(folder)))

    @cached_property
    def planner(self) -> corridor.Planner:
        """A planner on the network."""
        return corridor.Planner(self.network)

    def plan(
        self, origin: Where, destination: Where, ready: str = "Mon 00:00", **options: Unpack[Options]
    ) -> corridor.Front:
        """Return the front between two places for cargo that is ready at a time of the week, or at an instant."""
        return self.planner.plan(origin, destination, depart_after=instant(ready), **options)

    def lines(
        self, origin: Where, destination: Where, ready: str = "Mon 00:00", **options: Unpack[Options]
    ) -> list[str]:
        """Return the front as one line for each itinerary, in order of arrival."""
        return lines_of(self.plan(origin, destination, ready, **options))

    def _tables(self) -> dict[str, list[dict[str, Any]]]:
        services, calls = [], []
        for line in lines_in(self.services):
            service, stops = read_service(line)
            services.append(service)
            calls.extend(stops)
        links = [read_link(line) for line in lines_in(self.links)]
        links.extend(missing_links(services, calls, links))
        places = self._places(calls, links)
        countries = {place["id"]: place["country"] for place in places}
        for link in links:
            link.setdefault("country", countries[link["from"]])
        plain = {"source": "estimate"}
        tables: dict[str, Iterable[Cells]] = {
            "sources.csv": [source_row("published"), source_row("derived"), source_row("estimate")],
            "modes.csv": [{**MODE, "id": mode, "name": mode, **row} for mode, row in MODES.items()],
            "places.csv": places,
            "links.csv": links,
            "services.csv": services,
            "calls.csv": calls,
            "border_crossings.csv": [
                {"mode": "road", "p50_h": 0, "p90_h": 0, "usd_20": 0, "usd_40": 0, "gauge_change": False, **row}
                for row in self.border_crossings
            ],
            "rates.csv": self.rates,
            "tariffs.csv": with_plain(
                [tariff_row(mode, usd) for mode, usd in USD_PER_KM.items()], self.tariffs, "mode", "country"
            ),
            "carriage.csv": [
                {"km_per_day": 480, "dispatch_p50_h": 0, "dispatch_p90_h": 0, **row} for row in self.carriage
            ],
            "handling.csv": with_plain(
                [{"place": "*", "mode": "*", **NO_HANDLING}],
                [{**NO_HANDLING, **row} for row in self.handling],
                "place",
                "mode",
            ),
            "emission_factors.csv": with_plain(
                [factor_row(mode) for mode in MODES], self.emission_factors, "mode", "category", "country"
            ),
            "equipment.csv": [
                {"name": row["aliases"], "reefer": False, "freight_factor": 1, **row} for row in EQUIPMENT
            ],
            "commodities.csv": [
                {"name": row["id"], "hs_chapters": "", "reefer": False, **GENERAL, **row}
                for row in ({"id": "general"}, *self.commodities)
            ],
        }
        return {
            file: [dict(row) if file == "sources.csv" else {**plain, **row} for row in rows]
            for file, rows in tables.items()
        }

    def _places(self, calls: Iterable[Cells], links: Iterable[Cells]) -> list[dict[str, Any]]:
        given = self.places
        named = dict.fromkeys((*given, *(call["place"] for call in calls)))
        named.update(dict.fromkeys(end for link in links for end in (link["from"], link["to"])))
        return [
            {
                "id": place,
                "name": f"{place}-town",
                "lat": 0.0,
                "lon": -170.0 + 10.0 * number,
                **PLACE,
                **given.get(place, {}),
            }
            for number, place in enumerate(sorted(named))
        ]


def instant(text: str) -> str:
    """Return ``Tue 06:00`` as an instant of the week; anything else as it is."""
    day, _, clock = text.partition(" ")
    return f"{MONDAY[:8]}{WEEKDAYS.index(day) + 1:02}T{clock}+00:00" if day in WEEKDAYS else text
