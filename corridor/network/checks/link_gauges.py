"""Trains fit the track from end to end."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.bands import BANDS
from corridor.network.checks.rows import Rows, fault
from corridor.tables.links import LinkRow


def link_gauges(rows: Rows) -> Iterator[Fault]:
    """Yield rail links without a gauge or with one that an end does not serve, and other links with one."""
    for line, link in rows.links.values():
        if not BANDS[link.mode].gauged:
            if link.gauge_mm is not None:
                yield fault(LinkRow, line, "gauge_mm", link.gauge_mm, "expected an empty cell: not a railway")
        elif link.gauge_mm is None:
            yield fault(LinkRow, line, "gauge_mm", "", "expected the track gauge in mm")
        else:
            for place in (link.from_id, link.to_id):
                served = rows.places[place].gauges
                if link.gauge_mm not in served:
                    expected = f"expected a gauge of {place}: {', '.join(map(str, served)) or 'none given'}"
                    yield fault(LinkRow, line, "gauge_mm", link.gauge_mm, expected)
