"""The least chain between two places without a timetable: what waiting for departures and storage add to."""

from datetime import date
from typing import Literal, get_args

import numpy as np
import pandas as pd

from corridor.errors import InputError
from corridor.model.shipment import Cargo
from corridor.planner import Planner
from corridor.search.problem import UNREACHABLE
from corridor.search.shortest import shortest, static
from corridor.units import MILLS_PER_CENT

Figure = Literal["minutes", "mills", "boardings", "grams"]


def least_chain(
    planner: Planner, cargo: Cargo, quoted: date, origin: str, destination: str, figure: Figure = "mills"
) -> pd.DataFrame:
    """Return the edges of least minutes, mills, boardings or grams, as if rides left at once and storage were free.

    A bound, not an answer: no plan can take less, and most take more. What a plan's figure exceeds it by is due to
    departures, cut-offs and storage.

    Parameters
    ----------
    planner
        A planner on the network.
    cargo, quoted
        For whom, and on which day, the edges are priced.
    origin, destination
        Places by id, name or alias.
    figure
        What is to be least.

    Returns
    -------
    pandas.DataFrame
        One row per edge in the order of travel, in the columns of ``legs_frame`` but departures; none if nothing
        joins the places. Amounts are for the whole shipment.

    Raises
    ------
    corridor.errors.InputError
        If a place or the figure is not known.
    """
    if figure not in get_args(Figure):
        raise InputError("figure", figure, f"one of {', '.join(get_args(Figure))}")
    compiled, prices = planner.compiled, planner.prices(cargo, quoted)
    gazetteer = planner.network.gazetteer
    ends = (gazetteer.get(origin, "origin").id, gazetteer.get(destination, "destination").id)
    figures = {
        "minutes": compiled.minutes,
        "mills": prices.mills,
        "boardings": compiled.boardings,
        "grams": prices.grams,
    }
    on = static((compiled.tail, compiled.head), figures[figure], prices.open, len(compiled.nodes))
    chain = shortest(on, *(compiled.nodes.yard(end) for end in ends))
    rows = chain.edges if chain.weight < UNREACHABLE else np.empty(0, np.int64)
    return pd.DataFrame(
        [
            {
                "from": compiled.nodes.name_of(compiled.edges[row].tail),
                "to": compiled.nodes.name_of(compiled.edges[row].head),
                "kind": compiled.edges[row].kind,
                "mode": compiled.edges[row].mode,
                "service": compiled.edges[row].service or "",
                "minutes": int(compiled.minutes[row]),
                "cents": int(prices.mills[row]) // MILLS_PER_CENT,
                "boardings": int(compiled.boardings[row]),
                "grams": int(prices.grams[row]),
            }
            for row in rows.tolist()
        ],
        columns=["from", "to", "kind", "mode", "service", "minutes", "cents", "boardings", "grams"],
    )
