"""In which container a commodity travels: prices are per container, flows in TEU."""

from collections.abc import Sequence

from corridor.errors import InputError
from corridor.model.commodity import Commodity
from corridor.model.equipment import Equipment
from corridor.model.shipment import Cargo, Shipment
from corridor.network.network import Network
from corridor.planner.cargo import resolve_cargo

CONTAINERS = ("45G1", "22G1", "45R1", "22R1")
"""Forty-foot boxes where the weight allows, else twenty-foot ones."""


def cargo_of(network: Network, commodity: str, containers: Sequence[str]) -> Cargo:
    """Return one container of a commodity: the first of those given that takes its usual weight.

    Goods too heavy for all of them travel in the one with most payload per TEU, filled up to that.

    Raises
    ------
    corridor.errors.InputError
        If the commodity is unknown, or none of the containers is cooled as it has to be.
    """
    goods = network.commodities.get(commodity)
    if goods is None:  # says what is near
        return resolve_cargo(network, Shipment(commodity=commodity))
    fit = [box for name in containers if (box := network.equipment.get(name)) and box.reefer == goods.reefer]
    if not fit:
        kind = "refrigerated" if goods.reefer else "dry"
        raise InputError("containers", list(containers), f"a {kind} container of equipment.csv for {commodity}")
    chosen = next((box for box in fit if _takes(box, goods)), None) or max(fit, key=_kg_per_teu)
    return resolve_cargo(network, Shipment(equipment=chosen.id, commodity=goods.id))


def _takes(box: Equipment, goods: Commodity) -> bool:
    return goods.tonnes_per_teu * 1000 <= _kg_per_teu(box)


def _kg_per_teu(box: Equipment) -> float:
    return box.max_payload_kg / box.teu
