"""Values as they stand in a data file."""

from datetime import date, time

from corridor.tables.row import SEPARATOR


def cell_of(value: object) -> str:  # noqa: PLR0911  (one per type)
    """Return a value as the text of a cell."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float():
            return f"{value:.12g}"
        case time():
            return f"{value:%H:%M}"
        case date():
            return value.isoformat()
        case list() | tuple():
            return SEPARATOR.join(cell_of(part) for part in value)
        case _:
            return str(value)
