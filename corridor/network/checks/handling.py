"""Which handling row applies at a place."""

from corridor.network.checks.rows import Rows
from corridor.tables.handling import HandlingRow


def applicable(rows: Rows, place: str, mode: str) -> HandlingRow | None:
    """Return the most specific row: the place's before the country's before any, the mode's before any."""
    for where in (place, rows.places[place].country, "*"):
        for how in (mode, "*"):
            row = rows.handling.get((where, how))
            if row is not None:
                return row
    return None
