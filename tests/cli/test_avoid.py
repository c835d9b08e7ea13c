"""The four ``--avoid-`` options of every command that asks for routes."""

import pytest

from tests.cli.command import run

ASKED = [
    ("plan", "A", "C"),
    ("calendar", "A", "C", "--days", "2"),
    ("reach", "A"),
    ("matrix", "--from", "A", "--to", "C"),
]
FROM_A = ("liner", "express", "economy", "train")


@pytest.mark.parametrize("words", ASKED)
def test_services_are_avoided(folder: str, words: tuple[str, ...]) -> None:
    """Without the services that leave the origin there is no route: exit code 3."""
    avoided = [word for service in FROM_A for word in ("--avoid-service", service)]
    assert (run(*words, "--network", folder).code, run(*words, *avoided, "--network", folder).code) == (0, 3)


@pytest.mark.parametrize("kind", ["country", "mode", "place", "service"])
@pytest.mark.parametrize("words", ASKED)
def test_an_unknown_name_is_refused(folder: str, words: tuple[str, ...], kind: str) -> None:
    """Whatever is to be avoided, whoever asks: exit code 1, and the name is told."""
    result = run(*words, f"--avoid-{kind}", "nonesuch", "--network", folder)
    assert (result.code, "nonesuch" in result.err) == (1, True)
