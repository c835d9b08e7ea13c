"""Documents: words, links, decisions."""

import re
from pathlib import Path

import pytest

from tests.contracts.repository import ROOT

WORDS = (
    "place",
    "terminal",
    "link",
    "service",
    "call",
    "departure",
    "leg",
    "drayage",
    "transfer",
    "transshipment",
    "border crossing",
    "gauge",
    "cut-off",
    "dwell",
    "free time",
    "storage",
    "rate",
    "tariff",
    "shipment",
    "itinerary",
    "path",
    "label",
    "dominance",
    "Pareto set",
    "front",
    "generalized cost",
    "scenario",
    "disruption",
)
"""The words that the design fixes."""

DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
CODE_NAMES = re.compile(r"`((?:corridor|api|tests|docs|network_data)/[\w./-]+)`")
PLACEHOLDER = re.compile(r"(^|[/_])x\.")


def glossary() -> dict[str, str]:
    """Return the glossary: words and what they mean."""
    rows = re.findall(
        r"^\| (.+?) \| (.+?) \|$", (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    return dict(rows[1:])


@pytest.mark.parametrize("word", WORDS)
def test_the_glossary_has_the_word(word: str) -> None:
    """As an entry of its own or beside its kin, or in the meaning of one."""
    assert any(word in entry or word in meaning for entry, meaning in glossary().items())


def test_no_word_is_explained_twice() -> None:
    """One entry for one word."""
    words = [word.strip() for entry in glossary() for word in entry.split(",")]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(Path(path).relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    """Every relative link is a file of the repository."""
    targets = re.findall(r"\]\(([^)#]+)", path.read_text(encoding="utf-8"))
    missing = [target for target in targets if "://" not in target and not (path.parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(Path(path).relative_to(ROOT)))
def test_files_that_are_named_exist(path: Path) -> None:
    """A path in a document is one of the repository, placeholders apart."""
    named = CODE_NAMES.findall(path.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists() and not PLACEHOLDER.search(name)] == []


def test_decisions_are_numbered_without_gaps() -> None:
    """From 0001 on."""
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs" / "decisions").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=lambda path: Path(path).stem)
def test_a_decision_tells_why(path: Path) -> None:
    """It has a title with its number, a context and the decision."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# {path.name[:4]} ")
    assert all(f"**{part}.**" in text for part in ("Context", "Decision"))


def test_the_architecture_fits_two_pages() -> None:
    """About a hundred lines."""
    assert len((ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").splitlines()) <= 110


def test_openstreetmap_is_given_credit() -> None:
    """As its licence asks."""
    assert "© OpenStreetMap contributors" in (ROOT / "README.md").read_text(encoding="utf-8")
