"""Settings from the environment."""

from pathlib import Path

import pytest
from pydantic import ValidationError
from starlette.testclient import TestClient

from api.settings import Settings
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
    """Without variables the service is local, closed to other origins, and bounded."""
    monkeypatch.delenv("CORRIDOR_NETWORK", raising=False)
    settings = Settings()
    assert (settings.host, settings.cors_origins, settings.deadline_s, settings.queue) == ("127.0.0.1", (), 5, 64)
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
