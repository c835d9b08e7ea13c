"""Flows on a map: the wider a link, the more it carries; its color says how full it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import shapely

from corridor.analysis.flows.flows import BINDING_USD, Flows
from corridor.analysis.flows.fullness import Fullness, fullness_by_link
from corridor.analysis.flows.names import name_of
from corridor.network.geometry import Line
from corridor.network.network import Network
from corridor.results.looks import looks_of_modes
from corridor.results.map.drawing import Dot, Entry, Key, Map, Stroke

WIDEST_PX, THINNEST_PX = 9.0, 1.2
CLASSES = (
    ("no limit", "#8A949D"),
    ("less than half full", "#56B4E9"),
    ("half to nine tenths full", "#0072B2"),
    ("nearly full", "#E69F00"),
    ("full, at a price", "#D55E00"),
)
"""How full a link is, and its color (of those in ``looks``); the later a class, the further on top it is drawn."""
HALF, NEARLY = 0.5, 0.9
TOLD = 3
"""How many of a class's limits the list names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    link: str
    number: int
    full: Fullness | None
    teu: float
    told: str
    parts: tuple[Line, ...]


def map_of(flows: Flows) -> Map:
    """Return a map of the links that carry something; a list beside it, of how full they are, picks them out."""
    network = flows.problem.planner.network
    rows = sorted(_rows(flows), key=lambda row: (row.number, row.teu))
    shown = sorted({row.number for row in rows}, reverse=True)
    most = max((row.teu for row in rows), default=1.0)
    totals, on = flows.totals, flows.problem.on
    return Map(
        title="Flows of a usual week",
        subtitle=f"{totals.teu:,.0f} TEU a week, {totals.unserved_teu:,.0f} unserved, {on.day} {on:%b %Y}. "
        "The wider a line, the more it carries.",
        source=f"Corridor network {network.version[:12]}, prices of {network.price_year}.",
        strokes=tuple(
            Stroke(
                parts=row.parts,
                color=CLASSES[row.number][1],
                told=row.told,
                width_px=max(THINNEST_PX, WIDEST_PX * sqrt(row.teu / most)),
                group=shown.index(row.number),
            )
            for row in rows
        ),
        dots=_dots(flows),
        entries=tuple(_entry(network, number, [row for row in rows if row.number == number]) for number in shown),
        legend=tuple(Key(name=CLASSES[number][0], color=CLASSES[number][1], width_px=5) for number in shown),
    )


def _rows(flows: Flows) -> list[_Row]:
    network, frame = flows.problem.planner.network, flows.links_frame()
    full = fullness_by_link(flows.problem, flows.solution)
    return [
        _Row(
            link=link,
            number=_class(full.get(link)),
            full=full.get(link),
            teu=float(row["teu_per_week"]),
            told=_told(network, link, row, full.get(link)),
            parts=tuple(tuple((x, y) for x, y, *_ in part.coords) for part in shapely.get_parts(row["geometry"])),
        )
        for link, row in zip(frame.index, frame.to_dict("records"), strict=True)
    ]


def _class(full: Fullness | None) -> int:
    """Return the number of a class in ``CLASSES``."""
    if full is None:
        return 0
    if full.usd_per_teu > BINDING_USD:
        return 4
    return 1 + (full.utilisation >= HALF) + (full.utilisation >= NEARLY)


def _told(network: Network, link: str, row: dict[str, float], full: Fullness | None) -> str:
    own, looks = network.links[link], looks_of_modes(network)
    start, end = network.places[own.from_id].name, network.places[own.to_id].name
    modes = ", ".join(
        f"{look.name.lower()} {row[f'{mode}_teu_per_week']:,.0f}"
        for mode, look in looks.items()
        if row[f"{mode}_teu_per_week"] > 0
    )
    return (
        f"{start} \N{EN DASH} {end}\n"
        f"{row['forward_teu_per_week']:,.0f} TEU a week there, {row['back_teu_per_week']:,.0f} back ({modes})\n"
        + ("no limit" if full is None else _limit(network, full))
    )


def _limit(network: Network, full: Fullness) -> str:
    price = f", {full.usd_per_teu:,.0f} USD per TEU" if full.usd_per_teu > BINDING_USD else ""
    return f"{name_of(network, full.limit)}: {full.utilisation:.0%}{price}"


def _entry(network: Network, number: int, rows: Sequence[_Row]) -> Entry:
    limits = {row.full.limit: row.full for row in rows if row.full is not None}
    first = sorted(limits.values(), key=lambda full: (-full.usd_per_teu, -full.utilisation))[:TOLD]
    more = [f"and {len(limits) - TOLD} more"] if len(limits) > TOLD else []
    count = f"{len(rows):,} link{'' if len(rows) == 1 else 's'}"
    return Entry(head=CLASSES[number][0], text="\n".join((count, *(_limit(network, full) for full in first), *more)))


def _dots(flows: Flows) -> tuple[Dot, ...]:
    """Return where demand begins and ends, and terminals that bind."""
    problem = flows.problem
    ends = {end for demand in problem.demands for end in (demand.from_id, demand.to_id)}
    prices = zip(problem.limits, flows.solution.price_usd.tolist(), strict=True)
    binding = {limit.id for limit, usd in prices if limit.kind == "place" and usd > BINDING_USD}
    places = [problem.planner.network.places[name] for name in sorted(ends | binding)]
    return tuple(Dot(lon=place.lon, lat=place.lat, name=place.name) for place in places)
