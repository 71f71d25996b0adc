"""Law 8: no network unless asked. No telemetry, no model download, no CDN."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import sayso

# Loaded by Python before anything else; an audit hook sees every attempt, also from C and in processes started from here.
GUARD = """
import os, sys
ASKING = {"connect", "getaddrinfo", "gethostbyname", "gethostbyaddr", "sendto", "sendmsg"}
def refuse(event, arguments):
    if event.startswith("socket.") and event[7:] in ASKING:
        with open(os.environ["TRIED"], "a", encoding="utf8") as log:
            log.write(f"{event} {arguments[1:]}\\n")
        raise OSError(f"a test forbids the network: {event}")
sys.addaudithook(refuse)
"""
# The one place that may fetch: a page whose address the user typed.
FETCHER = Path("read") / "fetch.py"
NETWORK = re.compile(
    r"^\s*(?:import|from)\s+(?:socket|ssl|http\.client|urllib\.request|urllib3|requests|httpx|aiohttp|ftplib|smtplib)\b", re.M
)

Done = subprocess.CompletedProcess[bytes]
Guarded = Callable[..., tuple[Done, str]]


@pytest.fixture
def guarded(tmp_path: Path) -> Guarded:
    """Runs Python with these arguments where no connection can be made; gives the process and what it tried."""
    guard, tried = tmp_path / "guard", tmp_path / "tried"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text(GUARD)
    tried.touch()

    def run(*arguments: str | Path) -> tuple[Done, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("SAYSO_")}
        own = {"PYTHONPATH": str(guard), "TRIED": str(tried), "HOME": str(tmp_path / "home"), "OMP_NUM_THREADS": "1"}
        done = subprocess.run(
            [sys.executable, *map(str, arguments)],
            env={**kept, **own, "XDG_DATA_HOME": str(tmp_path / "home")},
            capture_output=True,
            timeout=300,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        return done, tried.read_text()

    return run


def test_the_guard_sees_and_stops_an_attempt(guarded: Guarded) -> None:
    done, tried = guarded("-c", "import urllib.request; urllib.request.urlopen('http://lowport.example/')")
    assert done.returncode != 0
    assert tried.startswith("socket.getaddrinfo")


def test_the_demo_runs_from_reports_to_dossier_without_a_connection(guarded: Guarded, tmp_path: Path) -> None:
    done, tried = guarded("-m", "sayso", "demo", "--out", tmp_path / "out")
    assert (done.returncode, tried) == (0, ""), done.stderr.decode()
    assert done.stdout
    dossier = (tmp_path / "out" / "dossier.html").read_text(encoding="utf8")
    assert not re.findall(r"<(?:script|link|img|iframe|source)[^>]+(?:src|href)\s*=\s*[\"']?(?:https?:)?//", dossier)
    assert not re.findall(r"(?:@import|url\()\s*[\"']?(?:https?:)?//", dossier)


def test_a_report_from_a_file_is_read_without_a_connection_even_if_it_names_one(guarded: Guarded, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><link rel=canonical href='https://lowport.example/ferry'><title>Ferry sinks</title></head><body><article>"
        "<p>Nine people drowned, harbour master Ida Crone said.</p><img src='https://lowport.example/a.png'></article></html>"
    )
    done, tried = guarded("-m", "sayso", "annotate", page, "--json")
    assert (done.returncode, tried) == (0, ""), done.stderr.decode()
    assert b"Ida Crone" in done.stdout


def test_only_the_fetcher_of_typed_addresses_imports_anything_that_connects() -> None:
    package = Path(sayso.__file__).parent
    found = [path.relative_to(package) for path in package.rglob("*.py") if NETWORK.search(path.read_text(encoding="utf8"))]
    assert [path for path in found if path.parts[0] != "web"] == [FETCHER]
