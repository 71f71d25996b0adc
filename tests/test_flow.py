"""The whole system as one sentence, and its public face."""

import doctest
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import sayso
from sayso import flow
from sayso.errors import InputError, NotFound, PipelineError
from sayso.flow import Source
from sayso.schema import Document, Report

PILE = sorted((Path(__file__).parent / "golden" / "pile").glob("*.txt"))


@pytest.fixture(scope="module")
def reads() -> list[flow.Read]:
    return list(flow.readings_of(flow.reports_of(map(Source, PILE))))


def test_the_five_lines_in_the_package_docstring_run_as_printed() -> None:
    outcome = doctest.testmod(sayso)
    assert (outcome.failed, outcome.attempted > 4) == (0, True)


def test_importing_sayso_loads_none_of_the_heavy_libraries() -> None:
    listing = "import sys, sayso; sayso.read; sayso.Ledger; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", listing], capture_output=True, check=True, text=True).stdout.split()
    assert not {"spacy", "sqlalchemy", "lxml", "rich", "typer", "jinja2"} & set(loaded)


def test_the_functions_stay_functions_when_their_subpackages_are_imported() -> None:
    script = (
        "import sayso, sayso.read, sayso.link, sayso.annotate, sayso.extract\n"
        "from sayso.read import read\n"
        "assert all(type(f).__name__ == 'function' for f in (sayso.read, sayso.link, sayso.annotate, sayso.extract))\n"
        "assert read is not sayso.read and [r.text for r in sayso.read(b'A kiosk.')] == ['A kiosk.']"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_a_path_may_be_given_as_text() -> None:
    assert next(sayso.read(str(PILE[0]))) == next(sayso.read(PILE[0]))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        _ = sayso.nonsense


def test_the_ledger_of_documents_is_the_ledger_of_their_readings(reads: list[flow.Read]) -> None:
    by_documents = flow.ledger_of(read.document for read in reads)
    assert by_documents == flow.ledger_of(read.reading for read in reversed(reads))
    assert {report.name for report in by_documents.reports} == {path.name for path in PILE}


def test_a_source_that_cannot_be_read_is_handed_over_and_the_rest_read(tmp_path: Path) -> None:
    failures: list[InputError] = []
    sources = [Source(tmp_path / "gone.txt"), Source(b""), Source(PILE[0])]
    (report,) = flow.reports_of(sources, on_failure=failures.append)
    assert report.name == PILE[0].name
    assert len(failures) == 2
    with pytest.raises(InputError, match=r"gone\.txt"):
        list(flow.reports_of(sources))


def failing(on: str, with_: Exception) -> Callable[[Report], Document]:
    from sayso.annotate import annotate  # noqa: PLC0415

    def fail(report: Report) -> Document:
        if report.name == on:
            raise with_
        return annotate(report)

    return fail


def test_a_report_the_machine_stumbles_on_is_named_and_the_rest_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["sayso.annotate"], "annotate", failing(PILE[0].name, ValueError("no verbs")))
    failures: list[InputError] = []
    reports = list(flow.reports_of(map(Source, PILE[:2])))
    (read,) = flow.readings_of(reports, on_failure=failures.append)
    assert read.report.name == PILE[1].name
    assert [(failure.name, "ValueError: no verbs" in failure.reason) for failure in failures] == [(PILE[0].name, True)]
    with pytest.raises(ValueError, match="no verbs"):
        list(flow.readings_of(reports))


def test_a_missing_pipeline_ends_the_run_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["sayso.annotate"], "annotate", failing(PILE[0].name, PipelineError("no pipeline")))
    failures: list[InputError] = []
    with pytest.raises(PipelineError):
        list(flow.readings_of(flow.reports_of(map(Source, PILE)), on_failure=failures.append))
    assert failures == []


def test_reports_are_added_once_and_read_back_in_order_of_publication(tmp_path: Path) -> None:
    with sayso.open_store(tmp_path / "ledger.db") as store:
        first = list(flow.add_to(store, map(Source, reversed(PILE)), story="library"))
        again = list(flow.add_to(store, map(Source, PILE), story="library"))
        assert [one.new for one in (*first, *again)] == [True] * 3 + [False] * 3
        names = [reading.report.name for reading in flow.readings_in(store)]
        assert names == [path.name for path in PILE]
        assert flow.ledger_in(store) == flow.ledger_in(store, story="library")
        with pytest.raises(NotFound, match="harbour"):
            flow.ledger_in(store, story="harbour")


def test_a_story_that_linking_found_can_be_asked_for_too(tmp_path: Path) -> None:
    with sayso.open_store(tmp_path / "ledger.db") as store:
        list(flow.add_to(store, map(Source, PILE)))
        found = flow.ledger_in(store).stories[0]
        alone = flow.ledger_in(store, story=found.id)
        assert alone.stories == (found,)
        assert {report.id for report in alone.reports} == set(found.reports)


def lazily(reports: list[Report]) -> Iterator[Report]:
    yield reports[0]
    raise AssertionError("asked for a second report before the first was handed on")


def test_reports_flow_one_by_one(reads: list[flow.Read]) -> None:
    reports = [replace(read.report) for read in reads]
    assert next(flow.readings_of(lazily(reports))).report == reports[0]
