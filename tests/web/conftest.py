"""One store with the demo story, and someone who asks for its pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web_pages import client, kept

from sayso.flow import Read


@pytest.fixture(scope="session")
def demo_store(demo_reads: tuple[Read, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kept(tmp_path_factory.mktemp("web") / "ledger.db", demo_reads, story="demo")


@pytest.fixture(scope="session")
def demo(demo_store: Path) -> Iterator[TestClient]:
    with client(demo_store) as asking:
        yield asking
