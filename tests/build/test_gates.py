"""Gates against the passages of the bundled data."""

from pathlib import Path

import numpy as np
import pytest
import shapely

from corridor.build.gates import Gate, read_gates
from corridor.build.rows import read_places
from corridor.build.sea import SeaRouter

DATA = Path(__file__).parents[2] / "network_data"
NEAR_DEGREES = 0.2


def test_every_passage_has_a_gate_through_it() -> None:
    """Each place of kind passage lies on, or next to, the gate of its name."""
    gates = {gate.id: gate.line for gate in read_gates()}
    passages = [place for place in read_places(DATA).values() if "passage" in place.kinds]
    assert passages
    for place in passages:
        line = gates[place.id]
        off = line.distance(shapely.Point(place.lon, place.lat))
        assert off <= (NEAR_DEGREES if place.id != "northern-sea-route" else 1.0), place.id


@pytest.mark.parametrize("gate", read_gates(), ids=lambda gate: gate.id)
def test_every_gate_closes_something(sea: SeaRouter, gate: Gate) -> None:
    """Each gate crosses at least one lane."""
    assert sea.crossed[gate.id].any()


def test_segments_over_the_antimeridian_cross_no_gate() -> None:
    """A segment from 179 E to 179 W is short, and crosses no gate on the far side of the world."""
    tail, head = np.array([[179.0, 35.95]]), np.array([[-179.0, 35.95]])
    assert not any(gate.crossed_by(tail, head).any() for gate in read_gates())
