"""What stands on whose word, across reports."""

from dataclasses import dataclass, field
from enum import StrEnum

from sayso.schema.claim import Claim
from sayso.schema.decision import Reviewed
from sayso.schema.report import Report
from sayso.schema.span import Span
from sayso.schema.tolls import Toll
from sayso.schema.values import Bound


class LinkKind(StrEnum):
    """How two claims of a point stand to each other."""

    REPEATS = "repeats"
    AGREES = "agrees"
    REFINES = "refines"
    DIFFERS = "differs"
    CONFLICTS = "conflicts"
    DENIES = "denies"
    SUPERSEDES = "supersedes"
    INCOMPARABLE = "incomparable"


class FigureStatus(StrEnum):
    """Where a figure stands in its history."""

    CURRENT = "current"
    SUPERSEDED = "superseded"  # the same origin gave another one later
    DISPUTED = "disputed"  # another origin gives another one
    DENIED = "denied"
    WITHDRAWN = "withdrawn"  # a correction, or its own voice, took it back


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing compared between two claims: the two values and what they added to the score."""

    name: str
    a: str
    b: str
    weight: float


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between two claims. For denies, refines and supersedes `a` acts on `b`; else a < b by id.

    reason: one sentence a reader understands. detail: what was compared. overtaken: whether it holds numbers against each other
    of which one has been superseded or withdrawn since, so that it tells of no difference of today.
    """

    kind: LinkKind
    a: str
    b: str
    reason: str
    detail: tuple[Feature, ...] = ()
    overtaken: bool = False


