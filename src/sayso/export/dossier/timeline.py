"""When things happened and when that was said."""

from dataclasses import dataclass

from sayso.export.dossier.claims import Reference, reference
from sayso.export.dossier.index import Index
from sayso.schema import TimelineEntry
from sayso.schema.timex_words import in_words as when


@dataclass(frozen=True, slots=True)
class Moment:
    """One claim in time, in words."""

    happened: str
    said: str
    claim: Reference


def timeline(index: Index) -> tuple[list[Moment], list[Moment]]:
    """The claims that say when it happened, and those of which only the day they were said is known, in the ledger's order."""
    moments = [(entry.happened is not None, moment(index, entry)) for entry in index.ledger.timeline]
    return [moment for placed, moment in moments if placed], [moment for placed, moment in moments if not placed]


def moment(index: Index, entry: TimelineEntry) -> Moment:
    """The entry in words."""
    return Moment(when(entry.happened, mod=entry.mod), when(entry.said), reference(index, entry.claim))
