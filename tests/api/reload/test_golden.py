"""Golden queries: what a network must answer before it may replace another."""

import json
from typing import Any

import pytest

from api.reload.golden import read_golden, self_test
from api.snapshot import Snapshot
from corridor.network.bundled import bundled_folder
from tests.api.reload.conftest import Changing


def _golden(expect: str, **ask: object) -> dict[str, Any]:
    return {"id": "one", "ask": {"origin": "port", "destination": "west"} | ask, "expect": expect}


def _write(changing: Changing, text: str) -> None:
    (changing.folder / "golden.json").write_text(text)


def test_the_bundled_ones_are_met() -> None:
    """By the bundled network."""
    snapshot = Snapshot.read(None)
    golden = read_golden(bundled_folder())
    self_test(snapshot, golden, deadline_s=30.0)
    assert {one.expect for one in golden} == {"routes", "no_route"}


@pytest.mark.parametrize(
    "golden", [_golden("routes"), _golden("no_route", max_duration_h=1), _golden("routes", limit="all")]
)
def test_met(changing: Changing, golden: dict[str, Any]) -> None:
    """A network that answers as expected is taken."""
    _write(changing, json.dumps([golden]))
    assert changing.reload().ok


@pytest.mark.parametrize(
    ("golden", "told"),
    [
        (_golden("no_route"), "one: answered routes, expected no_route"),
        (_golden("routes", max_duration_h=1), "one: answered no_route, expected routes"),
        (_golden("routes", origin="atlantis"), "origin: got 'atlantis'"),
    ],
)
def test_not_met(changing: Changing, golden: dict[str, Any], told: str) -> None:
    """A network that answers otherwise is refused."""
    _write(changing, json.dumps([golden]))
    outcome = changing.reload()
    assert (outcome.ok, told in outcome.detail) == (False, True)


@pytest.mark.parametrize("text", ["", "[{}]", "{", '[{"id": "one", "ask": {"origin": 1}, "expect": "routes"}]'])
def test_not_understood(changing: Changing, text: str) -> None:
    """A file that cannot be read refuses the network."""
    _write(changing, text)
    outcome = changing.reload()
    assert (outcome.ok, outcome.detail.startswith("golden.json")) == (False, True)
