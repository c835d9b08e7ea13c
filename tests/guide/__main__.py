"""Run the snippets and write down what they put out: ``python -m tests.guide`` for all pages, or names of some."""

import sys

from tests.guide.matching import brought_up_to_date
from tests.guide.pages import PAGES, outputs_of, service
from tests.guide.snippets import snippets_of

with service() as (address, environment):
    for page in PAGES:
        if sys.argv[1:] and page.stem not in sys.argv[1:]:
            continue
        text = page.read_text(encoding="utf-8")
        pairs = list(zip(snippets_of(page), outputs_of(page, address, environment), strict=True))
        for snippet, output in reversed(pairs):
            if snippet.shown_as:
                start, end = snippet.span
                text = text[:start] + brought_up_to_date(snippet.shown_as, snippet.shown, output) + text[end:]
            elif output:
                print(f"{page.name}, {snippet.heading}: is not shown: {output}")
        page.write_text(text, encoding="utf-8")
