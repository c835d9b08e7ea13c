"""``corridor plan --arrive-by``."""

import json
from datetime import UTC, datetime, timedelta

from tests.cli.test_plan import plan


def test_a_deadline(folder: str) -> None:
    """Routes that arrive by it, sorted by how late the cargo can be ready."""
    by = f"{datetime.now(UTC) + timedelta(days=60):%Y-%m-%d}"
    result = plan(folder, "A", "C", "--arrive-by", by, "--by", "time", "--json")
    ready = [datetime.fromisoformat(route["ready"]) for route in json.loads(result.out)["routes"]]
    assert ready == sorted(ready, reverse=True)
    assert len(ready) > 1


def test_a_deadline_in_the_heading(folder: str) -> None:
    """The table says by when."""
    by = f"{datetime.now(UTC) + timedelta(days=60):%Y-%m-%d}"
    assert "unloaded by" in plan(folder, "A", "C", "--arrive-by", by).out


def test_a_departure_and_a_deadline_are_refused(folder: str, soon: str) -> None:
    """It must be one of them."""
    result = plan(folder, "A", "C", "--depart-after", soon, "--arrive-by", soon)
    assert (result.code, result.err.count("depart_after or arrive_by, not both")) == (1, 1)
