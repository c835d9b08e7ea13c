"""I1: no route is an answer: each reason names a relaxation, and what it allows opens a route."""

import re
from dataclasses import replace
from typing import Unpack, cast

import pytest

from corridor import Avoid, Front
from corridor.results.reasons import Reason
from tests.acceptance.timetable import Options, World

LIMITS = {"max_transfers": "max_transfers", "max_cost": "max_cost_usd", "max_duration": "max_duration_h"}

PAIR = World(
    services="""
        train  rail  Mon 12:00:  A 0 > (K 12) > B 24
        ship   sea   Wed 12:02:  B 0 > C 30
    """,
    places={"K": {"country": "XK", "kinds": "border"}},
    handling=({"place": "B", "mode": "*", "free_days": 0, "storage_usd_day_40": 10},),
)
"""From A to C: 90 hours and 2 minutes, one transfer, and storage that ends in a fraction of a cent."""


def reasons(world: World, origin: str, destination: str, **options: Unpack[Options]) -> list[tuple[str, str]]:
    """Return code and relaxation of each reason."""
    return [(reason.code, reason.relax) for reason in world.plan(origin, destination, **options).reasons]


def relaxed(world: World, ends: tuple[str, str], reason: Reason, **options: Unpack[Options]) -> Front:
    """Ask again with what the reason's relaxation allows."""
    (allowed,) = re.findall(r"^allow (\S+)", reason.relax)
    if reason.code in LIMITS:
        limit = {LIMITS[reason.code]: float(allowed.replace(",", ""))}
        return world.plan(*ends, **cast("Options", {**options, **limit}))
    kind = reason.code.removeprefix("avoid_")
    avoid: Avoid = options["avoid"]
    kept = tuple(name for name in getattr(avoid, kind) if name != allowed)
    return world.plan(*ends, **cast("Options", {**options, "avoid": replace(avoid, **{kind: kept})}))


BARRED: dict[str, Options] = {
    "country": {"avoid": Avoid(countries=("XK",))},
    "mode": {"avoid": Avoid(modes=("rail",))},
    "place": {"avoid": Avoid(places=("K",))},
    "service": {"avoid": Avoid(services=("train",))},
    "one of two names": {"avoid": Avoid(modes=("barge", "rail"))},
    "transfers": {"max_transfers": 0},
    "cost": {"max_cost_usd": 200},
    "duration": {"max_duration_h": 90},
    "cost, with a criterion": {"max_cost_usd": 200, "criteria": ("time",)},
    "duration and something harmless": {"max_duration_h": 90, "max_transfers": 3, "avoid": Avoid(modes=("barge",))},
}


@pytest.mark.parametrize("options", BARRED.values(), ids=BARRED)
def test_the_relaxation_opens_a_route(options: Options) -> None:
    """Asking again with what the only reason allows gives an answer."""
    front = PAIR.plan("A", "C", **options)
    (reason,) = front.reasons
    assert (len(front), len(relaxed(PAIR, ("A", "C"), reason, **options))) == (0, 1)


@pytest.mark.parametrize("minute", range(0, 60, 7))
def test_the_hours_allowed_are_enough(minute: int) -> None:
    """Hours are shown rounded, but never to fewer than it takes."""
    world = World(services=f"train  rail  Mon 12:{minute:02}:  A 0 > B 24")
    (reason,) = world.plan("A", "B", max_duration_h=1).reasons
    assert len(relaxed(world, ("A", "B"), reason)) == 1


@pytest.mark.parametrize("usd_day", [10, 11, 12, 13])
def test_the_usd_allowed_are_enough(usd_day: int) -> None:
    """A price that ends in a fraction of a cent is not rounded down."""
    world = replace(PAIR, handling=({"place": "B", "mode": "*", "free_days": 0, "storage_usd_day_40": usd_day},))
    (reason,) = world.plan("A", "C", max_cost_usd=1).reasons
    assert len(relaxed(world, ("A", "C"), reason)) == 1


def test_avoided_country() -> None:
    """The country that all routes cross is the reason."""
    assert reasons(PAIR, "A", "C", avoid=Avoid(countries=("XK",))) == [("avoid_countries", "allow XK")]


