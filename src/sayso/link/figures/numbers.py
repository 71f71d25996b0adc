"""How many independent origins give each number of a history. They are those of its points, and counted as a point's are: at most
so many after the certain merges, at least so many where nobody is counted who may be one already counted.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.link.compared.traits import Traits
from sayso.link.figures.stated import Stated
from sayso.link.origins.cautions import find_cautions
from sayso.link.origins.find import Given, joined
from sayso.schema import FigureHistory, FigureStatus, FigureValue, Origin, Point, ToldNumber
from sayso.schema.figures import told_as

# For whom these stand: what was superseded or withdrawn is nobody's number any more. Who is denied has said it (law 3).
_STANDING = frozenset((FigureStatus.CURRENT, FigureStatus.DISPUTED, FigureStatus.DENIED))


@dataclass(frozen=True, slots=True)
class Counted:
    """The origins that stand behind the points, each by its id with its point. given: what they were found by."""

    origins: Mapping[str, tuple[Origin, Point]]
    given: Given


def counted(points: Iterable[Point], given: Given) -> Counted:
    """The origins to count by. Of who is against a point none is here: he may stand behind another one."""
    return Counted({origin.id: (origin, point) for point in points for origin in point.origins}, given)


def with_numbers(history: FigureHistory, stated: Iterable[Stated], known: Counted) -> FigureHistory:
    """The history with the numbers told in it, by whom first. stated: its values as they were gathered."""
    place = {(s.claim, s.amount.figure.span, s.origin): s for s in stated}
    groups: dict[tuple[str, str], list[tuple[FigureValue, Stated]]] = {}
    for value in history.values:
        assert value.span is not None
        groups.setdefault(told_as(value), []).append((value, place[value.claim, value.span, value.origin]))
    return replace(history, numbers=tuple(_number(group, known) for group in groups.values()))


def _number(group: Sequence[tuple[FigureValue, Stated]], known: Counted) -> ToldNumber:
    standing = [told for value, told in group if value.status in _STANDING]
    giving = standing or [told for _, told in group if _gave(told)] or [told for _, told in group]
    telling: dict[str, dict[str, Traits]] = {}
    for told in giving:
        telling.setdefault(told.origin, {})[told.claim] = told.traits
    origins, least = _origins(telling, known)
    first = group[0][0]
    return ToldNumber(
        low=first.low,
        high=first.high,
        bound=first.bound,
        approximate=first.approximate,
        words=first.words,
        named=first.named,
        at_most=len(origins),
        at_least=least,
        origins=tuple(origin.name for origin in origins),
        claims=tuple(dict.fromkeys(told.claim for told in giving)),
        stands=bool(standing),
    )


def _gave(told: Stated) -> bool:
    """Whether a claim gave the number: who only tells what it had been, or takes it back, gives it no more than who gave it."""
    return told.now is None and not told.amount.before and not told.amount.wrong


def _origins(telling: Mapping[str, Mapping[str, Traits]], known: Counted) -> tuple[Sequence[Origin], int]:
    """The origins of who gives a number, and how many there are at least. telling: by origin, its claims that give it.

    Where all stand behind one point they are the point's own, and no number has more for certain than the point has.
    """
    found = [known.origins[origin] for origin in telling if origin in known.origins]
    traits: Mapping[str, Traits] = known.given.traits
    if len(found) == len(telling) and len({point.id for _, point in found}) == 1:
        origins: Sequence[Origin] = [origin for origin, _ in found]
        most = found[0][1].at_least
    else:
        origins = joined([list(claims.values()) for claims in telling.values()], known.given)
        traits = {claim: each for claims in telling.values() for claim, each in claims.items()}
        most = len(origins)
    return origins, min(most, len(origins) - len(find_cautions(origins, traits, known.given.said)))
