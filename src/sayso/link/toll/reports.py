"""What one report tells of the killed and the wounded: the number it gives, or what its parts come to."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sayso.link.toll.people import Person, Told, people
from sayso.link.when import Days, days
from sayso.schema import Claim, Report, Stance
from sayso.schema.victims import Harm, Victim

_UNSAID = frozenset((Stance.DENIES, Stance.PREDICTS, Stance.URGES, Stance.ASKS, Stance.WISHES, Stance.OFFERS))


@dataclass(frozen=True, slots=True)
class Counted:
    """A number that a report comes to. inferred: how it was added up from parts, None if the report itself gives it."""

    number: float
    parts: tuple[Told, ...]
    inferred: str | None = None


@dataclass(frozen=True, slots=True)
class ReportToll:
    """What one report comes to; None where it tells nothing of that harm."""

    report: Report
    killed: Counted | None
    wounded: Counted | None


def report_toll(report: Report, claims: Sequence[Claim], left_out: Collection[str] = ()) -> ReportToll | None:
    """The toll that a report tells; None if it tells of nobody harmed. left_out: ids of claims that are denied or withdrawn."""
    mentions = _mentions(report, claims, left_out)
    if not mentions:
        return None
    tally = _Tally(mentions)
    killed = tally.killed()
    return ReportToll(report, killed, tally.wounded(killed))


def _mentions(report: Report, claims: Sequence[Claim], left_out: Collection[str]) -> list[Told]:
    found: dict[tuple[int, int], Told] = {}
    other: set[tuple[int, int]] = set()
    for claim in claims:
        if claim.id in left_out or claim.stance in _UNSAID:
            continue
        for victim in claim.victims:
            place = victim.span.start, victim.span.end
            found.setdefault(place, Told(victim, claim.id, claim.occurrences[0].context.start))
            if OTHER and _cumulative(claim):
                other.add(place)
    kept = [found[key] for key in sorted(found) if key not in other]
    return kept or [found[key] for key in sorted(found)]
OTHER = True

def _cumulative(claim: Claim) -> bool:
    """Whether a claim counts over a stretch of time: "this year", "in 2012"."""
    return any(t.type == "DATE" and len(t.value) == 4 and t.value.isdigit() for t in claim.times)


def _single(victim: Victim) -> bool:
    return victim.low == 1 and victim.high == 1


class _Tally:
    """The mentions of one report, sorted into persons and numbers."""

    def __init__(self, mentions: Sequence[Told]) -> None:
        self.persons = people(m for m in mentions if _single(m.victim))
        self.numbers = [m for m in mentions if (m.victim.low or m.victim.high or 0) > 1 and m.victim.span != m.victim.cue or ((m.victim.low or m.victim.high or 0)>1 and m.victim.high is not None)]
        self.unnamed = [m for m in mentions if m.victim.low is not None and m.victim.high is None and m.victim.span == m.victim.cue]
        self.sums = {harm: self._sums(harm) for harm in Harm}

    def _sums(self, harm: Harm) -> list[tuple[float, tuple[Told, ...]]]:
        """For each sentence with numbers of this harm, what they come to with the single people told beside them."""
        out: dict[int, list[Told]] = {}
        for m in self.numbers:
            if m.victim.harm is harm:
                out.setdefault(m.sentence, []).append(m)
        found = []
        for sentence, numbers in out.items():
            first = numbers[0]
            parts = [first]
            for m in numbers[1:]:
                if m.victim.cue == first.victim.cue or m.victim.determiner == "other":
                    parts.append(m)
            for person in self.persons:
                for m in person.mentions:
                    if m.sentence == sentence and m.victim.harm is harm and (m.victim.cue == first.victim.cue or (m.victim.own_hand and not first.victim.own_hand)):
                        parts.append(m)
            found.append((sum(_value(p.victim) for p in parts), tuple(parts)))
        return found

    def killed(self) -> Counted | None:
        dead = [p for p in self.persons if p.harm is Harm.KILLED]
        sums = self.sums[Harm.KILLED]
        least = max((u.victim.low for u in self.unnamed), default=0)
        if not dead and not sums and least and not any(p.harm is Harm.WOUNDED for p in self.persons):
            self.promoted = self.persons[:1]
            for p in self.persons[:int(least)]:
                p.harm = Harm.KILLED
            return Counted(least, (self.unnamed[0],), "named as a killing")
        if sums and PICK(sums, dead, self):
            number, parts = PICKED(sums, dead)
            return Counted(number, parts, "added up" if len(parts) > 1 else None)
        return _people(dead)

    def wounded(self, killed: Counted | None) -> Counted | None:
        alive = [p for p in self.persons if p.harm is not Harm.KILLED]
        dead = killed.number if killed else 0
        sums = self.sums[Harm.WOUNDED]
        hits = self.sums[Harm.HIT]
        if sums and hits:
            # a total of the hit
            h = hits[0][0]; w = sums[0][0]
            if h - dead == w or hits[0][1][0].victim.determiner == "other": return Counted(w, sums[0][1])
            if hits[0][1][0].victim.span.start < sums[0][1][0].victim.span.start and h>=dead and h-dead>w:
                return Counted(max(h - dead, len(alive)) , hits[0][1], "all that were hit, less the killed")
            return Counted(w, sums[0][1])
        if sums:
            return Counted(sums[0][0], sums[0][1])
        if hits:
            hit, parts = hits[0]
            other = parts[0].victim.determiner == "other"
            number = hit - dead if hit >= dead and not other else hit
            return Counted(max(number, len(alive)) if number>0 or alive else 0, parts, "all that were hit, less the killed")
        return _people(alive)


def PICK(sums, dead, self):
    return sums[0][0] > len(dead) or not dead
def PICKED(sums, dead):
    return sums[0]

def _value(victim: Victim) -> float:
    return victim.low if victim.low is not None else victim.high or 0.0


def _people(persons: Sequence[Person]) -> Counted | None:
    if not persons:
        return None
    parts = tuple(person.mentions[0] for person in persons)
    return Counted(float(len(persons)), parts, "told one by one" if len(persons) > 1 else None)
