"""A sensitivity as a tornado."""

from matplotlib.axes import Axes
from matplotlib.patches import Patch

from corridor.analysis.outcomes import OUTCOMES, OutcomeName
from corridor.analysis.parameters import TIMES, Parameter
from corridor.analysis.sensitivity import Sensitivity
from corridor.results.looks import AFTER, WORSE
from corridor.results.plot.canvas import (
    INK,
    QUIET,
    SMALL_PT,
    TEXT_PT,
    Frame,
    cut,
    finish,
    legend,
    name_axes,
    new_axes,
    source_line,
)
from corridor.results.question import cargo_of, ends_of

ROW_IN, THICK, NAME_CHARS = 0.46, 0.6, 40
LOW, HIGH = AFTER, WORSE
ROOM = 0.16


def plot_tornado(found: Sensitivity, outcome: OutcomeName, ax: Axes | None) -> Axes:
    """Draw one bar per parameter from what the outcome is with it low to what it is with it high."""
    swings = found.of(outcome)
    frame = Frame(height=max(1.4, ROW_IN * len(swings)), left=3.05, right=2.0)
    ax = new_axes(ax, frame)
    rule = OUTCOMES[outcome]
    digits = 0 if rule.scale == 1 else 1
    for y, swing in enumerate(swings):
        parameter = found.parameters[swing.parameter]
        ends = ((swing.low, swing.other_low, LOW, "low"), (swing.high, swing.other_high, HIGH, "high"))
        for value, other, color, name in ends:
            if value is None or value == swing.base:
                continue
            ax.barh(y, value - swing.base, THICK, swing.base, color=color, gid=f"{swing.parameter} {name}")
            right = value > swing.base
            ax.annotate(
                f"{value:,.{digits}f}{' *' if other else ''}",
                (value, y),
                (4 if right else -4, 0),
                textcoords="offset points",
                ha="left" if right else "right",
                va="center",
                fontsize=SMALL_PT,
                color=INK,
                gid="value",
            )
        for text, size, above, color in (
            (parameter.title, TEXT_PT, 5.5, INK),
            (_levels(parameter, swing.low_level, swing.high_level), SMALL_PT, -6.5, QUIET),
        ):
            ax.annotate(
                cut(text, NAME_CHARS),
                (0, y),
                (-8, above),
                xycoords=("axes fraction", "data"),
                textcoords="offset points",
                ha="right",
                va="center",
                fontsize=size,
                color=color,
                gid="name",
            )
    base = swings[0].base
    ax.axvline(base, color=INK, linewidth=1.0, gid="base")
    ax.set_ylim(len(swings) - 0.4, -0.6)
    _give_room(ax, base)
    ax.set_yticks([])
    ax.grid(visible=False, axis="y")
    ax.xaxis.set_major_formatter("{x:,.0f}")
    name_axes(ax, f"{rule.title}, {rule.unit}", "")
    legend(ax, "", [Patch(color=LOW, label="parameter low"), Patch(color=HIGH, label="parameter high")])
    front = found.front
    title = f"{ends_of(front.network, front.query)}: what the {rule.title} depends on"
    subtitle = (
        f"As it is: {base:,.{digits}f} {rule.unit}. {cargo_of(front.network, front.query)}. * another route is best."
    )
    return finish(ax, frame, title, subtitle, source_line(front.network, "One parameter at a time, planned again."))


def _levels(parameter: Parameter, low: float, high: float) -> str:
    if parameter.unit == TIMES:
        return f"{low:g} to {high:g} times"
    return f"{low:g} to {high:g} {parameter.unit}, now {parameter.base:g}"


def _give_room(ax: Axes, base: float) -> None:
    left, right = ax.get_xlim()
    wide = max(right - left, abs(base) * 0.02, 0.1)
    ax.set_xlim(min(left, base) - ROOM * wide, max(right, base) + ROOM * wide)
