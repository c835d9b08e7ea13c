"""What goes out comes back."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.network.checks.stretches import Ride
from corridor.tables.services import ServiceRow


def one_way_services(rows: Rows) -> Iterator[Fault]:
    """Yield services whose longest ride no service of the same mode offers in the other direction."""
    offered = {(ride.service.mode, ride.board.place, ride.alight.place) for ride in rows.rides}
    longest: dict[str, Ride] = {}
    for ride in rows.rides:
        known = longest.setdefault(ride.service.id, ride)
        if ride.km > known.km:
            longest[ride.service.id] = ride
    for name, ride in longest.items():
        start, end = ride.board.place, ride.alight.place
        if (ride.service.mode, end, start) not in offered:
            line, _ = rows.services[name]
            expected = f"expected a {ride.service.mode} service from {end} to {start} too"
            yield fault(ServiceRow, line, "id", name, expected)
