"""Sea links against published distances and against each trap of the sea lane data."""

from itertools import pairwise

import pytest

from corridor.build.gates import read_gates
from corridor.build.sea import SeaRouter
from corridor.build.sphere import Floats, length_km
from corridor.build.track import Track
from tests.build.made import BY_CAPE, BY_SUEZ, KM_PER_NM, link, place


def route(sea: SeaRouter, start: str, end: str, *passages: str) -> Track | None:
    """Return the way of a sea link between two places."""
    return next(sea.ways(link(start, end, "sea", passages=passages), place(start), place(end)), None)


def found(sea: SeaRouter, start: str, end: str, *passages: str) -> Track:
    """Return the way of a sea link that must have one."""
    track = route(sea, start, end, *passages)
    assert track is not None
    return track


def nautical_miles(sea: SeaRouter, start: str, end: str, *passages: str) -> float:
    """Return the length of a sea link in nautical miles."""
    return found(sea, start, end, *passages).km / KM_PER_NM


def crossed(course: Floats) -> set[str]:
    """Return the gates that a course crosses."""
    return {gate.id for gate in read_gates() if gate.crossed_by(course[:-1], course[1:]).any()}


@pytest.mark.parametrize(
    ("start", "passages", "published"),
    [
        ("qingdao", BY_SUEZ, 10_950),
        ("qingdao", BY_CAPE, 14_300),
        ("shanghai", BY_SUEZ, 10_600),
        ("shanghai", BY_CAPE, 13_800),
    ],
)
def test_deep_sea_is_within_two_per_cent(
    sea: SeaRouter, start: str, passages: tuple[str, ...], published: float
) -> None:
    """Published distances to Rotterdam by Suez and by the Cape are met within 2 %."""
    assert nautical_miles(sea, start, "rotterdam", *passages) == pytest.approx(published, rel=0.02)


def test_vostochny_is_a_thousand_miles_away(sea: SeaRouter) -> None:
    """The published distance Qingdao-Vostochny, about 1,000 nautical miles, is met within 3 %."""
    assert nautical_miles(sea, "qingdao", "vostochny", "korea-strait") == pytest.approx(1_010, rel=0.03)


def test_closing_suez_does_not_open_panama(sea: SeaRouter) -> None:
    """A way to Europe that names neither Suez nor the Cape does not exist, rather than going by Panama."""
    assert route(sea, "qingdao", "rotterdam", "taiwan-strait", "malacca", "dover", "bab-el-mandeb", "gibraltar") is None


def test_closing_bab_el_mandeb_closes_suez(sea: SeaRouter) -> None:
    """Suez alone, without the strait at the other end of the Red Sea, leads nowhere."""
    assert route(sea, "qingdao", "rotterdam", *(name for name in BY_SUEZ if name != "bab-el-mandeb")) is None


def test_the_cape_cannot_be_dodged_at_forty_degrees_south(sea: SeaRouter) -> None:
    """With the Cape closed there is no way far south of it either, nor by Cape Horn: their gates run to Antarctica."""
    assert route(sea, "qingdao", "rotterdam", "taiwan-strait", "malacca", "dover") is None


def test_without_malacca_ships_take_sunda(sea: SeaRouter) -> None:
    """A ship that may not pass Malacca goes by Sunda if the link names it."""
    names = [name for name in BY_SUEZ if name != "malacca"]
    course = found(sea, "qingdao", "rotterdam", *names, "sunda-strait").points
    assert "sunda-strait" in crossed(course)
    assert "malacca" not in crossed(course)


def test_no_arctic_unless_asked(sea: SeaRouter) -> None:
    """The Russian Arctic coast, 8,367 nautical miles, is closed to a link that does not name it."""
    assert route(sea, "qingdao", "rotterdam", "korea-strait", "bering-strait", "dover") is None


def test_northern_sea_route_if_asked(sea: SeaRouter) -> None:
    """A link that names the Northern Sea Route goes along Siberia, not through the Canadian Arctic."""
    course = found(sea, "vostochny", "murmansk", "bering-strait", "northern-sea-route").points
    assert "northern-sea-route" in crossed(course)
    assert "northwest-passage" not in crossed(course)


def test_caspian_is_closed_to_deep_sea_ships(sea: SeaRouter) -> None:
    """Poti and Aktau are not joined by the Volga-Don canal."""
    assert route(sea, "poti", "aktau") is None


def test_caspian_hop(sea: SeaRouter) -> None:
    """Aktau-Baku comes to the 253 nautical miles that are usually given, within 5 %."""
    assert nautical_miles(sea, "aktau", "baku") == pytest.approx(253, rel=0.05)


def test_short_hop_does_not_detour(sea: SeaRouter) -> None:
    """Qingdao-Lianyungang, 150 nautical miles over the lanes alone, comes near the usual 105 to 110."""
    assert 95 < nautical_miles(sea, "qingdao", "lianyungang") < 112


@pytest.mark.parametrize(("start", "end"), [("turkmenbashi", "baku"), ("rotterdam", "felixstowe")])
def test_never_shorter_than_the_great_circle(sea: SeaRouter, start: str, end: str) -> None:
    """Hops that the lanes make too short, by starting at a node off the port, start and end at the ports."""
    track = found(sea, start, end)
    assert track.km >= length_km(track.points[[0, -1]])


def test_short_hops_keep_off_the_land(sea: SeaRouter) -> None:
    """Turkmenbashi-Baku goes round the spit off Turkmenbashi and the Absheron peninsula."""
    course = found(sea, "turkmenbashi", "baku").points
    land = sum(sea.shore.land_km(a, b) for a, b in pairwise(course[1:-1]))
    assert land < 5


def test_a_link_keeps_out_of_passages_that_it_does_not_name(sea: SeaRouter) -> None:
    """Without the Korea Strait the way from Qingdao to Vladivostok leads round Japan."""
    by_strait = found(sea, "qingdao", "vladivostok", "korea-strait")
    round_japan = found(sea, "qingdao", "vladivostok")
    assert crossed(by_strait.points) == {"korea-strait"}
    assert crossed(round_japan.points) == set()
    assert round_japan.km > 1.3 * by_strait.km


def test_kiel_canal_is_drawn_by_hand(sea: SeaRouter) -> None:
    """The Kiel Canal, which the lanes lack, is 99 km long, and inferred."""
    track = found(sea, "brunsbuttel", "kiel", "kiel-canal")
    assert track.km == pytest.approx(99, abs=12)
    assert track.inferred_km > 0


def test_suez_is_the_only_land_on_the_way(sea: SeaRouter) -> None:
    """From Qingdao to Rotterdam a drawn course touches land along the Suez Canal and hardly elsewhere."""
    course = found(sea, "qingdao", "rotterdam", *BY_SUEZ).points
    assert sum(sea.shore.land_km(a, b) for a, b in pairwise(course)) < 200
