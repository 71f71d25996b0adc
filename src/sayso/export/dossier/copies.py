"""Reports whose text stands in another report: how much of it, and the shared words."""

from dataclasses import dataclass

from sayso.export.dossier.index import Index
from sayso.schema import Copy, Report
from sayso.text import one_line


@dataclass(frozen=True, slots=True)
class Part:
    """A report that shares text."""

    label: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Shared:
    """One copy in words. stretches: the shared words as they stand in the two reports, the second empty where it is equal."""

    percent: str
    source: Part
    copy: Part
    stretches: tuple[tuple[str, str], ...]


def copies(index: Index) -> list[Shared]:
    """The copies in the ledger's order. Raises SpanError for a stretch outside its report."""
    return [_shared(index, copy) for copy in index.ledger.copies]


def percent(containment: float) -> str:
    """A share as whole percent, cut and not rounded, so that 99.6 % never reads as the whole; below 1 as `under 1`."""
    whole = int(containment * 100 + 1e-9)  # 0.29 * 100 is 28.999999999999996 in binary
    return "under 1" if whole == 0 and containment > 0 else str(whole)


def _shared(index: Index, copy: Copy) -> Shared:
    a, b = index.report(copy.a), index.report(copy.b)
    stretches = []
    for left, right in copy.spans:
        first, second = one_line(a.quote(left)), one_line(b.quote(right))
        stretches.append((first, "" if first == second else second))
    return Shared(percent(copy.containment), _part(index, a), _part(index, b), tuple(stretches))


def _part(index: Index, report: Report) -> Part:
    return Part(index.label(report), report.title.value if report.title else report.name, index.to.report(report.id))
