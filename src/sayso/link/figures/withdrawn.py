"""Which values were taken back: named as wrong by an outlet's correction, or by whoever gave them."""

from collections.abc import Sequence

from sayso.link.counts.amounts import relation
from sayso.link.figures.stated import Standing, Stated, gone_by, one_outlet, outlet_of, said
from sayso.link.naming.voices import bare
from sayso.link.relations.corrections import corrects, is_of_what_was_wrong, taken_back, takes_back
from sayso.link.relations.statements import who
from sayso.link.when import later
from sayso.schema import FigureStatus


def withdrawn(value: Stated, notes: Sequence[Stated]) -> Standing | None:
    """A value that a correction names as wrong, the same value of that outlet before, or one that such a correction replaced: any
    where the correction does not say which.

    notes: the values that stand in corrections.
    """
    wrong = {other.place: other for other in notes if taken_back(other.traits, other.amount)}
    for other in notes:
        if other.place in wrong:
            if value is other or (value.number[:2] == other.number[:2] and _told_by(value, other)):
                return gone_by(FigureStatus.WITHDRAWN, other, f"{outlet_of(other)} took it back in a correction")
        elif corrects(other.traits, value.traits) and relation(other.amount, value.amount) == "apart":
            named = [w.amount for w in wrong.values() if w.traits.report.id == other.traits.report.id]
            may_be = any(relation(amount, value.amount) != "apart" for amount in named)
            if may_be or (not named and is_of_what_was_wrong(other.traits, other.amount, value.amount)):
                return gone_by(FigureStatus.WITHDRAWN, other, f"{outlet_of(other)} gave {said(other)} in a correction")
    return None


def _told_by(value: Stated, note: Stated) -> bool:
    """Whether a note's outlet had told a value, or another one tells it as that outlet's: "the Bay Post reported that"."""
    outlet = note.traits.report.outlet
    names = {bare(voice.name) for voice in value.traits.claim.chain}
    relayed = outlet is not None and bare(outlet.value) in names and later(value.traits.printed, note.traits.printed) <= 0
    return relayed or one_outlet(value, note)


def took_back(value: Stated, backed: Sequence[Stated]) -> Standing | None:
    """A value of which its own voice, or the report, says that it took it back. backed: the values that words say so of."""
    for other in backed:
        mine = value is other or (value.number[:2] == other.number[:2] and takes_back(other.traits, value.traits))
        if mine and later(value.traits.printed, other.traits.printed) <= 0:
            return gone_by(FigureStatus.WITHDRAWN, other, f"{who(other.traits)} says that it was taken back")
    return None
