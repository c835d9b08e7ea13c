"""Limits as bars: what they cost, how full they are, and in which order they begin to bind."""

from collections.abc import Sequence
from typing import Literal, get_args

from matplotlib.axes import Axes
from matplotlib.patches import Patch

from corridor.analysis.bars_plot import Bar, draw_bars
from corridor.analysis.flows.flows import BINDING_USD, Flows
from corridor.analysis.flows.growth import Break, Growth
from corridor.analysis.flows.limits import ANY, Limit
from corridor.analysis.flows.names import name_of
from corridor.errors import InputError
from corridor.network.network import Network
from corridor.results.looks import BEFORE, WORSE, looks_of_modes
from corridor.results.plot.canvas import INK, SMALL_PT, counted, finish, name_axes, say_nothing_there, source_line

What = Literal["prices", "utilisation"]
LEFT_IN = 3.35
"""Inches for the names: those of borders are long."""
ALL = 100
"""%, where the axis of utilisation ends."""


def plot_flows(flows: Flows, what: What, limit: int, ax: Axes | None) -> Axes:
    """Draw what binds by its shadow price, or the fullest limits by their utilisation."""
    if what not in get_args(What):
        raise InputError("what", what, f"one of {', '.join(get_args(What))}")
    return _plot_prices(flows, limit, ax) if what == "prices" else _plot_utilisation(flows, limit, ax)


def plot_growth(growth: Growth, limit: int, ax: Axes | None) -> Axes:
    """Draw up to which multiple of the demand each limit does not bind, the first that breaks on top."""
    problem = growth.steps[0].problem
    network = problem.planner.network
    kinds = {_key(limit): limit for limit in problem.limits}
    shown = [(one, kinds[one.kind, one.id, one.from_id, one.to_id]) for one in growth.breaks[:limit]]
    bars = [
        Bar(
            name=name_of(network, own),
            value=_holds_until(one),
            note=f"{_holds_until(one):.2f} times",
            color=_color(network, own),
        )
        for one, own in shown
    ]
    ax, frame = draw_bars(ax, bars, LEFT_IN)
    name_axes(ax, "does not bind up to this multiple of the demand", "")
    if not bars:
        say_nothing_there(ax, [f"No limit binds up to {growth.factors[-1]:g} times the demand."])
    else:
        _legend(ax, _keys(network, [own for _, own in shown]))
    many = f"{counted(len(growth.breaks), 'limit')} bind somewhere from {growth.factors[0]:g} to {growth.factors[-1]:g}"
    return finish(
        ax,
        frame,
        "What breaks first as demand grows",
        f"{many} times {_teu(growth.steps[0], growth.factors[0]):,.0f} TEU a week; the first {len(bars)}.",
        _source(growth.steps[0]),
    )


def _plot_prices(flows: Flows, limit: int, ax: Axes | None) -> Axes:
    network = flows.problem.planner.network
    binding = [row for row in _rows(flows) if row[2] > BINDING_USD]
    bars = [
        Bar(
            name=name_of(network, own),
            value=usd,
            note=f"{usd:,.0f} USD, {teu:,.0f} TEU a week",
            color=_color(network, own),
        )
        for own, teu, usd in binding[:limit]
    ]
    ax, frame = draw_bars(ax, bars, LEFT_IN)
    name_axes(ax, "what one more TEU a week there would save, USD a week", "")
    if not bars:
        say_nothing_there(ax, ["No limit binds."])
    else:
        _legend(ax, _keys(network, [own for own, _, _ in binding[:limit]]))
    subtitle = f"{counted(len(binding), 'limit')} of {len(flows.problem.limits):,} bind. {_carried(flows)}"
    return finish(ax, frame, "Where flows are held up, and what it costs", subtitle, _source(flows))


def _plot_utilisation(flows: Flows, limit: int, ax: Axes | None) -> Axes:
    network = flows.problem.planner.network
    used = [row for row in _rows(flows) if row[1] > 0]
    fullest = sorted(used, key=lambda row: (-_share(row[0], row[1]), -row[2]))[:limit]
    bars = [
        Bar(
            name=name_of(network, own),
            value=100 * _share(own, teu),
            note=f"{_share(own, teu):.0%} of {own.teu_per_week:,.0f} TEU" + (f", {usd:,.0f} USD" if usd > 1 else ""),
            color=WORSE if usd > BINDING_USD else BEFORE,
        )
        for own, teu, usd in fullest
    ]
    ax, frame = draw_bars(ax, bars, LEFT_IN)
    ax.set_xlim(0, ALL)
    name_axes(ax, "utilisation, %", "")
    if not bars:
        say_nothing_there(ax, ["Nothing is carried past a limit."])
    else:
        keys = (("binds: its price in USD", WORSE), ("does not bind", BEFORE))
        _legend(ax, [Patch(color=color, label=label) for label, color in keys])
    subtitle = f"The fullest {len(bars)} of {counted(len(flows.problem.limits), 'limit')}. {_carried(flows)}"
    return finish(ax, frame, "How full it gets", subtitle, _source(flows))


def _rows(flows: Flows) -> list[tuple[Limit, float, float]]:
    """Return limits with TEU a week and shadow price, dearest first."""
    solution = flows.solution
    rows = zip(flows.problem.limits, solution.usage.tolist(), solution.price_usd.tolist(), strict=True)
    return sorted(rows, key=lambda row: -row[2])


def _key(limit: Limit) -> tuple[str, str, str, str]:
    return limit.kind, limit.id, limit.from_id, limit.to_id


def _share(limit: Limit, teu: float) -> float:
    return teu / limit.teu_per_week if limit.teu_per_week > 0 else 1.0


def _holds_until(one: Break) -> float:
    return one.by if one.after is None else one.after


def _color(network: Network, limit: Limit) -> str:
    """Return the color of a service's mode; links and places, shared with other cargo, have one of theirs."""
    return looks_of_modes(network)[limit.mode].color if limit.kind == "service" else INK


def _keys(network: Network, limits: Sequence[Limit]) -> list[Patch]:
    looks = looks_of_modes(network)
    modes = dict.fromkeys(own.mode for own in limits if own.kind == "service" and own.mode != ANY)
    keys = [Patch(color=looks[mode].color, label=f"slots: {looks[mode].name.lower()}") for mode in modes]
    if any(own.kind != "service" for own in limits):
        keys.append(Patch(color=INK, label="borders and terminals"))
    return keys


def _legend(ax: Axes, keys: Sequence[Patch]) -> None:
    """Put a legend above the notes, where it covers none of them."""
    ax.legend(
        handles=keys,
        loc="lower left",
        bbox_to_anchor=(1.02, 1.0),
        borderaxespad=0.3,
        frameon=False,
        fontsize=SMALL_PT,
        labelcolor=INK,
    )


def _teu(flows: Flows, factor: float) -> float:
    return float(flows.problem.instance.teu.sum()) / factor


def _carried(flows: Flows) -> str:
    totals = flows.totals
    unserved = f", {totals.unserved_teu:,.0f} stay behind" if totals.unserved_teu >= 1 else ""
    return f"{totals.teu:,.0f} TEU a week{unserved}, usual week of {flows.problem.on.day} {flows.problem.on:%b %Y}."


def _source(flows: Flows) -> str:
    return source_line(flows.problem.planner.network, "Flows of least generalized cost: docs/decisions/0013-flows.md.")
