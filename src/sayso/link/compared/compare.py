"""How much speaks for two claims being about the same thing, feature by feature.

Each feature is a number between 0 and 1 (how alike two claims are in one respect, or whether something holds) times a weight; the
weights add up, with a start that is the same for every pair, to the log-odds that the two are one point. They are fitted (see
`training.links.fit`): logistic regression over the pairs of the tuning half of training/links. The one that says most is
learnt from other piles: how near the meanings lie (`sayso.annotate.meaning`). What no pile can teach, because it hardly ever
parts two claims of one pile, is set by hand below: another story, a distant place, another day, another kind of record.
"""

import math
from collections.abc import Callable, Collection, Mapping
from functools import cache
from typing import NamedTuple

from sayso.link.compared.counted import counted
from sayso.link.compared.distances import places_near
from sayso.link.compared.traits import Traits
from sayso.link.counts.shown import shown
from sayso.link.naming.voices import named
from sayso.link.when import apart, distance
from sayso.link.words.concepts import concept
from sayso.schema import EventCode, Feature, Stance
from sayso.tables import read_table
from sayso.text import folded
from sayso.text import words as text_words

# Log-odds from which two claims are about the same thing. Chosen with the weights held fast in training/links/fit.py and with
# `LEAST_ALIKE` in points/find.py, where both halves of all piles, the seeds and the demo story are well (training/README.md).
ENOUGH = -1.2
# Two dates this close may be one event: a night's attack is dated by either day, a day's toll is printed the day after.
SAME_EVENT_DAYS = 2
# By hand, in nats: reports on two events, or on two places or days, hardly ever speak of one thing however alike they read.
# Records of two kinds: of 26 such pairs of units in training/links none is one point, of 33 with a record of one kind 2 are.
# Place and time as tried on both halves of training/links: at -1 a day apart let two shellings, of Tuesday and Friday, be one.
BY_HAND = {"story": -4.0, "place": -2.5, "time": -2.0, "record": -2.0}

# What a voice does with a content, where it is not to say that it is so (a denial says something about the same thing).
_ACTS = {
    Stance.URGES: "wants",
    Stance.OFFERS: "offers",
    Stance.ASKS: "asks",
    Stance.WISHES: "wants",
    Stance.WITHHOLDS: "withholds",
    Stance.UNKNOWN: "asks",
    Stance.PREDICTS: "predicts",
}
DEALING = frozenset({EventCode.AGREE, EventCode.CONSULT, EventCode.SUPPORT, EventCode.COOPERATE, EventCode.AID})
# The yes and the no to what was offered: an offer was accepted, was turned down.
ANSWERING = frozenset({EventCode.AGREE, EventCode.REJECT})
# How much the same two actors say where the claims do not tell that they met, agreed or helped: rivals are in all of a campaign.
NO_DEALING = 0.5
# A word of this weight stands in about one claim of four, or in fewer but in most reports of its story.
NOT_BACKGROUND = 1.5
LEAD = 4  # claims that a report leads with: what the whole story is about
NEAR = 3  # claims apart in one report: a reporter stays with a subject for a paragraph
SHORT = 2  # words that say something; so few are a subject, and what is said of it stands elsewhere


class Weight(NamedTuple):
    """One feature's name and what it adds, in nats."""

    name: str
    value: float


# The names of the features that say something, and what each adds.
Beside = tuple[tuple[str, ...], tuple[float, ...]]
_NAMES: dict[tuple[str, ...], tuple[str, ...]] = {}  # few combinations for many pairs: each is kept once


def likeness(a: Traits, b: Traits) -> float:
    """The log-odds that two claims are about one thing, rounded so that the last bit of a sum never orders anything."""
    return likeness_with(a, b, beside_words(a, b))


def beside_words(a: Traits, b: Traits) -> Beside:
    """What the features add that do not hang on how much their words weigh: these change as a story grows, the others do not."""
    found = weights(a, b, without=_weighed(a, b))
    names = tuple(w.name for w in found)
    return _NAMES.setdefault(names, names), tuple(w.value for w in found)


def likeness_with(a: Traits, b: Traits, beside: Beside) -> float:
    """The likeness, given what the other features add."""
    table = fitted()
    added = (table[name] * SIGNALS[name](a, b) for name in _weighed(a, b))
    return round(table["start"] + math.fsum((*beside[1], *added)), 6)


