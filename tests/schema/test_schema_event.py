"""An event and a moment point into their report, or the claim is refused."""

from dataclasses import replace

import pytest

from readings import read_text
from sayso.errors import SpanError
from sayso.schema import Event, EventCode, Moment, Span, SubEvent, check_claim

TEXT = "Minister Oren Vass said the gates were shut."


@pytest.mark.parametrize("part", ["trigger", "actor", "target", "place", "time"])
def test_every_part_of_an_event_is_checked(part: str) -> None:
    read = read_text(TEXT)
    (claim,) = read.claims
    inside, beyond = Span(read.report.id, 0, 4), Span(read.report.id, 10, len(TEXT) + 1)
    event = Event(EventCode.COERCE, SubEvent.OTHER, inside)
    check_claim(replace(claim, event=event), read.report)
    wrong = replace(event, **{part: beyond if part == "trigger" else (inside, beyond)})
    with pytest.raises(SpanError):
        check_claim(replace(claim, event=wrong), read.report)


@pytest.mark.parametrize("field", ["happened", "as_of"])
def test_the_words_of_a_moment_are_checked(field: str) -> None:
    read = read_text(TEXT)
    (claim,) = read.claims
    check_claim(replace(claim, **{field: Moment("2031-03-04", None, "published 2031-03-04 (option)")}), read.report)
    beyond = Moment("2031-03-04", Span(read.report.id, 10, len(TEXT) + 1), "stated in the content")
    with pytest.raises(SpanError):
        check_claim(replace(claim, **{field: beyond}), read.report)


def test_there_are_16_codes_and_25_sub_events() -> None:
    assert (len(EventCode), len(SubEvent)) == (16, 25)
