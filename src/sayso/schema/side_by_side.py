"""People counted side by side in one breath: "three men and two women", "a mother, her two sons and a neighbour"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.schema.span import Span
from sayso.schema.values import Figure

# Nouns for one person; "three containers and two trailers" are none, whatever they end in.
_ONE = (
    r"man|woman|boy|girl|child|baby|toddler|infant|newborn|teenager|adult|person|civilian|wife|husband|mother|father|son|daughter"
    r"|brother|sister|aunt|uncle|cousin|niece|nephew|grand(?:mother|father|son|daughter|child)|girlfriend|boyfriend|fiancée?|partner"
    r"|relative|friend|neighbou?r|colleague|bystander|passer-by|pedestrian|passenger|resident|villager|tourist|pensioner|guard|officer"
    r"|policeman|policewoman|soldier|sailor|fisherman|fireman|firefighter|driver|pilot|nurse|doctor|medic|paramedic|priest|teacher"
    r"|student|pupil|worker|miner|farmer|journalist|reporter|photographer|engineer|cook|cleaner|clerk|shopkeeper|rescuer|diver|hiker"
)
_MANY = (
    r"people|persons|men|women|children|wives|babies|boys|girls|infants|toddlers|newborns|teenagers|teens|adults|civilians|victims"
    r"|husbands|mothers|fathers|parents|sons|daughters|brothers|sisters|siblings|aunts|uncles|cousins|nieces|nephews|twins|relatives"
    r"|grand(?:mothers|fathers|parents|sons|daughters|children)|friends|neighbou?rs|colleagues|bystanders|passers-by|pedestrians"
    r"|passengers|residents|villagers|tourists|pensioners|students|pupils|guards|officers|police|policemen|policewomen|soldiers|troops"
    r"|sailors|fishermen|firemen|firefighters|drivers|pilots|nurses|doctors|medics|paramedics|priests|teachers|workers|miners"
    r"|farmers|journalists|reporters|photographers|engineers|crew|others|rescuers|divers|hikers|protest[eo]rs|demonstrators|militants"
    r"|gunmen|rebels|fighters|attackers|hostages|prisoners|inmates"
)
# "A man", "his elder sister": one of those counted, though no figure says so.
_SOMEBODY = re.compile(
    rf"\b(?:an?|another|his|her|their)\s+(?:(?!and\b|two\b|three\b)[a-z][\w-]*\s+){{0,2}}?(?:{_ONE})(?![\w'’-])", re.IGNORECASE
)
_PEOPLE = re.compile(rf"(?:{_MANY}|{_ONE})\Z", re.IGNORECASE)
# What may stand between a number and its noun: "two young women", "four other people".
_TO_NOUN = re.compile(r"(?:\s+(?!and\b|of\b)[\w'’-]+){0,3}\s+\Z", re.IGNORECASE)
_OTHERS = re.compile(r"\s+others\b", re.IGNORECASE)
_NEAR = 40  # characters: three words and the noun
_HARMED = re.compile(r"\s+(?:dead|killed|wounded|injured|missing)\b", re.IGNORECASE)
_AND = re.compile(
    r"\s*(?:,\s*(?:and\s+|as\s+well\s+as\s+)?|\s(?:and|plus|as\s+well\s+as)\s+)(?:(?:his|her|their)\s+)?\Z", re.IGNORECASE
)
# "Five people, three women and two men, were killed", "five dead: three women and two men".
# "At least nine people died in the fire: six men and three women": so far, a clause, and none holds a colon.
_NAMELY = re.compile(r"(?:\s*(?:,|[–—:(]|\s--?\s)\s*|\s[^.;:–—]{0,80}[:–—]\s*)\Z")
_WORD = re.compile(r"\b(?:and|plus|as\s+well\s+as)\b", re.IGNORECASE)
# Three men, two women and a child are six, though two and one are three: only a number of people of any kind holds the kinds.
_ANY = frozenset(("", "people", "persons", "victims"))
_KIND = re.compile(
    r"(?:m[ae]n|wom[ae]n|boys?|girls?|adults?|teenagers?|teens|bab(?:y|ies)|infants?|toddlers?|newborns?|wi(?:fe|ves)|husbands?"
    r"|mothers?|fathers?|sons?|daughters?|brothers?|sisters?|(?:grand)?child(?:ren)?)\Z",
    re.IGNORECASE,
)
_NO_COUNTS = frozenset(("age", "ordinal", "designation", "duration", "money", "distance", "percentage"))


@dataclass(frozen=True, slots=True)
class Counted:
    """Some of those told side by side: text[start:end] with their noun. figure: None for one person without a number."""

    start: int
    end: int
    noun: str
    figure: Figure | None = None

    def place(self, report: str) -> Span:
        """Where it stands: its figure, else its words. report: the id of the report."""
        return self.figure.span if self.figure else Span(report, self.start, self.end)

    @property
    def low(self) -> float | None:
        """The least that the words allow, None where they set no limit."""
        return self.figure.low if self.figure else 1.0

    @property
    def high(self) -> float | None:
        """The most that the words allow, None where they set no limit."""
        return self.figure.high if self.figure else 1.0


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two or more counts in one coordination, in text order, at least one of them a figure.

    whole: the figure of all that stands before them and comes to the same ("five people, three women and two men"), None if the
    words give none.
    """

    parts: tuple[Counted, ...]
    whole: Counted | None = None

    @property
    def start(self) -> int:
        """Where the first word of all stands."""
        return (self.whole or self.parts[0]).start

    @property
    def end(self) -> int:
        """Where the last word ends."""
        return self.parts[-1].end


