"""Denials and confirmations, with what they are of, where their words alone would not bring the two into one point."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import product

from sayso.link.compared.compare import ENOUGH
from sayso.link.compared.traits import Traits
from sayso.link.counts.amounts import counts, relation
from sayso.link.counts.others import others_harmed
from sayso.link.relations.accused import answers, names_accused, side
from sayso.link.relations.named_acts import names_act, sought_by, tells_named, told_by
from sayso.link.relations.rejected import of_a_number, of_that_number

Likeness = Callable[[int, int], float]
# How much less alike than `ENOUGH`, in nats, an accused man's "no" may be to what he is accused of: it is told in other words.
IN_OTHER_WORDS = 1.0
LARGE = 10  # from which a story hardly gives one number of two things


def answered(items: Sequence[Traits], likeness: Likeness) -> Iterator[tuple[int, int]]:
    """Pairs of items, by their places: a "no" of the accused, with the accusation that is most like it.

    likeness: of two places, the lower first.
    """
    accusing: dict[str, list[int]] = defaultdict(list)
    for i, t in enumerate(items):
        if t.side > 0:
            for name in names_accused(t):
                accusing[name].append(i)
    for j, t in enumerate(items):
        if t.side < 0 and not names_act(t):
            against = {i for name in side(t) for i in accusing.get(name, ()) if answers(t, items[i])}
            found = max(((likeness(min(i, j), max(i, j)), -i) for i in against), default=None)
            if found is not None and found[0] >= ENOUGH - IN_OTHER_WORDS:
                yield min(-found[1], j), max(-found[1], j)


def numbers_rejected(items: Sequence[Traits], likeness: Likeness) -> Iterator[tuple[int, int]]:
    """Pairs of items, by their places: who rejects "the figure of 31", with the claim of that story that gives it, if all that
    give it count one thing. Likeness as for `answered`.
    """
    for j, t in enumerate(items):
        if t.side >= 0 or not of_a_number(t) or min(x.low for x in t.amounts) < LARGE:
            continue
        giving = [i for i, u in enumerate(items) if u.side > 0 and t.stories & u.stories and of_that_number(t, u)]
        others = [i for i, u in enumerate(items) if u.side > 0 and t.stories & u.stories and _names(u, t)]  # "at least 31" too
        if giving and all(_count_alike(items[giving[0]], items[i], t) for i in (*giving, *others)):
            i = max(giving, key=lambda i: (likeness(min(i, j), max(i, j)), -i))
            yield min(i, j), max(i, j)


def _names(told: Traits, denial: Traits) -> bool:
    """Whether a claim has the number that is denied, however it is bounded."""
    return any(
        x.figure.low == y.figure.low is not None and x.figure.unit == y.figure.unit for x in told.amounts for y in denial.amounts
    )


def _count_alike(a: Traits, b: Traits, denial: Traits) -> bool:
    """Whether what two claims give of the number that is denied counts one thing."""
    one, other = ([x for x in t.amounts if any(relation(x, y) == "equal" for y in denial.amounts)] for t in (a, b))
    return any(counts(x, y) == "same" for x in one for y in other)


def acts_named(items: Sequence[Traits], likeness: Likeness) -> dict[int, int | None]:
    """The place of each item that only names an act, with that of what tells of it; None where several acts, of different things,
    may be meant. Likeness as for `answered`.
    """
    return {j: _one_thing(items, j, told, likeness) for j, told in _tellings(items)}


def _tellings(items: Sequence[Traits]) -> Iterator[tuple[int, list[int]]]:
    """What only names an act, with all that may tell of it: in its own report, if that does, else in the others."""
    naming = [j for j, t in enumerate(items) if names_act(t)]
    telling: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, t in enumerate(items) if naming else ():
        for key in product(t.stories, told_by(t)):
            telling[key].append(i)
    for j in naming:
        t = items[j]
        near = {i for key in product(t.stories, sought_by(t)) for i in telling.get(key, ())}
        told = [i for i in sorted(near) if i != j and tells_named(t, items[i])]
        here = [i for i in told if items[i].report.id == t.report.id and items[i].position < t.position]
        if told:
            yield j, here or told


def _one_thing(items: Sequence[Traits], j: int, told: Sequence[int], likeness: Likeness) -> int | None:
    """The place of what is most like it, if the rest is of one thing with that."""
    best = max(told, key=lambda i: (likeness(min(i, j), max(i, j)), -i))
    return best if all(i == best or _are_one(items, i, best, likeness) for i in told) else None


def _are_one(items: Sequence[Traits], i: int, j: int, likeness: Likeness) -> bool:
    """Whether two claims may be of one thing: alike, and not counting two sorts of dead."""
    return likeness(min(i, j), max(i, j)) >= ENOUGH and not others_harmed(items[i].amounts, items[j].amounts)
