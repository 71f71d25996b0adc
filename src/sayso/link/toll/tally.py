"""The victims told in one report, added up: numbers the report gives, people told apart, and what is left when one is taken
from the other.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.link.counts.parts import AN_NTH, TOLL
from sayso.link.toll.died import of_the_wounded, was_hurt_first
from sayso.link.toll.people import Mention, Person, people
from sayso.schema import Report, Span
from sayso.schema.victims import NTH, Harm, Victim

# "Four of the five who died": a part of another number.
_PART = re.compile(r"\s+(?:\w+ )?of (?:the|those|these|them|his|her|its|their|whom|our)\b")
# What stands before a number of all, with no other number between: "the death toll to", "the number of dead rose to".
_TOTAL = re.compile(
    TOLL + r"(?:(?:\s+(?:in|of|from|at|near|on)\s[^.;:,!?\d]{1,60}?)?(?:\s+(?:has|have|had|now|then|later))*"
    r"\s+(?:rose|rises|risen|climbed|grew|grown|went|gone|jumped)|(?:\s+(?:has|have|had|now|then))*)\s+"
    r"(?:to|at|is|was|stood at|stands at|reached)\s+(?:at\s+least\s+|\w+\s+){0,2}$",
    re.IGNORECASE,
)
# "Four people dead, including the suspect": all, of whom another number may leave out whoever did it.
_WITH_THE_DOER = re.compile(
    r"^[^.;:!?\d]{0,60}?\b(?:including|counting|as well as)\s+(?:the|his|her|their)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:suspects?|gunm[ae]n|shooters?|attackers?|assailants?|bombers?|killers?|perpetrators?|himself|herself)\b",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"^\W*(?:in all|in total|all told|altogether)\b", re.IGNORECASE)
# A number of all over a stretch of time is of many events.
_OVER_TIME = re.compile(
    r"\b(?:(?<![-\d])(?:years?(?! old)|months?(?! old))|decades?|season|since|so far|annual)\b|\b(?:19|20)\d\d\b", re.IGNORECASE
)
# "22 people had died, after six of the wounded died overnight": the first number came of the second.
_AFTER_WHICH = re.compile(r"^[^.;:!?]*\b(?:after|when|once|as)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_INCLUDED = re.compile(r"\b(?:includ(?:e|es|ed|ing)|among them)\b[^.;]*$")
_THEY = frozenset(("they", "them", "both", "all", "victim", "couple", "pair"))
# "A third person has died": two died before. Of other people ("a third suspect") an ordinal says nothing of the kind.
_NTH_PERSON = re.compile(rf"(?<![\w-])({'|'.join(NTH)}) (?:person|man|woman|victim|boy|girl)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Counted:
    """A number and what it rests on. inferred: how it was worked out, None where the report gives it. apart: whether people told
    one by one were counted. died: how many of the wounded are told to have died; only: whether nothing else is told of the dead.
    risen: whether it is told as what the dead have come to by then, "a third person has died", "bringing the toll to three".
    part: whether it is told of some only, and no number of all.
    """

    number: float
    parts: tuple[Mention, ...]
    inferred: str | None = None
    apart: bool = False
    died: float = 0.0
    only: bool = False
    risen: bool = False
    part: bool = False

    @property
    def limits(self) -> tuple[float | None, float | None]:
        """What the words allow: the sum of the parts' limits if the number is theirs, else the number."""
        if any(not told.victim.numbered for told in self.parts) or sum(value(told.victim) for told in self.parts) != self.number:
            return self.number, self.number
        if self.part:
            return self.number, None
        lows, highs = ([getattr(told.victim, end) for told in self.parts] for end in ("low", "high"))
        return (None if None in lows else sum(lows)), (None if None in highs else sum(highs))


