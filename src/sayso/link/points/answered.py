"""Denials and confirmations, with what they are of, where their words alone would not bring the two into one point."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from sayso.link.compared.compare import ENOUGH
from sayso.link.compared.traits import Traits
from sayso.link.counts.others import others_harmed
from sayso.link.relations.accused import answers, names_accused, side
from sayso.link.relations.named_acts import names_act, tells_named

Likeness = Callable[[int, int], float]
# How much less alike than `ENOUGH`, in nats, an accused man's "no" may be to what he is accused of: it is told in other words.
IN_OTHER_WORDS = 1.0


def answered(items: Sequence[Traits], likeness: Likeness) -> Iterator[tuple[int, int]]:
    """Pairs of items, by their places, of which one answers the other. likeness: of two places, the lower first."""
    yield from _by_the_accused(items, likeness)
    yield from _named(items, likeness)


def _by_the_accused(items: Sequence[Traits], likeness: Likeness) -> Iterator[tuple[int, int]]:
    """A "no" of the accused, with the accusation that is most like it."""
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


def unsure(items: Sequence[Traits], likeness: Likeness) -> frozenset[int]:
    """The places of those that only name an act where several acts, of different things, may be meant: they stand alone."""
    return frozenset(j for j, told in _tellings(items) if _one_thing(items, j, told, likeness) is None)


def _named(items: Sequence[Traits], likeness: Likeness) -> Iterator[tuple[int, int]]:
    """What only names an act, with what tells of it, if all that does so is of one thing."""
    for j, told in _tellings(items):
        best = _one_thing(items, j, told, likeness)
        if best is not None:
            yield min(best, j), max(best, j)


def _tellings(items: Sequence[Traits]) -> Iterator[tuple[int, list[int]]]:
    """What only names an act, with all that may tell of it: in its own report, if that does, else in the others."""
    for j, t in enumerate(items):
        told = [i for i, other in enumerate(items) if i != j and tells_named(t, other)] if names_act(t) else []
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
