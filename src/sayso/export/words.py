"""Codes in plain English: what a page or a table says in their place."""

from collections.abc import Sequence

from sayso.schema import (
    AnswerKind,
    Claim,
    Factuality,
    FigureHistory,
    FigureStatus,
    Kind,
    Link,
    LinkKind,
    Point,
    Polarity,
    Stance,
    TimelineEntry,
)
from sayso.schema.figures import number, spoken
from sayso.schema.timex_words import brief
from sayso.text import one_line, unbroken

__all__ = [
    "ANSWER",
    "CONTRARY",
    "FIRMNESS",
    "KIND",
    "LINK",
    "STANCE",
    "STATUS",
    "clearest",
    "contrary",
    "count",
    "figure_name",
    "link_reason",
    "link_words",
    "listed",
    "number",
    "origins",
    "shown",
    "spoken",
    "time_words",
]

FIRMNESS = {
    Factuality.CERTAIN: ("●●●", "certain"),
    Factuality.PROBABLE: ("●●○", "probable"),
    Factuality.POSSIBLE: ("●○○", "possible"),
    Factuality.NOT_CERTAIN: ("✕✕✕", "certain that not"),
    Factuality.NOT_PROBABLE: ("✕✕○", "probable that not"),
    Factuality.NOT_POSSIBLE: ("✕○○", "possible that not"),
    Factuality.UNCOMMITTED: ("○○○", "uncommitted"),
}
"""Factuality code: its mark and its words. Firmest first, as the legend and the chips list them."""

STANCE = {
    Stance.STATES: "states it",
    Stance.CONFIRMS: "confirms it",
    Stance.DENIES: "denies it",
    Stance.ESTIMATES: "estimates it",
    Stance.PREDICTS: "predicts it",
    Stance.BELIEVES: "believes it",
    Stance.URGES: "urges it",
    Stance.OFFERS: "offers it",
    Stance.ASKS: "asks it",
    Stance.WISHES: "wishes it",
    Stance.WITHHOLDS: "withholds an answer",
    Stance.UNKNOWN: "says it is not known",
}

KIND = {
    Kind.PERSON: "person",
    Kind.OFFICE: "office",
    Kind.ORGANISATION: "organisation",
    Kind.GROUP: "group",
    Kind.DOCUMENT: "document",
    Kind.OUTLET: "outlet",
    Kind.UNATTRIBUTED: "nobody named",
    Kind.REPORT: "the report itself",
}

LINK = {
    LinkKind.DENIES: "denies",
    LinkKind.CONFLICTS: "conflicts with",
    LinkKind.DIFFERS: "differs from",
    LinkKind.SUPERSEDES: "supersedes",
    LinkKind.REFINES: "refines",
    LinkKind.INCOMPARABLE: "cannot be compared with",
    LinkKind.AGREES: "agrees with",
    LinkKind.REPEATS: "repeats",
}
"""Between the first claim and the second; what a reader must not miss comes first."""

_ONCE = {LinkKind.CONFLICTS: "conflicted with", LinkKind.DIFFERS: "differed from"}

STATUS = {
    FigureStatus.CURRENT: ("current", "stands as last given by its origin"),
    FigureStatus.DISPUTED: ("disputed", "another origin gives another figure"),
    FigureStatus.SUPERSEDED: ("superseded", "the same origin gave another one later"),
    FigureStatus.DENIED: ("denied", "another voice denies it"),
    FigureStatus.WITHDRAWN: ("withdrawn", "a correction or its own voice took it back"),
}


ANSWER = {
    AnswerKind.DENIED: "denied",
    AnswerKind.CONFIRMED: "confirmed",
    AnswerKind.TAKEN_BACK: "taken back",
}


def link_words(link: Link) -> str:
    """What the first claim does to the second: "differs from"; "differed from", where one of the numbers is overtaken."""
    return _ONCE[link.kind] if link.overtaken else LINK[link.kind]


def link_reason(link: Link) -> str:
    """Why, and what has come of it since."""
    since = " One of the two numbers has been superseded or withdrawn since." if link.overtaken else ""
    return f"{link.reason}{since}"


def figure_name(history: FigureHistory) -> str:
    """What is counted: `killed (soldiers)`, `killed (people) in Harven`, `killed (people), yet to come`."""
    name = f"{history.role} ({history.counted})" if history.counted else history.role
    name = f"{name} in {' and '.join(history.where)}" if history.where else name
    return f"{name}, yet to come" if history.supposed else name


def time_words(entry: TimelineEntry) -> str:
    """When it happened, and the report's words where these count from another day: `2031-03-03 (“Monday”)`; `?` if unknown."""
    said = brief(entry.happened, entry.mod) or "?"
    relative = entry.words is not None and "counted from" in (entry.basis or "")
    return f"{said} (“{one_line(entry.words or '')}”)" if relative else said


def count(number: int, noun: str) -> str:
    """`1 claim`, `3 claims`: the noun's plural is regular."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(names: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def origins(at_least: int, at_most: int) -> str:
    """`1 origin`, `2 to 3 origins`: the interval, as one number where its ends meet."""
    return count(at_most, "origin") if at_least == at_most else f"{at_least:,} to {count(at_most, 'origin')}"


CONTRARY = "says the contrary"


_OF_A_NO = {
    Factuality.NOT_CERTAIN: Factuality.CERTAIN,
    Factuality.NOT_PROBABLE: Factuality.PROBABLE,
    Factuality.NOT_POSSIBLE: Factuality.POSSIBLE,
}


def shown(claim: Claim, beside: Claim | None = None) -> Factuality:
    """How firmly a voice stands by the words that its mark is shown beside: the claim's own, or those of another one.

    "There was no warning" is said as certain; "certain that not" beside these words would be read as the opposite.
    """
    if _says_no(claim) and _says_no(claim if beside is None else beside):
        return _OF_A_NO[claim.factuality]
    return claim.factuality


def _says_no(claim: Claim) -> bool:
    """Whether the words themselves hold the "not": those of a denial are what is denied."""
    return claim.polarity is Polarity.NEGATIVE and claim.stance is not Stance.DENIES and claim.factuality in _OF_A_NO


def clearest(point: Point, claims: Sequence[Claim]) -> Claim:
    """The claim whose words the point goes by, else the first."""
    return next((claim for claim in claims if unbroken(one_line(claim.quote)) == point.about), claims[0])


def stands_behind(point: Point) -> frozenset[str]:
    """The claims that count behind a point: each as firm as its own words are, though they hold a "not" and the row does not."""
    return frozenset(claim for origin in point.origins for claim in origin.claims)


def contrary(point: Point, claims: Sequence[Claim]) -> frozenset[str]:
    """The claims that stand against a point and whose firmness does not show it: "was open" in a row on "was locked"."""
    against = {claim for origin in point.against for claim in origin.claims}
    about = clearest(point, claims)
    return frozenset(claim.id for claim in claims if claim.id in against and shown(claim, about).value.endswith("+"))
