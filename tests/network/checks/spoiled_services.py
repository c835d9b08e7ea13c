"""Services, times, prices and factors that a sound folder must not have."""

from tests.network.checks.spoiled import spoil
from tests.tiny import minus, swap

SERVICES = (
    spoil(
        "missing_frequency",
        "services.csv:3: days: expected days of departure, or per_week",
        services=swap(("rail-out,East train,Railway,rail,,3", "rail-out,East train,Railway,rail,,")),
    ),
    spoil(
        "reversed_dates",
        "rates.csv:4: valid_to = '2026-01-01': expected 2026-06-01 (valid_from) or later",
        rates=swap(("1800,,", "1800,2026-06-01,2026-01-01")),
    ),
    spoil(
        "reversed_percentiles",
        "border_crossings.csv:4: p90_h = '8.0': expected at least 12.0 (p50_h)",
        border_crossings=swap(("12,48", "12,8")),
    ),
    spoil(
        "useless_services",
        "services.csv:5: id = 'sea-out': expected two calls or more in calls.csv, has 1",
        calls=minus("sea-out,2", "sea-out,3"),
    ),
    spoil(
        "useless_services",
        "services.csv:5: id = 'sea-out': expected a call with load and a later one elsewhere with unload",
        calls=swap(("sea-out,1,port,0,0,true", "sea-out,1,port,0,0,false")),
    ),
    spoil(
        "call_times",
        "calls.csv:13: depart_h = '5.0': expected 0 at the first call",
        calls=swap(("sea-out,1,port,0,0", "sea-out,1,port,0,5")),
    ),
    spoil(
        "call_times",
        "calls.csv:14: depart_h = '140.0': expected at least 150.0 (arrive_h)",
        calls=swap(("sea-out,2,strait,150,150", "sea-out,2,strait,150,140")),
    ),
    spoil(
        "call_times",
        "calls.csv:15: arrive_h = '150.0': expected more than 150.0, the departure from strait",
        calls=swap(("sea-out,3,haven,350,350", "sea-out,3,haven,150,350")),
    ),
    spoil(
        "unjoined_calls",
        "calls.csv:4: place = 'gate-cn': expected rail links that lead there from gate-kz",
        "calls.csv:8: place = 'gate-kz': expected rail links that lead there from gate-cn",
        links=minus("rail-gate-cn-gate-kz"),
    ),
    spoil(
        "missing_handling",
        *(
            f"calls.csv:{line}: place = '{place}': "
            "expected a row of handling.csv for sea at this place, its country, or *"
            for line, place in ((10, "haven"), (12, "port"), (13, "port"), (15, "haven"))
        ),
        handling=minus("*,sea"),
    ),
    spoil(
        "missing_handling",
        "modes.csv:3: id = 'road': expected a row of handling.csv for this mode, or *",
        handling=minus("*,road"),
    ),
    spoil(
        "missing_prices",
        "services.csv:4: mode = 'sea': expected a row of rates.csv or tariffs.csv for this mode",
        "services.csv:5: mode = 'sea': expected a row of rates.csv or tariffs.csv for this mode",
        rates=minus("sea"),
        tariffs=minus("sea"),
    ),
    spoil(
        "missing_prices",
        "links.csv:6: country = 'KZ': expected a row of tariffs.csv for road in this country, or *",
        tariffs=swap(("road,*", "road,CN")),
    ),
    spoil(
        "missing_factors",
        "services.csv:2: emission_category = 'electric': "
        "expected a row of emission_factors.csv for rail, electric in KZ, or *",
        emission_factors=swap(("rail,electric,*", "rail,electric,CN")),
    ),
    spoil(
        "missing_factors",
        "modes.csv:3: emission_category = 'average': "
        "expected a row of emission_factors.csv for road, average in CN, or *",
        emission_factors=swap(("road,average,*", "road,average,KZ")),
    ),
)
