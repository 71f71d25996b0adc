"""Where each value of a history stands: withdrawn, denied, superseded, disputed or current, in that order of weight."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.link.amounts import Amount, relation
from sayso.link.corrections import corrects, taken_back
from sayso.link.quantities import distinct
from sayso.link.succession import one_voice, said_later
from sayso.link.traits import Traits
from sayso.schema import FigureStatus


@dataclass(frozen=True, slots=True)
class Stated:
    """One figure of one claim, with the origin and the point it stands under."""

    traits: Traits
    amount: Amount
    origin: str
    point: str

    @property
    def number(self) -> tuple[float | None, float | None, str]:
        """What was said, for telling two values apart."""
        return self.amount.figure.low, self.amount.figure.high, self.amount.figure.bound.value


def statuses(values: Sequence[Stated], denied: set[str]) -> list[FigureStatus]:
    """The status of each value. denied: ids of claims some voice denies."""
    out: list[FigureStatus | None] = [None] * len(values)
    withdrawn = _withdrawn(values)
    replaced = _replaced(values, withdrawn)
    for n, value in enumerate(values):
        if n in withdrawn:
            out[n] = FigureStatus.WITHDRAWN
        elif value.traits.claim.id in denied:
            out[n] = FigureStatus.DENIED
        elif n in replaced:
            out[n] = FigureStatus.SUPERSEDED
    # What is denied still stands beside the others; only what is taken back or replaced is out of the dispute.
    live = [value for value, status in zip(values, out, strict=True) if status in (None, FigureStatus.DENIED)]
    # Only what differs can dispute: one value a speaker and number is enough.
    voices = {(v.traits.speaker, v.origin, v.number): v for v in live}
    return [status or _current(value, list(voices.values())) for value, status in zip(values, out, strict=True)]


def _withdrawn(values: Sequence[Stated]) -> set[int]:
    """Values a correction names as wrong, the same values of that outlet before, and what a correction of that outlet
    replaced.
    """
    named = [v for v in values if taken_back(v.traits, v.amount)]
    notes = [v for v in values if v not in named]
    out = set()
    for n, value in enumerate(values):
        same = any(value is v or (_one_outlet(value, v) and value.number == v.number) for v in named)
        other = any(corrects(v.traits, value.traits) and relation(v.amount, value.amount) == "apart" for v in notes)
        if same or other:
            out.add(n)
    return out


def _one_outlet(a: Stated, b: Stated) -> bool:
    one, other = a.traits.report.outlet, b.traits.report.outlet
    return one is not None and other is not None and one.value == other.value


def _replaced(values: Sequence[Stated], withdrawn: set[int]) -> set[int]:
    """Values after which the same voice or origin gave another one."""
    groups: dict[str, list[int]] = defaultdict(list)
    for n, value in enumerate(values):
        groups[f"speaker {value.traits.speaker}"].append(n)
        groups[f"origin {value.origin}"].append(n)
        groups[
            f"desk {value.traits.report.outlet.value if value.traits.report.outlet else ''} {value.traits.claim.voice.name}"
        ].append(n)
    out = set()
    for members in groups.values():
        for n in members:
            mine = values[n]
            if any(m not in withdrawn and _replaces(values[m], mine) for m in members):
                out.add(n)
    return out


def _replaces(new: Stated, old: Stated) -> bool:
    if relation(new.amount, old.amount) in ("equal", "vague") or not distinct(new.amount, old.amount):
        return False
    same = new.origin == old.origin or one_voice(new.traits, old.traits)
    return same and said_later(new.traits, old.traits) > 0


def _current(value: Stated, live: Sequence[Stated]) -> FigureStatus:
    disputed = any(
        other.origin != value.origin
        and other.traits.speaker != value.traits.speaker
        and relation(other.amount, value.amount) == "apart"
        for other in live
    )
    return FigureStatus.DISPUTED if disputed else FigureStatus.CURRENT
