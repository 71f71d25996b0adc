"""Law 2: nothing is invented. Unknown stays unknown; what was inferred says so and from what."""

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from law_texts import stories

from readings import document_of, read_text, report_of
from sayso.export.reading_json import reading_json
from sayso.flow import Read
from sayso.link import link
from sayso.schema import Ledger

METADATA = ("title", "outlet", "byline", "published", "url", "language")
# Values that hang on the day of writing, and what is left of them when nobody knows that day.
DEICTIC = ("on Monday", "yesterday", "last year", "two weeks ago", "on 3 March", "next month")


def test_a_text_that_says_nothing_of_itself_has_no_metadata() -> None:
    report = report_of("the kiosk on the quay was shut, and nobody could say since when.")
    assert {name: getattr(report, name) for name in METADATA} == dict.fromkeys(METADATA)


def test_unknown_metadata_is_null_in_what_scripts_read() -> None:
    read = read_text("the kiosk on the quay was shut, and nobody could say since when.")
    found = reading_json(read.document, read.claims)["report"]
    assert [found[name] for name in ("title", "outlet", "published", "url")] == [None] * 4
    assert found["metadata"] == {}


def test_all_metadata_of_the_demo_says_where_it_came_from(demo_reads: tuple[Read, ...]) -> None:
    for read in demo_reads:
        facts = [fact for name in METADATA if (fact := getattr(read.report, name)) is not None]
        assert facts
        assert all(fact.value and fact.origin for fact in facts)


@pytest.mark.parametrize("words", DEICTIC)
def test_a_relative_time_keeps_its_gaps_when_the_day_of_writing_is_unknown(words: str) -> None:
    document = document_of(f"Ada Kell said the ferry sank {words}.")
    (time,) = document.times
    assert "X" in time.value or not re.search(r"\d{4}", time.value), time
    assert time.anchor is None


@pytest.mark.parametrize("words", DEICTIC)
def test_a_relative_time_that_is_resolved_says_what_it_was_counted_from(words: str) -> None:
    document = document_of(f"Ada Kell said the ferry sank {words}.", published="2031-03-05")
    (time,) = document.times
    assert re.match(r"203[01]", time.value), time
    assert time.anchor == "published 2031-03-05 (option)"


def test_an_absolute_time_hangs_on_nothing() -> None:
    (time,) = document_of("The ferry sank on 3 March 2029.", published="2031-03-05").times
    assert (time.value, time.anchor) == ("2029-03-03", None)


@given(stories())
@settings(max_examples=25)
def test_a_time_is_whole_only_if_its_words_or_a_named_anchor_make_it_so(text: str) -> None:
    document = document_of(text)
    for time in document.times:
        words = document.report.quote(time.span)
        if time.type == "DATE" and re.fullmatch(r"\d{4}(-.*)?", time.value) and time.anchor is None:
            assert re.search(r"\d{4}", words), (words, time)


def test_a_place_that_the_gazetteer_does_not_know_has_no_coordinates() -> None:
    places = document_of("The ferry sank off Quorvenholm in Talvara, police said.").places
    assert places
    assert {(place.lat, place.lon, place.country) for place in places} == {(None, None, None)}


def test_a_place_in_the_gazetteer_has_both_coordinates() -> None:
    (place,) = document_of("The minister flew to Paris on Monday.").places
    assert place.country == "FR"
    assert (round(place.lat or 0), round(place.lon or 0)) == (49, 2)


def test_a_pronoun_that_nobody_stands_behind_stays_a_pronoun() -> None:
    claims = read_text("He said the ferry was late.").claims
    assert [claim.voice.name for claim in claims] == ["He"]


def test_a_voice_under_another_name_than_its_words_says_how_it_was_found(demo_reads: tuple[Read, ...]) -> None:
    named = 0
    for read in demo_reads:
        for claim in read.claims:
            for voice in claim.chain:
                words = read.report.quote(voice.mention).casefold() if voice.mention else ""
                if voice.mention and voice.name.casefold() not in " ".join(words.split()) and voice.name != "unnamed reports":
                    assert voice.resolved, (voice, words)
                    named += 1
    assert named > 20


def test_a_vague_amount_is_no_number() -> None:
    figures = document_of("Dozens of people drowned and a significant number were hurt.").figures
    assert figures
    assert {(f.low, f.high, f.bound.value) for f in figures} == {(None, None, "vague")}


def test_a_reason_for_anonymity_is_the_reports_own_words_or_absent() -> None:
    given_one = read_text("An aide, who spoke on condition of anonymity because talks go on, said the ferry was sold.")
    given_none = read_text("An aide said the ferry was sold.")
    (with_reason,), (without,) = ([c for c in read.claims if c.voice.kind == "office"] for read in (given_one, given_none))
    assert with_reason.voice.reason is not None
    assert given_one.report.quote(with_reason.voice.reason).startswith("on condition of anonymity")
    assert without.voice.reason is None
    assert with_reason.voice.anonymous
    assert without.voice.anonymous


def test_the_ledger_dates_nothing_that_its_reports_do_not(demo_ledger: Ledger) -> None:
    reports = {report.id: report for report in demo_ledger.reports}
    claims = {claim.id: claim for claim in demo_ledger.claims}
    for history in demo_ledger.figures:
        for value in history.values:
            report = reports[claims[value.claim].report_id]
            assert value.published == (report.published.value if report.published else None)
            if value.as_of is not None:
                assert value.as_of in [time.value for time in claims[value.claim].times]


@given(st.lists(stories(3), min_size=1, max_size=3))
@settings(max_examples=10)
def test_a_ledger_of_undated_reports_is_undated(texts: list[str]) -> None:
    readings = [read_text(text if text.strip() else "Nothing.").reading for text in texts]
    ledger = link(readings)
    dated = {r.report.id for r in readings if r.report.published}
    claims = {claim.id: claim for claim in ledger.claims}
    for entry in ledger.timeline:
        assert entry.said is None or claims[entry.claim].report_id in dated
    json.dumps(ledger.timeline and ledger.timeline[0].happened)
