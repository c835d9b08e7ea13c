"""A capacity is of a place or link that is there, for a mode that goes there, and not taken beyond itself."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.capacities import CapacityRow


def unusable_capacities(rows: Rows) -> Iterator[Fault]:
    """Yield capacities of nothing, of a mode that does not run on the link, and those that are more than taken up."""
    known = {"place": ("places.csv", rows.places.keys()), "link": ("links.csv", rows.links.keys())}
    for line, row in rows.numbered(CapacityRow):
        file, ids = known[row.kind]
        if row.id not in ids:
            yield fault(CapacityRow, line, "id", row.id, f"expected an id of {file}")
        elif row.kind == "link" and row.mode in rows.modes:
            runs_on, link = rows.modes[row.mode].runs_on, rows.links[row.id][1]
            if link.mode != runs_on:
                yield fault(CapacityRow, line, "mode", row.mode, f"expected a mode that runs on {link.mode}, or *")
        if row.taken_teu_per_week > row.teu_per_week:
            expected = f"expected at most teu_per_week, {row.teu_per_week:g}"
            yield fault(CapacityRow, line, "taken_teu_per_week", row.taken_teu_per_week, expected)
