"""Which of the numbers told of a story is best supported: a choice that shows its ground (law 4), never an average."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from sayso.link.figures.support import Backing, best_supported
from sayso.schema import Story
from sayso.schema.tolls import ReportToll, Toll
from sayso.schema.victims import Harm

COUNTED = 10  # people: so many are counted, and the last count is the fullest; nothing changes on the incidents from 8 to 20


@dataclass(frozen=True, slots=True)
class Weights:
    """What a report's number counts for beside one that is given outright and soon (1).

    one_by_one: worked out from people told apart, who may be one person under two descriptions, or told of some only. late: told
    a fortnight or more after the story's first report, when courts name the victims of their charges only; not for so many
    (`COUNTED`) that nobody names them. Half, in the middle of a plateau: on both halves of the tuning incidents anything from .25
    to .75 does alike, and better than 1 (training/evaluate/incidents.py).
    """

    one_by_one: float = 0.5
    late: float = 0.5


@dataclass(frozen=True, slots=True)
class Told:
    """What one report of a story tells. text: the first report with which it shares most of its text, itself if none. day: when
    it was published, "" if nobody knows. denied: the harms of which all that it tells is denied by somebody. one_sides: whether
    it tells of dead of one side of a fight, who are no number of all, or gave a number of dead that was taken back. lives:
    whether it tells of somebody in hospital, or saved. places: those that it counts the dead, or the wounded, of by themselves,
    also where it counts all.
    """

    late: bool
    text: str
    day: str
    killed: ReportToll | None
    wounded: ReportToll | None
    denied: frozenset[Harm] = frozenset()
    one_sides: bool = False
    lives: bool = False
    places: frozenset[tuple[str, ...]] = frozenset()

    def of(self, harm: Harm) -> ReportToll | None:
        """The killed or the wounded."""
        return self.killed if harm is Harm.KILLED else self.wounded


@dataclass(frozen=True, slots=True)
class _Vote:
    """A report for a number. claims: ids of those it rests on. tells: whether it gives a number of its own. how: how the number
    was worked out, "" where its words give it.
    """

    backing: Backing
    claims: frozenset[str]
    tells: bool = True
    how: str = ""


def choose(story: Story, told: Sequence[Told], weights: Weights) -> Iterator[Toll]:
    """The tolls of one story. told: its reports, in order of publication."""
    told = _overtaken(told)
    killed = _killed(_standing(told, Harm.KILLED), weights)
    dead = _best([vote.backing for vote in killed])
    told = [replace(each, wounded=None) if _may_have_died(each, dead) else each for each in told]
    wounded = _wounded(_standing(told, Harm.WOUNDED), dead, weights)
    if any(each.killed for each in told):
        yield _toll(story, Harm.KILLED, killed, told)
    if any(each.wounded for each in told):
        yield _toll(story, Harm.WOUNDED, wounded, told)


def _best(backings: Sequence[Backing]) -> float:
    """The number with the most support; where all only name limits ("up to 30"), the likeliest limit; 0 if there is none."""
    best = best_supported(backings)
    return best if best is not None else best_supported([replace(b, number=b.high) for b in backings]) or 0.0


def likeliest(told: Sequence[Told], harm: Harm) -> ReportToll | None:
    """The last report's toll that comes to the best supported number; None if nothing is told."""
    tolls = {number: toll for each in told if (toll := each.of(harm)) for number in [toll.number]}
    backings = [_backing(each, toll, 1.0) for each in told if (toll := each.of(harm))]
    return tolls.get(_best(backings)) if backings else None


def _standing(told: Sequence[Told], harm: Harm) -> list[Told]:
    """The reports to choose from: those that nobody denies and whose own voice has told nothing newer; all, if there are none.
    Of these, those that count everywhere, where others count at one place or another; and where many were counted, nobody who
    only tells of one of them.
    """
    tolls = [(each, each.of(harm)) for each in told]
    chosen = [each for each, toll in tolls if toll is None or (toll.standing and harm not in each.denied)]
    chosen = chosen if any(each.of(harm) for each in chosen) else list(told)
    numbers = [toll for each in chosen if (toll := each.of(harm))]
    most, everywhere = max((toll.number for toll in numbers), default=0.0), _everywhere(numbers, told)
    told_all = [(each, each.of(harm)) for each in chosen]
    return [each for each, toll in told_all if not (toll and (_of_one(toll, most) or _is_there(toll, everywhere)))]


