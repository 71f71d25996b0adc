"""From the fields of an edit to what a claim should be: every word of it is looked for in the report (law 1)."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from sayso.errors import UsageError
from sayso.link.edited import RESOLVED
from sayso.schema import Claim, Factuality, Kind, Report, Span, Stance, Version, Voice, version_of
from sayso.text import one_line

_PLACES = re.compile(r"\d{1,9}-\d{1,9}(,\d{1,9}-\d{1,9})*")
Code = TypeVar("Code", bound=StrEnum)

_NAMELESS = (Kind.REPORT, Kind.UNATTRIBUTED)


def corrected(claim: Claim, report: Report, fields: Mapping[str, str]) -> tuple[Version, Version]:
    """The claim as it is and as the fields have it. Raises UsageError, in words for the person, for what cannot be.

    words: the content, a line for each piece; places: where these stand ("12-40,52-60"), if they were picked in the text. voice,
    kind, anonymous, said: the innermost voice, said being the words that name it in the report. stance, firmness: codes.
    """
    before = version_of(claim, report)
    content = _content(claim, report, fields.get("words", ""), fields.get("places", ""))
    voice = _voice(claim, report, fields)
    after = Version(
        content,
        " ".join(report.quote(span) for span in content),
        voice,
        report.quote(voice.mention) if voice.mention else None,
        _one_of(Stance, fields.get("stance", claim.stance), "stance"),
        _one_of(Factuality, fields.get("firmness", claim.factuality), "firmness"),
    )
    if after == before:
        raise UsageError("Nothing was changed. To leave the claim as it is, accept it.")
    return before, after


def lines_of(claim: Claim, report: Report) -> str:
    """The content as the field shows it."""
    return "\n".join(one_line(report.quote(span)) for span in claim.content)


def _content(claim: Claim, report: Report, words: str, places: str) -> tuple[Span, ...]:
    pieces = [" ".join(line.split()) for line in words.splitlines() if line.strip()]
    if not pieces:
        raise UsageError("A claim needs words. To take it out of the ledger, reject it.")
    if pieces == lines_of(claim, report).split("\n"):
        return claim.content
    if _PLACES.fullmatch(places):
        picked = _picked(report, places)
        if [one_line(report.quote(span)) for span in picked] == pieces:
            return picked
    found: list[Span] = []
    for piece in pieces:
        after = found[-1].end if found else 0
        found.append(_nearest(report, piece, claim.content[min(len(found), len(claim.content) - 1)].start, after))
    return tuple(found)


def _picked(report: Report, places: str) -> tuple[Span, ...]:
    ends = [tuple(map(int, place.split("-"))) for place in places.split(",")]
    return tuple(sorted(Span(report.id, start, end) for start, end in ends if start < end <= len(report.text)))


def _nearest(report: Report, words: str, near: int, after: int) -> Span:
    """Where the words stand nearest to a place, line breaks and spaces aside."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [match.span() for match in re.finditer(pattern, report.text) if match.start() >= after]
    if not found:
        raise UsageError(f"“{words}” does not stand in the report. A claim's words are the report's own.")
    start, end = min(found, key=lambda place: (abs(place[0] - near), place))
    return Span(report.id, start, end)


def _voice(claim: Claim, report: Report, fields: Mapping[str, str]) -> Voice:
    old = claim.voice
    kind = _one_of(Kind, fields.get("kind", old.kind), "kind of voice")
    name, said = one_line(fields.get("voice", old.name)).strip(), fields.get("said", "").strip()
    anonymous = fields.get("anonymous") == "yes"
    was = report.quote(old.mention) if old.mention else ""
    if (name, kind, anonymous, one_line(said)) == (one_line(old.name), old.kind, old.anonymous, one_line(was)):
        return old
    if kind is Kind.REPORT:
        return Voice("the report itself", Kind.REPORT)
    if not name:
        raise UsageError("A voice needs a name, or a description such as “a port official”.")
    words = said or (name if kind not in _NAMELESS else "")
    mention = _nearest(report, words, claim.content[0].start, 0) if words else None
    own = mention is not None and one_line(report.quote(mention)) == name
    reason = old.reason if anonymous else None
    return Voice(name, kind, anonymous, mention, reason, None if own or mention is None else RESOLVED)


def _one_of(kind: type[Code], value: str, what: str) -> Code:
    try:
        return kind(value)
    except ValueError as error:
        raise UsageError(f"{value!r:.40} is no {what}") from error
