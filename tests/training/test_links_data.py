"""The gold set of points and links: whole, in order, and without a word of the incidents' text."""

import json
from collections import Counter

import pytest
from training.evaluate.corpora import CORPORA
from training.links import gold, piles, settle, sheets
from training.links.marks import faults

# As `training.meaning.examples` has them, which needs no torch but the pipeline.
LEARNT = {name: gold.FOLDER / f"{name}.jsonl" for name in ("silver", "more", "public-silver")}
PUBLIC = gold.FOLDER / "public.jsonl"  # politics and war: measured, and marked by two and a third
needs_corpora = pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not beside this checkout (../shared/corpora)")
OF_PUBLIC = ("public", "public-a", "public-b")
ANNOTATORS = sorted({path.stem for path in gold.MARKS.glob("*.txt")} - LEARNT.keys() - {"silver-b"} - set(OF_PUBLIC))


@pytest.mark.parametrize("annotator", ANNOTATORS)
def test_every_mark_of_every_annotator_can_be_meant(annotator: str) -> None:
    read = list(gold.gold_piles(annotator))
    assert len(read) == 45
    assert {pile.name: faults(pile.marks, pile.units) for pile in read} == {pile.name: [] for pile in read}


@pytest.mark.parametrize("annotator", OF_PUBLIC)
def test_every_mark_in_politics_and_war_can_be_meant(annotator: str) -> None:
    read = list(gold.gold_piles(annotator, units=PUBLIC))
    assert Counter(pile.half for pile in read) == {"tuning": 9, "check": 9}
    assert {pile.name: faults(pile.marks, pile.units) for pile in read} == {pile.name: [] for pile in read}


@needs_corpora
def test_the_units_of_politics_and_war_lie_within_their_texts() -> None:
    texts = {row["id"]: row["text"] for pile in piles.public(PUBLIC) for row in pile.rows}
    for pile in gold.gold_piles("public", units=PUBLIC):
        assert all(unit.spans[-1][1] <= len(texts[pile.reports[unit.report]]) for unit in pile.units.values())


def learnt() -> list[gold.GoldPile]:
    """All piles that the meanings are learnt from."""
    return [pile for name, units in LEARNT.items() for pile in gold.gold_piles(name, units=units)]


def test_the_piles_learnt_from_can_be_meant_and_are_none_of_those_measured_on() -> None:
    read = learnt()
    assert len(read) == len({pile.name for pile in read}) == 1250 + 233
    assert {pile.name: faults(pile.marks, pile.units) for pile in read} == {pile.name: [] for pile in read}
    measured = [*gold.gold_piles(), *gold.gold_piles("public", units=PUBLIC)]
    assert not {pile.name for pile in read} & {pile.name for pile in measured}
    assert not {report for pile in read for report in pile.reports} & {report for pile in measured for report in pile.reports}


def test_what_was_marked_twice_can_be_meant_and_both_agree_on_most_of_it() -> None:
    again = {pile.name: pile for pile in gold.gold_piles("silver-b", units=LEARNT["silver"])}
    first = {pile.name: pile for pile in gold.gold_piles("silver", units=LEARNT["silver"]) if pile.name in again}
    assert len(again) == len(first) == 468
    assert {pile.name: faults(pile.marks, pile.units) for pile in again.values()} == {name: [] for name in again}
    found = settle.agreement([(first[name], again[name]) for name in again])
    assert found.f1() == pytest.approx(0.809, abs=0.001)


def test_the_units_of_our_piles_learnt_from_lie_within_their_texts() -> None:
    texts = {row["id"]: row["text"] for pile in piles.stories(gold.FOLDER / "fiction") for row in pile.rows}
    read = [pile for pile in learnt() if set(pile.reports) <= texts.keys()]
    assert len(read) == 368
    for pile in read:
        for unit in pile.units.values():
            assert all(0 <= start < end <= len(texts[pile.reports[unit.report]]) for start, end in unit.spans)


def test_of_the_incidents_learnt_from_nothing_but_ids_and_numbers_is_kept() -> None:
    for row in (json.loads(line) for path in LEARNT.values() for line in path.read_text(encoding="utf8").splitlines()):
        assert row.keys() == {"pile", "kind", "half", "reports", "units", "same"}
        assert all(unit.keys() <= {"report", "spans", "speaker", "inside"} for unit in row["units"])


def test_a_unit_that_stands_in_another_is_in_its_report() -> None:
    for pile in gold.gold_piles():
        for number, unit in pile.units.items():
            assert unit.inside is None or (unit.inside != number and pile.units[unit.inside].report == unit.report)


def test_the_units_of_our_stories_lie_within_their_texts() -> None:
    texts = {row["id"]: row["text"] for pile in piles.stories() for row in pile.rows}
    assert len(texts) == 25
    for pile in gold.gold_piles():
        for unit in pile.units.values():
            length = len(texts.get(pile.reports[unit.report], "")) or max(end for _, end in unit.spans)
            assert all(0 <= start < end <= length for start, end in unit.spans)


def test_our_stories_have_four_to_six_reports_of_a_hundred_words_or_more() -> None:
    for pile in piles.stories():
        assert 4 <= len(pile.rows) <= 6
        assert all(100 <= len(row["text"].split()) <= 300 for row in pile.rows)


def test_of_the_incidents_nothing_but_ids_and_numbers_is_kept() -> None:
    for row in (json.loads(line) for path in (gold.UNITS, PUBLIC) for line in path.read_text(encoding="utf8").splitlines()):
        assert row.keys() == {"pile", "kind", "half", "reports", "units", "same"}
        for unit in row["units"]:
            assert unit.keys() <= {"report", "spans", "speaker", "inside"}
            assert all(isinstance(n, int) for span in unit["spans"] for n in span)


@needs_corpora
def test_the_piles_are_those_the_choice_gives_half_of_them_to_tune_on() -> None:
    chosen = {(pile.name, half) for pile, half in sheets.in_halves([*piles.choose(), *piles.stories()])}
    assert chosen == {(pile.name, pile.half) for pile in gold.gold_piles()}
    assert sum(half == "check" for _, half in chosen) == 22


@needs_corpora
def test_the_units_of_incidents_lie_within_their_texts() -> None:
    texts = {row["id"]: row["text"] for pile in piles.choose() for row in pile.rows}
    for pile in gold.gold_piles():
        if pile.name.isdigit():
            ends = [(pile.reports[unit.report], unit.spans[-1][1]) for unit in pile.units.values()]
            assert all(end <= len(texts[report]) for report, end in ends)
