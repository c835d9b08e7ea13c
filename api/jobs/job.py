"""What a job is."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A list of questions of an owner; ``done`` of its ``total`` are answered. ``fault`` tells why it failed."""

    id: str
    owner: str
    state: State
    total: int
    done: int
    created_at: datetime
    changed_at: datetime
    fault: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A job that one worker may go on with; ``asks`` are the bodies of its questions, as JSON."""

    job: str
    owner: str
    worker: str
    asks: str
    done: int
