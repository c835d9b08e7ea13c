"""One figure for each of many pairs."""

from itertools import product

import pytest

from corridor import Avoid, Door, InputError
from corridor.planner.matrix import SEARCHED
from corridor.results.matrix import FIGURES, Matrix, MatrixCriterion
from corridor.search.limits import Caps
from tests.acceptance.timetable import MONDAY, World
from tests.results.bundled import DOOR_IN_BAVARIA, DOOR_IN_QINGDAO, TIRES, planner

READY = "2026-12-01"
ORIGINS = ("CNQIN", "CNXIA", DOOR_IN_QINGDAO)
DESTINATIONS = ("DEDUI", "UZTAS", "CNQIN", DOOR_IN_BAVARIA, "RUMOW")
AT_SEA = (0.0, -60.0)
WORLD = World(services="train  rail  Mon 12:00:  A 0 > B 24\nship  sea  Wed 12:00:  B 0 > C 24")


def matrix(criterion: MatrixCriterion, **options: object) -> Matrix:
    """Return a matrix on the bundled network."""
    return planner().matrix(ORIGINS, DESTINATIONS, criterion, depart_after=READY, shipment=TIRES, **options)  # type: ignore[arg-type]


def single(origin: str | Door, destination: str | Door, criterion: MatrixCriterion, **options: object) -> float | None:
    """Return the least figure of the front of one plan over all criteria."""
    front = planner().plan(origin, destination, depart_after=READY, shipment=TIRES, **options)  # type: ignore[arg-type]
    best = front.best.get(SEARCHED[criterion][1])
    return None if best is None else getattr(best.totals, FIGURES[criterion])


@pytest.mark.parametrize("criterion", FIGURES)
@pytest.mark.parametrize(
    "options",
    [{}, {"avoid": Avoid(countries=("KZ", "RU")), "max_duration_h": 700}],
    ids=["", "avoiding, within 700 h"],
)
def test_figures_are_those_of_single_plans(criterion: MatrixCriterion, options: dict[str, object]) -> None:
    """For every pair of places and doors."""
    found = matrix(criterion, **options)
    for (i, origin), (j, destination) in product(enumerate(ORIGINS), enumerate(DESTINATIONS)):
        if origin != destination:
            expected = single(origin, destination, criterion, **options)
            assert (found[i, j].status == "ok", found[i, j].figure) == (expected is not None, expected)


def test_cells_come_row_by_row() -> None:
    """All destinations of the first origin, then those of the second."""
    for criterion in FIGURES:
        pairs = [(cell.origin, cell.destination) for cell in matrix(criterion).cells]
        assert pairs == list(product(range(len(ORIGINS)), range(len(DESTINATIONS))))


@pytest.mark.parametrize("criterion", FIGURES)
def test_a_bad_pair_does_not_fail_the_whole(criterion: MatrixCriterion) -> None:
    """Each cell has a status of its own; names are known by alias too."""
    found = WORLD.planner.matrix(["A", "B-town", "nowhere"], ["B", "C", "elsewhere"], criterion, depart_after=MONDAY)
    assert [cell.status for cell in found.cells] == [
        *("ok", "ok", "unknown"),
        *("same_place", "ok", "unknown"),
        *("unknown", "unknown", "unknown"),
    ]


@pytest.mark.parametrize("criterion", FIGURES)
def test_no_route_is_a_status(criterion: MatrixCriterion) -> None:
    """And no figure."""
    found = WORLD.planner.matrix(["C"], ["A"], criterion, depart_after=MONDAY)[0, 0]
    assert (found.status, found.figure) == ("no_route", None)


@pytest.mark.parametrize("criterion", ["time", "cost"])
def test_what_is_unknown_is_told(criterion: MatrixCriterion) -> None:
    """A name with what it may have meant, a door with how far it is from everything."""
    found = planner().matrix(["CNQIM", AT_SEA], ["DEDUI", AT_SEA], criterion, depart_after=READY)
    assert [cell.status for cell in found.cells[:3]] == ["unknown"] * 3
    assert "Did you mean" in str(found[0, 0].detail)
    assert "within 250 km" in str(found[1, 0].detail)


@pytest.mark.parametrize("criterion", FIGURES)
def test_the_deadline_is_shared(criterion: MatrixCriterion) -> None:
    """Without time all pairs are cut but those that need no search."""
    found = matrix(criterion, caps=Caps(deadline_s=0.0))
    assert {cell.status for cell in found.cells} == {"cut", "same_place"}
    assert not found.complete


def test_a_cap_on_labels_cuts_a_pair() -> None:
    """A figure that may not be the least is not told."""
    assert matrix("generalized", caps=Caps(max_labels=10))[0, 0].status == "cut"


