"""Corridors side by side."""

from collections.abc import Iterator

import matplotlib as mpl
import pytest
from matplotlib import pyplot as plt

from corridor import Avoid, InputError
from corridor.analysis.corridors import Corridor, CorridorComparison, comes_back, compare_corridors
from corridor.analysis.corridors_plot import looks_of
from corridor.planner import Planner
from tests.acceptance.timetable import World

mpl.use("agg")

WORLD = World(
    services="""
        north  rail  Mon 12:00:  A 0 > (N 50) > Z 100
        south  sea   Mon 12:00:  A 0 > S 100 > Z 300
    """,
    links="""
        A - N  rail  1000
        N - Z  rail  1000
        A - S  sea   1000
        S - Z  sea   1000
        A - E  road  300
    """,
)
NORTH = Corridor(name="north", via=("N",))
SOUTH = Corridor(name="south", via=("S",))
EAST = Corridor(name="east", via=("E",))
LAND = Corridor(name="no sea", avoid=Avoid(modes=("sea",)))


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    """Close all figures of a test."""
    yield
    plt.close("all")


def compared(*corridors: Corridor) -> CorridorComparison:
    """Return corridors from A to Z compared."""
    planner = Planner(WORLD.network)
    return compare_corridors(planner, "A", ["Z"], corridors, depart_after="2026-06-01", progress=False)


def test_each_corridor_offers_its_best() -> None:
    """North is faster, south is cheaper."""
    offers = {offer.corridor: offer.itinerary.legs[0].service for offer in compared(NORTH, SOUTH).offers}
    assert offers == {"north": "north", "south": "south"}


def test_what_is_left_out_makes_a_corridor_too() -> None:
    """All but the sea is the north."""
    (offer,) = compared(LAND).offers
    assert offer.itinerary.legs[0].service == "north"


def test_there_and_back_is_no_corridor() -> None:
    """A truck to E and back to A would pass it."""
    planner = Planner(WORLD.network)
    front = planner.plan("A", "Z", depart_after="2026-06-01", via=("E",))
    assert front
    assert all(comes_back(itinerary) for itinerary in front)
    assert [offer.corridor for offer in compared(NORTH, EAST).offers] == ["north"]


def test_the_least_generalized_cost_comes_first() -> None:
    """To each destination."""
    values = [offer.itinerary.totals.generalized_cost_usd for offer in compared(SOUTH, NORTH).to("Z-town")]
    assert len(values) == 2
    assert values == sorted(values)


def test_a_tie_beats_nobody() -> None:
    """Two names for one way, and a cheaper one."""
    assert [offer.beaten for offer in compared(NORTH, SOUTH, LAND).offers] == [False, False, False]


def test_dearer_and_slower_is_beaten() -> None:
    """A truck that would be both."""
    road = World(services=WORLD.services, links=f"{WORLD.links}\n        A - Z  road  9000")
    truck = Corridor(name="truck", avoid=Avoid(modes=("sea", "rail")))
    found = compare_corridors(
        Planner(road.network), "A", ["Z"], (NORTH, truck), depart_after="2026-06-01", progress=False
    )
    assert {offer.corridor: offer.beaten for offer in found.offers} == {"north": False, "truck": True}


def test_the_table_has_a_row_for_each_offer() -> None:
    """With the figures of its itinerary."""
    found = compared(NORTH, SOUTH)
    table = found.to_frame()
    assert list(table["corridor"]) == [offer.corridor for offer in found.offers]
    assert list(table["usd"]) == [offer.itinerary.totals.cost_usd for offer in found.offers]


def test_the_picture_has_a_point_for_each_offer() -> None:
    """At its days and its USD."""
    found = compared(NORTH, SOUTH)
    (panel,) = (ax for ax in found.plot().axes if ax.get_visible())
    drawn = {line.get_gid(): tuple(line.get_xydata()[0]) for line in panel.lines}
    assert drawn == {
        offer.corridor: (offer.itinerary.totals.duration_h / 24, offer.itinerary.totals.cost_usd)
        for offer in found.offers
    }


def test_the_map_has_every_leg_of_every_offer() -> None:
    """To the destination that is asked for."""
    found = compared(NORTH, SOUTH)
    legs = sum(len(offer.itinerary.legs) for offer in found.to("Z-town"))
    assert len(found.explore("Z-town").strokes) == legs


def test_a_map_to_nowhere_is_refused() -> None:
    """With what there is."""
    with pytest.raises(InputError, match="Z-town"):
        compared(NORTH).explore("Y")


def test_no_two_corridors_look_alike() -> None:
    """Of as many as colors and markers tell apart."""
    many = compared(*(Corridor(name=f"{i}", avoid=Avoid(modes=("sea",))) for i in range(12)))
    looks = {(look.color, look.marker) for look in looks_of(many).values()}
    assert len(looks) == 12


def test_nothing_to_compare_is_refused() -> None:
    """Without corridors."""
    with pytest.raises(InputError):
        compared()
