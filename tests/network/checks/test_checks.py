"""Every check is silent about the tiny folder, and finds exactly what was spoiled in it."""

from pathlib import Path

import pytest

from corridor.network.checks.all import PLAUSIBLE, SOUND, Check
from corridor.network.checks.rows import Rows
from corridor.tables.reader import read_tables
from tests.network.checks.spoiled import Spoiled
from tests.network.checks.spoiled_names import NAMES
from tests.network.checks.spoiled_network import NETWORK
from tests.network.checks.spoiled_offers import OFFERS
from tests.network.checks.spoiled_services import SERVICES
from tests.tiny import plus, swap, tiny_network

CHECKS: dict[str, Check] = {check.__name__: check for check in (*SOUND, *PLAUSIBLE)}
SPOILED = (*NAMES, *SERVICES, *NETWORK, *OFFERS)


def faults_of(check: Check, folder: Path) -> list[str]:
    return [str(fault) for fault in check(Rows(folder, read_tables(folder)))]


@pytest.mark.parametrize("name", CHECKS)
def test_a_good_folder_passes(name: str, tmp_path: Path) -> None:
    """A check yields nothing for a folder that is as it should be."""
    assert faults_of(CHECKS[name], tiny_network(tmp_path)) == []


@pytest.mark.parametrize("spoiled", SPOILED, ids=str)
def test_a_spoiled_folder_is_found_out(spoiled: Spoiled, tmp_path: Path) -> None:
    """A check names file, line, column, value and expectation of what is wrong, and nothing else."""
    folder = tiny_network(tmp_path, **spoiled.changes)
    assert faults_of(CHECKS[spoiled.check], folder) == list(spoiled.faults)


def test_every_check_is_tried() -> None:
    """There is a spoiled folder for each check in the two lists."""
    assert {spoiled.check for spoiled in SPOILED} == set(CHECKS)


def test_every_check_says_what_it_yields() -> None:
    """A check is documented by one sentence that begins with Yield."""
    assert all((check.__doc__ or "").startswith("Yield ") for check in CHECKS.values())


def test_a_zone_without_services_may_have_rates(tmp_path: Path) -> None:
    """Only a rate for a place or a service must be of use; a matrix of zones is often wider than the network."""
    folder = tiny_network(tmp_path, rates=swap(("sea,east,gulf", "sea,middle,gulf")))
    assert faults_of(CHECKS["unused_rates"], folder) == []


def test_a_source_may_be_that_of_a_scenario_only(tmp_path: Path) -> None:
    """It is used, then."""
    scenario = "title: T\nsources: [rumour]\nchanges:\n- close: {places: [strait]}\n"
    folder = tiny_network(tmp_path, sources=plus("rumour,Hearsay,nobody,,none,,published,"), scenario=scenario)
    assert faults_of(CHECKS["unused_sources"], folder) == []
