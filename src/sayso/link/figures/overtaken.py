"""Links between two numbers of which one has been overtaken since: today nobody holds the one against the other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.schema import FigureHistory, FigureStatus, FigureValue, Link, LinkKind
from sayso.schema.figures import limits, number

_RIVALS = (LinkKind.DIFFERS, LinkKind.CONFLICTS)
_GONE = (FigureStatus.SUPERSEDED, FigureStatus.WITHDRAWN)

# Of each claim its numbers, each with the number of its history.
_Told = Mapping[str, Sequence[tuple[int, FigureValue]]]


def mark_overtaken(links: Iterable[Link], histories: Iterable[FigureHistory]) -> tuple[Link, ...]:
    """The links, with those marked that hold numbers against each other none of which stands against the other any more."""
    told = defaultdict[str, list[tuple[int, FigureValue]]](list)
    for n, history in enumerate(histories):
        for value in history.values:
            told[value.claim].append((n, value))
    return tuple(replace(link, overtaken=True) if _is_overtaken(link, told) else link for link in links)


def _is_overtaken(link: Link, told: _Told) -> bool:
    """One link of a kind stands for all numbers of its two claims, so all of these that differ have to be overtaken."""
    if link.kind not in _RIVALS or not link.detail or link.detail[0].weight:
        return False
    compared = link.detail[0]
    pairs = [(x, y) for n, x in told.get(link.a, ()) for m, y in told.get(link.b, ()) if n == m]
    held = [(x, y) for x, y in pairs if _is(x, compared.a) and _is(y, compared.b)]  # of no pair: it is about other than numbers
    return bool(held) and all(x.status in _GONE or y.status in _GONE for x, y in pairs if (x, y) in held or _apart(x, y))


def _is(value: FigureValue, said: str) -> bool:
    """Whether what a link compared is this value: "at least 12", "between 3 and 5 km"."""
    return not {number(end) for end in (value.low, value.high) if end is not None}.isdisjoint(said.split())


def _apart(x: FigureValue, y: FigureValue) -> bool:
    """Whether the two cannot be one number."""
    (low, high), (least, most) = limits(x), limits(y)
    return high < least or most < low
