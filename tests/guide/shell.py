"""One shell for all commands of a page: what a command sets, the next one has."""

import shlex
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.contracts.serving import PROGRAM

MARK = "---- end of snippet, exit code"
PREAMBLE = f"""corridor() {{ [ "$1" = serve ] || {shlex.quote(sys.executable)} -c {shlex.quote(PROGRAM)} "$@"; }}
python() {{ {shlex.quote(sys.executable)} "$@"; }}
"""
"""The service runs already."""
TERMINAL = {"COLUMNS": "110", "NO_COLOR": "1", "TERM": "dumb"}


class Shell:
    """A bash that runs snippets in a folder."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._folder = folder
        self._process = subprocess.Popen(
            ["bash"],
            cwd=folder,
            env=environment | TERMINAL,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.run(PREAMBLE)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the shell."""
        self._process.communicate()

    def run(self, code: str) -> str:
        """Return what commands put out, on both streams; the exit code, if that is all they have to say."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        script = self._folder / ".snippet"
        script.write_text(code, encoding="utf-8")
        self._process.stdin.write(f". ./{script.name} </dev/null; printf '\\n{MARK} %d\\n' $?\n")
        self._process.stdin.flush()
        lines: list[str] = []
        for line in self._process.stdout:
            if line.startswith(MARK):
                output = "".join(lines).replace("\r", "").strip("\n")
                status = int(line.rsplit(" ", 1)[1])
                return output or (f"exit code {status}" if status else "")
            lines.append(line)
        raise RuntimeError("the shell has ended")
