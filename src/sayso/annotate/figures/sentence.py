"""The figures of one sentence: quantities with their bound, unit, what is counted and what became of it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.annotate.figures.ages import ages
from sayso.annotate.figures.bounds import Bounded, bounded, limits
from sayso.annotate.figures.counted import counted_phrase
from sayso.annotate.figures.designations import is_designation
from sayso.annotate.figures.durations import duration
from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.quantities import Quantity, quantities
from sayso.annotate.figures.roles import role_of
from sayso.annotate.figures.units import Unit, unit_after
from sayso.annotate.figures.zero import zeros
from sayso.schema import Bound, Figure, Report, TimeExpression, Token
from sayso.text import one_line

_MASK = "\x00"  # stands for each character of a time: no pattern reads across it
_CARRIED = 14  # words: "40 miners were killed and 150 hurt"; further off, "150" may be of others
_COMPOUND = re.compile(r"[-‐‑–](?P<noun>member|man|woman|person|strong|seat|bed|vehicle|ship)(?!\w)", re.IGNORECASE)
_LONG = re.compile(
    r"\s+(?:long|wide|deep|high|tall|away|from|above|below|off)(?!\w)|[-\s](?:wall|fence|trench|drop)(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: report.text[start:end], its tokens [first, last), the times in it. starts: where every token starts."""

    report: Report
    tokens: Sequence[Token]
    starts: Sequence[int]
    start: int
    end: int
    first: int
    last: int
    times: tuple[TimeExpression, ...]

    def token_at(self, position: int) -> int:
        """The first token that starts at or after a position, kept inside the sentence."""
        return min(self.last, max(self.first, bisect_left(self.starts, position)))


def figures_of(line: Line) -> list[Figure]:
    """The figures of one sentence, in no order; the first to claim a place holds it."""
    taken: list[Figure] = []
    covered = bytearray(line.end - line.start)  # one for each character that a figure holds

    def claim(figure: Figure) -> bool:
        start, end = figure.span.start - line.start, figure.span.end - line.start
        if any(covered[start:end]):
            return False
        covered[start:end] = b"\1" * (end - start)
        taken.append(figure)
        return True

    for certain in (*_durations(line), *_ages(line), *_zeros(line)):
        claim(certain)
    masked = _masked(line)
    previous: tuple[int, str] | None = None
    for quantity in quantities(masked):
        if any(covered[quantity.start : quantity.end]):
            continue
        figure = _figure(line, masked, quantity, previous)
        if figure is not None and claim(figure) and figure.counted and figure.unit is None:
            previous = line.token_at(figure.span.end), figure.counted
    return taken


def _masked(line: Line) -> str:
    text = line.report.text[line.start : line.end]
    for time in line.times:
        a, b = time.span.start - line.start, time.span.end - line.start
        text = text[:a] + _MASK * (b - a) + text[b:]
    return text


def _durations(line: Line) -> Iterator[Figure]:
    for time in line.times:
        found = duration(line.report.text, line.start, line.end, time)
        if found:
            around, low, high, unit = found
            yield Figure(
                line.report.span(around.start, around.end), low, high, around.bound, around.approximate, unit, None, "duration"
            )


def _ages(line: Line) -> Iterator[Figure]:
    for start, end, value, unit in ages(line.report.text[line.start : line.end]):
        span = line.report.span(line.start + start, line.start + end)
        yield Figure(span, value, value, Bound.EXACT, False, unit, None, "age")


def _zeros(line: Line) -> Iterator[Figure]:
    for zero in zeros(line.report.text[line.start : line.end]):
        span = line.report.span(line.start + zero.start, line.start + zero.end)
        counted = one_line(zero.counted) if zero.counted else None
        yield Figure(span, 0.0, 0.0, Bound.EXACT, False, None, counted, zero.role)


