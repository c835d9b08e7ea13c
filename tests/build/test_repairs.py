"""Stitches, mends, splits, winding and hand lines on tiny lattices."""

import numpy as np
import pytest

from corridor.build.hand_lines import FILE, JOIN_KM, HandLine, read_hand_lines, with_hand_lines
from corridor.build.lattice import Lattice
from corridor.build.mend import mends
from corridor.build.sphere import distance_km
from corridor.build.split import PIECE_KM, split_long_edges
from corridor.build.stitch import stitched
from corridor.build.winding import WINDING, with_winding

KM = 1 / 111.195
"""Degrees per km on the equator."""


def along_the_equator(*chains: tuple[float, ...]) -> Lattice:
    """Return chains of nodes at km along the equator, each node joined to the next of its chain."""
    points = np.array([[km * KM, 0.0] for chain in chains for km in chain])
    number, ends = 0, []
    for chain in chains:
        ends += [[number + step, number + step + 1] for step in range(len(chain) - 1)]
        number += len(chain)
    pairs = np.array(ends)
    return Lattice.from_edges(points, pairs, distance_km(points[pairs[:, 0]], points[pairs[:, 1]]))


def test_dead_ends_within_two_km_are_stitched() -> None:
    """A gap of 1.5 km is closed, and the new edge is marked as inferred."""
    lattice = stitched(along_the_equator((0.0, 15.0), (16.5, 30.0)))
    assert lattice.km[lattice.inferred].tolist() == [pytest.approx(1.5, abs=0.01)]


def test_wider_gaps_stay_open() -> None:
    """A gap of 2.5 km is not closed for everybody."""
    assert not stitched(along_the_equator((0.0, 15.0), (17.5, 30.0))).inferred.any()


def test_what_is_near_by_track_is_not_stitched() -> None:
    """A dead end next to track that it is joined to within a few km gets no stitch."""
    assert not stitched(along_the_equator((0.0, 1.0, 2.0, 3.0))).inferred.any()


def test_mends_reach_further_for_one_link() -> None:
    """A gap of 18 km (the Great Belt) between loose ends can be closed for a link, one of 30 km cannot."""
    near, far = along_the_equator((0.0, 15.0), (33.0, 60.0)), along_the_equator((0.0, 15.0), (45.0, 60.0))
    everywhere = np.ones(4, dtype=np.bool_)
    assert [1, 2] in mends(near, everywhere)[0].tolist()
    assert len(mends(far, everywhere)[0]) == 0


def test_mends_keep_to_open_nodes() -> None:
    """No mend leads to a node that the country mask closes."""
    lattice = along_the_equator((0.0, 15.0), (33.0, 60.0))
    assert len(mends(lattice, np.array([True, True, False, False]))[0]) == 0


def test_long_edges_are_split() -> None:
    """A chord becomes pieces of equal length with its true km, and old nodes keep their numbers."""
    points = np.array([[0.0, 0.0], [100 * KM, 0.0]])
    lattice, parents = split_long_edges(Lattice.from_edges(points, np.array([[0, 1]]), np.array([120.0])))
    assert lattice.km.sum() == pytest.approx(120.0)
    assert lattice.km.max() <= PIECE_KM
    assert (lattice.points[:2] == points).all()
    assert set(map(tuple, parents.tolist())) == {(0, 1)}


def test_only_long_edges_wind() -> None:
    """Short edges keep their km, generalized ones get the factor of their mode."""
    lattice = with_winding(along_the_equator((0.0, 1.0, 21.0)), "road")
    assert lattice.km.tolist() == [pytest.approx(1.0), pytest.approx(20.0 * WINDING["road"])]


def test_hand_lines_join_what_is_near() -> None:
    """A hand line from node to node adds edges between them with its stated length, all inferred."""
    lattice = along_the_equator((0.0, 10.0), (60.0, 70.0))
    line = HandLine("x", "rail", np.array([[10.5 * KM, 0.0], [35 * KM, 0.0], [60 * KM, 0.0]]), 80.0)
    joined = with_hand_lines(lattice, (line,))
    assert joined.km[joined.inferred].sum() == pytest.approx(80.0)
    assert joined.inferred[(joined.tail == 1) | (joined.head == 1)].any()
    assert joined.inferred[(joined.tail == 2) | (joined.head == 2)].any()


def test_hand_lines_need_a_node_nearby() -> None:
    """An end further away than the join radius stays an end of its own."""
    line = HandLine("x", "rail", np.array([[(10 + 2 * JOIN_KM) * KM, 0.0], [60 * KM, 0.0]]), None)
    joined = with_hand_lines(along_the_equator((0.0, 10.0)), (line,))
    assert not joined.inferred[(joined.tail == 1) | (joined.head == 1)].any()


def test_every_hand_line_has_a_reason() -> None:
    """Each line of the file says why it is there, and the known breaks have one."""
    text = FILE.read_text(encoding="utf-8")
    assert all(row.rstrip().endswith('"') for row in text.splitlines()[1:])
    names = {line.id for mode in ("sea", "rail") for line in read_hand_lines(mode)}
    assert {"sukhbaatar-orkhon", "gebze-izmit", "lake-van-ferry", "kiel-canal"} <= names
