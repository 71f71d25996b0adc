"""One report: what is known of it and from where, its claims, and what of it stands elsewhere too."""

from collections.abc import Iterator

from sayso.cli.views import screen
from sayso.cli.views.copies import copies_of, copy_lines
from sayso.cli.views.loading import View, shown_ids
from sayso.cli.views.screen import Column
from sayso.cli.views.wording import chain_words, report_words, stand_words
from sayso.export.ledger_json import ledger_json
from sayso.export.nouns_json import METADATA
from sayso.schema import Report, Story
from sayso.text import one_line

COLUMNS = (
    Column("Claim", whole=True, style="dim"),
    Column("Who", share=2, style="cyan"),
    Column("How", share=1),
    Column("What", share=4),
)


def show_report(view: View, report: Report) -> None:
    """Print the report."""
    screen.line(f"Report {report.id}", style="bold")
    screen.line(f"name: {report.name} ({report.media_type}{f', {report.encoding}' if report.encoding else ''})")
    for name in METADATA:
        fact = getattr(report, name)
        screen.line(f"{name}: {one_line(fact.value)} (from {fact.origin})" if fact else f"{name}: not known")
    for warning in report.warnings:
        screen.line(f"warning: {warning}", style="yellow")
    for story in view.ledger.stories:
        if report.id in story.reports:
            screen.line(f"story: {story.id}")
            for words in join_lines(view, story, report):
                screen.line(words)
    for copy in copies_of(view, report):
        for words in copy_lines(view, copy, report):
            screen.line(words)
    screen.line()
    ids = shown_ids(view.claims)
    claims = [claim for claim in view.claims.values() if claim.report_id == report.id]
    screen.table(COLUMNS, [(ids[c.id], chain_words(c.chain), stand_words(c), one_line(c.quote)) for c in claims], airy=True)


def join_lines(view: View, story: Story, report: Report) -> Iterator[str]:
    """With which reports this one holds the story together, and why."""
    for join in story.joins:
        if report.id in (join.a, join.b):
            other = view.reports[join.b if join.a == report.id else join.a]
            yield f"  with {report_words(other)} ({other.id}): {join.reason}"


def report_as_json(view: View, report: Report) -> dict[str, object]:
    """The report with its text, the stories it is in, its claims, and the copies it is part of."""
    whole = ledger_json(view.ledger)
    return {
        "report": next(each for each in whole["reports"] if each["id"] == report.id),
        "stories": [story.id for story in view.ledger.stories if report.id in story.reports],
        "claims": [each for each in whole["claims"] if each["report"] == report.id],
        "copies": [each for each in whole["copies"] if report.id in (each["a"], each["b"])],
    }
