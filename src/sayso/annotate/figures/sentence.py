"""The figures of one sentence: quantities with their bound, unit, what is counted and what became of it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.annotate.figures.ages import ages
from sayso.annotate.figures.bounds import Bounded, bounded, limits
from sayso.annotate.figures.designations import amounts_to, is_designation
from sayso.annotate.figures.durations import duration
from sayso.annotate.figures.gapped import gapped
from sayso.annotate.figures.line import Line
from sayso.annotate.figures.listed import one_fate
from sayso.annotate.figures.meaning import Earlier, Meaning, meaning
from sayso.annotate.figures.measured import measured
from sayso.annotate.figures.moved import is_the_end
from sayso.annotate.figures.nth import last_of_the_dead
from sayso.annotate.figures.numbered import is_numbered
from sayso.annotate.figures.numerals import words_in
from sayso.annotate.figures.quantities import Quantity, grouped_by_dot, quantities
from sayso.annotate.figures.unreal import is_real
from sayso.annotate.figures.zero import zeros
from sayso.schema import Bound, Figure
from sayso.schema.casualties import both_in_one
from sayso.schema.roles import HURT, SUFFERED
from sayso.text import one_line

_COMPOUND = re.compile(r"[-‐‑–](?P<noun>member|man|woman|person|strong|seat|bed|vehicle|ship)(?!\w)", re.IGNORECASE)
_JOINED = re.compile(r"[-‐‑–](?!odd|plus|ish)\w")
_WITHIN = re.compile(r"(?<!\w)within\s+$", re.IGNORECASE)
_ANOTHER = re.compile(r"\s+(?:another|of\s+(?!(?:them|whom)\b))", re.IGNORECASE)
_OF = re.compile(r"\s+of\s", re.IGNORECASE)
# "Six members of one family": which, not how many.
_ALL_OF_ONE = re.compile(r"(?<!\w)(?:members|generations|people|men|women|children|all|both)\s+of\s+$", re.IGNORECASE)
_ONLY = re.compile(r"(?<!\w)(?:only|just|exactly)\s+$", re.IGNORECASE)
_AND = re.compile(r"\s(?:and|or|for)\s", re.IGNORECASE)
_LISTED = 30  # characters: "130 hikers and one dog", "one nurse for 30 beds"
_IN_DECIMALS = re.compile(r"(?:points?|times|seconds?)$", re.IGNORECASE)  # an index falls by 12.345 of them
# "The three of them": known already, not counted.
_THE = re.compile(r"(?<!\w)(?:the|these|those)\s+$", re.IGNORECASE)
# "Two more than first reported", "six fewer deaths than in May": how far two counts are apart, and no count.
_DIFFERENCE = re.compile(r"\s+(?:[\w-]+\s+)?(?:more|fewer|less)\s+(?:[\w-]+\s+)?than(?!\w)", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of\s+(?:them|us|you)(?!\w)", re.IGNORECASE)


def figures_of(line: Line, before: Figure | None = None) -> list[Figure]:
    """The figures of one sentence, in no order; the first to claim a place holds it.

    before: what the sentence before counted last, which "two of them" are of.
    """
    taken: list[Figure] = []
    covered = bytearray(line.end - line.start)  # one for each character that a figure holds

    def claim(figure: Figure) -> bool:
        start, end = figure.span.start - line.start, figure.span.end - line.start
        if any(covered[start:end]):
            return False
        covered[start:end] = b"\1" * (end - start)
        taken.append(figure)
        return True

    words = words_in(line.report.text[line.start : line.end])
    for certain in (*_durations(line), *_ages(line, words), *_zeros(line, words), *_last_dead(line, words)):
        claim(certain)
    masked = line.masked()
    earlier = Earlier(before=before)
    found = [q for q in quantities(masked, words) if not any(covered[q.start : q.end])]
    for quantity in found:
        beside = any(_is_listed(masked, quantity, other) for other in found if other is not quantity)
        figure = _figure(line, masked, quantity, earlier, beside=beside)
        if figure is not None and claim(figure):
            earlier.add(line, figure)
    for figure in list(gapped(line.report, line.end, taken)):
        claim(figure)
    return one_fate(line, taken)


def _durations(line: Line) -> Iterator[Figure]:
    for time in line.times:
        found = duration(line.report.text, line.start, line.end, time)
        if found:
            around, low, high, unit = found
            span = line.report.span(around.start, around.end)
            yield Figure(span, low, high, around.bound, around.approximate, unit, None, "duration")


def _ages(line: Line, words: set[str]) -> Iterator[Figure]:
    for age in ages(line.report.text[line.start : line.end], words):
        span = line.report.span(line.start + age.start, line.start + age.end)
        yield Figure(span, age.low, age.high, age.bound, False, age.unit, None, "age")


def _zeros(line: Line, words: set[str]) -> Iterator[Figure]:
    for zero in zeros(line.report.text[line.start : line.end], words):
        span = line.report.span(line.start + zero.start, line.start + zero.end)
        counted = one_line(zero.counted) if zero.counted else None
        yield Figure(span, 0.0, 0.0, Bound.EXACT, False, None, counted, zero.role)


def _last_dead(line: Line, words: set[str]) -> Iterator[Figure]:
    for nth in last_of_the_dead(line.report.text[line.start : line.end], words):
        span = line.report.span(line.start + nth.start, line.start + nth.end)
        yield Figure(span, float(nth.number), None, Bound.AT_LEAST, False, None, nth.counted, "killed")


def _figure(line: Line, text: str, quantity: Quantity, earlier: Earlier, *, beside: bool) -> Figure | None:
    """One quantity as a figure; None if it is none after all. text: the sentence with its times blotted out."""
    if _names(line, text, quantity):
        return None
    end, unit, low, high = measured(text, quantity)
    compound = _COMPOUND.match(text, end) if unit is None else None
    if unit is None and compound is None and _JOINED.match(text, end):
        return None  # "two-way", "three-storey"
    around = Bounded(Bound.VAGUE, False, quantity.start, end)
    if low is not None:
        around = _bounded(text, quantity.start, end, distance=unit is not None and unit.role == "distance")
    if low != high:
        around = replace(around, bound=Bound.BETWEEN)
    told = meaning(line, around, compound, unit, earlier)
    if told.unit is None and _DIFFERENCE.match(text, quantity.end):
        told = replace(told, role="count")
    raw = line.report.text[line.start : line.end]
    if told.unit is None and told.role in HURT and (both := both_in_one(raw[: around.start], raw[around.end :])):
        told = replace(told, counted=told.counted or both, role="count")
    if _is_pronoun(text, quantity, around, told, beside=beside):
        return None
    countable = told.unit is None and told.counted and not _IN_DECIMALS.search(told.counted)
    if countable and grouped_by_dot(text[quantity.start : quantity.end]):
        low, high = (None if n is None else n * 1000 for n in (low, high))
    if low is not None and low == high:
        low, high = limits(around.bound, low)
    span = line.report.span(line.start + around.start, line.start + around.end)
    name = told.unit.name if told.unit else None
    real = is_real(line, line.start + quantity.start, told.role)
    return Figure(span, low, high, around.bound, around.approximate, name, told.counted, told.role, real)


def _names(line: Line, text: str, quantity: Quantity) -> bool:
    """Whether the number names or orders."""
    if quantity.bound is Bound.VAGUE or quantity.share or quantity.money:
        return False
    if is_designation(text, quantity.start, quantity.end):
        return True
    if _THE.search(text, 0, quantity.start) and _OF_THEM.match(text, quantity.end):
        return True
    at = line.token_at(line.start + quantity.start)
    if quantity.low != quantity.high or at >= line.last or amounts_to(text, quantity.start):
        return False
    return is_numbered(line.tokens, at, line.first, line.last)


def _bounded(text: str, start: int, end: int, *, distance: bool) -> Bounded:
    """The bound; "within 40 km" is up to as many, while "within" says nothing of a count."""
    around = bounded(text, 0, start, end, len(text))
    within = _WITHIN.search(text, 0, around.start) if distance and around.bound is Bound.EXACT else None
    return Bounded(Bound.UP_TO, around.approximate, within.start(), around.end) if within else around


def _is_listed(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether only a few words with "and" or "for" stand between two quantities of things."""
    if other.share or other.money or other.bound is Bound.VAGUE:
        return False
    between = text[other.end : one.start] if other.end <= one.start else text[one.end : other.start]
    return len(between) <= _LISTED and _AND.search(between) is not None


def _is_pronoun(text: str, quantity: Quantity, around: Bounded, told: Meaning, *, beside: bool) -> bool:
    """Whether "one" stands for a thing, or counts nothing worth a figure: "one of them", "the one", "one reason".

    Beside another number it counts. beside: whether it is listed with another quantity ("130 hikers and one dog").
    """
    words = text[quantity.start : quantity.end].lower()
    if words == "one" and is_the_end(text, quantity.start, quantity.end):
        return False
    if words == "one" and around.bound is Bound.EXACT and told.counted and _ALL_OF_ONE.search(text, 0, quantity.start):
        return True
    if words == "one" and told.role in SUFFERED and _OF.match(text, quantity.end):
        return False  # "one of them died"
    bare = told.counted is None and told.role == "count" and told.unit is None and quantity.low is not None
    if bare and words.isalpha() and (words == "one" or _THE.search(text, 0, quantity.start)):
        return True  # "the two met"
    if words != "one" or around.bound not in (Bound.EXACT, Bound.ABOUT):
        return False
    if told.counted is None or _ANOTHER.match(text, quantity.end):
        return True
    return told.role == "count" and not (beside or _ONLY.search(text, 0, quantity.start))
