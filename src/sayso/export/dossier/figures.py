"""Figure histories: the range for a row of the ledger, the table of values, and what its chart draws."""

from dataclasses import dataclass
from math import isfinite

from sayso.export.dossier.addresses import figure_anchor
from sayso.export.dossier.claims import Reference, reference
from sayso.export.dossier.dates import extent
from sayso.export.dossier.index import Index
from sayso.export.words import STATUS, figure_name, number, origins, spoken
from sayso.schema import Bound, Estimate, FigureHistory, FigureStatus, FigureValue, ToldNumber
from sayso.schema.figures import in_unit
from sayso.schema.timex import is_open
from sayso.schema.timex_words import in_words as when
from sayso.text import one_line

Range = tuple[str, str, str]

STANDING = (FigureStatus.CURRENT, FigureStatus.DISPUTED, FigureStatus.DENIED)
NAMED = 3  # claims that give the best number, origins that give any: a line of each
NUMBERS = 12  # of a history, with who gives them: a screen beside its picture; the table has all
HUES = 7  # hues that stay apart for the colour-blind (Okabe and Ito 2008, their yellow left out: too pale on white)


@dataclass(frozen=True, slots=True)
class Entry:
    """One value as the table shows it. hue: its voice's colour in the chart, 0 to HUES - 1, or HUES for every later voice."""

    number: int
    value: FigureValue
    said: str
    as_of: str
    published: str
    status: str
    why: str
    hue: int
    origin: str
    claim: Reference


@dataclass(frozen=True, slots=True)
class Mark:
    """One value as the chart draws it. begin, end: milliseconds since 1970, UTC; None for a value without a date."""

    number: int
    low: float | None
    high: float | None
    begin: int | None
    end: int | None
    status: str
    hue: int


