"""Rows of ``commodities.csv``."""

from typing import Annotated, ClassVar

from pydantic import Field

from corridor.model.commodity import Commodity
from corridor.tables.row import Amount, Id, Names, Row, Text


class CommodityRow(Row):
    """Classes of goods."""

    file: ClassVar[str] = "commodities.csv"
    about: ClassVar[str] = "Classes of goods."
    unique: ClassVar[tuple[str, ...]] = ("id",)
    model: ClassVar[type[Commodity]] = Commodity

    id: Id
    name: Text
    hs_chapters: Annotated[Names, Field(description="HS chapters, separated by |")]
    usd_per_teu: Annotated[Amount, Field(description="value of goods")]
    tonnes_per_teu: Annotated[float, Field(gt=0, le=30)]
    value_of_time_pct_day: Annotated[float, Field(ge=0, le=20, description="% of the value per day in transit")]
    reefer: bool
    source: Id
