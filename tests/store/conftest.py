"""An empty store in a file, and one that holds the ferry report."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from store_samples import PIPELINE, decision_on, ferry

from sayso.schema import Act
from sayso.store import Store, open_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store lies."""
    return tmp_path / "ledger.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """An empty store."""
    with open_store(path) as made:
        yield made


@pytest.fixture
def decided_store(ferry_store: Store) -> Store:
    """The same with a decision, an undo of it and another one."""
    claim = ferry()[1][0]
    first = ferry_store.decide(decision_on(claim, Act.REJECT))
    ferry_store.decide(decision_on(claim, Act.UNDO, undoes=first.id, seen=1))
    ferry_store.decide(decision_on(ferry()[1][1]))
    return ferry_store


@pytest.fixture
def ferry_store(store: Store) -> Store:
    """A store with one report that has one of everything."""
    document, claims = ferry()
    store.add(document, claims, story="ferry", pipeline=PIPELINE)
    return store
