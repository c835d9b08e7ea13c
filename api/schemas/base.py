"""What all request models share."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

MAX_NAMES = 200

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
Names = Annotated[tuple[Name, ...], Field(max_length=MAX_NAMES)]


def split(given: Any) -> Any:  # noqa: ANN401  (whatever the query string holds)
    """Return repeated and comma-separated values as one list."""
    if isinstance(given, list | tuple):
        return [part for text in given for part in (text.split(",") if isinstance(text, str) else (text,)) if part]
    return given


Split = BeforeValidator(split)


class Strict(BaseModel):
    """A request model: unknown fields, NaN and Infinity are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)
