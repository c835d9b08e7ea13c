"""Settings from the environment."""

from pathlib import Path

import pytest
from pydantic import ValidationError
from starlette.testclient import TestClient
from uvicorn.config import STARTUP_FAILURE

from api.app import create_app
from api.settings import Settings
from corridor.errors import DataError
from tests.contracts.repository import ROOT


def test_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """``CORRIDOR_*`` variables set fields."""
    monkeypatch.setenv("CORRIDOR_NETWORK", "/data")
    monkeypatch.setenv("CORRIDOR_DEADLINE_S", "2.5")
    monkeypatch.setenv("CORRIDOR_CORS_ORIGINS", "https://a.example, https://b.example")
    settings = Settings()
    assert (settings.network, settings.deadline_s) == (Path("/data"), 2.5)
    assert settings.cors_origins == ("https://a.example", "https://b.example")


def test_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without variables the service is closed to other origins, and bounded."""
    monkeypatch.delenv("CORRIDOR_NETWORK", raising=False)
    settings = Settings()
    assert (settings.cors_origins, settings.deadline_s, settings.queue) == ((), 5, 64)
    assert settings.threads >= 1


def test_deadline_is_bounded() -> None:
    """No deadline above thirty seconds."""
    with pytest.raises(ValidationError, match="30"):
        Settings(deadline_s=31)


def test_every_setting_is_told_of() -> None:
    """Whoever runs the service finds it in the table."""
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    assert [name for name in Settings.model_fields if f"`CORRIDOR_{name.upper()}`" not in page] == []


def test_every_figure_is_told_of(client: TestClient) -> None:
    """Whoever watches the service finds it in the table."""
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    families = {line.split()[2] for line in client.get("/metrics").text.splitlines() if line.startswith("# TYPE")}
    assert sorted(name for name in families if name not in page and not name.endswith("_created")) == []


def test_bad_variables_are_refused_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each by its name, with what was given."""
    monkeypatch.setenv("CORRIDOR_RATE_KEY", "many")
    monkeypatch.setenv("CORRIDOR_QUEUE", "-1")
    monkeypatch.setenv("CORRIDOR_NOW", "soon")
    with pytest.raises(DataError) as refused:
        Settings.read()
    assert [(fault.column, fault.value) for fault in refused.value.faults] == [
        ("CORRIDOR_NOW", "soon"),
        ("CORRIDOR_QUEUE", "-1"),
        ("CORRIDOR_RATE_KEY", "many"),
    ]


def test_bad_variables_end_the_process(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """In words, with the exit code by which uvicorn knows that another worker would fail too."""
    monkeypatch.setenv("CORRIDOR_RATE_KEY", "many")
    with pytest.raises(SystemExit) as end:
        create_app()
    assert (end.value.code, "CORRIDOR_RATE_KEY = 'many'" in capsys.readouterr().err) == (STARTUP_FAILURE, True)
