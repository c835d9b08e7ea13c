"""Which corridor an itinerary takes: what carries it farthest, and by where."""

from collections.abc import Collection, Sequence

from corridor.results.itinerary import Itinerary


def main_mode(itinerary: Itinerary) -> str:
    """Return the mode with the most km (ties: the earlier leg's)."""
    km: dict[str, float] = {}
    for leg in itinerary.legs:
        km[leg.mode] = km.get(leg.mode, 0.0) + leg.distance_km
    return max(km, key=km.__getitem__)


def passages_of(itinerary: Itinerary) -> tuple[str, ...]:
    """Return the straits, canals and capes passed, in order, as ids of places."""
    places = itinerary.network.places
    passed = (place for leg in itinerary.legs for place in leg.passes if "passage" in places[place].kinds)
    return tuple(dict.fromkeys(passed))


def countries_between(itinerary: Itinerary) -> tuple[str, ...]:
    """Return the countries between those of the two ends, in order."""
    ends = {itinerary.legs[0].origin.country, itinerary.legs[-1].destination.country}
    countries = (country for leg in itinerary.legs for country in leg.countries if country not in ends)
    return tuple(dict.fromkeys(countries))


def corridor_of(itinerary: Itinerary, common: Collection[str] = ()) -> str:
    """Return the name of the corridor: main mode, and by which passages, or else through which countries.

    Parameters
    ----------
    common
        Passages that tell nothing here because all that are compared pass them.

    Examples
    --------
    "Container ship by Suez Canal", "Container block train through KZ RU BY PL"
    """
    mode = itinerary.network.modes[main_mode(itinerary)].short_name
    passages = [itinerary.network.places[place].name for place in passages_of(itinerary) if place not in common]
    if passages:
        return f"{mode} by {', '.join(passages)}"
    countries = () if passages_of(itinerary) else countries_between(itinerary)
    return f"{mode} through {' '.join(countries)}" if countries else mode


def corridors_of(itineraries: Sequence[Itinerary]) -> tuple[str, ...]:
    """Return the corridors of itineraries, told apart: passages that all of a main mode pass are left out."""
    common: dict[str, set[str]] = {}
    for itinerary in itineraries:
        passed = set(passages_of(itinerary))
        common[main_mode(itinerary)] = common.get(main_mode(itinerary), passed) & passed
    return tuple(corridor_of(itinerary, common[main_mode(itinerary)]) for itinerary in itineraries)
