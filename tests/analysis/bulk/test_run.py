"""All rows of a file."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import corridor
from corridor.analysis.bulk import run as module
from corridor.analysis.bulk.run import run
from corridor.errors import InputError, InterruptedRunError
from tests.analysis.bulk.conftest import read_csv, shipment, write_csv
from tests.api.asks import soon
from tests.changed import changed

MIXED = [
    shipment(reference="a"),
    shipment(reference="b", origin="nowhere"),
    shipment(reference="c", max_duration_h=1),
    shipment(reference="d", origin="west", destination="yard"),
    shipment(reference="=e", quantity="many"),
]


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make chunks of two rows."""
    monkeypatch.setattr(module, "CHUNK", 2)


@pytest.mark.usefixtures("small_chunks")
def test_nothing_is_lost(folder: Path, tmp_path: Path) -> None:
    """Every row is answered, in its place, beside its own cells."""
    done = run(write_csv(tmp_path / "in.csv", MIXED), tmp_path / "out.csv", folder=folder)
    found = read_csv(tmp_path / "out.csv")
    assert [(row["row"], row["reference"], row["status"]) for row in found] == [
        ("1", "a", "ok"),
        ("2", "b", "refused"),
        ("3", "c", "no_route"),
        ("4", "d", "ok"),
        ("5", "=e", "refused"),
    ]
    assert done.statuses == {"ok": 2, "refused": 2, "no_route": 1}
    assert done.unread == {"reference": None}


def test_errors_stand_in_their_rows(folder: Path, tmp_path: Path) -> None:
    """What was given and expected; why there is no route."""
    run(write_csv(tmp_path / "in.csv", MIXED), tmp_path / "out.csv", folder=folder)
    found = read_csv(tmp_path / "out.csv")
    assert "origin: got 'nowhere'" in found[1]["error"]
    assert found[2]["error"].startswith("no route takes 1 hours or less (allow ")
    assert "quantity: got 'many'" in found[4]["error"]


def test_a_row_is_answered_as_a_question(folder: Path, tmp_path: Path) -> None:
    """With the figures that the planner gives."""
    run(write_csv(tmp_path / "in.csv", [shipment(quantity=2)]), tmp_path / "out.csv", folder=folder, limit=3)
    planner = corridor.Planner(corridor.Network.read(folder))
    front = planner.plan("yard", "west", depart_after=soon(), shipment=corridor.Shipment(quantity=2))
    found = [(row["route_id"], float(row["cost_usd"]), row["rank"]) for row in read_csv(tmp_path / "out.csv")]
    chosen = front.choose(3)
    assert found == [(route.id, route.totals.cost_usd, str(i)) for i, route in enumerate(chosen, start=1)]


@pytest.mark.usefixtures("small_chunks")
def test_workers_change_nothing(folder: Path, tmp_path: Path) -> None:
    """Two processes write the same bytes as one."""
    source = write_csv(tmp_path / "in.csv", MIXED * 2)
    for workers in (1, 2):
        run(source, tmp_path / f"out{workers}.csv", folder=folder, workers=workers, limit=2, draws=20)
    assert (tmp_path / "out1.csv").read_bytes() == (tmp_path / "out2.csv").read_bytes()


@pytest.mark.usefixtures("small_chunks")
def test_workers_apply_scenarios(folder: Path, tmp_path: Path) -> None:
    """Each process plans on the changed network: the same bytes again, and not those of the network as it is."""
    source = write_csv(tmp_path / "in.csv", MIXED)
    dearer = [changed("- {scale: {table: tariffs, columns: [usd_per_km_20, usd_per_km_40]}, factor: 2}")]
    run(source, tmp_path / "plain.csv", folder=folder)
    for workers in (1, 2):
        run(source, tmp_path / f"out{workers}.csv", folder=folder, scenarios=dearer, workers=workers)
    first, second, plain = ((tmp_path / f"{name}.csv").read_bytes() for name in ("out1", "out2", "plain"))
    assert (first == second, first == plain) == (True, False)


@pytest.mark.usefixtures("small_chunks")
def test_parquet_keeps_types(folder: Path, tmp_path: Path) -> None:
    """Of the input's columns and of the answers'."""
    rows = [shipment(quantity=i % 3 + 1, mark=None if i < 3 else 7) for i in range(5)]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "in.parquet")
    run(tmp_path / "in.parquet", tmp_path / "out.parquet", folder=folder)
    schema = pq.read_schema(tmp_path / "out.parquet")
    assert [str(schema.field(name).type) for name in ("quantity", "mark", "row", "cost_usd", "labels")] == [
        "int64",
        "int64",
        "int64",
        "double",
        "string",
    ]
    assert pq.read_table(tmp_path / "out.parquet")["mark"].to_pylist() == [None, None, None, 7, 7]


def test_formats_agree(folder: Path, tmp_path: Path) -> None:
    """Parquet out of CSV holds what CSV out of CSV holds."""
    source = write_csv(tmp_path / "in.csv", MIXED)
    run(source, tmp_path / "out.csv", folder=folder)
    run(source, tmp_path / "out.parquet", folder=folder)
    values = pq.read_table(tmp_path / "out.parquet").to_pylist()
    as_text = [{name: "" if cell is None else str(cell) for name, cell in row.items()} for row in values]
    assert as_text == read_csv(tmp_path / "out.csv")


