"""Law 6: same reports, same ledger: byte for byte, whatever their order, however often they are added."""

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readings import GOLDEN, demo_files, python, read_files
from sayso import flow, open_store
from sayso.export.canonical import dumps
from sayso.export.ledger_json import ledger_bytes
from sayso.export.reading_json import reading_json
from sayso.flow import Read, Source
from sayso.link import link

# Reads the files it is given, in that order, and prints a digest of each reading and of the ledger.
FRESH = """
import hashlib, json, sys
from pathlib import Path
from sayso import flow
from sayso.export.canonical import dumps
from sayso.export.ledger_json import ledger_bytes
from sayso.export.reading_json import reading_json
from sayso.link import link
reads = list(flow.readings_of(flow.reports_of(flow.Source(Path(each)) for each in sys.argv[1:])))
ledger = ledger_bytes(link([read.reading for read in reads]))
found = {read.report.name: hashlib.sha256(dumps(reading_json(read.document, read.claims))).hexdigest() for read in reads}
print(json.dumps({"ledger": hashlib.sha256(ledger).hexdigest(), **found}))
"""


@given(st.permutations(range(14)), st.lists(st.integers(0, 13), max_size=6))
@settings(max_examples=8)
def test_the_demos_ledger_is_the_same_bytes_in_any_order_and_with_reports_twice(
    demo_reads: tuple[Read, ...], demo_bytes: bytes, order: list[int], again: list[int]
) -> None:
    readings = [demo_reads[i].reading for i in [*order, *again]]
    stories = {"demo": [reading.report.id for reading in readings]}
    assert ledger_bytes(link(readings, stories=stories)) == demo_bytes


@given(st.lists(st.integers(0, 8), min_size=1, max_size=6, unique=True), st.randoms(use_true_random=False))
@settings(max_examples=30)
def test_any_part_of_a_pile_gives_the_same_bytes_in_any_order(pile: tuple[Read, ...], part: list[int], random) -> None:
    readings = [pile[i].reading for i in part]
    shuffled = random.sample(readings, len(readings)) + random.choices(readings, k=2)
    assert ledger_bytes(link(shuffled)) == ledger_bytes(link(readings))


def test_a_report_reads_the_same_before_and_after_others(demo_reads: tuple[Read, ...]) -> None:
    """The pipeline keeps what it has seen (its vocabulary grows); no reading may depend on that."""
    before = {read.report.name: dumps(reading_json(read.document, read.claims)) for read in demo_reads}
    for read in read_files(reversed(demo_files())):
        assert dumps(reading_json(read.document, read.claims)) == before[read.report.name]


def test_other_processes_with_other_hash_seeds_and_orders_give_the_same_bytes(demo_reads: tuple[Read, ...]) -> None:
    here = {read.report.name: hashlib.sha256(dumps(reading_json(read.document, read.claims))).hexdigest() for read in demo_reads}
    ledger = hashlib.sha256(ledger_bytes(link([read.reading for read in demo_reads]))).hexdigest()
    files = demo_files()
    for seed, order in (("1", files[::-1]), ("4242", [*files[5:], *files[:7]])):
        done = python(FRESH, *order, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr.decode()
        assert json.loads(done.stdout) == {"ledger": ledger, **here}


def test_a_report_alone_in_its_process_reads_as_it_does_among_others(demo_reads: tuple[Read, ...]) -> None:
    alone = demo_files()[4]
    done = python(FRESH, alone, PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stderr.decode()
    (read,) = [read for read in demo_reads if read.report.name == alone.name]
    assert json.loads(done.stdout)[alone.name] == hashlib.sha256(dumps(reading_json(read.document, read.claims))).hexdigest()


@pytest.mark.parametrize("order", [[0, 1, 2], [2, 1, 0], [1, 1, 0, 2, 0]])
def test_a_store_gives_the_same_bytes_however_its_reports_came_in(order: list[int], tmp_path: Path) -> None:
    paths = sorted((GOLDEN / "pile").glob("*.txt"))
    with open_store(tmp_path / "one.db") as one, open_store(tmp_path / "other.db") as other:
        list(flow.add_to(one, [Source(path) for path in paths], story="vote"))
        for i in order:
            list(flow.add_to(other, [Source(paths[i])], story="vote"))
        assert ledger_bytes(flow.ledger_in(one)) == ledger_bytes(flow.ledger_in(other))
        assert ledger_bytes(flow.ledger_in(one, story="vote")) == ledger_bytes(flow.ledger_in(other, story="vote"))
