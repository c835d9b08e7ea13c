"""Legs of the bundled network worked out again from the rows, by code of the tests' own."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from corridor import Network
from corridor.model.handling import Handling
from corridor.results.itinerary import Itinerary, Leg
from corridor.units import DAYS_PER_WEEK
from tests.results.bundled import QUESTIONS, front, planner

pytestmark = pytest.mark.parametrize("question", QUESTIONS)

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def rides(question: str) -> Iterator[Leg]:
    """Yield the scheduled legs of a front."""
    return (leg for itinerary in front(question) for leg in itinerary.legs if leg.service)


def hauls(question: str) -> Iterator[tuple[Itinerary, Leg]]:
    """Yield the legs on demand between places, with their itineraries."""
    for itinerary in front(question):
        for leg in itinerary.legs:
            if leg.service is None and leg.origin.id and leg.destination.id:
                yield itinerary, leg


def handling(network: Network, place: str, mode: str) -> Handling:
    """Return the handling row of a mode at a place: place before country before any, mode before any."""
    country = network.places[place].country
    rows = {(row.place, row.mode): row for row in network.handling}
    keys = [(where, how) for where in (place, country, "*") for how in (mode, "*")]
    return next(rows[key] for key in keys if key in rows)


def passed(start: datetime, end: datetime) -> timedelta:
    """Return the time that passes: two datetimes of one time zone would be subtracted by their clocks."""
    return end.astimezone(UTC) - start.astimezone(UTC)


def ends(leg: Leg) -> tuple[str, str]:
    """Return the ids of the places where a leg starts and ends."""
    assert leg.origin.id is not None
    assert leg.destination.id is not None
    return leg.origin.id, leg.destination.id


def test_rides_keep_to_the_timetable(question: str) -> None:
    """Departure and arrival are those of a run that starts on a day and at the time of the service, in its season."""
    network = planner().network
    for leg in rides(question):
        service, calls = network.services[str(leg.service)], network.calls[str(leg.service)]
        start, end = ends(leg)
        fits = [
            (board, alight)
            for n, board in enumerate(calls)
            for alight in calls[n + 1 :]
            if (board.place, alight.place) == (start, end)
            and board.load
            and alight.unload
            and passed(leg.departure, leg.arrival) == timedelta(hours=alight.arrive_h - board.depart_h)
        ]
        assert fits, leg
        zone = ZoneInfo(network.places[calls[0].place].timezone)
        begins = [
            (leg.departure.astimezone(UTC) - timedelta(hours=board.depart_h)).astimezone(zone) for board, _ in fits
        ]
        assert any(
            (begin.time() == service.departs_at or (service.per_week or 0) > DAYS_PER_WEEK)
            and (not service.days or WEEKDAYS[begin.weekday()] in service.days)
            and (service.valid_from is None or service.valid_from <= begin.date())
            and (service.valid_to is None or begin.date() <= service.valid_to)
            for begin in begins
        ), leg


def test_only_assumed_departures_are_flagged(question: str) -> None:
    """A leg is flagged if and only if its service has no days."""
    services = planner().network.services
    assert all(leg.assumed == (not services[str(leg.service)].days) for leg in rides(question))


def test_services_have_room(question: str) -> None:
    """Nobody rides on a service that is too small for the shipment."""
    cargo = front(question).query.cargo
    services = planner().network.services
    assert all(services[str(leg.service)].capacity_teu >= cargo.teu * cargo.quantity for leg in rides(question))


def test_links_join_the_ends(question: str) -> None:
    """A leg's links lead from its start to its end, and their km are its distance."""
    network = planner().network
    for itinerary in front(question):
        for leg in itinerary.legs:
            at = leg.hops[0].tail if leg.hops else None
            for hop in leg.hops:
                link = network.links[hop.link]
                assert hop.tail == at
                assert (hop.tail, hop.head) == (link.from_id, link.to_id) or (
                    link.both_ways and (hop.head, hop.tail) == (link.from_id, link.to_id)
                )
                at = hop.head
            if leg.origin.id and leg.destination.id:
                assert (leg.hops[0].tail, at) == ends(leg)
                km = sum(network.links[hop.link].length_km for hop in leg.hops)
                assert leg.distance_km == pytest.approx(km, abs=0.06)


def test_legs_run_on_their_infrastructure(question: str) -> None:
    """Trains on rails, trucks on roads: a mode keeps to the links that it runs on."""
    network = planner().network
    for itinerary in front(question):
        for leg in itinerary.legs:
            assert {network.links[hop.link].mode for hop in leg.hops} <= {network.modes[leg.mode].runs_on}


def test_countries_are_those_of_links_and_places(question: str) -> None:
    """All countries that the links of a leg touch are named, and no others."""
    network = planner().network
    for itinerary in front(question):
        for leg in itinerary.legs:
            if leg.hops and leg.origin.id and leg.destination.id:
                touched = {network.links[hop.link].country for hop in leg.hops}
                touched |= {network.places[place].country for hop in leg.hops for place in (hop.tail, hop.head)}
                assert set(leg.countries) == touched - {"XZ"}


