"""What the README shows works as it stands there."""

import contextlib
import io
import json
import re
import shlex
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.command import run
from tests.contracts.repository import ROOT
from tests.contracts.serving import PROGRAM, SERVED_AT, WRITTEN, environment, served

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """Return the code blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


def commands() -> list[str]:
    """Return every ``corridor`` command of the shell blocks but ``serve``, in order."""
    joined = "\n".join(blocks("sh")).replace("\\\n", " ")
    parts = [part.strip() for line in joined.splitlines() for part in line.split("&&")]
    return [part for part in parts if part.startswith("corridor ") and not part.startswith("corridor serve")]


def requests() -> list[str]:
    """Return the ``curl`` commands of the shell blocks."""
    return [block.strip() for block in blocks("sh") if block.strip().startswith("curl")]


def scripts() -> list[str]:
    """Return the shell blocks that have to be run as a whole: they remember a key."""
    return [block for block in blocks("sh") if "key=$(" in block]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return an environment with a store of its own."""
    return environment(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="module")
def server(store: dict[str, str]) -> Iterator[str]:
    """Serve the bundled network; yield the address."""
    with served(store) as address:
        yield address


def test_there_is_something_to_try() -> None:
    """Python, commands and a request."""
    assert (bool(blocks("python")), bool(commands()), bool(requests())) == (True, True, True)


@pytest.mark.parametrize("code", blocks("python"), ids=range(len(blocks("python"))))
def test_python_runs(code: str) -> None:
    """Each block, from top to bottom."""
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile(code, "README.md", "exec"), {"__name__": "readme"})  # noqa: S102
    assert out.getvalue()


@pytest.mark.parametrize("command", commands())
def test_commands_run(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each answers; ``my_network`` is a copy of the bundled data."""
    shutil.copytree(ROOT / "network_data", tmp_path / "my_network")
    monkeypatch.chdir(tmp_path)
    for name, value in WRITTEN.items():
        monkeypatch.setenv(name, value)
    result = run(*shlex.split(command)[1:])
    assert result.code == 0, result.err or result.out


@pytest.mark.parametrize("command", requests(), ids=range(len(requests())))
def test_requests_are_answered(command: str, server: str) -> None:
    """With routes, by curl itself."""
    assert SERVED_AT in command
    asked = command.replace(SERVED_AT, server).replace("curl ", "curl --fail-with-body ", 1)
    done = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout)["routes"]


@pytest.mark.parametrize("script", scripts(), ids=range(len(scripts())))
def test_scripts_run(script: str, server: str, store: dict[str, str], tmp_path: Path) -> None:
    """By bash; the last line is an answer with routes, under the scenario that was asked for."""
    corridor = f'set -e; corridor() {{ {shlex.quote(sys.executable)} -c {shlex.quote(PROGRAM)} "$@"; }}\n'
    asked = corridor + script.replace(SERVED_AT, server).replace("curl ", "curl --fail-with-body -w '\\n' ")
    done = subprocess.run(["bash", "-c", asked], cwd=tmp_path, env=store, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    answer = json.loads(done.stdout.splitlines()[-1])
    assert (answer["request"]["scenario"], bool(answer["routes"])) == (["contract-2027"], True)


def test_addresses_that_are_named_answer(server: str) -> None:
    """Whatever can be looked at without a question."""
    for path in ("/v1/places?q=qingdao", "/v1/network", "/healthz", "/readyz", "/docs"):
        assert path.split("?")[0] in TEXT, path
        assert urllib.request.urlopen(f"{server}{path}", timeout=10).status == 200  # noqa: S310
