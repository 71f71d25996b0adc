"""What people decide about the machine's reading: acts that are appended, never changed, and can be undone (law 7)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sayso.schema.claim import Claim, Factuality, Stance, Voice
from sayso.schema.report import Report
from sayso.schema.span import Span

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_FIRST_LINE = 200  # characters of a report's first line that a decision shows; headlines have some 60


class Act(StrEnum):
    """What a reviewer does."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    MERGE = "merge"
    SPLIT = "split"
    UNDO = "undo"


class About(StrEnum):
    """What the act is about: one claim, or which claims make a point or an origin, which places a name, which reports a story."""

    CLAIM = "claim"
    POINT = "point"
    ORIGIN = "origin"
    NAME = "name"
    STORY = "story"


class State(StrEnum):
    """How a decision stands in a ledger."""

    IN_FORCE = "in force"
    UNDONE = "undone"
    ORPHAN = "orphan"  # what it stood on is no longer found; it waits, and is never put elsewhere


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a decision stands on, so that it is found again after a new reading.

    spans: the content's pieces as the machine read them, the place of a name, or the first line of a report that is meant as a
    whole; quote: the words there, pieces joined by one space; claim: id and voice: name of the innermost voice, as the machine
    read them; both None for a name and for a report.
    """

    report_id: str
    spans: tuple[Span, ...]
    quote: str
    claim: str | None = None
    voice: str | None = None

    def __post_init__(self) -> None:
        if not self.spans or any(span.report_id != self.report_id for span in self.spans):
            raise ValueError(f"a decision on {self.quote!r:.60} does not say where that stands")


@dataclass(frozen=True, slots=True)
class Version:
    """What an edit can change of a claim.

    said: the words at the voice's mention, None if it has none. relays: the voices through which it came, from the innermost
    outwards, the speaker's own left out; relays_said: the words at their mentions. cue: the words that credit the voice, and
    cue_quote: these, pieces joined by one space.
    """

    content: tuple[Span, ...]
    quote: str
    voice: Voice
    said: str | None
    stance: Stance
    factuality: Factuality
    relays: tuple[Voice, ...] = ()
    relays_said: tuple[str | None, ...] = ()
    cue: tuple[Span, ...] = ()
    cue_quote: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """One act of one person.

    when: ISO 8601 in UTC, to the second, with Z. on: what it acts on. rest: for a merge and a split, what that is joined with or
    kept apart from. before, after: for an edit. undoes: the id of the decision that an undo takes back; it stands on the same.
    seen: the number of the last decision that the person had seen. number: its place among all of a store, from 1, and id: made
    from its content; both are given when it is kept. Raises ValueError for an act that lacks what it needs.
    """

    act: Act
    about: About
    who: str
    when: str
    on: tuple[Anchor, ...]
    rest: tuple[Anchor, ...] = ()
    before: Version | None = None
    after: Version | None = None
    undoes: str | None = None
    seen: int = 0
    note: str = ""
    number: int = 0
    id: str = ""

    def __post_init__(self) -> None:
        if not self.who.strip() or not _MOMENT.fullmatch(self.when):
            raise ValueError("a decision says who made it, and when (2031-03-04T05:06:07Z)")
        if (fault := self._fault()) is not None:
            raise ValueError(f"{self.act}: {fault}")

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Everything it stands on."""
        return (*self.on, *self.rest)

    @property
    def joins(self) -> bool:
        """Whether it says of several things that they are one, or are not."""
        return self.act in (Act.MERGE, Act.SPLIT)

    def touches(self, other: "Decision") -> bool:
        """Whether both are about the same thing, so that whoever made the later one should have seen the earlier one."""
        if self.about is not other.about:
            return False
        mine = {(anchor.claim, anchor.report_id, anchor.claim or anchor.spans) for anchor in self.anchors}
        return any((anchor.claim, anchor.report_id, anchor.claim or anchor.spans) in mine for anchor in other.anchors)

    def _fault(self) -> str | None:
        if not self.on:
            return "it stands on nothing"
        if (self.undoes is not None) != (self.act is Act.UNDO):
            return "an undo, and nothing else, names what it undoes"
        if self.act is Act.UNDO:
            return None
        if self.joins == (self.about is About.CLAIM):
            return "merge and split are about points, origins, names and stories, everything else about a claim"
        if self.about is About.STORY and self.act is not Act.SPLIT:
            return "a story can be split; reports are put into one when they are added"
        if self.joins != bool(self.rest) or (not self.joins and len(self.on) > 1):
            return "merge and split have two sides, everything else stands on one claim"
        if self.joins and set(self.on) & set(self.rest):
            return "the same thing stands on both sides"
        if any((anchor.claim is None) != (self.about in (About.NAME, About.STORY)) for anchor in self.anchors):
            return "a name is a place, a report of a story its first line, everything else a claim"
        if (self.before is None, self.after is None) != ((self.act is not Act.EDIT),) * 2:
            return "an edit, and nothing else, says what was and what is"
        return None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A decision as it stands in a ledger. claims: the ids of the claims it is about there, in the order of its anchors."""

    decision: Decision
    state: State
    claims: tuple[str, ...] = ()


def in_force(decisions: Iterable[Decision]) -> frozenset[str]:
    """The ids of the decisions that are not undone; an undo that is itself undone undoes nothing."""
    undone: set[str] = set()
    stands: set[str] = set()
    for decision in sorted(decisions, key=lambda each: each.number, reverse=True):  # what undoes comes after what it undoes
        if decision.id not in undone:
            stands.add(decision.id)
            if decision.undoes is not None:
                undone.add(decision.undoes)
    return frozenset(stands)


def anchored(claim: Claim) -> Anchor:
    """The claim, as the machine read it, for a decision to stand on."""
    return Anchor(claim.report_id, claim.content, claim.quote, claim.id, claim.voice.name)


def first_line(report: Report) -> Anchor:
    """The report as a whole, for a decision to stand on. Raises ValueError for one without words."""
    start = len(report.text) - len(report.text.lstrip())
    line = report.text[start : start + _FIRST_LINE].split("\n", 1)[0].rstrip()
    spans = (Span(report.id, start, start + len(line)),) if line else ()
    return Anchor(report.id, spans, line)


def version_of(claim: Claim, report: Report) -> Version:
    """What an edit could change, as it is now."""
    said = tuple(report.quote(voice.mention) if voice.mention is not None else None for voice in claim.chain)
    return Version(
        claim.content,
        claim.quote,
        claim.voice,
        said[0],
        claim.stance,
        claim.factuality,
        claim.chain[1:],
        said[1:],
        claim.cue,
        " ".join(report.quote(span) for span in claim.cue),
    )
