"""Which figures of a story are numbers of one thing: of one point, of two that a link compares, of one place, of one event that a
clause takes as known.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import counts, sort_of
from sayso.link.counts.rates import DIFFERENCE
from sayso.link.counts.subject import of_two_things
from sayso.link.counts.taken_as_known import known_of, plain_words
from sayso.link.figures.stated import Stated
from sayso.link.words.tables import PEOPLE
from sayso.schema import Link, Span

# The last four: how those counted fared beside their role, what a percentage is of, or which things; whether of an event long
# before; the side counted, or what money is the price of; where they were counted.
Key = tuple[str, str, tuple[str, ...], str, bool, bool, float, tuple[str, ...], bool, str, tuple[str, ...]]


@dataclass(slots=True)
class Gathered:
    """Values that count one thing, while they are gathered. key: its most specific description."""

    key: Key
    values: list[Stated]


def split(stated: Sequence[Stated]) -> list[Gathered]:
    """Values by what they count, the most specific descriptions first; a vaguer one joins the history it fits best."""
    buckets: dict[Key, list[Stated]] = defaultdict(list)
    for value in stated:
        buckets[_key(value)].append(value)
    out: list[Gathered] = []
    samples: dict[int, list[Stated]] = defaultdict(list)
    for key in sorted(buckets, key=lambda k: (-_specific(k), k)):
        sample = buckets[key][0]
        fitting = [h for h in out if all(_same(each, sample) for each in samples[id(h)])]
        if fitting:
            # "The toll is 14" is about people where people are counted, else about what is counted most.
            best = min(fitting, key=lambda h: (h.key[1] != PEOPLE, -len(h.values), h.key))
            best.values += buckets[key]
        else:
            best = Gathered(key, list(buckets[key]))
            out.append(best)
        samples[id(best)].append(sample)
    return out


def _key(value: Stated) -> Key:
    amount = value.amount
    own = amount.low if _alone(value) else -1.0  # a history for each number that came on top, and for each difference
    unit, names = amount.figure.unit or "", tuple(sorted(amount.proper))
    return (
        amount.role,
        amount.head or "",
        names,
        unit,
        amount.of_some,
        value.supposed,
        own,
        (*sorted(amount.fates), *_told_of(amount), *sorted(amount.share_of), amount.named),
        amount.background,
        amount.side or amount.per,
        tuple(sorted(amount.place)),
    )


def _told_of(amount: Amount) -> list[str]:
    """That those counted are suspected cases, all of those of whom another number tells ("8,200 of its 9,000 members") or some of
    so many, in which state they are, or of which sort.
    """
    told = {
        "suspected": amount.suspected,
        "whole": amount.whole and amount.role == "count",
        f"of {amount.out_of:g}": amount.out_of,
        amount.state: amount.state and amount.of_some,
        sort_of(amount): sort_of(amount),
    }
    return [what for what, so in told.items() if so]


def _same(x: Stated, y: Stated) -> bool:
    """Whether two values stand in one history: it has one unit, and what is feared is not what was counted."""
    one_unit = x.amount.figure.unit == y.amount.figure.unit
    if x.nobodys is not y.nobodys:
        return False
    if x.amount.head == y.amount.head == PEOPLE and bool(x.amount.proper) is not bool(y.amount.proper):
        return False  # the Americans among the dead
    if (_alone(x) or _alone(y)) and x.number != y.number:
        return False  # two more died on one day, three on the next: neither replaces the other
    return one_unit and x.supposed is y.supposed and counts(x.amount, y.amount, anywhere=True) == "same"


def _alone(value: Stated) -> bool:
    """Whether its number replaces no other one: it is of some only, or how far two numbers lie apart."""
    amount = value.amount
    part = amount.role == "count" and amount.of_some and amount.head in (None, PEOPLE)  # "11 of them were children"
    return amount.added or bool(amount.some) or part or amount.per == DIFFERENCE


def _specific(key: Key) -> int:
    role, head, proper, *_, side, _ = key
    return (role != "count") + bool(head) + bool(proper) + bool(side)


def across(told: Mapping[str, list[Gathered]], links: Iterable[Link], traits: Mapping[str, Traits]) -> list[Gathered]:
    """Histories of different points made one where a link compares a value of each, or where one is what the other's voice is
    told to have said before: "who had first spoken of seven, said it was eight".
    """
    home: dict[str, dict[Span, tuple[Gathered, Stated]]] = defaultdict(dict)
    for h in (h for histories in told.values() for h in histories):
        for v in h.values:
            home[v.claim][v.amount.figure.span] = h, v
    merged: dict[int, Gathered] = {id(h): h for histories in told.values() for h in histories}
    pairs = [*((link.a, link.b) for link in links), *_said_before(v for h in merged.values() for v in h.values)]
    for a, b in pairs:
        here, there = home.get(a), home.get(b)
        if here is None or there is None:
            continue
        for x in traits[a].amounts:
            for y in traits[b].amounts:
                one, other = here.get(x.figure.span), there.get(y.figure.span)
                if one is not None and other is not None and _joins(*one, *other):
                    more, fewer = taken(one[0], other[0])
                    merged.pop(id(fewer), None)
                    for v in fewer.values:
                        home[v.claim][v.amount.figure.span] = more, v
    return _by_place(merged.values())


def _said_before(values: Iterable[Stated]) -> list[tuple[str, str]]:
    """Claims of one voice in one report of which one gives what it is told to have said before."""
    of_voice: dict[tuple[str, str], list[Stated]] = defaultdict(list)
    for value in values:
        of_voice[value.traits.report.id, value.traits.speaker].append(value)
    pairs = ((x, y) for several in of_voice.values() for x in several if x.amount.before for y in several if not y.amount.before)
    return sorted({(x.claim, y.claim) for x, y in pairs if x.claim != y.claim})


def taken(one: Gathered, other: Gathered) -> tuple[Gathered, Gathered]:
    """The history with more values, which takes those of the other one, and that one."""
    more, fewer = sorted((one, other), key=lambda h: (-len(h.values), h.values[0].point, h.key))
    more.values += fewer.values
    return more, fewer


def _by_place(histories: Iterable[Gathered]) -> list[Gathered]:
    """With those made one that tell what became of people at one place that their story counts apart: it has one toll."""
    out: list[Gathered] = []
    at: dict[tuple[str, str, frozenset[str]], list[Gathered]] = defaultdict(list)
    for history in sorted(histories, key=lambda h: (-len(h.values), h.values[0].point, h.key)):
        first = history.values[0]
        keys = {(story, v.amount.role, v.amount.where) for v in history.values if v.amount.where for story in v.traits.told_in}
        home = next((h for key in sorted(keys, key=repr) for h in at[key] if _are_one(h, h.values[0], history, first)), None)
        if home is None:
            out.append(history)
        else:
            home.values += history.values
        for key in keys:
            if (home or history) not in at[key]:
                at[key].append(home or history)
    return out


def with_known(histories: Sequence[Gathered]) -> list[Gathered]:
    """The histories, a number that a clause takes as known with the only one of its story that counts so in such an event:
    "charged over the flood that killed six", whatever else that claim is about.
    """
    known = {id(h): [_known(v) for v in h.values] for h in histories}
    own = [h for h in histories if not all(known[id(h)])]
    out = list(own)
    for h in histories:
        if all(known[id(h)]):
            homes = [home for home in own if _is_home(home, h, frozenset().union(*known[id(h)]))]
            if len(homes) == 1:
                homes[0].values += h.values
            else:
                out.append(h)
    return out


def _known(value: Stated) -> frozenset[str]:
    return known_of(value.traits.claim, value.amount, value.traits.report.text)


def _is_home(home: Gathered, h: Gathered, event: Collection[str]) -> bool:
    """Whether one history may be that of what another takes as known. event: the words for it there."""
    one_story = any(v.traits.stories & w.traits.stories for v in home.values for w in h.values)
    if not one_story or not all(_same(home.values[0], w) for w in h.values) or not _one_fate(home, h) or not _one_thing(home, h):
        return False
    return any(not plain_words(v.traits.claim.quote).isdisjoint(event) for v in home.values)


def _joins(one: Gathered, x: Stated, other: Gathered, y: Stated) -> bool:
    apart = one is not other and one.values[0].point != other.values[0].point
    return apart and _are_one(one, x, other, y)


def _are_one(one: Gathered, x: Stated, other: Gathered, y: Stated) -> bool:
    return _same(x, y) and _one_fate(one, other) and _one_thing(one, other) and _one_share(one, other)


def _one_share(one: Gathered, other: Gathered) -> bool:
    """Whether no two of their numbers are shares of two things: "she won 51 percent" may be of either candidate's history, and
    makes the two no one.
    """
    here, there = ({v.amount.share_of for v in history.values} - {frozenset()} for history in (one, other))
    return not any(of_two_things(x, y) for x in here for y in there)


def _one_fate(one: Gathered, other: Gathered) -> bool:
    """Whether what became of those counted is one thing, on one side: a bare number may be of the dead and of the missing."""
    told = [value.amount for value in (*one.values, *other.values)]
    return len({x.role for x in told} - {"count"}) <= 1 and len({x.side for x in told} - {None}) <= 1


def _one_thing(one: Gathered, other: Gathered) -> bool:
    """Whether what they count may be one thing: a bare number joins neither attackers to victims nor trucks to houses."""
    samples = [list({v.amount.head: v for v in history.values if v.amount.head}.values()) for history in (one, other)]
    return all(counts(x.amount, y.amount, anywhere=True) == "same" for x in samples[0] for y in samples[1])
