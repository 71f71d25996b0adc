"""A name before it is settled: a run of words with what it was taken for."""

from dataclasses import dataclass

PERSON, ORG, PLACE, NORP, OUTLET = "PERSON", "ORG", "PLACE", "NORP", "OUTLET"
KINDS = {PERSON: "person", ORG: "organisation", PLACE: "place", NORP: "group", OUTLET: "outlet"}


@dataclass(frozen=True, slots=True)
class Known:
    """What a table says about a name.

    name: canonical, None where the same words name two things. sure: the table beats the recogniser.
    """

    name: str | None
    label: str
    kind: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words first to last (exclusive) of the report taken for a name. known: its table row, None if found otherwise; which: the
    word before it that tells one from another of that name, as "younger".
    """

    first: int
    last: int
    label: str
    known: Known | None = None
    which: str | None = None

    @property
    def length(self) -> int:
        return self.last - self.first

    def overlaps(self, other: "Candidate") -> bool:
        return self.first < other.last and other.first < self.last

    def covers(self, other: "Candidate") -> bool:
        return self.first <= other.first and other.last <= self.last
