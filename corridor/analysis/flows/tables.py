"""Flows by limit, service, link and mode."""

import geopandas as gpd
import numpy as np
import pandas as pd

from corridor.analysis.flows.carried import LEAST_TEU, by_edge, carried, kg_per_teu
from corridor.analysis.flows.generation import Solution
from corridor.analysis.flows.problem import Problem


def limits_frame(problem: Problem, solution: Solution) -> pd.DataFrame:
    """Return one row per limit, dearest first: flow, utilisation, and the shadow price of a TEU a week."""
    rows = [
        {
            "kind": limit.kind,
            "id": limit.id,
            "from": limit.from_id,
            "to": limit.to_id,
            "mode": limit.mode,
            "teu_per_week": flow,
            "limit_teu_per_week": limit.teu_per_week,
            "utilisation": flow / limit.teu_per_week if limit.teu_per_week > 0 else np.nan,
            "shadow_usd_per_teu": price,
        }
        for limit, flow, price in zip(problem.limits, solution.usage, solution.price_usd, strict=True)
    ]
    columns = [
        *("kind", "id", "from", "to", "mode", "teu_per_week", "limit_teu_per_week", "utilisation"),
        "shadow_usd_per_teu",
    ]
    frame = pd.DataFrame(rows, columns=columns)
    dearest = ["shadow_usd_per_teu", "utilisation"]
    return frame.sort_values(dearest, ascending=False, kind="stable", ignore_index=True)


def services_frame(problem: Problem, solution: Solution) -> pd.DataFrame:
    """Return one row per service that runs: TEU boarded, its fullest stretch, and what its slots are worth."""
    limits = limits_frame(problem, solution)
    stretches = limits[limits["kind"] == "service"].groupby("id", sort=False)
    fullest, price = stretches["utilisation"].max(), stretches["shadow_usd_per_teu"].sum()
    teu = by_edge(carried(problem, solution)).sum(axis=0)
    boarded = dict.fromkeys(problem.runs, 0.0)
    for edge, flow in zip(problem.planner.compiled.edges, teu, strict=True):
        if edge.service:
            boarded[edge.service] += float(flow)
    rows = [
        {
            "id": name,
            "mode": problem.planner.network.services[name].mode,
            "runs_per_week": runs,
            "boarded_teu_per_week": boarded[name],
            "utilisation": float(fullest.get(name, np.nan)),
            "shadow_usd_per_teu": float(price.get(name, 0.0)),
        }
        for name, runs in problem.runs.items()
        if runs > 0
    ]
    columns = ["id", "mode", "runs_per_week", "boarded_teu_per_week", "utilisation", "shadow_usd_per_teu"]
    return pd.DataFrame(rows, columns=columns).set_index("id")


def links_frame(problem: Problem, solution: Solution) -> gpd.GeoDataFrame:
    """Return links that carry something, as lines: TEU a week along the line and against it, and by mode."""
    network = problem.planner.network
    teu = by_edge(carried(problem, solution)).sum(axis=0)
    found: dict[str, dict[str, float]] = {}
    for i in np.flatnonzero(teu > LEAST_TEU):
        edge = problem.planner.compiled.edges[i]
        for hop in edge.hops:
            row = found.setdefault(hop.link, {"forward_teu_per_week": 0.0, "back_teu_per_week": 0.0})
            forward = hop.tail == network.links[hop.link].from_id
            row["forward_teu_per_week" if forward else "back_teu_per_week"] += float(teu[i])
            row[f"{edge.mode}_teu_per_week"] = row.get(f"{edge.mode}_teu_per_week", 0.0) + float(teu[i])
    frame = network.links_frame().loc[sorted(found), ["from", "to", "mode", "country", "length_km", "geometry"]]
    modes = [f"{mode}_teu_per_week" for mode in network.modes]
    for column in ("forward_teu_per_week", "back_teu_per_week", *modes):
        frame[column] = [found[link].get(column, 0.0) for link in frame.index]
    frame["teu_per_week"] = frame["forward_teu_per_week"] + frame["back_teu_per_week"]
    limits = limits_frame(problem, solution)
    own = limits[limits["kind"] == "link"].groupby("id")[["utilisation", "shadow_usd_per_teu"]].max()
    frame[own.columns] = own.reindex(frame.index).astype(float).fillna({"shadow_usd_per_teu": 0.0})
    return gpd.GeoDataFrame(frame)


def modes_frame(problem: Problem, solution: Solution) -> pd.DataFrame:
    """Return one row per mode: TEU boarded, TEU-km and its share, money and kg CO2e of a week, handling included."""
    layered = carried(problem, solution)
    teu = by_edge(layered)
    money = np.where(np.isfinite(problem.usd), problem.usd, 0.0) * layered
    edges = problem.planner.compiled.edges
    columns = {
        "boarded_teu_per_week": teu.sum(axis=0) * np.array([edge.boardings for edge in edges]),
        "teu_km_per_week": teu.sum(axis=0) * np.array([edge.length_km for edge in edges]),
        "usd_per_week": by_edge(money).sum(axis=0),
        "kg_co2e_per_week": (teu * kg_per_teu(problem)).sum(axis=0),
    }
    frame = pd.DataFrame({"mode": [edge.mode for edge in edges], **columns}).groupby("mode").sum()
    frame = frame.reindex(list(problem.planner.network.modes), fill_value=0.0)
    whole = frame["teu_km_per_week"].sum()
    frame["share"] = frame["teu_km_per_week"] / whole if whole else 0.0
    return frame
