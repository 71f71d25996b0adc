"""Decisions are only ever added; the second of two people is told; every word of them stands where they say."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from store_samples import PIPELINE, decision_on, ferry, make_report, span

from sayso.errors import Conflict, NotFound, SpanError, StoreError, UsageError
from sayso.schema import About, Act, Anchor, Decision, Document, Span, anchored, first_line, version_of
from sayso.store import Store, open_store

DOCUMENT, CLAIMS = ferry()
REPORT = DOCUMENT.report


def test_a_decision_comes_back_as_it_was_made_with_a_number_and_an_id(ferry_store: Store) -> None:
    first = ferry_store.decide(decision_on(CLAIMS[0]))
    second = ferry_store.decide(decision_on(CLAIMS[1], Act.REJECT))
    assert (first.number, second.number) == (1, 2)
    assert first.id != second.id
    assert replace(first, number=0, id="") == decision_on(CLAIMS[0])
    assert ferry_store.decisions() == (first, second)
    assert ferry_store.decisions(after=1) == (second,)
    assert ferry_store.check() == []


def test_who_did_not_see_the_others_decision_is_refused_and_shown_it(ferry_store: Store) -> None:
    first = ferry_store.decide(decision_on(CLAIMS[0]))
    with pytest.raises(Conflict, match="Ida") as caught:
        ferry_store.decide(replace(decision_on(CLAIMS[0], Act.REJECT), who="Ola"))
    assert caught.value.other == first
    assert ferry_store.decisions() == (first,)
    seen = ferry_store.decide(replace(decision_on(CLAIMS[0], Act.REJECT), who="Ola", seen=first.number))
    assert seen.number == 2
    ferry_store.decide(decision_on(CLAIMS[1]))  # another claim: nothing to see


def test_a_decision_can_be_undone_once_and_the_undo_undone(ferry_store: Store) -> None:
    reject = ferry_store.decide(decision_on(CLAIMS[0], Act.REJECT))
    undo = decision_on(CLAIMS[0], Act.UNDO, undoes=reject.id, seen=1)
    first = ferry_store.decide(undo)
    with pytest.raises(UsageError, match="undone already"):
        ferry_store.decide(replace(undo, seen=2))
    with pytest.raises(NotFound):
        ferry_store.decide(replace(undo, undoes="d0", seen=2))
    with pytest.raises(UsageError, match="stands on"):
        ferry_store.decide(replace(undo, on=(anchored(CLAIMS[1]),), undoes=first.id, seen=2))
    ferry_store.decide(replace(undo, undoes=first.id, seen=2))
    ferry_store.decide(replace(undo, seen=3))
    assert ferry_store.check() == []


def test_an_edit_keeps_spans_and_quotes_and_refuses_words_that_are_not_there(ferry_store: Store) -> None:
    before = version_of(CLAIMS[0], REPORT)
    shorter = span(REPORT, "12 passengers were hurt")
    edit = decision_on(CLAIMS[0], Act.EDIT, before=before, after=replace(before, content=(shorter,), quote=REPORT.quote(shorter)))
    assert ferry_store.decide(edit).after == edit.after
    for wrong in (
        replace(before, quote="12 passengers drowned"),
        replace(before, content=(Span(REPORT.id, 0, 10_000),)),
        replace(before, content=(shorter, shorter), quote=f"{REPORT.quote(shorter)} {REPORT.quote(shorter)}"),
        replace(before, said="Ida Brandt"),
        replace(before, said=None),
        replace(before, relays=(replace(before.voice, mention=shorter),), relays_said=("Ida Brandt",)),
        replace(before, cue=(shorter,), cue_quote="said"),
    ):
        with pytest.raises(SpanError):
            ferry_store.decide(replace(edit, after=wrong, seen=1))
    with pytest.raises(StoreError, match="each voice of a chain"):
        ferry_store.decide(replace(edit, after=replace(before, relays=(before.voice,)), seen=1))


def test_a_decision_on_words_or_reports_that_are_not_there_is_refused(ferry_store: Store) -> None:
    with pytest.raises(SpanError):
        ferry_store.decide(replace(decision_on(CLAIMS[0]), on=(replace(anchored(CLAIMS[0]), quote="nothing"),)))
    elsewhere = Anchor("r0", (Span("r0", 0, 3),), "the", "c0", "Ida")
    with pytest.raises(NotFound):
        ferry_store.decide(replace(decision_on(CLAIMS[0]), on=(elsewhere,)))
    with pytest.raises(UsageError):
        ferry_store.decide(replace(decision_on(CLAIMS[0]), seen=7))
    assert ferry_store.decisions() == ()


def test_the_database_itself_refuses_to_change_a_decision_or_to_take_one_out(ferry_store: Store, path: Path) -> None:
    kept = ferry_store.decide(decision_on(CLAIMS[0]))
    with closing(sqlite3.connect(path)) as connection:
        for statement in ("UPDATE decision SET who = 'Ola'", "DELETE FROM decision"):
            with pytest.raises(sqlite3.IntegrityError, match="undo it"):
                connection.execute(statement)
    assert ferry_store.decisions() == (kept,)


def test_decisions_stay_when_the_report_is_read_anew(ferry_store: Store) -> None:
    kept = ferry_store.decide(decision_on(CLAIMS[0], Act.REJECT))
    ferry_store.add(DOCUMENT, CLAIMS[1:2] and (replace(CLAIMS[0], id="cnew"),), pipeline="test-2")
    assert ferry_store.decisions() == (kept,)
    assert ferry_store.check() == []


def test_a_decision_taken_out_behind_the_stores_back_is_missed(ferry_store: Store, path: Path) -> None:
    for claim in CLAIMS:
        ferry_store.decide(decision_on(claim))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        trigger = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'decision_never_removed'").fetchone()[0]
        connection.execute("DROP TRIGGER decision_never_removed")
        connection.execute("DELETE FROM decision WHERE number = 2")
        connection.execute(trigger)
    (fault,) = ferry_store.check()
    assert "a decision is missing" in fault


def test_two_stores_with_the_same_decisions_number_and_name_them_alike(ferry_store: Store, tmp_path: Path) -> None:
    def made(store: Store) -> tuple[Decision, ...]:
        return tuple(store.decide(decision_on(claim)) for claim in CLAIMS)

    with open_store(tmp_path / "other.db") as other:
        other.add(DOCUMENT, CLAIMS, pipeline=PIPELINE)
        assert made(other) == made(ferry_store)


@pytest.mark.parametrize("change", [{"who": "Ida \ud800"}, {"note": "\udfff"}])
def test_what_is_no_text_is_refused(ferry_store: Store, change: dict[str, Any]) -> None:
    with pytest.raises(StoreError):
        ferry_store.decide(replace(decision_on(CLAIMS[0]), **change))


def test_merges_keep_both_sides(ferry_store: Store) -> None:
    merge = Decision(
        Act.MERGE,
        About.POINT,
        "Ida",
        decision_on(CLAIMS[0]).when,
        (anchored(CLAIMS[0]),),
        (anchored(CLAIMS[1]), anchored(CLAIMS[2])),
    )
    assert ferry_store.decide(merge).rest == merge.rest


def test_a_story_that_somebody_declared_is_not_parted_and_who_tries_is_told_why(ferry_store: Store) -> None:
    other = make_report("Ilse Brandt said that the pier was safe.", name="pier.txt")
    apart = Decision(Act.SPLIT, About.STORY, "Ida", "2031-03-05T06:07:08Z", (first_line(REPORT),), (first_line(other),))
    ferry_store.add(Document(other), (), story="pier", pipeline=PIPELINE)
    parted = ferry_store.decide(apart)  # of two stories anyway
    ferry_store.decide(replace(apart, act=Act.UNDO, undoes=parted.id, seen=1))
    ferry_store.add(Document(other), (), story="ferry", pipeline=PIPELINE)
    with pytest.raises(UsageError, match="“ferry”"):
        ferry_store.decide(replace(apart, seen=2))
    # What was decided before somebody declared otherwise can be taken back and taken up as ever.
    again = replace(apart, act=Act.UNDO, undoes=ferry_store.decisions()[1].id, seen=2)
    ferry_store.decide(again)
    assert len(ferry_store.decisions()) == 3
