"""Where each value of a history stands: withdrawn, superseded, denied, disputed or current, in that order of weight; and why."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from sayso.link.compared.distances import places_near
from sayso.link.compared.traits import Traits
from sayso.link.counts.amounts import relation, treated_beside_hurt
from sayso.link.figures.credited import credited
from sayso.link.figures.stated import Standing, Stated, gone_by, one_outlet, outlet_of, said, shown_as
from sayso.link.figures.withdrawn import took_back, withdrawn
from sayso.link.naming.heads import spoken_for
from sayso.link.naming.lone import is_lone
from sayso.link.naming.voices import bare
from sayso.link.relations.corrections import correction
from sayso.link.relations.moved_on import goes_on, moved_on
from sayso.link.relations.quantities import distinct
from sayso.link.relations.recounted import is_recounted, recounts
from sayso.link.relations.rejected import Place
from sayso.link.relations.scope import other_scope
from sayso.link.relations.statements import who
from sayso.link.relations.succession import fewer_by_name, leaves_open, of_another_event, one_voice, said_later
from sayso.link.when import as_of, is_open, later
from sayso.schema import FigureStatus, Kind
from sayso.schema.roles import ONLY_GROWING

_DISPUTED = (FigureStatus.DENIED, FigureStatus.DISPUTED)
# Who disputes or questions a count says that it is not settled.
_DISPUTING = re.compile(r"\b(?:disput|question|challeng|contest|doubt|quer(?:y|ied|ies))", re.IGNORECASE)
# "Only six died, she now says": a lower number that is meant to take the place of the higher one.
_ANEW = re.compile(r"\b(?:now|only|in fact|actually|after all|revis\w+|lower\w+|correct\w+|cut|down)\b", re.IGNORECASE)
# A reason is one sentence: so many of the voices that differ are named, the others counted.
NAMED = 3
# What tells two figures' numbers apart: the ranges that their words allow, their own ends, the unit, the closer name.
_Number = tuple[float, float, float | None, float | None, str | None, str]

_EARLIER_COUNT = re.compile(
    r"(?:an? |the )?(?:earlier|previous|initial|first|preliminary) (?:\w+ )?(?:count|toll|figure|estimate|tally|total|report)s?"
)


def standings(
    values: Sequence[Stated], denied: Mapping[Place, tuple[str, ...]], since: Mapping[int, str], traits: Mapping[str, Traits]
) -> list[Standing]:
    """The standing of each value. denied: the figures that some voice denies, with its claims; since: those of missing people, by
    number, of whom a claim tells that some were found; traits: of all claims.
    """
    notes = [value for value in values if correction(value.traits)]
    backed = [value for value in values if value.amount.wrong]
    out: list[Standing | None] = [withdrawn(value, notes) or took_back(value, backed) for value in values]
    valid = [value for value, gone in zip(values, out, strict=True) if gone is None]
    newer = _newer(valid)
    for n, value in enumerate(values):
        out[n] = (
            out[n] or newer.get(value.place) or _found_since(since.get(n), traits) or _denied(denied.get(value.place, ()), traits)
        )
    # What is denied still stands beside the others; only what is taken back or replaced is out of the dispute.
    live = _Live(value for value, found in zip(values, out, strict=True) if found is None or found.status in _DISPUTED)
    return [found or live.standing(value) for value, found in zip(values, out, strict=True)]


def _found_since(claim: str | None, traits: Mapping[str, Traits]) -> Standing | None:
    if claim is None:
        return None
    told = traits[claim]
    when = told.printed
    reason = f"{who(told)} says that some of the missing were found{f' ({when[:10]})' if when else ''}."
    return Standing(FigureStatus.SUPERSEDED, reason, (claim,))


def _newer(values: Sequence[Stated]) -> dict[Place, Standing]:
    """The values after which the same voice or origin gave another one, each with the first of these."""
    out = {}
    same: dict[tuple[float | None, float | None, str], list[Stated]] = defaultdict(list)
    for value in values:
        same[value.number].append(value)
    recounting = [value for value in values if recounts(value.traits, value.amount)]
    for value in values:
        if value.now is not None:
            reason = f"{who(value.traits)} gave it as what it had been before {shown_as(value.traits, value.now)}"
            out[value.place] = gone_by(FigureStatus.SUPERSEDED, value, reason)
        elif value.amount.before and (new := _said_since(value, values)):
            reason = f"{who(value.traits)} gives it as what was said before {said(new)}"
            out[value.place] = gone_by(FigureStatus.SUPERSEDED, new, reason)
        elif by := _told_as_former(value, same[value.number]):
            reason = f"{who(by.traits)} gave it as what it had been before {shown_as(by.traits, by.now or by.amount)}"
            out[value.place] = gone_by(FigureStatus.SUPERSEDED, by, reason)
        elif by := _recounted_since(value, recounting):
            reason = f"{who(by.traits)} gave {said(by)}, and by how much it had been another number before"
            out[value.place] = gone_by(FigureStatus.SUPERSEDED, by, reason)
    voices = list(_of_one_voice(values))
    again = {place: told for members in voices for place, told in _told_again(members, out).items()}
    for members in voices:
        for old in members:
            later = [new for new in members if new.now is None and new.place not in again and _replaces(new, old)]
            if later and old.place not in out:
                after = min(later, key=_by_day)
                out[old.place] = gone_by(FigureStatus.SUPERSEDED, after, f"{who(after.traits)} gave {said(after)} later")
    out = _went_on(values) | again | out
    reports = {value.place: value.traits.report.id for value in values}
    for place, source in credited(values).items():
        if place not in out and source.place in out:
            gone = out[source.place]
            told = "Its report has it" if source.traits.report.id == reports[place] else f"{outlet_of(source)} had it"
            out[place] = Standing(gone.status, f"{told} from {who(source.traits)}. {gone.reason}", gone.against)
    twins = {value.amount.figure.span: out[value.place] for value in values if value.place in out}
    # Words that stand in two claims, one within the other ("Reld said that Westmark pledged 20m"), are replaced as one.
    return out | {value.place: twins[span] for value in values if (span := value.amount.figure.span) in twins}


def _went_on(values: Sequence[Stated]) -> dict[Place, Standing]:
    """The values from which a later report's words say that the count went on, each with the first of these."""
    moving = [value for value in values if value.now is None and goes_on(value.traits, value.amount)]
    after = {old.place: [new for new in moving if _moved_on(new, old)] for old in values if moving}
    firsts = {place: min(found, key=_by_day) for place, found in after.items() if found}
    told = {place: f"{who(new.traits)} says that the number went on to {said(new)}" for place, new in firsts.items()}
    return {place: gone_by(FigureStatus.SUPERSEDED, firsts[place], reason) for place, reason in told.items()}


