"""A calendar of days of readiness."""

from datetime import date, datetime, timedelta

import pytest

from corridor import Avoid, InputError
from corridor.search.limits import Caps
from tests.acceptance.timetable import World
from tests.results.bundled import TIRES, planner

WORLD = World(services="train  rail  Mon 12:00:  A 0 > B 24")
LABELS = {"cheapest", "fastest", "fewest_transfers", "greenest", "balanced"}


@pytest.mark.parametrize("destination", ["DEDUI", "UZTAS"])
@pytest.mark.parametrize("avoid", [Avoid(), Avoid(countries=("RU",))], ids=["", "without RU"])
def test_each_day_is_what_a_plan_for_it_gives(destination: str, avoid: Avoid) -> None:
    """The same itineraries with the same figures, whatever is reused from the day before."""
    calendar = planner().calendar("CNQIN", destination, first_day="2027-03-20", days=14, shipment=TIRES, avoid=avoid)
    for number, day in enumerate(calendar):
        ready = date(2027, 3, 20) + timedelta(number)
        front = planner().plan("CNQIN", destination, depart_after=ready, shipment=TIRES, avoid=avoid)
        own = {label: (it.id, it.totals.cost_usd, it.totals.duration_h) for label, it in front.best.items()}
        told = {label: (best.id, best.cost_usd, best.duration_h) for label, best in day.best.items()}
        assert (day.day, day.status, day.front_size, told) == (ready, "ok", len(front), own)


def test_waiting_for_a_weekly_train() -> None:
    """Ready a day later arrives at the same time, after a day less."""
    calendar = WORLD.planner.calendar("A", "B", first_day="2026-06-02", days=7)
    assert [day.best["fastest"].duration_h for day in calendar] == [180, 156, 132, 108, 84, 60, 36]


def test_every_label_is_there() -> None:
    """One itinerary may be best at everything."""
    (day,) = WORLD.planner.calendar("A", "B", first_day="2026-06-01", days=1)
    assert day.best.keys() == LABELS


def test_days_begin_at_midnight_at_the_origin() -> None:
    """With the offset of the day, also across the change of summer time."""
    calendar = planner().calendar("DEDUI", "CNQIN", first_day="2027-03-27", days=3)
    assert [day.ready.isoformat() for day in calendar] == [
        "2027-03-27T00:00:00+01:00",
        "2027-03-28T00:00:00+01:00",
        "2027-03-29T00:00:00+02:00",
    ]


def test_days_without_a_route() -> None:
    """An answer too; no time is spent on reasons."""
    calendar = WORLD.planner.calendar("B", "A", first_day="2026-06-01", days=2)
    assert [(day.status, day.best) for day in calendar] == [("no_route", {}), ("no_route", {})]
    assert calendar.complete


def test_the_deadline_is_for_all_days() -> None:
    """Days that there is no time for say so and have no figures."""
    calendar = planner().calendar("CNQIN", "DEDUI", first_day="2027-03-01", days=62, caps=Caps(deadline_s=0.03))
    statuses = [day.status for day in calendar]
    assert statuses[-1] == "cut"
    assert not calendar.complete
    assert all(not day.best for day in calendar if day.status == "cut")


def test_a_frame_has_a_row_per_day_and_label() -> None:
    """And one without a label for a day without figures."""
    frame = WORLD.planner.calendar("A", "B", first_day="2026-06-01", days=3).to_frame()
    assert (len(frame), set(frame["label"]), str(frame["departure"].dtype)[:10]) == (15, LABELS, "datetime64")
    empty = WORLD.planner.calendar("B", "A", first_day="2026-06-01", days=3).to_frame()
    assert (list(empty["status"]), list(empty["label"])) == (["no_route"] * 3, [None] * 3)


@pytest.mark.parametrize(
    ("field", "options"),
    [
        ("days", {"first_day": "2026-06-01", "days": 0}),
        ("days", {"first_day": "2026-06-01", "days": 63}),
        ("first_day", {"first_day": "in June"}),
        ("first_day", {"first_day": datetime(2026, 6, 1)}),  # noqa: DTZ001  (refused)
        ("first_day", {"first_day": "2049-12-20", "days": 31}),
        ("first_day", {"first_day": "1999-01-01"}),
        ("origin", {"first_day": "2026-06-01", "origin": "nowhere"}),
    ],
)
def test_what_is_refused(field: str, options: dict[str, object]) -> None:
    """Under the name of the field that is wrong."""
    with pytest.raises(InputError) as refused:
        WORLD.planner.calendar(**{"origin": "A", "destination": "B", **options})  # type: ignore[arg-type]
    assert refused.value.field == field


def test_a_calendar_can_be_sliced() -> None:
    """It is a sequence of days."""
    calendar = WORLD.planner.calendar("A", "B", first_day="2026-06-01", days=3)
    assert calendar[1:] == (calendar[1], calendar[2])


def test_each_deadline_is_what_a_plan_for_it_gives() -> None:
    """The same itineraries, ready as late."""
    calendar = planner().calendar("CNQIN", "DEDUI", first_deadline="2027-03-20", days=6, shipment=TIRES)
    for number, day in enumerate(calendar):
        due = date(2027, 3, 20) + timedelta(number)
        front = planner().plan("CNQIN", "DEDUI", arrive_by=due, shipment=TIRES)
        own = {label: (it.id, it.ready, it.totals.cost_usd) for label, it in front.best.items()}
        told = {label: (best.id, best.ready, best.cost_usd) for label, best in day.best.items()}
        assert (day.day, day.status, day.front_size, told) == (due, "ok", len(front), own)


def test_a_deadline_is_the_end_of_the_day_at_the_destination() -> None:
    """And no readiness is that of the day."""
    (day,) = planner().calendar("CNQIN", "DEDUI", first_deadline="2027-03-20", days=1)
    assert (day.deadline.isoformat() if day.deadline else "", day.ready) == ("2027-03-21T00:00:00+01:00", None)


def test_a_weekly_train_is_the_latest_for_a_week_of_deadlines() -> None:
    """Monday's 12:00 train is there on Tuesday; a deadline before that takes the one of the week before."""
    calendar = WORLD.planner.calendar("A", "B", first_deadline="2026-06-15", days=3)
    ready = [day.best["fastest"].ready.date().isoformat() for day in calendar]
    assert ready == ["2026-06-08", "2026-06-15", "2026-06-15"]


@pytest.mark.parametrize("both", [{}, {"first_day": "2027-03-01", "first_deadline": "2027-03-20"}])
def test_days_are_of_readiness_or_deadlines(both: dict[str, str]) -> None:
    """One of the two."""
    with pytest.raises(InputError, match="either first_day or first_deadline"):
        planner().calendar("CNQIN", "DEDUI", **both)  # type: ignore[arg-type]


def test_a_deadline_that_is_none_is_refused_by_its_name() -> None:
    """As the first day is."""
    with pytest.raises(InputError) as refused:
        planner().calendar("CNQIN", "DEDUI", first_deadline="soon")
    assert refused.value.field == "first_deadline"
