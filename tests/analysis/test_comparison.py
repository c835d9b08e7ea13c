"""Two fronts side by side."""

from dataclasses import replace

import numpy as np

from corridor import Avoid, Shipment
from corridor.analysis.comparison import Comparison, Delta, compare, identity_of
from corridor.search.path import Paths
from tests.acceptance.timetable import World
from tests.results.plot.artists import texts

EXPRESS = {"service": "express", "mode": "rail", "from": "A", "to": "C", "equipment": "*", "usd": 3300}
WORLD = World(
    rates=({"id": "express", **EXPRESS},),
    services="""
        liner    sea   Mon 12:00:  A 0 > C 400
        express  rail  Mon 20:00:  A 0 > C 110
        slow     rail  Mon 20:00:  A 0 > B 60 > C 200
    """,
    links="""
        A - C  sea   3000
        A - B  rail  900
        B - C  rail  1500
    """,
)
RATE = {"id": "liner", "service": "liner", "mode": "sea", "from": "A", "to": "C", "equipment": "*", "usd": 900}
CHEAPER = replace(WORLD, rates=(*WORLD.rates, RATE))
FASTER = replace(WORLD, services=WORLD.services.replace("A 0 > C 110", "A 0 > C 100"))


def services(pairs: tuple) -> list[str | None]:
    """Return the service of the first leg of each pair."""
    return [(pair.before or pair.after).legs[0].service for pair in pairs]


def first_twice(paths: Paths) -> Paths:
    """Return paths with the first one twice."""
    length = paths.ends[1]
    columns = (paths.ready_min, paths.arrival_min, paths.mills, paths.boardings, paths.grams)
    return Paths(
        np.concatenate(([0], paths.ends + length)),
        np.concatenate((paths.steps[:length], paths.steps)),
        *(np.concatenate((column[:1], column)) for column in columns),
    )


def without(service: str) -> Comparison:
    """Return the front before and after a service is avoided."""
    return compare(WORLD.plan("A", "C"), WORLD.plan("A", "C", avoid=Avoid(services=(service,))))


def test_a_front_is_kept_beside_itself() -> None:
    """Every route, with no difference."""
    found = compare(WORLD.plan("A", "C"), WORLD.plan("A", "C"))
    assert (len(found.kept), len(found.pairs), found.differences) == (3, 3, ())


def test_what_is_closed_is_lost() -> None:
    """And nothing else changes."""
    found = without("express")
    assert (services(found.lost), services(found.kept)) == (["express"], ["slow", "liner"])


def test_what_is_opened_is_gained() -> None:
    """The other way round."""
    found = compare(WORLD.plan("A", "C", avoid=Avoid(services=("express",))), WORLD.plan("A", "C"))
    assert services(found.gained) == ["express"]


def test_another_price_is_a_change() -> None:
    """Of the cost alone: 1,500 USD by tariff, 900 by rate."""
    found = compare(WORLD.plan("A", "C"), CHEAPER.plan("A", "C"))
    assert services(found.changed) == ["liner"]
    assert found.changed[0].delta == Delta(cost_usd=-600.0, duration_h=0, transfers=0, co2e_wtw_kg=0)


def test_another_timetable_is_a_change() -> None:
    """Ten hours less."""
    found = compare(WORLD.plan("A", "C"), FASTER.plan("A", "C"))
    assert [pair.delta.duration_h for pair in found.changed if pair.delta] == [-10]


def test_dates_make_no_other_route() -> None:
    """A week later everything is kept."""
    found = compare(WORLD.plan("A", "C"), WORLD.plan("A", "C", "2026-06-08T00:00+00:00"))
    assert (len(found.kept), found.differences) == (3, ("date",))


def test_another_cargo_is_compared_as_a_whole() -> None:
    """Twice the containers, twice the cost."""
    found = compare(WORLD.plan("A", "C"), WORLD.plan("A", "C", shipment=Shipment(quantity=2)))
    assert (len(found.changed), found.differences) == (3, ("cargo",))


def test_the_best_are_paired_by_label() -> None:
    """The fastest was the express, and is the slow train."""
    pair = without("express").best["fastest"]
    assert [one.legs[0].service for one in (pair.before, pair.after) if one] == ["express", "slow"]


def test_identity_is_the_chain_of_legs() -> None:
    """Mode, service and ends of each."""
    (fastest, *_) = WORLD.plan("A", "C")
    assert identity_of(fastest) == (("rail", "express", "A", "C"),)


def test_a_route_that_comes_twice_is_paired_with_its_twin() -> None:
    """Of two departures the one with the same figures is kept, the other is lost."""
    front = WORLD.plan("A", "C")
    twice = replace(front, paths=first_twice(front.paths))
    found = compare(twice, front)
    assert (len(found.kept), len(found.lost)) == (3, 1)


def test_every_itinerary_is_in_one_pair() -> None:
    """Of both fronts."""
    found = compare(WORLD.plan("A", "C"), FASTER.plan("A", "C", avoid=Avoid(services=("liner",))))
    assert sum(pair.before is not None for pair in found.pairs) == len(found.before)
    assert sum(pair.after is not None for pair in found.pairs) == len(found.after)


def test_the_table_has_units_and_differences() -> None:
    """A row for each pair."""
    frame = compare(WORLD.plan("A", "C"), CHEAPER.plan("A", "C")).to_frame()
    changed = frame[frame["status"] == "changed"].iloc[0]
    assert (len(frame), changed["cost_usd_after"], changed["cost_usd_delta"]) == (3, 900, -600)


def test_the_text_tells_what_has_become_of_the_best() -> None:
    """With their differences."""
    assert "cheapest         1,500 -> 900 USD (-600), 17.2 -> 17.2 days" in str(
        compare(WORLD.plan("A", "C"), CHEAPER.plan("A", "C"))
    )


def test_no_route_after_is_told() -> None:
    """All are lost."""
    found = compare(WORLD.plan("A", "C"), WORLD.plan("A", "C", max_duration_h=1))
    assert len(found.lost) == 3
    assert "1,500 -> none USD" in str(found)


def test_the_picture_has_every_route() -> None:
    """Changed ones twice."""
    ax = compare(WORLD.plan("A", "C"), FASTER.plan("A", "C")).plot()
    drawn = [str(line.get_gid()) for line in ax.lines if line.get_gid() != "moved"]
    assert sorted(drawn) == ["after", "before", "kept", "kept"]


def test_arrows_lead_to_what_is_best_now() -> None:
    """One for each best that has moved."""
    arrows = [text.xy for text in without("express").plot().texts if text.get_gid() == "arrow"]
    after = without("express").best["fastest"].after
    assert after is not None
    assert arrows == [(after.totals.duration_h / 24, after.totals.cost_usd)]


def test_two_empty_fronts_can_be_drawn() -> None:
    """With a word."""
    empty = WORLD.plan("A", "C", max_duration_h=1)
    assert texts(compare(empty, empty).plot(), "why") == ["No route on either front."]
