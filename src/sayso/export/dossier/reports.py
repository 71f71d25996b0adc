"""Each report in full: its words, where claims stand marked, cues and voices too, what is not the story greyed."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.export.dossier.addresses import place_anchor
from sayso.export.dossier.anchors import anchor, web_address
from sayso.export.dossier.claims import Reference, reference
from sayso.export.dossier.index import Index, report_order
from sayso.export.dossier.marks import Segment, segments
from sayso.schema import Claim, Kind, Report, Span
from sayso.schema.timex_words import in_words as when

METADATA = ("title", "outlet", "byline", "published", "url", "language")


@dataclass(frozen=True, slots=True)
class Mark:
    """Why a stretch is marked. role: claim, own (the report's own claim), cue, voice, or a region's. token: names one piece."""

    role: str
    token: str = ""
    anchor: str = ""
    claim: Reference | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text as the page prints it. anchors: places that begin here; notes: claims that end here."""

    text: str
    marked: bool
    roles: str
    tokens: str
    anchors: tuple[str, ...]
    notes: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Another report of the same story, and why they are on one."""

    anchor: str
    label: str
    reason: str


@dataclass(frozen=True, slots=True)
class FullReport:
    """A report as the page shows it.

    metadata: name, value, where it came from. address: None unless a web page's. joins: what holds it to its story.
    """

    report: Report
    anchor: str
    label: str
    title: str
    metadata: tuple[tuple[str, str, str], ...]
    address: str | None
    claims: int
    own: int
    joins: tuple[Joined, ...]
    text: tuple[Stretch, ...]


def full_reports(index: Index) -> list[FullReport]:
    """Every report, by publication, the undated last."""
    claims: dict[str, list[Claim]] = {}
    for claim in index.ledger.claims:
        claims.setdefault(claim.report_id, []).append(claim)
    return [_full(index, report, claims.get(report.id, [])) for report in sorted(index.ledger.reports, key=report_order)]


def _full(index: Index, report: Report, claims: list[Claim]) -> FullReport:
    marks = [(region.span, Mark(role=region.role)) for region in report.regions]
    for claim in sorted(claims, key=lambda claim: (claim.content[0].start, claim.content[0].end, claim.id)):
        for span, mark in _marks(index, claim):
            report.quote(span)
            marks.append((span, mark))
    return FullReport(
        report=report,
        anchor=anchor("report", report.id),
        label=index.label(report),
        title=report.title.value if report.title else report.name,
        metadata=metadata(report),
        address=web_address(report.url.value) if report.url else None,
        claims=len(claims),
        own=sum(claim.voice.kind is Kind.REPORT for claim in claims),
        joins=tuple(_joins(index, report)),
        text=tuple(_stretch(segment) for segment in segments(report.text, marks)),
    )


def _joins(index: Index, report: Report) -> Iterator[Joined]:
    for join in (join for story in index.ledger.stories for join in story.joins):
        if report.id in (join.a, join.b):
            other = index.report(join.b if join.a == report.id else join.a)
            yield Joined(anchor("report", other.id), index.label(other), join.reason)


def _marks(index: Index, claim: Claim) -> Iterator[tuple[Span, Mark]]:
    """The claim's pieces at each place, the anchor on the first and the note behind the last; its cue and the voices' words."""
    role = "own" if claim.voice.kind is Kind.REPORT else "claim"
    for number, occurrence in enumerate(claim.occurrences):
        for piece, span in enumerate(occurrence.content):
            token = anchor("part", claim.id, number, piece)
            first = place_anchor(claim.id, number) if piece == 0 else ""
            note = reference(index, claim.id) if piece == len(occurrence.content) - 1 else None
            yield span, Mark(role, token, first, note)
    for span in claim.cue:
        yield span, Mark("cue")
    for voice in claim.chain:
        if voice.mention:
            yield voice.mention, Mark("voice")


def metadata(report: Report) -> tuple[tuple[str, str, str], ...]:
    """What is known of the report: name, value and where it came from."""
    found = []
    for name in METADATA:
        if fact := getattr(report, name):
            found.append((name, when(fact.value) if name == "published" else fact.value, fact.origin))
    return tuple(found)


def _stretch(segment: Segment[Mark]) -> Stretch:
    roles = dict.fromkeys(mark.role for mark in segment.marks)
    tokens = [mark.token for mark in segment.marks if mark.token]
    return Stretch(
        text=segment.text,
        marked=bool(tokens),
        roles=" ".join(f"is-{role}" for role in roles if role.isalpha()) + (" is-deep" if len(tokens) > 1 else ""),
        tokens=" ".join(tokens),
        anchors=tuple(mark.anchor for mark in segment.begins if mark.anchor),
        notes=tuple(mark.claim for mark in segment.ends if mark.claim),
    )