def _told_again(members: Sequence[Stated], gone: Container[Place]) -> dict[Place, Standing]:
    """A number that one voice had replaced by a higher one, and that another outlet tells once more: a count that only grows does
    not go back to what it was by itself. members: one voice's values; gone: those of which words say that they were replaced.
    """
    told = sorted((v for v in members if v.amount.role in ONLY_GROWING), key=_by_day)
    firsts = {value.number: value for value in reversed(told)}
    growing = [v for v in told if v.place not in gone]
    out = {}
    for value, old in ((v, firsts[v.number]) for v in growing):
        sentence = value.traits.report.quote(value.traits.claim.occurrences[0].context)
        if not (_is_later(value, old) and _one(value, old)) or _ANEW.search(sentence):
            continue
        since = (v for v in growing if v.amount.low > value.amount.high and not (_is_later(v, value) or one_outlet(v, value)))
        if (new := next((v for v in since if _replaces(v, old)), None)) is not None:
            out[value.place] = gone_by(FigureStatus.SUPERSEDED, new, f"{who(new.traits)} had given {said(new)} before")
    return out


def _told_as_former(value: Stated, same: Sequence[Stated]) -> Stated | None:
    """What a later report tells as what the number had been, if it is the value's: "rose to 17 from 12" is of whoever gave 12,
    and of its own voice alone where that had given it. same: those who give that number.
    """
    told = [v for v in same if v.now is not None and _is_later(v, value) and (_one(v, value) or not _gave_it(v, same))]
    return min(told, key=_by_day, default=None)


