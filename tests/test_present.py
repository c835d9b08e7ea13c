"""The present: the machine's clock, or the instant that is set."""

from datetime import UTC, datetime, timedelta

import pytest

from corridor.errors import InputError
from corridor.present import VARIABLE, present


def test_it_is_that_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """If nothing is set."""
    monkeypatch.delenv(VARIABLE, raising=False)
    assert abs(datetime.now(UTC) - present()) < timedelta(minutes=1)


def test_an_empty_variable_sets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a file of settings that leaves it open."""
    monkeypatch.setenv(VARIABLE, "")
    assert abs(datetime.now(UTC) - present()) < timedelta(minutes=1)


def test_time_stands_still_at_what_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """In UTC, whatever its offset."""
    monkeypatch.setenv(VARIABLE, "2026-12-01T08:00+08:00")
    assert present() == datetime(2026, 12, 1, tzinfo=UTC)
    assert present().tzinfo is UTC


@pytest.mark.parametrize("text", ["soon", "2026-12-01", "2026-12-01T08:00", "2026-13-01T08:00Z"])
def test_what_is_no_instant_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under the name of the variable."""
    monkeypatch.setenv(VARIABLE, text)
    with pytest.raises(InputError, match="an instant with its offset") as caught:
        present()
    assert caught.value.field == VARIABLE
