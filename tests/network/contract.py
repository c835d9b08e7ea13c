"""The columns of the data folder that others rely on (docs: the data folder); all else may be left out."""

import csv
from io import StringIO

COLUMNS: dict[str, str] = {
    "sources": "id, title, publisher, year, reference, licence, quality, note",
    "modes": "id, name, scheduled, runs_on, dcsa, rec19, color, source",
    "places": "id, name, aliases, country, lat, lon, kinds, timezone, gauges, source",
    "links": "id, from, to, mode, length_km, country, gauge_mm, electrified_share, both_ways, passages, source",
    "border_crossings": "from, to, mode, p50_h, p90_h, usd_20, usd_40, gauge_change, source",
    "services": "id, name, operator, mode, days, per_week, departs_at, cut_off_h, capacity_teu, reefer, "
    "dangerous_goods, delay_p50_h, delay_p90_h, valid_from, valid_to, source",
    "calls": "service, sequence, place, arrive_h, depart_h, load, unload, source",
    "rates": "id, service, mode, from, to, equipment, usd, valid_from, valid_to, source",
    "tariffs": "mode, country, usd_per_km_20, usd_per_km_40, usd_fixed_20, usd_fixed_40, source",
    "carriage": "mode, country, km_per_day, dispatch_p50_h, dispatch_p90_h, source",
    "handling": "place, mode, load_h, unload_h, load_usd_20, load_usd_40, unload_usd_20, unload_usd_40, "
    "free_days, storage_usd_day_20, storage_usd_day_40, kg_co2e, source",
    "emission_factors": "mode, category, country, g_co2e_tkm_wtw, g_co2e_tkm_ttw, source",
    "equipment": "id, aliases, name, teu, size, tare_kg, max_payload_kg, reefer, source",
    "commodities": "id, name, hs_chapters, usd_per_teu, tonnes_per_teu, value_of_time_pct_day, reefer, source",
    "flows": "from, to, commodity, year, teu, source",
}


def keep(text: str, columns: str) -> str:
    """Return a CSV text with only some of its columns."""
    out = StringIO()
    writer = csv.DictWriter(out, columns.split(", "), extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(csv.DictReader(StringIO(text)))
    return out.getvalue()
