"""Notebooks, executed from top to bottom in a fresh kernel on this tree's library."""

import os
from functools import cache
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

from tests.contracts.repository import ROOT

FOLDER = ROOT / "notebooks"
NOTEBOOKS = tuple(sorted(FOLDER.glob("*.ipynb")))
TIMEOUT_S = 120
INLINE = "module://matplotlib_inline.backend_inline"
"""Where figures go: the tests draw elsewhere."""
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}


@cache
def read(path: Path) -> NotebookNode:
    """Return a notebook as it is committed."""
    return nbformat.read(path, as_version=4)


@cache
def executed(path: Path) -> NotebookNode:
    """Return a notebook as it comes out today; done once, however many tests ask."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        timeout=TIMEOUT_S,
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(FOLDER)}},
    )
    client.execute(env={**os.environ, "PYTHONPATH": str(ROOT), "MPLBACKEND": INLINE})
    notebook.metadata = {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    return notebook