def _everywhere(standing: Sequence[ReportToll], told: Sequence[Told]) -> float:
    """The most that stands as told of all places, of a story that counts two; 0 of one that tells of one place alone, which may
    well be all.
    """
    two = len({place for each in told for place in each.places}) > 1
    return max((toll.number for toll in standing if not toll.where), default=0.0) if two else 0.0


def _is_there(toll: ReportToll, everywhere: float) -> bool:
    """Whether a report counts at one place, and fewer than others count in all."""
    return bool(toll.where) and toll.number < everywhere


def _killed(told: Sequence[Told], weights: Weights) -> list[_Vote]:
    votes = []
    for each in told:
        if each.killed:
            votes.append(_vote(_backing(each, each.killed, _weight(each, each.killed, weights)), each.killed))
        elif each.wounded and each.wounded.alive and not each.one_sides:
            nobody = Backing(0.0, 0.0, 0.0, _weight(each, each.wounded, weights), each.text, each.day)
            votes.append(replace(_vote(nobody, each.wounded), tells=False))
    return _since_the_first_death(votes)


def _overtaken(told: Sequence[Told]) -> list[Told]:
    """The reports, with those marked whose number of dead has risen since, as one of a later day says: "a third man has died"."""
    risen = [
        (each.day, toll)
        for each in told
        if (toll := each.killed) and toll.risen and toll.standing and each.day and Harm.KILLED not in each.denied
    ]
    return [
        replace(each, killed=replace(toll, standing=False))
        if (toll := each.killed)
        and any(each.day and each.day < day and toll.number < more.number and toll.where == more.where for day, more in risen)
        else each
        for each in told
    ]


def _since_the_first_death(votes: Sequence[_Vote]) -> list[_Vote]:
    """Without those who told of wounded alone on a day before anybody told of dead: somebody died since."""
    first = min((vote.backing.when for vote in votes if vote.tells), default="")
    return [vote for vote in votes if vote.tells or vote.backing.when >= first]


def _may_have_died(told: Told, killed: float) -> bool:
    """Whether all that a report tells is that somebody was shot or struck, whom others may count among the killed: "soldiers had
    shot the driver by mistake". Whether they lived it does not say.
    """
    hit = told.wounded
    return told.killed is None and hit is not None and not (hit.alive or told.lives) and hit.number <= killed


def _wounded(told: Sequence[Told], killed: float, weights: Weights) -> list[_Vote]:
    """Of reports that give the chosen number of killed; of those with fewer killed, less those of whom a text says that they were
    hurt first and died. Of all reports where very many died: wounded are counted apart from them.

    A report that is silent about wounded does not say that there were none: later ones tell of the dead alone.
    """
    agreed = any(_number(each.killed) == killed for each in told if each.wounded)
    since = max((each.killed.hurt_first for each in told if each.killed), default=0.0)
    votes = []
    for each in told:
        if each.wounded is None:
            continue
        dead = _number(each.killed)
        died = min(killed - dead, since, each.wounded.number) if dead < killed < COUNTED else 0.0
        if died > 0:
            left = each.wounded.number - died
            how = f"{each.wounded.number:g}, less {died:g} told to have died since"
            votes.append(_vote(Backing(left, left, left, 1.0, each.text, each.day), each.wounded, each.killed, how=how))
        elif not agreed or dead == killed or killed >= COUNTED:
            votes.append(_vote(_backing(each, each.wounded, _weight(each, each.wounded, weights)), each.wounded))
    return votes


def _vote(backing: Backing, *tolls: ReportToll | None, how: str = "") -> _Vote:
    inferred = tolls[0].inferred if tolls and tolls[0] and len(tolls) == 1 else None
    return _Vote(backing, frozenset(part.claim for toll in tolls if toll for part in toll.parts), how=how or inferred or "")


def _number(toll: ReportToll | None) -> float:
    return toll.number if toll else 0.0


def _weight(told: Told, toll: ReportToll, weights: Weights) -> float:
    late = told.late and toll.number < COUNTED
    return (weights.one_by_one if toll.apart or toll.part else 1.0) * (weights.late if late else 1.0)


def _backing(told: Told, toll: ReportToll, weight: float) -> Backing:
    low = -math.inf if toll.low is None else toll.low
    high = math.inf if toll.high is None else toll.high
    number = None if toll.low is None else toll.number  # "no more than nine" names a limit only
    return Backing(low, high, number, weight, told.text, told.day)


