"""Execute notebooks and keep their outputs: ``python -m tests.notebooks`` for all, or names, such as ``03``."""

import sys

import nbformat

from tests.notebooks.execution import NOTEBOOKS, executed

for path in NOTEBOOKS:
    if not sys.argv[1:] or any(name in path.name for name in sys.argv[1:]):
        nbformat.write(executed(path), path)
        print(f"{path.name}: {path.stat().st_size / 1000:,.0f} kB")
