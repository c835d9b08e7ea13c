"""C1: border crossings: hours and fees on the road, fees on tariffed trains, nothing beside a rate."""

from dataclasses import replace
from typing import Any

from tests.acceptance.timetable import World

B_ABROAD = {"B": {"country": "XB"}, "C": {"country": "XB"}}


def crossing(start: str, end: str, **cells: str | float) -> dict[str, Any]:
    """Return a border that takes six hours and 75 USD."""
    return {"from": start, "to": end, "p50_h": 6, "p90_h": 20, "usd_20": 60, "usd_40": 75, **cells}


ROAD = World(
    links="""
        A - B  road  240
        B - C  road  120
    """,
    places=B_ABROAD,
    border_crossings=(crossing("A", "B"),),
)


def test_a_truck_waits_at_the_border_and_pays() -> None:
    """Twelve hours of driving and six at the border."""
    assert ROAD.lines("A", "B") == ["A ~ road Mon 00:00 Mon 18:00 ~ B | 18h, 555 USD, 0 transfers, 48 kg"]


def test_driving_on_costs_no_second_border() -> None:
    """The border belongs to its link."""
    assert ROAD.lines("A", "C") == ["A ~ road Mon 00:00 Tue 00:00 ~ C | 24h, 795 USD, 0 transfers, 72 kg"]


def test_each_direction_has_its_own_row() -> None:
    """Without a row for the way back it costs nothing."""
    assert ROAD.lines("B", "A") == ["B ~ road Mon 00:00 Mon 12:00 ~ A | 12h, 480 USD, 0 transfers, 48 kg"]


def test_the_fee_is_an_item() -> None:
    """The bill shows what the border costs."""
    assert [(item.item, item.usd) for item in ROAD.plan("A", "B")[0].cost] == [("freight", 480), ("border", 75)]


def test_rows_are_for_one_infrastructure() -> None:
    """A rail border is none for trucks."""
    world = replace(ROAD, border_crossings=(crossing("A", "B", mode="rail"),))
    assert world.lines("A", "B") == ["A ~ road Mon 00:00 Mon 12:00 ~ B | 12h, 480 USD, 0 transfers, 48 kg"]


TRAIN = World(
    services="train  rail  Mon 00:00:  A 0 > B 24",
    places=B_ABROAD,
    border_crossings=(crossing("A", "B", mode="rail"),),
)


def test_a_train_without_a_rate_pays_the_fee_but_no_hours() -> None:
    """The hours at the border are in the train's own times."""
    assert TRAIN.lines("A", "B") == ["A ~ train Mon 00:00 Tue 00:00 ~ B | 24h, 175 USD, 0 transfers, 20 kg"]


def test_a_rate_includes_the_fee() -> None:
    """A through price holds what is paid on the way."""
    rate = {"id": "through", "service": "train", "from": "A", "to": "B", "equipment": "*", "usd": 130}
    assert replace(TRAIN, rates=(rate,)).plan("A", "B")[0].totals.cost_usd == 130


def test_a_fixed_sum_for_each_country_entered() -> None:
    """Tariffs have a fixed part, paid at the start of the haul and again in each country."""
    fixed = ({"mode": "road", "country": "*", "usd_fixed_40": 10}, {"mode": "road", "country": "XB", "usd_fixed_40": 7})
    plain = {"usd_per_km_20": 2, "usd_per_km_40": 2, "usd_fixed_20": 0}
    world = replace(ROAD, tariffs=(fixed[0], {**plain, **fixed[1]}))
    assert [world.plan(*ends)[0].totals.cost_usd for ends in (("A", "B"), ("B", "C"), ("A", "C"))] == [572, 247, 812]


def test_a_tariffed_train_pays_per_country() -> None:
    """Kilometres are priced by the country they lie in, each with its fixed sum once."""
    world = World(
        links="""
            A - K  rail  300
            K - L  rail  10
            L - B  rail  200
        """,
        services="train  rail  Mon 00:00:  A 0 > (K 10) > (L 11) > B 24",
        places={"L": {"country": "XB"}, "B": {"country": "XB"}},
        tariffs=(
            {"mode": "rail", "country": "*", "usd_fixed_40": 50},
            {
                "mode": "rail",
                "country": "XB",
                "usd_per_km_20": 3,
                "usd_per_km_40": 3,
                "usd_fixed_20": 0,
                "usd_fixed_40": 20,
            },
        ),
    )
    assert world.plan("A", "B")[0].totals.cost_usd == 50 + 310 * 1 + 20 + 200 * 3


def test_a_leg_names_the_countries_it_crosses() -> None:
    """Countries come in the order of travel, the sea left out."""
    assert ROAD.plan("C", "A")[0].legs[0].countries == ("XB", "XA")
