"""Rows of ``emission_factors.csv``."""

from typing import Annotated, ClassVar

from pydantic import Field

from corridor.model.emission_factor import EmissionFactor
from corridor.tables.row import Amount, CountryOrAny, Id, Row


class EmissionFactorRow(Row):
    """Emission intensities; a country row before the * row."""

    file: ClassVar[str] = "emission_factors.csv"
    about: ClassVar[str] = "Emission intensities; a country row before the * row."
    unique: ClassVar[tuple[str, ...]] = ("mode", "category", "country")
    model: ClassVar[type[EmissionFactor]] = EmissionFactor

    mode: Id
    category: Annotated[Id, Field(description="electric: under wire; else as named by mode or service")]
    country: CountryOrAny
    g_co2e_tkm_wtw: Annotated[Amount, Field(description="g CO2e per tonne-km, well-to-wheel")]
    g_co2e_tkm_ttw: Annotated[Amount, Field(description="g CO2e per tonne-km, tank-to-wheel")]
    source: Id