def test_lifts_are_where_the_gauge_changes(question: str) -> None:
    """Every crossing with a change of gauge is a lift."""
    network = planner().network
    changes = {(row.from_id, row.to_id, row.mode) for row in network.border_crossings if row.gauge_change}
    for leg in rides(question):
        runs_on = network.modes[leg.mode].runs_on
        assert list(leg.lifts) == [hop.head for hop in leg.hops if (hop.tail, hop.head, runs_on) in changes]


def test_storage_by_hand(question: str) -> None:
    """Minutes beyond the free time, at the dearest tariff of the modes that serve the yard."""
    network, cargo = planner().network, front(question).query.cargo
    small = cargo.size == "20"
    for itinerary in front(question):
        for number, (leg, dwell) in enumerate(zip(itinerary.legs, itinerary.dwells, strict=False)):
            if leg.cut_off is None or not any(other.service for other in itinerary.legs[:number]):
                assert dwell.storage_usd == 0
                continue
            place = str(leg.origin.id)
            rows = [handling(network, place, mode) for mode in planner().compiled.modes_by_place[place]]
            usd_day = [row.storage_usd_day_20 if small else row.storage_usd_day_40 for row in rows]
            dearest = [row for row, usd in zip(rows, usd_day, strict=True) if usd == max(usd_day)]
            before = itinerary.legs[number - 1]
            unloading = timedelta(hours=handling(network, place, before.mode).unload_h)
            waited = passed(dwell.arrival, leg.cut_off) - unloading
            days = waited / timedelta(days=1) - min(row.free_days for row in dearest)
            expected = max(0.0, days) * max(usd_day) * cargo.quantity
            assert dwell.storage_usd == pytest.approx(expected, abs=0.02 + 0.0073 * max(0.0, days))


def test_emissions_by_hand(question: str) -> None:
    """Kilometres times tonnes times factor, by country and under wire, and a move at each end."""
    network, cargo = planner().network, front(question).query.cargo
    factors = {(row.mode, row.category, row.country): row.g_co2e_tkm_wtw for row in network.emission_factors}
    tonnes = (cargo.cargo_kg + cargo.tare_kg) / 1000

    def factor(mode: str, category: str, country: str) -> float:
        return factors.get((mode, category, country), factors.get((mode, category, "*"), 0))

    for itinerary in front(question):
        for leg in itinerary.legs:
            if not (leg.origin.id and leg.destination.id):
                continue
            own = network.services[leg.service].emission_category if leg.service else None
            category = own or network.modes[leg.mode].emission_category
            grams = 0.0
            for link in (network.links[hop.link] for hop in leg.hops):
                wired = link.length_km * link.electrified_share
                grams += wired * tonnes * factor(leg.mode, "electric", link.country)
                grams += (link.length_km - wired) * tonnes * factor(leg.mode, category, link.country)
            moves = sum(handling(network, place, leg.mode).kg_co2e for place in ends(leg))
            assert leg.co2e_wtw_kg == pytest.approx((grams / 1000 + moves) * cargo.quantity, abs=0.02)


def test_haulage_prices_by_hand(question: str) -> None:
    """Tariff per km, a fixed sum for each country, borders, and a lift at each end."""
    network, cargo = planner().network, front(question).query.cargo
    tariffs = {(row.mode, row.country): row for row in network.tariffs}
    fees = {(row.from_id, row.to_id, row.mode): row for row in network.border_crossings}
    small = cargo.size == "20"
    for _, leg in hauls(question):
        start, end = ends(leg)

        def tariff(country: str, mode: str = leg.mode) -> tuple[float, float]:
            row = tariffs.get((mode, country)) or tariffs[mode, "*"]
            pair = (row.usd_per_km_20, row.usd_fixed_20) if small else (row.usd_per_km_40, row.usd_fixed_40)
            return pair[0] * cargo.freight_factor, pair[1] * cargo.freight_factor

        loading, unloading = handling(network, start, leg.mode), handling(network, end, leg.mode)
        usd = loading.load_usd_20 if small else loading.load_usd_40
        usd += unloading.unload_usd_20 if small else unloading.unload_usd_40
        usd += tariff(network.places[start].country)[1]
        for hop in leg.hops:
            link = network.links[hop.link]
            usd += link.length_km * tariff(link.country)[0]
            entered = network.places[hop.head].country
            if entered != network.places[hop.tail].country:
                usd += tariff(entered)[1]
            fee = fees.get((hop.tail, hop.head, link.mode))
            usd += (fee.usd_20 if small else fee.usd_40) if fee else 0
        assert leg.cost_usd == pytest.approx(usd * cargo.quantity, abs=0.01 * cargo.quantity * (len(leg.hops) + 2))


def test_haulage_hours_by_hand(question: str) -> None:
    """Kilometres at the country's speed, and the hours at borders."""
    network = planner().network
    carriage = {(row.mode, row.country): row for row in network.carriage}
    hours = {(row.from_id, row.to_id, row.mode): row.p50_h for row in network.border_crossings}
    for _, leg in hauls(question):
        total = 0.0
        for hop in leg.hops:
            link = network.links[hop.link]
            row = carriage.get((leg.mode, link.country)) or carriage[leg.mode, "*"]
            total += link.length_km / row.km_per_day * 24 + hours.get((hop.tail, hop.head, link.mode), 0)
        assert passed(leg.departure, leg.arrival) / timedelta(hours=1) == pytest.approx(total, abs=len(leg.hops) / 60)
