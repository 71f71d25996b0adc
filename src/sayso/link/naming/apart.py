"""What a person said are two names, and so stay two in every reading (law 7).

A decision is a pair. Each side is a name as the ledger shows it, in whatever report it stands ("Ana Brell"), or a place where a
name stands (a `Span`), which a new reading of the same text cannot move. Taking the pair away undoes the decision.
"""

from collections.abc import Iterable, Sequence

from sayso.link.naming.bearers import Bearer
from sayso.link.naming.voices import bare
from sayso.schema import Report, Span
from sayso.text import one_line

Side = str | Span
Apart = tuple[Side, Side]


def ordered(pairs: Iterable[Apart]) -> tuple[Apart, ...]:
    """The pairs in one order, each once, whichever side came first."""
    each = {tuple(sorted(pair, key=repr)) for pair in pairs}
    return tuple(sorted(((a, b) for a, b in each), key=repr))


def held_apart(one: Iterable[Bearer], other: Iterable[Bearer], pairs: Sequence[Apart]) -> bool:
    """Whether a decision says that something in one group is not something in the other."""
    if not pairs:
        return False
    left, right = list(one), list(other)
    return any((holds(left, a) and holds(right, b)) or (holds(left, b) and holds(right, a)) for a, b in pairs)


def parted(bearer: Bearer, report: Report, pairs: Sequence[Apart]) -> list[Bearer]:
    """The bearer, with the mentions that a decision takes out of it as bearers of their own, under the words that stand there."""
    out = [bearer]
    for pair in pairs:
        for one in list(out):
            at = [{span for span in one.mentions if _is_at(span, side, report)} for side in pair]
            if not all(at) or at[0] & at[1]:
                continue
            leaving = at[1] if any(bare(report.quote(span)) == bare(one.form) for span in at[0]) else at[0]
            words = one_line(report.quote(min(leaving, key=lambda span: (span.start, span.end))))
            out.append(
                Bearer(one.report, one.kind, words, one.whose, {span: one.claims_at.pop(span) for span in _in_order(leaving)})
            )
    return out


def _in_order(spans: Iterable[Span]) -> list[Span]:
    """Spans of one report in text order."""
    return sorted(spans, key=lambda span: (span.start, span.end))


def holds(bearers: Iterable[Bearer], side: Side) -> bool:
    """Whether the name, or the place, is one of theirs."""
    if isinstance(side, str):
        return any(bare(bearer.form) == bare(side) for bearer in bearers)
    return any(span.overlaps(side) for bearer in bearers if bearer.report == side.report_id for span in bearer.mentions)


def _is_at(span: Span, side: Side, report: Report) -> bool:
    return bare(report.quote(span)) == bare(side) if isinstance(side, str) else span.overlaps(side)
