"""When a sentence that stands in a copy was printed first, and where copies print one sentence with two numbers.

What a copy says was said when the text that it copies was published: the weekly that prints Monday's wire text on Saturday gives
nobody's word of Saturday. And a sentence of which only a number is another one in the copy is one statement, printed two ways:
one of the two is misprinted, or the copier has put a newer number in, and nobody can tell which.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from typing import NamedTuple

from sayso.link.copies.shared import MOSTLY
from sayso.link.naming.voices import bare
from sayso.link.parts import Parts
from sayso.link.when import later, published
from sayso.schema import Claim, Copy, Figure, Kind, Report, Span
from sayso.text import words

# Stands for the number in a sentence whose other words are compared.
_NUMBER = "#"
# What is told of whom in which words, but for one number.
_Sentence = tuple[str, tuple[str, ...], tuple[str, ...]]
_Pair = frozenset[str]
_Limits = tuple[float | None, float | None]
"""Low and high of a figure."""


@dataclass(frozen=True, slots=True)
class Printing:
    """What copies tell of where a claim stands.

    first: when its text had been printed before, ISO 8601; None if never before its own report. sure: whether it is the very same
    text; where a number in it is another one, it may be of either day. ways: ids of the claims that are the same sentence
    with another number. versions: ids of the reports that are other versions of its own, of the same outlet and day.
    """

    first: str | None = None
    sure: bool = True
    ways: frozenset[str] = frozenset()
    versions: frozenset[str] = frozenset()


NOWHERE = Printing()  # of what stands in no copy


class _Printed(NamedTuple):
    """A number in a claim's sentence, and the report that prints it."""

    claim: Claim
    report: Report
    figure: Figure

    @property
    def number(self) -> _Limits:
        return self.figure.low, self.figure.high


_ByOutlet = dict[tuple[str, _Limits], list[_Printed]]


def find_printings(claims: Iterable[Claim], reports: Mapping[str, Report], copies: Sequence[Copy]) -> dict[str, Printing]:
    """By claim id, of those of which copies tell anything. reports: by id."""
    if not copies:
        return {}
    held: dict[str, list[Claim]] = defaultdict(list)
    copied = {report for copy in copies for report in (copy.a, copy.b)}
    for claim in claims:
        if claim.report_id in copied:
            held[claim.report_id].append(claim)
    out = {told: Printing(first) for told, first in _first_printed(held, reports, copies)}
    for told, versions in _versions(held, reports, copies):
        out[told] = replace(out.get(told, NOWHERE), versions=versions)
    known = {frozenset((copy.a, copy.b)) for copy in copies}
    for told, (claim, ways) in _two_ways(held, reports, known).items():
        out[told] = _printed_two_ways(claim, ways, out.get(told, NOWHERE), reports)
    return out


def _first_printed(
    held: Mapping[str, Sequence[Claim]], reports: Mapping[str, Report], copies: Iterable[Copy]
) -> Iterator[tuple[str, str]]:
    """The claims that stand in a text that an earlier report has too, each with the first day on which one had it."""
    before: dict[str, list[tuple[str, str, list[Span]]]] = defaultdict(list)
    for copy in copies:
        order = later(published(reports[copy.a]), published(reports[copy.b]))
        if order:
            new, old = (copy.a, copy.b) if order > 0 else (copy.b, copy.a)
            spans = sorted(pair[order < 0] for pair in copy.spans)
            before[new].append((published(reports[old]) or "", old, spans))
    for report, earlier in before.items():
        earlier.sort(key=lambda found: found[:2])
        for claim in held.get(report, ()):
            parts = _told_by(claim)
            first = next((day for day, _, spans in earlier if _stands_in(claim, parts, spans)), None)
            if first is not None:
                yield claim.id, first


def _told_by(claim: Claim) -> list[Span]:
    """The places that must be the same in both texts, each as a whole: the numbers, the times, and who is credited."""
    moments = (moment.span for moment in (claim.happened, claim.as_of) if moment is not None and moment.span is not None)
    mentions = (voice.mention for voice in claim.chain if voice.mention is not None)
    items = (item.span for items in (claim.figures, claim.times) for item in items)
    return [*items, *claim.cue, *moments, *mentions]


def _stands_in(claim: Claim, parts: Iterable[Span], spans: Sequence[Span]) -> bool:
    """Whether a claim stands mostly in these stretches of its report, and these parts of what it says wholly."""
    covered = sum(_inside(piece, spans) for piece in claim.content)
    if covered < MOSTLY * sum(map(len, claim.content)):
        return False
    return all(_inside(part, spans) == len(part) for part in parts)


def _inside(piece: Span, spans: Sequence[Span]) -> int:
    """Characters of a place that lie in the spans, which are sorted."""
    covered = 0
    for span in spans[max(0, bisect_right(spans, piece.start, key=lambda span: span.start) - 1) :]:
        if span.start >= piece.end:
            break
        covered += max(0, min(piece.end, span.end) - max(piece.start, span.start))
    return covered


