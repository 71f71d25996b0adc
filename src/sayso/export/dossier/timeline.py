"""When things happened and when that was said."""

from dataclasses import dataclass

from sayso.export.dossier.claims import Reference, reference
from sayso.export.dossier.index import Index
from sayso.export.words import ANSWER
from sayso.schema import TimelineEntry
from sayso.schema.timex_words import in_words as when


@dataclass(frozen=True, slots=True)
class Answered:
    """Who denied or confirmed it, and when: "denied", "6 March 2031", the claim that does."""

    what: str
    said: str
    claim: Reference


@dataclass(frozen=True, slots=True)
class Moment:
    """One claim in time, in words. told: the report's own for when it happened, where these count from another day."""

    happened: str
    said: str
    claim: Reference
    told: str
    answers: tuple[Answered, ...]


def timeline(index: Index) -> tuple[list[Moment], list[Moment]]:
    """The claims that say when it happened, and those of which only the day they were said is known, in the ledger's order."""
    moments = [(entry.happened is not None, moment(index, entry)) for entry in index.ledger.timeline]
    return [moment for placed, moment in moments if placed], [moment for placed, moment in moments if not placed]


def moment(index: Index, entry: TimelineEntry) -> Moment:
    """The entry in words."""
    relative = entry.words is not None and "counted from" in (entry.basis or "")
    answers = (Answered(ANSWER[a.kind], when(a.said), reference(index, a.claim)) for a in entry.answers)
    return Moment(
        happened=when(entry.happened, mod=entry.mod),
        said=when(entry.said),
        claim=reference(index, entry.claim),
        told=entry.words or "" if relative else "",
        answers=tuple(answers),
    )
