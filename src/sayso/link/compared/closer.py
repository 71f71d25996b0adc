"""Who was hurt, named more closely: the passengers of the one ferry are the people hurt in it, unless something in the story
counts passengers beside others.

Such a number is one of people, of whom there may be more: thirteen passengers are at least thirteen people. Of those
kidnapped the same holds of what they do: five engineers are at least five people.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import two_events
from sayso.link.words.tables import PEOPLE
from sayso.schema.roles import OF_ALL_THERE
from sayso.tables import word_set

_Group = tuple[str, str]
"""What became of people, and the noun for them."""


def as_people(traits: Mapping[str, Traits]) -> dict[str, Traits]:
    """The traits of a block, by claim, with every number of those who are only named more closely as one of people."""
    beside = _beside(traits.values())

    def made(t: Traits) -> Traits:
        if not any(map(_group, t.amounts)):
            return t
        known = frozenset().union(*(beside.get(story, frozenset()) for story in t.told_in))
        return replace(t, amounts=tuple(x if _group(x) in known else _as_people(x) for x in t.amounts))

    return {claim: made(t) for claim, t in traits.items()}


def as_told(traits: Mapping[str, Traits]) -> dict[str, Traits]:
    """The traits that `as_people` was given."""
    return {claim: _as_told(t) if any(x.closer for x in t.amounts) else t for claim, t in traits.items()}


def _as_told(traits: Traits) -> Traits:
    return replace(traits, amounts=tuple(replace(x, head=x.closer, closer="") if x.closer else x for x in traits.amounts))


def _as_people(amount: Amount) -> Amount:
    return replace(amount, head=PEOPLE, closer=amount.head) if _group(amount) and amount.of_all and amount.head else amount


def _group(amount: Amount) -> _Group | None:
    """What befell whom, where the noun only says why they were there; None for all other numbers."""
    if amount.head is None or amount.proper:
        return None
    there = amount.role in OF_ALL_THERE and amount.head in word_set("people by what they came for")
    # Whoever seizes a crew or a convoy takes all whom he finds; who arrests looks for somebody.
    seized = amount.role == "captured" and amount.head in word_set("people by their work")
    return (amount.role, amount.head) if there or seized else None


def _beside(traits: Iterable[Traits]) -> dict[str, frozenset[_Group]]:
    """The groups that some report of a story counts beside others, by story."""
    of_report: dict[str, list[Amount]] = defaultdict(list)
    stories: dict[str, set[str]] = defaultdict(set)
    for t in traits:
        of_report[t.report.id] += t.amounts
        stories[t.report.id].update(t.told_in)
    found: dict[str, set[_Group]] = defaultdict(set)
    for report, amounts in of_report.items():
        groups = frozenset(_counted_beside(amounts))
        for story in stories[report] if groups else ():
            found[story] |= groups
    return {story: frozenset(groups) for story, groups in found.items()}


def _counted_beside(amounts: list[Amount]) -> Iterator[_Group]:
    """The groups that one report counts beside others: in a sum, next to another group, or fewer than people in all."""
    for x in amounts:
        if (group := _group(x)) and (x.inside or any(_others(x, y) for y in amounts)):
            yield group


def _others(x: Amount, y: Amount) -> bool:
    """Whether y counts people beside those of x, or these with more: "nine passengers", "two guards", "21 people"."""
    if y.role != x.role or y.figure.real != x.figure.real or not (x.of_all and y.of_all):
        return False
    if y.proper or y.side or two_events(x, y):
        return False  # another country's, another side's, of another event
    if y.head in (None, PEOPLE):
        return y.low > x.high
    return y.head != x.head
