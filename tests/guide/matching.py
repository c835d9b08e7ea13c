"""Whether an output is what a page shows, in full or in part; and what a page would have to show instead.

Text is shown in full, but ``...`` stands for anything. JSON is shown in part: some of the fields, and the
beginning of lists of objects.
"""

import json
import re
from typing import Any

ANYTHING = "..."
WIDTH = 118


def agrees(snippet_shown_as: str, shown: str, output: str) -> bool:
    """Return whether an output is what is shown."""
    if snippet_shown_as == "json":
        return holds(json.loads(output), json.loads(shown))
    return matches(trimmed(shown), trimmed(output))


def trimmed(text: str) -> str:
    """Return a text without spaces at the end of its lines, and without empty lines at its end."""
    return "\n".join(line.rstrip() for line in text.splitlines()).rstrip()


def matches(shown: str, output: str) -> bool:
    """Return whether a text is what is shown."""
    pattern = ".*?".join(re.escape(part) for part in shown.split(ANYTHING))
    return re.fullmatch(pattern, output, re.DOTALL) is not None


def holds(value: Any, shown: Any) -> bool:  # noqa: ANN401  (whatever JSON holds)
    """Return whether a value has all that is shown of it."""
    if isinstance(shown, dict):
        return isinstance(value, dict) and all(key in value and holds(value[key], shown[key]) for key in shown)
    if isinstance(shown, list) and isinstance(value, list):
        whole = len(shown) == len(value) if is_plain(value) else len(shown) <= len(value)
        return whole and all(map(holds, value, shown))
    return matches(shown, value) if isinstance(shown, str) and isinstance(value, str) else bool(value == shown)


def brought_up_to_date(shown_as: str, shown: str, output: str) -> str:
    """Return what has to be shown of an output: the same parts of it."""
    if shown_as == "json":
        return f"{written(part(json.loads(output), json.loads(shown)))}\n"
    if matches(trimmed(shown), trimmed(output)):
        return shown
    before, gap, after = shown.partition(f"\n{ANYTHING}\n")
    lines = trimmed(output).splitlines()
    if gap:
        last = len(after.splitlines())
        lines = [*lines[: len(before.splitlines())], ANYTHING, *lines[len(lines) - last :]]
    return "".join(f"{line}\n" for line in lines)


def part(value: Any, shown: Any) -> Any:  # noqa: ANN401  (whatever JSON holds)
    """Return the parts of a value that are shown."""
    if isinstance(shown, dict) and isinstance(value, dict):
        return {key: part(value[key], shown[key]) for key in shown if key in value}
    if isinstance(shown, list) and isinstance(value, list):
        return value if is_plain(value) else [part(one, other) for one, other in zip(value, shown, strict=False)]
    return shown if holds(value, shown) else value


def is_plain(values: list[Any]) -> bool:
    """Return whether a list holds no objects: it is shown as a whole."""
    return not any(isinstance(one, dict) for one in values)


def written(value: Any, indent: int = 0) -> str:  # noqa: ANN401  (whatever JSON holds)
    """Return JSON in as few lines as fit the page."""
    line = json.dumps(value, ensure_ascii=False)
    if indent + len(line) <= WIDTH or not isinstance(value, dict | list) or not value:
        return line
    pad = " " * (indent + 2)
    if isinstance(value, dict):
        inner = [f"{pad}{json.dumps(key)}: {written(one, indent + 2)}" for key, one in value.items()]
        return "{\n" + ",\n".join(inner) + "\n" + " " * indent + "}"
    return "[\n" + ",\n".join(f"{pad}{written(one, indent + 2)}" for one in value) + "\n" + " " * indent + "]"
