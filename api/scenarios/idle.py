"""Own rates that price nothing: they are stored, but whoever sent them is to know."""

from corridor import Network, Scenario
from corridor.network.checks.matches import rides_by_rate
from corridor.network.checks.rows import Rows
from corridor.tables.rates import RateRow

TABLE = RateRow.file.removesuffix(".csv")
MAX_TOLD = 20


def idle_rates(scenario: Scenario, network: Network) -> list[str]:
    """Return a sentence for each rate that a scenario adds and that fits no ride of the network it makes.

    A rate prices the ride of a scheduled service from a call to a later one; haulage on demand goes by tariffs.
    """
    added = [change["add"] for change in scenario.to_mapping()["changes"] if "add" in change]
    own = {row["id"] for entry in added if entry["table"] == TABLE for row in entry["rows"]}
    if not own:
        return []
    idle = [rate for _, rate, rides in rides_by_rate(Rows(network.folder, network.tables)) if not rides]
    told = [_told(rate) for rate in idle if rate.id in own]
    more = [f"and {len(told) - MAX_TOLD:,} more"] if len(told) > MAX_TOLD else []
    return [*told[:MAX_TOLD], *more]


def _told(rate: RateRow) -> str:
    service = rate.service or (f"{rate.mode} service" if rate.mode else "service")
    return f"rate {rate.id} prices nothing: no scheduled {service} carries from {rate.from_id} to {rate.to_id}"
