"""One question of a job, from its body to its answer as JSON."""

from datetime import UTC, datetime

import orjson

from api.errors import ApiError, refusal_of
from api.keys.key import Key
from api.question import Question
from api.refusal import Refusal
from api.replies.routes import Ask, answer
from api.scenarios.use import find_chosen
from api.schemas.jobs import JobAsk
from api.service import Service
from api.snapshot import Snapshot
from corridor.analysis.due import read_due
from corridor.errors import InputError
from corridor.search.limits import Caps


async def snapshot_for(service: Service, owner: str, body: JobAsk) -> Snapshot:
    """Return the network that answers a question of an owner."""
    base = service.snapshot
    if not body.scenario:
        return base
    key = Key(id="", owner=owner, scopes=frozenset(), created_at=datetime.now(UTC))
    return await service.overlays.get(base, await find_chosen(key, service.shelf, base.common, body.scenario))


def answer_of(service: Service, snapshot: Snapshot, body: JobAsk, number: int) -> str:
    """Return the answer to a question: ``answer`` as of ``POST /v1/routes``, or ``problem``."""
    question = Question.of_body(body)
    asked = Ask(
        query=question.resolve(snapshot.network),
        limit=question.limit,
        drawing=question.drawing,
        draws=question.draws,
        due=read_due(question.due),
        geojson=False,
    )
    settings = service.settings
    made = answer(snapshot, asked, Caps(deadline_s=settings.deadline_s, max_labels=settings.max_labels))
    return orjson.dumps({"number": number, "answer": orjson.Fragment(made.body), "problem": None}).decode()


def problem_of(error: Exception, number: int) -> str:
    """Return why a question has no answer; what is the service's fault is told without details."""
    if isinstance(error, InputError):
        refusal = Refusal(status=422, code=error.code, detail=str(error), suggestions=error.suggestions)
    elif isinstance(error, ApiError):
        refusal = refusal_of(error)
    else:
        refusal = Refusal(status=500, code="internal", detail="the service failed; the log of the service tells why")
    told = {
        "status": refusal.status,
        "code": refusal.code,
        "detail": refusal.detail,
        "suggestions": refusal.suggestions,
    }
    return orjson.dumps({"number": number, "answer": None, "problem": told}).decode()
