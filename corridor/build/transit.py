"""Links of one country whose line runs through another without a border stop."""

import csv
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("transit.csv")


@cache
def read_transit() -> dict[str, frozenset[str]]:
    """Return the further countries that a link may run through, by link id."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {row["link"]: frozenset(row["countries"].split("|")) for row in csv.DictReader(lines)}
