"""How quick the pages are over a large ledger: time to the first byte and size of each kind of page, and claims as JSON a second.

The server is `sayso serve` in a process of its own; the asking is done here, on the same cores. Each kind of page is asked for
under many different ids, spread over the whole ledger, each once: what the server has at hand by then is for it to say. The great
story, a sixteenth of all claims, is asked for apart.

    python -m benchmarks.pages [STORE]      STORE: a store that is built there if it is not there yet, and stays
"""

import asyncio
import http.client
import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlencode

from rich.console import Console
from rich.table import Table

from benchmarks import piles
from sayso.kept import Kept
from sayso.schema import Document
from sayso.store import open_store

CLAIMS = 100_000
DIFFERENT = 100  # ids of each kind of page
GREAT = 20  # pages of each list of the great story
SECONDS, CONNECTIONS = 10.0, 8  # of asking for claims
# What issue 6 asks for: milliseconds to the first byte (p95), kilobytes a page, answers a second, milliseconds each (p99).
FIRST_BYTE, LARGEST, ANSWERS, LATEST = 150, 400, 2_000, 50
LISTS = ("story", "reports", "figures", "timeline", "map", "sources", "entities", "review", "history")
WORDS = ("said", "minister", "two", "police", "harbour", "the", '"said the"', "repo*")

Address = tuple[str, int]


def tables(demo: Path, claims: int = CLAIMS, store: Path | None = None) -> Iterator[Table]:
    """Build the store where it is not there yet, serve it, measure; a table each of building, pages and claims."""
    with tempfile.TemporaryDirectory() as folder:
        place = store or Path(folder) / "ledger.db"
        yield _built(demo, claims, place)
        ids = Ids(place)
        with serving(place) as (address, process):
            yield _pages(address, process, ids)
            yield _claims(address, process, ids)


def _built(demo: Path, claims: int, place: Path) -> Table:
    table = Table("the store", "claims", "reports", "stories", "seconds to add", "seconds to link", "MB")
    started = time.perf_counter()
    with open_store(place) as held:
        if not held.reports():
            for reading in piles.pile(piles.templates(demo), claims):
                held.add(Document(reading.report), reading.claims, pipeline="benchmark")
        added = time.perf_counter()
        stories = Kept(held).stories(limit=1).total
        linked = time.perf_counter()
    with sqlite3.connect(place) as connection:
        counts = [connection.execute(f"SELECT count(*) FROM {each}").fetchone()[0] for each in ("claim", "report")]
    megabytes = place.stat().st_size / 1024**2
    table.add_row("", *(f"{each:,.0f}" for each in (*counts, stories, added - started, linked - added, megabytes)))
    return table


class Ids:
    """Ids from all over a store, looked up here so that the server has not seen any of them."""

    def __init__(self, place: Path) -> None:
        self._connection = sqlite3.connect(f"{place.as_uri()}?mode=ro", uri=True)
        self._chance = random.Random(7)
        (self.great,) = self._all("SELECT id FROM linked_story ORDER BY claims DESC LIMIT 1")
        (block,) = self._all("SELECT block FROM linked_story ORDER BY claims DESC LIMIT 1")
        self._great_block = block

    def some(self, kind: str, how_many: int = DIFFERENT) -> list[str]:
        """Of a kind: "story", "point", "claim", "report" or "name"."""
        table = {"story": "linked_story", "point": "linked_point", "name": "linked_name"}.get(kind, kind)
        found = self._all(f"SELECT DISTINCT id FROM {table} ORDER BY id")
        return self._chance.sample(found, min(how_many, len(found)))

    def of_great(self, table: str, how_many: int) -> list[str]:
        """Points or names of the great story's block."""
        found = self._all(f"SELECT id FROM {table} WHERE block = '{self._great_block}' ORDER BY id")
        return self._chance.sample(found, min(how_many, len(found)))

    def copies(self) -> list[tuple[str, str]]:
        """Reports that hold words of each other."""
        return [(a, b) for a, b in self._connection.execute("SELECT a, b FROM story_edge WHERE copy ORDER BY a, b LIMIT 100")]

    def _all(self, query: str) -> list[str]:
        return [row[0] for row in self._connection.execute(query)]