def test_too_many_pairs_are_refused() -> None:
    """With how many there were and may be."""
    with pytest.raises(InputError, match=r"51 x 50 = 2,550 pairs.*2,500"):
        WORLD.planner.matrix(["A"] * 51, ["B"] * 50, depart_after=MONDAY)


@pytest.mark.parametrize(
    ("field", "options"),
    [
        ("criterion", {"criterion": "speed"}),
        ("origins", {"origins": []}),
        ("destinations", {"destinations": []}),
        ("depart_after", {"depart_after": "soon"}),
        ("max_duration_h", {"max_duration_h": -1}),
        ("avoid.countries", {"avoid": Avoid(countries=("ZZ",))}),
    ],
)
def test_what_all_pairs_share_is_refused(field: str, options: dict[str, object]) -> None:
    """Under the name of the field that is wrong."""
    with pytest.raises(InputError) as refused:
        WORLD.planner.matrix(**{"origins": ["A"], "destinations": ["B"], "depart_after": MONDAY, **options})  # type: ignore[arg-type]
    assert refused.value.field == field


def test_a_frame_has_a_row_per_pair() -> None:
    """The figure is named with its unit."""
    frame = matrix("cost").to_frame()
    assert list(frame.columns) == ["origin", "destination", "status", "cost_usd", "detail"]
    assert len(frame) == len(ORIGINS) * len(DESTINATIONS)
    assert frame["origin"][10] == "120.45, 36.15"


def test_a_date_is_midnight_at_each_origin() -> None:
    """From Duisburg seven hours after Qingdao."""
    found = planner().matrix(["CNQIN", "DEDUI"], ["UZTAS"], depart_after=READY)
    for i, origin in enumerate(("CNQIN", "DEDUI")):
        fastest = planner().plan(origin, "UZTAS", depart_after=READY, criteria=("time",)).fastest
        assert fastest is not None
        assert found[i, 0].figure == fastest.totals.duration_h


DEADLINE = "2027-02-15"


def lead_h(origin: str | Door, destination: str | Door) -> float | None:
    """Return the hours before the deadline of the latest readiness of a single plan."""
    front = planner().plan(origin, destination, arrive_by=DEADLINE, shipment=TIRES, criteria=("time",))
    if not front or front.query.arrive_by_min is None:
        return None
    return round((front.query.arrive_by_min - front.paths[0].ready_min) / 60, 2)


def test_with_a_deadline_time_is_how_long_before_it() -> None:
    """For every pair of places and doors."""
    found = planner().matrix(ORIGINS, DESTINATIONS, "time", arrive_by=DEADLINE, shipment=TIRES)
    assert found.figure == "lead_h"
    for (i, origin), (j, destination) in product(enumerate(ORIGINS), enumerate(DESTINATIONS)):
        if origin != destination:
            assert found[i, j].figure == lead_h(origin, destination)


@pytest.mark.parametrize("criterion", ["cost", "transfers", "co2e"])
def test_with_a_deadline_the_others_are_those_of_single_plans(criterion: MatrixCriterion) -> None:
    """The same figures under the same names."""
    found = planner().matrix(ORIGINS, DESTINATIONS, criterion, arrive_by=DEADLINE, shipment=TIRES)
    assert found.figure == FIGURES[criterion]
    for (i, origin), (j, destination) in product(enumerate(ORIGINS), enumerate(DESTINATIONS)):
        if origin != destination:
            front = planner().plan(origin, destination, arrive_by=DEADLINE, shipment=TIRES)
            best = front.best.get(SEARCHED[criterion][1])
            assert found[i, j].figure == (None if best is None else getattr(best.totals, FIGURES[criterion]))


def test_with_a_deadline_there_is_no_generalized_cost() -> None:
    """When a route arrives before the deadline is no criterion, so the least would not be exact."""
    with pytest.raises(InputError, match="time, cost, transfers or co2e"):
        planner().matrix(ORIGINS, DESTINATIONS, "generalized", arrive_by=DEADLINE)


def test_with_a_deadline_ends_that_are_wrong_say_so() -> None:
    """Each in its own cells."""
    found = planner().matrix(["CNQIN", "nowhere"], ["CNQIN", "DEDUI"], "time", arrive_by=DEADLINE)
    assert [cell.status for cell in found.cells] == ["same_place", "ok", "unknown", "unknown"]


def test_readiness_and_deadline_exclude_each_other() -> None:
    """As for a plan."""
    with pytest.raises(InputError) as refused:
        planner().matrix(["CNQIN"], ["DEDUI"], depart_after=READY, arrive_by=DEADLINE)
    assert refused.value.field == "arrive_by"
