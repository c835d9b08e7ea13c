"""``/v1/scenarios``: what callers send and get."""

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from api.schemas.base import Strict

NAME = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_NAME = 50

ScenarioName = Annotated[str, Field(min_length=1, max_length=MAX_NAME, pattern=NAME)]
Title = Annotated[str, Field(min_length=1, max_length=200)]


class UploadParameters(Strict):
    """What a body cannot say."""

    table: Annotated[str, Field(max_length=40)] | None = Field(
        None, description="For CSV: the table whose rows it holds.", examples=["rates"]
    )
    title: Title | None = Field(None, description="For CSV and forms: what the scenario is called.")


class CreateParameters(UploadParameters):
    """The same, and a name."""

    name: ScenarioName = Field(description="By which questions will name it.", examples=["own-rates-2027"])


class ScenarioParameters(Strict):
    """How to see a scenario."""

    f: Literal["json", "yaml"] | None = Field(None, description="Reply format; left out: what Accept asks for.")


class ScenarioBody(BaseModel):
    """A scenario: changes to the network, applied in order."""

    title: Title = Field(examples=["Own rates 2027"])
    note: str = Field("", max_length=2_000, description="What happened or is assumed.")
    sources: list[str] = Field([], description="Ids of sources of the network.")
    changes: list[dict[str, Any]] = Field(
        min_length=1,
        description="Each one of close, delay, scale, set, add, drop, carbon_price_usd_t. Rows that name no source "
        "get one of their own.",
        examples=[
            [
                {
                    "add": {
                        "table": "rates",
                        "rows": [{"mode": "rail", "from": "CNXIA", "to": "DEDUI", "equipment": "45G1", "usd": 5200}],
                    }
                },
                {"close": {"countries": ["RU"]}, "from": "2027-02-01", "until": "2027-03-01"},
            ]
        ],
    )


class ScenarioHead(BaseModel):
    """A scenario without its changes."""

    name: str
    title: str
    note: str
    bundled: bool = Field(description="Whether it comes with the data; else it is the caller's own.")
    changes: int = Field(description="How many.")
    created: datetime | None = Field(description="When the caller first stored it.")
    changed: datetime | None = Field(description="When it was last replaced.")


class ScenariosReply(BaseModel):
    """Scenarios that the caller may name in questions."""

    scenarios: list[ScenarioHead]


class ScenarioReply(ScenarioBody):
    """A scenario with its changes."""

    name: str
    bundled: bool = Field(description="Whether it comes with the data; else it is the caller's own.")


class StoredReply(ScenarioReply):
    """A scenario as it was stored."""

    warnings: list[str] = Field(
        [], description="Own rates that price nothing on this network; left out if there are none."
    )
