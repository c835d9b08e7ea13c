"""Jobs: what is posted and what is told of them."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field, StrictInt

from api.jobs.job import State
from api.schemas.base import Strict
from api.schemas.request import MAX_ROUTES, RoutesBody
from api.schemas.routes import RoutesReply

MAX_ASKS = 1_000
MAX_PAGE = 500


class JobAsk(RoutesBody):
    """A question of a job: that of ``POST /v1/routes``, without lines."""

    limit: Annotated[StrictInt, Field(ge=1, le=MAX_ROUTES)] = Field(10, description="Routes to return.")
    geometry: Literal["none"] = Field("none", description="Lines are drawn by /v1/routes only.")


class JobBody(Strict):
    """Many questions."""

    requests: Annotated[tuple[JobAsk, ...], Field(min_length=1, max_length=MAX_ASKS)] = Field(
        description="Answered in this order."
    )


class JobReply(BaseModel):
    """Where a job stands."""

    id: str
    state: State
    total: int = Field(description="Questions.")
    done: int = Field(description="Questions that are answered; their answers can be had already.")
    created_at: datetime
    changed_at: datetime = Field(description="A job is forgotten seven days after this.")
    fault: str | None = Field(description="Why it failed; null: it did not.")
    results: str = Field(description="Where the answers are.")


class JobsReply(BaseModel):
    """Jobs of one owner, the latest first."""

    jobs: list[JobReply]


class JobProblem(BaseModel):
    """Why a question has no answer."""

    status: int = Field(description="What POST /v1/routes would answer.")
    code: str
    detail: str
    suggestions: list[str]


class JobResult(BaseModel):
    """The answer to one question, or why there is none."""

    number: int = Field(description="Of the question, from 1.")
    answer: RoutesReply | None
    problem: JobProblem | None


class JobResults(BaseModel):
    """A page of answers."""

    results: list[JobResult]
    next: int | None = Field(description="The number to go on after; null: no more yet, or at all: see state.")


class ResultsParameters(Strict):
    """Which answers."""

    after: int = Field(0, ge=0, le=MAX_ASKS, description="Those with larger numbers.")
    limit: int = Field(100, ge=1, le=MAX_PAGE, description=f"At most so many, 1 to {MAX_PAGE}.")
    f: Literal["json", "ndjson"] | None = Field(None, description="Reply format; left out: what Accept asks for.")
