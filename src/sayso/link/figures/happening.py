"""Which values of a history are of one event: a war's dead are not one number, and neither are the dead of one town.

Two counts are of two events where their words tell of two places or happenings that one report counts apart, of two days, of a
day that came after the other was published, or the one of a stretch of time and the other not.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from sayso.link.counts.amounts import relation
from sayso.link.figures.stated import Stated
from sayso.link.relations.scope import counts_over_time
from sayso.link.relations.succession import ONE_NIGHT, counted_on
from sayso.link.when import Days, days, happened, published
from sayso.schema.roles import BEFELL, HURT

# Who gives a number without a day tells of the news, not of what happened so long before.
LONG_AGO = timedelta(days=730)


@dataclass(frozen=True, slots=True)
class _When:
    """What tells a value's event from another's. marks: as an Amount's; event: the days on which it happened, None if the words
    do not say or count on from it; said: the last day on which it can have been published; long: whether it is of a stretch of
    time. where: as an Amount's.
    """

    marks: frozenset[str]
    where: frozenset[str]
    event: Days | None
    said: date | None
    long: bool

    @property
    def tells(self) -> int:
        """How much it tells of its event."""
        return bool(self.marks) + bool(self.where) + bool(self.event) + self.long


def by_event(values: Sequence[Stated]) -> list[list[Stated]]:
    """The values of one history, those of each event together and in their order; one list if nothing tells two events apart.

    A value that tells little of its event goes with those that it shares most with.
    """
    told = {n: _when(value) for n, value in enumerate(values)}
    if not any(of_two(x, y) for x in set(told.values()) for y in set(told.values())):
        return [list(values)]
    groups: list[list[int]] = []
    for n in sorted(
        told, key=lambda n: (-told[n].tells, told[n].said or date.max, values[n].claim, values[n].amount.figure.span)
    ):
        fitting = [g for g in groups if not any(of_two(told[n], w) for w in {told[m] for m in g})]
        if not fitting:
            groups.append([n])
            continue
        max(fitting, key=lambda g: (sum(_shared(values[n], told[n], values[m], told[m]) for m in g) / len(g), len(g))).append(n)
    return [[values[n] for n in sorted(group)] for group in sorted(groups, key=min)]


def _when(value: Stated) -> _When:
    traits, amount = value.traits, value.amount
    quote, long = traits.claim.quote, counts_over_time(traits.claim, traits.report.text)
    if amount.role not in HURT:
        return _When(frozenset(), amount.place, None, None, long=amount.role in BEFELL and long)
    span = days(published(traits.report))
    event = None if counted_on(quote) or value.now is not None else days(happened(traits.claim))
    return _When(amount.marks, amount.place, event, span[1] if span else None, long)


@lru_cache(maxsize=65536)
def of_two(x: _When, y: _When) -> bool:
    """Whether two values are of two events."""
    if x.long is not y.long or x.where != y.where or (x.marks and y.marks and x.marks.isdisjoint(y.marks)):
        return True
    if any(old.event and not new.event and new.said and new.said - old.event[1] > LONG_AGO for new, old in ((x, y), (y, x))):
        return True
    night = timedelta(days=ONE_NIGHT)
    if x.event and y.event and (x.event[0] > y.event[1] + night or y.event[0] > x.event[1] + night):
        return True
    return any(new.event and old.said and new.event[0] > old.said + night for new, old in ((x, y), (y, x)))


def _shared(a: Stated, x: _When, b: Stated, y: _When) -> int:
    """What speaks for two values being of one event; the weights only settle which of several goes first."""
    event = 4 * bool(x.marks & y.marks) + 4 * (x.event is not None and x.event == y.event)
    return event + 2 * (relation(a.amount, b.amount) == "equal") + (a.traits.speaker == b.traits.speaker)
