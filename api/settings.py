"""What an operator can set, from ``CORRIDOR_*`` environment variables."""

import os
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from corridor.errors import DataError, Fault, InputError
from corridor.present import present

MAX_DEADLINE_S = 30.0
MAX_BODY_BYTES = 1_000_000
BODY_S = 20.0
"""How long a body may take to arrive: less than requests have after SIGTERM."""
PREFIX = "CORRIDOR_"


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def default_store() -> str:
    """Return the SQLite file that is used unless another store is named: where the user's programs keep data."""
    home = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return str(Path(home) / "corridor" / "store.db")


class Settings(BaseSettings):
    """Settings of the service; ``CORRIDOR_QUEUE=9`` sets ``queue``."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore", frozen=True)

    network: Path | None = Field(None, description="Data folder; empty: the bundled data.")
    watch_s: float = Field(
        0.0, ge=0, le=3_600, description="Reload when the folder has changed, looked at so often; 0: on SIGHUP only."
    )
    workers_folder: Path | None = Field(
        None, description="Set by `corridor serve --workers`: where workers tell each other their state."
    )
    deadline_s: float = Field(5.0, gt=0, le=MAX_DEADLINE_S, description="Seconds a request may take, waiting included.")
    max_labels: int = Field(1_000_000, ge=1_000, le=10_000_000, description="Labels a search may make.")
    threads: int = Field(default_factory=_cores, ge=1, le=256, description="Searches at once; default: one per core.")
    queue: int = Field(64, ge=0, le=10_000, description="Requests that may wait for a thread before 503.")
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="Origins that browsers may call from, separated by commas; * for any."
    )
    store: str = Field(
        default_factory=default_store,
        repr=False,  # a URL may hold a password
        description="Where keys and scenarios are kept: a file (SQLite), or postgresql://user@host/database.",
    )
    anonymous: Literal["plan", "none"] = Field(
        "plan", description="What is open without a key: planning, or nothing but health."
    )
    rate_anonymous: int = Field(
        1_200, ge=0, le=1_000_000, description="Requests per minute from an address without a key; 0: no limit."
    )
    rate_key: int = Field(12_000, ge=0, le=1_000_000, description="Requests per minute with a key; 0: no limit.")
    overlays: int = Field(
        32, ge=1, le=1_000, description="Compiled networks with scenarios applied that are kept in memory."
    )
    docs: bool = Field(default=True, description="Whether /docs and /openapi.json are served.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="Least severe log line to write."
    )

    @classmethod
    def read(cls) -> Self:
        """Return the settings of the environment.

        Raises
        ------
        corridor.errors.DataError
            With every variable that cannot be used.
        """
        faults = []
        try:
            present()
        except InputError as error:
            faults.append(Fault("environment", 0, error.field, str(error.given), error.expected))
        try:
            settings = cls()
        except ValidationError as error:
            faults.extend(_fault(str(one["loc"][0]), one["input"], one["msg"]) for one in error.errors())
        if faults:
            raise DataError("settings", tuple(faults))
        return settings

    @field_validator("cors_origins", mode="before")
    @classmethod
    def _split(cls, given: object) -> object:
        return tuple(part.strip() for part in given.split(",") if part.strip()) if isinstance(given, str) else given


def _fault(name: str, given: object, told: str) -> Fault:
    return Fault("environment", 0, f"{PREFIX}{name.upper()}", str(given), told)