def _recounted_since(value: Stated, recounting: Iterable[Stated]) -> Stated | None:
    """What a later report gives as so many more or fewer than the value, which had been given before. recounting: those told with
    what they had been.
    """
    told = [v for v in recounting if _is_later(v, value) and is_recounted(v.traits, v.amount, value.traits, value.amount)]
    return min(told, key=_by_day, default=None)


def _moved_on(new: Stated, old: Stated) -> bool:
    """Whether a later report's words say that the count went on from the value's to another that it does not allow: "bringing the
    toll to 27". What had been "more than 20" stands beside 27.
    """
    apart = relation(new.amount, old.amount) == "apart"
    return apart and _may_replace(new, old) and moved_on(new.traits, new.amount, old.traits, old.amount)


def _gave_it(former: Stated, same: Iterable[Stated]) -> bool:
    """Whether a voice that tells what the number had been had given it. same: those who give that number."""
    return any(v.now is None and _one(former, v) and _is_later(former, v) for v in same)


def _is_later(new: Stated, old: Stated) -> bool:
    return later(new.traits.printed, old.traits.printed) > 0


def _one(a: Stated, b: Stated) -> bool:
    return a.origin == b.origin or one_voice(a.traits, b.traits)


def _said_since(value: Stated, values: Iterable[Stated]) -> Stated | None:
    """What its report gives instead of a value that it tells as said before; of several that of the same voice."""
    there = [v for v in values if v.traits.report.id == value.traits.report.id and v.now is None and not v.amount.before]
    there = [v for v in there if v.amount.of_all]  # "an earlier count of 11 had included four who were safe"
    there = [v for v in there if relation(v.amount, value.amount) not in ("equal", "vague")]
    voice = value.traits.claim.voice
    # "The earlier toll was 20", "an initial count had put it at 20": of whoever gives the toll now.
    if voice.kind is not Kind.REPORT and not _EARLIER_COUNT.fullmatch(bare(voice.name)):
        there = [v for v in there if v.traits.speaker == value.traits.speaker or one_voice(v.traits, value.traits)]
    return min(there, key=lambda v: (v.traits.speaker != value.traits.speaker, v.claim, v.amount.figure.span.start), default=None)


def _of_one_voice(values: Sequence[Stated]) -> Iterator[list[Stated]]:
    groups: dict[tuple[str, ...], list[Stated]] = defaultdict(list)
    for value in values:
        outlet = value.traits.report.outlet
        groups["speaker", value.traits.speaker].append(value)
        groups["origin", value.origin].append(value)
        groups["desk", outlet.value if outlet else "", value.traits.claim.voice.name].append(value)
        voice = value.traits.claim.voice
        body = spoken_for(voice.name) or (bare(voice.name) if voice.kind is Kind.ORGANISATION or is_lone(voice) else "")
        if body:  # "the fire service" of two outlets, or its spokesman, if it is one: `one_voice`
            groups["body", body.rpartition(" ")[2]].append(value)
    bodies = [v for v in values if v.traits.claim.voice.kind is Kind.ORGANISATION]
    for head in (v for v in values if bodies and v.traits.claim.voice.kind is Kind.PERSON):
        groups["head", head.claim] = [head, *(v for v in bodies if one_voice(head.traits, v.traits))]
    yield from groups.values()


def _may_replace(new: Stated, old: Stated) -> bool:
    """Whether the new number is another one, and none that leaves the old one open."""
    if relation(new.amount, old.amount) in ("equal", "vague") or not distinct(new.amount, old.amount):
        return False
    if _elsewhere(new.traits, old.traits):
        return False
    return not (fewer_by_name(new.amount, old.amount) or leaves_open(new.amount, old.amount) or new.amount.before)


def _replaces(new: Stated, old: Stated) -> bool:
    if not _may_replace(new, old):
        return False
    same = new.origin == old.origin or one_voice(new.traits, old.traits)
    newer = same and said_later(new.traits, old.traits) > 0
    return newer and not of_another_event(new.traits, new.amount, old.traits, old.amount)


