"""Plain rows: what the tables of a tiny network hold unless a test says otherwise."""

from collections.abc import Iterable, Mapping
from typing import Any

Cell = str | float | bool
Cells = Mapping[str, Any]

MODES: Mapping[str, Cells] = {
    "barge": {"scheduled": True, "runs_on": "waterway", "dcsa": "BARGE", "rec19": 8},
    "rail": {"scheduled": True, "runs_on": "rail", "dcsa": "RAIL", "rec19": 2},
    "road": {"scheduled": False, "runs_on": "road", "dcsa": "TRUCK", "rec19": 3, "drayage": True},
    "sea": {"scheduled": True, "runs_on": "sea", "dcsa": "VESSEL", "rec19": 1},
    "wagon": {"scheduled": False, "runs_on": "rail", "dcsa": "RAIL", "rec19": 2},
}
MODE: Cells = {"color": "#000000", "drayage": False, "emission_category": "average"}
USD_PER_KM: Mapping[str, float] = {"barge": 0.25, "rail": 1.0, "road": 2.0, "sea": 0.5, "wagon": 1.5}
PLACE: Cells = {"country": "XA", "kinds": "seaport|rail_terminal|road_hub|city", "timezone": "Etc/UTC"}
SERVICE: Cells = {
    "operator": "Nobody",
    "cut_off_h": 0,
    "capacity_teu": 100,
    "reefer": True,
    "dangerous_goods": True,
    "delay_p50_h": 0,
    "delay_p90_h": 0,
}
NO_HANDLING: Cells = {
    "load_h": 0,
    "unload_h": 0,
    "load_usd_20": 0,
    "load_usd_40": 0,
    "unload_usd_20": 0,
    "unload_usd_40": 0,
    "free_days": 0,
    "storage_usd_day_20": 0,
    "storage_usd_day_40": 0,
    "kg_co2e": 0,
}
EQUIPMENT: tuple[Cells, ...] = (
    {"id": "22G1", "aliases": "20GP", "teu": 1, "size": "20", "tare_kg": 2000, "max_payload_kg": 28000},
    {"id": "45G1", "aliases": "40HC", "teu": 2, "size": "40", "tare_kg": 4000, "max_payload_kg": 28000},
    {
        "id": "45R1",
        "aliases": "40RF",
        "teu": 2,
        "size": "40",
        "tare_kg": 5000,
        "max_payload_kg": 27000,
        "reefer": True,
        "freight_factor": 1.5,
    },
)
GENERAL: Cells = {"usd_per_teu": 10_000, "tonnes_per_teu": 8, "value_of_time_pct_day": 0.5}


def with_plain(plain: list[dict[str, Any]], rows: Iterable[Cells], *key: str) -> list[Cells]:
    by_key = {tuple(row.get(name) for name in key): {**row} for row in plain}
    for row in rows:
        own = tuple(row.get(name) for name in key)
        by_key[own] = {**by_key.get(own, {}), **row}
    return list(by_key.values())


def tariff_row(mode: str, usd_per_km: float) -> dict[str, Any]:
    per_km = {"usd_per_km_20": usd_per_km, "usd_per_km_40": usd_per_km}
    return {"mode": mode, "country": "*", **per_km, "usd_fixed_20": 0, "usd_fixed_40": 0}


def factor_row(mode: str) -> dict[str, Any]:
    return {"mode": mode, "category": "average", "country": "*", "g_co2e_tkm_wtw": 10, "g_co2e_tkm_ttw": 8}


def source_row(quality: str) -> dict[str, Any]:
    return {
        "id": quality,
        "title": quality,
        "publisher": "Corridor",
        "year": 2025,
        "reference": "none",
        "quality": quality,
        "note": "made for a test",
    }


def cell_of(value: Cell | None) -> Cell | None:
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else value
