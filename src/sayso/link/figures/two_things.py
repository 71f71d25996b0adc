"""Numbers that one claim gives side by side, of things that are not told apart here: "at a depth of 10 km, 35 km north of Orla",
"by 96 votes to 81", "12 metres long and 3 metres high".
"""

from collections import defaultdict
from collections.abc import Iterator

from sayso.link.counts.amounts import relation
from sayso.link.figures.gathered import Gathered
from sayso.link.figures.stated import Stated


def one_thing_each(history: Gathered) -> Iterator[Gathered]:
    """The history; where each of its claims gives several numbers that stand side by side, one for each number: nobody says that
    one of them came in another's place.
    """
    by_claim: dict[str, list[Stated]] = defaultdict(list)
    for value in history.values:
        by_claim[value.claim].append(value)
    if not all(_stand_side_by_side(values) for values in by_claim.values()):
        yield history
        return
    by_number: dict[tuple[float | None, float | None, str], list[Stated]] = defaultdict(list)
    for value in history.values:
        by_number[value.number].append(value)
    yield from (Gathered(history.key, values) for values in by_number.values())


def _stand_side_by_side(values: list[Stated]) -> bool:
    """Whether a claim gives two numbers or more that cannot be one, each of its own day and none of them wrong."""
    told = {value.number: value.amount for value in values}
    if len(told) < 2 or any(v.now is not None or v.amount.before or v.amount.wrong or v.amount.aside for v in values):
        return False
    amounts = list(told.values())
    return all(x.exact and (x is y or relation(x, y) == "apart") for x in amounts for y in amounts)
