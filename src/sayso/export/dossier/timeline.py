"""When things happened and when that was said."""

from dataclasses import dataclass

from sayso.export.dossier.claims import Reference, reference
from sayso.export.dossier.dates import extent, when
from sayso.export.dossier.index import Index
from sayso.schema import TimelineEntry


@dataclass(frozen=True, slots=True)
class Moment:
    """One claim in time, in words; code: the TIMEX3 value behind the words, unless it is a plain date."""

    happened: str
    code: str
    said: str
    claim: Reference


def timeline(index: Index) -> tuple[list[Moment], list[Moment]]:
    """The claims that say when it happened, and those of which only the day they were said is known, in the ledger's order."""
    moments = [(entry.happened is not None, _moment(index, entry)) for entry in index.ledger.timeline]
    return [moment for placed, moment in moments if placed], [moment for placed, moment in moments if not placed]


def _moment(index: Index, entry: TimelineEntry) -> Moment:
    happened = when(entry.happened)
    plain = entry.happened in (None, happened) or extent(entry.happened)
    code = "" if plain else entry.happened or ""
    return Moment(happened, code, when(entry.said), reference(index, entry.claim))
