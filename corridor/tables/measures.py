"""The unit that a column's name states."""

import re

_UNITS: tuple[tuple[str, str], ...] = (
    (r"usd_per_km", "USD/km"),
    (r"usd_per_teu", "USD/TEU"),
    (r"usd_day", "USD/day"),
    (r"usd", "USD"),
    (r"g_co2e_tkm", "g CO2e/tkm"),
    (r"kg_co2e", "kg CO2e"),
    (r"tonnes_per_teu", "t/TEU"),
    (r"pct_day", "%/day"),
    (r"km_per_day", "km/day"),
    (r"_km$", "km"),
    (r"_kg$", "kg"),
    (r"_mm$|^gauges$", "mm"),
    (r"_h$", "h"),
    (r"^free_days$", "day"),
    (r"^per_week$", "1/week"),
    (r"teu_per_week$", "TEU/week"),
    (r"teu$", "TEU"),
    (r"^(lat|lon)$", "degree"),
    (r"_(share|factor)$", "1"),
)
"""The first pattern found in a column's name tells the unit; the rest is counted or named, not measured."""


def unit_of(column: str) -> str | None:
    """Return the unit of a column, if it is measured in one."""
    return next((unit for pattern, unit in _UNITS if re.search(pattern, column)), None)
