"""Emission intensities."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EmissionFactor:
    """Grams CO2e per tonne-km, well-to-wheel and tank-to-wheel (EN ISO 14083 / GLEC)."""

    mode: str
    category: str
    country: str
    g_co2e_tkm_wtw: float
    g_co2e_tkm_ttw: float
    source: str
