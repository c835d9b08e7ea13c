"""Speeds, prices and dwell of the bundled data, part by part, within what the trade knows."""

from itertools import pairwise
from statistics import median

import pytest

from corridor.model.service import Service
from corridor.network.checks.matches import rides_by_rate
from corridor.network.checks.rows import Rows
from corridor.network.network import Network
from corridor.network.tracks import Tracks
from corridor.tables.rates import RateRow

KM_DAY = {
    "sea": (340, 760),  # 7.6 to 17 knots with port calls
    "rail": (200, 1_350),  # 1,337 km a day is the Trans-Siberian express
    "ferry": (470, 920),
    "barge": (170, 400),
}

LONG_KM_DAY = {"sea": (450, 760), "rail": (440, 1_350)}
"""Beyond 3,000 km."""

CARRIAGE_KM_DAY = {"road": (300, 700), "wagon": (150, 350)}
"""CAREC road 23.4 km/h with stops; EU driving hours; ordinary freight wagons 10 to 17 km/h with stops."""

RATE_USD_KM = {
    "sea": (0.01, 0.45),  # empty-leg rates to Asia at the bottom
    "rail": (0.18, 0.85),
}
"""Per 40-foot container beyond 3,000 km."""

DWELL_H = [
    ("khorgos-road-cn", "nur-zholy-kz", "road", 16, 52),  # CPMM 16.4 to 51.4 h on the Chinese side
    ("CNERC", "MNZUU", "rail", 12, 40),  # CPMM
    ("MNZUU", "CNERC", "rail", 9, 30),
    ("CNMLX", "zabaikalsk", "rail", 24, 240),
    ("irkeshtam-cn", "irkeshtam-kg", "road", 1.5, 48),  # Kabar 2018, CPMM
    ("BYBQT", "PLTER", "rail", 24, 120),  # two to five days
    ("KZABE", "iletsk", "road", 3, 120),  # hours before, three to five days in autumn 2025
    ("kozlovichi", "kukuryki", "road", 10, 48),
]


def km_of(network: Network, service: Service) -> float:
    tracks = Tracks(network.links, network.modes[service.mode].runs_on)
    legs = [tracks.between(tail.place, head.place) for tail, head in pairwise(network.calls[service.id])]
    return sum(network.links[hop.link].length_km for hops in legs for hop in hops or ())


def km_day_of(network: Network, service: Service) -> float:
    calls = network.calls[service.id]
    return km_of(network, service) / (calls[-1].arrive_h - calls[0].depart_h) * 24


def rail_days(network: Network, service: str) -> float:
    calls = network.calls[service]
    return (calls[-1].arrive_h - calls[0].depart_h) / 24


@pytest.mark.parametrize("mode", KM_DAY)
def test_services_make_usual_kilometres_a_day(mode: str, network: Network) -> None:
    """Every service of a mode, calls and borders included."""
    least, most = KM_DAY[mode]
    speeds = {item.id: km_day_of(network, item) for item in network.services.values() if item.mode == mode}
    assert {name: round(speed) for name, speed in speeds.items() if not least <= speed <= most} == {}


@pytest.mark.parametrize("mode", LONG_KM_DAY)
def test_long_services_are_steadier(mode: str, network: Network) -> None:
    """Beyond 3,000 km neither crawling nor flying."""
    least, most = LONG_KM_DAY[mode]
    long = [item for item in network.services.values() if item.mode == mode and km_of(network, item) > 3_000]
    speeds = {item.id: round(km_day_of(network, item)) for item in long}
    assert {name: speed for name, speed in speeds.items() if not least <= speed <= most} == {}


@pytest.mark.parametrize("mode", CARRIAGE_KM_DAY)
def test_haulage_on_links_has_the_speed_of_its_mode(mode: str, network: Network) -> None:
    """The implied km per day on each link, by carriage of its country or of any."""
    least, most = CARRIAGE_KM_DAY[mode]
    speeds = {row.country: row.km_per_day for row in network.carriage if row.mode == mode}
    on_links = {
        link.id: speeds[link.country if link.country in speeds else "*"]
        for link in network.links.values()
        if link.mode == network.modes[mode].runs_on and (link.country in speeds or "*" in speeds)
    }
    assert {name: speed for name, speed in on_links.items() if not least <= speed <= most} == {}


@pytest.mark.parametrize("mode", RATE_USD_KM)
def test_rates_cost_what_long_hauls_cost(mode: str, rows: Rows) -> None:
    """USD per km of a 40-foot container over the median ride that a rate prices."""
    least, most = RATE_USD_KM[mode]
    usd_km: dict[str, float] = {}
    for _, rate, rides in rides_by_rate(rows):
        if isinstance(rate, RateRow) and rate.equipment == "40" and rides and rides[0].service.mode == mode:
            km = median(ride.km for ride in rides)
            if km > 3_000:
                usd_km[rate.id] = rate.usd / km
    assert usd_km
    assert {name: round(price, 3) for name, price in usd_km.items() if not least <= price <= most} == {}


@pytest.mark.parametrize(("tail", "head", "mode", "least_h", "most_h"), DWELL_H, ids=str)
def test_borders_hold_cargo_as_long_as_published(
    tail: str, head: str, mode: str, least_h: float, most_h: float, network: Network
) -> None:
    """The median hours at a crossing lie in the published band."""
    found = [row for row in network.border_crossings if (row.from_id, row.to_id, row.mode) == (tail, head, mode)]
    assert [least_h <= row.p50_h <= most_h for row in found] == [True]


def test_no_truckload_enters_russia_or_belarus_from_the_union(network: Network) -> None:
    """Since April 2022 lorries run west only over the borders of the European Union with Russia and Belarus."""
    union = {"PL", "LT", "LV", "EE", "FI"}
    closed = [
        row
        for row in network.border_crossings
        if row.mode == "road"
        and network.places[row.from_id].country in union
        and network.places[row.to_id].country in {"RU", "BY"}
    ]
    assert closed == []


@pytest.mark.parametrize("destination", ["almaty", "astana", "bishkek", "tashkent", "dushanbe", "ashgabat"])
def test_block_trains_to_central_asia_take_their_time(destination: str, network: Network) -> None:
    """Nine to eighteen days from Jiaozhou with the three days before departure (12 to 18 published door to door)."""
    service = f"qilu-{destination}-w"
    assert 9 <= rail_days(network, service) + network.services[service].cut_off_h / 24 <= 18


@pytest.mark.parametrize("destination", ["warsaw-lodz", "duisburg", "hamburg", "mannheim", "budapest"])
def test_block_trains_to_europe_take_their_time(destination: str, network: Network) -> None:
    """Sixteen to twenty-two days from Jiaozhou on the rails (18 to 22 published)."""
    assert 16 <= rail_days(network, f"qilu-{destination}-w") <= 22


@pytest.mark.parametrize("service", ["neu-cape-ocean-w", "neu-cape-felixstowe-w"])
def test_ships_reach_north_europe_by_the_cape_in_seven_weeks(service: str, network: Network) -> None:
    """Forty to fifty days from Qingdao to the first ports beyond Dover."""
    calls = {call.place: call for call in network.calls[service]}
    days = (calls["DEHAM"].arrive_h - calls["CNQDG"].depart_h) / 24
    assert 40 <= days <= 50
