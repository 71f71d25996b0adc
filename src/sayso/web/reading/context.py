"""A place in a report with the words round it, and the way to it."""

from dataclasses import dataclass

from sayso.export.dossier.index import Index
from sayso.schema import Span
from sayso.text import one_line

AROUND = 70  # characters on either side: a line on the screen


@dataclass(frozen=True, slots=True)
class Quoted:
    """Before, the words and after, on one line; where they stand."""

    before: str
    words: str
    after: str
    href: str
    label: str


def quoted(index: Index, span: Span) -> Quoted:
    """The place, cut between words, with "…" where something was cut."""
    report = index.report(span.report_id)
    first, last = max(span.start - AROUND, 0), span.end + AROUND
    before, after = report.text[first : span.start], report.text[span.end : last]
    if first > 0:
        before = "…" + (before.split(maxsplit=1)[-1] if " " in before.strip() else before)
    if last < len(report.text):
        after = (after.rsplit(maxsplit=1)[0] if " " in after.strip() else after) + "…"
    href = f"{index.to.report(report.id)}?at={span.start}-{span.end}#picked"
    return Quoted(_spaced(before).lstrip(), one_line(report.quote(span)), _spaced(after).rstrip(), href, index.label(report))


def _spaced(part: str) -> str:
    """On one line, keeping the space that parts it from the words."""
    return one_line(f"|{part}|")[1:-1]
