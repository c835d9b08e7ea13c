"""A data folder small enough to hold in the head, sound and plausible, to be changed one cell at a time.

    port ~~ strait ~~ haven        sea, out and back every Monday and Thursday
     |                  |          road, on demand
    yard == gate-cn == gate-kz == west   rail, out and back three times a week

The port and the yard are in CN, gate-kz and west in KZ, the haven in IR: a truck from west to the haven crosses
a border. Storage is charged after three days everywhere. The rail border and the haven have a capacity.
"""

from collections.abc import Callable
from pathlib import Path

from tests.tiny_tables import TABLES

Change = str | Callable[[str], str] | None
"""What to make of a file: another text, a function of its text, or nothing (leave it out)."""


def tiny_network(folder: Path, **changes: Change) -> Path:
    """Write the tiny folder, with changes to some of its files.

    Parameters
    ----------
    folder
        Where to write; made if it is not there.
    changes
        By table, such as ``places=swap("36.0", "46.0")``; ``scenario`` is the text of scenarios/own.yaml.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in TABLES.items():
        change = changes.pop(name, text)
        new = change(text) if callable(change) else change
        if new is not None:
            (folder / f"{name}.csv").write_text(new, encoding="utf-8")
    scenario = changes.pop("scenario", None)
    if isinstance(scenario, str):
        (folder / "scenarios").mkdir(exist_ok=True)
        (folder / "scenarios" / "own.yaml").write_text(scenario, encoding="utf-8")
    if changes:
        raise KeyError(f"no such table: {', '.join(changes)}")
    return folder


def swap(*pairs: tuple[str, str]) -> Callable[[str], str]:
    """Return a change that replaces the only occurrence of each text with another."""

    def change(text: str) -> str:
        for old, new in pairs:
            if text.count(old) != 1:
                raise ValueError(f"{old!r} stands {text.count(old)} times, expected once")
            text = text.replace(old, new)
        return text

    return change


def plus(*rows: str) -> Callable[[str], str]:
    """Return a change that adds rows at the end."""
    return lambda text: text + "".join(f"{row}\n" for row in rows)


def minus(*beginnings: str) -> Callable[[str], str]:
    """Return a change that takes out the rows that begin with one of the texts."""
    return lambda text: "".join(line for line in text.splitlines(keepends=True) if not line.startswith(beginnings))
