"""How flows would travel if each took its best choice: shares by mode and corridor.

Each flow goes where its generalized cost is least, all of it, whatever others do: capacity is not looked at.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from corridor.analysis.outcomes import CRITERIA, OUTCOMES, OutcomeName
from corridor.analysis.progress import track
from corridor.errors import InputError, comes_with
from corridor.model.flow import Flow
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner import Planner
from corridor.results.corridors import corridor_of, main_mode
from corridor.results.itinerary import Itinerary

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What one flow takes, for one shipment; ``mode`` and all after it are None if there is no route.

    ``mode`` is the one with most km, ``corridor`` that and the passages or countries on the way.
    """

    origin: str
    destination: str
    commodity: str
    teu: float
    mode: str | None
    corridor: str | None
    cost_usd_teu: float | None
    duration_h: float | None
    co2e_kg_teu: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One mode's or corridor's part of all that has a route."""

    name: str
    teu: float
    share: float
    days: float
    usd_teu: float


@dataclass(frozen=True, kw_only=True, repr=False)
class ModalSplit:
    """The best choice of each flow; made by :func:`modal_split`."""

    network: Network
    outcome: OutcomeName
    choices: tuple[Choice, ...]

    @property
    def by_mode(self) -> tuple[Share, ...]:
        """Shares of the main modes, the largest first; means weighted by TEU."""
        return self._shares("mode")

    @property
    def by_corridor(self) -> tuple[Share, ...]:
        """Shares of the corridors, the largest first; means weighted by TEU."""
        return self._shares("corridor")

    @property
    def unserved_teu(self) -> float:
        """TEU without a route."""
        return sum(choice.teu for choice in self.choices if choice.mode is None)

    def _shares(self, field: str) -> tuple[Share, ...]:
        groups: dict[str, list[Choice]] = {}
        for choice in self.choices:
            if choice.mode is not None and choice.teu:
                groups.setdefault(getattr(choice, field), []).append(choice)
        whole = sum(choice.teu for group in groups.values() for choice in group)
        shares = [_share(name, group, whole) for name, group in groups.items()]
        return tuple(sorted(shares, key=lambda share: (-share.teu, share.name)))

    def __repr__(self) -> str:
        """Return a line: what it holds is too much to be printed."""
        return f"<ModalSplit of {len(self.choices)} flows>"

    def to_frame(self) -> "pd.DataFrame":
        """Return one row per flow."""
        from corridor.analysis.frames import records_frame  # noqa: PLC0415  (pandas loads when asked for)

        return records_frame(self.choices, Choice)

    def shares_frame(self, by: str = "mode") -> "pd.DataFrame":
        """Return one row per main mode, or per ``corridor``."""
        if by not in ("mode", "corridor"):
            raise InputError("by", by, "mode or corridor")
        from corridor.analysis.frames import records_frame  # noqa: PLC0415

        return records_frame(self._shares(by), Share)

    def plot(self, ax: "Axes | None" = None) -> "Axes":
        """Draw the shares of the main modes for each destination, and for all.

        Raises
        ------
        corridor.errors.MissingExtra
            If matplotlib is not installed: it comes with the extra ``notebooks``.
        """
        with comes_with("notebooks", "matplotlib"):
            from corridor.analysis.modal_split_plot import plot_modal_split  # noqa: PLC0415

            return plot_modal_split(self, ax)


def modal_split(
    planner: Planner,
    flows: Sequence[Flow] | None = None,
    *,
    depart_after: str | date | datetime,
    shipment: Shipment = Shipment(),  # noqa: B008  (a frozen value)
    outcome: OutcomeName = "generalized",
    progress: bool = True,
) -> ModalSplit:
    """Return the best choice of each flow and what these add up to.

    Parameters
    ----------
    flows
        TEU by origin, destination and commodity; left out: those of the latest year of ``flows.csv``.
    depart_after
        When the shipments are ready.
    shipment
        What goes at a time; its commodity is the flow's, and its equipment is refrigerated where that must be.
    outcome
        What is best: ``generalized`` cost, ``cost`` or ``time``.
    progress
        Whether to show a bar.
    """
    network = planner.network
    if flows is None:
        latest = max((flow.year for flow in network.flows), default=0)
        flows = [flow for flow in network.flows if flow.year == latest]
    choices = [
        _choice(flow, network, _best(planner, flow, depart_after, shipment, outcome))
        for flow in track(flows, "planning flows", shown=progress)
    ]
    return ModalSplit(network=network, outcome=outcome, choices=tuple(choices))


def _best(
    planner: Planner, flow: Flow, ready: str | date | datetime, shipment: Shipment, outcome: OutcomeName
) -> tuple[Itinerary | None, float]:
    """Return the best itinerary of a flow, and the TEU of the shipment that it was planned for."""
    own = replace(shipment, commodity=flow.commodity, equipment=_equipment(planner.network, flow, shipment.equipment))
    front = planner.plan(flow.from_id, flow.to_id, depart_after=ready, shipment=own, criteria=CRITERIA)
    cargo = front.query.cargo
    return OUTCOMES[outcome].best(front), cargo.teu * cargo.quantity


def _equipment(network: Network, flow: Flow, wanted: str) -> str:
    """Return the equipment, or where the goods must be cooled the first that can, of the same size if there is one."""
    if not network.commodities[flow.commodity].reefer:
        return wanted
    known = {name.casefold(): row for row in network.equipment.values() for name in (row.id, *row.aliases)}
    size = known[wanted.casefold()].size if wanted.casefold() in known else ""
    cooled = [row for row in network.equipment.values() if row.reefer]
    return min(cooled, key=lambda row: (row.size != size, row.id)).id if cooled else wanted


def _choice(flow: Flow, network: Network, found: tuple[Itinerary | None, float]) -> Choice:
    best, teu = found
    totals = best.totals if best else None
    return Choice(
        origin=network.places[flow.from_id].name,
        destination=network.places[flow.to_id].name,
        commodity=flow.commodity,
        teu=flow.teu,
        mode=network.modes[main_mode(best)].short_name if best else None,
        corridor=corridor_of(best) if best else None,
        cost_usd_teu=round(totals.cost_usd / teu, 2) if totals else None,
        duration_h=totals.duration_h if totals else None,
        co2e_kg_teu=round(totals.co2e_wtw_kg / teu, 3) if totals else None,
    )


def _share(name: str, group: Sequence[Choice], whole: float) -> Share:
    teu = sum(choice.teu for choice in group)
    days = sum(choice.teu * (choice.duration_h or 0) for choice in group) / teu / 24
    usd = sum(choice.teu * (choice.cost_usd_teu or 0) for choice in group) / teu
    return Share(name=name, teu=round(teu, 1), share=round(teu / whole, 4), days=round(days, 2), usd_teu=round(usd, 2))
