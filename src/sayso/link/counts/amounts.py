"""Figures as things that can be held against each other: what is counted, and the numbers the words allow."""

import math
import re
from dataclasses import replace

from sayso.link.counts.amount import HUMAN, Amount
from sayso.link.counts.by_fate import by_fate
from sayso.link.counts.cleared import cleared_of
from sayso.link.counts.crowds import came
from sayso.link.counts.measures import is_physical, normal, same_dimension
from sayso.link.counts.own_people import are_own, body_of
from sayso.link.counts.parts import has_carried_noun, is_included, is_known, is_part, not_so_many, of_its, on_top, state
from sayso.link.counts.rates import kept_apart
from sayso.link.counts.sides import of_both_sides
from sayso.link.counts.subject import of_two_things, subject, whose_share
from sayso.link.counts.thing import put_at
from sayso.link.counts.told_as import ABOARD, AFFECTED, ANOTHERS, CONFIRMED, ILL, told_as
from sayso.link.counts.whose import losing_side, losses, own_lost, were_lost, whose_people
from sayso.link.words.concepts import country, last_noun, one_people, singular, what_is_counted
from sayso.link.words.tables import PEOPLE, THINGS
from sayso.schema import Claim, Figure, Report
from sayso.schema.figures import ROUNDING, limits
from sayso.schema.roles import LOSSES, OF_ALL_THERE
from sayso.text import folded, words

# Roles that are no quantity of anything a second report could put differently as news: an age, a rank, "810th Brigade".
NOT_COMPARED = frozenset({"age", "ordinal", "designation"})
# Roles that say how much of something there is, and nothing of what: "two weeks" of any two things are no common figure.
MEASURES = frozenset({"distance", "duration", "percentage", "money"})
# Roles that say nothing of what became of those counted.
NO_FATE = frozenset({"count", *MEASURES})
# By these words a bare number of people is one of those harmed.
_CALLED = re.compile(
    r"\b(?:toll|tally|count|dead|deaths?|victims?|fatalities|casualties|killed|injured|wounded|hurt|missing)\b[^.;!?]{0,40}$",
    re.IGNORECASE,
)
# Roles of one fate: whoever was moved out has left home.
_KIN = {"evacuated": "displaced"}
# Words for people come together, in a figure's "counted" only: "protesters" in running text are an event.
_CROWD = dict.fromkeys(
    (
        "crowd",
        "turnout",
        "attendance",
        "protester",
        "protestor",
        "demonstrator",
        "marcher",
        "participant",
        "mourner",
        "spectator",
    ),
    PEOPLE,
)
_PROTESTERS = dict.fromkeys(("protester", "protestor", "demonstrator", "marcher"), "protester")
# Words for people by sex and age, of which people are more.
ANYBODY = frozenset({"man", "woman", "boy", "girl", "child", "adult", "teenager", "baby", "toddler", "infant"})
_SAYS_LITTLE = frozenset(
    {ABOARD, ILL}
)  # of people told to be aboard, or ill: a number that leaves it open may be of the same ones
_ONE = frozenset(("equal", "vague"))  # how two numbers stand that may be of the same people, though one names whose they are
_YOUNG = {THINGS["child"], "child", "boy", "girl", "baby", "toddler", "infant"}
_UNTOLD = frozenset({None, PEOPLE})
_SOME_SORT = re.compile(r"\b(?:sick|elderly|underage|pregnant|disabled|female|male|foreign|married)\s", re.IGNORECASE)
_WHO_FIGHTS = {PEOPLE, THINGS["soldier"]}
_WHO_FLEE = frozenset((PEOPLE, "migrant", "refugee", "asylum seeker", "seeker"))
_WHO_WORKS = {PEOPLE, THINGS["worker"]}


def amounts(claim: Claim, report: Report) -> tuple[Amount, ...]:
    """The figures of a claim that can be compared, in text order. report: the one the claim stands in."""
    kept = (f for f in claim.figures if f.role not in NOT_COMPARED and not cleared_of(claim, f))
    return tuple(_amount(claim, figure, report.text) for figure in sorted(kept, key=lambda f: (f.span.start, f.span.end)))


def of_the_same(amount: Amount, other: Amount) -> Amount:
    """The amount as a count of what the other counts, where its own words do not say what it counts."""
    if amount.role != "count" or amount.head is not None or amount.figure.unit != other.figure.unit:
        return amount
    return replace(amount, role=other.role, head=other.head, proper=other.proper, harmed=amount.harmed or other.harmed)


