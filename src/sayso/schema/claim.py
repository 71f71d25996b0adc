"""One statement by one voice."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.errors import SpanError
from sayso.schema.event import Event, Moment
from sayso.schema.report import Report, check_span
from sayso.schema.span import Span
from sayso.schema.values import Entity, Figure, Place, TimeExpression
from sayso.schema.victims import Victim


class Kind(StrEnum):
    """What sort of thing a voice is."""

    PERSON = "person"
    OFFICE = "office"  # a role without a name: "the official", "a spokesman for the ministry"
    ORGANISATION = "organisation"
    GROUP = "group"
    DOCUMENT = "document"
    OUTLET = "outlet"
    UNATTRIBUTED = "unattributed"  # "reportedly", "reports suggest"
    REPORT = "report"  # the report itself


class Stance(StrEnum):
    """What a voice does with the content."""

    STATES = "states"
    CONFIRMS = "confirms"
    DENIES = "denies"
    ESTIMATES = "estimates"
    PREDICTS = "predicts"
    BELIEVES = "believes"
    URGES = "urges"
    OFFERS = "offers"
    ASKS = "asks"
    WISHES = "wishes"
    WITHHOLDS = "withholds"
    UNKNOWN = "unknown"  # "it remains unclear"


class Factuality(StrEnum):
    """What a voice commits to: certain, probable or possible, for or against; Uu: uncommitted.

    The scale is FactBank's (Saurí and Pustejovsky 2009).
    """

    CERTAIN = "CT+"
    PROBABLE = "PR+"
    POSSIBLE = "PS+"
    NOT_CERTAIN = "CT-"
    NOT_PROBABLE = "PR-"
    NOT_POSSIBLE = "PS-"
    UNCOMMITTED = "Uu"


class Polarity(StrEnum):
    """Whether the content affirms or negates."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks.

    name: as whole as the report allows ("he" -> "Volodymyr Zelensky"); mention: the words the report used, None for the
    report's own voice. resolved: how a name that is not the mention's own words was found, None if it is. reason: the
    stated ground for anonymity.
    """

    name: str
    kind: Kind
    anonymous: bool = False
    mention: Span | None = None
    reason: Span | None = None
    resolved: str | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a claim stands: its content's pieces, and the sentence or sentences round them."""

    content: tuple[Span, ...]
    context: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement by one voice, in one report.

    quote: the content's words, pieces joined by one space. chain: from the innermost voice outwards; the last one is
    closest to the report; never empty (the report's own claims have the report itself as their only voice).
    occurrences: each place where it stands in the report, the first first; a sentence that stands twice is one claim.
    cue: the words that credit the voice, empty for the report's own but for a fact check's verdict. terms: lemmas of the
    content's nouns, verbs and adjectives in lower case, in text order, for comparison. entities: those named in the
    content. about: ids of the claims a bare "claims" or "the allegations" points back to within the report. event: what the words
    report to have happened, None if nothing. happened: when that was, by the calendar; as_of: when what is said stood so; None if
    unknown. nested_in: id of the claim in whose content this one stands. victims: whom the content says to have been
    killed, wounded or hit. meaning: what the words are about, a signed byte a dimension, empty if not worked out (see
    `sayso.annotate.meaning`).
    """

    id: str
    report_id: str
    quote: str
    occurrences: tuple[Occurrence, ...]
    chain: tuple[Voice, ...]
    stance: Stance
    factuality: Factuality
    polarity: Polarity
    cue: tuple[Span, ...] = ()
    figures: tuple[Figure, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    places: tuple[Place, ...] = ()
    entities: tuple[Entity, ...] = ()
    terms: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    event: Event | None = None
    happened: Moment | None = None
    as_of: Moment | None = None
    nested_in: str | None = None
    victims: tuple[Victim, ...] = ()
    meaning: bytes = b""

    def __post_init__(self) -> None:
        if not self.chain:
            raise ValueError(f"claim {self.id} has no voice")
        if not self.occurrences or not self.occurrences[0].content:
            raise SpanError(f"claim {self.id} points to no characters")

    @property
    def content(self) -> tuple[Span, ...]:
        """The pieces of the first occurrence."""
        return self.occurrences[0].content

    @property
    def voice(self) -> Voice:
        """Who says it: the innermost voice."""
        return self.chain[0]


def check_claim(claim: Claim, report: Report) -> None:
    """Raise SpanError unless every span of the claim fits the report and its quote is what the first occurrence says."""
    spans = [span for occurrence in claim.occurrences for span in (*occurrence.content, occurrence.context)]
    spans += claim.cue
    spans += [item.span for group in (claim.figures, claim.times, claim.places, claim.entities) for item in group]
    spans += claim.event.spans() if claim.event else ()
    spans += [moment.span for moment in (claim.happened, claim.as_of) if moment is not None and moment.span is not None]
    spans += [span for victim in claim.victims for span in (victim.span, victim.cue)]
    spans += [span for voice in claim.chain for span in (voice.mention, voice.reason) if span is not None]
    for span in spans:
        check_span(span, report.id, report.text)
    said = " ".join(report.quote(span) for span in claim.content)
    if said != claim.quote:
        raise SpanError(f"claim {claim.id}: its quote is not what stands at its place in {report.id}")


@dataclass(frozen=True, slots=True)
class Reading:
    """A report and the claims read from it: what the link stage takes."""

    report: Report
    claims: tuple[Claim, ...]

    def __post_init__(self) -> None:
        for claim in self.claims:
            check_claim(claim, self.report)
