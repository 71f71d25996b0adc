"""What of a report stands in others too, and the shared words."""

from collections.abc import Iterator

from sayso.cli.views.loading import View
from sayso.cli.views.wording import report_words
from sayso.export.dossier.copies import percent
from sayso.schema import Copy, Report, Span
from sayso.text import one_line, shortened

# Stretches shown of a copy, the longest ones: a copy much edited has dozens, and all stand in the dossier and in --json.
_SHOWN = 3
_BEGINNING = 90  # characters of a stretch: a line of a terminal, with its place


def copies_of(view: View, report: Report) -> list[Copy]:
    """The copies a report is part of."""
    return [copy for copy in view.ledger.copies if report.id in (copy.a, copy.b)]


def copy_lines(view: View, copy: Copy, report: Report) -> Iterator[str]:
    """How much stands in which report, and where in this one and in the other, in code points."""
    share, stretches = f"{percent(copy.containment)} %", _count(len(copy.spans))
    if copy.a == report.id:
        yield f"copied: {share} of its words stand in {report_words(view.reports[copy.b])} ({copy.b}) too, in {stretches}"
    else:
        yield f"copies: holds {share} of the words of {report_words(view.reports[copy.a])} ({copy.a}), in {stretches}"
    longest = sorted(copy.spans, key=lambda pair: (-len(pair[0]), pair[0].start))[:_SHOWN]
    for a, b in sorted(longest, key=lambda pair: pair[0].start):
        mine, other = (a, b) if copy.a == report.id else (b, a)
        yield f"  {_place(mine)} (there {_place(other)}): {_beginning(report.quote(mine))}"
    if len(copy.spans) > _SHOWN:
        yield f"  and {_count(len(copy.spans) - _SHOWN, 'shorter ')}"


def _count(number: int, kind: str = "") -> str:
    return f"{number} {kind}stretch{'' if number == 1 else 'es'}"


def _place(span: Span) -> str:
    return f"{span.start}–{span.end}"


def _beginning(quote: str) -> str:
    return shortened(one_line(quote), _BEGINNING)
