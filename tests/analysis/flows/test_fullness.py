"""How full the links are."""

from pathlib import Path

import pytest

from corridor.analysis.flows.fullness import fullness_by_link
from tests.analysis.flows.busy import busy, quiet


def test_a_border_with_a_limit_is_as_full_as_that(tmp_path: Path) -> None:
    """All that passes it meets its limit."""
    flows = busy(tmp_path)
    full = fullness_by_link(flows.problem, flows.solution)["rail-gate-cn-gate-kz"]
    assert (full.limit.kind, full.utilisation) == ("link", pytest.approx(1))


def test_a_link_of_a_service_is_as_full_as_its_slots(tmp_path: Path) -> None:
    """On the stretch between two calls, whatever it passes in between."""
    flows = quiet(tmp_path)
    full = fullness_by_link(flows.problem, flows.solution)
    (slots,) = [row for row in full.values() if row.limit.kind == "service" and row.limit.to_id == "west"][:1]
    assert slots.utilisation == pytest.approx(10 / slots.limit.teu_per_week)


def test_a_road_has_no_limit(tmp_path: Path) -> None:
    """So it has no fullness."""
    flows = quiet(tmp_path)
    links = flows.problem.planner.network.links
    roads = {link for link in flows.links_frame().index if links[link].mode == "road"}
    assert roads
    assert roads.isdisjoint(fullness_by_link(flows.problem, flows.solution))
