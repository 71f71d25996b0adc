"""What one report tells of the killed and the wounded."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.link.counts.left_open import left_open
from sayso.link.toll.earlier import is_of_an_earlier_event
from sayso.link.toll.people import YOUNG, Mention
from sayso.link.toll.tally import Counted, Tally, value
from sayso.link.words.concepts import singular
from sayso.schema import Claim, Report, Span, Stance, SumPart
from sayso.schema.living import is_no_person
from sayso.schema.side_by_side import side_by_side
from sayso.schema.tolls import ReportToll, TollPart
from sayso.schema.victims import Harm, Victim

# What these do with a death is not to tell it.
_UNTOLD = frozenset((Stance.DENIES, Stance.PREDICTS, Stance.URGES, Stance.ASKS, Stance.WISHES, Stance.OFFERS))
# A year, a month, a decade or a span of months beside a count makes it one of many events ("45 people killed in July"); an event
# is told with its day.
_MANY_EVENTS = re.compile(r"(?:19|20)\d\d(?:-\d\d)?|P\d+[YM]|\d{3}")
# "Ruled out a heater as the cause of the fire that killed five": that it did is taken as known.
_TAKEN_AS_KNOWN = re.compile(
    r"\b(?:the|this|that|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s)\s+(?:[\w'’-]+\s+){1,4}?(?:that|which)\s+"
    r"(?:has\s+|had\s+)?(?:killed|left)\s+(?:[\w-]+\s+){0,4}$",
    re.IGNORECASE,
)

Places = Collection[tuple[str, Span]]
"""Claims' ids with the places of figures in them."""


@dataclass(frozen=True, slots=True)
class Sum:
    """What a claim (its id) tells of side by side, with no whole of its own. harm: what became of them all."""

    claim: str
    harm: Harm
    parts: tuple[SumPart, ...]

    @property
    def places(self) -> frozenset[tuple[str, Span]]:
        """Where its parts stand, as `Places`."""
        return frozenset((self.claim, part.span) for part in self.parts)


def report_tolls(
    report: Report, claims: Sequence[Claim], without: Places = (), old: Places = (), sums: Iterable[Sum] = ()
) -> tuple[ReportToll, ...]:
    """The killed, then the wounded, as far as the report tells of any.

    claims: the report's, in text order. without: figures that are taken back or denied, and former ones. old: those that their
    voice has replaced since. sums: those told side by side.
    """
    sums = sorted(sums, key=lambda s: (s.claim, s.parts[0].span))
    mentions = _with_all(_mentions(report, claims, without), sums)
    if not mentions:
        return ()
    tally = Tally(report, mentions, inside=_inside(report, claims), sums=[s.places for s in sums])
    killed = tally.killed()
    told = ((Harm.KILLED, killed), (Harm.WOUNDED, tally.wounded(killed)))
    tolls = tuple(_toll(report, harm, counted, old) for harm, counted in told if counted)
    first = tally.hurt_first
    return tuple(replace(toll, hurt_first=first) if toll.harm is Harm.KILLED else toll for toll in tolls)


def _toll(report: Report, harm: Harm, counted: Counted, old: Places) -> ReportToll:
    low, high = counted.limits
    if counted.inferred is None and counted.number > 1 and all(_is_young(told.victim) for told in counted.parts):
        high = None  # so many children, and of people perhaps more
    return ReportToll(
        report=report.id,
        harm=harm,
        number=counted.number,
        parts=tuple(TollPart(told.claim, told.victim.span, value(told.victim)) for told in counted.parts),
        low=low,
        high=high,
        inferred=counted.inferred,
        apart=counted.apart,
        alive=any(told.victim.harm is Harm.WOUNDED for told in counted.parts),
        died=counted.died,
        whole=not counted.only,
        risen=counted.risen,
        part=counted.part,
        standing=not all((told.claim, told.victim.span) in old for told in counted.parts),
    )


def _is_young(victim: Victim) -> bool:
    return singular(victim.noun or "") in YOUNG


def _is_of_things(victim: Victim) -> bool:
    """Whether a number counts what surely is no people: "eleven dead trees", "30 wolves were killed"."""
    return victim.numbered and victim.noun is not None and is_no_person(victim.noun)


def _with_all(mentions: list[Mention], sums: Iterable[Sum]) -> list[Mention]:
    """The mentions with those of a sum that the grammar did not show: "a mother, her two sons and a neighbour"."""
    for told in sums:
        beside = [m for m in mentions if m.claim == told.claim and any(m.victim.span == part.span for part in told.parts)]
        for part in told.parts if beside else ():
            if not any(m.victim.span.overlaps(part.span) for m in mentions):
                known = beside[0]
                victim = Victim(part.span, known.victim.cue, told.harm, part.low, part.high, determiner="a")
                mentions = [*mentions, Mention(victim, told.claim, known.sentence)]
    return sorted(mentions, key=lambda m: (m.victim.span.start, m.victim.span.end))


def _inside(report: Report, claims: Sequence[Claim]) -> frozenset[Span]:
    """The places of those whom a number before them counts already: "five people, three women and two men"."""
    several = (claim for claim in claims if len(claim.figures) > 1)
    groups = (g for c in several for s in c.content for g in side_by_side(c.figures, report.text, s.start, s.end) if g.whole)
    return frozenset(part.place(report.id) for group in groups for part in group.parts)


def _mentions(report: Report, claims: Sequence[Claim], without: Places) -> list[Mention]:
    """Each mention once, in text order; those beside a month or a year, and those of an event before, only where there are no
    others.
    """
    # "Reports that nine died were a lie, she said": nobody but the reports says so.
    text = report.text
    denied = {victim.span for claim in claims if claim.stance is Stance.DENIES for victim in claim.victims}
    found: dict[tuple[int, int], Mention] = {}
    background: set[tuple[int, int]] = set()
    earlier: set[tuple[int, int]] = set()
    for claim in claims:
        untold, many = claim.stance in _UNTOLD, any(_MANY_EVENTS.fullmatch(time.value) for time in claim.times)
        for victim in claim.victims:
            known = _TAKEN_AS_KNOWN.search(text[claim.content[0].start : victim.span.start]) is not None
            untrue = not known and (untold or (victim.span in denied and claim.voice.anonymous))
            told = not (untrue and victim.harm is Harm.KILLED) and not left_open(claim, victim.span, text)
            if not told or (claim.id, victim.span) in without or _is_of_things(victim):
                continue
            place = victim.span.start, victim.span.end
            found.setdefault(place, Mention(victim, claim.id, claim.occurrences[0].context.start))
            if many:
                background.add(place)
            if is_of_an_earlier_event(claim, victim, report):
                earlier.add(place)
    places = sorted(found)
    of_now = [place for place in places if place not in earlier]  # "the worst since 1972, when 310 died, has killed nine"
    kept = [place for place in of_now if place not in background] or of_now or places
    return [found[place] for place in kept]