@pytest.mark.usefixtures("small_chunks")
def test_an_interrupted_run_goes_on(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks that were done are not done again, and the output is that of a run in one go."""
    source = write_csv(tmp_path / "in.csv", MIXED)
    run(source, tmp_path / "whole.csv", folder=folder)
    real, asked = module.answer_row, []

    def counted(planner: Any, row: Any, number: int, wanted: Any) -> Any:  # noqa: ANN401  (passed on)
        asked.append(number)
        if asked == [1, 2, 3]:
            raise KeyboardInterrupt
        return real(planner, row, number, wanted)

    monkeypatch.setattr(module, "answer_row", counted)
    with pytest.raises(KeyboardInterrupt):
        run(source, tmp_path / "out.csv", folder=folder)
    assert not (tmp_path / "out.csv").exists()
    run(source, tmp_path / "out.csv", folder=folder)
    assert asked == [1, 2, 3, 3, 4, 5]
    assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()
    assert not (tmp_path / "out.csv.parts").exists()


@pytest.mark.usefixtures("small_chunks")
def test_another_run_does_not_go_on(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was left by a run with other options is not used."""
    source = write_csv(tmp_path / "in.csv", MIXED)
    with monkeypatch.context() as broken:
        broken.setattr("corridor.analysis.bulk.files.Csv.join", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            run(source, tmp_path / "out.csv", folder=folder)
    run(source, tmp_path / "out.csv", folder=folder, draws=20)
    assert read_csv(tmp_path / "out.csv")[0]["p50_h"]


@pytest.mark.usefixtures("small_chunks")
def test_a_lost_worker_is_told(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what to do then."""
    monkeypatch.setattr(module, "_start", _die)
    with pytest.raises(InterruptedRunError, match="run the command again"):
        run(write_csv(tmp_path / "in.csv", MIXED), tmp_path / "out.csv", folder=folder, workers=2)


def _die(*_: object) -> None:
    import os  # noqa: PLC0415  (in another process)

    os._exit(9)


def test_an_empty_file_has_an_empty_answer(folder: Path, tmp_path: Path) -> None:
    """With all columns."""
    (tmp_path / "in.csv").write_text("origin,destination\n")
    assert not run(tmp_path / "in.csv", tmp_path / "out.csv", folder=folder).statuses
    assert (tmp_path / "out.csv").read_text().startswith("origin,destination,row,status")


def test_cells_beyond_the_header_are_refused(folder: Path, tmp_path: Path) -> None:
    """In their row: what belongs where cannot be told."""
    (tmp_path / "in.csv").write_text("origin,destination\nyard,west,port\nyard,west\n")
    assert run(tmp_path / "in.csv", tmp_path / "out.csv", folder=folder).statuses == {"refused": 1, "ok": 1}


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("in.csv", b"origin\nyard\n", "destination"),
        ("in.csv", b"origin,destination,status\n", "rename it"),
        ("in.csv", b"origin,destination,destination\n", "rename it"),
        ("in.csv", b"\xff\xfe", "UTF-8"),
        ("in.parquet", b"PAR1", "Parquet"),
        ("in.xlsx", b"", r"\*.csv or \*.parquet"),
    ],
)
def test_files_that_cannot_be_used(folder: Path, tmp_path: Path, name: str, content: bytes, told: str) -> None:
    """Are refused as a whole, before anything is planned."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=told):
        run(tmp_path / name, tmp_path / "out.csv", folder=folder)


def test_the_input_is_not_overwritten(folder: Path, tmp_path: Path) -> None:
    """Even if it is asked for."""
    source = write_csv(tmp_path / "in.csv", MIXED)
    with pytest.raises(InputError, match="other than IN"):
        run(source, source, folder=folder)


def test_a_column_that_is_nearly_known(folder: Path, tmp_path: Path) -> None:
    """Is passed on, and what may have been meant is told: the answers do not keep to it."""
    done = run(write_csv(tmp_path / "in.csv", [shipment(avoid_country="KZ")]), tmp_path / "out.csv", folder=folder)
    assert done.unread == {"avoid_country": "avoid_countries"}


def test_a_column_of_scenarios_is_refused(folder: Path, tmp_path: Path) -> None:
    """GET /v1/routes has one; here it would be passed over, with answers that look as if it had counted."""
    with pytest.raises(InputError, match="use --scenario"):
        run(write_csv(tmp_path / "in.csv", [shipment(scenario="own")]), tmp_path / "out.csv", folder=folder)


def test_semicolons_are_refused(folder: Path, tmp_path: Path) -> None:
    """With what is expected in their place."""
    (tmp_path / "in.csv").write_text("origin;destination\nport;west\n")
    with pytest.raises(InputError, match="with commas between columns"):
        run(tmp_path / "in.csv", tmp_path / "out.csv", folder=folder)
