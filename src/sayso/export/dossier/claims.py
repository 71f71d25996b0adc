"""A claim's card: the quote in its sentence, the chain, how firmly, with which figures, when, and the way to its place."""

from dataclasses import dataclass

from sayso.export.dossier.addresses import claim_anchor
from sayso.export.dossier.decided import Decided, decided
from sayso.export.dossier.index import Index
from sayso.export.dossier.marks import Segment, segments
from sayso.export.words import FIRMNESS, KIND, STANCE, shown
from sayso.schema import Claim, Kind, Occurrence, Report, Voice
from sayso.schema.figures import plain
from sayso.schema.timex_words import in_words as when
from sayso.text import folded, one_line


@dataclass(frozen=True, slots=True)
class Speaker:
    """One voice as it is shown: name, kind in words, and for an anonymous one the words that say why."""

    name: str
    kind: str
    form: str
    anonymous: bool
    why: str | None
    resolved: str | None


@dataclass(frozen=True, slots=True)
class Firmness:
    """How firmly: mark, words and the FactBank code."""

    mark: str
    words: str
    code: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A claim named in a few words, with the addresses of its card and of its place in its report."""

    id: str
    number: str
    href: str
    place: str
    voice: str
    label: str
    quote: str


@dataclass(frozen=True, slots=True)
class Card:
    """One claim as the page shows it. own: its id if this row is its home, else None; href: where its home card stands."""

    claim: Claim
    number: str
    href: str
    own: str | None
    context: list[Segment[str]]
    chain: tuple[Speaker, ...]
    stance: str
    firmness: Firmness
    negative: bool
    figures: tuple[str, ...]
    times: tuple[tuple[str, str], ...]
    places: tuple[str, ...]
    published: str | None
    report: str
    title: str | None
    standing: tuple[str, ...]
    nested_in: Reference | None
    about: tuple[Reference, ...]
    decisions: tuple[Decided, ...]


def card(index: Index, claim: Claim, *, row: int) -> Card:
    """The claim's card for a row. Raises SpanError if the claim does not point into its report."""
    report = index.report(claim.report_id)
    home = index.homes[claim.id]
    return Card(
        claim=claim,
        number=str(home),
        href=index.to.claim(claim.id),
        own=claim_anchor(claim.id) if home.row == row else None,
        context=in_context(report, claim.occurrences[0]),
        chain=chain(index, claim),
        stance=STANCE[claim.stance],
        firmness=firmness(claim),
        negative=claim.polarity.value == "negative",
        figures=_figures(claim, report),
        times=tuple((one_line(report.quote(time.span)), time.explained()) for time in claim.times),
        places=_places(claim, report),
        published=when(report.published.value) if report.published else None,
        report=index.label(report),
        title=report.title.value if report.title else None,
        standing=tuple(index.to.place(report.id, claim.id, number) for number in range(len(claim.occurrences))),
        nested_in=reference(index, claim.nested_in) if claim.nested_in else None,
        about=tuple(reference(index, name) for name in claim.about),
        decisions=tuple(decided(index, each) for each in index.decided_on.get(claim.id, ())),
    )


def in_context(report: Report, occurrence: Occurrence) -> list[Segment[str]]:
    """The sentence round a claim, its content marked "said"; widened where the content leaves the sentence."""
    for span in (occurrence.context, *occurrence.content):
        report.quote(span)
    start = min(occurrence.context.start, *(span.start for span in occurrence.content))
    end = max(occurrence.context.end, *(span.end for span in occurrence.content))
    return segments(report.text, ((span, "said") for span in occurrence.content), start=start, end=end)


def chain(index: Index, claim: Claim) -> tuple[Speaker, ...]:
    """The voices from the innermost outwards, the outlet of the report itself last where the chain does not end in it."""
    report = index.report(claim.report_id)
    speakers = tuple(speaker(index, voice, report) for voice in claim.chain)
    outlet = index.outlet(report)
    if claim.chain[-1].kind is Kind.REPORT or claim.chain[-1].name == outlet:
        return speakers
    return (*speakers, Speaker(outlet, "this report", "report", anonymous=False, why=None, resolved=None))


def speaker(index: Index, voice: Voice, report: Report) -> Speaker:
    """A voice of a claim in that report."""
    own = voice.kind is Kind.REPORT
    return Speaker(
        name=index.outlet(report) if own else voice.name,
        kind=KIND[voice.kind],
        form="report" if own else "unnamed" if voice.kind is Kind.UNATTRIBUTED else "voice",
        anonymous=voice.anonymous,
        why=one_line(report.quote(voice.reason)) if voice.reason else None,
        resolved=voice.resolved,
    )


def firmness(claim: Claim, beside: Claim | None = None) -> Firmness:
    """How firmly the voice stands by its own words, under its own code, or by those of another claim that it is shown beside."""
    found = shown(claim, beside)
    return Firmness(*FIRMNESS[found], code=(claim.factuality if beside is None else found).value)


def reference(index: Index, claim_id: str) -> Reference:
    """The claim in a few words, for a link to its card. Raises SaysoError if the ledger does not hold it."""
    claim = index.claim(claim_id)
    label = index.label(index.report(claim.report_id))
    number, place = index.number(claim_id), index.to.place(claim.report_id, claim_id)
    return Reference(claim_id, number, index.to.claim(claim_id), place, index.voice(claim), label, one_line(claim.quote))


def _places(claim: Claim, report: Report) -> tuple[str, ...]:
    """Each place, with the report's words where they are others: whether `Arles (“Arle”)` is the place meant is for a reader."""
    found = []
    for place in claim.places:
        worded = one_line(report.quote(place.span))
        found.append(place.name if folded(worded) == folded(place.name) else f"{place.name} (“{worded}”)")
    return tuple(dict.fromkeys(found))


def _figures(claim: Claim, report: Report) -> tuple[str, ...]:
    """Each figure in plain words and as the report worded it: `at least 12 people killed (“at least a dozen people”)`."""
    found = []
    for figure in claim.figures:
        worded = one_line(report.quote(figure.span))
        found.append(f"{plain(figure, worded)} (“{worded}”)")
    return tuple(dict.fromkeys(found))
