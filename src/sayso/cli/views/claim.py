"""One claim: its words in their sentence, the chain, what else stands against it or beside it."""

from collections.abc import Sequence

from rich.text import Text

from sayso.cli.views import screen
from sayso.cli.views.loading import View, shown_ids
from sayso.cli.views.screen import Column
from sayso.cli.views.wording import figure_words, report_words, stand_words, voice_words
from sayso.export.ledger_json import ledger_json
from sayso.export.nouns_json import claim_json
from sayso.export.visible import visible
from sayso.export.words import KIND, LINK
from sayso.schema import Claim, Link, Occurrence, Report, Voice
from sayso.text import one_line

LINK_COLUMNS = (
    Column("This claim", whole=True),
    Column("Claim", whole=True, style="dim"),
    Column("By", style="cyan"),
    Column("Why", share=3),
)


def show_claim(view: View, claim: Claim) -> None:
    """Print the claim."""
    report = view.report_of(claim)
    screen.line(f"Claim {claim.id}", style="bold")
    for occurrence in claim.occurrences:
        screen.line(in_context(report, occurrence))
        screen.line(f"  {report_words(report)}, {report.name}, characters {_places(occurrence)}", style="dim")
    screen.line(f"How: {stand_words(claim)}")
    for depth, voice in enumerate(claim.chain):
        screen.line(f"{'  ' * depth}{'Who: ' if depth == 0 else '← through '}{voice_in_full(voice, report)}")
    _details(claim, report)
    points = [point for point in view.points.values() if claim.id in point.claims]
    for point in points:
        screen.line(f"Point {point.id}: {one_line(point.about)}")
    show_links(view, claim, links_of(view, claim))


def in_context(report: Report, occurrence: Occurrence) -> Text:
    """The sentence with the content marked: by brackets everywhere, underlined too on a terminal."""
    text, at = Text(), occurrence.context.start
    for piece in occurrence.content:
        text.append(visible(" ".join(report.text[at : piece.start].splitlines())))
        text.append(f"⟦{visible(' '.join(report.quote(piece).splitlines()))}⟧", style="bold underline")
        at = piece.end
    return text.append(visible(" ".join(report.text[at : occurrence.context.end].splitlines())))


def voice_in_full(voice: Voice, report: Report) -> str:
    """A voice with its kind, the words that named it, and why it is not named."""
    parts = [voice_words(voice), KIND[voice.kind]]
    if voice.mention and one_line(report.quote(voice.mention)) != voice.name:
        parts.append(
            f"the report says “{one_line(report.quote(voice.mention))}”" + (f", {voice.resolved}" if voice.resolved else "")
        )
    if voice.reason:
        parts.append(f"reason given: “{one_line(report.quote(voice.reason))}”")
    return "; ".join(parts)


def links_of(view: View, claim: Claim) -> list[Link]:
    """The links the claim is part of, in the ledger's order."""
    return [link for link in view.ledger.links if claim.id in (link.a, link.b)]


def show_links(view: View, claim: Claim, links: Sequence[Link]) -> None:
    """Print each link from the claim's side, with its reason."""
    if not links:
        return
    ids = shown_ids(view.claims)
    rows = []
    for link in links:
        other = view.claims[link.b if link.a == claim.id else link.a]
        who = f"{voice_words(other.voice)}, {report_words(view.report_of(other))}"
        verb = LINK[link.kind] if link.a == claim.id else f"← {LINK[link.kind]}"
        rows.append((verb, ids[other.id], who, one_line(link.reason)))
    screen.table(LINK_COLUMNS, rows)


def claim_as_json(view: View, claim: Claim) -> dict[str, object]:
    """The claim, the words round each place where it stands, its report, points and links."""
    report, whole = view.report_of(claim), ledger_json(view.ledger)
    return {
        "claim": claim_json(claim),
        "contexts": [report.quote(occurrence.context) for occurrence in claim.occurrences],
        "report": {key: value for key, value in _by_id(whole["reports"], report.id).items() if key != "text"},
        "points": [point["id"] for point in whole["points"] if claim.id in point["claims"]],
        "links": [link for link in whole["links"] if claim.id in (link["a"], link["b"])],
    }


def _by_id(items: Sequence[dict[str, object]], wanted: str) -> dict[str, object]:
    return next(item for item in items if item["id"] == wanted)


def _places(occurrence: Occurrence) -> str:
    return ", ".join(f"{piece.start}–{piece.end}" for piece in occurrence.content)


def _details(claim: Claim, report: Report) -> None:
    for title, items in (
        (
            "Figures",
            [f"{figure_words(figure)} {figure.unit or figure.counted or ''} ({figure.role})" for figure in claim.figures],
        ),
        ("Times", [f"{one_line(report.quote(time.span))} = {time.in_words()}" for time in claim.times]),
        ("Places", [f"{place.name} ({place.country or 'country unknown'})" for place in claim.places]),
    ):
        if items:
            screen.line(f"{title}: {'; '.join(one_line(item) for item in items)}")
