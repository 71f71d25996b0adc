"""How quick the pages are over a large ledger: time to the first byte and size of each kind of page, and claims as JSON a second.

The server is `sayso serve` in a process of its own; the asking is done here, on the same cores.
"""

import asyncio
import http.client
import json
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from rich.table import Table

from benchmarks import piles
from sayso.schema import Document
from sayso.store import open_store

CLAIMS = 100_000
TURNS = 20  # how often each page is asked for
SECONDS, CONNECTIONS = 10.0, 8  # of asking for claims
PATIENCE = 3600  # seconds for the ledger to be linked the first time

Address = tuple[str, int]


def tables(demo: Path, claims: int = CLAIMS) -> Iterator[Table]:
    """Build the store, serve it, measure; two tables."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "ledger.db"
        with open_store(store) as held:
            for reading in piles.pile(piles.templates(demo), claims):
                held.add(Document(reading.report), reading.claims, pipeline="benchmark")
        with serving(store) as address:
            yield from _measured(address, claims)


@contextmanager
def serving(store: Path) -> Iterator[Address]:
    """`sayso serve` over this store."""
    command = [sys.executable, "-m", "sayso", "serve", "--no-browser", "--json", "--db", str(store)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            said = json.loads(process.stdout.readline())
            yield "127.0.0.1", int(said["address"].rstrip("/").rsplit(":", 1)[1])
        finally:
            process.terminate()


def _measured(address: Address, claims: int) -> Iterator[Table]:
    started = time.perf_counter()
    _, stories = _get(address, "/api/v1/stories?limit=200", patience=PATIENCE)
    linked = time.perf_counter() - started
    story = max(json.loads(stories)["items"], key=lambda each: each["claims"])
    table = Table(
        f"pages: {claims:,} claims, story of {story['claims']:,}",
        "first time, ms",
        "first byte, median ms",
        "p95 ms",
        "largest page, KB",
    )
    table.add_row("(the ledger, linked once)", f"{linked * 1000:,.0f}", "", "", "")
    pages = _pages(address, story["id"])
    cold = {kind: _get(address, paths[0])[0] * 1000 for kind, paths in pages.items()}
    for kind, paths in pages.items():
        times, size = [], 0
        for path in paths * math.ceil(TURNS / len(paths)):
            first, body = _get(address, path)
            times.append(first * 1000)
            size = max(size, len(body))
        times.sort()
        found = cold[kind], times[len(times) // 2], times[int(len(times) * 0.95)], size / 1024
        table.add_row(kind, *(f"{each:,.0f}" for each in found))
    yield table
    query = urlencode({"story": story["id"], "limit": 200})
    ids = [each["id"] for each in json.loads(_get(address, f"/api/v1/claims?{query}")[1])["items"]]
    answered = sorted(asyncio.run(_claims(address, ids)))
    table = Table("claims as JSON", "measured")
    table.add_row(f"answers a second, {CONNECTIONS} connections", f"{len(answered) / SECONDS:,.0f}")
    table.add_row("p99", f"{answered[int(len(answered) * 0.99)] * 1000:.1f} ms")
    yield table


def _pages(address: Address, story: str) -> dict[str, list[str]]:
    """Addresses of every kind of page about the story."""
    query = urlencode({"story": story})

    def items(what: str) -> list[Any]:
        return list(json.loads(_get(address, f"/api/v1/{what}?{query}&limit=20")[1])["items"])

    pages = {kind: [f"/{kind}?{query}"] for kind in ("story", "reports", "figures", "timeline", "map", "sources", "entities")}
    pages["story, filtered"] = [f"/story?{query}&disputed=yes&voice=a", f"/story?{query}&page=3"]
    pages["point"] = [f"/point/{each['id']}" for each in items("points")]
    pages["claim"] = [f"/claim/{each['id']}" for each in items("claims")]
    pages["report"] = [f"/report/{each['id']}" for each in items("reports")]
    pages["entity"] = [f"/entity/{each['id']}" for each in items("names")]
    pages["copies beside"] = [f"/report/{each['a']}/beside/{each['b']}" for each in items("copies")] or [f"/reports?{query}"]
    pages["search"] = ["/search?words=said", "/search?words=minister"]
    pages["stories"] = ["/stories"]
    return pages


def _get(address: Address, path: str, *, patience: float = 60) -> tuple[float, bytes]:
    """Seconds to the first byte, and the body."""
    connection = http.client.HTTPConnection(*address, timeout=patience)
    try:
        started = time.perf_counter()
        connection.request("GET", path)
        answer = connection.getresponse()
        first = time.perf_counter() - started
        body = answer.read()
    finally:
        connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{path}: {answer.status}")
    return first, body


async def _claims(address: Address, ids: list[str]) -> list[float]:
    """Seconds of each answer, asked over several connections for a while."""
    until = time.perf_counter() + SECONDS

    async def asking(first: int) -> list[float]:
        reader, writer = await asyncio.open_connection(*address)
        taken = []
        place = first
        while time.perf_counter() < until:
            started = time.perf_counter()
            place = (place + CONNECTIONS) % len(ids)
            writer.write(f"GET /api/v1/claims/{ids[place]} HTTP/1.1\r\nHost: {address[0]}:{address[1]}\r\n\r\n".encode())
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
            await reader.readexactly(length)
            taken.append(time.perf_counter() - started)
        writer.close()
        return taken

    return [each for some in await asyncio.gather(*(asking(n) for n in range(CONNECTIONS))) for each in some]
