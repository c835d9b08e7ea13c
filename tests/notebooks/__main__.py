"""Execute notebooks and keep their outputs: ``python -m tests.notebooks`` for all, or names, such as ``03``."""

import sys
from base64 import b64decode, b64encode
from io import BytesIO

import nbformat
from PIL import Image

from tests.notebooks.cells import outputs
from tests.notebooks.execution import NOTEBOOKS, executed

COLORS = 128


def smaller(picture: str) -> str:
    """Return a picture (PNG in base64) with few colors, each within a dozen of 255 of its own: a third of the size."""
    with Image.open(BytesIO(b64decode(picture))) as image:
        few = image.convert("RGB").quantize(COLORS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    file = BytesIO()
    few.save(file, "png", optimize=True)
    return b64encode(file.getvalue()).decode()


for path in NOTEBOOKS:
    if not sys.argv[1:] or any(name in path.name for name in sys.argv[1:]):
        notebook = executed(path)
        for output in outputs(notebook):
            if "image/png" in output.get("data", {}):
                output.data["image/png"] = smaller(output.data["image/png"])
        nbformat.write(notebook, path)
        print(f"{path.name}: {path.stat().st_size / 1000:,.0f} kB")
