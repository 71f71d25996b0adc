"""One claim: its words in their sentence, the chain, what else stands against it or beside it."""

from collections.abc import Sequence

from rich.text import Text

from sayso.cli.views import screen
from sayso.cli.views.history import show_decisions
from sayso.cli.views.loading import View, shown_ids
from sayso.cli.views.screen import Column
from sayso.cli.views.wording import event_words, moment_words, report_words, stand_words, voice_words
from sayso.export.decisions_json import reviewed_json
from sayso.export.ledger_json import ledger_json
from sayso.export.nouns_json import claim_json
from sayso.export.visible import visible
from sayso.export.words import KIND, link_reason, link_words
from sayso.schema import Anchor, Claim, Link, Occurrence, Report, Reviewed, Voice
from sayso.schema.figures import plain
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
    show_decisions(decisions_on(view, claim.id))
    show_links(view, claim, links_of(view, claim))


def decisions_on(view: View, claim_id: str) -> list[Reviewed]:
    """What people decided on a claim, undone or not; also on one that was rejected or is no longer found."""
    return [
        each
        for each in view.ledger.decisions
        if claim_id in each.claims or claim_id in [anchor.claim for anchor in each.decision.anchors]
    ]


def show_rejected(view: View, claim_id: str) -> None:
    """Print what there is of a claim that is not in the ledger, as it was rejected or is read no more."""
    anchor = _stood(view, claim_id)
    screen.line(f"Claim {claim_id}, not in the ledger", style="bold")
    screen.line(f"“{one_line(anchor.quote)}”")
    screen.line(f"  {report_words(view.reports[anchor.report_id])}", style="dim")
    show_decisions(decisions_on(view, claim_id))


def rejected_as_json(view: View, claim_id: str) -> dict[str, object]:
    """The claim's words and report, and the decisions on it."""
    anchor = _stood(view, claim_id)
    decisions = [reviewed_json(each) for each in decisions_on(view, claim_id)]
    return {"claim": claim_id, "quote": anchor.quote, "report": anchor.report_id, "decisions": decisions}


def _stood(view: View, claim_id: str) -> Anchor:
    anchors = (anchor for each in view.ledger.decisions for anchor in each.decision.anchors)
    return next(anchor for anchor in anchors if anchor.claim == claim_id)


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
        verb = link_words(link) if link.a == claim.id else f"← {link_words(link)}"
        rows.append((verb, ids[other.id], who, one_line(link_reason(link))))
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
        "decisions": [reviewed_json(each) for each in decisions_on(view, claim.id)],
    }


def _by_id(items: Sequence[dict[str, object]], wanted: str) -> dict[str, object]:
    return next(item for item in items if item["id"] == wanted)


def _places(occurrence: Occurrence) -> str:
    return ", ".join(f"{piece.start}–{piece.end}" for piece in occurrence.content)


def _details(claim: Claim, report: Report) -> None:
    for title, items in (
        ("Figures", [plain(figure, report.quote(figure.span)) for figure in claim.figures]),
        ("Times", [f"{one_line(report.quote(time.span))} = {time.explained()}" for time in claim.times]),
        ("Event", event_words(claim, report)),
        ("Happened", [moment_words(claim.happened)] if claim.happened else []),
        ("As of", [moment_words(claim.as_of)] if claim.as_of else []),
        ("Places", [f"{place.name} ({place.country or 'country unknown'})" for place in claim.places]),
    ):
        if items:
            screen.line(f"{title}: {'; '.join(one_line(item) for item in items)}")
