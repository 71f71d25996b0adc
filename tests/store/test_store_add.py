"""Adding: once is enough, order does not matter, and a failure changes nothing."""

import sqlite3
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from store_samples import PIPELINE, bare, ferry, make_claim, make_report

from sayso.errors import SpanError, StoreError
from sayso.schema import Claim, Document, Fact, Occurrence, Reading, Report, Span
from sayso.store import Store, derived_tables, open_store


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table of ours, sorted; but for what is derived from them."""
    with sqlite3.connect(path) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%STRICT%'")]
        kept = sorted(set(names) - set(derived_tables.metadata.tables))
        rows = {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in kept}
    connection.close()
    assert "claim_span" in rows
    return rows


def test_what_was_added_comes_back_equal(store: Store) -> None:
    document, claims = ferry()
    assert store.add(document, claims, pipeline=PIPELINE) is True
    assert store.report(document.report.id) == document.report
    assert store.document(document.report.id) == bare(document)
    assert store.claims(document.report.id) == claims
    assert store.claim(claims[1].id) == claims[1]
    assert store.readings() == [Reading(document.report, claims)]
    assert store.reports() == [document.report]


def test_adding_again_changes_no_row(ferry_store: Store, path: Path) -> None:
    before = rows_of(path)
    document, claims = ferry()
    assert ferry_store.add(document, claims, story="ferry", pipeline=PIPELINE) is False
    assert rows_of(path) == before


def test_adding_again_under_a_story_only_adds_it_to_the_story(ferry_store: Store) -> None:
    document, claims = ferry()
    assert ferry_store.add(document, claims, story="accidents at sea", pipeline=PIPELINE) is False
    assert ferry_store.stories() == {"accidents at sea": (document.report.id,), "ferry": (document.report.id,)}
    assert ferry_store.check() == []


def test_a_report_without_claims_is_kept(store: Store) -> None:
    report = make_report("Nothing happened.")
    assert store.add(Document(report), (), pipeline=PIPELINE)
    assert store.readings() == [Reading(report, ())]
    assert store.claims(report.id) == ()


def test_a_story_has_only_its_own_reports_sorted_by_id(store: Store) -> None:
    reports = [make_report(f"Report number {number}.") for number in range(5)]
    for number, report in enumerate(reports):
        store.add(Document(report), (make_claim(report, "Report"),), story="odd" if number % 2 else None, pipeline=PIPELINE)
    odd = sorted(report.id for report in reports[1::2])
    assert store.stories() == {"odd": tuple(odd)}
    assert [reading.report.id for reading in store.readings("odd")] == odd
    assert [reading.report.id for reading in store.readings()] == sorted(report.id for report in reports)


def reading_named(name: str) -> tuple[Document, tuple[Claim, ...]]:
    """The same bytes under another name, which a reader would make another title of."""
    report = make_report(name=name)
    report = replace(report, title=Fact(name, "file name"))
    return Document(report), (make_claim(report, "the crew fled"),)


def test_the_names_of_a_report_may_come_in_any_order(tmp_path: Path) -> None:
    stores = []
    for index, names in enumerate(permutations(["c.txt", "a.txt", "b.txt"])):
        with open_store(tmp_path / f"{index}.db") as store:
            results = [store.add(*reading_named(name), story=name, pipeline=PIPELINE) for name in names]
            assert results == [True, False, False]
            assert store.check() == []
        stores.append(rows_of(tmp_path / f"{index}.db"))
    assert all(rows == stores[0] for rows in stores)
    with open_store(tmp_path / "0.db") as store:
        (reading,) = store.readings()
        assert reading.report.name == "a.txt"
        assert reading.report.title == Fact("a.txt", "file name")
        assert reading.claims[0].voice.name == "a.txt"


def test_of_two_extractions_under_one_name_the_same_one_stays_in_either_order(tmp_path: Path) -> None:
    one = make_report()
    other = replace(one, media_type="text/markdown", title=Fact("Another", "heading"))
    kept = []
    for index, order in enumerate([(one, other), (other, one)]):
        with open_store(tmp_path / f"{index}.db") as store:
            for report in order:
                store.add(Document(report), (), pipeline=PIPELINE)
            kept += store.reports()
    assert kept[0] == kept[1]


def test_reports_in_any_order_make_the_same_rows(tmp_path: Path) -> None:
    readings = [ferry()] + [(Document(made := make_report(f"Report {n} says so.")), (make_claim(made, "so"),)) for n in range(3)]
    found = []
    for index, order in enumerate(permutations(readings)):
        with open_store(tmp_path / f"{index}.db") as store:
            for document, claims in order:
                store.add(document, claims, story="all", pipeline=PIPELINE)
        found.append(rows_of(tmp_path / f"{index}.db"))
    assert all(rows == found[0] for rows in found)


def test_another_pipeline_version_replaces_the_reading_and_keeps_the_report(ferry_store: Store, path: Path) -> None:
    document, claims = ferry()
    renamed = replace(document, report=replace(document.report, name="z.txt"), entities=())
    assert ferry_store.add(renamed, claims[:1], pipeline="test-2") is True
    assert ferry_store.claims(document.report.id) == claims[:1]
    assert ferry_store.document(document.report.id) == replace(bare(document), entities=())
    assert ferry_store.report(document.report.id).name == "ferry.txt"
    assert ferry_store.stories() == {"ferry": (document.report.id,)}
    assert ferry_store.check() == []
    assert len(rows_of(path)["reading"]) == 1


def test_a_later_pipeline_gives_the_same_rows_whichever_name_it_meets_first(tmp_path: Path) -> None:
    found = []
    for index, names in enumerate([("a.txt", "b.txt"), ("b.txt", "a.txt")]):
        with open_store(tmp_path / f"{index}.db") as store:
            store.add(*reading_named("a.txt"), pipeline="test-1")
            for name in names:
                store.add(*reading_named(name), pipeline="test-2")
            assert store.check() == []
        found.append(rows_of(tmp_path / f"{index}.db"))
    assert found[0] == found[1]


def test_a_new_reading_may_lay_out_the_text_anew(ferry_store: Store) -> None:
    document, _ = ferry()
    report = replace(document.report, text="Quite other words, same bytes.", regions=())
    assert ferry_store.add(Document(report), (make_claim(report, "same bytes"),), pipeline="test-2")
    assert ferry_store.check() == []
    assert [hit.match for hit in ferry_store.search("other words")] == ["other words"]
    assert ferry_store.search("ferry") == []


def wrong_report(claim: Claim, report: Report) -> Claim:
    return replace(claim, report_id="r0")


def beyond_the_text(claim: Claim, report: Report) -> Claim:
    return replace(claim, cue=(Span(report.id, 0, len(report.text) + 1),))


def another_quote(claim: Claim, report: Report) -> Claim:
    return replace(claim, quote="something else")


def not_a_number(claim: Claim, report: Report) -> Claim:
    return replace(claim, figures=(replace(ferry()[1][0].figures[0], low=float("nan")),))


def infinite(claim: Claim, report: Report) -> Claim:
    return replace(claim, figures=(replace(ferry()[1][0].figures[0], high=float("inf")),))


def half_a_character(claim: Claim, report: Report) -> Claim:
    return replace(claim, terms=("\ud800",))


def lost_reference(claim: Claim, report: Report) -> Claim:
    return replace(claim, about=("c-gone",))


def taken_id(claim: Claim, report: Report) -> Claim:
    return replace(claim, id="c-taken", nested_in=None, about=())


@pytest.mark.parametrize(
    ("spoil", "error", "words"),
    [
        (wrong_report, StoreError, "is of report r0"),
        (beyond_the_text, SpanError, "ends after the text"),
        (another_quote, SpanError, "its quote is not what stands"),
        (not_a_number, StoreError, "not a number"),
        (infinite, StoreError, "infinity"),
        (half_a_character, StoreError, "surrogates not allowed"),
        (lost_reference, StoreError, "points to c-gone"),
        (taken_id, StoreError, "taken already"),
    ],
)
def test_a_claim_that_cannot_be_kept_leaves_nothing_of_its_report(
    store: Store, path: Path, spoil, error: type[Exception], words: str
) -> None:
    other = make_report("Another report stands.")
    store.add(Document(other), (replace(make_claim(other, "stands"), id="c-taken"),), story="other", pipeline=PIPELINE)
    before = rows_of(path)
    document, claims = ferry()
    with pytest.raises(error, match=words):
        store.add(document, (*claims[:2], spoil(claims[2], document.report)), story="ferry", pipeline=PIPELINE)
    assert rows_of(path) == before
    assert store.check() == []
    assert store.search("ferry") == []


def test_a_replacement_that_fails_leaves_the_old_reading(ferry_store: Store, path: Path) -> None:
    other = make_report("Another report stands.")
    ferry_store.add(Document(other), (replace(make_claim(other, "stands"), id="c-taken"),), pipeline=PIPELINE)
    before = rows_of(path)
    document, claims = ferry()
    with pytest.raises(StoreError, match="taken already"):
        ferry_store.add(document, (taken_id(claims[2], document.report),), story="new", pipeline="test-2")
    assert rows_of(path) == before
    assert ferry_store.check() == []


def test_two_claims_with_one_id_are_refused(store: Store) -> None:
    document, claims = ferry()
    with pytest.raises(StoreError, match="two of its claims"):
        store.add(document, (claims[0], claims[0]), pipeline=PIPELINE)


def test_other_bytes_under_a_stored_id_are_refused(ferry_store: Store) -> None:
    document, _ = ferry()
    with pytest.raises(StoreError, match="other bytes under the id"):
        ferry_store.add(Document(replace(document.report, raw=b"forged")), (), pipeline="test-2")
    assert ferry_store.report(document.report.id) == document.report


@pytest.mark.parametrize(("story", "pipeline"), [("", PIPELINE), (" ", PIPELINE), ("ferry", "")])
def test_a_story_and_a_pipeline_need_a_name(store: Store, story: str, pipeline: str) -> None:
    document, claims = ferry()
    with pytest.raises(StoreError, match="needs"):
        store.add(document, claims, story=story, pipeline=pipeline)
    assert store.reports() == []


def test_half_a_character_in_the_text_is_named_with_its_place(store: Store, path: Path) -> None:
    report = replace(make_report("broken here"), text="broken \ud83d here", regions=())
    with pytest.raises(StoreError, match=f"{path}: report text: character 7 is half of a surrogate pair"):
        store.add(Document(report), (), pipeline=PIPELINE)
    assert store.reports() == []


def test_a_claim_that_stands_twice_keeps_both_places(store: Store) -> None:
    report = make_report("It rains. Mara Voss said so. It rains.")
    claim = make_claim(report, "It rains")
    claim = replace(claim, occurrences=(*claim.occurrences, Occurrence((Span(report.id, 29, 37),), Span(report.id, 29, 38))))
    store.add(Document(report), (claim,), pipeline=PIPELINE)
    assert store.claims(report.id) == (claim,)
    assert store.check() == []
