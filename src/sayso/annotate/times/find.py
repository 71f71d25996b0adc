"""Every time expression of a report, with its value."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.annotate.times.anchor import Anchor, common, stated_anchor
from sayso.annotate.times.infer import Clue, inferred_anchor
from sayso.annotate.times.mods import mod_of
from sayso.annotate.times.reading import Basis, Found, Now
from sayso.annotate.times.scan import scan
from sayso.annotate.times.tense import direction
from sayso.schema import Report, Sentence, TimeExpression, Token
from sayso.text import one_line

_ANY_DAY = date(2000, 1, 1)  # stands where a value is counted from the date mentioned before, never from the day of writing
_NEAR = 3  # sentences: a date mentioned further back is no longer what "the next day" counts from


@dataclass(frozen=True, slots=True)
class _Placed:
    found: Found
    sentence: int
    direction: int


def find_times(report: Report, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> tuple[TimeExpression, ...]:
    """The time expressions in text order, none overlapping another, each inside one sentence.

    Values are counted from the report's publication date; where none is stated, from what the text's own dates tell of
    it, and each value's anchor says so; where they tell nothing, they keep X for what is unknown. Without sentences every
    line is taken as one.
    """
    placed = list(_placed(report, tokens, sentences))
    anchor = stated_anchor(report.published)
    if anchor is None:
        clues = [Clue(p.found.reading, p.direction, one_line(report.text[p.found.start : p.found.end])) for p in placed]
        anchor = inferred_anchor(clues, report.text)
    return tuple(_resolved(report, placed, anchor))


def _stretches(report: Report, sentences: Sequence[Sentence]) -> Iterator[tuple[int, int, int, int]]:
    if sentences:
        for sentence in sentences:
            yield sentence.span.start, sentence.span.end, sentence.first, sentence.last
        return
    start = 0
    for line in report.text.splitlines(keepends=True):
        yield start, start + len(line), 0, 0
        start += len(line)


def _placed(report: Report, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> Iterator[_Placed]:
    starts = [token.start for token in tokens]
    for number, (start, end, first, last) in enumerate(_stretches(report, sentences)):
        for found in scan(report.text, start, end):
            left, right = bisect_left(starts, found.start), bisect_left(starts, found.end)
            yield _Placed(found, number, direction(tokens, first, min(last, len(tokens)), left, right))


def _resolved(report: Report, placed: list[_Placed], anchor: Anchor | None) -> Iterator[TimeExpression]:
    previous: str | None = None
    previous_words, previous_sentence = "", -_NEAR - 1
    quarter: str | None = None
    for item in placed:
        reading, span = item.found.reading, report.span(item.found.start, item.found.end)
        near = previous if item.sentence - previous_sentence <= _NEAR else None
        near_quarter = quarter
        value, basis = reading.bare, None
        if near and reading.basis is Basis.PREVIOUS and reading.resolve:
            counted = reading.resolve(Now(_ANY_DAY, item.direction, near, near_quarter))
            if counted:
                value, basis = counted, f"counted from '{previous_words}'"
        # A clock time near a month or a year is of some day in it, not of the day of writing.
        elsewhere = near is not None and reading.grain == "time" and reading.basis is Basis.PREVIOUS
        if basis is None and anchor and reading.resolve and reading.basis is not Basis.NOTHING and not elsewhere:
            # Over a stretch of days "near" means nothing: what is told in the past lies before each of them.
            sure = item.direction * (1 if anchor.earliest == anchor.latest else 2)
            a, b = (reading.resolve(Now(day, sure)) for day in (anchor.earliest, anchor.latest))
            shared = common(a, b, reading.part)
            if shared and shared != reading.bare:
                value, basis = shared, anchor.words
        mod = mod_of(report.text, item.found.start, item.found.end, reading.type)
        yield TimeExpression(span, reading.type, value, basis, mod)
        looks_back = reading.basis is Basis.PREVIOUS and previous is not None and value < previous
        if reading.type in ("DATE", "TIME") and value[:2].isdigit() and "X" not in value and not looks_back:
            previous, previous_words, previous_sentence = value, one_line(report.quote(span)), item.sentence
            quarter = value if reading.grain == "quarter" and "-Q" in value else quarter
