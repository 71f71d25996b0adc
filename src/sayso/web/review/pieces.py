"""Words that a person typed or picked, as places in the report: every word of a decision is looked for there (law 1)."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from sayso.errors import UsageError
from sayso.export.visible import visible
from sayso.schema import Claim, Report, Span
from sayso.text import one_line
from sayso.web.review.unseen import pattern

AROUND = 500  # characters before and after: who spoke is named in the sentence before, as a rule, or in the one before that
_PLACES = re.compile(r"\d{1,9}-\d{1,9}(,\d{1,9}-\d{1,9})*")
Code = TypeVar("Code", bound=StrEnum)


def lines_of(spans: Sequence[Span], report: Report) -> str:
    """The pieces as a field shows them, a line each."""
    return "\n".join(_shown(report, span) for span in spans)


def around(claim: Claim, report: Report) -> tuple[int, str]:
    """The text to choose words in: where it begins, and the claim's sentences with what stands before and after them."""
    spans = (*claim.occurrences[0].content, *claim.cue, claim.occurrences[0].context)
    start = max(min(span.start for span in spans) - AROUND, 0)
    end = min(max(span.end for span in spans) + AROUND, len(report.text))
    while start < end and report.text[start].isspace():  # a form field drops a line break that it begins with
        start += 1
    return start, report.text[start:end]


def pieces(old: Sequence[Span], report: Report, words: str, places: str, *, near: int) -> tuple[Span, ...]:
    """The pieces that the field asks for, in text order. old: what they were, which stays if its words do.

    words: a line for each piece; places: where these stand ("12-40,52-60"), if they were picked in the text; else each is looked
    for where it stood, or near this place. Raises UsageError, in words for the person, for words that do not stand in the report.
    """
    wanted = [" ".join(line.split()) for line in words.splitlines() if line.strip()]
    if wanted == lines_of(old, report).split("\n") and not places:
        return tuple(old)
    found = _spans(report, places)
    if [_shown(report, span) for span in found] == [visible(piece) for piece in wanted]:
        return tuple(found)
    made: list[Span] = []
    for piece in wanted:
        after = made[-1].end if made else 0
        stood = old[min(len(made), len(old) - 1)].start if old else near
        made.append(nearest(report, piece, stood, after))
    return tuple(made)


def picked(report: Report, words: str, places: str) -> Span | None:
    """The one place that was picked in the text, if these words stand there."""
    found = _spans(report, places)
    return found[0] if [_shown(report, span) for span in found] == [one_line(visible(words))] else None


def _shown(report: Report, span: Span) -> str:
    """The words there as a field shows them: who picks them in the text sees no others.

    Shown first, then folded: a form feed is white space, so that folding first would leave nothing of it to show.
    """
    return one_line(visible(report.quote(span)))


def _spans(report: Report, places: str) -> list[Span]:
    """The places that a field names, in text order; without those that are not in the text, and none for what is no list."""
    if not _PLACES.fullmatch(places):
        return []
    ends = (map(int, place.split("-")) for place in places.split(","))
    return sorted(Span(report.id, start, end) for start, end in ends if start < end <= len(report.text))


def nearest(report: Report, words: str, near: int, after: int) -> Span:
    """Where the words, as a field shows them, stand nearest to a place, line breaks and spaces aside."""
    found = [match.span() for match in re.finditer(pattern(words), report.text) if match.start() >= after]
    if not found:
        raise UsageError(f"“{words}” does not stand in the report. A decision has the report's own words and no others.")
    start, end = min(found, key=lambda place: (abs(place[0] - near), place))
    return Span(report.id, start, end)


def one_of(kind: type[Code], value: str, what: str) -> Code:
    """The code of this value. Raises UsageError if there is none."""
    try:
        return kind(value)
    except ValueError as error:
        raise UsageError(f"{value!r:.40} is no {what}") from error