@dataclass(frozen=True, slots=True)
class Best:
    """The best supported of what stands: "best 17", some of the claims that give it, and why it is."""

    said: str
    claims: tuple[Reference, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Giving:
    """How many independent origins give a number: "17", "1 to 2 origins", the names of some and how many more there are."""

    said: str
    origins: str
    names: tuple[str, ...]
    more: int
    stands: bool


@dataclass(frozen=True, slots=True)
class History:
    """One figure's history. voices: each with its hue. range: of the values that stand; best: None where one number stands.
    numbers: by whom each is given, and how many more there are.
    """

    anchor: str
    row: int
    row_href: str
    about: str
    name: str
    range: str
    entries: tuple[Entry, ...]
    voices: tuple[tuple[str, int], ...]
    marks: tuple[Mark, ...]
    unnumbered: int
    undated: int
    best: Best | None = None
    numbers: tuple[Giving, ...] = ()
    more_numbers: int = 0


def histories(index: Index) -> list[History]:
    """A history for each counted thing, in the order of the ledger's rows."""
    rows = {point.id: (row, point.about) for row, point in enumerate(index.points, 1)}
    ordered = sorted(enumerate(index.ledger.figures, 1), key=lambda pair: (rows.get(pair[1].point, (0, ""))[0], pair[0]))
    return [opened_history(index, history, place, rows.get(history.point, (0, ""))) for place, history in ordered]


def ranges(index: Index) -> dict[str, tuple[Range, ...]]:
    """For each point, what each of its histories counts, between which limits it stands, and the address of its section.

    What was told most often stands first: a list cut short keeps the toll, and not the two of a crew.
    """
    found: dict[str, list[Range]] = {}
    for place, history in sorted(enumerate(index.ledger.figures, 1), key=lambda pair: -len(pair[1].values)):
        found.setdefault(history.point, []).append(
            (figure_name(history), standing(history), index.to.figure(history.point, place))
        )
    return {point: tuple(triples) for point, triples in found.items()}


def standing(history: FigureHistory) -> str:
    """The lowest and the highest limit of the values that stand (of all, if none does): `12–19 or more`; never an average."""
    values = [value for value in history.values if value.status in STANDING] or list(history.values)
    said = {
        spoken(value.low, value.high, value.bound, approximate=value.approximate, unit=history.unit) or f"“{value.words}”"
        for value in values
    }
    if len(said) == 1:
        return said.pop()
    limits = [limit for value in values for limit in (value.low, value.high) if limit is not None]
    if not limits:
        return ", ".join(dict.fromkeys(f"“{value.words}”" for value in values))
    found = history.estimate
    low, high = (min(limits), max(limits)) if found is None or found.low is None else (found.low, found.high)
    text = number(low) if low == high else f"{number(low)}–{number(high)}"
    text = in_unit(text, history.unit, one=low == high == 1)
    if any(value.low is not None and value.high is None for value in values):
        text += " or more"
    if all(value.low is None for value in values):
        text += " or fewer"
    return text


def marks_of(history: FigureHistory) -> tuple[Mark, ...]:
    """What a picture of the history can draw: the values with a limit, each with its number in the table and its voice's hue."""
    hues = _hues(history)
    marks = (_mark(value, number, hues[value.voice]) for number, value in enumerate(history.values, 1))
    return tuple(mark for mark in marks if _drawable(mark))


def _hues(history: FigureHistory) -> dict[str, int]:
    """Each voice's hue, in the order in which they first gave a value."""
    hues: dict[str, int] = {}
    for value in history.values:
        hues.setdefault(value.voice, min(len(hues), HUES))
    return hues


def opened_history(index: Index, history: FigureHistory, place: int, home: tuple[int, str]) -> History:
    """The history as it is shown. place: its number in the ledger's list; home: its row and what that is about."""
    hues = _hues(history)
    drawn = marks_of(history)
    return History(
        anchor=figure_anchor(place),
        row=home[0],
        row_href=index.to.point(history.point),
        about=home[1],
        name=figure_name(history),
        range=standing(history),
        entries=tuple(_entry(index, history, value, number, hues[value.voice]) for number, value in enumerate(history.values, 1)),
        voices=_voices(hues),
        marks=drawn if len(drawn) > 1 else (),  # one mark shows nothing that its row in the table does not
        unnumbered=len(history.values) - len(drawn),
        undated=sum(mark.begin is None for mark in drawn),
        best=_best(index, history.estimate) if history.estimate else None,
        numbers=tuple(_giving(number, history.unit) for number in _told(history)[:NUMBERS]),
        more_numbers=len(_told(history)[NUMBERS:]),
    )


def _told(history: FigureHistory) -> list[ToldNumber]:
    """The numbers told, those that stand first; none where one value says it all."""
    return sorted(history.numbers, key=lambda number: not number.stands) if len(history.values) > 1 else []


def _giving(number: ToldNumber, unit: str | None) -> Giving:
    said = spoken(number.low, number.high, number.bound, approximate=number.approximate, unit=unit)
    return Giving(
        said=" ".join(filter(None, (said or f"“{one_line(number.words)}”", one_line(number.named or "")))),
        origins=f"{'' if number.stands else 'was '}{origins(number.at_least, number.at_most)}",
        names=tuple(map(one_line, number.origins[:NAMED])),
        more=len(number.origins[NAMED:]),
        stands=number.stands,
    )


def _best(index: Index, estimate: Estimate) -> Best | None:
    if estimate.best is None or (estimate.low == estimate.best == estimate.high and not estimate.open):
        return None
    claims = tuple(reference(index, claim) for claim in estimate.best_claims[:NAMED])
    return Best(f"best {number(estimate.best)}", claims, estimate.reason)


def _entry(index: Index, history: FigureHistory, value: FigureValue, place: int, hue: int) -> Entry:
    status, why = STATUS[value.status]
    said = spoken(value.low, value.high, value.bound, approximate=value.approximate, unit=history.unit)
    return Entry(
        number=place,
        value=value,
        said=_in_words(value, said),
        as_of=when(value.as_of, mod=value.as_of_mod),
        published=when(value.published),
        status=status,
        why=value.reason or why,
        hue=hue,
        origin=index.origins.get(value.origin, value.voice),
        claim=reference(index, value.claim),
    )


def _in_words(value: FigureValue, said: str) -> str:
    if value.sum_of:
        return f"{said}, the sum of {_added(value)}"
    return " ".join(filter(None, (said or "no number", one_line(value.named or ""))))


def _added(value: FigureValue) -> str:
    """The numbers that were added up: `3 and 2`; their words stand beside them."""
    bound = Bound.BETWEEN  # what each allows, in plain numbers
    return " and ".join(spoken(part.low, part.high, bound) or "?" for part in value.sum_of)


def _mark(value: FigureValue, place: int, hue: int) -> Mark:
    # "The week of 3 March or later" is no place on the axis.
    as_of = None if is_open(value.as_of_mod) else extent(value.as_of)
    reach = as_of or extent(value.published)
    begin, end = (int(edge.timestamp() * 1000) for edge in reach) if reach else (None, None)
    return Mark(place, value.low, value.high, begin, end, value.status.value, hue)


def _drawable(mark: Mark) -> bool:
    """Whether it has a limit, and none that is beyond all numbers, for which no axis is long enough."""
    limits = [limit for limit in (mark.low, mark.high) if limit is not None]
    return bool(limits) and all(isfinite(limit) for limit in limits)


def _voices(hues: dict[str, int]) -> tuple[tuple[str, int], ...]:
    """The voices with a hue of their own; those behind the last one share a line."""
    shown = tuple((voice, hue) for voice, hue in hues.items() if hue < HUES)
    later = len(hues) - len(shown)
    return (*shown, (f"{later} other voices" if later > 1 else "1 other voice", HUES)) if later else shown
