"""What one report's numbers say of each other: the dead of years ago beside those of its own days ("in 2019 a blast in the same
mine killed 27"), and a lower number behind that of all ("17 were killed. Eight died in the suburbs").
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import relation
from sayso.link.counts.earlier_event import of_an_earlier_event
from sayso.link.counts.told_as import THERE
from sayso.link.naming.known import words_of
from sayso.link.when import days, happened, published
from sayso.schema import Kind
from sayso.schema.roles import LOSSES
from sayso.tables import word_set
from sayso.text import folded

# News is of the last days, or of a trial months later; half a year lies between both and a day that comes round again.
LONG_BEFORE = 180
# "Eight died in the suburbs", but not "in the blast".
_SOMEWHERE = re.compile(
    r"(?:\s+[\w-]+){0,4}?\s+(?:in|at|on|near|inside|outside)\s+(?:the|an?)\s+(?:[a-z-]+\s+)?(?P<place>[a-z-]+)"
    r"(?=\W*$|[,.;]|\s+(?:of|on|and|were|was)\b)"
)

# "Had also lost": beside what was told of all.
_ALSO_DID, _STEM = re.compile(r"\balso\s+(?:been\s+)?([a-z]+)", re.IGNORECASE), 4  # letters
_NEAR = 15  # characters: " more than "
_ALSO, _VERB = re.compile(r"\balso\b", re.IGNORECASE), 25  # characters
_NOWHERE = frozenset({"scene", "hospital", "hospitals", "time", "spot", "day", "night"})
_Counted = tuple[Traits, int]
_Id = tuple[str, int]


def with_report(traits: Mapping[str, Traits]) -> dict[str, Traits]:
    """The traits of a block, by claim, each count with what its report's other counts say of it."""
    of_report: dict[str, list[_Counted]] = defaultdict(list)
    things: dict[str, list[_Counted]] = defaultdict(list)
    for t in traits.values():
        things[t.report.id] += [(t, n) for n, x in enumerate(t.amounts) if x.role == "count" and x.head and not x.vague]
        of_report[t.report.id] += [(t, n) for n, x in enumerate(t.amounts) if x.role in LOSSES and x.figure.real and not x.vague]
    old: set[_Id] = set()
    some: set[_Id] = set()
    for counted in of_report.values():
        old |= {_id(x) for x in counted if _is_old(x, counted)}
        some |= {_id(x) for x in counted if any(_is_behind(x, y) for y in counted)}
    for counted in things.values():
        some |= {_id(x) for x in counted if _ALSO.search(_told(x)) and any(_is_of_those(x, y) for y in counted)}
    known = {(story, x.role, x.low, x.high) for t, n in _of(traits, old) for story in t.told_in for x in [t.amounts[n]]}
    out = dict(traits)
    for counted in (*of_report.values(), *things.values()) if old or some else ():
        for t, n in counted:
            x = t.amounts[n]
            again = _of_no_day_near(t) and any((story, x.role, x.low, x.high) in known for story in t.told_in)
            if (t.claim.id, n) in old or again:
                out[t.claim.id] = _changed(out[t.claim.id], n, replace(x, background=True))
            elif (t.claim.id, n) in some:
                out[t.claim.id] = _changed(out[t.claim.id], n, replace(x, only=THERE))
    return out


def _id(counted: _Counted) -> _Id:
    return counted[0].claim.id, counted[1]


def _of(traits: Mapping[str, Traits], ids: set[_Id]) -> list[_Counted]:
    return [(traits[claim], n) for claim, n in sorted(ids)]


def _changed(traits: Traits, number: int, amount: Amount) -> Traits:
    return replace(traits, amounts=tuple(amount if n == number else x for n, x in enumerate(traits.amounts)))


def without_report(traits: Mapping[str, Traits]) -> dict[str, Traits]:
    """The traits that `with_report` was given."""
    changed = {claim: t for claim, t in traits.items() if any(x.background or x.only == THERE for x in t.amounts)}
    return {**traits, **{claim: _without(t) for claim, t in changed.items()}}


def _without(traits: Traits) -> Traits:
    amounts = (replace(x, background=False, only="" if x.only == THERE else x.only) for x in traits.amounts)
    return replace(traits, amounts=tuple(amounts))


def _is_old(counted: _Counted, others: Sequence[_Counted]) -> bool:
    """Whether it is of an event long before its report, which counts another one beside it."""
    t, x = counted[0], counted[0].amounts[counted[1]]
    span, text = x.figure.span, t.report.text
    before, behind = text[t.claim.content[0].start : span.start], text[span.end : t.claim.content[-1].end]
    if of_an_earlier_event(before, behind, published(t.report)):
        return True
    if not _long_before(t):
        return False
    beside = (o.amounts[n] for o, n in others if not _long_before(o))
    return any(y.role == x.role and relation(x, y) == "apart" for y in beside)


def _long_before(traits: Traits) -> bool:
    """Whether what a claim tells of happened long before its report."""
    event, told = days(happened(traits.claim)), days(published(traits.report))
    return bool(event and told) and (told[0] - event[1]).days >= LONG_BEFORE  # type: ignore[index]


def _of_no_day_near(traits: Traits) -> bool:
    return days(happened(traits.claim)) is None or _long_before(traits)


def _told(counted: _Counted) -> str:
    """The words from a claim's beginning to the verb of its number."""
    t, n = counted
    span = t.amounts[n].figure.span
    return t.report.text[t.claim.content[0].start : min(t.claim.content[-1].end, span.end + _VERB)]


def _is_of_those(counted: _Counted, other: _Counted) -> bool:
    """Whether it is a lower number of the same things, behind that of all in the words of one voice: "3 million clients were hit.
    Fewer than 20,000 clients had also lost their passports".
    """
    (t, n), (o, m) = counted, other
    x, y = t.amounts[n], o.amounts[m]
    alike = x.head == y.head and x.figure.unit == y.figure.unit and x.of_all and y.of_all and not (x.before or x.only or x.wrong)
    behind = y.figure.span.end <= x.figure.span.start and t.claim.id != o.claim.id
    return alike and behind and t.speaker == o.speaker and x.high < y.low and not _is_more_of_it(t, n, o)


def _is_more_of_it(also: Traits, n: int, first: Traits) -> bool:
    """Whether the same is told anew: "sold 900 cars in March. It also | sold | 300 to Karsa" is not 300 of the 900. "Also copied
    the passwords of 20,000" is of some of those whose data were copied.
    """
    text, number = also.report.text, also.amounts[n].figure.span
    start, end = also.claim.content[0].start, also.claim.content[-1].end
    verb = _ALSO_DID.search(text, start, end)
    anew = verb is not None and any(word[:_STEM] == verb[1].lower()[:_STEM] for word in words_of(first.claim.quote))
    return anew and verb is not None and number.start <= verb.end() + _NEAR


def _is_behind(counted: _Counted, other: _Counted) -> bool:
    """Whether it is a lower number at some part of the place, behind that of all in the words of one voice or of the report."""
    (t, n), (o, m) = counted, other
    x, y = t.amounts[n], o.amounts[m]
    voice = t.claim.voice.kind is Kind.REPORT or t.speaker == o.speaker
    if not (voice and x.of_all and y.of_all and x.role == y.role and x.high < y.low and not (x.before or x.only)):
        return False
    place = _SOMEWHERE.match(t.report.text[x.figure.span.end : t.claim.content[-1].end])
    if place is None or folded(place["place"]) in word_set("event nouns") or folded(place["place"]) in _NOWHERE:
        return False
    return y.figure.span.end <= x.figure.span.start and t.claim.id != o.claim.id
