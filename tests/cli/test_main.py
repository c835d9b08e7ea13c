"""The command line as a whole."""

import os
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

import pytest
from uvicorn.config import STARTUP_FAILURE

from tests.cli.command import run

COMMANDS = ("plan", "calendar", "reach", "matrix", "scenarios", "batch", "serve", "check", "export", "build", "keys")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(command: str) -> None:
    """Which says what it does."""
    result = run(command, "--help")
    assert (result.code, "Usage:" in result.out) == (0, True)


def test_help_lists_the_commands() -> None:
    """All of them."""
    result = run("--help")
    assert (result.code, all(command in result.out for command in COMMANDS)) == (0, True)


def test_without_a_command_help_is_shown() -> None:
    """That is wrong usage."""
    result = run()
    assert (result.code, "Usage:" in result.out + result.err) == (2, True)


def test_an_unknown_command_is_wrong_usage() -> None:
    """With exit code 2."""
    assert run("fly").code == 2


def test_links_can_be_built() -> None:
    """``corridor build links`` is there."""
    assert run("build", "links", "--help").code == 0


def test_serve_hands_over_to_uvicorn(folder: str) -> None:
    """Address, port and network."""
    seen: list[str | None] = []

    def serve(*_: object, **options: object) -> None:
        seen.extend((os.environ.get("CORRIDOR_NETWORK"), str(options["host"]), str(options["port"])))

    with patch("uvicorn.run", serve):
        assert run("serve", "--host", "0.0.0.0", "--port", "9000", "--network", folder).code == 0  # noqa: S104
    assert seen == [folder, "0.0.0.0", "9000"]  # noqa: S104


@pytest.mark.parametrize("port", ["0", "70000", "http"])
def test_ports_out_of_range_are_wrong_usage(port: str) -> None:
    """From 1 to 65535."""
    assert run("serve", "--port", port).code == 2


def test_as_a_process(folder: str, soon: str) -> None:
    """The installed command ends with the code of the answer and prints nothing on standard error."""
    words = ("plan", "C", "A", "--depart-after", soon, "--network", folder)
    program = "import sys; from corridor.cli import main; sys.argv[0] = 'corridor'; main()"
    done = subprocess.run([sys.executable, "-W", "error", "-c", program, *words], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (3, b"")


def test_a_closed_pipe_is_no_error(folder: str) -> None:
    """As when the output is piped into ``head``."""
    program = "import sys; from corridor.cli import main; sys.argv[0] = 'corridor'; main()"
    command = f'{sys.executable} -c "{program}" export legs --network {folder} | head -1'
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_a_full_disk_is_told_in_words() -> None:
    """With exit code 1 and without a traceback."""
    program = "import sys; from corridor.cli import main; sys.argv[0] = 'corridor'; main()"
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", program, "scenarios"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (1, b"corridor: No space left on device\n")


def test_serve_reads_address_and_port_from_the_environment() -> None:
    """As it reads the folder and the number of workers."""
    with patch("uvicorn.run") as serve, patch.dict("os.environ", CORRIDOR_HOST="::1", CORRIDOR_PORT="9001"):
        run("serve")
    assert (serve.call_args.kwargs["host"], serve.call_args.kwargs["port"]) == ("::1", 9001)


def test_a_service_that_cannot_start_is_refused() -> None:
    """With exit code 1: 3 is for questions without a route."""
    with patch("uvicorn.run", side_effect=SystemExit(STARTUP_FAILURE)):
        assert run("serve").code == 1


def test_building_without_the_extra_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """In words, before anything is written."""
    for name in [name for name in sys.modules if name.startswith("corridor.build.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "scipy", None)
    result = run("build", "links")
    assert (result.code, "pip install 'corridor[build]'" in result.err) == (1, True)
