"""Law 6, for the reader: the same text gives the same bytes whatever is read with it, on one thread or on several."""

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from readings import python
from sayso import flow
from sayso.annotate.pipeline import parse
from sayso.export.reading_json import reading_json
from sayso.schema import Report


def _bytes(read: flow.Read) -> bytes:
    return json.dumps(reading_json(read.document, read.claims), ensure_ascii=False).encode()


def _one(report: Report) -> bytes:
    (read,) = flow.readings_of([report])
    return _bytes(read)


@pytest.fixture(scope="module")
def reports(demo_reads: Sequence[flow.Read]) -> list[Report]:
    return [read.report for read in demo_reads]


@pytest.fixture(scope="module")
def expected(demo_reads: Sequence[flow.Read]) -> list[bytes]:
    return [_bytes(read) for read in demo_reads]


def test_in_the_other_order_every_report_reads_the_same(reports: list[Report], expected: list[bytes]) -> None:
    assert [_one(report) for report in reversed(reports)] == expected[::-1]


def test_side_by_side_on_threads_every_report_reads_the_same(reports: list[Report], expected: list[bytes]) -> None:
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(_one, reports + reports)) == expected + expected


def test_the_numbers_behind_a_reading_are_the_same_to_the_last_bit(reports: list[Report]) -> None:
    text = max((report.text for report in reports), key=len)
    first = parse(text).doc.user_data["factuality"].tobytes()
    parse(reports[0].text)
    assert parse(text).doc.user_data["factuality"].tobytes() == first


SCRIPT = """
import hashlib, sys
from sayso.annotate.pipeline import parse
print(hashlib.sha256(parse(open(sys.argv[1], encoding="utf8").read()).doc.user_data["factuality"].tobytes()).hexdigest())
"""


def test_with_one_thread_or_two_given_to_the_libraries_the_numbers_are_the_same(reports: list[Report], tmp_path) -> None:
    place = tmp_path / "report.txt"
    place.write_text(max((report.text for report in reports), key=len), encoding="utf8")
    runs = [python(SCRIPT, place, OMP_NUM_THREADS=n, OPENBLAS_NUM_THREADS=n) for n in ("1", "2")]
    assert [run.returncode for run in runs] == [0, 0], runs[0].stderr
    assert runs[0].stdout == runs[1].stdout