def _toll(story: Story, harm: Harm, votes: Sequence[_Vote], told: Sequence[Told]) -> Toll:
    best = _best([vote.backing for vote in votes])
    tolls = [toll for each in told if (toll := each.of(harm))]
    kept = [toll for each in _standing(told, harm) if (toll := each.of(harm))]
    everywhere, most = _everywhere(kept, told), max((toll.number for toll in kept), default=0.0)
    elsewhere = sum(_is_there(toll, everywhere) for toll in tolls)
    alone = sum(_of_one(toll, most) and not _is_there(toll, everywhere) for toll in tolls)
    gone = len(tolls) - len(kept) - elsewhere - alone
    counting = [toll for toll in tolls if not (_is_there(toll, everywhere) or _of_one(toll, most))]
    standing = [toll for toll in counting if toll.standing] or tolls
    bounded = [toll for toll in standing if not _outgrown(toll, best)] or standing
    low, high = min(best, *(toll.number for toll in bounded)), max(best, *(toll.number for toll in bounded))
    only_limits = all(toll.low is None for toll in bounded)  # "fewer than nine" may be none at all
    return Toll(
        story=story.id,
        harm=harm,
        low=0.0 if only_limits else low,
        best=best,
        high=high,
        reason=_reason(
            votes,
            best,
            _Left(gone, elsewhere, alone, len(kept) - sum(v.tells for v in votes)),
        ),
        told=tuple(tolls),
        open=any(toll.high is None and toll.number == high for toll in bounded),
        low_claims=_claims(standing, votes, low),
        best_claims=_claims(standing, votes, best),
        high_claims=_claims(standing, votes, high),
    )


def _outgrown(toll: ReportToll, best: float) -> bool:
    """Whether "at least 9" leaves open the number chosen: it is no low of its own."""
    return toll.low is not None and toll.high is None and toll.number < best


def _of_one(toll: ReportToll, most: float) -> bool:
    """Whether a report tells of one person where others count many: it names a victim and has counted nobody."""
    return toll.number == 1 and most >= COUNTED


def _claims(tolls: Sequence[ReportToll], votes: Sequence[_Vote], number: float) -> tuple[str, ...]:
    """What a number rests on: the words of the reports that come to it, else of those from which it was worked out."""
    told = {part.claim for toll in tolls if toll.number == number for part in toll.parts}
    return tuple(sorted(told or {claim for vote in votes if vote.backing.number == number for claim in vote.claims}))


class _Left(NamedTuple):
    """How many reports' numbers are not weighed. gone: denied or overtaken; elsewhere: of one place only; alone: of one of many;
    beside: of wounded beside another number of dead.
    """

    gone: int
    elsewhere: int
    alone: int
    beside: int


def _reason(votes: Sequence[_Vote], best: float, out: _Left) -> str:
    """Why that number; and how it was worked out, where no report's words give it (law 2)."""
    hows = [vote.how for vote in votes if vote.backing.number == best]
    worked = f"; worked out: {hows[0]}" if hows and all(hows) else ""
    which = "left" if any(out) else "that tells of it"
    left = f"; of {out.gone} more the number is denied or overtaken" if out.gone else ""
    left += f"; {out.elsewhere} more count{_s(out.elsewhere)} at one place only" if out.elsewhere else ""
    left += f"; {out.alone} more tell{_s(out.alone)} of one person" if out.alone else ""
    left += f"; {out.beside} more count{_s(out.beside)} the wounded beside another number of dead" if out.beside else ""
    return f"{_of_those_left([vote.backing for vote in votes], best, which)}{left}{worked}"


def _s(number: int) -> str:
    """The ending of a verb of so many."""
    return "s" if number == 1 else ""


def _of_those_left(votes: Sequence[Backing], best: float, which: str) -> str:
    others = sorted({vote.number for vote in votes if vote.number is not None} - {best})
    mine = sum(vote.number == best for vote in votes)
    if len(votes) == 1:
        return f"the one report {which} comes to {best:g}"
    said = f"{mine} of the {len(votes)} reports that bear on it come{'s' if mine == 1 else ''} to {best:g}"
    allowing = sum(vote.number != best and vote.open and vote.low <= best <= vote.high for vote in votes)
    said += f", {allowing} more allow{'s' if allowing == 1 else ''} it" if allowing else ""
    return f"{said}; others to {', '.join(f'{n:g}' for n in others)}" if others else said