@dataclass(frozen=True, slots=True)
class Copy:
    """Text of report `a` that stands in report `b` too.

    containment: share of a's words (boilerplate left out) that stand in b, 0 to 1. spans: the shared stretches as pairs
    (in a, in b).
    """

    a: str
    b: str
    containment: float
    spans: tuple[tuple[Span, Span], ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two terminals count as one origin.

    rule: "same text", "shared agency credit", "X reported" or "same speaker and occasion" for certain merges, "decision" for a
    person's; "unnamed" and "may be one" for the cautious ones, which only lower `at_least`. claims: the two claims merged.
    reason: one sentence.
    """

    rule: str
    claims: tuple[str, str]
    reason: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where chains end. claims: ids of the claims of the point that rest on it. merges: why they are one."""

    id: str
    name: str
    kind: str
    anonymous: bool
    claims: tuple[str, ...]
    merges: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """The claims, from all reports, about the same thing.

    about: the words of its clearest claim. origins: after certain merges; their number is at_most. at_least: what is left when
    every unattributed or anonymous terminal is assumed to be one already counted, and every body that reports call otherwise.
    circles: outlets that only cite each other. against: of those who deny it or say the contrary, who are not counted.
    """

    id: str
    about: str
    claims: tuple[str, ...]
    at_most: int
    at_least: int
    origins: tuple[Origin, ...]
    cautions: tuple[Merge, ...] = ()
    circles: tuple[tuple[str, ...], ...] = ()
    against: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class SumPart:
    """What was added up with others: where it stands, and the numbers its words allow, None where they set no limit."""

    span: Span
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class FigureValue:
    """One value in a figure's history. as_of and published: ISO 8601 or None; claim and origin: ids.
    as_of_mod: as in Moment.

    reason: why it has its status, one sentence, None for a current one; against: ids of the claims that make it so. span: the
    words in the report. sum_of: for a sum that no words give, what was added up; else empty. named: those counted, in the
    report's words, where these are a closer name for some of whom the history counts ("passengers" among people), else None.
    """

    low: float | None
    high: float | None
    bound: Bound
    approximate: bool
    words: str
    as_of: str | None
    published: str | None
    claim: str
    origin: str
    voice: str
    status: FigureStatus
    as_of_mod: str | None = None
    reason: str | None = None
    against: tuple[str, ...] = ()
    span: Span | None = None
    sum_of: tuple[SumPart, ...] = ()
    named: str | None = None


@dataclass(frozen=True, slots=True)
class ToldNumber:
    """One number of a history, and how many independent origins give it: counted as a point's are, among those that give it.

    low, high, bound, approximate, named: as in the values that give it; words: the first one's. origins: the names of those for
    whom it stands, as many as at_most; where it stands for nobody any more, of those who had given it. claims: ids of theirs.
    """

    low: float | None
    high: float | None
    bound: Bound
    approximate: bool
    words: str
    named: str | None
    at_most: int
    at_least: int
    origins: tuple[str, ...]
    claims: tuple[str, ...]
    stands: bool


@dataclass(frozen=True, slots=True)
class Estimate:
    """What stands of a history, as conflict researchers code it (UCDP): low, best and high, each a number that somebody gives.

    None: nobody gives one ("up to 30" has no low and no best). open: whether a standing value leaves the top open. The claims:
    ids of those whose value each comes from. reason: why that one is best. A choice that shows its ground, not the truth.
    """

    low: float | None
    best: float | None
    high: float
    open: bool
    low_claims: tuple[str, ...]
    best_claims: tuple[str, ...]
    high_claims: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class FigureHistory:
    """How one counted thing was reported, oldest first.

    counted: what is counted, or what a percentage is of, in the words of a report; None where they do not say.
    supposed: whether it is told of what may come ("could kill 50"), not of what has been counted. estimate: None if nothing that
    stands gives a number. where: the places that were counted, sorted, in a story that counts some apart; empty for all of them.
    numbers: each number told, by whom first, with how many origins give it.
    """

    point: str
    role: str
    counted: str | None
    unit: str | None
    values: tuple[FigureValue, ...]
    supposed: bool = False
    estimate: Estimate | None = None
    where: tuple[str, ...] = ()
    numbers: tuple[ToldNumber, ...] = ()


class AnswerKind(StrEnum):
    """What is done to what a claim says, by another claim."""

    DENIED = "denied"
    CONFIRMED = "confirmed"
    TAKEN_BACK = "taken back"  # by who had said it; a denial, by who had denied it


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said to a claim: by which claim (its id), when (ISO date or None), and whose word that is."""

    kind: AnswerKind
    claim: str
    said: str | None
    voice: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One claim in time: when it happened (TIMEX3 value or None) and when it was said (ISO date or None).

    mod: as in Moment. words: the report's for when it happened, None if that is inferred; basis: what it goes by, as in Moment.
    answers: who denied or confirmed it, by when they said so; of one voice that says it again, the first.
    """

    happened: str | None
    said: str | None
    claim: str
    point: str
    mod: str | None = None
    words: str | None = None
    basis: str | None = None
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class NameMerge:
    """Why two names, or one name in several reports, are one.

    rule: "same name", "spelling" (alike to the ear), "short form", "initial", "middle name", "order" (of a ministry's words),
    "surname" (of a person named whole), "described" ("the Red Lantern aid group"), "table" (of offices, bodies and outlets),
    "acronym" or "alias" (told in a report), "office" ("the Ukrainian president"), "reading" (as the report's reading took it) or
    "decision" (a person's). reason: one sentence. mentions: where the names stand, one place each. told: where a report says
    that they are one.
    """

    rule: str
    forms: tuple[str, str]
    reason: str
    mentions: tuple[Span, ...] = ()
    told: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """One entity across reports. forms: every name found; mentions: where it is named; merges: why they are one."""

    id: str
    name: str
    kind: str
    forms: tuple[str, ...]
    claims: tuple[str, ...]
    mentions: tuple[Span, ...] = ()
    merges: tuple[NameMerge, ...] = ()


@dataclass(frozen=True, slots=True)
class StoryJoin:
    """Why two reports are on one story. a, b: report ids, a < b. reason: one sentence. detail: what was compared, empty where one
    is a copy of the other.
    """

    a: str
    b: str
    reason: str
    detail: tuple[Feature, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Reports on the same events. id: given by the user with --story, else made from its reports.

    joins: what holds it together, one less than reports; none where the user put it together.
    """

    id: str
    reports: tuple[str, ...]
    joins: tuple[StoryJoin, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """The whole: every list in a fixed order that depends on content only (law 6). decisions: people's, in the order made."""

    stories: tuple[Story, ...] = ()
    reports: tuple[Report, ...] = ()
    claims: tuple[Claim, ...] = ()
    points: tuple[Point, ...] = ()
    links: tuple[Link, ...] = ()
    copies: tuple[Copy, ...] = ()
    figures: tuple[FigureHistory, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    names: tuple[Name, ...] = field(default=())
    tolls: tuple[Toll, ...] = ()
    decisions: tuple[Reviewed, ...] = ()
