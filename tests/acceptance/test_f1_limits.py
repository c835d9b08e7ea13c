"""F1: limits on transfers, cost and duration bound what counts as an answer."""

from dataclasses import replace
from typing import Unpack

import pytest

from tests.acceptance.timetable import Options, World

LADDER = World(
    services="""
        direct  sea   Mon 00:00:  A 0 > C 200
        train   rail  Mon 00:00:  A 0 > B 24
        shuttle rail  Tue 00:00:  B 0 > C 24
        feeder  sea   Tue 00:00:  B 0 > K 6
        express rail  Tue 06:00:  K 0 > C 6
    """,
    links="A - C  sea  100",
)
"""None, one or two transfers: in 200, 48 or 36 hours, for 50, 200 or 250 USD."""


def figures(**limits: Unpack[Options]) -> list[str]:
    """Return hours, cost and transfers of the front under limits."""
    return [line.rpartition(" | ")[2].rpartition(",")[0] for line in LADDER.lines("A", "C", **limits)]


TWO, ONE, NONE = "36h, 250 USD, 2 transfers", "48h, 200 USD, 1 transfer", "200h, 50 USD, 0 transfers"


def test_without_limits() -> None:
    """All three are on the front."""
    assert figures() == [TWO, ONE, NONE]


@pytest.mark.parametrize(("most", "left"), [(2, [TWO, ONE, NONE]), (1, [ONE, NONE]), (0, [NONE])])
def test_transfers(most: int, left: list[str]) -> None:
    """At most so many changes of vehicle."""
    assert figures(max_transfers=most) == left


@pytest.mark.parametrize(("most", "left"), [(250, [TWO, ONE, NONE]), (249.99, [ONE, NONE]), (50, [NONE]), (49.99, [])])
def test_cost(most: float, left: list[str]) -> None:
    """At most so many USD, the bound included."""
    assert figures(max_cost_usd=most) == left


@pytest.mark.parametrize(("most", "left"), [(200, [TWO, ONE, NONE]), (199, [TWO, ONE]), (36, [TWO]), (35, [])])
def test_duration(most: float, left: list[str]) -> None:
    """At most so many hours from ready to unloaded, the bound included."""
    assert figures(max_duration_h=most) == left


def test_limits_add_up() -> None:
    """All limits hold at once."""
    assert figures(max_transfers=1, max_cost_usd=100, max_duration_h=200) == [NONE]


def test_a_limit_counts_though_its_criterion_does_not() -> None:
    """With only time as criterion and a limit on cost, the fastest within the limit is the answer."""
    assert figures(criteria=("time",), max_cost_usd=200) == [ONE]


def test_a_limit_on_transfers_keeps_the_slower_connection_with_fewer() -> None:
    """Reaching a place first with too many changes must not hide the way that can still go on."""
    services = LADDER.services.replace("direct", "other ") + "last  rail  Fri 00:00:  C 0 > D 24"
    world = replace(LADDER, services=services)
    assert [line.rpartition(" | ")[2] for line in world.lines("A", "D", criteria=("time",), max_transfers=2)] == [
        "120h, 300 USD, 2 transfers, 60 kg",
    ]


def test_ninety_days_are_the_horizon() -> None:
    """Unless asked for more, nothing that takes longer than 90 days is an answer."""
    world = World(services="season  sea  Mon 00:00  valid_from=2026-09-01:  A 0 > B 24")
    found = [len(world.lines("A", "B", ready)) for ready in ("2026-06-09T23:59:00+00:00", "2026-06-10T00:00:00+00:00")]
    assert found == [0, 1]


def test_a_longer_horizon_may_be_asked_for() -> None:
    """A year at most."""
    world = World(services="season  sea  Mon 00:00  valid_from=2026-12-01:  A 0 > B 24")
    found = [len(world.lines("A", "B", max_duration_h=hours)) for hours in (90 * 24, 365 * 24)]
    assert found == [0, 1]


@pytest.mark.parametrize("usd", [0.29, 1.13, 4.35, 81.01, 1_001.1, 2_579.83, 12_345.67])
def test_a_limit_of_exactly_the_price(usd: float) -> None:
    """What costs just as much as is allowed is an answer, whatever binary fractions do to it."""
    rate = {"id": "r", "service": "train", "from": "A", "to": "B", "equipment": "*", "usd": usd}
    world = World(services="train  rail  Mon 00:00:  A 0 > B 24", rates=(rate,))
    assert len(world.plan("A", "B", max_cost_usd=usd)) == 1


@pytest.mark.parametrize("usd_day", [10, 11, 12, 13])
def test_a_limit_of_the_price_as_shown(usd_day: float) -> None:
    """Storage may end in a fraction of a cent: the total as the answer shows it is a limit that lets it through."""
    world = World(
        services="""
            train  rail  Mon 12:00:  A 0 > B 24
            ship   sea   Wed 12:02:  B 0 > C 30
        """,
        handling=({"place": "B", "mode": "*", "free_days": 0, "storage_usd_day_40": usd_day},),
    )
    shown = world.plan("A", "C")[0].totals.cost_usd
    assert len(world.plan("A", "C", max_cost_usd=shown)) == 1


@pytest.mark.parametrize("minute", range(0, 60, 7))
def test_a_limit_of_the_hours_as_shown(minute: int) -> None:
    """Hours are shown to two decimals: as a limit they let the same route through."""
    world = World(services=f"train  rail  Mon 12:{minute:02}:  A 0 > B 24")
    shown = world.plan("A", "B")[0].totals.duration_h
    assert len(world.plan("A", "B", max_duration_h=shown)) == 1


HOPEFUL = World(
    services="""
        slow    rail  Mon 00:00:  A 0 > C 48
        first   rail  Mon 00:00:  A 0 > B 12
        second  rail  Mon 12:00:  B 0 > C 12
        dream   rail  Fri 00:00  valid_from=2030-01-01:  C 0 > D 24
        third   rail  Fri 00:00:  C 0 > E 12
        fourth  rail  Fri 12:00:  E 0 > D 12
    """,
    links="""
        A > B  rail  100
        B > C  rail  100
        A > C  rail  100
        C > D  rail  100
        C > E  rail  100
        E > D  rail  100
    """,
)
"""To be at C first takes a change and 200 USD; from there only a dream takes less than another change and 200 USD."""


LIMITS: list[Options] = [{"criteria": ("time",), "max_transfers": 2}, {"criteria": ("time",), "max_cost_usd": 300}]


@pytest.mark.parametrize("limits", LIMITS)
def test_the_first_to_arrive_must_not_hide_who_can_go_on(limits: Options) -> None:
    """Though only time counts, the later and cheaper way to C is kept: the limit leaves no other way to D."""
    assert HOPEFUL.lines("A", "D", **limits) == [
        (
            "A ~ slow Mon 00:00 Wed 00:00 ~ C, wait 48h ~ third Fri 00:00 Fri 12:00 ~ E"
            " ~ fourth Fri 12:00 Sat 00:00 ~ D | 120h, 300 USD, 2 transfers, 60 kg"
        ),
    ]