def _amount(claim: Claim, figure: Figure, text: str) -> Amount:
    told = figure.counted or ("" if figure.unit == "%" else came(claim, figure, text) or put_at(claim, figure, text))
    counted = what_is_counted(told)
    names = [counted[start:end] for _, start, end in words(counted)]
    head = singular(folded(names[-1])) if names else None
    proper = frozenset(country(singular(folded(name).removesuffix("'s"))) for name in names[:-1] if name[:1].isupper())
    if head and country(head) != head:  # "300 North Koreans": people, named by where they are from
        proper, head = proper | {country(head)}, PEOPLE
    whose = frozenset() if proper else whose_people(claim, figure, text) if names else losses(claim, figure, text)
    if lost := own_lost(claim, figure, text):
        proper, whose = lost, frozenset()
    low, high = limits(figure)
    crowd = _PROTESTERS if figure.role in OF_ALL_THERE else _CROWD  # those hurt have a name of their own: see `closer`
    head = (crowd.get(head) or THINGS.get(head, head)) if head else None
    as_told = told_as(claim, figure, _KIN.get(figure.role, figure.role), text)
    role = as_told.role
    if role == "count" and head == THINGS["troop"] and were_lost(claim, figure, text):
        role = "killed"
    role, head = by_fate(role, head)
    called = _CALLED.search(text[max(0, figure.span.start - 60) : figure.span.start])
    head = head or (PEOPLE if ILL in as_told.fates else None)  # "41 ill" in a headline
    harmed = not as_told.fates and (role in LOSSES or bool(called))
    added = on_top(claim, figure, text, role)
    # "31 of its soldiers" are all of them that fell: soldiers of the country that speaks.
    state_told = state(figure, text) if role == "wounded" else ""
    part = added or (not whose and is_part(claim, figure, text)) or bool(state_told)
    start, end = figure.span.start, figure.span.end
    share_of = subject(claim, figure, text)
    per = kept_apart(text, start, end, money=role == "money", growth="growth" in share_of)
    known = not as_told.before and is_known(claim, figure, text)
    aside = known or as_told.wrong == ANOTHERS or (not_so_many(text, start) and not as_told.wrong)
    amount = Amount(
        claim.id,
        figure,
        role,
        head,
        proper | whose,
        part,
        low,
        high,
        harmed,
        added=added,
        per=per,
        aside=aside,
        thing="" if figure.counted else told,
        losing=losing_side(claim, figure, text),
        fates=as_told.fates,
        only=as_told.only,
        before=as_told.before,
        wrong=as_told.wrong,
        whole=as_told.whole,
        treated=as_told.treated,
        share_of=share_of,
        by=body_of(claim.voice),
        both=of_both_sides(claim, figure, text),
        state=state_told,
        of=whose_share(claim, figure, text),
        out_of=next((f.low or 0.0 for f in claim.figures if of_its(figure, f, text)), 0.0),
    )
    if amount.part or not is_included(claim, figure, text):
        return amount
    return replace(amount, part=True) if has_carried_noun(figure, text) else counted_inside(amount)


def counted_inside(amount: Amount) -> Amount:
    """The amount as one of those who are counted with others: "including four children" are all the children, but a part of them
    who have no name of their own.
    """
    noun = last_noun(amount.figure.counted)
    head = noun if amount.head == PEOPLE and noun in ANYBODY else amount.head
    return replace(amount, part=True) if head in _UNTOLD else replace(amount, inside=True, head=head)


def counts(a: Amount, b: Amount, *, loosely: bool = False, anywhere: bool = False) -> str | None:
    """What two figures count: the "same" thing, things of different "scope" (people, soldiers), in another "unit", or None.

    None: nothing in common. loosely: whether a bare number of people may be one of people harmed whatever its words say, which is
    enough to make two claims likelier to be about one thing. anywhere: whatever marks their events.
    """
    if a.role != b.role and "count" not in (a.role, b.role):
        return None
    a = _named_alike(a, b)
    if a.figure.real != b.figure.real:
        return None  # "50 more could be killed" is nobody's toll
    if of_others(a, b) or fared_otherwise(a, b) or (two_events(a, b) and not anywhere):
        return None
    if (scope := _of_parts(a, b)) is not None:
        return scope or None
    if a.role != b.role or a.role == "count":
        if a.head is None or a.head != b.head:
            return None  # a bare number meets a role only through the thing counted
        if not loosely and not {a.role, b.role}.isdisjoint(LOSSES) and not (a.harmed and b.harmed):
            return None  # "96 people were picked up" is no toll
    elif a.of_some and b.of_some and (a.head in _UNTOLD) is not (b.head in _UNTOLD):
        return None  # "four of them critically", "three of the children"
    elif a.inside is not b.inside and None in (a.head, b.head):
        return "scope"  # "the dead include six dockers", "14 have died"
    elif a.head and b.head and a.head != b.head and not (a.side and a.side == b.side):
        return _two_heads(a, b)
    if not same_dimension(a.figure.unit, b.figure.unit):
        return "unit"
    alike = a.of_some == b.of_some and a.suspected is b.suspected and not two_places(a, b)
    return "same" if alike else "scope"