def _figure(line: Line, text: str, quantity: Quantity, previous: tuple[int, str] | None) -> Figure | None:
    """One quantity as a figure; None if it is none after all. text: the sentence with its times blotted out."""
    if (
        quantity.bound is not Bound.VAGUE
        and not quantity.share
        and not quantity.money
        and is_designation(text, quantity.start, quantity.end)
    ):
        return None
    end, unit, low, high = _measured(text, quantity)
    compound = _COMPOUND.match(text, end) if unit is None else None
    if (
        unit is None
        and compound is None
        and re.match(r"[-‐‑–]\w", text[end : end + 2])
        and not re.match(r"[-‐‑–](?:odd|plus|ish)", text[end:])
    ):
        return None  # "two-way", "three-storey"
    around = (
        bounded(text, 0, quantity.start, end, len(text)) if low is not None else Bounded(Bound.VAGUE, False, quantity.start, end)
    )
    if low is not None and low != high:
        around = Bounded(Bound.BETWEEN, around.approximate, around.start, around.end)
    counted, role = _meaning(line, around, compound, unit, previous)
    if _is_pronoun(text, quantity, around, counted, role):
        return None
    if low is not None and low == high:
        low, high = limits(around.bound, low)
    span = line.report.span(line.start + around.start, line.start + around.end)
    return Figure(span, low, high, around.bound, around.approximate, unit.name if unit else None, counted, role)


def _measured(text: str, quantity: Quantity) -> tuple[int, Unit | None, float | None, float | None]:
    """Where number and unit end, the unit, and the limits in that unit."""
    low, high, end = quantity.low, quantity.high, quantity.end
    if quantity.money:
        after = unit_after(text, end, len(text))
        return (after[1] if after and after[0].role == "money" else end), Unit(quantity.money, "money"), low, high
    if quantity.share:
        return end, Unit("%", "percentage"), low, high
    words = text[quantity.start : end]
    if re.search(r"\dm$", words) and _LONG.match(text, end) and low is not None and high is not None:
        return end, Unit("metres", "distance"), low / 1e6, high / 1e6  # "a trench 3m deep": the m is no million
    found = unit_after(text, end, len(text)) if quantity.bound is not Bound.VAGUE else None
    return (found[1], found[0], low, high) if found else (end, None, low, high)


def _meaning(
    line: Line, around: Bounded, compound: re.Match[str] | None, unit: Unit | None, previous: tuple[int, str] | None
) -> tuple[str | None, str]:
    """What is counted and its role. previous: where the figure before ends (a token) and what it counts."""
    tokens, last = line.tokens, line.last
    at = line.token_at(line.start + (compound.end() if compound else around.end))
    begin = line.token_at(line.start + around.start)
    if unit and unit.role == "money" and at < last and tokens[at].text.lower() in ("in", "worth"):
        at += 1
    ahead = [line.token_at(time.span.start) for time in line.times if time.span.start >= line.start + around.end]
    phrase = counted_phrase(tokens, at, min((*ahead, last)))
    counted = one_line(line.report.text[tokens[phrase[0]].start : tokens[phrase[1] - 1].end]) if phrase else None
    if compound and compound["noun"].lower() != "strong":
        counted, phrase = compound["noun"], None
    if unit and unit.role != "count":
        return counted, unit.role
    role = role_of(tokens, (begin, at), phrase, line.first, last)
    near = previous is not None and begin - previous[0] <= _CARRIED
    if (
        counted is None
        and previous
        and near
        and around.bound is not Bound.VAGUE
        and _is_elliptical(tokens, at, last, role != "count")
    ):
        counted = previous[1]
    return counted, role


def _is_elliptical(tokens: Sequence[Token], at: int, last: int, harmed: bool) -> bool:
    """Whether a number stands without its noun: "and 2,700 wounded", "three more"; and, of the harmed, "and wounded 30 in"."""
    if at >= last:
        return harmed
    word = tokens[at].text.lower()
    return word in _BARE_AFTER or word.endswith("ed") or (harmed and (not word.isalpha() or word in _BARE_HARMED))


_BARE_AFTER = lexicon("dead missing hurt others more were was are had have")
_BARE_HARMED = lexicon("and in at on of since during by after when while as before near")


def _is_pronoun(text: str, quantity: Quantity, around: Bounded, counted: str | None, role: str) -> bool:
    """Whether "one" stands for a thing, or counts nothing worth a figure: "one of them", "the one", "one reason"."""
    words = text[quantity.start : quantity.end].lower()
    if words != "one" or around.bound not in (Bound.EXACT, Bound.ABOUT):
        return False
    return counted is None or role == "count" or re.match(r"\s+(?:another|of)\b", text[quantity.end :]) is not None