def weights_anew(a: Traits, b: Traits) -> dict[str, float]:
    """What the features add that hang on the weights of words, by name."""
    table = fitted()
    return {name: table[name] * SIGNALS[name](a, b) for name in _weighed(a, b)}


def _weighed(a: Traits, b: Traits) -> tuple[str, ...]:
    """The features that hang on the weights of words: also the meaning's, where a claim was read without one."""
    return ("words",) if a.meaning is not None and a.meaning.beside(b.meaning) else ("words", "meaning")


def weights(a: Traits, b: Traits, *, without: Collection[str] = ()) -> list[Weight]:
    """What each feature that says anything adds, in a fixed order."""
    table = fitted()
    found = [
        Weight(name, table[name] * x)
        for name, measured in SIGNALS.items()
        if name not in without and table.get(name) and (x := measured(a, b))
    ]
    return found + [Weight(name, BY_HAND[name]) for name, holds in _PARTED.items() if holds(a, b)]


def signals(a: Traits, b: Traits) -> dict[str, float]:
    """Each feature's number, before its weight."""
    return {name: measured(a, b) for name, measured in SIGNALS.items()}


@cache
def fitted() -> Mapping[str, float]:
    """The weights by feature, with "start" for every pair: src/sayso/data/tables/point_weights.tsv."""
    return {row["feature"]: float(row["weight"]) for row in read_table("point_weights")}


def features(a: Traits, b: Traits) -> tuple[Feature, ...]:
    """The same with both claims' values, for a person."""
    return tuple(Feature(w.name, value_of(a, w.name), value_of(b, w.name), round(w.value, 3)) for w in weights(a, b))


def value_of(traits: Traits, feature: str) -> str:
    """What a feature looks at in one claim, for a person."""
    return _VALUES[feature](traits)


def denied_words(a: Traits, b: Traits, *, but_names: bool = False) -> bool:
    """Whether two claims of one story share what a denial would be about: two words or more that are not the story's
    background. but_names: not all of them parts of names.
    """
    shared = [c for c, w in a.concepts.items() if c in b.concepts and w >= NOT_BACKGROUND]
    if but_names and shared and in_names(a, b).issuperset(shared):
        return False
    return len(shared) > 1 and (a.report.id == b.report.id or bool(a.stories & b.stories))


def in_names(a: Traits, b: Traits) -> frozenset[str]:
    """The words of the names in two claims, in the form in which they are compared."""
    names = (entity.name for t in (a, b) for entity in t.claim.entities)
    return frozenset(concept(folded(name[start:end])) or "" for name in names for _, start, end in text_words(name))


def cosine(a: Traits, b: Traits) -> float:
    """Cosine of the two concept vectors, 0 to 1. A word may weigh less in one of two stories."""
    if not a.norm or not b.norm:
        return 0.0
    few, many = (a.concepts, b.concepts) if len(a.concepts) <= len(b.concepts) else (b.concepts, a.concepts)
    return math.fsum(weight * many[c] for c, weight in few.items() if c in many) / (a.norm * b.norm)


def alike(a: Traits, b: Traits) -> float:
    """Cosine of the two meanings, 0 to 1; of the words where a claim was read without its meaning, or with another network's."""
    if a.meaning is None or b.meaning is None or not a.meaning.beside(b.meaning):
        return cosine(a, b)
    # whole numbers, and small ones: the sum is exact in any order
    return max(0.0, float(a.meaning.vector @ b.meaning.vector) / (a.meaning.length * b.meaning.length))


def _words(a: Traits, b: Traits) -> float:
    """Shared words by rarity; the root, as the first words that two claims share say more than the last."""
    return math.sqrt(cosine(a, b))


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


def _codes_differ(a: Traits, b: Traits) -> float:
    """Two kinds of event: a shooting, an arrest. Who meets, agrees and helps does one thing as far as two reports tell it, and
    whether an offer was accepted or turned down is one question.
    """
    one, other = a.claim.event, b.claim.event
    if one is None or other is None or one.code is other.code:
        return 0.0
    both = {one.code, other.code}
    return float(not (both <= DEALING or both == ANSWERING))


def two_actors(a: Traits, b: Traits) -> float:
    """The same two or more: who did it and to whom."""
    return float(sum(1 for name in a.actors if name in b.actors) > 1)


