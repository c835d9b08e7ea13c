"""How fast the service answers: a server of its own, one worker on one core, asked over the loopback.

Latency is that of one caller with one connection (``http.client``); throughput is what ``wrk`` gets through, if it is
installed.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import numpy as np

PORT = 8_917
SERVER = "import sys; from corridor.cli import main; sys.argv[0] = 'corridor'; main()"
HEAD = f"{'':<56} {'p50':>8} {'p90':>8} {'p99':>8}  ms"
PATIENCE_S = 120
SECONDS = 8
CALLERS = 4
DESTINATIONS = (
    "DEDUI",
    "UZTAS",
    "PLMAA",
    "NLRTM",
    "DEHAM",
    "KZALA",
    "RUMOW",
    "TRIST",
    "CZPRG",
    "IRTHR",
    "GEPTI",
    "ITTRS",
)
TILES = [(z, x, y) for z in (2, 3, 4, 5) for x in range(2 ** (z - 1), 2**z) for y in range(2 ** (z - 2), 2 ** (z - 1))]
TYPED = ("q", "qi", "qing", "dui", "almat", "алма", "青岛", "tash", "hambrg", "ro", "rotterdam", "xi'a", "mos")


@dataclass(frozen=True, slots=True)
class Ask:
    """One request, and what it must be answered with."""

    path: str
    body: dict[str, Any] | None = None
    tag: str | None = None
    status: tuple[int, ...] = (200,)


def loads() -> Iterator[tuple[str, list[Ask]]]:
    """Yield questions for throughput: more than are answered in the time, none asked twice."""
    for where, to in {"Duisburg": ("DEDUI",), "12 destinations": DESTINATIONS}.items():
        for what, more in {"1,000 worlds": {}, "no worlds": {"draws": 0}}.items():
            hours = range(24 // len(to) * 2 if len(to) > 1 else 24)
            asks = [routes(end, 2, hour, **more) for hour in hours for end in to]
            yield f"routes, {where}, geometry, {what}", _mixed(asks)
    cargoes = [routes(end, quantity, 1, draws=0) for quantity in range(3, 9) for end in DESTINATIONS]
    yield "routes, 12 destinations, geometry, no worlds, 6 cargoes", _mixed(cargoes)


def _mixed(asks: Sequence[Sequence[Ask]]) -> list[Ask]:
    return [asked for turn in zip(*asks, strict=True) for asked in turn]


def days(count: int) -> list[str]:
    """Return dates from ten days ahead on."""
    return [(date.today() + timedelta(10 + i)).isoformat() for i in range(count)]  # noqa: DTZ011  (a machine's own day)


def routes(destination: str = "DEDUI", quantity: int = 2, hour: int | None = None, **more: object) -> list[Ask]:
    """Return the same question for 84 days of readiness, at an hour (UTC) or at midnight at the origin."""
    base = {"origin": "CNQIN", "destination": destination, "shipment": {"quantity": quantity}} | more
    clock = "" if hour is None else f"T{hour:02}:07:00Z"
    return [Ask("/v1/routes", base | {"depart_after": day + clock}) for day in days(84)]


def latencies_ms(asks: Sequence[Ask]) -> np.ndarray:
    """Return how long each request took, from its first byte sent to the last received."""
    connection = HTTPConnection("127.0.0.1", PORT)
    connection.connect()
    found = np.empty(len(asks))
    for i, asked in enumerate(asks):
        content = None if asked.body is None else json.dumps(asked.body).encode()
        headers = {"Content-Type": "application/json"} | ({"If-None-Match": asked.tag} if asked.tag else {})
        began = time.perf_counter()
        connection.request("GET" if content is None else "POST", asked.path, content, headers)
        response = connection.getresponse()
        response.read()
        found[i] = 1_000 * (time.perf_counter() - began)
        if response.status not in asked.status:
            raise RuntimeError(f"{asked.path}: {response.status}")
    connection.close()
    return found


def tag_of(asked: Ask) -> str:
    """Return the entity tag of an answer."""
    connection = HTTPConnection("127.0.0.1", PORT)
    connection.request("POST", asked.path, json.dumps(asked.body), {"Content-Type": "application/json"})
    response = connection.getresponse()
    response.read()
    connection.close()
    return str(response.headers["ETag"])


def table() -> Iterator[tuple[str, list[Ask]]]:
    """Yield what is measured, in this order: what is asked first is not kept yet."""
    tiles = [Ask(f"/v1/tiles/{z}/{x}/{y}.mvt", status=(200, 204)) for z, x, y in TILES]
    full = routes(quantity=3)
    yield "routes, geometry, 1,000 worlds", routes()
    yield "routes, geometry, no worlds", routes(draws=0)
    yield "routes, no geometry, no worlds, limit 5", routes(draws=0, geometry="none", limit=5)
    yield "routes, a kept answer", [full[0]] * 200
    yield "routes, 304", [Ask(full[0].path, full[0].body, tag_of(full[0]), (304,))] * 200
    yield "tiles, cold", tiles
    yield "tiles, kept", tiles
    yield "type-ahead", [Ask(f"/v1/places?q={_quoted(typed)}") for typed in TYPED for _ in range(10)]


def _quoted(text: str) -> str:
    return "".join(f"%{byte:02x}" for byte in text.encode())


@contextmanager
def server() -> Iterator[int]:
    """Serve the bundled network with one worker on the first core and give its process; callers run on the others."""
    environment = os.environ | {
        "CORRIDOR_THREADS": "1",
        "CORRIDOR_RATE_ANONYMOUS": "0",
        "CORRIDOR_LOG_LEVEL": "WARNING",
    }
    command = [sys.executable, "-c", SERVER, "serve", "--port", str(PORT)]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) > 1:
        os.sched_setaffinity(process.pid, cores[:1])
        os.sched_setaffinity(0, cores[1:])
    try:
        _wait()
        yield process.pid
    finally:
        os.sched_setaffinity(0, cores)
        process.terminate()
        process.wait()


def _wait() -> None:
    patience = time.monotonic() + PATIENCE_S
    while time.monotonic() < patience:
        try:
            latencies_ms([Ask("/readyz")])
        except (OSError, RuntimeError):
            time.sleep(0.2)
        else:
            return
    raise TimeoutError


WRK = """
local asks, number = {}, 0
for line in io.lines(os.getenv("ASKS")) do asks[#asks + 1] = line end
local index = 0
function setup(thread) thread:set("first", index) index = index + 1 end
request = function()
  number = number + 1
  return wrk.format("POST", "/v1/routes", {["Content-Type"] = "application/json"}, asks[(number - 1) % #asks + 1])
end
"""


def throughput(name: str, asks: Sequence[Ask], pid: int) -> None:
    """Print how many requests a second the worker gets through, and what each takes of the core.

    On a machine with other work the first figure falls and the second stays.
    """
    before_s = _cpu_s(pid)
    with tempfile.TemporaryDirectory() as folder:
        script, lines = Path(folder) / "ask.lua", Path(folder) / "asks"
        script.write_text(WRK)
        lines.write_text("\n".join(json.dumps(asked.body) for asked in asks) + "\n")
        done = subprocess.run(
            ["wrk", "-t1", f"-c{CALLERS}", f"-d{SECONDS}s", "--latency", "-s", str(script), f"http://127.0.0.1:{PORT}"],
            env=os.environ | {"ASKS": str(lines)},
            capture_output=True,
            text=True,
            check=True,
        )
    found = dict(line.split(":", 1) for line in done.stdout.splitlines() if ":" in line)
    bad = found.get("  Non-2xx or 3xx responses", "0").strip()
    sent = int(done.stdout.split(" requests in ")[0].split()[-1])
    again = "" if sent <= len(asks) else f", {sent - len(asks)} of them asked before"
    cpu_ms = 1_000 * (_cpu_s(pid) - before_s) / sent
    rate = float(found["Requests/sec"])
    print(f"{name:<56} {rate:7.1f}/s {cpu_ms:7.2f} ms of CPU each; {sent} requests{again}, {bad} not answered")


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def http() -> None:
    """Latency of one caller, then requests per second of one worker on one core."""
    with server() as pid:
        print(f"\nOne worker on one core, one caller on another\n{HEAD}")
        for name, asks in table():
            p50, p90, p99 = np.quantile(latencies_ms(asks), [0.5, 0.9, 0.99])
            print(f"{name:<56} {p50:8.2f} {p90:8.2f} {p99:8.2f}")
        if shutil.which("wrk") is None:
            print("\nThroughput is measured by wrk, which is not installed")
            return
        print(f"\n{CALLERS} callers that never wait (wrk), each question new")
        for name, asks in loads():
            throughput(name, asks, pid)
