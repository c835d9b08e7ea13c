"""Itineraries as pandas and geopandas tables."""

from collections.abc import Iterable

import geopandas as gpd
import pandas as pd
from shapely.geometry import shape

from corridor.network.network import Network
from corridor.results.geojson import geometry_of, leg_lines
from corridor.results.itinerary import Itinerary

ITINERARY_COLUMNS = (
    *("id", "labels", "ready", "departure", "arrival", "cost_usd", "generalized_cost_usd", "estimated_share"),
    *("duration_h", "transfers", "distance_km", "co2e_wtw_kg", "co2e_ttw_kg", "modes", "services"),
)
LEG_COLUMNS = (
    *("route_id", "labels", "sequence", "mode", "service", "from", "to", "departure", "arrival"),
    *("distance_km", "cost_usd", "co2e_wtw_kg", "geometry"),
)
COST_COLUMNS = ("leg", "item", "place", "usd", "quality", "source", "title")


def cost_frame(itinerary: Itinerary) -> pd.DataFrame:
    """Return one row per item of the price, with the title and the quality of its source."""
    sources = itinerary.network.sources
    rows = [
        (
            item.leg,
            item.item,
            item.place,
            item.usd,
            sources[item.source].quality,
            item.source,
            sources[item.source].title,
        )
        for item in itinerary.cost
    ]
    return pd.DataFrame(rows, columns=COST_COLUMNS)


def itineraries_frame(itineraries: Iterable[Itinerary]) -> pd.DataFrame:
    """Return one row per itinerary: labels, dates, totals with units in the column names, modes and services."""
    rows = [
        {
            "id": itinerary.id,
            "labels": ", ".join(itinerary.labels),
            "ready": pd.Timestamp(itinerary.ready).tz_convert("UTC"),
            "departure": pd.Timestamp(itinerary.departure).tz_convert("UTC"),
            "arrival": pd.Timestamp(itinerary.arrival).tz_convert("UTC"),
            "cost_usd": itinerary.totals.cost_usd,
            "generalized_cost_usd": itinerary.totals.generalized_cost_usd,
            "estimated_share": itinerary.totals.estimated_share,
            "duration_h": itinerary.totals.duration_h,
            "transfers": itinerary.totals.transfers,
            "distance_km": itinerary.totals.distance_km,
            "co2e_wtw_kg": itinerary.totals.co2e_wtw_kg,
            "co2e_ttw_kg": itinerary.totals.co2e_ttw_kg,
            "modes": " > ".join(itinerary.modes),
            "services": " > ".join(leg.service or leg.mode for leg in itinerary.legs),
        }
        for itinerary in itineraries
    ]
    return pd.DataFrame(rows, columns=ITINERARY_COLUMNS)


def legs_geodataframe(itineraries: Iterable[Itinerary], network: Network) -> gpd.GeoDataFrame:
    """Return one row per leg with its line, in WGS84."""
    rows = [
        {
            "route_id": itinerary.id,
            "labels": ", ".join(itinerary.labels),
            "sequence": leg.sequence,
            "mode": leg.mode,
            "service": leg.service,
            "from": leg.origin.name,
            "to": leg.destination.name,
            "departure": pd.Timestamp(leg.departure).tz_convert("UTC"),
            "arrival": pd.Timestamp(leg.arrival).tz_convert("UTC"),
            "distance_km": leg.distance_km,
            "cost_usd": leg.cost_usd,
            "co2e_wtw_kg": leg.co2e_wtw_kg,
            "geometry": shape(geometry_of(leg_lines(leg, network))),
        }
        for itinerary in itineraries
        for leg in itinerary.legs
    ]
    return gpd.GeoDataFrame(rows, columns=LEG_COLUMNS, geometry="geometry", crs="EPSG:4326")