def _versions(
    held: Mapping[str, Sequence[Claim]], reports: Mapping[str, Report], copies: Iterable[Copy]
) -> Iterator[tuple[str, frozenset[str]]]:
    """The claims of reports of which their outlet has published other versions that day, with these."""
    of_report: dict[str, set[str]] = defaultdict(set)
    for copy in copies:
        one, other = reports[copy.a], reports[copy.b]
        if _outlet(one) and _outlet(one) == _outlet(other) and _one_moment(one, other):
            of_report[copy.a].add(copy.b)
            of_report[copy.b].add(copy.a)
    for report, versions in of_report.items():
        for claim in held.get(report, ()):
            yield claim.id, frozenset(versions)


def _outlet(report: Report) -> str:
    return bare(report.outlet.value) if report.outlet else ""


def _one_moment(one: Report, other: Report) -> bool:
    """Whether both are dated, and nobody can tell which was first."""
    return bool(published(one) and published(other)) and later(published(one), published(other)) == 0


def _two_ways(
    held: Mapping[str, Iterable[Claim]], reports: Mapping[str, Report], copied: Collection[_Pair]
) -> dict[str, tuple[Claim, dict[str, Claim]]]:
    """The claims whose sentence copies print with another number, by id, each with those claims, by id."""
    alike: dict[_Sentence, dict[_Limits, list[_Printed]]] = defaultdict(lambda: defaultdict(list))
    for report, claims in held.items():
        for claim in claims:
            for figure in claim.figures:
                if figure.real and (figure.low is not None or figure.high is not None):
                    printed = _Printed(claim, reports[report], figure)
                    alike[_sentence(printed)][printed.number].append(printed)
    ways: dict[str, tuple[Claim, dict[str, Claim]]] = {}
    for numbers in alike.values():
        if len(numbers) < 2:
            continue
        everywhere = [printed for told in numbers.values() for printed in told]
        text = _texts({printed.report.id for printed in everywhere}, copied)
        by_outlet: _ByOutlet = defaultdict(list)
        for printed in everywhere:
            by_outlet[_outlet(printed.report), printed.number].append(printed)
        for one, other in combinations(numbers, 2):
            for x, y in product(numbers[one], numbers[other]) if _apart(one, other) else ():
                if text.of(x.report.id) == text.of(y.report.id) and _is_one_statement(x, y, by_outlet):
                    for mine, theirs in ((x.claim, y.claim), (y.claim, x.claim)):
                        ways.setdefault(mine.id, (mine, {}))[1][theirs.id] = theirs
    return ways


def _texts(reports: Iterable[str], copied: Collection[_Pair]) -> Parts:
    """The reports that print a sentence, those together that copies join: a cut copy and a padded one may have little else in
    common.
    """
    held = sorted(reports)
    parts = Parts(held)
    for one, other in combinations(held, 2):
        if frozenset((one, other)) in copied:
            parts.join(one, other)
    return parts


def _sentence(printed: _Printed) -> _Sentence:
    """The sentence with the voice and the claim's own words in it, but for the number."""
    claim, report, span = printed.claim, printed.report, printed.figure.span
    context = next((o.context for o in claim.occurrences if o.context.covers(span)), claim.occurrences[0].context)
    context = Span(context.report_id, min([context.end, *_starts(claim, context)]), context.end)
    voice = claim.voice
    who = "" if voice.kind is Kind.REPORT else f"{voice.kind} {bare(voice.name)}"
    own = tuple(word for piece in claim.content for word in _words(report.text, piece, span))
    return who, tuple(_words(report.text, context, span)), own


def _starts(claim: Claim, context: Span) -> Iterator[int]:
    """Where what is told begins in a sentence: a dateline before it is the paper's own."""
    content = (piece for place in claim.occurrences for piece in place.content)
    return (span.start for span in (*content, *_told_by(claim)) if context.covers(span))


def _words(text: str, piece: Span, number: Span) -> Iterator[str]:
    """The words of a piece of text, with a mark where the number stands."""
    if not piece.covers(number):
        return (word for word, _, _ in words(text[piece.start : piece.end]))
    before, behind = text[piece.start : number.start], text[number.end : piece.end]
    return (word for word in (*(w for w, _, _ in words(before)), _NUMBER, *(w for w, _, _ in words(behind))))


def _apart(one: _Limits, other: _Limits) -> bool:
    """Whether no number lies within both limits."""
    return any(x[1] is not None and y[0] is not None and x[1] < y[0] for x, y in ((one, other), (other, one)))


def _is_one_statement(x: _Printed, y: _Printed, by_outlet: _ByOutlet) -> bool:
    """Whether two outlets print it, or one in two versions of a day: what an outlet puts in the place of a number that it printed
    before is its newer one, whoever copies either version. by_outlet: all that print the sentence, by outlet and number.
    """
    mine, theirs = _outlet(x.report), _outlet(y.report)
    if not mine or not theirs:
        return False
    if mine == theirs:
        return _one_moment(x.report, y.report)
    for outlet, one, other in ((mine, x, y), (theirs, y, x)):
        versions = by_outlet.get((outlet, other.number), ())
        if any(later(published(printed.report), published(one.report)) for printed in versions):
            return False
    return True


def _printed_two_ways(claim: Claim, ways: Mapping[str, Claim], known: Printing, reports: Mapping[str, Report]) -> Printing:
    own = known.first or published(reports[claim.report_id])
    days = (published(reports[way.report_id]) for way in ways.values())
    before = min((day for day in days if day and later(own, day) > 0), default=None)
    first, sure = (before, False) if before else (known.first, known.sure)
    return replace(known, first=first, sure=sure, ways=frozenset(ways))
