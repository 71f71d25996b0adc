"""When what a claim tells happened, and as of when it was told: as stated, or inferred and then said to be."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sayso.schema import Event, Moment, Report, Span, TimeExpression
from sayso.schema.timex import Days, days, distance, reach

ANCHORS = frozenset(("PRESENT_REF", "PAST_REF", "FUTURE_REF"))  # "now", "recently": no place on a calendar
IN_CONTENT, BESIDE_CUE, OVER_IT = "stated in the content", "stated beside the cue", "stated over it"
# A time in the content is the report's own "now" if it is no older than this: in "the blast on 3 March killed 17", written on
# the 8th, the day is that of the blast, and the count is newer. A report comes out on the day it tells of or the day after.
SHORT_DAYS = 7  # a week; "500 killed in 2024" stands as of the report, not of the year
FRESH_DAYS = 1


def moments(  # noqa: PLR0913  what a claim's times are told by
    report: Report,
    content: Sequence[Span],
    times: Sequence[TimeExpression],
    event: Event | None,
    *,
    own: Sequence[TimeExpression] | None = None,
    head: TimeExpression | None = None,
) -> tuple[Moment | None, Moment | None]:
    """When it happened and as of when it stands so; None for what is unknown.

    own: the times of what the claim tells, without those of things that it mentions; None for all of them. head: the time that
    stands over it (see `sayso.extract.heads`).

    It happened at the time of its event, else at the first time in the content; a time beside the cue is when it was said, unless
    the event is the saying itself. It stands as of a time that the content says so of ("by Friday"), else of the time beside the
    cue, else of a fresh one in the content, else of the one over it, else, and that is inferred, as of publication. "Since
    Monday" is when it began.
    """
    dated = [t for t in times if t.type in ("DATE", "TIME") and t.value not in ANCHORS and days(t.value)]
    stated = [t for t in dated if not _is_held_against(report, t)]
    within = [t for t in stated if any(span.overlaps(t.span) for span in content)]
    beside = [t for t in stated if t not in within]
    told = within if own is None else [t for t in within if t in own]
    open_start = [t for t in stated if _stands_behind(_SINCE, report, t)]
    known = [t for t in within if t not in open_start], [t for t in beside if t not in open_start]
    open_end = [t for t in stated if _stands_behind(_BY, report, t) and not _OF_IT.match(report.text, t.span.end)]
    happened = _happened(event, told, beside, open_start)
    if happened is not None and happened.mod is None and any(happened.span == t.span for t in open_end):
        happened = replace(happened, mod="ON_OR_BEFORE")
    now = any(_STANDS_NOW.search(report.text, span.start, span.end) for span in content)
    return happened, _as_of(report, *known, [] if now else [t for t in told if t not in open_start], head)


def _happened(
    event: Event | None,
    within: Sequence[TimeExpression],
    beside: Sequence[TimeExpression],
    open_start: Sequence[TimeExpression],
) -> Moment | None:
    of_event = event.time if event else ()
    named = next((t for t in (*within, *beside) if t.span in of_event), None)
    time = named or next((t for t in within if t not in open_start), None) or next(iter(within), None)
    if time is None:
        return None
    moment = _moment(time, IN_CONTENT if time in within else BESIDE_CUE)
    return replace(moment, mod=moment.mod or "ON_OR_AFTER") if time in open_start else moment


# "Shut since Monday": TimeML leaves the word out of the time, whose value stays Monday; what is told began then and goes on.
_SINCE = re.compile(r"\bsince\s+(?:late\s+|early\s+|about\s+|around\s+)?$", re.IGNORECASE)


# "The country's worst air disaster since 1988": what was worse happened then.
_WORST_SINCE = re.compile(
    r"\b(?:worst|best|first|deadliest|bloodiest|biggest|largest|greatest|smallest|heaviest|strongest|weakest|gravest|fiercest"
    r"|highest|lowest|longest|hottest|coldest|wettest|driest|fastest|slowest|steepest|sharpest|costliest|busiest|quietest"
    r"|most [a-z]{5,})\s+(?:(?!(?:has|have|had|is|are|was|were)\b)[^\s.;:!?,]+\s+){0,6}"
    r"since\s+(?:late\s+|early\s+|about\s+|around\s+|at\s+least\s+)?$",
    re.IGNORECASE,
)
_COMPARED = 80  # characters


def _is_held_against(report: Report, time: TimeExpression) -> bool:
    """Whether a time is only that of what something is held against."""
    return _WORST_SINCE.search(report.text[max(0, time.span.start - _COMPARED) : time.span.start]) is not None


# "The toll stands at 61 after the last bodies were found on Tuesday": as of the report.
_STANDS_NOW = re.compile(r"\bstands (?:now )?at\b", re.IGNORECASE)


# "By Friday evening 14 had died": then, or before.
_BY = re.compile(r"\bby\s+(?:late\s+|early\s+|about\s+|around\s+)?$", re.IGNORECASE)


# "By Friday evening the toll had climbed to 31": as of when it stands, in so many words.
_STANDING = re.compile(r"\b(?:by|as\s+of|as\s+at|up\s+to|until)\s+(?:late\s+|early\s+|about\s+)?$", re.IGNORECASE)
_BEFORE = 16  # characters: the longest of these with a word between


_OF_IT = re.compile(r"['’]s\b(?!\s+(?:end|close)\b)", re.IGNORECASE)  # "by Sunday's earthquake": no time, but what did it


def _stands_behind(words: re.Pattern[str], report: Report, time: TimeExpression) -> bool:
    return words.search(report.text[max(0, time.span.start - _BEFORE) : time.span.start]) is not None


def _as_of(
    report: Report,
    within: Sequence[TimeExpression],
    beside: Sequence[TimeExpression],
    told: Sequence[TimeExpression],
    head: TimeExpression | None,
) -> Moment | None:
    day = days(report.published.value) if report.published else None
    for time in within:
        if (
            _stands_behind(_STANDING, report, time)
            and not _OF_IT.match(report.text, time.span.end)
            and (day is None or _days(time)[0] <= day[1])
        ):
            return _moment(time, IN_CONTENT)
    if beside:  # "told a noon briefing on Wednesday": the latest that is not after the report, as an hour may be misplaced
        said = [t for t in beside if day is None or _days(t)[0] <= day[1]]
        if said:
            return _moment(max(said, key=lambda t: _days(t)[0]), BESIDE_CUE)
    fresh = [t for t in told if day is None or _is_fresh(_days(t), day)]
    if fresh:
        return _moment(fresh[0], IN_CONTENT)
    if head is not None and days(head.value) and (day is None or _days(head)[0] <= day[1]):
        return _moment(head, OVER_IT)
    if report.published is None or day is None:
        return None
    return Moment(report.published.value, None, f"published {report.published.value} ({report.published.origin})")


def _is_fresh(told: Days, day: Days) -> bool:
    """Whether a count can stand as of that time: a few days at most, no later than the report, and hardly before it."""
    short = (told[1] - told[0]).days <= SHORT_DAYS
    return short and told[0] <= day[1] and (distance(told, day) or 0) <= FRESH_DAYS


def _days(time: TimeExpression) -> Days:
    return reach(time.value, time.mod) or (date.min, date.min)


def _moment(time: TimeExpression, where: str) -> Moment:
    anchor = time.anchor.removeprefix("counted from ") if time.anchor else ""
    return Moment(time.value, time.span, f"{where}, counted from {anchor}" if anchor else where, time.mod)
