"""The snippets of a page, and what the page shows of their output."""

import re
from dataclasses import dataclass
from pathlib import Path

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RUN = ("sh", "python", "html")
SHOWN = ("text", "json")
"""The languages of what is run, and of what comes out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A block to be run; ``shown`` is the block below it, empty if it says nothing, ``span`` where that stands."""

    heading: str
    language: str
    code: str
    shown: str = ""
    shown_as: str = ""
    span: tuple[int, int] = (0, 0)


def snippets_of(page: Path) -> list[Snippet]:
    """Return the snippets of a page, in order.

    Raises
    ------
    ValueError
        If there is a block that is neither run nor shows what the one before it put out.
    """
    text = page.read_text(encoding="utf-8")
    found: list[Snippet] = []
    for block in FENCE.finditer(text):
        language, content = block.groups()
        if language in RUN:
            heading = (re.findall(r"^## (.*)$", text[: block.start()], re.MULTILINE) or ["Start"])[-1]
            found.append(Snippet(heading=heading, language=language, code=content))
        elif language in SHOWN and found and not found[-1].shown_as:
            last = found.pop()
            found.append(
                Snippet(
                    heading=last.heading,
                    language=last.language,
                    code=last.code,
                    shown=content,
                    shown_as=language,
                    span=block.span(2),
                )
            )
        else:
            raise ValueError(f"{page.name}: nothing runs this block: {content[:60]!r}")
    return found
