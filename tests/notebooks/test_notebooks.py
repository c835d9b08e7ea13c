"""The notebooks run as they stand, and what is committed is what comes out."""

import re
from pathlib import Path

import pytest

from tests.contracts.repository import ROOT
from tests.notebooks.cells import ADDRESSES, code_cells, figures, outputs, printed_errors, texts
from tests.notebooks.execution import NOTEBOOKS, executed, read

LARGEST_KB = 300
LARGEST_FIGURE_KB = 65
FEWEST_CELLS, MOST_WITH_CODE = 6, 14
LONGEST_CELL = 14
FROM_ELSEWHERE = re.compile(
    r"https?://(?!www\.w3\.org/)|(?:^|[\s\"'(=])(?:/(?:home|root|tmp|work|usr|opt|Users)/|[A-Z]:\\)"
)

every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: Path(path).stem)


def test_there_are_notebooks() -> None:
    """Numbered from 01 on, without gaps."""
    assert NOTEBOOKS
    assert [path.name[:3] for path in NOTEBOOKS] == [f"{number:02}_" for number in range(1, len(NOTEBOOKS) + 1)]


@every_notebook
def test_it_runs_without_a_warning(path: Path) -> None:
    """From top to bottom: an error ends it, and nothing goes to standard error."""
    assert printed_errors(executed(path)) == []


@every_notebook
def test_its_outputs_are_fresh(path: Path) -> None:
    """The text that comes out is the text that is committed (``python -m tests.notebooks`` renews it)."""
    assert texts(executed(path)) == texts(read(path))


@every_notebook
def test_its_figures_are_there(path: Path) -> None:
    """As many as come out, and at least two."""
    assert len(figures(read(path))) == len(figures(executed(path))) >= 2


@every_notebook
def test_it_was_run_from_top_to_bottom(path: Path) -> None:
    """Its cells are counted from one, without gaps, and nothing tells when that was."""
    cells = code_cells(read(path))
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert all(not cell.metadata for cell in cells)


@every_notebook
def test_it_begins_with_a_question(path: Path) -> None:
    """In prose, under its title."""
    first = read(path).cells[0]
    assert (first.cell_type, first.source[:2], "?" in first.source) == ("markdown", "# ", True)


@every_notebook
def test_it_ends_in_a_finding(path: Path) -> None:
    """Written by the last cell from figures that it has computed."""
    last = read(path).cells[-1]
    assert last.cell_type == "code"
    (found,) = [output.data["text/markdown"] for output in last.outputs]
    assert found.startswith("**Finding.**")
    assert re.search(r"\d", found)
    assert re.search(r"\{[^}]+\}", last.source)


@every_notebook
def test_it_is_short(path: Path) -> None:
    """Few cells, and few lines in each."""
    notebook = read(path)
    assert len(notebook.cells) >= FEWEST_CELLS
    assert len(code_cells(notebook)) <= MOST_WITH_CODE
    assert max(len(cell.source.splitlines()) for cell in code_cells(notebook)) <= LONGEST_CELL


@every_notebook
def test_it_is_small(path: Path) -> None:
    """So that a code host shows it; and so is every figure."""
    assert path.stat().st_size <= LARGEST_KB * 1000
    assert max(len(figure) * 3 / 4 for figure in figures(read(path))) <= LARGEST_FIGURE_KB * 1000


@every_notebook
def test_it_is_the_same_everywhere(path: Path) -> None:
    """No address in memory, no path of a machine, nothing to be loaded from elsewhere."""
    told = "\n".join(texts(read(path)))
    assert ADDRESSES.findall(told) == []
    assert FROM_ELSEWHERE.findall(told) == []
    assert all(output.output_type != "error" for output in outputs(read(path)))


@every_notebook
def test_the_readme_lists_it(path: Path) -> None:
    """With a link."""
    assert f"](notebooks/{path.name})" in (ROOT / "README.md").read_text(encoding="utf-8")
