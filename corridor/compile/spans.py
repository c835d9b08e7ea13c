"""Spans of minutes, the end not included."""

from collections.abc import Iterator
from typing import NamedTuple

from corridor.model.change import Window

FAR = 1 << 40
"""A minute that is later than any; its negative is earlier than any."""


class Span(NamedTuple):
    """Minutes from ``low`` up to, but not including, ``high``."""

    low: int
    high: int

    @classmethod
    def of(cls, window: Window) -> "Span":
        """Return the minutes of a window."""
        return cls(
            -FAR if window.from_min is None else window.from_min,
            FAR if window.until_min is None else window.until_min,
        )

    def earlier(self, least: int, most: int) -> "Span":
        """Return all that is at least and at most so many minutes before a minute of the span; open ends stay open."""
        return Span(
            self.low if self.low == -FAR else self.low - most,
            self.high if self.high == FAR else self.high - least,
        )

    def overlap(self, other: "Span") -> "Span | None":
        """Return the minutes of both, if there are any."""
        both = Span(max(self.low, other.low), min(self.high, other.high))
        return both if both.low < both.high else None


Spans = tuple[Span, ...]

EVER = Span(-FAR, FAR)


def without(spans: Spans, taken: Span) -> Spans:
    """Return spans without the minutes of another; the same tuple if they have none in common."""
    if not any(span.overlap(taken) for span in spans):
        return spans
    return tuple(_rest(spans, taken))


def _rest(spans: Spans, taken: Span) -> Iterator[Span]:
    for span in spans:
        if span.low < min(taken.low, span.high):
            yield Span(span.low, min(taken.low, span.high))
        if max(taken.high, span.low) < span.high:
            yield Span(max(taken.high, span.low), span.high)
