"""What two claims' figures say of each other."""

import re
from dataclasses import dataclass

from sayso.link.compared.distances import places_near
from sayso.link.compared.tied import is_there
from sayso.link.compared.traits import Traits
from sayso.link.copies.shared import SharedText
from sayso.link.counts.amount import HUMAN, Amount
from sayso.link.counts.amounts import (
    MEASURES,
    both_beside_one,
    confirmed_beside_ill,
    counts,
    fared_otherwise,
    of_others,
    of_the_same,
    relation,
    treated_beside_hurt,
    two_places,
)
from sayso.link.counts.by_fate import tells_fate
from sayso.link.counts.shown import shown
from sayso.link.counts.subject import of_two_things
from sayso.link.counts.told_as import ANOTHERS, FARED, OWN
from sayso.link.relations.beside import one_sum
from sayso.link.relations.corrections import corrects, is_of_what_was_wrong, taken_back, takes_back
from sayso.link.relations.moved_on import moved_on
from sayso.link.relations.recounted import is_recounted
from sayso.link.relations.scope import counts_over_time, other_scope
from sayso.link.relations.statements import NOT_STATING, passes_on, repeats, who
from sayso.link.relations.succession import fewer_by_name, leaves_open, of_another_event, one_voice, said_later
from sayso.link.relations.two_ways import how_printed, two_ways
from sayso.link.when import happened
from sayso.schema import Feature, Kind, Link, LinkKind, Stance
from sayso.schema.roles import FATES, LOSSES
from sayso.schema.victims import NTH

