"""Every mode in use has a price."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.network.checks.usage import hauled_links
from corridor.tables.links import LinkRow
from corridor.tables.rates import RateRow
from corridor.tables.services import ServiceRow
from corridor.tables.tariffs import TariffRow


def missing_prices(rows: Rows) -> Iterator[Fault]:
    """Yield services that no rate or tariff can price, and links on which on-demand haulage has no tariff."""
    tariffs = {(row.mode, row.country) for row in rows.of(TariffRow)}
    tariff_modes = {mode for mode, _ in tariffs}
    rated = [(rate.service, rate.mode) for rate in rows.of(RateRow)]
    rated_services = {service for service, _ in rated if service}
    rated_modes = {mode or "*" for service, mode in rated if not service}
    for line, service in rows.services.values():
        by_rate = service.id in rated_services or not rated_modes.isdisjoint((service.mode, "*"))
        if not by_rate and service.mode not in tariff_modes:
            expected = f"expected a row of {RateRow.file} or {TariffRow.file} for this mode"
            yield fault(ServiceRow, line, "mode", service.mode, expected)
    for mode, line, link in hauled_links(rows):
        if tariffs.isdisjoint(((mode, link.country), (mode, "*"))):
            expected = f"expected a row of {TariffRow.file} for {mode} in this country, or *"
            yield fault(LinkRow, line, "country", link.country, expected)
