"""Reports that tell only of those who died since: added to the dead whom the reports before them told."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.link.toll.choice import Told, likeliest
from sayso.link.toll.reports import Places
from sayso.schema.tolls import ReportToll
from sayso.schema.victims import Harm


def continued(told: Told, before: Sequence[Told], more: Places) -> Told:
    """The same, where it tells only that some of the wounded died, or of dead on top of others: with those told before.

    before: the reports before it. more: the places of figures of those who came on top.
    """
    killed = told.killed
    if killed is None:
        return told
    if not killed.whole:
        return _of_the_wounded(told, killed, before)
    if killed.inferred is None and all((part.claim, part.span) in more for part in killed.parts):
        return _on_top(told, killed, before)
    return told


def _of_the_wounded(told: Told, killed: ReportToll, before: Sequence[Told]) -> Told:
    """With the dead of the reports before, if nobody has added them up yet; and with their wounded, less those who died."""
    dead = likeliest([each for each in before if each.killed], Harm.KILLED)
    if dead is None:
        return told
    known = _is_counted(killed.died, dead, before)
    number = dead.number if known else dead.number + killed.died
    reason = f"{killed.died:g} of the wounded have died" + _told_before(dead, known=known)
    killed = replace(killed, number=number, low=number, high=number, parts=(*dead.parts, *killed.parts), inferred=reason)
    hurt = likeliest([each for each in before if each.wounded], Harm.WOUNDED)
    wounded = told.wounded
    if wounded is None and hurt is not None:
        left = hurt.number if known else max(0.0, hurt.number - killed.died)
        wounded = _less(hurt, left, killed)
    return replace(told, killed=killed, wounded=wounded)


def _on_top(told: Told, killed: ReportToll, before: Sequence[Told]) -> Told:
    """ "Two more people died", days after six had: eight have. Of the same day the six may hold the two."""
    dead = likeliest([each for each in before if each.killed and "" < each.day < told.day], Harm.KILLED)
    if dead is None:
        return told
    known = _is_counted(killed.number, dead, before)
    number = dead.number if known else dead.number + killed.number
    high = None if dead.high is None else number
    reason = f"{killed.number:g} more have died" + _told_before(dead, known=known)
    killed = replace(killed, number=number, low=number, high=high, parts=(*dead.parts, *killed.parts), inferred=reason)
    return replace(told, killed=killed)


def _is_counted(died: float, dead: ReportToll, before: Sequence[Told]) -> bool:
    """Whether somebody has told of so many fewer dead: those who died since are in the number told before already."""
    return any(each.killed and each.killed.number == dead.number - died for each in before)


def _told_before(dead: ReportToll, *, known: bool) -> str:
    return ", counted already" if known else f", with {dead.number:g} told before"


def _less(hurt: ReportToll, left: float, killed: ReportToll) -> ReportToll:
    """The wounded of the reports before, less those who died, as the report that tells of these comes to them."""
    reason = f"{hurt.number:g} told before, less those who have died"
    return replace(hurt, report=killed.report, number=left, low=left, high=left, inferred=reason, standing=True)
