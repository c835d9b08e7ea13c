"""``corridor plan``."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from shapely.geometry import shape

from tests.cli.command import Result, run


def plan(folder: str, *words: str) -> Result:
    """Plan on the tiny network."""
    return run("plan", *words, "--network", folder)


def widest(text: str) -> int:
    """Return the length of the longest line."""
    return max(len(line) for line in text.splitlines())


def test_an_answer_is_zero(folder: str, soon: str) -> None:
    """A table on standard output, nothing on standard error."""
    result = plan(folder, "A", "C", "--depart-after", soon)
    assert (result.code, result.err) == (0, "")
    assert "routes on the front" in result.out


def test_no_route_is_three(folder: str, soon: str) -> None:
    """With the reason on standard output: it is an answer."""
    result = plan(folder, "C", "A", "--depart-after", soon)
    assert result.code == 3
    assert "No route.\n- no chain of services and haulage joins these places for this cargo" in result.out


def test_refused_input_is_one(folder: str, soon: str) -> None:
    """In words, without a traceback."""
    result = plan(folder, "A", "C", "--depart-after", soon, "--quantity", "0")
    assert (result.code, result.out) == (1, "")
    assert result.err == "corridor: shipment.quantity: got 0, expected 1 to 10000 containers.\n"


@pytest.mark.parametrize(
    "words", [(), ("A",), ("A", "C", "--nonsense"), ("A", "C", "--limit", "0"), ("A", "C", "--by", "x")]
)
def test_wrong_usage_is_two(folder: str, words: tuple[str, ...]) -> None:
    """Missing arguments, unknown options, values out of range."""
    assert plan(folder, *words).code == 2


def test_a_refused_folder_is_one(tmp_path: str) -> None:
    """A folder without tables."""
    result = plan(str(tmp_path), "A", "C")
    assert result.code == 1
    assert "places.csv" in result.err


def test_a_missing_folder_is_refused() -> None:
    """So is one that is not there."""
    result = plan("/nowhere/at/all", "A", "C")
    assert (result.code, "expected a folder of CSV files" in result.err) == (1, True)


@pytest.mark.usefixtures("bundled")
def test_a_misspelled_place_gets_suggestions() -> None:
    """Those that come near."""
    result = run("plan", "Quingdao", "DEDUI")
    assert (result.code, "Did you mean: Qingdao (CNQIN)" in result.err) == (1, True)


@pytest.mark.parametrize(
    ("option", "given", "meant"),
    [
        ("--equipment", "40HCC", "40HC"),
        ("--commodity", "rubber_tyres", "rubber_tires"),
        ("--avoid-country", "RUS", "RU"),
        ("--avoid-mode", "raill", "rail"),
        ("--avoid-place", "Suezz", "suez"),
    ],
)
@pytest.mark.usefixtures("bundled")
def test_misspelled_options_get_suggestions(option: str, given: str, meant: str) -> None:
    """Whatever is named."""
    result = run("plan", "CNQIN", "DEDUI", option, given)
    assert result.code == 1
    assert meant in result.err.partition("Did you mean: ")[2]


def test_an_unknown_criterion(folder: str) -> None:
    """The ones there are are told."""
    result = plan(folder, "A", "C", "--criteria", "cost,speed")
    assert (result.code, "cost, time, transfers, co2e" in result.err) == (1, True)


@pytest.mark.parametrize("days", [2, 30, 4000])
def test_the_past_is_refused(folder: str, days: int) -> None:
    """Whoever asks for last week has mistyped."""
    then = datetime.now(UTC) - timedelta(days=days)
    result = plan(folder, "A", "C", "--depart-after", f"{then:%Y-%m-%d}")
    assert (result.code, "depart_after" in result.err) == (1, True)


def test_today_is_not_past(folder: str) -> None:
    """Although its midnight is."""
    assert plan(folder, "A", "C", "--depart-after", f"{datetime.now(UTC):%Y-%m-%d}").code == 0


def test_without_a_date_it_is_now(folder: str) -> None:
    """Cargo is ready when one asks."""
    result = plan(folder, "A", "C", "--json")
    ready = datetime.fromisoformat(json.loads(result.out)["request"]["depart_after"])
    assert abs(datetime.now(UTC) - ready) < timedelta(minutes=5)


@pytest.mark.parametrize("text", ["tomorrow", "2026-02-30", "2099-01-01", "2027-01-01T08:00"])
def test_dates_that_are_none(folder: str, text: str) -> None:
    """Refused with what is expected."""
    result = plan(folder, "A", "C", "--depart-after", text)
    assert (result.code, "depart_after" in result.err) == (1, True)


@pytest.mark.parametrize("by", ["cost", "time", "transfers", "co2e"])
def test_sorted_by(folder: str, soon: str, by: str) -> None:
    """Routes in order of one figure."""
    result = plan(folder, "A", "C", "--depart-after", soon, "--by", by, "--json")
    name = {"cost": "cost_usd", "time": "duration_h", "transfers": "transfers", "co2e": "co2e_wtw_kg"}[by]
    figures = [route["totals"][name] for route in json.loads(result.out)["routes"]]
    assert (len(figures) > 3, figures) == (True, sorted(figures))


@pytest.mark.parametrize("words", [("--limit", "2"), ("--all",)])
def test_how_many_are_shown(folder: str, soon: str, words: tuple[str, ...]) -> None:
    """A limit, or all there are."""
    answer = json.loads(plan(folder, "A", "C", "--depart-after", soon, "--json", *words).out)
    expected = 2 if words[0] == "--limit" else answer["search"]["front_size"]
    assert len(answer["routes"]) == expected


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (("--avoid-mode", "sea", "--avoid-mode", "road"), {"rail", "barge"}),
        (("--avoid-place", "B"), {"rail", "sea"}),
        (("--max-transfers", "0"), {"rail", "sea"}),
        (("--avoid-service", "express", "--avoid-service", "economy", "--max-transfers", "0"), {"sea"}),
    ],
)
def test_avoiding_and_limits(folder: str, soon: str, words: tuple[str, ...], left: set[str]) -> None:
    """Options may be repeated."""
    answer = json.loads(plan(folder, "A", "C", "--depart-after", soon, "--all", "--json", *words).out)
    assert {leg["mode"] for route in answer["routes"] for leg in route["legs"]} == left


def test_json_is_the_contract(folder: str, soon: str) -> None:
    """It parses and has the keys of an answer."""
    answer = json.loads(plan(folder, "A", "C", "--depart-after", soon, "--json").out)
    assert answer.keys() >= {"request", "network_version", "currency", "price_year", "routes", "no_route", "search"}
    assert answer["no_route"] is None


def test_reliability(folder: str, soon: str) -> None:
    """A column of P90 in the table, and all of it in JSON."""
    table, answer = (plan(folder, "A", "C", "--depart-after", soon, *more).out for more in ((), ("--json",)))
    assert ("P90" in table, json.loads(answer)["routes"][0]["reliability"]["p90_h"] > 0) == (True, True)


def test_no_draws_no_reliability(folder: str, soon: str) -> None:
    """It can be left out."""
    words = ("A", "C", "--depart-after", soon, "--draws", "0")
    table, answer = (plan(folder, *words, *more).out for more in ((), ("--json",)))
    assert ("P90" in table, json.loads(answer)["routes"][0]["reliability"]) == (False, None)


def test_a_due_date(folder: str, soon: str) -> None:
    """Cargo that is due a decade later is in time."""
    answer = json.loads(plan(folder, "A", "C", "--depart-after", soon, "--due", "2050-01-01", "--json").out)
    assert {route["reliability"]["on_time_share"] for route in answer["routes"]} == {1.0}


@pytest.mark.parametrize(("words", "told"), [((), False), (("--due", "2050-01-01"), True)])
def test_the_table_tells_who_is_on_time(folder: str, soon: str, words: tuple[str, ...], told: bool) -> None:  # noqa: FBT001
    """If a due date is given."""
    answer = plan(folder, "A", "C", "--depart-after", soon, *words).out
    assert ("on time (by Sun 02 Jan 2050 00:00" in answer) == told


def test_a_due_date_that_is_none(folder: str) -> None:
    """Refused with what is expected."""
    result = plan(folder, "A", "C", "--due", "soon")
    assert (result.code, "due: got 'soon'" in result.err) == (1, True)


def test_json_of_no_route(folder: str, soon: str) -> None:
    """An answer too, with exit code 3."""
    result = plan(folder, "C", "A", "--depart-after", soon, "--json")
    answer = json.loads(result.out)
    assert (result.code, answer["routes"], answer["no_route"]["reasons"][0]["code"]) == (3, [], "disconnected")


def test_geojson_is_valid(folder: str, soon: str) -> None:
    """A FeatureCollection of lines with a bbox."""
    content = json.loads(plan(folder, "A", "C", "--depart-after", soon, "--geojson").out)
    assert (content["type"], len(content["bbox"])) == ("FeatureCollection", 4)
    assert all(shape(feature["geometry"]).is_valid for feature in content["features"])


def test_geojson_of_no_route(folder: str, soon: str) -> None:
    """An empty collection, with exit code 3."""
    result = plan(folder, "C", "A", "--depart-after", soon, "--geojson")
    assert (result.code, json.loads(result.out)["features"]) == (3, [])


def test_geojson_keeps_the_order(folder: str, soon: str) -> None:
    """Sorted as the table would be."""
    words = ("A", "C", "--depart-after", soon, "--by", "cost", "--all")
    features = json.loads(plan(folder, *words, "--geojson").out)["features"]
    drawn = [f["properties"]["route_id"] for f in features if f["properties"]["featureType"] == "overview"]
    listed = [route["id"] for route in json.loads(plan(folder, *words, "--json").out)["routes"]]
    assert drawn == listed


def test_json_or_geojson_not_both(folder: str) -> None:
    """That is wrong usage."""
    assert plan(folder, "A", "C", "--json", "--geojson").code == 2


def test_legs_show_dates_and_prices(folder: str, soon: str) -> None:
    """A line for each leg below the table."""
    plain, long = (plan(folder, "A", "C", "--depart-after", soon, *more).out for more in ((), ("--legs",)))
    assert plain in long
    assert len(long.splitlines()) > len(plain.splitlines())


@pytest.mark.parametrize("point", ["120.45,36.15", "120.45, 36.15"])
@pytest.mark.usefixtures("bundled")
def test_a_coordinate_is_lon_and_lat(point: str) -> None:
    """As in GeoJSON; a door on the way to a terminal."""
    answer = json.loads(run("plan", point, "DEDUI", "--json", "--limit", "1").out)
    assert answer["request"]["origin"] == {"lon": 120.45, "lat": 36.15}


@pytest.mark.usefixtures("bundled")
def test_a_southern_or_western_coordinate_needs_two_dashes() -> None:
    """A minus sign is no option after ``--``: London lies west of Greenwich."""
    result = run("plan", "--json", "--limit", "1", "--", "CNQDG", "-0.13,51.5")
    assert json.loads(result.out)["request"]["destination"] == {"lon": -0.13, "lat": 51.5}


def test_the_environment_may_name_the_network(folder: str, soon: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """CORRIDOR_NETWORK instead of --network."""
    monkeypatch.setenv("CORRIDOR_NETWORK", folder)
    assert run("plan", "A", "C", "--depart-after", soon).code == 0


ENDS = ["DEDUI", "UZTAS", "RUMOW", "PLMAA", "NLRTM", "IRTHR", "TRIST", "AZBAK", "KZALA", "GBFXT", "INNSA", "11.7,48.4"]


@pytest.mark.parametrize("destination", ENDS)
@pytest.mark.parametrize("more", [(), ("--equipment", "22G1", "--quantity", "40", "--all")], ids=["some", "all"])
@pytest.mark.usefixtures("bundled")
def test_no_line_is_wider_than_a_terminal(soon: str, destination: str, more: tuple[str, ...]) -> None:
    """A hundred columns for any question."""
    result = run("plan", "Qingdao", destination, "--depart-after", soon, *more)
    assert result.code == 0
    assert widest(result.out) <= 100


@pytest.mark.parametrize(
    "words",
    [
        ("--avoid-mode", "rail", "--avoid-mode", "sea", "--avoid-mode", "road"),
        ("--max-cost-usd", "10"),
        ("--max-duration-h", "5"),
        ("--avoid-country", "CN", "--avoid-country", "KZ", "--avoid-country", "RU", "--max-transfers", "0"),
    ],
)
@pytest.mark.usefixtures("bundled")
def test_no_reason_is_wider_than_a_terminal(soon: str, words: tuple[str, ...]) -> None:
    """Nor is an answer without a route."""
    result = run("plan", "Qingdao", "DEDUI", "--depart-after", soon, *words)
    assert result.code == 3
    assert widest(result.out) <= 100


@pytest.mark.usefixtures("bundled")
def test_places_to_pass(soon: str) -> None:
    """In the order of the options."""
    words = ("plan", "Qingdao", "DEDUI", "--depart-after", soon, "--via", "malacca", "--via", "suez", "--json")
    answer = json.loads(run(*words).out)
    assert answer["request"]["via"] == ["malacca", "suez"]
    assert {leg["mode"] for route in answer["routes"] for leg in route["legs"]} >= {"sea"}


def test_the_present_can_be_set(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is past by the clock is ahead then, and what lies before it is past."""
    monkeypatch.setenv("CORRIDOR_NOW", "2026-03-02T12:00+00:00")
    assert plan(folder, "A", "C", "--depart-after", "2026-03-02").code == 0
    assert "depart_after" in plan(folder, "A", "C", "--depart-after", "2026-02-28").err
