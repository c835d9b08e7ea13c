"""H2: departures keep their local time when the clocks change."""

from datetime import timedelta

import pytest

from tests.acceptance.timetable import World

BERLIN = World(
    services="train  rail  Thu|Mon 08:00:  A 0 > B 24",
    places={"A": {"timezone": "Europe/Berlin"}, "B": {"timezone": "Asia/Shanghai"}},
)


@pytest.mark.parametrize(
    ("ready", "leaves"),
    [
        ("2026-03-26", "2026-03-26T08:00:00+01:00"),
        ("2026-03-27", "2026-03-30T08:00:00+02:00"),
        ("2026-10-22", "2026-10-22T08:00:00+02:00"),
        ("2026-10-23", "2026-10-26T08:00:00+01:00"),
    ],
)
def test_the_same_local_time_before_and_after(ready: str, leaves: str) -> None:
    """The clocks change on 29 March and 25 October 2026; the train leaves at eight."""
    assert BERLIN.plan("A", "B", ready)[0].departure.isoformat() == leaves


def test_the_ride_takes_its_hours() -> None:
    """A night in which the clocks go forward does not shorten the ride."""
    world = World(services="train  rail  Sat 20:00:  A 0 > B 24", places={"A": {"timezone": "Europe/Berlin"}})
    itinerary = world.plan("A", "B", "2026-03-28T20:00:00+01:00")[0]
    assert (itinerary.arrival.isoformat(), itinerary.totals.duration_h) == ("2026-03-29T19:00:00+00:00", 24)


def test_each_place_shows_its_own_time() -> None:
    """Departure in the time of the origin, arrival in that of the destination."""
    itinerary = BERLIN.plan("A", "B", "2026-03-26")[0]
    assert (itinerary.departure.isoformat(), itinerary.arrival.isoformat()) == (
        "2026-03-26T08:00:00+01:00",
        "2026-03-27T15:00:00+08:00",
    )


def test_a_date_is_midnight_at_the_origin() -> None:
    """Cargo ready on a date is ready when that day begins there."""
    assert BERLIN.plan("A", "B", "2026-03-26")[0].ready.isoformat() == "2026-03-26T00:00:00+01:00"


def test_an_hour_that_the_clocks_skip() -> None:
    """A departure at half past two leaves, on the one night without that time, at half past three."""
    world = World(services="train  rail  Sun 02:30:  A 0 > B 24", places={"A": {"timezone": "Europe/Berlin"}})
    assert world.plan("A", "B", "2026-03-29")[0].departure.isoformat() == "2026-03-29T03:30:00+02:00"


def test_an_hour_that_comes_twice() -> None:
    """A departure in the hour that comes twice leaves the first time."""
    world = World(services="train  rail  Sun 02:30:  A 0 > B 24", places={"A": {"timezone": "Europe/Berlin"}})
    assert world.plan("A", "B", "2026-10-25")[0].departure.isoformat() == "2026-10-25T02:30:00+02:00"


@pytest.mark.parametrize(
    ("ready", "waits"), [("2026-03-16", 25), ("2026-03-23", 24), ("2026-10-12", 24), ("2026-10-19", 25)]
)
def test_a_connection_across_time_zones_shifts_by_an_hour(ready: str, waits: int) -> None:
    """A train from a place on universal time and a ship on Berlin's time meet an hour apart in winter."""
    world = World(
        services="""
            train  rail  Fri 07:00:  A 0 > B 24
            ship   sea   Sun 09:00:  B 0 > C 24
        """,
        places={"B": {"timezone": "Europe/Berlin"}},
    )
    assert world.plan("A", "C", ready)[0].dwells[1].waiting_h == waits


def test_the_difference_of_two_instants_is_what_passes() -> None:
    """Instants carry an offset, not a clock: their difference over the night of the change is right."""
    world = World(
        services="train  rail  Sun 20:00  cut_off_h=48:  A 0 > B 24", places={"A": {"timezone": "Europe/Berlin"}}
    )
    leg = world.plan("A", "B", "2026-10-19")[0].legs[0]
    assert leg.cut_off is not None
    assert leg.departure - leg.cut_off == timedelta(hours=48)
