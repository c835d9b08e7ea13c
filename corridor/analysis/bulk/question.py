"""From a row to a query. The columns are the parameters of ``GET /v1/routes``."""

from datetime import datetime

from corridor.analysis.bulk.cells import Row, flag, instant, names, number, text, where, whole
from corridor.errors import InputError
from corridor.model.query import CRITERIA, Avoid, Query
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner.ask import ask, limits_of

REQUIRED = ("origin", "destination")
COLUMNS = (
    *REQUIRED,
    *("depart_after", "arrive_by"),
    *("equipment", "quantity", "gross_weight_kg", "commodity", "value_usd", "dangerous_goods"),
    *("criteria", "avoid_countries", "avoid_modes", "avoid_places", "avoid_services", "via"),
    *("max_transfers", "max_cost_usd", "max_duration_h"),
)


def query_of(network: Network, row: Row, now: datetime) -> Query:
    """Return the query of a row, every name resolved and every bound checked.

    Parameters
    ----------
    now
        When cargo is ready of which the row does not say it.

    Raises
    ------
    corridor.errors.InputError
        Naming the column, what was given and what was expected.
    """
    try:
        return _ask(network, row, now)
    except InputError as error:
        column = error.field.removeprefix("shipment.").replace(".", "_")
        raise type(error)(column, error.given, error.expected, error.suggestions) from None


def _ask(network: Network, row: Row, now: datetime) -> Query:
    departs, arrives = instant(row, "depart_after"), instant(row, "arrive_by")
    return ask(
        network,
        where(row, "origin"),
        where(row, "destination"),
        depart_after=departs or (None if arrives else now),
        arrive_by=arrives,
        shipment=_shipment(row),
        criteria=names(row, "criteria") or CRITERIA,
        avoid=Avoid(
            countries=names(row, "avoid_countries"),
            modes=names(row, "avoid_modes"),
            places=names(row, "avoid_places"),
            services=names(row, "avoid_services"),
        ),
        via=names(row, "via"),
        limits=limits_of(whole(row, "max_transfers"), number(row, "max_cost_usd"), number(row, "max_duration_h")),
        now=now,
    )


def _shipment(row: Row) -> Shipment:
    usual, quantity = Shipment(), whole(row, "quantity")
    return Shipment(
        equipment=text(row, "equipment") or usual.equipment,
        quantity=usual.quantity if quantity is None else quantity,
        gross_weight_kg=number(row, "gross_weight_kg"),
        commodity=text(row, "commodity") or usual.commodity,
        value_usd=number(row, "value_usd"),
        dangerous_goods=flag(row, "dangerous_goods"),
    )
