"""The guide works as it stands there."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.guide.matching import agrees
from tests.guide.pages import PAGES, outputs_of, service
from tests.guide.snippets import Snippet, snippets_of

ALL = [(page, number, snippet) for page in PAGES for number, snippet in enumerate(snippets_of(page))]


@pytest.fixture(scope="module")
def reader() -> Iterator[object]:
    """Return a function that runs a page once, on a service of its own."""
    with service() as (address, environment):
        yield cache(lambda page: outputs_of(page, address, environment))


@pytest.mark.parametrize(("page", "number", "snippet"), ALL, ids=[f"{p.stem}-{n}-{s.heading}" for p, n, s in ALL])
def test_a_snippet_puts_out_what_is_shown(reader: object, page: Path, number: int, snippet: Snippet) -> None:
    """Nothing, where nothing is shown."""
    assert callable(reader)
    output = reader(page)[number]
    assert agrees(snippet.shown_as, snippet.shown, output), output


def test_every_page_but_the_index_has_snippets() -> None:
    """One page for each audience."""
    assert {page.stem for page, _, _ in ALL} == {page.stem for page in PAGES} - {"index"}