class Tally:
    """The mentions of one report.

    mentions: in text order. inside: where those stand whom a number before them counts already. sums: the places of those who
    are told side by side, by claim.
    """

    def __init__(
        self,
        report: Report,
        mentions: Sequence[Mention],
        *,
        inside: Collection[Span] = (),
        sums: Iterable[frozenset[tuple[str, Span]]] = (),
    ) -> None:
        self._text, self._mentions, self._inside = report.text, mentions, inside
        self._sums = {place: parts for parts in sums for place in parts}
        self._persons = people(m for m in mentions if _single(m.victim))
        self._numbers = [m for m in mentions if m.victim.numbered and value(m.victim) > 0]
        unnamed = [m for m in mentions if m.victim.span == m.victim.cue and not m.victim.numbered]
        self._unnamed = [m for m in unnamed if m.victim.harm is Harm.KILLED]
        self._struck = [m for m in unnamed if m.victim.harm is Harm.HIT]
        self._died = of_the_wounded(report.text, mentions)
        self._group = self._died_together()
        self._given = {harm: self._sentence(harm) for harm in Harm}

    def killed(self) -> Counted | None:
        """The killed: the first number given; a higher one that an ordinal implies; else the people told one by one."""
        dead = [p for p in self._persons if p.harm is Harm.KILLED]
        given = self._since(self._given[Harm.KILLED])
        if not dead and given is None:
            return self._group or self._killing()
        known = max(len(dead), given.number if given else 0)
        nth, told = max(((self._ordinal(m), m) for m in self._mentions), key=lambda pair: pair[0])
        if nth > known:
            return Counted(nth, (told,), "counted on from an ordinal", risen=self._is_of_now(told))
        return self._killings(known) or (given and replace(given, risen=self._has_risen(given))) or _one_by_one(dead)

    def _has_risen(self, given: Counted) -> bool:
        told = given.parts[-1]
        before = self._text[told.sentence : told.victim.span.start]
        is_all = _TOTAL.search(before) or _IN_ALL.match(before) or AN_NTH.match(self._text, told.victim.span.start)
        return given.inferred is None and is_all is not None and self._is_of_now(told)

    def _is_of_now(self, told: Mention) -> bool:
        """Whether a sentence counts the dead of one event, and of no year."""
        end = self._text.find(".", told.victim.span.end)
        return _OVER_TIME.search(self._text[told.sentence : end if end > 0 else len(self._text)]) is None

    @property
    def hurt_first(self) -> float:
        """How many of the dead are told to have been hurt first: of the wounded, or people told one by one."""
        dead = [p for p in self._persons if p.harm is Harm.KILLED]
        hurt = [p for p in dead if any(m.victim.harm is not Harm.KILLED or was_hurt_first(self._text, m) for m in p.mentions)]
        return max(float(len(hurt)), sum(value(m.victim) for m in self._died))

    def _since(self, given: Counted | None) -> Counted | None:
        """The killed with those of the wounded who died: added, unless a number told behind them holds them already."""
        if not self._died or self._given[Harm.HIT]:
            return given  # of "five were shot" the dead are told apart from the wounded anyway
        more = sum(value(m.victim) for m in self._died)
        if given is None or set(given.parts) <= set(self._died):
            return Counted(more, tuple(self._died), "of the wounded who have died", died=more, only=True)
        behind = [m for m in self._numbers if m.victim.harm is Harm.KILLED and m.victim.span > self._died[-1].victim.span]
        total = next((m for m in behind if value(m.victim) >= given.number + more), None)
        if total is not None:
            return Counted(value(total.victim), (total,), died=more)
        if given.parts[0].victim.span > self._died[-1].victim.span or self._counted_already(given):
            return replace(given, died=more)
        reason = f"{given.number:g}, and {more:g} of the wounded who have died"
        return Counted(given.number + more, (*given.parts, *self._died), reason, died=more)

    def _counted_already(self, given: Counted) -> bool:
        """Whether a number holds those of the wounded who died: "22 had died, after six of the wounded died overnight"."""
        first = next((m for m in self._died if m.sentence == given.parts[-1].sentence), None)
        end = given.parts[-1].victim.span.end
        between = self._text[end : first.victim.span.start] if first and first.victim.span.start > end else ""
        return _AFTER_WHICH.search(between) is not None

    def wounded(self, killed: Counted | None) -> Counted | None:
        """The wounded: the number given, or all who were hit less the killed; the people told one by one where they are more.

        Of a number that stands before those who died of their wounds, these are taken off.
        """
        found = self._of_the_struck(self._wounded(killed), killed)
        if found is None or killed is None or not killed.died or found.apart or _place(found) > self._died[0].victim.span.start:
            return found
        reason = f"{found.number:g}, less {killed.died:g} who have died"
        return Counted(max(0.0, found.number - killed.died), found.parts, reason)

    def _of_the_struck(self, found: Counted | None, killed: Counted | None) -> Counted | None:
        """As many as "a triple shooting" leaves beside the killed, where no number is given and fewer are told one by one."""
        given = self._given[Harm.WOUNDED] or self._given[Harm.HIT]
        if given or not self._struck:
            return found
        most = max(self._struck, key=lambda m: value(m.victim))
        left = value(most.victim) - (killed.number if killed else 0.0)
        return (
            found if left <= (found.number if found else 0.0) else Counted(left, (most,), f"called a shooting of {_shown(most)}")
        )

    def _wounded(self, killed: Counted | None) -> Counted | None:
        dead = killed.number if killed else 0.0
        alive = _one_by_one(self._alive(dead))
        given, hit = self._given[Harm.WOUNDED], self._hit(dead)
        if given and hit:
            others = hit.parts[0].victim.determiner == "other"
            if others or hit.number <= given.number or _place(given) < _place(hit):
                return given
        told = hit or given
        return alive if told is None or (alive and alive.number > told.number) else told

    def _sentence(self, harm: Harm) -> Counted | None:
        """What the first sentence with a number comes to, with who is told beside it by the same word, or as "other"."""
        told = [m for m in self._numbers if m.victim.harm is harm]
        numbers = [m for m in told if not self._is_part(m) and m not in self._died] or told
        if not numbers:
            return None
        if (whole := self._with_the_doer(numbers)) is not None:
            return Counted(value(whole.victim), (whole,))
        first = numbers[0]
        later = {m.sentence for m in numbers} if first.victim.determiner == "other" else {first.sentence}  # "three more bodies"
        if (total := next((t for s in sorted(later) if (t := self._total(s, numbers)) is not None), None)) is not None:
            return Counted(value(total.victim), (total,))
        beside = [m for m in self._mentions if m.sentence == first.sentence and m.victim.harm is harm and m is not first]
        parts = [first, *(m for m in beside if self._adds(first, m))]
        if len(parts) == 1:
            return Counted(value(first.victim), (first,), part=_PART.match(self._text, first.victim.span.end) is not None)
        added = sum(value(m.victim) for m in parts)
        if any(_single(m.victim) for m in parts) and (more := _given_later(first, added, numbers)) is not None:
            return Counted(value(more.victim), (more,))
        return Counted(added, tuple(parts), f"{' and '.join(_shown(m) for m in parts)}, told beside each other")

    def _with_the_doer(self, numbers: Sequence[Mention]) -> Mention | None:
        """The highest number, if it is told to hold whoever did it; the first may leave them out: "killed three" of four dead."""
        most = max(numbers, key=lambda m: value(m.victim))
        return most if _WITH_THE_DOER.match(self._text[most.victim.span.end : most.victim.span.end + 120]) else None

    def _total(self, sentence: int, numbers: Sequence[Mention]) -> Mention | None:
        """The number that a sentence gives for all: "found two more bodies, bringing the death toll to 19"."""
        begin = sentence
        for told in (m for m in numbers if m.sentence == sentence):
            if _TOTAL.search(self._text[begin : told.victim.span.start]):
                return told
            begin = told.victim.span.end
        return None

    def _adds(self, first: Mention, other: Mention) -> bool:
        victim = other.victim
        if victim.span in self._inside:
            return False
        beside = self._sums.get((first.claim, first.victim.span), ())
        same_word = victim.cue == first.victim.cue or (other.claim, victim.span) in beside
        if victim.numbered:
            return not self._is_part(other) and value(victim) > 0 and (same_word or victim.determiner == "other")
        return _single(victim) and (same_word or (victim.own_hand and not first.victim.own_hand))

    def _is_part(self, told: Mention) -> bool:
        span = told.victim.span
        return (
            span in self._inside
            or bool(_PART.match(self._text, span.end))
            or bool(_INCLUDED.search(self._text[told.sentence : span.start]))
        )

    def _ordinal(self, told: Mention) -> int:
        victim = told.victim
        if victim.harm is not Harm.KILLED or victim.determiner != "other" or victim.numbered:
            return 0
        found = _NTH_PERSON.search(self._text[victim.span.start : victim.span.end])
        return NTH[found[1].lower()] if found else 0

    def _killings(self, known: float) -> Counted | None:
        """The dead of "a triple homicide", where more than are told otherwise; one homicide may be any of them."""
        most = max(self._unnamed, key=lambda m: value(m.victim), default=None)
        if most is None or value(most.victim) < 2 or value(most.victim) <= known:
            return None
        return Counted(value(most.victim), (most,), f"called a killing of {_shown(most)}")

    def _killing(self) -> Counted | None:
        """What "a homicide" says where nobody is told to have died: that those who were hit did, unless they are said to live."""
        if not self._unnamed or any(p.harm is Harm.WOUNDED for p in self._persons):
            return None
        most = max(self._unnamed, key=lambda m: value(m.victim))
        for person in self._persons[: int(value(most.victim))]:
            person.harm = Harm.KILLED
        return Counted(value(most.victim), (most,), "called a killing")

    def _died_together(self) -> Counted | None:
        """What "they" or "the victims" did who died: the people, or the number, told right before."""
        found = None
        for they in self._mentions:
            victim = they.victim
            if victim.harm is not Harm.KILLED or victim.noun not in _THEY or victim.numbered or _single(victim):
                continue
            hurt = [m for m in self._numbers if m.victim.span < victim.span and m.victim.harm is not Harm.KILLED]
            hurt = [m for m in hurt if value(m.victim) > 1]
            last, before = self._told_before(they)
            if hurt and hurt[-1].sentence >= last:
                found = Counted(value(hurt[-1].victim), (hurt[-1], they), "told together")
            elif len(before) > 1:
                for person in before:
                    person.harm = Harm.KILLED
        return found

    def _told_before(self, they: Mention) -> tuple[int, list[Person]]:
        """The last sentence before a mention that tells of single people, and those people."""
        places = [m.sentence for p in self._persons for m in p.mentions if m.victim.span < they.victim.span]
        last = max(places, default=-1)
        spans = they.victim.span
        return last, [p for p in self._persons if any(m.sentence == last and m.victim.span < spans for m in p.mentions)]

    def _alive(self, dead: float) -> list[Person]:
        """People told to be wounded, and those hit who are not needed to make up the number of the dead."""
        unplaced = max(0, int(dead) - sum(p.harm is Harm.KILLED for p in self._persons))
        hit = [p for p in self._persons if p.harm is Harm.HIT][unplaced:]
        return [p for p in self._persons if p.harm is Harm.WOUNDED or p in hit]

    def _hit(self, dead: float) -> Counted | None:
        given = self._given[Harm.HIT]
        if given is None or not dead or given.number < dead or given.parts[0].victim.determiner == "other":
            return given
        return Counted(given.number - dead, given.parts, f"{given.number:g} hit, less {dead:g} killed")


def value(victim: Victim) -> float:
    """The number that a mention stands for: its lower limit, where it has none its upper, else 0."""
    return victim.low if victim.low is not None else victim.high or 0.0


def _single(victim: Victim) -> bool:
    return victim.low == 1 and victim.high == 1


def _place(counted: Counted) -> int:
    return counted.parts[0].victim.span.start


def _shown(told: Mention) -> str:
    return f"{value(told.victim):g}"


def _given_later(first: Mention, added: float, numbers: Sequence[Mention]) -> Mention | None:
    """A higher number of people that a later sentence gives: "a mother and her two sons" are some of "nine people"."""
    later = (m for m in numbers if m.sentence > first.sentence and m.victim.determiner != "other")
    return next((m for m in later if value(m.victim) > added and m.victim.noun in (None, "people")), None)


def _one_by_one(persons: Sequence[Person]) -> Counted | None:
    if not persons:
        return None
    parts = tuple(person.mentions[0] for person in persons)
    return Counted(float(len(persons)), parts, "people told one by one" if len(persons) > 1 else None, len(persons) > 1)