# "96 were picked up", "25 later went home": these say themselves what became of those counted.
_OWN_FATE = re.compile(
    r"\s+(?:(?:later|also|more|others?|then)\s+)*(?:were|was|are|is|had|have|has|been|went|left|came|stayed|remain\w*|will|would)\b",
    re.IGNORECASE,
)
_LEAD = 90  # characters before a figure: "bringing the number of dead in the two districts to"
_NTH = re.compile(rf"\b(?:{'|'.join(NTH)})\b", re.IGNORECASE)
_AS_OF = re.compile(r"\b(?:as of|stood at|stands at|by (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Pair:
    """One figure of each claim that count the same thing, and how they stand."""

    a: Traits
    b: Traits
    x: Amount
    y: Amount
    what: str
    how: str

    def turned(self) -> "_Pair":
        how = {"narrower": "wider", "wider": "narrower"}.get(self.how, self.how)
        return _Pair(self.b, self.a, self.y, self.x, self.what, how)


def compare_figures(a: Traits, b: Traits, shared: SharedText, detail: tuple[Feature, ...]) -> list[Link]:
    """One link of each kind that the claims' figures give; none if they count nothing in common, or one claim negates."""
    if not (a.amounts and b.amounts):
        return []
    a, b = (a, b) if a.claim.id < b.claim.id else (b, a)
    # "Several were shot, their condition is unknown" gives a figure all the same.
    kinds = {a.claim.stance, b.claim.stance} & (NOT_STATING - {Stance.UNKNOWN})
    if (
        passes_on(a, b)
        or (a.side * b.side < 0 and not _none_against_some(a, b))
        or (kinds and a.claim.stance is not b.claim.stance)
    ):
        return []
    if (wrong := _gone(a, b, detail) or _gone(b, a, detail)) is not None:
        return [wrong]
    if (same := one_sum(a, b)) is not None:
        told = f"{_gives(same.one, same.whole)}, {same.who} among them; {who(same.other)} counts {same.who} apart"
        pair = _Pair(same.one, same.other, same.whole, same.rest, "same", "overlap")
        return [_made(LinkKind.AGREES, pair, f"{told}: the sum is the same.", detail)]
    found: dict[LinkKind, Link] = {}
    for pair in _matched(a, b):
        link = _link(pair, shared, detail)
        if link is not None:
            found.setdefault(link.kind, link)
    return [found[kind] for kind in sorted(found)]


def of_other_things(a: Traits, b: Traits) -> bool:
    """Whether all that two claims count is of different things: "the Greens are at 31 percent", "the Liberals at 28"; those for a
    bill, and those against; the dead of one land, and those of another. Then neither says what the other says, whoever speaks.
    """
    pairs = [(x, y) for x in a.amounts for y in b.amounts]
    return bool(pairs) and all(
        of_two_things(x.share_of, y.share_of) or _of_two_sorts(x, y) or _of_two_lands(x, y) for x, y in pairs
    )


def _of_two_lands(x: Amount, y: Amount) -> bool:
    """ "58 Keshian soldiers had died", "Orland had lost 430 soldiers"."""
    return x.role == y.role and bool(x.proper and y.proper) and of_others(x, y)


def _of_two_sorts(x: Amount, y: Amount) -> bool:
    """Whether they voted otherwise, or other things of theirs were taken."""
    return x.head == y.head and bool((x.fates | y.fates) - FARED) and fared_otherwise(x, y)


def _gone(told: Traits, other: Traits, detail: tuple[Feature, ...]) -> Link | None:
    """What a claim says of the other's figure that it calls withdrawn, or another's and wrong."""
    for x in (x for x in told.amounts if x.wrong):
        for y in other.amounts:
            measured = x.role == y.role and x.head == y.head and x.figure.unit == y.figure.unit is not None  # "44.7 degrees"
            if y.wrong or not (measured or counts(x, y) == "same") or relation(x, y) != "equal":
                continue
            if x.wrong == OWN and takes_back(told, other) and said_later(told, other) >= 0:
                reason = f"{who(told)} says that {_at(other, y).removeprefix('at ')}, as {who(other)} gives it, was taken back."
                return _made(LinkKind.SUPERSEDES, _Pair(told, other, x, y, "same", "equal"), reason, detail)
            if x.wrong == ANOTHERS and told.speaker != other.speaker:
                reason = f"{who(told)} calls {_at(other, y).removeprefix('at ')}, as {who(other)} gives it, wrong."
                return _made(LinkKind.DENIES, _Pair(told, other, x, y, "same", "equal"), reason, detail)
    return None


def _none_against_some(a: Traits, b: Traits) -> bool:
    """ "Nobody is missing any more" is a figure, 0, and no denial that seven were."""
    return any(x.high == 0 or y.high == 0 for x in a.amounts for y in b.amounts if counts(x, y) == "same")


def _matched(a: Traits, b: Traits) -> list[_Pair]:
    """Each figure of a with b's figure that counts most nearly the same; a figure a correction takes back is compared with
    nothing.
    """
    pairs = []
    mine, others = told_of(a, b), told_of(b, a)
    # "10 more, 12 in all" against "12": the 10 is against nothing, as the 12 has its like.
    alike = [(x, y) for x in mine for y in others if counts(x, y) == "same" and relation(x, y) == "equal"]
    met_here, met_there = {id(x) for x, _ in alike}, {id(y) for _, y in alike}
    theirs = [y for y in others if not taken_back(b, y)]
    for x in mine:
        options = [(what, y) for y in theirs if (what := _comparable(x, y)) is not None]
        if not options or taken_back(a, x):
            continue
        what, y = min(
            options, key=lambda o: (("same", "scope", "unit").index(o[0]), relation(x, o[1]) == "apart", o[1].figure.span)
        )
        how = relation(x, y)
        if how == "equal" or (id(x) not in met_here and id(y) not in met_there):
            pairs.append(_Pair(a, b, x, y, what, how))
    # "41 were hurt, 12 of them badly" against "38 were hurt": the 12 are no rival of the 38, whose like is the 41.
    met = {id(pair.y) for pair in pairs if pair.what == "same"}
    return [pair for pair in pairs if pair.what == "same" or id(pair.y) not in met]


def _comparable(x: Amount, y: Amount) -> str | None:
    """What the two count; the women of five people are no rivals of another's people, whose like is the five."""
    what = counts(x, y)
    return None if what == "scope" and (x.inside or y.inside) else what


def told_of(a: Traits, b: Traits) -> tuple[Amount, ...]:
    """The amounts that a gives; its only one as a count of what the only one of b counts, where its words leave that to the
    reader: "the union counted 85" beside "60 people were detained".
    """
    mine, others = (tuple(x for x in t.amounts if not x.aside) for t in (a, b))
    if len(mine) != 1 or len(others) != 1:
        return mine
    (x,), (y,) = mine, others
    behind = a.report.text[x.figure.span.end : x.figure.span.end + _LEAD]
    if x.vague or is_there(a, x) or _OWN_FATE.match(behind) or (y.role in LOSSES and not x.harmed):
        return mine
    return (of_the_same(x, y),)


def _link(pair: _Pair, shared: SharedText, detail: tuple[Feature, ...]) -> Link | None:
    """The link one pair of figures gives; None for people and soldiers whose numbers may well both hold."""
    if pair.what == "scope" and (_within(pair) or (two_places(pair.x, pair.y) and pair.how != "apart")):
        return None
    if (
        pair.how == "apart"
        or pair.what == "unit"
        or pair.x.suspected is not pair.y.suspected
        or (pair.how != "equal" and confirmed_beside_ill(pair.x, pair.y))
    ):
        return _apart(pair, detail)
    if pair.what == "scope":
        return _made(LinkKind.AGREES, pair, _both(pair), detail) if pair.how == "equal" else None
    if pair.how not in ("equal", "vague") and (risen := _superseding(pair, detail)) is not None:
        return risen
    if pair.how in ("equal", "overlap") or (pair.x.vague and pair.y.vague) or any(_is_the_last(p) for p in (pair, pair.turned())):
        again = None if _one_sum(pair) else repeats(pair.a, pair.b, shared)
        return _made(LinkKind.REPEATS if again else LinkKind.AGREES, pair, again or _both(pair), detail)
    finer = pair if pair.how == "narrower" or (pair.how == "vague" and pair.y.vague) else pair.turned()
    if (again := repeats(pair.a, pair.b, shared)) and shared.same(pair.a.claim, pair.b.claim):
        return _made(LinkKind.REPEATS, pair, again, detail)
    reason = f"{_gives(finer.a, finer.x)}; {_gives(finer.b, finer.y)}, which leaves more open."
    return _made(LinkKind.REFINES, finer, reason, detail)


def _is_the_last(pair: _Pair) -> bool:
    """Whether one tells of the last of as many as the other counts: "an eighth miner died", "eight died"."""
    x, y = pair.x.figure, pair.y.figure
    return x.high is None and x.low == y.low == y.high and bool(_NTH.search(pair.a.report.quote(x.span)))


def _within(pair: _Pair) -> bool:
    """Whether one counts a part, and no more of it than the other counts in all: "12 of them badly hurt", "41 were hurt"."""
    return any(p.x.part and not p.y.part and p.x.low <= p.y.high for p in (pair, pair.turned()))


def _apart(pair: _Pair, detail: tuple[Feature, ...]) -> Link:
    """Figures that cannot be one number: compared with another measure, replaced, in conflict, or side by side."""
    both = f"{_gives(pair.a, pair.x)}; {_gives(pair.b, pair.y)}"
    ground = _incomparable(pair)
    if ground is None and (back := _recounted(pair, detail)) is not None:
        return back
    if ground is None and treated_beside_hurt(pair.x, pair.y):
        ground = "one counts only those who were treated"
    if ground is not None:
        return _made(LinkKind.INCOMPARABLE, pair, f"{both}: {ground}.", detail)
    if (replaced := _superseding(pair, detail)) is not None:
        return replaced
    if two_ways(pair.a, pair.x, pair.b, pair.y):
        return _made(LinkKind.DIFFERS, pair, f"{both}: {how_printed(pair.a, pair.b)}.", detail)
    if _fixed(pair) and pair.a.speaker != pair.b.speaker:
        return _made(LinkKind.CONFLICTS, pair, f"{both}, both for {happened(pair.a.claim)}: the two cannot both hold.", detail)
    return _made(LinkKind.DIFFERS, pair, f"{both}: the ranges do not meet.", detail)


def _incomparable(pair: _Pair) -> str | None:
    """Why the two numbers are no rivals; None if they are."""
    if pair.x.suspected is not pair.y.suspected:
        return "one counts what is only suspected"
    if confirmed_beside_ill(pair.x, pair.y):
        return "one counts the confirmed cases, the other all who fell ill"
    if both_beside_one(pair.x, pair.y):
        return "one counts those of both sides"
    if pair.what == "scope" and two_places(pair.x, pair.y):
        return _two_places(pair)
    if pair.x.background is not pair.y.background:
        return "one is of an event long before"
    if pair.what == "scope" and (some := pair.x.some or pair.y.some):
        return f"one counts only {some}"
    if pair.what != "same":
        people = all(x.head is None or x.head in HUMAN for x in (pair.x, pair.y))
        return "the units differ" if pair.what == "unit" else f"they count different {'people' if people else 'things'}"
    quotes = pair.a.claim.quote, pair.b.claim.quote
    if counts_over_time(pair.a.claim, pair.a.report.text) is not counts_over_time(pair.b.claim, pair.b.report.text):
        return "one counts over a stretch of time, the other does not"
    if (areas := other_scope(*quotes)) is not None:
        return areas
    return "they speak of different places" if places_near(pair.a, pair.b) is False else None


def _recounted(pair: _Pair, detail: tuple[Feature, ...]) -> Link | None:
    for new in (pair, pair.turned()):
        if said_later(new.a, new.b) > 0 and is_recounted(new.a, new.x, new.b, new.y):
            reason = f"{_gives(new.a, new.x)}, and says how far that is from what was said before; {_gives(new.b, new.y)}."
            return _made(LinkKind.SUPERSEDES, new, reason, detail)
    return None


def _two_places(pair: _Pair) -> str:
    """What each of the two is of, for a reader."""
    one, other = (" and ".join(sorted(x.place)) for x in (pair.x, pair.y))
    if one and other:
        return f"the one is of {one}, the other of {other}"
    return f"one counts in {one or other} alone, which the story counts apart"


def _superseding(pair: _Pair, detail: tuple[Feature, ...]) -> Link | None:
    """A correction, or a newer figure of the same voice, also where the older range allows it ("at least 9", then 14)."""
    for one in (pair, pair.turned()):
        if one.how == "apart" and corrects(one.a, one.b) and is_of_what_was_wrong(one.a, one.x, one.y):
            reason = f"{_gives(one.a, one.x)} in a correction; before, {_gives(one.b, one.y)}."
            return _made(LinkKind.SUPERSEDES, one, reason, detail)
    if (since := _said_since(pair)) is not None:
        reason = f"{_gives(since.a, since.x)}; {_gives(since.b, since.y)} as what was said before."
        return _made(LinkKind.SUPERSEDES, since, reason, detail)
    newer = _newer(pair) or _moved_on(pair)
    if newer is None or not distinct(newer.x, newer.y):
        return None
    if fewer_by_name(newer.x, newer.y) or leaves_open(newer.x, newer.y):
        return None
    when = newer.a.said or happened(newer.a.claim)
    reason = f"{_gives(newer.a, newer.x)}, later ({when}) than when {_gives(newer.b, newer.y)}."
    return _made(LinkKind.SUPERSEDES, newer, reason, detail)


def _said_since(pair: _Pair) -> _Pair | None:
    """The pair with the newer figure first, if its report tells the other one as what that voice had said before."""
    for new in (pair, pair.turned()):
        one = new.a.speaker == new.b.speaker or one_voice(new.a, new.b) or new.b.claim.voice.kind is Kind.REPORT
        if one and new.y.before and not new.x.before and new.a.report.id == new.b.report.id:
            return new
    return None


def _fixed(pair: _Pair) -> bool:
    """Whether both give an exact figure for one day.

    The dead of a day's attack are still counted the day after: such counts must say as of when they stand, for the
    day in the claim is the attack's.
    """
    if not (pair.x.exact and pair.y.exact) or pair.a.when is None or pair.a.when != pair.b.when:
        return False
    return pair.x.role not in FATES or all(_AS_OF.search(t.claim.quote) for t in (pair.a, pair.b))


def _newer(pair: _Pair) -> _Pair | None:
    """The pair with the later figure first, if one voice gave both."""
    if not one_voice(pair.a, pair.b):
        return None
    order = said_later(pair.a, pair.b)
    newer = pair if order > 0 else pair.turned() if order < 0 else None
    return None if newer is None or newer.x.before or of_another_event(newer.a, newer.x, newer.b, newer.y) else newer


def _moved_on(pair: _Pair) -> _Pair | None:
    """The pair with the later figure first, if its words say that the count went on from the earlier one."""
    return next((new for new in (pair, pair.turned()) if moved_on(new.a, new.x, new.b, new.y)), None)


def distinct(x: Amount, y: Amount) -> bool:
    """Whether two figures name different numbers; 23 and "at least 23" do not."""
    return not {x.figure.low, x.figure.high} & {y.figure.low, y.figure.high} - {None}


def _made(kind: LinkKind, pair: _Pair, reason: str, detail: tuple[Feature, ...]) -> Link:
    if kind not in (LinkKind.REFINES, LinkKind.SUPERSEDES, LinkKind.DENIES) and pair.a.claim.id > pair.b.claim.id:
        pair = pair.turned()
    compared = Feature(
        pair.x.role if pair.x.role == pair.y.role else "figures", _value(pair.a, pair.x), _value(pair.b, pair.y), 0.0
    )
    return Link(kind, pair.a.claim.id, pair.b.claim.id, reason, (compared, *detail))


def _one_sum(pair: _Pair) -> bool:
    """Whether only one of the two is added up: that is other words for the same."""
    return bool(pair.x.sum_of) is not bool(pair.y.sum_of)


def _both(pair: _Pair) -> str:
    if pair.how == "equal" and _one_sum(pair):
        return f"{_gives(pair.a, pair.x)}; {_gives(pair.b, pair.y)}: the sum is the same."
    if pair.how == "equal" and not pair.x.vague and pair.x.closer == pair.y.closer:
        thing = pair.y if pair.x.figure.counted is None else pair.x
        return f"{who(pair.a)} and {who(pair.b)} both put {_thing(thing)} {_at(pair.a, pair.x)}."
    return f"{_gives(pair.a, pair.x)}; {_gives(pair.b, pair.y)}: the two can be one number."


def _thing(amount: Amount) -> str:
    if amount.role in MEASURES and not amount.figure.counted:
        return {"money": "the sum", "percentage": "the share"}.get(amount.role, f"the {amount.role}")
    thing = amount.figure.counted or "the number"
    return thing if amount.role == "count" or amount.role in thing or tells_fate(amount.role, thing) else f"{thing} {amount.role}"


def _gives(traits: Traits, amount: Amount) -> str:
    return f"{who(traits)} puts {_thing(amount)} {_at(traits, amount)}"


def _at(traits: Traits, amount: Amount) -> str:
    value = _value(traits, amount)
    for bound, instead in (("at least ", "or more"), ("at most ", "or fewer")):
        if value.startswith(bound):
            return f"at {value.removeprefix(bound)} {instead}"
    return f"at {value}"


def _value(traits: Traits, amount: Amount) -> str:
    return shown(amount, traits.report.quote(amount.figure.span))
