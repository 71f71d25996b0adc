"""The claims in time: when it happened, when it was said, and who denied or confirmed it since."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from sayso.link.naming.voices import shown
from sayso.link.when import reach, recalled, said
from sayso.schema import Answer, AnswerKind, Claim, Link, LinkKind, Point, Report, Stance, TimelineEntry
from sayso.schema.timex import clock

_SAME = (LinkKind.AGREES, LinkKind.REPEATS, LinkKind.REFINES)


def find_timeline(
    claims: Mapping[str, Claim], reports: Mapping[str, Report], points: Iterable[Point], links: Sequence[Link]
) -> tuple[TimelineEntry, ...]:
    """One entry a claim, by event time (the start of a stretch, then its hour; undated last), when it was said, claim id."""
    home = {claim: point.id for point in points for claim in point.claims}
    answers = _answers(claims, reports, links)
    entries = [_entry(claim, reports[claim.report_id], home[claim.id], answers.get(claim.id, ())) for claim in claims.values()]
    return tuple(sorted(entries, key=in_time))


def _entry(claim: Claim, report: Report, point: str, answers: tuple[Answer, ...]) -> TimelineEntry:
    happened = claim.happened
    if happened is None:
        return TimelineEntry(None, said(claim, report), claim.id, point, answers=answers)
    words = report.quote(happened.span) if happened.span else None
    return TimelineEntry(happened.value, said(claim, report), claim.id, point, happened.mod, words, happened.basis, answers)


def in_time(entry: TimelineEntry) -> tuple[bool, str, str, str, bool, str, str]:
    """What entries are sorted by; of one day those without an hour first."""
    span = reach(entry.happened, entry.mod)
    first, last = (d.isoformat() for d in span) if span else ("", "")
    first = last if span and span[0] == date.min else first  # "before 2023" stands where it ends
    hour = clock(entry.happened) if first == last else ""
    return (span is None, first, last, hour, entry.said is None, entry.said or "", entry.claim)


def _answers(claims: Mapping[str, Claim], reports: Mapping[str, Report], links: Sequence[Link]) -> dict[str, tuple[Answer, ...]]:
    """What was said to each claim, by when it was said; of one voice that says it again, the first."""
    found: dict[str, dict[tuple[AnswerKind, str], Answer]] = defaultdict(dict)

    def order(one: tuple[AnswerKind, str, str]) -> tuple[str, bool, tuple[AnswerKind, str, str]]:
        claim = claims[one[1]]
        return said(claim, reports[claim.report_id]) or "9999", not recalled(claim, reports[claim.report_id]), one

    for kind, by, to in sorted(set(_pairs(claims, links)), key=order):
        report = reports[claims[by].report_id]
        voice = shown(claims[by], report)
        found[to].setdefault((kind, voice), Answer(kind, by, said(claims[by], report), voice))
    return {claim: tuple(answers.values()) for claim, answers in found.items()}


def _pairs(claims: Mapping[str, Claim], links: Sequence[Link]) -> Iterable[tuple[AnswerKind, str, str]]:
    """What is done, by which claim, to which."""
    denied: dict[str, list[str]] = defaultdict(list)
    for link in links:
        if link.kind is LinkKind.DENIES:
            denied[link.a].append(link.b)
            yield AnswerKind.DENIED, link.a, link.b
    for link in links:
        if link.kind in _SAME:
            both = ((link.a, link.b), (link.b, link.a))
            for by, to in both[:1] if link.kind is LinkKind.REFINES else both:  # "at least nine" confirms no twelve
                if claims[by].stance is Stance.CONFIRMS and claims[to].stance is not Stance.CONFIRMS:
                    yield AnswerKind.CONFIRMED, by, to
        elif link.kind is LinkKind.SUPERSEDES and claims[link.b].stance is Stance.DENIES:
            yield AnswerKind.TAKEN_BACK, link.a, link.b
            yield from ((AnswerKind.CONFIRMED, link.a, target) for target in denied[link.b] if target != link.a)
        elif link.kind is LinkKind.SUPERSEDES and claims[link.a].stance is Stance.DENIES:
            yield AnswerKind.TAKEN_BACK, link.a, link.b  # by who had said it
    for claim in claims.values():
        if claim.stance is Stance.CONFIRMS:
            yield from ((AnswerKind.CONFIRMED, claim.id, target) for target in claim.about if target in claims)
