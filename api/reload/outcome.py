"""What became of a reload."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field


class Outcome(BaseModel):
    """The last attempt to put another edition of the network in place."""

    model_config = ConfigDict(frozen=True)

    at: datetime = Field(description="When it ended, UTC.")
    ok: bool = Field(description="Whether the folder was taken; false: the network before it still answers.")
    detail: str = Field(description="What was done, or why the folder was refused.")
    network_version: str | None = Field(description="The network that answers since; null: none.")
    seconds: float = Field(description="Seconds it took to read, warm and test.")