def test_avoided_mode() -> None:
    """So is the mode that all routes need."""
    assert reasons(PAIR, "A", "C", avoid=Avoid(modes=("sea", "barge"))) == [("avoid_modes", "allow sea")]


def test_avoided_origin() -> None:
    """Avoiding the origin itself leaves nothing."""
    assert reasons(PAIR, "A", "C", avoid=Avoid(places=("A",))) == [("avoid_places", "allow A")]


def test_two_reasons_of_which_either_would_do() -> None:
    """Each constraint whose lifting alone opens a route is a reason."""
    world = replace(PAIR, links="A - C  road  3000")
    found = reasons(world, "A", "C", avoid=Avoid(modes=("rail",)), max_cost_usd=1000)
    assert found == [("avoid_modes", "allow rail"), ("max_cost", "allow 6,000.00 USD")]


def test_names_that_only_together_shut_the_way() -> None:
    """If two names of one kind bar it and no single one opens it, both are told."""
    front = PAIR.plan("A", "C", avoid=Avoid(services=("train", "ship")))
    assert [(reason.code, reason.relax) for reason in front.reasons] == [
        ("avoid_services", "allow some of train, ship")
    ]


def test_constraints_that_only_together_shut_the_way() -> None:
    """If constraints of different kinds bar it, the reason is that they do so together."""
    found = reasons(PAIR, "A", "C", avoid=Avoid(modes=("rail",), countries=("XK",)), max_duration_h=48)
    assert found == [("combined", "lift several of: avoid countries XK, avoid modes rail, at most 48 hours")]


def test_transfers() -> None:
    """The reason tells the least number of transfers."""
    assert reasons(PAIR, "A", "C", max_transfers=0) == [("max_transfers", "allow 1")]


def test_duration() -> None:
    """The reason tells how long the fastest route takes."""
    world = World(services="train  rail  Mon 12:00:  A 0 > B 24")
    assert reasons(world, "A", "B", max_duration_h=20) == [("max_duration", "allow 36.0 hours")]


def test_cost() -> None:
    """The reason tells the least price."""
    world = World(services="train  rail  Mon 12:00:  A 0 > B 24")
    assert reasons(world, "A", "B", max_cost_usd=20) == [("max_cost", "allow 100.00 USD")]


def test_a_season_that_is_too_far_off() -> None:
    """A service that starts after the horizon is a matter of duration."""
    world = World(services="season  sea  Mon 00:00  valid_from=2026-12-07:  A 0 > B 24")
    (reason,) = world.plan("A", "B").reasons
    assert (reason.code, len(relaxed(world, ("A", "B"), reason))) == ("max_duration", 1)


def test_disconnected() -> None:
    """Where nothing joins the places, no constraint is to blame."""
    world = replace(PAIR, places={**PAIR.places, "Z": {}})
    assert reasons(world, "A", "Z", avoid=Avoid(modes=("barge",)), max_transfers=1) == [
        ("disconnected", "try another equipment or quantity, or a place nearby"),
    ]


@pytest.mark.parametrize("ends", [("S", "C"), ("A", "S")])
def test_a_strait_is_no_end(ends: tuple[str, str]) -> None:
    """Where ships only pass, no cargo begins or ends; other equipment would not help."""
    world = World(
        services="ship  sea  Mon 12:00:  A 0 > (S 12) > C 24", places={"S": {"name": "Strait", "kinds": "passage"}}
    )
    (reason,) = world.plan(*ends).reasons
    assert (reason.code, reason.relax) == ("disconnected", "try a place nearby, or name it in via")
    assert reason.detail == "cargo is neither loaded nor unloaded at Strait, which is only passed"


def test_an_answer_has_no_reasons() -> None:
    """Reasons are for empty fronts."""
    assert reasons(PAIR, "A", "C") == []


def test_an_empty_front_has_no_best() -> None:
    """The named choices of an empty front are None."""
    front = PAIR.plan("A", "C", max_transfers=0)
    assert (front.cheapest, front.fastest, front.fewest_transfers, front.greenest, front.balanced) == (None,) * 5


def test_an_empty_front_says_so() -> None:
    """As text it tells the reason."""
    assert str(PAIR.plan("A", "C", max_transfers=0)) == "No route.\n- no route has 0 transfers or fewer: allow 1"