def _denied(claims: Sequence[str], traits: Mapping[str, Traits]) -> Standing | None:
    """Denied by some voice, or only called into question ("disputed the count")."""
    denying = [claim for claim in claims if not _only_disputes(traits[claim])]
    if not claims:
        return None
    voices = dict.fromkeys(who(traits[claim]) for claim in denying or claims)
    verb = ("denies", "deny") if denying else ("disputes", "dispute")
    reason = f"{' and '.join(voices)} {verb[len(voices) > 1]} it."
    status = FigureStatus.DENIED if denying else FigureStatus.DISPUTED
    return Standing(status, reason, tuple(denying or claims))


def _only_disputes(denial: Traits) -> bool:
    return any(_DISPUTING.search(denial.report.quote(span)) for span in denial.claim.cue)


class _Live:
    """The values that may dispute others, one for each speaker, origin and number, by day.

    A toll told in hundreds of reports has few numbers: which of them cannot be one is asked once for each two numbers, and who
    says so only of these.
    """

    def __init__(self, values: Iterable[Stated]) -> None:
        voices = {(v.traits.speaker, v.origin, v.number): v for v in reversed(list(values))}
        self._values = sorted(voices.values(), key=_by_day)
        self._told = [f"{who(v.traits)} gives {said(v)}" for v in self._values]
        self._dated_back = [is_dated_back(v) for v in self._values]
        self._of: dict[_Number, list[int]] = defaultdict(list)
        for n, value in enumerate(self._values):
            self._of[_as_number(value)].append(n)
        self._apart: dict[_Number, list[int]] = {}

    def standing(self, value: Stated) -> Standing:
        """Disputed, with what the others say; else current."""
        back = is_dated_back(value)
        others = [n for n in self._apart_from(value) if self._disputes(n, value, back=back)]
        if not others:
            return Standing(FigureStatus.CURRENT)
        said = list(dict.fromkeys(self._told[n] for n in others))
        more = [f"{len(said) - NAMED} more give another figure"] if len(said) > NAMED else []
        reason = "; ".join((*said[:NAMED], *more))
        return Standing(FigureStatus.DISPUTED, f"{reason}.", tuple(sorted({self._values[n].claim for n in others})))

    def _apart_from(self, value: Stated) -> list[int]:
        """The values whose number cannot be the value's."""
        number = _as_number(value)
        if number not in self._apart:
            amounts = ((self._values[held[0]].amount, held) for held in self._of.values())
            self._apart[number] = sorted(n for amount, held in amounts if relation(amount, value.amount) == "apart" for n in held)
        return self._apart[number]

    def _disputes(self, n: int, value: Stated, *, back: bool) -> bool:
        """Whether another voice with another origin gives it, and not for a time when both can have been right.

        back: whether the value is given for a day gone by.
        """
        other = self._values[n]
        if other.origin == value.origin or other.traits.speaker == value.traits.speaker:
            return False
        if treated_beside_hurt(other.amount, value.amount) or _elsewhere(other.traits, value.traits):
            return False
        return not ((back and _grew(value, other)) or (self._dated_back[n] and _grew(other, value)))


def _elsewhere(a: Traits, b: Traits) -> bool:
    """Whether two claims count in two places, or the one in a wider area, as the words for them have it (see `scope`)."""
    return other_scope(a.claim.quote, b.claim.quote) is not None or places_near(a, b) is False


def _as_number(value: Stated) -> _Number:
    amount = value.amount
    return amount.low, amount.high, amount.figure.low, amount.figure.high, amount.figure.unit, amount.closer


def _grew(old: Stated, new: Stated) -> bool:
    """Whether a count that is given for a day gone by is lower than a count of a later day: both can have been right."""
    return old.amount.role in ONLY_GROWING and old.amount.high < new.amount.low and later(day(new), day(old)) > 0


def day(value: Stated) -> str | None:
    """The day as of which a value stands: its own, else that on which it was printed first."""
    moment = None if value.now else as_of(value.traits.claim)
    return moment.value if moment and not is_open(moment.mod) else value.traits.printed


def is_dated_back(value: Stated) -> bool:
    """Whether it is given for a day before the one on which it was published."""
    return later(value.traits.printed, day(value)) > 0


def _by_day(value: Stated) -> tuple[str, str, int]:
    return value.traits.printed or "", value.claim, value.amount.figure.span.start
