"""Every time expression of a report, with its value."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.annotate.times.anchor import Anchor, stated_anchor
from sayso.annotate.times.attached import by_noun
from sayso.annotate.times.between import Value, between, sure
from sayso.annotate.times.calendar import add_days, first_day, last_day
from sayso.annotate.times.infer import Clue, inferred_anchor
from sayso.annotate.times.mods import mod_of
from sayso.annotate.times.reading import Basis, Found, Now
from sayso.annotate.times.scan import scan
from sayso.annotate.times.since import Day, counted_from_event
from sayso.annotate.times.tense import direction
from sayso.schema import Report, Sentence, Span, TimeExpression, Token
from sayso.text import one_line

_ANY_DAY = date(2000, 1, 1)  # stands where a value is counted from the date mentioned before, never from the day of writing
_NEAR_RESULT = 8  # sentences: a report of results names its quarter once and holds it against "a year earlier" throughout
_NEAR = 3  # sentences: a date mentioned further back is no longer what "the next day" counts from


@dataclass(frozen=True, slots=True)
class _Placed:
    """An expression, the number of its sentence, which way its words look, and where the sentence starts and ends.

    alone: whether nothing but punctuation stands beside it there: a heading.
    """

    found: Found
    sentence: int
    direction: int
    reach: tuple[int, int]
    alone: bool


def find_times(
    report: Report, tokens: Sequence[Token], sentences: Sequence[Sentence], *, named: Sequence[Span] = ()
) -> tuple[TimeExpression, ...]:
    """The time expressions in text order, none overlapping another, each inside one sentence.

    named: where people and bodies are named: the "Friday" of "Friday Okoro" and the "March 23" of a movement are no days.

    Values are counted from the report's publication date; where none is stated, from what the text's own dates tell of
    it, and each value's anchor says so; where they tell nothing, they keep X for what is unknown. Without sentences every
    line is taken as one.
    """
    placed = [p for p in _placed(report, tokens, sentences) if not _is_name(p.found, named)]
    anchor = stated_anchor(report.published)
    if anchor is None:
        spots = [(p, p.found.start, p.found.end) for p in placed]
        clues = [Clue(p.found.reading, p.direction, one_line(report.text[i:j]), i, j) for p, i, j in spots]
        anchor = inferred_anchor(clues, report.text)
    return tuple(_resolved(report, placed, anchor))


def _is_name(found: Found, named: Sequence[Span]) -> bool:
    return any(span.start <= found.start and found.end <= span.end for span in named)


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
            until = min(last, len(tokens))
            looks = by_noun(tokens[first:until], left - first, right - first, direction(tokens, first, until, left, right))
            beside = report.text[start : found.start] + report.text[found.end : end]
            yield _Placed(found, number, looks, (start, end), not any(character.isalnum() for character in beside))


def _is_told_of(value: str, anchor: Anchor, direction: int) -> bool:
    """Whether the words may tell of a period: it has begun, and where they look ahead it is over all the same."""
    needed = last_day(value) if direction > 0 else first_day(value)
    return needed is not None and needed <= anchor.latest


def _resolved(report: Report, placed: list[_Placed], anchor: Anchor | None) -> Iterator[TimeExpression]:
    context = _Context(anchor)
    read: list[tuple[_Placed, Value, str | None]] = []
    for item in placed:
        start, end = item.found.start, item.found.end
        found, basis = context.value(item, mod_of(report.text, start, end, item.found.reading.type))
        read.append((item, found, basis))
        context.told(item, found, one_line(report.text[start:end]))
    days = [_day(item, value) for item, value, _ in read if _is_sure_day(item, value)]
    for item, found, counted_from in read:
        reading, span = item.found.reading, report.span(item.found.start, item.found.end)
        value, basis = found.value, counted_from
        if reading.event:
            counted, basis = counted_from_event(report.text, reading, item.sentence, days)
            value = counted or value
        yield TimeExpression(span, reading.type, value, basis, found.mod)


def _is_sure_day(item: _Placed, value: Value) -> bool:
    sure_value = value.early == value.late and "X" not in value.value
    return item.found.reading.type == "DATE" and item.found.reading.grain == "day" and sure_value


def _day(item: _Placed, value: Value) -> Day:
    return Day(item.found.start, item.found.end, value.value, item.sentence, item.reach)


@dataclass(frozen=True, slots=True)
class _Told:
    """A date that later ones may count from."""

    date: Value
    words: str
    sentence: int


class _Context:
    """What the values of a text are counted from: the day of writing, and the date and the quarter mentioned last."""

    def __init__(self, anchor: Anchor | None) -> None:
        self.anchor = anchor
        self.last: _Told | None = None
        self.heading: _Told | None = None
        self.quarter: str | None = None
        self.quarter_sentence = 0

    def value(self, item: _Placed, mod: str | None) -> tuple[Value, str | None]:
        """The value and what it was counted from, None if from nothing. mod: what the words themselves say of it."""
        reading, bare = item.found.reading, (sure(item.found.reading.bare, mod), None)
        if reading.resolve is None or reading.basis is Basis.NOTHING:
            return bare
        if (
            reading.basis is Basis.HEADING
            and self.heading is not None
            and (found := self._from_previous(item, self.heading.date, mod))
        ):
            return found, f"counted from '{self.heading.words}'"
        near = self.last if self.last and item.sentence - self.last.sentence <= _NEAR else None
        if near and reading.basis is Basis.PREVIOUS:
            if found := self._from_previous(item, near.date, mod):
                return found, f"counted from '{near.words}'"
            if reading.grain == "time":
                return bare  # beside a month or a year it is of some day in it, not of the day of writing
        found = self._from_anchor(item, mod)
        return (found, self.anchor.words) if found and self.anchor and found.value != reading.bare else bare

    def _from_previous(self, item: _Placed, date: Value, mod: str | None) -> Value | None:
        quarter = self.quarter if item.sentence - self.quarter_sentence <= _NEAR_RESULT else None
        first, last = (Now(_ANY_DAY, item.direction, previous, quarter) for previous in (date.early, date.late))
        return between(item.found.reading, first, last, mod, deictic=True)

    def _from_anchor(self, item: _Placed, mod: str | None) -> Value | None:
        if self.anchor is None:
            return None
        earliest, latest = self.anchor.earliest, self.anchor.latest
        if item.direction <= 0:
            latest = add_days(latest, item.found.reading.slack) or latest
        # Over a stretch of days "near" means nothing: what is told in the past lies before each of them.
        looks = item.direction * (1 if self.anchor.earliest == self.anchor.latest else 2)
        first, last = Now(earliest, looks), Now(latest, looks)
        return between(item.found.reading, first, last, mod, deictic=item.found.reading.basis is Basis.ANCHOR)

    def told(self, item: _Placed, found: Value, words: str) -> None:
        """Later times may count from this one, if it is a date and nothing that only looks back from the one before."""
        reading = item.found.reading
        if reading.type not in ("DATE", "TIME") or not found.value[:2].isdigit() or "X" in found.value:
            return
        if reading.basis is Basis.PREVIOUS and self.last is not None and found.value < self.last.date.value:
            return
        if reading.basis is not Basis.HEADING:
            self.last = _Told(found, words, item.sentence)
        if item.alone and reading.grain == "day":
            self.heading = _Told(found, words, item.sentence)
        if reading.grain == "quarter" and "-Q" in found.value and self._is_of_results(item, found.value):
            self.quarter, self.quarter_sentence = found.value, item.sentence

    def _is_of_results(self, item: _Placed, value: str) -> bool:
        """Results are of a quarter that is over, so not of one that is only expected to be weak, and "a year earlier" is not
        counted from the quarter that they are held against.
        """
        over = self.anchor is None or _is_told_of(value, self.anchor, item.direction)
        held_against = self.quarter if item.sentence - self.quarter_sentence <= _NEAR_RESULT else None
        return over and (held_against is None or value >= held_against)