def _actors(a: Traits, b: Traits) -> float:
    """The same two, who deal with each other; less where they do not: two rivals stand in every other claim of a campaign."""
    return two_actors(a, b) * (1.0 if _both_deal(a, b) else NO_DEALING)


def _both_deal(a: Traits, b: Traits) -> bool:
    one, other = a.claim.event, b.claim.event
    return one is not None and other is not None and {one.code, other.code} <= DEALING


def _one_day(a: Traits, b: Traits) -> float:
    return float(a.when is not None and b.when is not None and not apart(a.when, b.when))


def _acts_differ(a: Traits, b: Traits) -> float:
    """An offer, a wish or a forecast of a thing is another thing than the thing."""
    return float(act(a) != act(b))


def act(traits: Traits) -> str:
    """What the voice does with the content, "" where it says that it is so or not so."""
    return _ACTS.get(traits.claim.stance, "")


def _near(a: Traits, b: Traits) -> float:
    return float(a.report.id == b.report.id and abs(a.position - b.position) <= NEAR)


def _own_name(a: Traits, b: Traits) -> float:
    """One named voice in two reports."""
    return float(a.speaker == b.speaker and a.report.id != b.report.id and named(a.claim.voice))


SIGNALS: dict[str, Callable[[Traits, Traits], float]] = {
    "meaning": alike,
    "words": _words,
    "questions": lambda a, b: _jaccard(a.questions, b.questions),
    "kinds of event": _codes_differ,
    "fate": lambda a, b: counted(a, b).fate,
    "figure": lambda a, b: counted(a, b).figure,
    "actors": _actors,
    "day": _one_day,
    "act": _acts_differ,
    "one report": lambda a, b: float(a.report.id == b.report.id),
    "near": _near,
    "lead": lambda a, b: float(a.position < LEAD and b.position < LEAD),
    "short": lambda a, b: float(min(len(a.concepts), len(b.concepts)) <= SHORT),
    "voice": _own_name,
}


def _days_apart(a: Traits, b: Traits) -> bool:
    """Another day; two days' tolls are one figure's history all the same."""
    gap = distance(a.within, b.within)
    return gap is not None and apart(a.within, b.within) and gap > SAME_EVENT_DAYS and not counted(a, b).same


def other_records(a: Traits, b: Traits) -> bool:
    """Whether each tells of a record, and none of one kind ("a letter", "an audit")."""
    return bool(a.records and b.records and not a.records & b.records)


_PARTED: dict[str, Callable[[Traits, Traits], bool]] = {
    "story": lambda a, b: bool(a.stories and b.stories and a.report.id != b.report.id and not a.stories & b.stories),
    "place": lambda a, b: places_near(a, b) is False,
    "time": _days_apart,
    "record": other_records,
}


def _show_amounts(traits: Traits) -> str:
    return "; ".join(
        f"{shown(x, traits.report.quote(x.figure.span))} {x.figure.counted or ''} ({x.role})".replace("  ", " ")
        for x in traits.amounts
    )


def _where(traits: Traits) -> str:
    return f"claim {traits.position + 1} of {traits.report.name}"


def _days(traits: Traits) -> str:
    return "/".join(dict.fromkeys(d.isoformat() for d in traits.when)) if traits.when else ""


def _kind(traits: Traits) -> str:
    return traits.claim.event.code.value if traits.claim.event else ""


# In the order of SIGNALS and what parts by hand.
_VALUES: dict[str, Callable[[Traits], str]] = {
    "meaning": lambda t: " ".join(t.claim.quote.split()),
    "words": lambda t: ", ".join(c.lstrip("!~") for c in t.concepts),
    "questions": lambda t: ", ".join(sorted(t.questions)),
    "kinds of event": _kind,
    "fate": _show_amounts,
    "figure": _show_amounts,
    "actors": lambda t: ", ".join(sorted({e.name for e in t.claim.entities})),
    "day": _days,
    "act": lambda t: t.claim.stance.value,
    "one report": lambda t: t.report.name,
    "near": _where,
    "lead": _where,
    "short": lambda t: " ".join(t.claim.quote.split()),
    "voice": lambda t: t.claim.voice.name,
    "story": lambda t: ", ".join(sorted(t.stories)),
    "place": lambda t: ", ".join(name for name, _, _ in t.places),
    "time": _days,
    "record": lambda t: ", ".join(sorted(t.records)),
}
