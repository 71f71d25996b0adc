"""Which words of a report stand in other reports too."""

from dataclasses import dataclass

from sayso.export.dossier.copies import percent
from sayso.schema import Copy, Span
from sayso.web.opened import Opened


@dataclass(frozen=True, slots=True)
class SharedStretch:
    """A stretch here and the same stretch there. number: of the pair's stretches, from 1."""

    here: Span
    there: Span
    number: int


@dataclass(frozen=True, slots=True)
class SharedWith:
    """Another report that holds words of this one. percent: of the words of the one that has fewer, as the ledger measured."""

    report_id: str
    label: str
    title: str
    percent: str
    stretches: tuple[SharedStretch, ...]


def shared_with(story: Opened, report_id: str) -> list[SharedWith]:
    """The reports that share words with this one, the most words first."""
    found = [_seen_from(story, copy, report_id) for copy in story.copies_of.get(report_id, ())]
    return sorted(found, key=lambda other: (-sum(len(stretch.here) for stretch in other.stretches), other.label, other.report_id))


def _seen_from(story: Opened, copy: Copy, report_id: str) -> SharedWith:
    mine = copy.a == report_id
    other = story.index.report(copy.b if mine else copy.a)
    pairs = sorted((a, b) if mine else (b, a) for a, b in copy.spans)
    stretches = tuple(SharedStretch(here, there, number) for number, (here, there) in enumerate(pairs, 1))
    title = other.title.value if other.title else other.name
    return SharedWith(other.id, story.index.label(other), title, percent(copy.containment), stretches)
