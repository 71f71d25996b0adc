"""Numbers that one claim gives side by side, of things that are not told apart here: "at a depth of 10 km, 35 km north of Orla",
"by 96 votes to 81", "12 metres long and 3 metres high".
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from sayso.link.counts.amounts import relation
from sayso.link.figures.gathered import Gathered
from sayso.link.figures.stated import Stated
from sayso.link.words.concepts import last_noun

# What came in another number's place.
_LATER = re.compile(
    r"\b(?:later|now|meanwhile|since|revised|corrected|updated|raised|risen|rose|grown|fallen|so far|instead)\b", re.IGNORECASE
)
Number = tuple[float | None, float | None, str]


def one_thing_each(history: Gathered) -> Iterator[Gathered]:
    """The history; where each of its claims gives several numbers that stand side by side, one for each thing: nobody says that
    one of them came in another's place.
    """
    by_claim: dict[str, list[Stated]] = defaultdict(list)
    for value in history.values:
        by_claim[value.claim].append(value)
    if not all(_stand_side_by_side(values) for values in by_claim.values()):
        yield from _of_one_voice(history)
        return
    yield from (Gathered(history.key, values) for values in _apart(list(by_claim.values())))


def _of_one_voice(history: Gathered) -> Iterator[Gathered]:
    """The history; parted in two where one voice gives two numbers in one report, with nothing between them that came later:
    "38,000 had left. It put the number of residents at 52,000". Whatever else was told goes with the nearer one.
    """
    told: dict[tuple[str, str], list[Stated]] = defaultdict(list)
    for value in history.values:
        told[value.traits.speaker, value.traits.report.id].append(value)
    pair = next((numbers for values in told.values() if (numbers := _two_at_once(values))), None)
    if pair is None or history.values[0].amount.role != "count":
        yield history
        return
    low, high = pair
    parts: tuple[list[Stated], list[Stated]] = ([], [])
    for value in history.values:
        number = value.amount.figure.low or value.amount.figure.high or low
        parts[abs(number - high) < abs(number - low)].append(value)
    yield from (Gathered(history.key, values) for values in parts)


def _two_at_once(values: Sequence[Stated]) -> tuple[float, float] | None:
    """The two numbers that one voice gives in one report of what cannot be one, the lower first; None if it does not."""
    plain = [v for v in values if v.now is None and not (v.amount.before or v.amount.wrong or v.amount.aside)]
    if len(plain) != len(values) or not all(v.amount.exact and v.amount.of_all for v in plain):
        return None
    numbers = sorted({v.amount.low for v in plain})
    moments = {m.value for v in plain if (m := v.traits.claim.as_of) is not None}
    nouns = {last_noun(v.amount.figure.counted) for v in plain}
    if len(numbers) != 2 or len(moments) > 1 or len(nouns) < 2 or any(_LATER.search(v.traits.claim.quote) for v in plain):
        return None
    return numbers[0], numbers[1]


def _apart(told: Sequence[list[Stated]]) -> list[list[Stated]]:
    """The values of each number; where all claims give as many numbers, of each thing: "12 metres long and 3 wide" against "14
    metres long and 3 wide" is 12 against 14. What is equal is of one thing, the rest goes by size.
    """
    if len({len(_numbers(values)) for values in told}) > 1:
        by_number: dict[Number, list[Stated]] = defaultdict(list)
        for value in (v for values in told for v in values):
            by_number[value.number].append(value)
        return list(by_number.values())
    things: list[list[Stated]] = [[] for _ in _numbers(told[0])]
    for values in told:
        numbers = _numbers(values)
        home: dict[Number, int] = {}
        for n, thing in enumerate(things):
            equal = next((m for m in numbers if m not in home and any(v.number == m for v in thing)), None)
            home |= {equal: n} if equal is not None else {}
        free = iter([n for n in range(len(things)) if n not in home.values()])
        home |= {number: next(free) for number in numbers if number not in home}
        for value in values:
            things[home[value.number]].append(value)
    return things


def _numbers(values: Sequence[Stated]) -> list[Number]:
    """The numbers of a claim, each once, by size."""
    return sorted({value.number for value in values}, key=lambda number: (number[0] or 0.0, number[1] or 0.0, number[2]))


def _stand_side_by_side(values: list[Stated]) -> bool:
    """Whether a claim gives two numbers or more that cannot be one, each of its own day and none of them wrong."""
    told = {value.number: value.amount for value in values}
    if len(told) < 2 or any(v.now is not None or v.amount.before or v.amount.wrong or v.amount.aside for v in values):
        return False
    amounts = list(told.values())
    return all(x.exact and (x is y or relation(x, y) == "apart") for x in amounts for y in amounts)
