"""J3: a limit picks the labelled best first, then routes that differ, never near-copies."""

from tests.acceptance.test_j1_criteria import WORLD
from tests.acceptance.timetable import World

LABELS = {"cheapest", "fastest", "fewest_transfers", "greenest", "balanced"}


def test_labels_come_first() -> None:
    """All labelled itineraries stand before all others."""
    labelled = [bool(itinerary.labels) for itinerary in WORLD.plan("A", "C").choose(10)]
    assert labelled == sorted(labelled, reverse=True)


def test_every_label_is_given_once() -> None:
    """Each of the five labels belongs to one itinerary."""
    found = [label for itinerary in WORLD.plan("A", "C") for label in itinerary.labels]
    assert sorted(found) == sorted(LABELS)


def test_labels_mean_what_they_say() -> None:
    """The labelled itineraries are the least in what they are labelled for."""
    front = WORLD.plan("A", "C")
    totals = [itinerary.totals for itinerary in front]
    best = (front.cheapest, front.fastest, front.fewest_transfers, front.greenest, front.balanced)
    names = ("cost_usd", "duration_h", "transfers", "co2e_wtw_kg", "generalized_cost_usd")
    for itinerary, name in zip(best, names, strict=True):
        assert itinerary is not None
        assert getattr(itinerary.totals, name) == min(getattr(total, name) for total in totals)


def test_a_limit_is_kept() -> None:
    """Even below the number of labels."""
    assert [len(WORLD.plan("A", "C").choose(limit)) for limit in (1, 2)] == [1, 2]


def test_no_limit_gives_the_whole_front() -> None:
    """Labelled ones first, then the others in order of arrival."""
    front = WORLD.plan("A", "C")
    shown = front.choose(None)
    others = [itinerary.totals.duration_h for itinerary in shown if not itinerary.labels]
    assert (len(shown), others) == (len(front), sorted(others))


def test_nothing_is_chosen_twice() -> None:
    """An itinerary with several labels is shown once."""
    ids = [itinerary.id for itinerary in WORLD.plan("A", "C").choose(10)]
    assert len(ids) == len(set(ids))


def test_near_copies_are_not_shown() -> None:
    """Twenty trains on one line, each later and cheaper than the one before, are one route; the truck is another."""
    days = [f"2026-06-{day:02}" for day in range(1, 21)]
    calls = "A 0 > (B 24) > (C 48) > (D 72) > (E 96) > (F 120) > (G 144) > H 168"
    services = "\n".join(
        f"run-{day}  rail  Mon|Tue|Wed|Thu|Fri|Sat|Sun 12:00  valid_from={day}  valid_to={day}:  {calls}"
        for day in days
    )
    rates = tuple(
        {"id": day, "service": f"run-{day}", "from": "A", "to": "H", "equipment": "*", "usd": 3000 - 10 * number}
        for number, day in enumerate(days)
    )
    front = World(services=services, links="A - H  road  2000", rates=rates).plan("A", "H")
    others = [itinerary for itinerary in front.choose(10) if not itinerary.labels]
    assert (len(front), [itinerary.modes for itinerary in others]) == (21, [])
