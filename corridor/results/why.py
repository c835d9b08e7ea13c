"""Why a route is shown: what it is best at, what it alone has, what tells it from those shown before it.

``docs/decisions/0011-alternatives.md`` defines every reason. Each is a statement about the whole front or about the
routes shown, so that anyone can check it.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice

from corridor.model.query import Query
from corridor.network.network import Network
from corridor.results.choice import Signature, Trait, difference
from corridor.results.itinerary import Why
from corridor.results.labels import MOST_RELIABLE, minutes_of_merit
from corridor.search.path import Paths
from corridor.units import MINUTES_PER_HOUR, usd_from_mills

ONLY = ("mode", "gate", "country")
"""Kinds of trait that make a route the only one of its kind, the most telling first."""
FIRST = ("mode", "gate", "country", "place", "service")
MOST_NAMED = 2
"""More names than that would not be read."""
LEAST_SHARE, LEAST_MIN = 0.01, 12 * MINUTES_PER_HOUR
"""Smaller advantages, of the route's own cost and in time, are not worth a word."""

_AT_BEST = {
    "cheapest": "no route costs less",
    "fastest": "no route arrives earlier",
    "fewest_transfers": "no route has fewer transfers",
    "greenest": "no route emits less CO2e",
    "balanced": "no route has less cost and value of time together",
}
_PREPOSITIONS = {"mode": "by", "gate": "over", "country": "through", "place": "with a ride to or from", "service": "on"}


class Explainer:
    """Gives the reasons for routes of one front.

    Parameters
    ----------
    network, query, paths
        The front.
    best
        The index of the best path for each label.
    signature
        What tells corridors apart.
    """

    def __init__(
        self, network: Network, query: Query, paths: Paths, best: Mapping[str, int], signature: Signature
    ) -> None:
        self._network = network
        self._query = query
        self._best = best
        self._signature = signature
        self.bits = [signature.of(edges) for edges in paths.edges()]
        self._minutes = minutes_of_merit(paths, query)  # in rising order, as paths are
        self._mills: list[int] = paths.mills.tolist()
        self._once = _set_once(self.bits) if len(paths) > 1 else 0

    def explain(self, order: Sequence[int], *, by_difference: bool) -> list[tuple[Why, ...]]:
        """Return the reasons for each of the paths shown, in the order in which they are shown.

        Parameters
        ----------
        by_difference
            Whether those without a label were picked because they are most unlike those before them.
        """
        found: list[tuple[Why, ...]] = []
        for place, path in enumerate(order):
            only = list(islice(self._signature.traits(self.bits[path] & self._once, ONLY), 1))
            reasons = [*self._labels(path), *(Why(code="only", detail=f"only route {self._told(only)}") for _ in only)]
            if by_difference and path not in self._best.values():
                reasons.append(self._different(path, order[:place], only))
            reasons.extend(self._better(path))
            found.append(tuple(reasons) or (Why(code="undominated", detail="no route is as good in every criterion"),))
        return found

    def _labels(self, path: int) -> Iterator[Why]:
        for label, best in self._best.items():
            if best == path:
                late = label == "fastest" and self._query.arrive_by_min is not None
                yield Why(code=label, detail="no route can be ready later" if late else _AT_BEST[label])

    def _different(self, path: int, before: Sequence[int], told: Sequence[Trait]) -> Why:
        """Return what is new beside what has been told, or how much the path has in common with one before it."""
        shown = 0
        for other in before:
            shown |= self.bits[other]
        traits = self._signature.traits(self.bits[path] & ~shown, FIRST)
        new = list(islice((trait for trait in traits if trait not in told), MOST_NAMED))
        if new:
            first = f"first {self._told(new)}"
        else:
            most = max((1 - difference(self.bits[path], self.bits[other]) for other in before), default=0.0)
            first = f"{most:.0%} in common with one before it at most"
        return Why(code="different", detail=f"most different left: {first}")

    def _better(self, path: int) -> Iterator[Why]:
        """Yield by how much the path is cheaper than all others that are as fast; if not at all, by how much faster."""
        if not {"cost", "time"} <= set(self._query.criteria):
            return
        minute, mills = self._minutes[path], self._mills[path]
        as_fast = bisect_right(self._minutes, minute)
        rivals = (*self._mills[:path], *self._mills[path + 1 : as_fast])
        cheaper = usd_from_mills(min(rivals, default=mills) - mills)
        if cheaper >= LEAST_SHARE * usd_from_mills(mills) > 0:
            said = "is as fast" if self._query.arrive_by_min is None else "can be ready as late"
            yield Why(code="cheaper", detail=f"{cheaper:,.0f} USD cheaper than any other that {said}")
            return
        as_cheap = (other for i, other in enumerate(self._minutes) if self._mills[i] <= mills and i != path)
        sooner = next(as_cheap, minute) - minute
        if sooner >= LEAST_MIN:
            word = "faster" if self._query.arrive_by_min is None else "later to be ready"
            yield Why(code="faster", detail=f"{_span(sooner)} {word} than any other that costs no more")

    def _told(self, traits: Sequence[Trait]) -> str:
        """Return traits in words, those of a kind together."""
        kinds = groupby(traits, key=lambda trait: trait[0])
        return ", ".join(
            f"{_PREPOSITIONS[kind]} {' and '.join(self._name(kind, name) for _, name in own)}" for kind, own in kinds
        )

    def _name(self, kind: str, name: str) -> str:
        return self._network.places[name].name if kind in {"gate", "place"} else name


def most_reliable() -> Why:
    """Return the reason for the label that simulation gives."""
    return Why(code=MOST_RELIABLE, detail="least P90 of the routes shown")


def _set_once(sets: Sequence[int]) -> int:
    """Return the bits that are set in exactly one of several sets."""
    any_, several = 0, 0
    for bits in sets:
        several |= any_ & bits
        any_ |= bits
    return any_ & ~several


def _span(minutes: int) -> str:
    hours = minutes / MINUTES_PER_HOUR
    return f"{hours:.0f} h" if hours < 48 else f"{hours / 24:.1f} days"  # noqa: PLR2004  (as people say it)
