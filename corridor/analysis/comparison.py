"""Two fronts side by side: what is kept, what has changed, what is lost, what is gained.

*The same route* is the same chain of legs: mode, service, and where it boards and ends, for each leg in turn. Dates,
prices and the roads that a truck takes are no part of that. If a front has a route several times (on other dates), the
twin with the same figures is sought first; the others are paired in order of arrival. What is lost need not have
become impossible: it may only be beaten by something now.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING, Literal, Self

from corridor.errors import comes_with
from corridor.results.front import Front
from corridor.results.itinerary import Itinerary, Stop
from corridor.results.question import cargo_of, ends_of
from corridor.results.text import KEPT_TOGETHER, chain

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

Status = Literal["kept", "changed", "lost", "gained"]
Identity = tuple[tuple[str, str | None, str, str], ...]

DOOR = "door"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delta:
    """After minus before, for the whole shipment."""

    cost_usd: float
    duration_h: float
    transfers: int
    co2e_wtw_kg: float

    @classmethod
    def of(cls, before: Itinerary, after: Itinerary) -> Self:
        """Return the difference of two itineraries."""
        old, new = before.totals, after.totals
        return cls(
            cost_usd=round(new.cost_usd - old.cost_usd, 2),
            duration_h=round(new.duration_h - old.duration_h, 2),
            transfers=new.transfers - old.transfers,
            co2e_wtw_kg=round(new.co2e_wtw_kg - old.co2e_wtw_kg, 3),
        )

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return bool(self.cost_usd or self.duration_h or self.transfers or self.co2e_wtw_kg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """An itinerary before and after, None where it is not on the front."""

    before: Itinerary | None
    after: Itinerary | None

    @property
    def status(self) -> Status:
        """Whether it is kept as it was, has changed its figures, is lost or gained."""
        if self.after is None:
            return "lost"
        if self.before is None:
            return "gained"
        return "changed" if self.delta else "kept"

    @property
    def delta(self) -> Delta | None:
        """After minus before; None where one is missing."""
        return Delta.of(self.before, self.after) if self.before and self.after else None

    @property
    def route(self) -> str:
        """The places and how the cargo moves between them."""
        known = self.after or self.before
        return "" if known is None else chain(known).replace(KEPT_TOGETHER, " ")


@dataclass(frozen=True, kw_only=True, repr=False)
class Comparison:
    """Two fronts, itinerary by itinerary; made by :func:`compare`."""

    before: Front
    after: Front
    names: tuple[str, str]
    pairs: tuple[Pair, ...]

    @property
    def kept(self) -> tuple[Pair, ...]:
        """The same route for the same figures."""
        return self._of("kept")

    @property
    def changed(self) -> tuple[Pair, ...]:
        """The same route for other figures."""
        return self._of("changed")

    @property
    def lost(self) -> tuple[Pair, ...]:
        """Routes that were on the front and are not any more: impossible now, or beaten."""
        return self._of("lost")

    @property
    def gained(self) -> tuple[Pair, ...]:
        """Routes that were not on the front."""
        return self._of("gained")

    @cached_property
    def best(self) -> Mapping[str, Pair]:
        """The best for each label, before and after; empty if neither front has a route."""
        old, new = self.before.best, self.after.best
        return {label: Pair(before=old.get(label), after=new.get(label)) for label in {**old, **new}}

    @property
    def differences(self) -> tuple[str, ...]:
        """What the two questions differ in: network, origin, destination, cargo, date, avoid, via, limits, criteria."""
        old, new = self.before.query, self.after.query
        asked = {
            "network": (self.before.network.version, self.after.network.version),
            "date": ((old.ready_min, old.arrive_by_min), (new.ready_min, new.arrive_by_min)),
        }
        fields = ("origin", "destination", "cargo", "avoid", "via", "limits", "criteria")
        asked |= {field: (getattr(old, field), getattr(new, field)) for field in fields}
        return tuple(field for field, (first, second) in asked.items() if first != second)

    def to_frame(self) -> "pd.DataFrame":
        """Return one row per route: status, figures before and after, and their differences."""
        from corridor.analysis.comparison_frames import pairs_frame  # noqa: PLC0415  (pandas loads when asked for)

        return pairs_frame(self.pairs)

    def best_frame(self) -> "pd.DataFrame":
        """Return one row per label with the best before and after."""
        from corridor.analysis.comparison_frames import best_frame  # noqa: PLC0415

        return best_frame(self.best)

    def plot(self, ax: "Axes | None" = None) -> "Axes":
        """Draw both fronts as points of cost over time, with arrows from what was best to what is.

        Raises
        ------
        corridor.errors.MissingExtra
            If matplotlib is not installed: it comes with the extra ``notebooks``.
        """
        with comes_with("notebooks", "matplotlib"):
            from corridor.analysis.comparison_plot import plot_comparison  # noqa: PLC0415

            return plot_comparison(self, ax)

    def __repr__(self) -> str:
        """Return a line: what it holds is too much to be printed."""
        return f"<Comparison {self._counts()}>"

    def __str__(self) -> str:
        """Return the comparison as readable lines."""
        return "\n".join(self._lines())

    def _repr_html_(self) -> str:
        frame = self.best_frame()
        return f"<p>{self._counts()}</p>{frame.to_html(index=False, na_rep='')}"

    def _lines(self) -> Iterator[str]:
        yield f"{ends_of(self.before.network, self.before.query)}: {self.names[0]} and {self.names[1]}"
        for name, front in zip(self.names, (self.before, self.after), strict=True):
            yield f"  {name}: {cargo_of(front.network, front.query)}, network {front.network.version[:12]}"
        yield f"  differ in: {', '.join(self.differences) or 'nothing'}"
        yield self._counts()
        for label, pair in self.best.items():
            yield f"  {label.replace('_', ' '):<17}{figures_of(pair)}"
            if pair.delta is None or _is_other(pair):
                yield f"{'':<19}{'now ' if pair.after else 'was '}{pair.route}"

    def _counts(self) -> str:
        counts = ", ".join(f"{len(self._of(status))} {status}" for status in ("kept", "changed", "lost", "gained"))
        return f"{len(self.before)} routes before, {len(self.after)} after: {counts}."

    def _of(self, status: Status) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if pair.status == status)


def compare(before: Front, after: Front, names: tuple[str, str] = ("before", "after")) -> Comparison:
    """Return two fronts side by side.

    Parameters
    ----------
    before, after
        Of different networks (a scenario), dates, shipments, or whatever else; ``differences`` tells of what.
    names
        What to call them in texts and pictures.

    Examples
    --------
    >>> from corridor.analysis.comparison import compare
    >>> closed = corridor.Planner(network.apply(corridor.Scenario.read("red-sea-closed")))  # doctest: +SKIP
    >>> print(compare(front, closed.solve(front.query)))  # doctest: +SKIP
    """
    return Comparison(before=before, after=after, names=names, pairs=tuple(_pairs(list(before), list(after))))


def identity_of(itinerary: Itinerary) -> Identity:
    """Return what makes an itinerary the same route as another."""
    return tuple((leg.mode, leg.service, _end(leg.origin), _end(leg.destination)) for leg in itinerary.legs)


def figures_of(pair: Pair) -> str:
    """Return cost and days before and after, in words."""
    shown = []
    for figure, unit, digits, scale in (("cost_usd", "USD", 0, 1), ("duration_h", "days", 1, 24)):
        old, new = (getattr(one.totals, figure) / scale if one else None for one in (pair.before, pair.after))
        values = " -> ".join("none" if value is None else f"{value:,.{digits}f}" for value in (old, new))
        change = "" if old is None or new is None or old == new else f" ({new - old:+,.{digits}f})"
        shown.append(f"{values} {unit}{change}")
    return ", ".join(shown)


def _is_other(pair: Pair) -> bool:
    return pair.before is None or pair.after is None or identity_of(pair.before) != identity_of(pair.after)


def _end(stop: Stop) -> str:
    return stop.id or DOOR


def _pairs(before: Sequence[Itinerary], after: Sequence[Itinerary]) -> Iterator[Pair]:
    """Yield pairs in the order of the first front, followed by what is gained in that of the second."""
    old, new = _by_identity(before), _by_identity(after)
    for identity, own in old.items():
        others = new.pop(identity, [])
        alike: list[tuple[Itinerary, Itinerary]] = []
        for one in tuple(own):
            twin = next((other for other in others if not Delta.of(one, other)), None)
            if twin is not None:
                alike.append((one, twin))
                own.remove(one)
                others.remove(twin)
        yield from (Pair(before=a, after=b) for a, b in alike)
        yield from (Pair(before=a, after=b) for a, b in zip_longest(own, others))
    yield from (Pair(before=None, after=b) for others in new.values() for b in others)


def _by_identity(itineraries: Sequence[Itinerary]) -> dict[Identity, list[Itinerary]]:
    found: dict[Identity, list[Itinerary]] = {}
    for itinerary in itineraries:
        found.setdefault(identity_of(itinerary), []).append(itinerary)
    return found
