"""The dead of two sides of a fight: no number of the one is a toll of all, nor a rival of a number of the other."""

from collections.abc import Iterable, Mapping

from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import of_others
from sayso.link.counts.own_people import are_own
from sayso.link.toll.reports import Sum
from sayso.link.words.concepts import last_noun
from sayso.link.words.tables import PEOPLE, THINGS
from sayso.schema import Claim, Span
from sayso.schema.roles import HURT
from sayso.tables import word_set

Place = tuple[str, Span]
"""A claim's id and the place of a figure in it."""

# "Twelve Americans among the dead" are no side of a fight; those who fight are, and losses are theirs.
_TROOP = THINGS["troop"]


def is_of_one_side(amount: Amount) -> bool:
    """Whether a number of those harmed is of one side's people only, by the words for them or whose they are; fighters are,
    whosever they are, and civilians.
    """
    if amount.role not in HURT or amount.both:
        return False
    return bool(amount.side) or amount.head == _TROOP or bool(amount.proper and amount.head is None)


def sides_apart(claims: Iterable[Claim], sided: Mapping[Place, Amount]) -> frozenset[Place]:
    """The places of a story's numbers of one side's people, if it counts those of two sides that fight; none if it does not."""
    told = {(c.id, f.span): sided[c.id, f.span] for c in claims for f in c.figures if (c.id, f.span) in sided}
    sides = [x for x in told.values() if x.side != "civilian" and (x.side or x.proper)]
    values = list({(x.role, x.side, x.proper, x.per): x for x in sides}.values())
    two = {x.role for x in values for y in values if x.role == y.role and of_others(x, y)}
    return frozenset(place for place, x in told.items() if x.role in two)


def is_of_anybody(amount: Amount) -> bool:
    """Whether a number of those harmed is of all people that its claim tells of, or of the civilians among them."""
    anybody = amount.both or amount.side == "civilian" or (not is_of_one_side(amount) and amount.head in (None, PEOPLE))
    return amount.role in HURT and anybody and amount.of_all and not (amount.vague or amount.some or amount.background)


def is_of_some_kind(amount: Amount) -> bool:
    """Whether a number of those harmed is of people of whom there may be others: a body's own, who came for one thing, or who
    were hurt gravely, or slightly.
    """
    named = amount.state or amount.head in word_set("people by what they came for") or are_own(amount.by, amount.head)
    return amount.role in HURT and bool(named) and not amount.proper


def fewer_of_some(claims: Iterable[Claim], sided: Mapping[Place, Amount], anybody: Mapping[Place, Amount]) -> frozenset[Place]:
    """The places of a story's numbers of fighters, of one side's people or of some kind of people, of whom fewer died than it
    tells of people at large, or of another kind: two soldiers who fell, or nine passengers, are no other count of 16 people
    killed, nor two officers hurt of 31 protesters.

    sided: the numbers of such.
    """
    places = {(c.id, f.span) for c in claims for f in c.figures}
    most: dict[str, float] = {}
    for place, amount in anybody.items():
        if place in places:
            most[amount.role] = max(most.get(amount.role, 0.0), amount.low)
    own = [(place, sided[place]) for place in places if place in sided and sided[place].side != "civilian"]
    kinds = [amount for _, amount in own if is_of_some_kind(amount)]
    return frozenset(
        place
        for place, x in own
        if x.high < most.get(x.role, 0.0)
        or (is_of_some_kind(x) and any(x.role == y.role and x.head != y.head and x.high < y.low for y in kinds))
    )


def some_of_a_sum(claims: Iterable[Claim], sums: Iterable[Sum]) -> frozenset[Place]:
    """The places of a story's numbers of people whom some report adds up with others: "seven pupils were killed", where one has
    "two teachers and seven pupils". Who counts more of them than are added up there counts otherwise.

    sums: those that stand.
    """
    figures = {(c.id, f.span): f for c in claims for f in c.figures}
    most: dict[tuple[str, str], float] = {}
    added: set[Place] = set()
    for told in sums:
        for part in told.parts:
            added.add((told.claim, part.span))
            if (figure := figures.get((told.claim, part.span))) and part.high is not None and (noun := last_noun(figure.counted)):
                most[told.harm.value, noun] = max(most.get((told.harm.value, noun), 0.0), part.high)
    known = ((place, f, last_noun(f.counted)) for place, f in figures.items() if place not in added)
    return frozenset(place for place, f, noun in known if (f.low or 0.0) <= most.get((f.role, noun), -1.0))
