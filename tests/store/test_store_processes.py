"""Several processes at once, and one that dies in the middle."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import event
from store_samples import PIPELINE, ferry, make_claim, make_report

from sayso.schema import Claim, Document
from sayso.store import Store, open_store

# Adds reports `first` up to `last` and says the number of each once it is in.
ADDER = """
import sys
from test_store_processes import numbered
from sayso.store import open_store
path, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with open_store(path) as store:
    for number in range(first, last):
        document, claims = numbered(number)
        store.add(document, claims, story="all", pipeline="test-1")
        print(number, flush=True)
"""


def numbered(number: int) -> tuple[Document, tuple[Claim, ...]]:
    """A report with enough claims to be caught in the middle of."""
    report = make_report(f"Report {number}. " + " ".join(f"Witness {each} spoke of {number}." for each in range(40)))
    return Document(report), tuple(make_claim(report, f"Witness {each} spoke", number=each) for each in range(40))


def start(path: Path, script: str, *arguments: object) -> "subprocess.Popen[str]":
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path])}
    command = [sys.executable, "-W", "error", "-c", script, str(path), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def test_processes_that_create_and_add_at_once_lose_nothing(path: Path) -> None:
    running = [start(path, ADDER, 0, 25), start(path, ADDER, 10, 35), start(path, ADDER, 30, 55)]
    for process in running:
        _, complaints = process.communicate(timeout=120)
        assert (process.returncode, complaints) == (0, "")
    with open_store(path, create=False) as store:
        assert {reading.report.id for reading in store.readings("all")} == {numbered(each)[0].report.id for each in range(55)}
        assert all(len(reading.claims) == 40 for reading in store.readings())
        assert store.check() == []


@pytest.mark.parametrize("after", [0.0, 0.03, 0.08, 0.15])
def test_a_process_killed_while_adding_leaves_a_sound_store_with_all_it_had_added(path: Path, after: float) -> None:
    process = start(path, ADDER, 0, 1000)
    assert process.stdout is not None
    assert process.stdout.readline() == "0\n"
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    done = {0, *map(int, rest.split("\n")[:-1])}
    with open_store(path, create=False) as store:
        kept = {reading.report.id: reading.claims for reading in store.readings()}
        assert {numbered(each)[0].report.id for each in done} <= kept.keys()
        assert len(kept) <= len(done) + 1  # the one that was in but not yet said
        assert all(len(claims) == 40 for claims in kept.values())
        assert store.check() == []


# Dies inside the transaction, after pages of it went to the file: a cache of ten pages spills at once.
DIER = """
import os, signal, sys
from sqlalchemy import event
from test_store_processes import numbered
from sayso.store import open_store
store = open_store(sys.argv[1])
@event.listens_for(store._engine, "begin")
def small(connection):
    connection.exec_driver_sql("PRAGMA cache_size = 10")
@event.listens_for(store._engine, "after_cursor_execute")
def die(connection, cursor, statement, *rest):
    if statement.startswith(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
document, claims = numbered(1)
store.add(document, claims, pipeline=sys.argv[3])
"""


def killed(path: Path, statement: str, pipeline: str) -> bool:
    """Whether a process died at this statement of its add."""
    process = start(path, DIER, statement, pipeline)
    process.communicate(timeout=60)
    return process.returncode == -signal.SIGKILL


@pytest.mark.parametrize(
    "statement", ["INSERT INTO claim_span", "INSERT INTO claim ", "INSERT INTO reading", "INSERT INTO report "]
)
def test_a_first_add_killed_at_any_statement_leaves_nothing_of_it(ferry_store: Store, path: Path, statement: str) -> None:
    assert killed(path, statement, "test-1")
    assert [report.id for report in ferry_store.reports()] == [ferry()[0].report.id]
    assert ferry_store.check() == []


@pytest.mark.parametrize("statement", ["DELETE FROM reading", "UPDATE report", "INSERT INTO claim_span"])
def test_a_replacement_killed_at_any_statement_leaves_the_old_reading(ferry_store: Store, path: Path, statement: str) -> None:
    document, claims = numbered(1)
    ferry_store.add(document, claims[:30], pipeline=PIPELINE)
    assert killed(path, statement, "test-2")
    assert ferry_store.claims(document.report.id) == claims[:30]
    assert ferry_store.check() == []


def test_reading_while_another_writes_sees_whole_reports_only(path: Path) -> None:
    process = start(path, ADDER, 0, 30)
    assert process.stdout is not None
    assert process.stdout.readline() == "0\n"
    with open_store(path, create=False) as store:
        while process.poll() is None:
            assert all(len(reading.claims) == 40 for reading in store.readings())
    _, complaints = process.communicate(timeout=60)
    assert (process.returncode, complaints) == (0, "")


def test_the_number_of_queries_does_not_grow_with_the_store(store: Store) -> None:
    counts: list[int] = []
    asked: list[str] = []
    event.listen(store._engine, "after_cursor_execute", lambda *event: asked.append(event[2]))
    for size in (2, 12):
        for number in range(size):
            store.add(*numbered(number), pipeline=PIPELINE)
        asked.clear()
        assert len(store.readings()) == size
        counts.append(len(asked))
    assert counts[0] == counts[1] <= 6
