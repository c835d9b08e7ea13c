"""The cargo to be moved."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipment:
    """Containers of one type with the same goods.

    Parameters
    ----------
    equipment
        Size-type or alias: ``45G1``, ``40HC``.
    quantity
        Number of containers.
    gross_weight_kg
        Weight of the cargo with its packaging in *each* container, without the container's tare.
        Left out: the commodity's usual density, at most the container's payload.
    commodity
        Id from ``commodities.csv``; sets value, density and value of time.
    value_usd
        Value of the whole shipment. Left out: the commodity's usual value.
    dangerous_goods
        Whether services must accept dangerous goods.
    """

    equipment: str = "45G1"
    quantity: int = 1
    gross_weight_kg: float | None = None
    commodity: str = "general"
    value_usd: float | None = None
    dangerous_goods: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cargo:
    """A shipment with everything resolved against a network: what pricing works on."""

    equipment: str
    size: str
    quantity: int
    teu: float
    cargo_kg: float
    tare_kg: float
    freight_factor: float
    reefer: bool
    dangerous_goods: bool
    commodity: str
    value_usd: float
    value_of_time_pct_day: float

    @property
    def tonnes(self) -> float:
        """Tonnes per container, cargo and tare."""
        return (self.cargo_kg + self.tare_kg) / 1000
