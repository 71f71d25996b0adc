"""What puts reports into a store."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from sayso.flow import Read
from sayso.store import Store

PIPELINE = "test-1"


@pytest.fixture(scope="session")
def put() -> Callable[[Store, Sequence[Read], str | None], None]:
    """Adds readings to a store, maybe to a story."""

    def add(store: Store, reads: Sequence[Read], story: str | None = None) -> None:
        for read in reads:
            store.add(read.document, read.claims, story=story, pipeline=PIPELINE)

    return add


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store lies."""
    return tmp_path / "ledger.db"
