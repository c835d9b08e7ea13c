"""Maps that work offline."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from corridor.results.map.drawing import Dot, Entry, Map, Stroke
from tests.results.bundled import front, planner

QUESTION = "Qingdao-Duisburg 45G1"
LARGEST_BYTES = 400_000


class Reader(HTMLParser):
    """Collects the tags of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append((tag, dict(attrs)))

    def of_class(self, name: str) -> list[dict[str, str | None]]:
        """Return the attributes of the elements of a class."""
        return [attrs for _, attrs in self.tags if name in (attrs.get("class") or "").split()]


def made(name: str = "Harbor") -> Map:
    """Return a map of one line."""
    line = ((100.0, 10.0), (101.0, 11.0), (103.0, 10.0))
    return Map(
        title=name,
        subtitle="",
        source="Made up.",
        strokes=(Stroke(parts=(line,), color="#0072B2", told=name, group=0),),
        dots=(Dot(lon=100, lat=10, name=name),),
        entries=(Entry(head=name, text=name),),
    )


def test_nothing_comes_from_elsewhere() -> None:
    """No address, no import, no file, no font."""
    page = front(QUESTION).explore().html
    assert re.findall(r"https?:|//\w|@import|url\(|\bsrc=|\bhref=|fetch\(|import ", page) == []


def test_every_leg_is_a_line() -> None:
    """Of each itinerary that is shown."""
    legs = sum(len(itinerary.legs) for itinerary in front(QUESTION).choose())
    assert len(Reader(front(QUESTION).explore().html).of_class("stroke")) == legs


def test_a_line_has_the_color_of_its_mode() -> None:
    """As ``modes.csv`` has it."""
    itinerary = front(QUESTION)[0]
    drawn = [attrs["style"] or "" for attrs in Reader(itinerary.explore().html).of_class("stroke")]
    modes = itinerary.network.modes
    assert [modes[leg.mode].color in style for leg, style in zip(itinerary.legs, drawn, strict=True)] == [True] * len(
        drawn
    )


def test_both_ends_are_always_named() -> None:
    """The others when their itinerary is chosen."""
    always = Reader(front(QUESTION).explore().html).of_class("always")
    assert [dot["data-told"] for dot in always] == ["Qingdao", "Duisburg"]


def test_the_list_has_an_entry_for_each_itinerary() -> None:
    """To choose it by."""
    page = Reader(front(QUESTION).explore(limit=4).html)
    assert [attrs["data-group"] for tag, attrs in page.tags if "data-group" in attrs and tag == "button"] == list(
        "0123"
    )


def test_whose_map_data_it_is() -> None:
    """Links and outlines."""
    page = front(QUESTION).explore().html
    assert "© OpenStreetMap contributors (ODbL)" in page
    assert "Natural Earth" in page


def test_names_are_escaped() -> None:
    """In text and in attributes, as often as they stand there."""
    page = made("<img onerror='x'> & \"co\"").html
    assert "<img" not in page
    assert all(tag != "img" for tag, _ in Reader(page).tags)


def test_a_notebook_shows_it_in_a_frame() -> None:
    """With the whole page inside."""
    shown = made()._repr_html_()
    ((tag, attrs),) = Reader(shown).tags
    assert (tag, attrs["srcdoc"]) == ("iframe", made().html)


def test_it_can_be_saved(tmp_path: Path) -> None:
    """As one file."""
    assert made().save(tmp_path / "map.html").read_text(encoding="utf-8") == made().html


def test_it_is_small() -> None:
    """So that a notebook with several can be committed."""
    assert len(front(QUESTION).explore().html.encode()) < LARGEST_BYTES


def test_an_empty_front_is_a_map_that_tells_why() -> None:
    """Without lines, with the reason."""
    page = planner().plan("CNQIN", "DEDUI", depart_after="2026-12-01", max_duration_h=100).explore().html
    assert Reader(page).of_class("stroke") == []
    assert "no route takes 100 hours or less" in page


@pytest.mark.parametrize("name", ["land", "coast", "border"])
def test_the_world_is_behind_it(name: str) -> None:
    """Land, coast and borders."""
    (drawn,) = [attrs for attrs in Reader(made().html).of_class(name) if "d" in attrs]
    assert drawn["d"]


def test_what_a_prompt_shows_is_a_line() -> None:
    """Notebooks keep it beside the map."""
    assert repr(made()) == "<Map Harbor: 1 lines>"
