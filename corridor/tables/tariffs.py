"""Rows of ``tariffs.csv``."""

from typing import Annotated, ClassVar

from pydantic import Field

from corridor.model.tariff import Tariff
from corridor.tables.row import Amount, CountryOrAny, Id, Row


class TariffRow(Row):
    """Price per km, where no rate matches and for on-demand haulage."""

    file: ClassVar[str] = "tariffs.csv"
    about: ClassVar[str] = "Price per km, where no rate matches and for on-demand haulage."
    unique: ClassVar[tuple[str, ...]] = ("mode", "country")
    model: ClassVar[type[Tariff]] = Tariff

    mode: Id
    country: CountryOrAny
    usd_per_km_20: Annotated[Amount, Field(description="USD per km and 20-foot container")]
    usd_per_km_40: Annotated[Amount, Field(description="USD per km and 40-foot container")]
    usd_fixed_20: Annotated[Amount, Field(description="USD once per leg and country entered")]
    usd_fixed_40: Annotated[Amount, Field(description="USD once per leg and country entered")]
    source: Id