def side_by_side(figures: Iterable[Figure], text: str, start: int, end: int) -> Iterator[SideBySide]:
    """The people counted side by side in text[start:end], in text order. figures: those there."""
    run: list[Counted] = []
    for counted in _all(figures, text, start, end):
        if run and not (_AND.match(text[run[-1].end : counted.start]) or _NAMELY.match(text[run[-1].end : counted.start])):
            yield from _told(run, text)
            run = []
        run.append(counted)
    yield from _told(run, text)


def _all(figures: Iterable[Figure], text: str, start: int, end: int) -> list[Counted]:
    found = [counted for f in figures if (counted := _counted(f, text, end)) is not None]
    taken = [(c.start, c.end) for c in found]
    for one in _SOMEBODY.finditer(text, start, end):
        if not any(a < one.end() and one.start() < b for a, b in taken):
            found.append(Counted(one.start(), one.end(), one[0].split()[-1].lower()))
    return sorted(found, key=lambda c: c.start)


def _counted(figure: Figure, text: str, end: int) -> Counted | None:
    if figure.unit is not None or figure.role in _NO_COUNTS or not figure.real:
        return None
    begin = figure.span.end
    said = figure.counted.split()[-1] if figure.counted and figure.counted.split() else ""
    if _PEOPLE.match(said):
        at = text.find(said, begin, min(end, begin + _NEAR + len(said)))
        if at >= begin and _TO_NOUN.match(text[begin:at]):
            return Counted(figure.span.start, at + len(said), said.lower(), figure)
    if others := _OTHERS.match(text, begin, end):
        return Counted(figure.span.start, others.end(), "others", figure)
    harmed = _HARMED.match(text, figure.span.end, end)  # "five dead: three men and two women"
    return Counted(figure.span.start, harmed.end() if harmed else figure.span.end, "", figure)


def _told(run: Sequence[Counted], text: str) -> Iterator[SideBySide]:
    """What a run of counts comes to: a whole with its parts, or parts alone."""
    for n, whole in enumerate(run[:-2]):
        if whole.figure and _NAMELY.match(text[whole.end : run[n + 1].start]):
            ends = (k for k in range(len(run), n + 2, -1) if _all_of(whole, run[n + 1 : k]))
            if (last := next(ends, None)) is not None:
                yield SideBySide(tuple(run[n + 1 : last]), whole)
                return
    parts: list[Counted] = []
    for one in run:
        joined = parts and one.noun and parts[-1].noun and _AND.match(text[parts[-1].end : one.start])
        if parts and not joined:
            yield from _coordinated(parts, text)
            parts = []
        parts.append(one)
    yield from _coordinated(parts, text)


def _coordinated(parts: Sequence[Counted], text: str) -> Iterator[SideBySide]:
    """The parts up to the last "and": in "a man and two women, a guard said" the guard is none of them."""
    joints = [bool(_WORD.search(text[one.end : other.start])) for one, other in pairwise(parts)]
    last = max((n for n, word in enumerate(joints, 1) if word), default=0)
    told = tuple(parts[: last + 1])
    if last and any(part.figure for part in told):
        yield SideBySide(told)


def _all_of(whole: Counted, parts: Sequence[Counted]) -> bool:
    """Whether the parts are kinds of the whole, and come to it."""
    lows = [part.low for part in parts]
    if any(not part.noun for part in parts) or None in lows:
        return False
    kinds = all(_KIND.match(part.noun) and part.noun not in ("child", "children") for part in parts)
    if whole.noun not in _ANY and not (kinds and (whole.noun == "children" or not _KIND.match(whole.noun))):
        return False
    return (whole.low if whole.low is not None else whole.high) == sum(low for low in lows if low is not None)
