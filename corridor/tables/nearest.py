"""The nearest of the names that are known."""

from collections.abc import Iterable

from rapidfuzz import process

MOST = 3
LIKE = 60
"""Out of 100: names less alike are not worth telling."""


def did_you_mean(given: Iterable[str], known: Iterable[str]) -> str:
    """Return the known names that are like the given ones, as the end of a sentence; nothing if none is."""
    names = sorted(known)
    found = dict.fromkeys(
        name for one in given for name, _, _ in process.extract(one, names, limit=MOST, score_cutoff=LIKE)
    )
    return f"; did you mean {', '.join(found)}?" if found else ""
