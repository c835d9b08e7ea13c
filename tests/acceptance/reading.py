"""Services and links from lines of text; ``timetable`` says how they look."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from tests.acceptance.rows import MODES, SERVICE

_SERVICE = re.compile(
    r"^(?P<id>\S+)\s+(?P<mode>\S+)\s+(?P<days>\S+)\s+(?P<at>\d\d:\d\d)(?P<more>[^:]*):\s+(?P<calls>.+)$"
)
_CALL = re.compile(r"^(?P<mark>[(+-]?)(?P<place>[\w-]+)\s+(?P<arrive>[\d.]+)(-(?P<depart>[\d.]+))?\)?$")
_LINK = re.compile(r"^(?P<start>\S+)\s+(?P<way>[->])\s+(?P<end>\S+)\s+(?P<mode>\S+)\s+(?P<km>[\d.]+)(?P<more>.*)$")


def lines_in(text: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if line.strip())


def _match(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    found = pattern.match(text)
    if found is None:
        raise ValueError(f"not understood: {text!r}")
    return found


def _options(text: str) -> dict[str, str]:
    return dict(option.split("=", 1) for option in text.split())


def read_service(line: str) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    found = _match(_SERVICE, line)
    often = {"per_week": found["days"].removesuffix("/week")} if "/" in found["days"] else {"days": found["days"]}
    service = {
        "id": found["id"],
        "name": found["id"],
        "mode": found["mode"],
        "departs_at": found["at"],
        **SERVICE,
        **often,
        **_options(found["more"]),
    }
    texts = found["calls"].split(" > ")
    return service, [_call(found["id"], number, len(texts), text) for number, text in enumerate(texts, 1)]


def _call(service: str, number: int, last: int, text: str) -> dict[str, Any]:
    found = _match(_CALL, text.strip())
    return {
        "service": service,
        "sequence": number,
        "place": found["place"],
        "arrive_h": found["arrive"],
        "depart_h": found["depart"] or found["arrive"],
        "load": found["mark"] in ("", "+") and number < last,
        "unload": found["mark"] in ("", "-") and number > 1,
    }


def read_link(line: str) -> dict[str, Any]:
    found = _match(_LINK, line)
    plain = {"electrified_share": 0, "both_ways": found["way"] == "-"}
    ends = {"id": f"{found['mode']}-{found['start']}-{found['end']}", "from": found["start"], "to": found["end"]}
    return {**ends, "mode": found["mode"], "length_km": found["km"], **plain, **_options(found["more"])}


def missing_links(
    services: list[dict[str, Any]], calls: list[dict[str, Any]], links: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """Return a link for each two consecutive calls that no links of their kind join."""
    runs_on = {service["id"]: MODES[service["mode"]]["runs_on"] for service in services}
    made: list[dict[str, Any]] = []
    for start, end in pairwise(calls):
        kind = runs_on[start["service"]]
        if start["service"] == end["service"] and not _joined(start["place"], end["place"], kind, [*links, *made]):
            made.append(read_link(f"{start['place']} - {end['place']} {kind} 100"))
    return made


def _joined(start: str, end: str, kind: str, links: list[dict[str, Any]]) -> bool:
    seen, ahead = {start}, [start]
    while ahead:
        here = ahead.pop()
        for link in links:
            ways = [(link["from"], link["to"])] + ([(link["to"], link["from"])] if link["both_ways"] else [])
            for tail, head in ways:
                if link["mode"] == kind and tail == here and head not in seen:
                    seen.add(head)
                    ahead.append(head)
    return end in seen
