"""Every field and parameter that the service knows, for telling a misspelt one from a known one."""

from api.dcsa.parameters import PointToPointParameters
from api.schemas.calendar import CalendarBody
from api.schemas.departures import DeparturesParameters
from api.schemas.features import FeaturesParameters
from api.schemas.jobs import JobBody, ResultsParameters
from api.schemas.matrix import MatrixBody
from api.schemas.network import NetworkParameters
from api.schemas.parameters import RoutesParameters
from api.schemas.places import PlacesParameters
from api.schemas.reach import ReachBody
from api.schemas.request import AvoidBody, Coordinate, RoutesBody, ShipmentBody, field_names
from api.schemas.scenarios import CreateParameters, ScenarioParameters

FIELDS = field_names(RoutesBody, JobBody, CalendarBody, ReachBody, MatrixBody, ShipmentBody, AvoidBody, Coordinate)
PARAMETERS = field_names(
    RoutesParameters,
    ResultsParameters,
    PlacesParameters,
    DeparturesParameters,
    FeaturesParameters,
    NetworkParameters,
    PointToPointParameters,
    CreateParameters,
    ScenarioParameters,
)
