"""What marks a count's event, where a story tells two apart: the dead of the market and those of the rail depot, a fire's and a
crash's.

One report that counts both, each on its day or the one as "another" attack, shows that they are two events of one town. Without
such a report they may be one by two words ("the mall", "a cinema in it"; "the blast", "the fire").
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import relation
from sayso.link.when import days, distance, happened
from sayso.schema.roles import LOSSES
from sayso.tables import read_table, several, word_set
from sayso.text import folded

# What is between a place and the word that makes it the event's: "strike on Karsk's old rail depot", "shells hit a market".
_WORDS = r"(?:[\w’'-]+\s+){0,4}?"
_STRUCK = (
    r"(?:hits?|struck|strikes?|shelled|bombed|stormed|attacked|torched"
    r"|(?:tore|ripped|swept|went|broke|blew)\s+(?:through|out|into|up|apart))"
)
_PLACE = r"(?:at|in|on|inside|outside|near|aboard|into|of)"
_OWN = r"(?:at|in|on|inside|outside|near|aboard)\s+(?:the|an?|its|their|this|that|[A-Z][\w-]*[’']s)"
# "Opened fire", "the fire chief" are no fire.
_NOT_BURNING = r"(?<!opened )(?<!opening )(?<!open )(?<!under )"
_NO_BRIGADE = (
    r"(?!\s+(?:brigades?|chiefs?|services?|departments?|fighters?|crews?|officials?|officers?|marshals?|engines?|trucks?"
    r"|stations?)\b)"
)
_LONG = r"\b(?:hours?|nights?|days?|weeks?|months?)"
# "The fire comes three days after a crash killed nine": what stands on the other side is another event's.
_LATER = re.compile(rf"{_LONG}\s+(?:after|before|earlier|later)\b", re.IGNORECASE)
# "Another strike", "elsewhere in the town".
_ANOTHER = re.compile(
    rf"\b(?:another|separate(?:ly)?|second|third|elsewhere|also (?:hit|struck|killed))\b|{_LATER.pattern}", re.IGNORECASE
)
# "Five more bodies" are of the same dead.
_MORE = re.compile(r"(?:\s+\w+)?\s+(?:more|others?)\b")


@dataclass(frozen=True, slots=True)
class _Counted:
    """A count of a claim, and the marks that its words name for it."""

    traits: Traits
    amount: Amount
    marks: frozenset[str]

    @property
    def of_all(self) -> bool:
        return self.amount.of_all and not _MORE.match(self.traits.report.text, self.amount.figure.span.end)


@cache
def _marks() -> Mapping[str, tuple[str, str]]:
    """Each word: the mark that it is, and the kind of it."""
    found = {}
    for row in read_table("marks"):
        for form in (row["mark"], *several(row["forms"])):
            found[form] = row["mark"], row["kind"]
            if row["kind"] != "happening":
                found[f"{form}s"] = found[form]
    return found


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The words that mark an event, and whether they do so for a doubtful place too: "at the court" does not."""
    place = rf"(?P<mark>{_any(word for word, (_, kind) in _marks().items() if kind != 'happening')})\b"
    happening = _any(word for word, (_, kind) in _marks().items() if kind == "happening")
    event = rf"(?:{_any(word_set('event nouns'))})"
    return (
        (re.compile(rf"\b{event}\s+(?:{_PLACE})\s+{_WORDS}{place}", re.IGNORECASE), True),
        (re.compile(rf"\b{_STRUCK}\s+(?:{_PLACE}\s+)?{_WORDS}{place}", re.IGNORECASE), True),
        (re.compile(rf"\b{place}(?:[’']s)?\s+{event}\b", re.IGNORECASE), True),
        (re.compile(rf"\b{_OWN}\s+{_WORDS}{place}"), False),
        (re.compile(rf"{_NOT_BURNING}\b(?P<mark>{happening})\b{_NO_BRIGADE}", re.IGNORECASE), True),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def with_marks(traits: Mapping[str, Traits]) -> dict[str, Traits]:
    """The traits of a block, by claim, with the marks of each count that their story tells apart from others."""
    told = {claim: found for claim, t in traits.items() if (found := _told(t))}
    apart = _told_apart(told, traits)
    out = dict(traits)
    for claim, found in told.items():
        t = traits[claim]
        known = frozenset().union(*(apart.get(story, frozenset()) for story in t.told_in))
        if any(known & marks for marks in found.values()):
            amounts = (replace(x, marks=known & found.get(n, frozenset())) for n, x in enumerate(t.amounts))
            out[claim] = replace(t, amounts=tuple(amounts))
    return out


def without_marks(traits: Mapping[str, Traits]) -> dict[str, Traits]:
    """The traits that `with_marks` was given."""
    return {claim: _without(t) if any(x.marks for x in t.amounts) else t for claim, t in traits.items()}


def _without(traits: Traits) -> Traits:
    return replace(traits, amounts=tuple(replace(x, marks=frozenset()) for x in traits.amounts))


def _told(traits: Traits) -> dict[int, frozenset[str]]:
    """The marks of each amount of a claim, by the amount's number: those with no other count between."""
    befell = [(n, x) for n, x in enumerate(traits.amounts) if x.role in LOSSES]
    if not befell:
        return {}
    near: dict[int, set[str]] = defaultdict(set)
    for start, mark in _named(traits):
        n, x = min(befell, key=lambda each: (abs(each[1].figure.span.start - start), each[0]))
        if not _LATER.search(traits.report.text[min(start, x.figure.span.start) : max(start, x.figure.span.start)]):
            near[n].add(mark)
    if len(near) == 1 and not _LATER.search(
        traits.claim.quote
    ):  # of all that a claim counts: "killed nine and wounded twenty at the market"
        (marks,) = near.values()
        return dict.fromkeys((n for n, _ in befell), frozenset(marks))
    return {n: frozenset(marks) for n, marks in near.items()}


def _named(traits: Traits) -> list[tuple[int, str]]:
    """The marks in a claim's words, and where they stand."""
    pieces = ((piece.start, traits.report.text[piece.start : piece.end]) for piece in traits.claim.content)
    return sorted((start + at, mark) for start, words in pieces for at, mark in _marks_in(words))


@lru_cache(maxsize=16384)  # a great story's claims are asked again whenever a report comes
def _marks_in(words: str) -> tuple[tuple[int, str], ...]:
    """The marks in some words, and how far from their beginning."""
    found = {}
    for pattern, doubtful in _patterns():
        for each in pattern.finditer(words):
            mark, kind = _marks()[folded(each["mark"])]
            if doubtful or kind != "doubtful":
                found[each.start("mark")] = mark
    return tuple(sorted(found.items()))


def _told_apart(told: Mapping[str, Mapping[int, frozenset[str]]], traits: Mapping[str, Traits]) -> dict[str, frozenset[str]]:
    """The marks of events that some report of a story counts one beside another, by story."""
    of_report: dict[str, list[_Counted]] = defaultdict(list)
    for claim, found in told.items():
        t = traits[claim]
        of_report[t.report.id] += [_Counted(t, t.amounts[n], marks) for n, marks in sorted(found.items())]
    out: dict[str, set[str]] = defaultdict(set)
    for counted in of_report.values():
        marks = {mark for x in counted for y in counted if _are_two(x, y) for mark in x.marks | y.marks}
        for story in counted[0].traits.told_in if marks else ():
            out[story] |= marks
    return {story: frozenset(marks) for story, marks in out.items()}


def _are_two(x: _Counted, y: _Counted) -> bool:
    """Whether two counts of one report are of two events: each of its own marks and number, on its day or told as another."""
    if x.marks & y.marks or x.amount.role != y.amount.role or relation(x.amount, y.amount) != "apart":
        return False
    if not (x.of_all and y.of_all):
        return False
    gap = distance(*(days(happened(each.traits.claim)) for each in (x, y)))
    return bool(gap) or any(_ANOTHER.search(each.traits.claim.quote) for each in (x, y))
