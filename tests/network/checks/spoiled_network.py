"""Places, links and borders that `corridor check` asks about."""

from tests.network.checks.spoiled import spoil
from tests.tiny import minus, plus, swap

NETWORK = (
    spoil(
        "unsound_scenarios",
        "scenarios/own.yaml: change 2: where.id = 'nowhere': no row of places.csv fits",
        "scenarios/own.yaml: change 1: close.places = 'strat': expected an id of places.csv; did you mean strait?",
        scenario="title: T\nchanges:\n- close: {places: [strat]}\n- drop: {table: places, where: {id: nowhere}}\n",
    ),
    spoil(
        "unsound_scenarios",
        "scenarios/own.yaml: sources: expected the ids of what it rests on",
        scenario="title: T\nchanges:\n- close: {places: [strait]}\n",
    ),
    spoil(
        "unusable_capacities",
        "capacities.csv:2: id = 'nowhere': expected an id of links.csv",
        capacities=swap(("rail-gate-cn-gate-kz", "nowhere")),
    ),
    spoil(
        "unusable_capacities",
        "capacities.csv:2: mode = 'road': expected a mode that runs on rail, or *",
        capacities=swap(("gate-kz,rail", "gate-kz,road")),
    ),
    spoil(
        "unusable_capacities",
        "capacities.csv:3: taken_teu_per_week = '900.0': expected at most teu_per_week, 800",
        capacities=swap(("800,0", "800,900")),
    ),
    spoil(
        "unsorted_rows",
        "tariffs.csv:5: mode, country = 'road, CN': expected rows sorted by mode, country, stands below sea, *",
        tariffs=plus("road,CN,1.2,1.2,100,100,guess"),
    ),
    spoil(
        "unused_sources",
        "sources.csv:5: id = 'rumour': expected a row of some table or a scenario that rests on it",
        sources=plus("rumour,Hearsay,nobody,,none,,published,"),
    ),
    spoil(
        "unexplained_sources",
        "sources.csv:2: note: expected how the figures were made: quality is estimate",
        sources=swap(("round figures", "")),
    ),
    spoil(
        "misplaced_places",
        "places.csv:4: lat, lon = '56.1, 27.1': expected a point of IR: lat 25 to 39.8, lon 44 to 63.4",
        places=swap(("27.1,56.1", "56.1,27.1")),
    ),
    spoil(
        "link_lengths",
        "links.csv:3: length_km = '400.0': expected at least 494 km, the great circle",
        links=swap(("rail,880", "rail,400")),
    ),
    spoil(
        "link_lengths",
        "links.csv:5: length_km = '600.0': expected at most 289 km (38 km by great circle)",
        links=swap(("road,60", "road,600")),
    ),
    spoil(
        "link_countries",
        "links.csv:6: country = 'TM': expected IR or KZ, as its ends",
        links=swap(("road,3100,KZ", "road,3100,TM")),
    ),
    spoil(
        "link_countries",
        "links.csv:5: to = 'port': expected another place than from",
        links=swap(("road-port-yard,port,yard", "road-port-yard,port,port")),
    ),
    spoil(
        "link_gauges",
        "links.csv:4: gauge_mm = '1676': expected a gauge of yard: 1435",
        "links.csv:4: gauge_mm = '1676': expected a gauge of gate-cn: 1435, 1520",
        links=swap(("CN,1435,1", "CN,1676,1")),
    ),
    spoil(
        "link_gauges",
        "links.csv:4: gauge_mm: expected the track gauge in mm",
        links=swap(("CN,1435,1", "CN,,1")),
    ),
    spoil(
        "link_gauges",
        "links.csv:5: gauge_mm = '1435': expected an empty cell: not a railway",
        links=swap(("road,60,CN,,0", "road,60,CN,1435,0")),
    ),
    spoil(
        "misnamed_passages",
        "links.csv:8: passages = 'haven': expected a place of kind passage",
        links=swap(("sea,6300,XZ,,0,true,", "sea,6300,XZ,,0,true,haven")),
    ),
    spoil(
        "unreachable_places",
        "places.csv:9: id = 'zone': expected a link to or from it",
        places=plus("zone,Zone,,CN,east,36.4,120.1,city,Asia/Shanghai,,paper"),
    ),
    spoil(
        "unreachable_places",
        "places.csv:9: id = 'zone': expected a service or haulage that brings cargo here",
        places=plus("zone,Zone,,CN,east,36.4,120.1,city,Asia/Shanghai,,paper"),
        links=plus("road-zone-port,zone,port,road,50,CN,,0,false,,made"),
    ),
    spoil(
        "unreachable_places",
        "places.csv:9: id = 'zone': expected a service or haulage that takes cargo away",
        places=plus("zone,Zone,,CN,east,36.4,120.1,city,Asia/Shanghai,,paper"),
        links=plus("road-zone-port,port,zone,road,50,CN,,0,false,,made"),
    ),
    spoil(
        "missing_crossings",
        "links.csv:6: id = 'road-west-haven': expected a row haven, west, road in border_crossings.csv: road runs here",
        border_crossings=minus("haven"),
    ),
    spoil(
        "unused_crossings",
        "border_crossings.csv:6: from, to = 'yard, haven': expected a road link in this direction",
        border_crossings=plus("yard,haven,road,1,2,0,0,false,guess"),
    ),
    spoil(
        "unused_crossings",
        "border_crossings.csv:6: from, to = 'yard, port': expected places of two countries",
        border_crossings=plus("yard,port,road,1,2,0,0,false,guess"),
    ),
    spoil(
        "long_crossings",
        "border_crossings.csv:5: p90_h = '2000.0': expected at most 1080 h",
        border_crossings=swap(("16,72", "16,2000")),
    ),
)