def _two_heads(a: Amount, b: Amount) -> str | None:
    """What two numbers of people count that fared alike and are called otherwise."""
    both = {a.head, b.head}
    if both == _WHO_FIGHTS and a.role == "killed" and _own_men(a, b):
        return "same"
    if both == _WHO_WORKS and a.role != "count" and a.figure.unit == b.figure.unit:
        return "same" if a.of_all is b.of_all else "scope"  # "seven miners were killed", "eight men died"
    return "scope" if both <= HUMAN and a.figure.unit == b.figure.unit else None


def _own_men(a: Amount, b: Amount) -> bool:
    """ "Tovia's army said that it had lost eleven men", "60 Tovian soldiers were killed": one country's, counted by its army,
    which need not say whose they were.
    """
    men = a if a.head == PEOPLE else b
    return men.by == "army" and (men.figure.counted or "").islower() and bool(a.proper) and bool(b.proper)


def _named_alike(a: Amount, b: Amount) -> Amount:
    """The first, under the head of the second where one name counts both, the one beside others of the kind (`told_apart`)."""
    alike = a.head != b.head and a.named and a.named == b.named and {a.head, b.head} == {a.named, THINGS.get(a.named)}
    # "carrying 120 migrants", "180 people were on the boat"
    aboard = ABOARD in a.fates & b.fates and a.head != b.head and {a.head, b.head} <= _WHO_FLEE
    return replace(a, head=b.head) if alike or aboard else a


def _of_parts(a: Amount, b: Amount) -> str | None:
    """ "scope" if one is of some only, of an event long before the other's, of one country's people, or of cases confirmed; "" if
    they have nothing in common then; None if nothing of the kind is told, or the numbers may be of the same people anyway.
    """
    if confirmed_beside_ill(a, b) or both_beside_one(a, b):
        return "scope"
    if a.role == b.role == "count" and (a.whole is not b.whole or _is_whole_of(a, b) or _is_whole_of(b, a)):
        return "scope"  # "8,200 of its 9,000 members", "5,500 had stopped work"; "six of the 40 samples", "40 samples"
    if relation(a, b) in _ONE:
        return None
    if a.head == b.head and sort_of(a) != sort_of(b):
        return "scope"  # "exchanged 390 prisoners", "six of the eight sick prisoners"
    both = ((a, b), (b, a))
    if a.some or b.some or a.background is not b.background:
        return "scope" if a.role == b.role and same_dimension(a.figure.unit, b.figure.unit) else ""
    if _is_some_part(a) and _is_some_part(b):
        return ""  # "11 were children", "half a dozen of them foreigners"
    if a.role == b.role != "count" and None in (a.head, b.head) and {a.head, b.head} & _YOUNG:
        return "scope"  # "four children were killed", "the toll is 17"
    if a.role == b.role and any(x.by != y.by and are_own(x.by, x.head) and y.head is None and x.high < y.low for x, y in both):
        return "scope"  # "23 officers were injured, police said", "more than 200 were injured"
    # "12 Americans", "247 people"; "38 Varnian drones shot down", "74 drones", whose they were unsaid
    of_one_kind = a.head == b.head and (a.head == PEOPLE or a.role == b.role == "destroyed")
    some = of_one_kind and bool(a.proper) is not bool(b.proper)
    return "scope" if some else None


def sort_of(amount: Amount) -> str:
    """Which of them are counted, by a word for how they are: "sick prisoners"; "" for all."""
    found = _SOME_SORT.search(amount.figure.counted or "")
    return found[0].strip().lower() if found else ""


def _is_whole_of(whole: Amount, some: Amount) -> bool:
    return not whole.out_of and 0.0 < some.out_of == whole.low == whole.high


