"""Every ride that a service offers has a price."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.matches import rides_by_rate
from corridor.network.checks.rows import Rows, fault
from corridor.tables.services import ServiceRow
from corridor.tables.tariffs import TariffRow


def unpriced_rides(rows: Rows) -> Iterator[Fault]:
    """Yield services with a ride that no rate fits, through a country without a tariff of the mode."""
    rated = {id(ride) for _, _, rides in rides_by_rate(rows) for ride in rides}
    tariffs = {(row.mode, row.country) for row in rows.of(TariffRow)}
    reported: set[tuple[str, str]] = set()
    for ride in rows.rides:
        mode = ride.service.mode
        if id(ride) in rated or (mode, "*") in tariffs:
            continue
        for country in sorted({rows.links[hop.link][1].country for hop in ride.hops}):
            if (mode, country) not in tariffs and (ride.service.id, country) not in reported:
                reported.add((ride.service.id, country))
                line, _ = rows.services[ride.service.id]
                expected = (
                    f"expected a rate from {ride.board.place} to {ride.alight.place}, "
                    f"or a row of {TariffRow.file} for {mode} in {country}"
                )
                yield fault(ServiceRow, line, "id", ride.service.id, expected)
