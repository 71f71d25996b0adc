"""One store with the demo story, and someone who asks for its pages."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from review_pages import field
from starlette.testclient import TestClient
from web_browser import chromium
from web_pages import client, dom, kept, served

from sayso.flow import Read, Source, readings_of, reports_of

TREMOR = Path(__file__).parents[1] / "golden" / "tremor" / "tremor.jsonl"


@pytest.fixture(scope="session")
def demo_store(demo_reads: tuple[Read, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kept(tmp_path_factory.mktemp("web") / "ledger.db", demo_reads, story="demo")


@pytest.fixture
def path(demo_store: Path, tmp_path: Path) -> Path:
    """A copy of the demo's store, to decide in."""
    return Path(shutil.copy(demo_store, tmp_path / "ledger.db"))


@pytest.fixture
def ida(path: Path) -> Iterator[TestClient]:
    """Somebody who has said who she is."""
    with client(path) as asking:
        token = field(dom(asking.get("/review?story=demo").text), "token")
        answer = asking.post("/review/name", data={"token": token, "who": "  Ida\tOrm ", "back": "/review?story=demo"})
        assert (answer.status_code, answer.headers["location"]) == (303, "/review?story=demo")
        yield asking


@pytest.fixture(scope="session")
def demo(demo_store: Path) -> Iterator[TestClient]:
    with client(demo_store) as asking:
        yield asking


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def tremor_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three made-up reports on an earthquake off a coast that states dispute: places that a map knows."""
    reads = list(readings_of(reports_of([Source(TREMOR)])))
    return kept(tmp_path_factory.mktemp("tremor") / "ledger.db", reads, story="tremor")


@pytest.fixture(scope="session")
def demo_address(demo_store: Path) -> Iterator[str]:
    with served(demo_store) as address:
        yield address


@pytest.fixture(scope="session")
def tremor_address(tremor_store: Path) -> Iterator[str]:
    with served(tremor_store) as address:
        yield address
