"""From what a caller writes to a query."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from corridor import Avoid, Door, InputError, Shipment, UnknownName
from corridor.clock import local, minute_of
from corridor.model.query import Limits, Query
from corridor.planner.ask import ask
from tests.acceptance.timetable import World

WORLD = World(
    services="train  rail  Mon 12:00:  A 0 > B 24",
    places={
        "A": {"name": "Qingdao", "aliases": "青岛|Циндао|Tsingtao", "timezone": "Asia/Shanghai"},
        "B": {"name": "Duisburg", "timezone": "Europe/Berlin"},
    },
)


def query(origin: Any = "A", destination: Any = "B", **options: Any) -> Query:  # noqa: ANN401
    """Return a question on the tiny network, resolved."""
    when = {} if "arrive_by" in options else {"depart_after": "2026-12-01"}
    options = {**when, "shipment": Shipment(), **options}
    return ask(WORLD.network, origin, destination, **options)


@pytest.mark.parametrize("name", ["A", "a", "Qingdao", "QINGDAO", " qingdao ", "青岛", "Циндао", "ЦИНДАО", "tsingtao"])
def test_a_place_by_any_of_its_names(name: str) -> None:
    """Id, name or alias, in any case."""
    assert query(name).origin == "A"


@pytest.mark.parametrize(("name", "meant"), [("Quingdao", "Qingdao (A)"), ("Duisberg", "Duisburg (B)")])
def test_a_misspelling_gets_suggestions(name: str, meant: str) -> None:
    """The nearest names come with the refusal."""
    with pytest.raises(UnknownName) as caught:
        query(name, "B")
    assert caught.value.suggestions[0] == meant


@pytest.mark.parametrize(("ends", "field"), [(("Nowhere", "B"), "origin"), (("A", "Nowhere"), "destination")])
def test_the_field_that_is_wrong_is_named(ends: tuple[str, str], field: str) -> None:
    """Origin and destination are told apart."""
    with pytest.raises(UnknownName) as caught:
        query(*ends)
    assert (caught.value.field, caught.value.given) == (field, "Nowhere")


def test_an_empty_name_is_unknown() -> None:
    """Nothing is no place."""
    with pytest.raises(UnknownName):
        query("")


def test_going_nowhere_is_refused() -> None:
    """Origin and destination differ, however they are written."""
    with pytest.raises(InputError, match="a place other than the origin"):
        query("Qingdao", "青岛")


def test_a_pair_is_a_door() -> None:
    """Longitude first, as in GeoJSON."""
    assert query((120.3, 36.1)).origin == Door(lon=120.3, lat=36.1)


@pytest.mark.parametrize(
    ("given", "utc"),
    [
        ("2026-12-01", "2026-11-30T16:00:00+00:00"),
        (date(2026, 12, 1), "2026-11-30T16:00:00+00:00"),
        ("2026-12-01T08:00+08:00", "2026-12-01T00:00:00+00:00"),
        ("2026-12-01T08:00:30+08:00", "2026-12-01T00:01:00+00:00"),
        ("2026-12-01T00:00Z", "2026-12-01T00:00:00+00:00"),
        (datetime(2026, 12, 1, 8, tzinfo=UTC), "2026-12-01T08:00:00+00:00"),
    ],
)
def test_when_the_cargo_is_ready(given: Any, utc: str) -> None:  # noqa: ANN401
    """A date is midnight at the origin; an instant is what its offset says."""
    assert local(query(depart_after=given).ready_min, "Etc/UTC").isoformat() == utc


@pytest.mark.parametrize(
    "given",
    [
        "2026-12-01T08:00",
        datetime(2026, 12, 1, 8),  # noqa: DTZ001
        "tomorrow",
        "2026-13-01",
        "2026-02-30",
        "",
        "1.12.2026",
        "12/1/26",
    ],
)
def test_an_instant_needs_its_offset(given: Any) -> None:  # noqa: ANN401
    """Naive times and other writing are refused, with an example of what is expected."""
    with pytest.raises(InputError, match=r"2026-12-01T08:00\+08:00") as caught:
        query(depart_after=given)
    assert caught.value.field == "depart_after"


@pytest.mark.parametrize("given", ["2009-12-31", "2050-01-03", "0001-01-01", "9999-12-31"])
def test_dates_out_of_bounds_are_refused(given: str) -> None:
    """From 2010 to 2050."""
    with pytest.raises(InputError, match="from 2010-01-01 to 2050-01-01"):
        query(depart_after=given)


def test_past_dates_are_fine_for_the_library() -> None:
    """An analyst may plan through last year."""
    assert query(depart_after="2015-06-01").quoted == date(2015, 6, 1)


@pytest.mark.parametrize(("minutes", "taken"), [(-1, False), (0, True), (1, True)])
def test_cargo_may_have_stood_ready_for_a_day(minutes: int, taken: bool) -> None:  # noqa: FBT001
    """Not for longer, if a service passes the present."""
    now = datetime(2026, 12, 1, 12, tzinfo=UTC)
    ready = now - timedelta(days=1) + timedelta(minutes=minutes)
    try:
        found = query(depart_after=ready, now=now).ready_min
    except InputError as error:
        found, field = None, error.field
        assert field == "depart_after"
    assert (found == minute_of(ready)) is taken


@pytest.mark.parametrize("hour", [0, 8, 15, 16, 17, 23])
def test_a_day_is_not_past_before_it_is_over_in_utc(hour: int) -> None:
    """Its midnight at the origin may lie more than a day back: from 16:00 UTC on in China."""
    now = datetime(2026, 12, 1, hour, 59, tzinfo=UTC)
    assert query(depart_after="2026-12-01", now=now).quoted == date(2026, 12, 1)


@pytest.mark.parametrize("hour", [0, 8, 15, 16, 23])
def test_a_day_that_is_over_in_utc_is_past(hour: int) -> None:
    """At any hour of the next."""
    with pytest.raises(InputError, match="2026-12-02 or later"):
        query(depart_after="2026-12-01", now=datetime(2026, 12, 2, hour, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("given", "kept"),
    [(("co2e", "cost"), ("cost", "co2e")), (["time"], ("time",)), (("cost", "cost"), ("cost",))],
)
def test_criteria_have_one_order(given: Any, kept: tuple[str, ...]) -> None:  # noqa: ANN401
    """However they are asked for."""
    assert query(criteria=given).criteria == kept


@pytest.mark.parametrize(
    ("limits", "field"),
    [
        ({"max_transfers": -1}, "max_transfers"),
        ({"max_transfers": 13}, "max_transfers"),
        ({"max_cost_usd": 0}, "max_cost_usd"),
        ({"max_cost_usd": -5}, "max_cost_usd"),
        ({"max_cost_usd": 1e10}, "max_cost_usd"),
        ({"max_cost_usd": float("nan")}, "max_cost_usd"),
        ({"max_duration_h": 0}, "max_duration_h"),
        ({"max_duration_h": 9000}, "max_duration_h"),
        ({"max_duration_h": float("inf")}, "max_duration_h"),
        ({"max_duration_h": float("nan")}, "max_duration_h"),
    ],
)
def test_senseless_limits_are_refused(limits: dict[str, Any], field: str) -> None:
    """Each names its field."""
    with pytest.raises(InputError) as caught:
        query(limits=Limits(**limits))
    assert caught.value.field == field


def test_a_duration_is_always_limited() -> None:
    """Ninety days unless said otherwise."""
    assert query().limits.max_duration_h == 90 * 24


def test_long_lists_are_refused() -> None:
    """Two hundred names are enough."""
    with pytest.raises(InputError, match="at most 200"):
        query(avoid=Avoid(countries=("XA",) * 201))


def test_avoided_names_are_resolved() -> None:
    """Places become ids, countries and modes get their case."""
    avoid = query(avoid=Avoid(countries=("xa",), modes=("RAIL",), places=("Duisburg",), services=("TRAIN",))).avoid
    assert avoid == Avoid(countries=("XA",), modes=("rail",), places=("B",), services=("train",))


def test_prices_are_quoted_on_the_day_at_the_origin() -> None:
    """Late in the evening UTC it is tomorrow in China."""
    assert query(depart_after="2026-12-01T20:00+00:00").quoted == date(2026, 12, 2)


@pytest.mark.parametrize(
    ("given", "utc"),
    [
        ("2026-12-01", "2026-12-01T23:00:00+00:00"),
        (date(2026, 12, 1), "2026-12-01T23:00:00+00:00"),
        ("2026-12-01T08:00+08:00", "2026-12-01T00:00:00+00:00"),
        ("2026-12-01T08:00:30+08:00", "2026-12-01T00:00:00+00:00"),
        (datetime(2026, 12, 1, 8, tzinfo=UTC), "2026-12-01T08:00:00+00:00"),
    ],
)
def test_when_it_must_arrive(given: Any, utc: str) -> None:  # noqa: ANN401
    """A date is the end of that day at the destination; an instant is rounded down to the minute."""
    assert local(query(arrive_by=given).arrive_by_min, "Etc/UTC").isoformat() == utc


def test_a_departure_or_an_arrival() -> None:
    """Not both."""
    with pytest.raises(InputError, match="depart_after or arrive_by, not both") as caught:
        query(depart_after="2026-12-01", arrive_by="2026-12-31")
    assert caught.value.field == "arrive_by"


def test_neither_a_departure_nor_an_arrival() -> None:
    """One must be given."""
    with pytest.raises(InputError, match="arrive_by") as caught:
        query(depart_after=None)
    assert caught.value.field == "depart_after"


@pytest.mark.parametrize("given", ["2026-12-01T08:00", "tomorrow", "2009-12-30", "9999-12-31"])
def test_a_deadline_that_is_none(given: str) -> None:
    """Refused as the other instants are, under its own name."""
    with pytest.raises(InputError) as caught:
        query(arrive_by=given)
    assert caught.value.field == "arrive_by"


def test_a_deadline_that_is_past() -> None:
    """A service passes the present."""
    now = datetime(2026, 12, 1, 12, tzinfo=UTC)
    with pytest.raises(InputError, match="not before") as caught:
        query(arrive_by=now - timedelta(minutes=1), now=now)
    assert caught.value.field == "arrive_by"


@pytest.mark.parametrize(
    ("hours", "first"), [(24.0, "2026-12-03T00:00:00+00:00"), (240.0, "2026-12-01T12:00:00+00:00")]
)
def test_the_window_before_a_deadline(hours: float, first: str) -> None:
    """From the longest duration before it, but not before the present; prices are those of its first day."""
    asked = query(
        arrive_by="2026-12-04T00:00+00:00",
        now=datetime(2026, 12, 1, 12, tzinfo=UTC),
        limits=Limits(max_duration_h=hours),
    )
    assert local(asked.window[0], "Etc/UTC").isoformat() == first
    assert asked.quoted == local(asked.window[0], "Asia/Shanghai").date()


def test_whole_numbers_are_those_with_a_point() -> None:
    """The ids of routes hang on the question: 20000 and 20000.0 USD are the same, however they come in."""
    whole, pointed = (
        query(
            (number(120), number(36)),
            limits=Limits(max_cost_usd=number(20_000), max_duration_h=number(500)),
            shipment=Shipment(value_usd=number(9_000), gross_weight_kg=number(8_000)),
        )
        for number in (int, float)
    )
    assert repr(whole) == repr(pointed)
