"""Itineraries on a map."""

from collections.abc import Sequence

from corridor.network.network import Network
from corridor.results.geojson import leg_lines
from corridor.results.itinerary import Itinerary, Leg
from corridor.results.looks import looks_of_modes
from corridor.results.map.drawing import Dot, Entry, Key, Map, Stroke


def map_of(network: Network, itineraries: Sequence[Itinerary], title: str, subtitle: str) -> Map:
    """Return a map of itineraries: a list beside it, each leg as its mode looks, and where cargo changes vehicle."""
    looks = looks_of_modes(network)
    strokes = tuple(
        Stroke(
            parts=leg_lines(leg, network),
            color=looks[leg.mode].color,
            dash=looks[leg.mode].dash,
            told=_told(leg, network),
            group=i,
        )
        for i, itinerary in enumerate(itineraries)
        for leg in itinerary.legs
    )
    modes = dict.fromkeys(leg.mode for itinerary in itineraries for leg in itinerary.legs)
    return Map(
        title=title,
        subtitle=subtitle,
        source=f"Corridor network {network.version[:12]}, prices of {network.price_year}.",
        strokes=strokes,
        dots=tuple(_dots(itineraries)),
        entries=tuple(_entry(i, itinerary) for i, itinerary in enumerate(itineraries, 1)) if itineraries[1:] else (),
        legend=tuple(Key(name=looks[mode].name, color=looks[mode].color, dash=looks[mode].dash) for mode in modes),
    )


def _dots(itineraries: Sequence[Itinerary]) -> list[Dot]:
    """Return the two ends, always named, and the places of transfer, named with their itinerary."""
    changes: dict[tuple[float, float, str], list[int]] = {}
    for i, itinerary in enumerate(itineraries):
        for leg in itinerary.legs[:-1]:
            stop = leg.destination
            changes.setdefault((stop.lon, stop.lat, stop.name), []).append(i)
    ends = [stop for it in itineraries[:1] for stop in (it.legs[0].origin, it.legs[-1].destination)]
    named = [Dot(lon=stop.lon, lat=stop.lat, name=stop.name) for stop in ends]
    alone = len(itineraries) == 1
    return named + [
        Dot(lon=lon, lat=lat, name=name, groups=() if alone else tuple(groups), small=True)
        for (lon, lat, name), groups in changes.items()
    ]


def _entry(number: int, itinerary: Itinerary) -> Entry:
    totals = itinerary.totals
    labels = ", ".join(label.replace("_", " ") for label in itinerary.labels) or "another way"
    modes = dict.fromkeys(itinerary.network.modes[mode].short_name for mode in itinerary.modes)
    figures = f"{totals.cost_usd:,.0f} USD, {totals.duration_h / 24:.1f} days, {totals.co2e_wtw_kg / 1000:,.1f} t CO2e"
    return Entry(head=f"{number}  {labels}", text=f"{figures}\n{', '.join(modes)}")


def _told(leg: Leg, network: Network) -> str:
    name = leg.service_name or network.modes[leg.mode].short_name
    dates = " \N{EN DASH} ".join(f"{at.day} {at:%b %H:%M}" for at in (leg.departure, leg.arrival))
    figures = f"{leg.distance_km:,.0f} km, {leg.cost_usd:,.0f} USD"
    return f"{leg.origin.name} \N{RIGHTWARDS ARROW} {leg.destination.name}\n{name}\n{dates}\n{figures}"
