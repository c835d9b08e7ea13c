"""Modes, services and rates that `corridor check` asks about."""

from tests.network.checks.spoiled import spoil
from tests.tiny import minus, swap

OFFERS = (
    spoil(
        "missing_drayage",
        "modes.csv: drayage: expected true for one on-demand mode",
        modes=swap(("false,road,true", "false,road,false")),
    ),
    spoil(
        "unserved_modes",
        "modes.csv:2: id = 'barge': expected a service of this mode in services.csv",
        modes=swap(("rail,Block", "barge,Barge,true,waterway,false,BARGE,8,#000000,average,paper\nrail,Block")),
    ),
    spoil(
        "unserved_modes",
        "modes.csv:3: id = 'road': expected a country in carriage.csv with road links",
        carriage=None,
    ),
    spoil(
        "one_way_services",
        "services.csv:4: id = 'sea-out': expected a sea service from haven to port too",
        services=minus("sea-back"),
        calls=minus("sea-back"),
    ),
    spoil(
        "missing_calls",
        "calls.csv:14: sequence = '3': expected 2, the next number",
        calls=minus("sea-out,2"),
    ),
    spoil(
        "contradicting_frequency",
        "services.csv:5: per_week = '3.0': expected 2 as in days, or an empty cell",
        services=swap(("westbound,Line,sea,Mon|Thu,", "westbound,Line,sea,Mon|Thu,3")),
    ),
    spoil(
        "contradicting_frequency",
        "services.csv:5: days = 'Mon|Mon': expected each day once",
        services=swap(("westbound,Line,sea,Mon|Thu", "westbound,Line,sea,Mon|Mon")),
    ),
    spoil(
        "implausible_speeds",
        "calls.csv:7: arrive_h = '20.0': expected at least 44.4: 4000 km from yard at 90 km/h or less",
        calls=swap(("gate-cn,100,120", "gate-cn,20,120")),
    ),
    spoil(
        "implausible_speeds",
        "services.csv:3: id = 'rail-out': expected 150 to 1500 km per day, calls give 130",
        calls=swap(("rail-out,4,west,180,180", "rail-out,4,west,900,900")),
    ),
    spoil(
        "hidden_borders",
        "calls.csv:7: place = 'west': expected a passing call (load = unload = false) at gate-cn or gate-kz before it",
        calls=minus("rail-out,2", "rail-out,3"),
    ),
    spoil(
        "short_cut_offs",
        "services.csv:3: cut_off_h = '2.0': expected at least 4 h, loading at yard",
        services=swap(("rail-out,East train,Railway,rail,,3,06:00,24", "rail-out,East train,Railway,rail,,3,06:00,2")),
    ),
    spoil(
        "unpriced_rides",
        "services.csv:4: id = 'sea-back': expected a rate from haven to port, or a row of tariffs.csv for sea in XZ",
        tariffs=minus("sea"),
    ),
    spoil(
        "unused_rates",
        "rates.csv:4: id = 'sea-east-gulf-40': expected a sea service that carries from west to gulf",
        rates=swap(("sea,east,gulf", "sea,west,gulf")),
    ),
    spoil(
        "implausible_rates",
        "rates.csv:2: usd = '30000.0': expected 734 to 4514 USD for 4893 km",
        rates=swap(("KZ,40,3000", "KZ,40,30000")),
    ),
)
