"""Deriving the links of a folder."""

from pathlib import Path

import pytest

from corridor.build.links import derive, write
from corridor.errors import DataError
from tests.build.tables import write_folder

SAMPLE = (
    "a-sea,aktau,baku,sea,,XZ,,0,true,,derived-sea",
    "b-rail,dostyk,almaty,rail,,KZ,1520,0,true,,derived-rail",
    "c-road,manzhouli,hailar,road,,CN,,0,true,,derived-road",
    "d-rail,istanbul,ankara,rail,577,TR,1435,1,true,,published",
    "e-road,aktau,baku,road,,KZ,,0,true,,derived-road",
    "f-sea,vostochny,murmansk,sea,,XZ,,0,true,bering-strait|northern-sea-route,derived-sea",
)


def test_twice_the_same_bytes(tmp_path: Path) -> None:
    """Two derivations of the same folder write the same files, and a third of its own result changes nothing."""
    folders = [tmp_path / "first", tmp_path / "second"]
    texts: list[bytes] = []
    for folder in folders:
        folder.mkdir()
        write_folder(folder, *SAMPLE)
        write(derive(folder), folder)
        texts.append((folder / "links.csv").read_bytes() + (folder / "links.geojson").read_bytes())
    write(derive(folders[0]), folders[0])
    texts.append((folders[0] / "links.csv").read_bytes() + (folders[0] / "links.geojson").read_bytes())
    assert texts[0] == texts[1] == texts[2]


def test_derive_writes_nothing(tmp_path: Path) -> None:
    """A derivation alone leaves the folder as it is."""
    write_folder(tmp_path, *SAMPLE)
    before = (tmp_path / "links.csv").read_bytes()
    derive(tmp_path, only=frozenset({"a-sea"}))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["links.csv", "places.csv"]
    assert (tmp_path / "links.csv").read_bytes() == before


def test_published_km_stay(tmp_path: Path) -> None:
    """A published length is not replaced, and the report holds the derived one against it."""
    report = derive(write_folder(tmp_path, *SAMPLE), only=frozenset({"d-rail"}))
    write(report, tmp_path)
    assert ",577," in (tmp_path / "links.csv").read_text(encoding="utf-8")
    assert report.published()[0].ratio == pytest.approx(1.0, abs=0.08)


def test_a_straight_line_where_there_is_no_way(tmp_path: Path) -> None:
    """A road over the Caspian becomes a great circle, longer by the detour factor, all of it inferred."""
    report = derive(write_folder(tmp_path, *SAMPLE), only=frozenset({"e-road"}))
    (item,) = report.straight()
    assert item.track.km == pytest.approx(1.3 * item.great_circle_km)
    assert item.inferred_share == 1.0


def test_a_way_that_cannot_be_the_published_one_is_not_drawn(tmp_path: Path) -> None:
    """Where derived and published km differ by half, the line is a straight one and not a wrong one."""
    line = "x,dostyk,almaty,rail,2000,KZ,1520,0,true,,published"
    assert derive(write_folder(tmp_path, line)).links[0].track.method == "straight"


def test_unknown_places_are_refused_at_once(tmp_path: Path) -> None:
    """Every end that is no place is reported."""
    lines = ("x,nowhere,almaty,rail,1,KZ,1520,0,true,,derived-rail", "y,almaty,atlantis,sea,1,XZ,,0,true,,derived-sea")
    with pytest.raises(DataError) as error:
        derive(write_folder(tmp_path, *lines))
    assert {fault.value for fault in error.value.faults} == {"nowhere", "atlantis"}


def test_progress_is_told(tmp_path: Path) -> None:
    """The caller hears about every link."""
    heard: list[str] = []
    derive(write_folder(tmp_path, *SAMPLE), only=frozenset({"a-sea"}), progress=heard.append)
    assert heard[-1] == "sea 1/1: a-sea"
