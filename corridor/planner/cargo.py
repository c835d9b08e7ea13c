"""A shipment resolved against a network."""

from collections.abc import Mapping

from rapidfuzz import process

from corridor.errors import InputError, UnknownName
from corridor.model.commodity import Commodity
from corridor.model.equipment import Equipment
from corridor.model.shipment import Cargo, Shipment
from corridor.network.network import Network

MAX_QUANTITY = 10_000
MAX_VALUE_USD = 1e10


def resolve_cargo(network: Network, shipment: Shipment) -> Cargo:
    """Return what pricing needs to know about a shipment.

    Raises
    ------
    corridor.errors.InputError
        For unknown equipment or commodity, and for a quantity, weight or value out of bounds.
    """
    equipment = _equipment(network.equipment, shipment.equipment)
    commodity = _commodity(network.commodities, shipment.commodity)
    if commodity.reefer and not equipment.reefer:
        cooled = tuple(known.id for known in network.equipment.values() if known.reefer)
        raise InputError("shipment.equipment", equipment.id, f"a refrigerated container for {commodity.id}", cooled)
    if not 1 <= shipment.quantity <= MAX_QUANTITY:
        raise InputError("shipment.quantity", shipment.quantity, f"1 to {MAX_QUANTITY} containers")
    value_usd = shipment.value_usd
    if value_usd is None:
        value_usd = commodity.usd_per_teu * equipment.teu * shipment.quantity
    elif not 0 <= value_usd <= MAX_VALUE_USD:
        raise InputError("shipment.value_usd", value_usd, f"0 to {MAX_VALUE_USD:,.0f} USD")
    return Cargo(
        equipment=equipment.id,
        size=equipment.size,
        quantity=shipment.quantity,
        teu=equipment.teu,
        cargo_kg=_cargo_kg(shipment, equipment, commodity),
        tare_kg=equipment.tare_kg,
        freight_factor=equipment.freight_factor,
        reefer=equipment.reefer,
        dangerous_goods=shipment.dangerous_goods,
        commodity=commodity.id,
        value_usd=float(value_usd),
        value_of_time_pct_day=commodity.value_of_time_pct_day,
    )


def _cargo_kg(shipment: Shipment, equipment: Equipment, commodity: Commodity) -> float:
    given = shipment.gross_weight_kg
    if given is None:
        return min(commodity.tonnes_per_teu * 1000 * equipment.teu, float(equipment.max_payload_kg))
    if not 0 < given <= equipment.max_payload_kg:
        expected = f"more than 0 and at most {equipment.max_payload_kg:,} kg of cargo in one {equipment.id}"
        raise InputError("shipment.gross_weight_kg", given, expected)
    return float(given)


def _equipment(known: Mapping[str, Equipment], name: str) -> Equipment:
    wanted = name.strip().casefold()
    for equipment in known.values():
        if wanted in (equipment.id.casefold(), *(alias.casefold() for alias in equipment.aliases)):
            return equipment
    names = [alias for equipment in known.values() for alias in (equipment.id, *equipment.aliases)]
    raise UnknownName("shipment.equipment", name, "an ISO 6346 size-type or alias", _nearest(name, names))


def _commodity(known: Mapping[str, Commodity], name: str) -> Commodity:
    wanted = name.strip().casefold()
    for commodity in known.values():
        if wanted in (commodity.id.casefold(), commodity.name.casefold()):
            return commodity
    raise UnknownName("shipment.commodity", name, "an id of commodities.csv", _nearest(name, list(known)))


def _nearest(name: str, names: list[str]) -> tuple[str, ...]:
    return tuple(match for match, _, _ in process.extract(name, names, limit=5))
