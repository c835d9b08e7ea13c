"""A modal split as stacked bars."""

from matplotlib.axes import Axes
from matplotlib.patches import Patch

from corridor.analysis.modal_split import Choice, ModalSplit
from corridor.analysis.outcomes import OUTCOMES
from corridor.results.looks import ink_on, looks_of_modes
from corridor.results.plot.canvas import (
    INK,
    QUIET,
    SMALL_PT,
    TEXT_PT,
    Frame,
    broken,
    cut,
    finish,
    legend,
    name_axes,
    new_axes,
    say_nothing_there,
    source_line,
)

ROW_IN, THICK, NAME_CHARS = 0.32, 0.68, 30
WORTH_WRITING = 0.08
ALL = "all"


def plot_modal_split(split: ModalSplit, ax: Axes | None = None) -> Axes:
    """Draw the shares of main modes: all flows first, then each destination, the largest first."""
    served = [choice for choice in split.choices if choice.mode is not None and choice.teu]
    rows = {ALL: served} | {
        name: [choice for choice in served if choice.destination == name]
        for name in sorted({choice.destination for choice in served}, key=lambda name: (-_teu(served, name), name))
    }
    frame = Frame(height=max(1.2, ROW_IN * len(rows)), left=2.9, right=2.2)
    ax = new_axes(ax, frame)
    title = f"How flows would travel at the {OUTCOMES[split.outcome].title}"
    unserved = f" {split.unserved_teu:,.0f} TEU have no route." if split.unserved_teu else ""
    subtitle = (
        f"Share of {sum(choice.teu for choice in served):,.0f} TEU by main mode; capacity is not looked at.{unserved}"
    )
    if not served:
        say_nothing_there(ax, ["No flow has a route."])
        return finish(ax, frame, title, subtitle, source_line(split.network))
    looks = {look.name: look for look in looks_of_modes(split.network).values()}
    shown = [share.name for share in split.by_mode]
    for y, (name, choices) in enumerate(rows.items()):
        _row(ax, y, choices, {mode: looks[mode].color for mode in shown})
        teu = sum(choice.teu for choice in choices)
        for text, size, shift, color in (
            (cut(name, NAME_CHARS), TEXT_PT, -64, INK),
            (f"{teu:,.0f} TEU", SMALL_PT, -8, QUIET),
        ):
            ax.annotate(
                text,
                (0, y),
                (shift, 0),
                textcoords="offset points",
                ha="right",
                va="center",
                fontsize=size,
                color=color,
                fontweight="bold" if name == ALL else "normal",
                gid="name",
            )
    ax.set_ylim(len(rows) - 0.4, -0.6)
    ax.set_xlim(0, 100)
    ax.set_yticks([])
    ax.grid(visible=False, axis="y")
    name_axes(ax, "share of TEU, %", "")
    legend(ax, "main mode", [Patch(color=looks[mode].color, label=broken(mode)) for mode in shown])
    return finish(ax, frame, title, subtitle, source_line(split.network, "Flows: flows.csv and its sources."))


def _teu(choices: list[Choice], destination: str) -> float:
    return sum(choice.teu for choice in choices if choice.destination == destination)


def _row(ax: Axes, y: int, choices: list[Choice], colors: dict[str, str]) -> None:
    whole = sum(choice.teu for choice in choices)
    left = 0.0
    for mode, color in colors.items():
        share = sum(choice.teu for choice in choices if choice.mode == mode) / whole
        if share:
            ax.barh(y, share * 100, THICK, left, color=color, edgecolor="white", linewidth=0.8, gid=mode)
            if share >= WORTH_WRITING:
                ax.text(
                    left + share * 50,
                    y,
                    f"{share:.0%}",
                    ha="center",
                    va="center",
                    fontsize=SMALL_PT,
                    color=ink_on(color),
                    gid="share",
                )
        left += share * 100
