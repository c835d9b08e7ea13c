"""Run the pages of the guide from top to bottom, as a reader would."""

import contextlib
import io
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.contracts.repository import ROOT
from tests.contracts.serving import SERVED_AT, environment, served
from tests.guide.browser import shown_in_browser
from tests.guide.shell import Shell
from tests.guide.snippets import snippets_of

PAGES = sorted((ROOT / "docs" / "guide").glob("*.md"))
ORIGIN = "http://localhost:5173"
"""The web page that may call the service, in the guide for map developers."""


@contextlib.contextmanager
def service() -> Iterator[tuple[str, dict[str, str]]]:
    """Serve the bundled network for readers of the guide; yield the address and the environment."""
    with tempfile.TemporaryDirectory() as folder:
        own = environment(Path(folder)) | {"CORRIDOR_CORS_ORIGINS": ORIGIN}
        with served(own) as address:
            yield address, own


def outputs_of(page: Path, address: str, environment: dict[str, str]) -> list[str]:
    """Return what each snippet of a page puts out, in a folder with a copy of the data."""
    with tempfile.TemporaryDirectory() as name, contextlib.chdir(name), Shell(Path(name), environment) as shell:
        shutil.copytree(ROOT / "network_data", Path(name) / "network_data")
        namespace: dict[str, Any] = {"__name__": page.stem}
        run = {
            "sh": shell.run,
            "python": lambda code: _python(code, namespace),
            "html": lambda code: shown_in_browser(code, ORIGIN),
        }
        return [
            run[snippet.language](snippet.code.replace(SERVED_AT, address)).replace(address, SERVED_AT)
            for snippet in snippets_of(page)
        ]


def _python(code: str, namespace: dict[str, Any]) -> str:
    """Return what a script prints; with the error that ends it, if one does."""
    with contextlib.redirect_stdout(io.StringIO()) as out:
        try:
            exec(compile(code, "guide", "exec"), namespace)  # noqa: S102
        except Exception as error:  # noqa: BLE001  (whatever the page shows)
            out.write(f"{type(error).__module__}.{type(error).__name__}: {error}\n")
    return out.getvalue()