@contextmanager
def serving(store: Path) -> Iterator[tuple[Address, int]]:
    """`sayso serve` over this store: its address and process, once it has done what it does before it is asked."""
    command = [sys.executable, "-m", "sayso", "serve", "--no-browser", "--json", "--db", str(store)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            said = json.loads(process.stdout.readline())
            address = "127.0.0.1", int(said["address"].rstrip("/").rsplit(":", 1)[1])
            _settled(address, process.pid)
            yield address, process.pid
        finally:
            process.terminate()


def _settled(address: Address, process: int) -> None:
    """Wait until the ledger is linked and nothing more is done ahead of questions."""
    while _get(address, "/api/v1/stories?limit=1").status == 503:
        time.sleep(1)
    used = -1.0
    while _cpu(process) - used > 0.05:  # seconds in a second
        used = _cpu(process)
        time.sleep(1)


def _pages(address: Address, process: int, ids: Ids) -> Table:
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    table = Table(
        f"pages (load {load})", "asked", "first byte, median ms", f"p95 ms (of {FIRST_BYTE})", "whole, p95 ms", "server CPU, ms",
        f"largest, KB (of {LARGEST})", "",
    )  # fmt: skip
    for kind, paths in kinds(ids).items():
        before, firsts, wholes, size = _cpu(process), [], [], 0
        for path in paths:
            answer = _get(address, path)
            if answer.status != 200:
                raise RuntimeError(f"{path}: {answer.status}")
            firsts.append(answer.first * 1000)
            wholes.append(answer.whole * 1000)
            size = max(size, answer.size)
        cpu = (_cpu(process) - before) / len(paths) * 1000
        first, kilobytes = _share(firsts, 0.95), size / 1024
        kept = first < FIRST_BYTE and kilobytes < LARGEST
        numbers = (_share(firsts, 0.5), first, _share(wholes, 0.95), cpu, kilobytes)
        table.add_row(kind, str(len(paths)), *(f"{each:,.0f}" for each in numbers), "" if kept else "over")
    return table


def kinds(ids: Ids) -> dict[str, list[str]]:
    """Addresses of every kind of page."""
    found = {kind: [f"/{kind}?{urlencode({'story': story})}" for story in ids.some("story")] for kind in LISTS}
    for kind in ("point", "claim", "report"):
        found[kind] = [f"/{kind}/{each}" for each in ids.some(kind)]
    found["entity"] = [f"/entity/{each}" for each in ids.some("name")]
    found["copies beside"] = [f"/report/{a}/beside/{b}" for a, b in ids.copies()]
    found["search"] = [f"/search?{urlencode({'words': words, 'page': page})}" for words in WORDS for page in (1, 2, 5, 12, 50)]
    found["search in a story"] = [f"/search?{urlencode({'words': words, 'story': ids.great})}" for words in WORDS]
    found["stories"] = [f"/stories?page={page}" for page in range(1, 12)]
    great = {"story": ids.great}
    for kind in LISTS:
        which = "at" if kind == "review" else "page"
        found[f"{kind}, great story"] = [f"/{kind}?{urlencode({**great, which: n})}" for n in range(1, GREAT + 1)]
    narrowed = [{**great, "voice": voice, "sort": sort} for voice in "aeiou" for sort in ("origins", "newest", "about")]
    found["story, filtered, great story"] = [f"/story?{urlencode(each)}" for each in narrowed]
    found["story.csv, great story"] = [f"/story.csv?{urlencode(each)}" for each in narrowed]
    found["point, great story"] = [f"/point/{each}" for each in ids.of_great("linked_point", DIFFERENT)]
    found["entity, great story"] = [f"/entity/{each}" for each in ids.of_great("linked_name", DIFFERENT)]
    found["points, as JSON"] = [f"/api/v1/points?{urlencode({'story': story})}" for story in ids.some("story")]
    found["claims of a story, as JSON"] = [f"/api/v1/claims?{urlencode({'story': story})}" for story in ids.some("story")]
    return {kind: paths for kind, paths in found.items() if paths}


def _share(times: Sequence[float], share: float) -> float:
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


class _Answer:
    """first, whole: seconds to the first byte and to the last."""

    def __init__(self, status: int, first: float, whole: float, size: int) -> None:
        self.status, self.first, self.whole, self.size = status, first, whole, size


def _get(address: Address, path: str) -> _Answer:
    connection = http.client.HTTPConnection(*address, timeout=600)
    try:
        started = time.perf_counter()
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read(1)
        first = time.perf_counter() - started
        body += answer.read()
        if answer.status == 303 and answer.getheader("location"):  # what has one id in two kinds
            return _get(address, str(answer.getheader("location")))
        return _Answer(answer.status, first, time.perf_counter() - started, len(body))
    finally:
        connection.close()


def _cpu(process: int) -> float:
    """Seconds of the processor that the server has used; 0 where the system does not say."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _claims(address: Address, process: int, ids: Ids) -> Table:
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    table = Table(
        f"claims as JSON, {CONNECTIONS} connections (load {load})", f"answers a second (of {ANSWERS:,})", f"p99 ms (of {LATEST})",
        "server CPU, ms", "asked here, CPU ms",
    )  # fmt: skip
    for name, asked in (("of all claims", ids.some("claim", 10**9)), ("the same 200 again", ids.some("claim", 200))):
        before, here = _cpu(process), time.process_time()
        answered = asyncio.run(_asking(address, asked))
        cpu, mine = _cpu(process) - before, time.process_time() - here
        each = [1000 * spent / len(answered) for spent in (cpu, mine)]
        latest = _share(answered, 0.99) * 1000
        table.add_row(name, f"{len(answered) / SECONDS:,.0f}", f"{latest:.1f}", f"{each[0]:.2f}", f"{each[1]:.2f}")
    return table


async def _asking(address: Address, ids: Sequence[str]) -> list[float]:
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
            if not head.startswith(b"HTTP/1.1 200"):
                raise RuntimeError(f"{ids[place]}: {head[:40]!r}")
            length = next(int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
            await reader.readexactly(length)
            taken.append(time.perf_counter() - started)
        writer.close()
        return taken

    return [each for some in await asyncio.gather(*(asking(n) for n in range(CONNECTIONS))) for each in some]


if __name__ == "__main__":
    kept = Path(sys.argv[1]).absolute() if len(sys.argv) > 1 else None
    for made in tables(Path(str(files("sayso") / "data" / "demo")), store=kept):
        Console(width=170).print(made)
