"""B2: with storage, a later departure can be the cheaper one."""

from dataclasses import replace

from tests.acceptance.timetable import World

DEAR_AT_C = {"place": "C", "mode": "*", "free_days": 0, "storage_usd_day_40": 144}
"""Ten cents a minute."""

WEEK = World(
    services="""
        train    rail  Mon 00:00:      A 0 > B 24
        ship     sea   Wed|Sat 00:00:  B 0 > C 24
        shuttle  rail  Sun 12:00:      C 0 > D 12
    """,
    handling=(DEAR_AT_C,),
)


def test_waits_where_it_is_free() -> None:
    """The ship of Wednesday would wait three days and a half at C; that of Saturday waits at B, for nothing."""
    assert WEEK.lines("A", "D") == [
        (
            "A ~ train Mon 00:00 Tue 00:00 ~ B, wait 96h ~ ship Sat 00:00 Sun 00:00 ~ C, wait 12h, storage 72 USD"
            " ~ shuttle Sun 12:00 Mon+1 00:00 ~ D | 168h, 322 USD, 2 transfers, 60 kg"
        ),
    ]


def test_earlier_and_dearer_or_later_and_cheaper() -> None:
    """If the shuttle runs on Thursday too, the early ship arrives earlier, after an expensive night."""
    world = replace(WEEK, services=WEEK.services.replace("Sun 12:00", "Thu|Sun 12:00"))
    assert [line.rpartition(" | ")[2] for line in world.lines("A", "D")] == [
        "96h, 322 USD, 2 transfers, 60 kg",
    ]


def test_both_are_answers_if_each_is_better_at_something() -> None:
    """A shuttle with a long wait on Friday arrives earlier; that of Sunday is cheaper."""
    world = replace(WEEK, services=WEEK.services.replace("Sun 12:00", "Fri|Sun 12:00"))
    assert [line.rpartition(" | ")[2] for line in world.lines("A", "D")] == [
        "120h, 466 USD, 2 transfers, 60 kg",
        "168h, 322 USD, 2 transfers, 60 kg",
    ]


def test_a_whole_period_later_is_never_better() -> None:
    """A week on, everything repeats: the same journey a week later costs the same."""
    world = World(
        services="""
            train  rail  Mon 00:00:  A 0 > B 24
            ship   sea   Wed 00:00:  B 0 > C 24
        """,
        handling=({"place": "B", "mode": "*", "free_days": 0, "storage_usd_day_40": 144},),
    )
    assert world.lines("A", "C") == [
        (
            "A ~ train Mon 00:00 Tue 00:00 ~ B, wait 24h, storage 144 USD ~ ship Wed 00:00 Thu 00:00 ~ C"
            " | 72h, 294 USD, 1 transfer, 40 kg"
        ),
    ]


def test_leaving_the_origin_later_saves_storage_on_the_way() -> None:
    """At the shipper's door waiting is free: of two trains for one ship the later is cheaper."""
    world = World(
        services="""
            train  rail  Mon|Thu 00:00:  A 0 > B 24
            ship   sea   Sat 00:00:      B 0 > C 24
        """,
        handling=({"place": "B", "mode": "*", "free_days": 0, "storage_usd_day_40": 144},),
    )
    assert world.lines("A", "C") == [
        (
            "A, wait 72h ~ train Thu 00:00 Fri 00:00 ~ B, wait 24h, storage 144 USD ~ ship Sat 00:00 Sun 00:00 ~ C"
            " | 144h, 294 USD, 1 transfer, 40 kg"
        ),
    ]


def test_a_later_truck_stop_is_dearer_than_an_earlier_one() -> None:
    """Storage behind a truck counts too: the cargo leaves the train's yard by truck and waits at the port."""
    world = World(
        services="""
            slow   rail  Mon 00:00:  A 0 > B 24
            late   rail  Tue 00:00:  A 0 > B 24
            ship   sea   Fri 00:00:  P 0 > C 24
        """,
        links="B - P  road  240",
        handling=({"place": "P", "mode": "*", "free_days": 0, "storage_usd_day_40": 144},),
    )
    assert world.lines("A", "C") == [
        (
            "A, wait 24h ~ late Tue 00:00 Wed 00:00 ~ B ~ road Wed 00:00 Wed 12:00 ~ P, wait 36h, storage 216 USD"
            " ~ ship Fri 00:00 Sat 00:00 ~ C | 120h, 846 USD, 2 transfers, 88 kg"
        ),
    ]
