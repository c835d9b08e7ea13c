"""What the cells of a notebook hold."""

import re
from collections.abc import Iterator

from nbformat import NotebookNode

ADDRESSES = re.compile(r"0x[0-9a-f]{6,}")
"""Of objects in memory: never twice the same."""


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    """Return the cells with code, in order."""
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def outputs(notebook: NotebookNode) -> Iterator[NotebookNode]:
    """Yield what all cells put out, in order."""
    for cell in code_cells(notebook):
        yield from cell.outputs


def texts(notebook: NotebookNode) -> list[str]:
    """Return all text that was put out: printed, tables, Markdown."""
    return [text for output in outputs(notebook) for text in _texts(output)]


def figures(notebook: NotebookNode) -> list[str]:
    """Return the pictures that were put out, in base64."""
    return [output.data["image/png"] for output in outputs(notebook) if "image/png" in output.get("data", {})]


def printed_errors(notebook: NotebookNode) -> list[str]:
    """Return what went to standard error, where warnings go."""
    return [output.text for output in outputs(notebook) if output.get("name") == "stderr"]


def _texts(output: NotebookNode) -> Iterator[str]:
    if "text" in output:
        yield output.text
    for kind, value in sorted(output.get("data", {}).items()):
        if kind.startswith("text/") and "image/png" not in output.data:
            yield value
