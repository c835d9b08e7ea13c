"""From request models to a resolved query."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from api.schemas.parameters import RoutesParameters
from api.schemas.request import Coordinate, Drawing, RoutesBody
from corridor.model.query import Avoid, Criterion, Door, Limits, Query
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner.ask import ask, limits_of, place_or_door
from corridor.present import present


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a caller asks, before names are looked up; ``limit`` None is all routes."""

    origin: str | Door
    destination: str | Door
    depart_after: str | None
    arrive_by: str | None
    shipment: Shipment
    criteria: tuple[Criterion, ...]
    avoid: Avoid
    via: tuple[str, ...]
    limits: Limits
    limit: int | None
    drawing: Drawing
    draws: int
    due: str | None

    @classmethod
    def of_body(cls, body: RoutesBody) -> "Question":
        """Return the question of a POST."""
        return cls(
            origin=where_of(body.origin),
            destination=where_of(body.destination),
            depart_after=body.depart_after or (None if body.arrive_by else next_hour()),
            arrive_by=body.arrive_by,
            shipment=Shipment(**dict(body.shipment)),
            criteria=body.criteria,
            avoid=Avoid(**dict(body.avoid)),
            via=body.via,
            limits=limits_of(body.max_transfers, body.max_cost_usd, body.max_duration_h),
            limit=None if body.limit == "all" else body.limit,
            drawing=body.geometry,
            draws=body.draws,
            due=body.due,
        )

    @classmethod
    def of_parameters(cls, given: RoutesParameters) -> "Question":
        """Return the question of a GET."""
        return cls(
            origin=place_or_door(given.origin),
            destination=place_or_door(given.destination),
            depart_after=given.depart_after or (None if given.arrive_by else next_hour()),
            arrive_by=given.arrive_by,
            shipment=Shipment(
                equipment=given.equipment,
                quantity=given.quantity,
                gross_weight_kg=given.gross_weight_kg,
                commodity=given.commodity,
                value_usd=given.value_usd,
                dangerous_goods=given.dangerous_goods,
            ),
            criteria=given.criteria,
            avoid=Avoid(
                countries=given.avoid_countries,
                modes=given.avoid_modes,
                places=given.avoid_places,
                services=given.avoid_services,
            ),
            via=given.via,
            limits=limits_of(given.max_transfers, given.max_cost_usd, given.max_duration_h),
            limit=None if given.limit == "all" else given.limit,
            drawing=given.geometry,
            draws=given.draws,
            due=given.due,
        )

    def resolve(self, network: Network) -> Query:
        """Return the query with every name looked up and every bound checked."""
        return ask(
            network,
            self.origin,
            self.destination,
            depart_after=self.depart_after,
            arrive_by=self.arrive_by,
            shipment=self.shipment,
            criteria=self.criteria,
            avoid=self.avoid,
            via=self.via,
            limits=self.limits,
            now=datetime.fromisoformat(next_hour()) if self.arrive_by else present(),
        )


def next_hour() -> str:
    """Return the next full hour: the same for all questions of an hour, so that their answers can be kept."""
    return (present().replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)).isoformat()


def where_of(given: str | Coordinate) -> str | Door:
    """Return an end as the planner takes it."""
    return Door(lon=given.lon, lat=given.lat) if isinstance(given, Coordinate) else given
