"""What later reports change in a ledger."""

from dataclasses import dataclass
from enum import StrEnum


class ChangeKind(StrEnum):
    """What is different since a day."""

    DENIED = "newly denied"
    TAKEN_BACK = "denial taken back"  # who had denied it says so now
    CONFIRMED = "newly confirmed"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    DISPUTED = "newly disputed"
    INDEPENDENT = "newly independent"  # more origins than before for certain
    NEW = "new"
    JOINED = "said by more"  # others say it too, perhaps from the same origin


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is different.

    point: its id in the later ledger. claims: ids of the claims that bring the change. was, now: the two values for a reader
    ("at least 1 origin", "at least 2 origins"; "14", "17"), None where there is nothing to hold against each other. reason: one
    sentence.
    """

    kind: ChangeKind
    point: str
    claims: tuple[str, ...]
    was: str | None
    now: str | None
    reason: str
