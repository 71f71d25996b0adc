"""Whether a report has to be read again."""

from dataclasses import replace
from pathlib import Path

from sayso.schema import Document, Report, report_id
from sayso.store import open_store

RAW = b"The ferry sank off Ostmar."


def document(name: str = "b.txt") -> Document:
    return Document(Report(report_id(RAW), name, RAW, RAW.decode(), "text/plain"))


def test_a_report_that_was_never_added_must_be_read(tmp_path: Path) -> None:
    with open_store(tmp_path / "db") as store:
        assert store.keep(document().report, pipeline="p1") is None


def test_a_report_that_is_there_is_kept_and_joins_the_story(tmp_path: Path) -> None:
    with open_store(tmp_path / "db") as store:
        store.add(document(), (), pipeline="p1")
        assert store.keep(document().report, story="ferry", pipeline="p1") == 0
        assert store.stories() == {"ferry": (document().report.id,)}


def test_another_pipeline_reads_it_again(tmp_path: Path) -> None:
    with open_store(tmp_path / "db") as store:
        store.add(document(), (), pipeline="p1")
        assert store.keep(document().report, pipeline="p2") is None


def test_a_name_earlier_in_the_alphabet_reads_it_again_so_that_order_does_not_matter(tmp_path: Path) -> None:
    with open_store(tmp_path / "db") as store:
        store.add(document("b.txt"), (), pipeline="p1")
        assert store.keep(replace(document().report, name="a.txt"), pipeline="p1") is None
        assert store.keep(replace(document().report, name="c.txt"), pipeline="p1") == 0
