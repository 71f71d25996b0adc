"""People counted side by side in one breath: "three men and two women", "a mother, her two sons and a neighbour"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.schema.span import Span
from sayso.schema.values import Figure

# Nouns for a person. A list, as what they end in is no sign: "three containers and two trailers" are nobody.
_ONE = (
    r"man|woman|boy|girl|child|baby|toddler|infant|newborn|teenager|adult|person|civilian|victim|wife|husband|mother|father|son|daughter"
    r"|brother|sister|aunt|uncle|cousin|niece|nephew|grand(?:mother|father|son|daughter|child)|girlfriend|boyfriend|fiancée?|partner"
    r"|relative|friend|neighbou?r|colleague|bystander|passer-by|pedestrian|passenger|resident|villager|tourist|visitor|guest|customer"
    r"|shopper|motorist|cyclist|hiker|pensioner|patient|student|pupil|teacher|nurse|doctor|medic|paramedic|priest|nun|monk|imam|pilgrim"
    r"|guard|officer|policeman|policewoman|soldier|marine|cadet|conscript|recruit|sailor|fisherman|fireman|firefighter|serviceman"
    r"|rescuer|volunteer|driver|pilot|worker|employee|member|official|captain|manager|owner|miner|docker|trader|vendor|farmer|labourer"
    r"|journalist|reporter|photographer|engineer|cook|cleaner|clerk|shopkeeper|lawyer|activist|migrant|refugee|diver|protest[eo]r"
    r"|demonstrator|militant|rebel|fighter|attacker|gunman|hostage|prisoner|inmate"
)
_MANY = (
    rf"(?:{_ONE})s|people|children|grandchildren|parents|grandparents|siblings|twins|teens|wives|babies|passers-by|police|troops|crew|staff"
    r"|others|(?:wo|police|policewo|fisher|fire|service|gun)?men"
)
COUPLE = "couple"  # two people, without a number
# "A man", "his elder sister", "killed her and three others": one of those counted, though no figure says so.
_SOMEBODY = re.compile(
    rf"\b(?:her|him)(?=\s+and\s)"
    rf"|\b(?:an?|another|his|her|their)\s+(?:(?!and\b|two\b|three\b)[a-z][\w-]*\s+){{0,2}}?(?:{_ONE})(?![\w'’-])"
    rf"|\b(?:an?|another|the)\s+(?:(?!and\b)[a-z][\w-]*\s+){{0,2}}?{COUPLE}(?![\w'’-])(?!\s+of\b)",
    re.IGNORECASE,
)
# "The driver and four others", "Ana Reld and ten other people", "Reld's mother and two others": one beside whom there are others.
_BESIDE_OTHERS = re.compile(
    rf"(?:\b(?:[Tt]he|(?:(?:[Tt]he|[Aa]n?)\s+)?[A-Za-z][\w-]*[’']s)\s+(?:[a-z][\w-]*\s+){{0,2}}?(?P<noun>{_ONE})|\b[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){{1,2}})\Z"
)
_AND_ALONE = re.compile(r"\s+and\s+\Z")
_BEFORE = 60  # characters: a name of three words, or two words and a noun
_PEOPLE = re.compile(rf"(?:{_MANY}|{_ONE})\Z", re.IGNORECASE)
# What may stand between a number and its noun: "two young women", "four other people".
_TO_NOUN = re.compile(r"(?:\s+(?!and\b|of\b)[\w'’-]+){0,3}\s+\Z", re.IGNORECASE)
_OTHERS = re.compile(r"\s+others\b", re.IGNORECASE)
_LONGEST = 12  # parts of a whole that are looked at
_NEAR = 40  # characters: three words and the noun
_HARMED = re.compile(r"\s+(?:dead|killed|wounded|injured|missing)\b", re.IGNORECASE)
_AND = re.compile(
    r"\s*(?:,\s*(?:and\s+|as\s+well\s+as\s+)?|\s(?:and|plus|as\s+well\s+as)\s+)(?:(?:his|her|their)\s+)?\Z", re.IGNORECASE
)
# "Five people, three women and two men, were killed", "five dead: three women and two men".
# "At least nine people died in the fire: six men and three women": so far, a clause, and none holds a colon.
_NAMELY = re.compile(r"(?:\s*(?:,|[–—:(]|\s--?\s)\s*|\s[^.;:–—]{0,80}[:–—]\s*)\Z")
_WORD = re.compile(r"\b(?:and|plus|as\s+well\s+as)\b", re.IGNORECASE)
# "Four hostages, three traders and a nurse, were freed"
_CLOSED = re.compile(r"\s*[,–—)]\s+(?:were|was|are|is|have|had|has|died|remain\w*)\b")
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
    """Some of those told side by side: text[start:end] with their noun. figure: None for one person, or a couple, without a
    number.
    """

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
        return self.figure.low if self.figure else self._persons

    @property
    def high(self) -> float | None:
        """The most that the words allow, None where they set no limit."""
        return self.figure.high if self.figure else self._persons

    @property
    def _persons(self) -> float:
        return 2.0 if self.noun == COUPLE else 1.0


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
    for said in _SOMEBODY.finditer(text, start, end):
        if not any(a < said.end() and said.start() < b for a, b in taken):
            found.append(Counted(said.start(), said.end(), said[0].split()[-1].lower()))
            taken.append((said.start(), said.end()))
    beside = (one for c in found if c.figure and (one := _beside_others(c, text, start)))
    found += [one for one in beside if not any(a < one.end and one.start < b for a, b in taken)]
    return sorted(found, key=lambda c: c.start)


def _beside_others(counted: Counted, text: str, start: int) -> Counted | None:
    """Who is told right before a number of others, None if nobody is: "the driver and four others"."""
    joint = _AND_ALONE.search(text, max(start, counted.start - _BEFORE), counted.start)
    if joint is None or "other" not in text[counted.start : counted.end].lower():
        return None
    who = _BESIDE_OTHERS.search(text[max(start, joint.start() - _BEFORE) : joint.start()])
    if who is None:
        return None
    first = max(start, joint.start() - _BEFORE) + who.start()
    return Counted(first, joint.start(), (who["noun"] or "person").lower())


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
            ends = (k for k in range(min(len(run), n + _LONGEST), n + 2, -1) if _all_of(whole, run[n + 1 : k], text))
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


def _all_of(whole: Counted, parts: Sequence[Counted], text: str) -> bool:
    """Whether the parts come to the whole, and are kinds of it by their nouns or by the comma that closes them."""
    lows = [part.low for part in parts]
    if any(not part.noun for part in parts) or None in lows:
        return False
    kinds = all(_KIND.match(part.noun) and part.noun not in ("child", "children") for part in parts)
    kinds = kinds and (whole.noun == "children" or not _KIND.match(whole.noun))
    if not (whole.noun in _ANY or kinds or _CLOSED.match(text, parts[-1].end)):
        return False
    return (whole.low if whole.low is not None else whole.high) == sum(low for low in lows if low is not None)
