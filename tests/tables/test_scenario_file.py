"""Scenario files."""

import pytest

from corridor.errors import DataError
from corridor.model.change import Add, CarbonPrice, Close, Delay, Drop, Scale, Set, Window
from corridor.tables.scenario_file import Parsed, parse_scenario, scenario_text

WHOLE = """
title: Everything
note: One of each.
sources: [paper]
changes:
- close: {places: [suez], countries: NO, modes: [sea]}
  from: 2026-12-01
  until: 2027-02-01T08:00:00+08:00
- delay: {places: [brest]}
  hours: 24
- scale: {table: rates, columns: [usd], where: {mode: rail, from: [CN, KZ]}}
  factor: 1.25
- set: {table: services, where: {id: X}, values: {departs_at: 12:00, valid_to: null}}
- add: {table: carriage, rows: [{mode: road, km_per_day: 500}]}
- drop: {table: services, where: {calls_at: [A]}}
- carbon_price_usd_t: 100
"""


def faults_of(text: str) -> list[str]:
    """Return the faults for which a file is refused, as text."""
    with pytest.raises(DataError) as caught:
        parse_scenario(text, "bad.yaml")
    return [str(fault) for fault in caught.value.faults]


def parsed(text: str) -> Parsed:
    """Return what a file says."""
    return parse_scenario(text, "good.yaml")


def test_every_kind_of_change_is_read() -> None:
    """Seven kinds; Norway is a country, and noon a time of day."""
    window = Window(from_min=29_934_720, until_min=30_024_000)
    assert parsed(WHOLE).changes == (
        Close(places=("suez",), countries=("NO",), modes=("sea",), window=window),
        Delay(places=("brest",), hours=24.0),
        Scale(table="rates", columns=("usd",), factor=1.25, where=(("mode", ("rail",)), ("from", ("CN", "KZ")))),
        Set(table="services", values=(("departs_at", "12:00"), ("valid_to", "")), where=(("id", ("X",)),)),
        Add(table="carriage", rows=((("mode", "road"), ("km_per_day", "500")),)),
        Drop(table="services", where=(("calls_at", ("A",)),)),
        CarbonPrice(usd_t=100.0),
    )


def test_what_is_written_reads_the_same() -> None:
    """There and back."""
    assert parsed(scenario_text(parsed(WHOLE))) == parsed(WHOLE)


def test_a_mapping_reads_like_text() -> None:
    """What a program holds needs no YAML."""
    given = {"title": "T", "changes": [{"set": {"table": "services", "values": {"reefer": True, "per_week": 3}}}]}
    assert parse_scenario(given, "given.yaml").changes == (
        Set(table="services", values=(("reefer", "true"), ("per_week", "3"))),
    )


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (
            "clos: {places: [suez]}",
            (
                "change 1 = 'clos': expected exactly one of close, delay, scale, set, add, drop, "
                "carbon_price_usd_t; did you mean close?"
            ),
        ),
        ("close: {places: [suez]}\n  form: 2026-12-01", "change 1: form = 'form': unknown key; did you mean from?"),
        ("delay: {places: [brest], hours: 3}", "change 1: delay.hours = 'hours': belongs beside delay, not in it"),
        ("close: {}", "change 1: close = '{}': expected some of places, links, countries, services, modes"),
        (
            "close: {places: [suez]}\n  from: 2026-12-01T08:00",
            "change 1: from = '2026-12-01T08:00': expected an offset from UTC after the time (2026-12-01T08:00:00Z)",
        ),
        (
            "close: {places: [suez]}\n  from: soon",
            "change 1: from = 'soon': expected a date (2026-12-01) or an instant with its offset",
        ),
        (
            "scale: {table: rate, columns: [usd]}\n  factor: 2",
            "change 1: scale.table = 'rate': expected a table; did you mean rates?",
        ),
        ("drop: {table: links, where: {calls_at: A}}", "calls_at can be asked of calls, rates, services only"),
        ("delay: {places: [brest]}\n  hours: -3", "change 1: hours = '-3': Input should be greater than 0"),
        ("close: {places: [suez]}\n  from: 2026-12-02\n  until: 2026-12-01", "expected from before until"),
    ],
)
def test_a_fault_names_change_and_field(entry: str, fault: str) -> None:
    """And says what was given and what was expected."""
    assert fault in faults_of(f"title: T\nchanges:\n- {entry}\n")[0]


def test_all_faults_are_told_at_once() -> None:
    """Those of the head and those of every change."""
    assert len(faults_of("titel: T\nchanges:\n- 7\n- close: {place: [suez]}\n- carbon_price_usd_t: much\n")) == 5


def test_what_is_not_yaml_is_refused_with_its_line() -> None:
    """The second line here."""
    assert faults_of("title: T\nchanges: [\n")[0].startswith("bad.yaml:")


def test_what_is_no_mapping_is_refused() -> None:
    """A list is no scenario."""
    assert "expected a mapping" in faults_of("- 1")[0]


def test_aliases_are_refused() -> None:
    """A few lines of them can stand for more than memory holds."""
    with pytest.raises(DataError, match=r"x.yaml:2 = '\*a': expected no aliases"):
        parse_scenario("title: &a x\nchanges: [*a, *a]", "x.yaml")


def test_what_lies_deep_is_refused() -> None:
    """The reader would run out of stack, and take the process with it."""
    with pytest.raises(DataError, match=r"at most 20 levels|maximum nesting depth"):
        parse_scenario(f"title: x\nchanges: {'[' * 100_000}", "x.yaml")
