"""Every stretch that cargo travels has an emission factor, else it would count as clean."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.network.checks.usage import hauled_links
from corridor.tables.emission_factors import EmissionFactorRow
from corridor.tables.links import LinkRow
from corridor.tables.modes import ModeRow
from corridor.tables.row import Row
from corridor.tables.services import ServiceRow

ELECTRIC = "electric"
"""Category of the share of a link under wire; the rest has the category of the service or mode."""

_Need = tuple[str, str, str]


def missing_factors(rows: Rows) -> Iterator[Fault]:
    """Yield each mode, category and country without a factor once, at the first row that needs it."""
    known = {(row.mode, row.category, row.country) for row in rows.of(EmissionFactorRow)}
    reported: set[_Need] = set()
    for row, line, column, need in _needs(rows):
        mode, category, country = need
        if need not in reported and known.isdisjoint((need, (mode, category, "*"))):
            reported.add(need)
            expected = f"expected a row of {EmissionFactorRow.file} for {mode}, {category} in {country}, or *"
            yield fault(row, line, column, category, expected)


def _needs(rows: Rows) -> Iterator[tuple[type[Row], int, str, _Need]]:
    for stretch in rows.stretches:
        service = stretch.service
        own = service.emission_category or rows.modes[service.mode].emission_category
        line, _ = rows.services[service.id]
        for hop in stretch.hops or ():
            _, link = rows.links[hop.link]
            for category in _categories(link, own):
                yield ServiceRow, line, "emission_category", (service.mode, category, link.country)
    lines = {mode.id: line for line, mode in rows.numbered(ModeRow)}
    for mode, _, link in hauled_links(rows):
        for category in _categories(link, rows.modes[mode].emission_category):
            yield ModeRow, lines[mode], "emission_category", (mode, category, link.country)


def _categories(link: LinkRow, own: str) -> Iterator[str]:
    if link.electrified_share > 0:
        yield ELECTRIC
    if link.electrified_share < 1:
        yield own
