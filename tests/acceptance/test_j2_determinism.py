"""J2: the same question has the same answer."""

import csv
import threading
from pathlib import Path

import corridor
from tests.acceptance.lines import lines_of
from tests.acceptance.test_j1_criteria import WORLD


def test_asked_twice() -> None:
    """Down to the ids."""
    first, second = WORLD.plan("A", "C"), WORLD.plan("A", "C")
    assert [itinerary.id for itinerary in first] == [itinerary.id for itinerary in second]


def test_asked_of_two_planners(tmp_path: Path) -> None:
    """Two planners on the same folder agree in everything."""
    folder = WORLD.write(tmp_path)
    fronts = [
        corridor.Planner(corridor.Network.read(folder)).plan("A", "C", depart_after="2026-06-01T00:00+00:00")
        for _ in range(2)
    ]
    assert list(fronts[0]) == list(fronts[1])


def test_ids_are_unique() -> None:
    """No two itineraries of a front share an id."""
    ids = [itinerary.id for itinerary in WORLD.plan("A", "C")]
    assert len(ids) == len(set(ids))


def test_ids_tell_the_shipment_apart() -> None:
    """The same route for another shipment has another id."""
    ids = [WORLD.plan("A", "C", shipment=corridor.Shipment(quantity=quantity))[0].id for quantity in (1, 2)]
    assert ids[0] != ids[1]


def test_the_order_of_rows_changes_no_figure(tmp_path: Path) -> None:
    """Rows in reverse order give the same front, apart from ties."""
    folder = WORLD.write(tmp_path)
    for name in ("services.csv", "links.csv", "places.csv"):
        header, *rows = list(csv.reader((folder / name).read_text().splitlines()))
        with (folder / name).open("w", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([header, *reversed(rows)])
    turned = corridor.Planner(corridor.Network.read(folder)).plan("A", "C", depart_after="2026-06-01T00:00+00:00")
    assert lines_of(turned) == WORLD.lines("A", "C")


def test_asked_from_many_threads_at_once() -> None:
    """A planner may be shared: answers do not mix."""
    alone = {quantity: ask(quantity) for quantity in range(1, 9)}
    found: dict[int, list[str]] = {}
    threads = [threading.Thread(target=lambda n=n: found.update({n: ask(n)})) for n in alone for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == alone


def ask(quantity: int) -> list[str]:
    """Return the front for so many containers."""
    return WORLD.lines("A", "C", shipment=corridor.Shipment(quantity=quantity))


def test_asking_does_not_change_the_network() -> None:
    """A network is a value: planning leaves its version and its graph as they were."""
    before = (WORLD.network.version, WORLD.network.graph.number_of_edges())
    WORLD.plan("A", "C", avoid=corridor.Avoid(modes=("rail",)))
    assert (WORLD.network.version, WORLD.network.graph.number_of_edges()) == before
