"""All rows of a file, in chunks, on one process or several."""

import multiprocessing
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from rapidfuzz import fuzz, process

from corridor.analysis.bulk.answer import ANSWER, Record, Wanted, answer_row
from corridor.analysis.bulk.files import SURPLUS, Form, Sheet, form_of
from corridor.analysis.bulk.parts import Parts, place
from corridor.analysis.bulk.question import COLUMNS, REQUIRED
from corridor.errors import InputError, InterruptedRunError
from corridor.network.network import Network
from corridor.network.scenario import Scenario
from corridor.planner import Planner
from corridor.present import present

LIKENESS = 80
CHUNK = 100
"""Rows of a part: a few seconds of work, which is what an interruption costs."""

Chunk = tuple[int, Sequence[Record]]
Progress = Callable[[int], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a run did: rows by status, and the columns that meant nothing to it, with what each may have meant."""

    statuses: Counter[str]
    unread: Mapping[str, str | None]


def run(
    source: Path,
    output: Path,
    *,
    folder: Path | None = None,
    scenarios: Sequence[Scenario] = (),
    workers: int = 1,
    limit: int = 1,
    draws: int = 0,
    began: Callable[[int], Progress] = lambda _: lambda _: None,
) -> Done:
    """Answer every row of a file, in order, in another file; run again after an interruption it goes on.

    Parameters
    ----------
    source, output
        ``*.csv`` or ``*.parquet`` each.
    folder
        The data folder; None: the bundled one.
    scenarios
        What is applied to it, in order.
    workers
        Processes; with one the work is done in this one.
    limit
        Routes of each shipment, each on a row of its own.
    draws
        Simulated worlds behind P50 and P90; 0 leaves them empty.
    began
        Called with the number of rows; returns what is told how many more are done.

    Raises
    ------
    corridor.errors.InputError
        If the file lacks a column, or has one with the name of an answer's.
    corridor.errors.DataError
        If a scenario cannot be applied, or the folder not be read.
    """
    writer = form_of(output, "OUT")
    sheet = form_of(source, "IN").read(source)
    if source.resolve() == output.resolve():
        raise InputError("OUT", output.name, "a file other than IN")
    _check(sheet)
    network = _network(folder, scenarios)
    parts = Parts(output, sha256(source.read_bytes()).hexdigest(), network.version, limit, draws, CHUNK)
    wanted = Wanted(limit=limit, draws=draws, now=parts.now(present()))
    chunks = [(i, sheet.rows[i : i + CHUNK]) for i in range(0, max(len(sheet.rows), 1), CHUNK)]
    left = [chunk for chunk in chunks if not parts.path(chunk[0]).is_file()]
    progress = began(len(sheet.rows))
    progress(len(sheet.rows) - sum(len(rows) for _, rows in left))
    with _answers(network, wanted, workers) as answers:
        for (start, rows), records in zip(left, answers(left), strict=True):
            place(parts.path(start), lambda new, records=records: writer.write(new, sheet, records))  # type: ignore[misc]
            progress(len(rows))
    done = [parts.path(start) for start, _ in chunks]
    place(output, lambda new: writer.join(new, done))
    statuses = _statuses(form_of(output, "OUT"), done)
    parts.clear()
    unread = {name: _meant(name, sheet.columns) for name in sheet.columns if name not in COLUMNS}
    return Done(statuses=statuses, unread=unread)


def _network(folder: Path | None, scenarios: Sequence[Scenario]) -> Network:
    network = Network.read(folder)
    return network.apply(*scenarios) if scenarios else network


def _check(sheet: Sheet) -> None:
    for column in REQUIRED:
        if column not in sheet.columns:
            commas = " (with commas between columns)" if len(sheet.columns) == 1 else ""
            expected = f"a column of this name{commas}; known are {', '.join(COLUMNS)}"
            raise InputError(column, ", ".join(sheet.columns), expected)
    if "scenario" in sheet.columns:
        raise InputError("IN", "scenario", "no such column, since one network answers all rows: use --scenario")
    for column in sheet.columns:
        if column in ANSWER or sheet.columns.count(column) > 1 or "\n" in column:
            raise InputError("IN", column, "columns named once and unlike those of the answers: rename it")


def _meant(name: str, columns: Sequence[str]) -> str | None:
    """Return the known column that a file lacks and that is written nearly like one of its own."""
    lacking = [known for known in COLUMNS if known not in columns]
    found = process.extractOne(name, lacking, scorer=fuzz.ratio, score_cutoff=LIKENESS)
    return found[0] if found else None


def _statuses(form: Form, parts: Sequence[Path]) -> Counter[str]:
    """Count rows by status."""
    found: Counter[str] = Counter()
    for part in parts:
        found.update({record["row"]: record["status"] for record in form.read(part).rows}.values())
    return found


@contextmanager
def _answers(
    network: Network, wanted: Wanted, workers: int
) -> Iterator[Callable[[list[Chunk]], Iterator[list[Record]]]]:
    """Yield what answers chunks, in their order."""
    if workers == 1:
        planner = Planner(network)
        yield lambda chunks: (_answer(planner, chunk, wanted) for chunk in chunks)
        return
    context = multiprocessing.get_context("spawn")
    try:
        with ProcessPoolExecutor(workers, context, _start, (network.folder, network.scenarios, wanted)) as pool:
            yield lambda chunks: pool.map(_work, chunks)
    except BrokenExecutor:
        raise InterruptedRunError("a worker process was lost: run the command again to go on where it was") from None


_OWN: list[tuple[Planner, Wanted]] = []
"""In a worker process: its planner, and what is wanted."""


def _start(folder: Path, scenarios: Sequence[Scenario], wanted: Wanted) -> None:
    _OWN.append((Planner(_network(folder, scenarios)), wanted))


def _work(chunk: Chunk) -> list[Record]:
    planner, wanted = _OWN[0]
    return _answer(planner, chunk, wanted)


def _answer(planner: Planner, chunk: Chunk, wanted: Wanted) -> list[Record]:
    start, rows = chunk
    return [
        row | record
        for number, row in enumerate(rows, start=start + 1)
        for record in (_surplus(row, number) or answer_row(planner, row, number, wanted))
    ]


def _surplus(row: Record, number: int) -> list[Record]:
    extra = row.get(SURPLUS)
    error = f"the row has {len(extra)} cells more than the header" if extra else ""
    return [{"row": number, "status": "refused", "error": error}] if extra else []
