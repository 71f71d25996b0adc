"""Law 1: every fact points to characters."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from law_texts import long_line, stories

from readings import read_text
from sayso import open_store
from sayso.export.canonical import dumps
from sayso.export.reading_json import reading_json
from sayso.flow import Read
from sayso.schema import Ledger, Reading, check_claim

Json = dict[str, Any]


def spans_in(value: Any) -> Iterator[Json]:
    """Every object with a start and an end, however deep."""
    if isinstance(value, dict):
        if "start" in value and "end" in value:
            yield value
        for inner in value.values():
            yield from spans_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans_in(inner)


def check_reading(found: Json) -> None:
    """Every start and end of one line of `annotate --json` against the text on the same line."""
    text = found["text"]
    for span in spans_in(found):
        assert 0 <= span["start"] < span["end"] <= len(text)
        said = text[span["start"] : span["end"]]
        assert said.strip(), span
    for key in ("sentences", "entities", "times", "places", "figures"):
        for each in found[key]:
            said = text[each["start"] : each["end"]]
            assert said == said.strip(), (key, said)
    starts = [sentence["start"] for sentence in found["sentences"]]
    ends = [sentence["end"] for sentence in found["sentences"]]
    assert all(end <= start for end, start in zip(ends[:-1], starts[1:], strict=True)), "two sentences share characters"
    for claim in found["claims"]:
        check_quote(claim, text)


def check_quote(claim: Json, text: str) -> None:
    """A claim's quote is what stands at its place, its other places say the same, and its values stand inside it."""
    assert " ".join(text[piece["start"] : piece["end"]] for piece in claim["content"]) == claim["quote"]
    assert claim["occurrences"][0]["content"] == claim["content"]
    for occurrence in claim["occurrences"]:
        context = occurrence["context"]
        first, last = occurrence["content"][0], occurrence["content"][-1]
        assert context["start"] <= first["start"] < last["end"] <= context["end"]
    for key in ("figures", "places", "entities"):
        for value in claim[key]:
            pieces = claim["content"]
            assert any(piece["start"] <= value["start"] and value["end"] <= piece["end"] for piece in pieces), (key, value)


def as_json(read: Read) -> Json:
    """One line of `annotate --json`, written and read back."""
    found: Json = json.loads(dumps(reading_json(read.document, read.claims)))
    return found


def test_every_span_of_the_demo_is_in_its_report(demo_reads: tuple[Read, ...]) -> None:
    for read in demo_reads:
        check_reading(as_json(read))


def test_every_span_of_the_demos_ledger_is_in_its_report(demo_bytes: bytes) -> None:
    ledger = json.loads(demo_bytes)
    texts = {report["id"]: report["text"] for report in ledger["reports"]}
    for claim in ledger["claims"]:
        text = texts[claim["report"]]
        assert all(0 <= span["start"] < span["end"] <= len(text) for span in spans_in(claim))
        check_quote(claim, text)
    for copy in ledger["copies"]:
        assert copy["spans"]
        for pair in copy["spans"]:
            for side in "ab":
                assert 0 <= pair[side]["start"] < pair[side]["end"] <= len(texts[copy[side]])


def test_every_figure_of_a_history_is_in_the_words_of_its_claim(demo_ledger: Ledger) -> None:
    texts = {report.id: report for report in demo_ledger.reports}
    claims = {claim.id: claim for claim in demo_ledger.claims}
    values = [value for history in demo_ledger.figures for value in history.values]
    assert values
    for value in values:
        claim = claims[value.claim]
        assert value.words in [texts[claim.report_id].quote(figure.span) for figure in claim.figures]


def test_every_span_comes_back_from_the_store_as_it_went_in(demo_reads: tuple[Read, ...], tmp_path: Path) -> None:
    with open_store(tmp_path / "ledger.db") as store:
        for read in demo_reads:
            store.add(read.document, read.claims, pipeline="p")
        back = {reading.report.id: reading for reading in store.readings()}
        assert back == {read.report.id: read.reading for read in demo_reads}
        for reading in back.values():
            for claim in reading.claims:
                check_claim(claim, reading.report)
        assert store.check() == []


@given(stories())
@settings(max_examples=40)
@example("")
@example(" \n\u200b\n")
@example("👩‍🚒")
@example("Ada Kell said so")
@example("\u202eAda Kell said so.\u202c")
def test_every_span_of_a_report_from_anybody_is_in_its_text(text: str) -> None:
    if not text.strip():
        text += "."
    read = read_text(text)
    assert read.report.text == text
    check_reading(as_json(read))


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), min_size=1, max_size=120))
@settings(max_examples=40)
def test_every_span_of_what_is_no_report_at_all_is_in_its_text(text: str) -> None:
    read = read_text(f"Ada Kell said {text} on Monday.")
    check_reading(as_json(read))


@pytest.mark.parametrize("pad", ["", "\n\n", "\u00a0"])
def test_every_span_of_a_line_of_ten_thousand_characters_is_in_it(pad: str) -> None:
    line = long_line()
    assert len(line) >= 10_000
    assert "\n" not in line
    read = read_text(line + pad)
    check_reading(as_json(read))
    assert len(read.claims) > 50


def test_a_claim_whose_place_is_lost_cannot_be_made(demo_reads: tuple[Read, ...]) -> None:
    one, other = demo_reads[0], demo_reads[1]
    with pytest.raises(Exception, match="cannot point into"):
        Reading(other.report, one.claims)
