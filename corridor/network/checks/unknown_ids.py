"""Every id that a row names exists."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.references import REFERENCES


def unknown_ids(rows: Rows) -> Iterator[Fault]:
    """Yield every reference to a row that is not there."""
    for reference in REFERENCES:
        known = rows.ids(reference.target)
        for line, item in rows.numbered(reference.row):
            value = getattr(item, reference.field)
            for name in value if isinstance(value, tuple) else (value,):
                if name is not None and name not in known and not (name == "*" and reference.any_):
                    yield fault(
                        reference.row, line, reference.field, name, f"expected an id of {reference.target.file}"
                    )
