"""``/v1/limits``: what the service refuses to do at once."""

from fastapi import APIRouter
from pydantic import BaseModel, Field
from starlette.responses import Response

from api.dependencies import ServiceOf
from api.jobs.ledger import MAX_JOBS, MAX_OPEN
from api.replies.accept import JSON
from api.replies.reply import packed, reply
from api.replies.tags import tag_of
from api.replies.tiles import MAX_ZOOM
from api.scenarios.own import MAX_CHANGES, MAX_ROWS
from api.scenarios.shelf import MAX_SCENARIOS
from api.schemas.base import MAX_NAMES
from api.schemas.departures import MAX_DAYS, MAX_DEPARTURES
from api.schemas.features import MAX_FEATURES
from api.schemas.jobs import MAX_ASKS
from api.schemas.places import MAX_PLACES
from api.schemas.problem import problems
from api.schemas.reach import MAX_BANDS
from api.schemas.request import MAX_COST_USD, MAX_DRAWS, MAX_ROUTES
from api.schemas.scenario_names import MAX_NAMES as MAX_NAMES_OF_SCENARIOS
from api.settings import BODY_S, MAX_BODY_BYTES
from corridor.model.query import MAX_DURATION_H
from corridor.planner.ask import MAX_TRANSFERS, MAX_VIA
from corridor.planner.calendar import MAX_DAYS as CALENDAR_DAYS
from corridor.planner.cargo import MAX_QUANTITY
from corridor.planner.matrix import MAX_PAIRS

router = APIRouter(prefix="/v1", tags=["operations"])


class Limits(BaseModel):
    """Bounds on requests and on the work for one."""

    body_bytes: int = MAX_BODY_BYTES
    body_s: float = Field(BODY_S, description="Seconds that a body may take to arrive.")
    routes: int = Field(MAX_ROUTES, description="Largest limit; beyond it ask for all.")
    avoid_names: int = Field(MAX_NAMES, description="Names in each list of avoid.")
    via: int = Field(MAX_VIA, description="Places in via.")
    calendar_days: int = Field(CALENDAR_DAYS, description="Days of one calendar.")
    pairs: int = Field(MAX_PAIRS, description="Pairs of one matrix.")
    bands: int = Field(MAX_BANDS, description="Bands of hours of one reach.")
    quantity: int = MAX_QUANTITY
    draws: int = Field(MAX_DRAWS, description="Simulated worlds behind reliability.")
    max_transfers: int = MAX_TRANSFERS
    max_cost_usd: float = MAX_COST_USD
    max_duration_h: float = MAX_DURATION_H
    places: int = MAX_PLACES
    features: int = MAX_FEATURES
    departures: int = MAX_DEPARTURES
    departure_days: int = MAX_DAYS
    tile_zoom: int = MAX_ZOOM
    deadline_s: float = Field(description="Seconds that a request may take; a search cut by it says so.")
    labels: int = Field(description="Labels that a search may make; a search cut by it says so.")
    requests_per_minute_anonymous: int = Field(description="From one address, per worker process; 0: no limit.")
    requests_per_minute_key: int = Field(description="With one key, per worker process; 0: no limit.")
    scenario_names: int = Field(MAX_NAMES_OF_SCENARIOS, description="Scenarios in one question.")
    own_scenarios: int = Field(MAX_SCENARIOS, description="Scenarios that one owner may keep.")
    scenario_changes: int = Field(MAX_CHANGES, description="Changes of one's own scenario.")
    scenario_rows: int = Field(MAX_ROWS, description="Rows that one's own scenario may add.")
    job_requests: int = Field(MAX_ASKS, description="Requests of one job.")
    unfinished_jobs: int = Field(MAX_OPEN, description="Jobs of one owner that are not finished.")
    own_jobs: int = Field(MAX_JOBS, description="Jobs of one owner, finished or not, that are kept.")
    searches_at_once: int
    searches_waiting: int = Field(description="Beyond them requests get 503 with Retry-After.")


@router.get("/limits", operation_id="get_limits", response_model=Limits, responses=problems())
async def get_limits(service: ServiceOf) -> Response:
    """Return all limits in force."""
    settings = service.settings
    limits = Limits(
        deadline_s=settings.deadline_s,
        labels=settings.max_labels,
        requests_per_minute_anonymous=settings.rate_anonymous,
        requests_per_minute_key=settings.rate_key,
        searches_at_once=settings.threads,
        searches_waiting=settings.queue,
    )
    body = limits.model_dump_json().encode()
    return reply(packed(body, None), JSON, tag_of(body))
