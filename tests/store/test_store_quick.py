"""One claim at a time, from a connection that waits for nobody."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

from store_samples import PIPELINE, ferry

from sayso.store import Store, open_store

PATIENCE = 20.0  # seconds: less than the half minute for which the store's other connections wait


def test_a_claim_is_had_by_its_whole_id_and_no_other_is(ferry_store: Store) -> None:
    claim = ferry()[1][0]
    assert ferry_store.quick.get(claim.id) == claim
    assert ferry_store.quick.get(claim.id[:8]) is None


def test_while_another_program_writes_the_first_question_of_a_thread_is_answered_at_once(ferry_store: Store, path: Path) -> None:
    claim, found = ferry()[1][0], []
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        asking = threading.Thread(target=lambda: found.append(ferry_store.quick.get(claim.id)), daemon=True)
        asking.start()
        asking.join(PATIENCE)
        assert found == [None]
        other.execute("ROLLBACK")
    assert ferry_store.quick.get(claim.id) == claim


def test_nothing_is_made_where_the_file_is_gone_and_nothing_is_had_from_memory(ferry_store: Store, path: Path) -> None:
    path.unlink()
    assert ferry_store.quick.get(ferry()[1][0].id) is None
    assert not path.exists()
    with open_store(":memory:") as store:
        document, claims = ferry()
        store.add(document, claims, pipeline=PIPELINE)
        assert store.quick.get(claims[0].id) is None


def test_a_file_with_signs_in_its_name_that_addresses_use_is_opened(tmp_path: Path) -> None:
    document, claims = ferry()
    with open_store(tmp_path / "what? 100%23 #1.db") as store:
        store.add(document, claims, pipeline=PIPELINE)
        assert store.quick.get(claims[0].id) == claims[0]