def _is_some_part(amount: Amount) -> bool:
    """Whether it is of some people of whom its words do not say what became of them."""
    return amount.role == "count" and amount.of_some and amount.head in _UNTOLD


def of_others(a: Amount, b: Amount) -> bool:
    """Whether two numbers are of others by name, side or price: Russian soldiers and North Korean ones, rebels and soldiers, "$4
    billion" and "$31 a share", the Greens at 31 percent and the Liberals at 28.
    """
    if a.proper and b.proper and not one_people(a.proper, b.proper):
        return True
    if a.role != b.role and any(x.inside and x.role == "count" for x in (a, b)):
        return True  # "31 hostages, of whom four were ill": nobody says that four are held
    if of_two_things(a.share_of, b.share_of):
        return True
    return a.per != b.per or bool(a.side and b.side and a.side != b.side)


def fared_otherwise(a: Amount, b: Amount) -> bool:
    """Whether two numbers are of people told to be somewhere else, or to have fared otherwise: aboard, safe, set free. Where the
    words for one leave it open, only the same number may be of the same people, unless it is of those aboard, or ill.
    """
    if a.state != b.state and a.of_some and b.of_some and relation(a, b) not in _ONE:
        return True  # "two officers were slightly injured", "one of them seriously"; "14 of the injured are still in hospital"
    if a.fates == b.fates or a.fates & b.fates or a.suspected or b.suspected or confirmed_beside_ill(a, b):
        return False
    little = _SAYS_LITTLE if PEOPLE in (a.head, b.head) else _SAYS_LITTLE | {AFFECTED}  # "pupils" may well be those affected
    return bool(a.fates and b.fates) or (not a.fates | b.fates <= little and relation(a, b) not in _ONE)


def confirmed_beside_ill(a: Amount, b: Amount) -> bool:
    """Whether one counts the cases that were confirmed, the other all who fell ill."""
    return any(CONFIRMED in x.fates and ILL in y.fates and y.head == PEOPLE for x, y in ((a, b), (b, a)))


def both_beside_one(a: Amount, b: Amount) -> bool:
    """Whether one counts the people of both sides of a fight, the other those of one."""
    return a.role == b.role and any(x.both and not y.both and (y.side or y.proper) for x, y in ((a, b), (b, a)))


def treated_beside_hurt(a: Amount, b: Amount) -> bool:
    """Whether one counts those treated, who are fewer than the other counts of all who were hurt."""
    if not a.role == b.role == "wounded" or a.treated is b.treated:
        return False
    part, whole = (a, b) if a.treated else (b, a)
    return part.high < whole.low


def two_events(a: Amount, b: Amount) -> bool:
    """Whether the marks of two counts are those of two events: the dead of the market, and those of the rail depot."""
    return bool(a.marks and b.marks) and a.marks.isdisjoint(b.marks)


def two_places(a: Amount, b: Amount) -> bool:
    """Whether two counts are of two places that their story counts apart, or the one of one of them and the other of all."""
    return a.place != b.place


def relation(a: Amount, b: Amount) -> str:
    """How the numbers stand: equal, vague (one or both without a number), narrower (a inside b), wider, overlap or apart."""
    if a.vague or b.vague:
        return "vague"
    if a.figure.unit != b.figure.unit:
        return _measured_apart(a, b)
    if (a.figure.low, a.figure.high) == (b.figure.low, b.figure.high):
        return "equal"
    return _extents(*((x.low, math.inf if x.closer and a.closer != b.closer else x.high) for x in (a, b)))


def _extents(a: tuple[float, float], b: tuple[float, float]) -> str:
    if a[1] < b[0] or b[1] < a[0]:
        return "apart"
    if a[0] >= b[0] and a[1] <= b[1]:
        return "narrower"
    return "wider" if b[0] >= a[0] and b[1] <= a[1] else "overlap"


def _measured_apart(a: Amount, b: Amount) -> str:
    """Amounts in different units of one dimension: apart or overlapping. Who converts rounds, so neither is the finer one."""
    if not (is_physical(a.figure.unit) and is_physical(b.figure.unit)):
        return "apart"
    (low, high), (floor, ceiling) = (_normal(x.low, x.high, x.figure.unit or "") for x in (a, b))
    return "apart" if high * (1 + ROUNDING) < floor or ceiling * (1 + ROUNDING) < low else "overlap"


def _normal(low: float, high: float, unit: str) -> tuple[float, float]:
    return (low if math.isinf(low) else normal(low, unit)), (high if math.isinf(high) else normal(high, unit))
