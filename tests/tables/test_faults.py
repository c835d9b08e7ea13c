"""What is wrong with a cell, a row or a header, and how it is said."""

from pathlib import Path

import pytest

from tests.tables.refused import faults_of
from tests.tiny import Change, plus, swap, tiny_network

FAULTS = [
    pytest.param(
        "links",
        swap(("sea,4700", "sea,long")),
        "links.csv:7: length_km = 'long': "
        "Input should be a valid number, unable to parse string as a number (km travelled)",
        id="not a number",
    ),
    pytest.param(
        "links",
        swap(("sea,4700", "sea,nan")),
        "links.csv:7: length_km = 'nan': Input should be a finite number (km travelled)",
        id="not finite",
    ),
    pytest.param(
        "links",
        swap(("sea,4700", "sea,")),
        "links.csv:7: length_km: value missing (km travelled)",
        id="a value missing",
    ),
    pytest.param(
        "links",
        swap(("sea,4700", "sea,-1")),
        "links.csv:7: length_km = '-1': Input should be greater than 0 (km travelled)",
        id="out of bounds",
    ),
    pytest.param(
        "links",
        swap(("port-strait,port", "port-strait,pört")),
        "links.csv:7: from = 'pört': String should match pattern '^[A-Za-z0-9][A-Za-z0-9_.:-]*$' (place id)",
        id="a pattern broken",
    ),
    pytest.param(
        "places",
        swap(("border,Asia/Shanghai", "frontier,Asia/Shanghai")),
        "places.csv:2: kinds = 'frontier': "
        "Input should be 'seaport', 'rail_terminal', 'border', 'road_hub', 'passage' or 'city'",
        id="not one of the words",
    ),
    pytest.param(
        "calls",
        swap(("sea-out,1,port,0,0,true", "sea-out,1,port,0,0,maybe")),
        "calls.csv:13: load = 'maybe': Input should be a valid boolean, unable to interpret input",
        id="neither true nor false",
    ),
    pytest.param(
        "tariffs",
        swap(("sea,*,0.05", "sea,*,0.05,7")),
        "tariffs.csv:4 = '8 cells': expected 7 cells as in the header",
        id="too many cells",
    ),
    pytest.param(
        "tariffs",
        swap(("sea,*,", "")),
        "tariffs.csv:4 = '5 cells': expected 7 cells as in the header",
        id="too few cells",
    ),
    pytest.param(
        "carriage",
        plus("road,*,600,1,2,guess"),
        "carriage.csv:3: mode, country = 'road, *': expected once, stands in line 2 too",
        id="a key twice",
    ),
    pytest.param(
        "flows",
        swap(("from,to", "from,till")),
        "flows.csv:1: till: unknown column, expected some of from, to, commodity, year, teu, source",
        id="an unknown column",
    ),
    pytest.param(
        "flows", swap((",teu,", ",year,")), "flows.csv:1: year: expected each column once", id="a column twice"
    ),
    pytest.param("flows", swap(("from,to", "to,to")), "flows.csv:1: from: column missing", id="a column missing"),
    pytest.param(
        "flows",
        plus('"port,west'),
        "flows.csv:3 = 'unexpected end of data': expected comma-separated values (RFC 4180)",
        id="an open quote",
    ),
    pytest.param(
        "tariffs",
        None,
        "tariffs.csv: expected a file with the columns "
        "mode, country, usd_per_km_20, usd_per_km_40, usd_fixed_20, usd_fixed_40, source",
        id="a file missing",
    ),
]


@pytest.mark.parametrize(("table", "change", "fault"), FAULTS)
def test_a_fault_says_where_it_is_and_what_was_expected(table: str, change: Change, fault: str, tmp_path: Path) -> None:
    """Each kind of fault names file, line, column, value and expectation."""
    assert fault in faults_of(tiny_network(tmp_path, **{table: change}))
