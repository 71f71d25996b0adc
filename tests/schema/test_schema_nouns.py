"""The nouns refuse what does not fit together."""

from dataclasses import FrozenInstanceError, replace

import pytest

from readings import claims_of, read_text, report_of
from sayso.errors import SpanError
from sayso.schema import (
    Document,
    Fact,
    Kind,
    Occurrence,
    Reading,
    Region,
    Sentence,
    Span,
    Voice,
    check_claim,
    report_id,
)

TEXT = "Minister Oren Vass said the gates were shut."


def test_a_claim_needs_a_voice_and_a_place() -> None:
    (claim,) = claims_of(TEXT)
    with pytest.raises(ValueError, match="has no voice"):
        replace(claim, chain=())
    with pytest.raises(SpanError, match="points to no characters"):
        replace(claim, occurrences=())
    with pytest.raises(SpanError, match="points to no characters"):
        replace(claim, occurrences=(Occurrence((), claim.occurrences[0].context),))


def test_a_claim_whose_quote_is_not_in_the_text_is_refused() -> None:
    read = read_text(TEXT)
    (claim,) = read.claims
    check_claim(claim, read.report)
    with pytest.raises(SpanError, match="not what stands at its place"):
        check_claim(replace(claim, quote="the gates were open"), read.report)


@pytest.mark.parametrize("part", ["cue", "mention", "reason", "context"])
def test_every_span_of_a_claim_is_checked(part: str) -> None:
    read = read_text(TEXT)
    (claim,) = read.claims
    beyond = Span(read.report.id, 10, len(TEXT) + 1)
    wrong = {
        "cue": replace(claim, cue=(beyond,)),
        "mention": replace(claim, chain=(replace(claim.voice, mention=beyond),)),
        "reason": replace(claim, chain=(replace(claim.voice, reason=beyond),)),
        "context": replace(claim, occurrences=(Occurrence(claim.content, beyond),)),
    }
    with pytest.raises(SpanError, match="ends after the text"):
        Reading(read.report, (wrong[part],))


def test_a_document_and_a_report_check_their_spans_when_built() -> None:
    report = report_of(TEXT)
    beyond = Span(report.id, 0, len(TEXT) + 1)
    with pytest.raises(SpanError):
        Document(report, sentences=(Sentence(beyond, 0, 1),))
    with pytest.raises(SpanError):
        replace(report, regions=(Region(beyond, "title"),))
    with pytest.raises(SpanError):
        report.quote(beyond)


def test_the_voice_of_a_claim_is_the_innermost_and_its_content_the_first_place() -> None:
    (claim,) = claims_of(TEXT)
    relayed = replace(claim, chain=(*claim.chain, Voice("Lowport Gazette", Kind.OUTLET)))
    assert relayed.voice.name == "Oren Vass"
    twice = replace(claim, occurrences=claim.occurrences * 2)
    assert twice.content == claim.occurrences[0].content


def test_the_nouns_cannot_be_changed() -> None:
    (claim,) = claims_of(TEXT)
    with pytest.raises(FrozenInstanceError):
        claim.quote = "other"  # type: ignore[misc]


def test_a_reports_id_hangs_on_its_bytes_and_what_was_declared_and_on_nothing_else() -> None:
    assert report_id(b"a") == report_id(b"a")
    assert len({report_id(b"a"), report_id(b"b"), report_id(b"a", "Gazette"), report_id(b"a", "", "Gazette")}) == 4
    assert report_id(b"a", None) == report_id(b"a", "")
    assert report_of(TEXT, name="one.txt").id == report_of(TEXT, name="two.txt").id
    assert report_of(TEXT, outlet="Lowport Gazette").id != report_of(TEXT, outlet="Varrow Post").id


def test_what_is_declared_says_that_it_was() -> None:
    assert report_of(TEXT, outlet="Lowport Gazette").outlet == Fact("Lowport Gazette", "option")
