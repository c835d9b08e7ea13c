"""Dated disruptions in a usual week: that of the day."""

from pathlib import Path

import pytest

from corridor.analysis.flows import assign
from corridor.network.scenario import Scenario
from corridor.planner import Planner
from tests.analysis.flows.tiny_flows import DAY, tiny_planner

CLOSED = {
    "title": "Gate closed for a week",
    "changes": [{"close": {"places": ["gate-kz"]}, "from": "2026-11-28", "until": "2026-12-05"}],
}


@pytest.mark.parametrize(
    ("day", "modes"), [("2026-11-27", "road > rail"), (DAY, "sea > road"), ("2026-12-06", "road > rail")]
)
def test_a_closure_counts_on_its_days(tmp_path: Path, day: str, modes: str) -> None:
    """As if for good; before and after it is not there."""
    network = tiny_planner(tmp_path).network.apply(Scenario.parse(CLOSED, name="gate"))
    assert assign(Planner(network), on=day).to_frame()["modes"].tolist() == [modes]
