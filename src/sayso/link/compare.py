"""How much speaks for two claims being about the same thing, feature by feature.

Weights add up like points in a vote, not like probabilities: nobody has measured probabilities yet. They are set so that words
alone suffice only for near-paraphrases, and what a person would check first (event, figure, actors, day, place) tips the balance.
"""

import math
from collections.abc import Callable
from typing import NamedTuple

from sayso.link.amounts import MEASURES, Amount, counts, relation, shown
from sayso.link.traits import Traits
from sayso.link.when import apart, distance
from sayso.schema import Feature, Stance

# What a pair needs to be about the same thing. Set on the two seed reports and the fictional stories in the tests; a gold set
# will replace it.
ENOUGH = 3.0
# Places further apart are different ones: 161 km is the hundred miles by which toponym work calls two places the same.
SAME_PLACE_KM = 161.0
# Two dates this close may be one event: a night's attack is dated by either day, a day's toll is printed the day after.
SAME_EVENT_DAYS = 2


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


# A word of this weight stands in about one claim of four, or in fewer but in most reports of its story.
NOT_BACKGROUND = 1.5


class Weight(NamedTuple):
    """One feature's name and what it adds."""

    name: str
    value: float


def likeness(a: Traits, b: Traits) -> float:
    """The sum of the weights, rounded so that the last bit of a sum never orders anything."""
    return round(sum(w.value for w in weights(a, b)), 6)


def weights(a: Traits, b: Traits) -> list[Weight]:
    """The features that say anything, in a fixed order."""
    return [w for compared in _FEATURES if (w := compared(a, b)) is not None and w.value]


def features(a: Traits, b: Traits) -> tuple[Feature, ...]:
    """The same with both claims' values, for a person."""
    return tuple(Feature(w.name, _VALUES[w.name](a), _VALUES[w.name](b), round(w.value, 3)) for w in weights(a, b))


def one_count(a: Traits, b: Traits) -> bool:
    """Whether the two give figures for the same thing."""
    return any(counts(x, y) == "same" and _tied(x, y) for x in a.amounts for y in b.amounts)


def _tied(x: Amount, y: Amount) -> bool:
    """Whether two figures are known to measure one thing: any two things have lengths, and last for days."""
    return x.role not in MEASURES or (x.head is not None and x.head == y.head)


def denied_words(a: Traits, b: Traits) -> bool:
    """Whether two claims of one story share what a denial would be about: two words or more that are not the story's
    background.
    """
    shared = [w for c, w in a.concepts.items() if c in b.concepts and w >= NOT_BACKGROUND]
    return len(shared) > 1 and (a.report.id == b.report.id or bool(a.stories & b.stories))


def cosine(a: Traits, b: Traits) -> float:
    """Cosine of the two concept vectors, 0 to 1."""
    if not a.norm or not b.norm:
        return 0.0
    few, many = (a.concepts, b.concepts) if len(a.concepts) <= len(b.concepts) else (b.concepts, a.concepts)
    return math.fsum(weight * weight for c, weight in few.items() if c in many) / (a.norm * b.norm)


def _words(a: Traits, b: Traits) -> Weight:
    """Shared words by rarity; a single shared word counts half, as one word is a subject, not a statement."""
    shared = sum(1 for c in a.concepts if c in b.concepts)
    return Weight("words", 5.0 * cosine(a, b) * min(1.0, shared / 2))


def _event(a: Traits, b: Traits) -> Weight | None:
    if not a.events or not b.events:
        return None
    shared = [a.concepts[e] for e in a.events & b.events]
    # What a story is about happens in every other claim of it; 1.8 is the weight of an event in one claim of five.
    return Weight("event", min(1.0, max(shared) / 1.8) if shared else -1.5)


def _actors(a: Traits, b: Traits) -> Weight | None:
    """Shared actors by rarity: in a ledger on one war, both sides' names stand in most claims and prove little."""
    if not a.actors or not b.actors:
        return None
    shared = [a.actors[name] for name in a.actors if name in b.actors]
    fewer = min(math.fsum(a.actors.values()), math.fsum(b.actors.values()))
    # 2.0 is the weight of a name in one claim of six.
    return Weight("actors", math.fsum(shared) / fewer * min(1.0, max(shared) / 2.0) if shared else -0.5)


def _place(a: Traits, b: Traits) -> Weight | None:
    near = places_near(a, b)
    return None if near is None else Weight("place", 0.5 if near else -1.5)


def _time(a: Traits, b: Traits) -> Weight | None:
    gap = distance(a.within, b.within)
    if gap is None:
        return None
    if not apart(a.within, b.within):
        if a.when is None or b.when is None:
            return None  # "in March or later" may be any day since
        return Weight("time", 0.5)
    # Two days' tolls are one figure's history.
    return Weight("time", 0.0 if gap <= SAME_EVENT_DAYS or one_count(a, b) else -1.0)


def _figure(a: Traits, b: Traits) -> Weight | None:
    if not a.amounts or not b.amounts:
        return None
    pairs = [(counts(x, y), relation(x, y)) for x in a.amounts for y in b.amounts]
    same = [relation(x, y) for x in a.amounts for y in b.amounts if counts(x, y) == "same" and _tied(x, y)]
    if same:
        # One story has one toll: the same role within a story says more than "300 people" in any two reports.
        roles = {x.role for x in a.amounts} & {x.role for x in b.amounts} - {"count"}
        one_story = 1.5 if roles and a.stories & b.stories and not _denial(a, b) else 0.0
        return Weight("figure", (2.0 if "equal" in same else 1.5) + one_story)
    return Weight("figure", 0.3 if any(what for what, _ in pairs) else -0.5)


def _denial(a: Traits, b: Traits) -> bool:
    return Stance.DENIES in (a.claim.stance, b.claim.stance)


def _story(a: Traits, b: Traits) -> Weight | None:
    """Reports on different events hardly ever talk about the same thing, however alike they read."""
    apart = a.stories and b.stories and a.report.id != b.report.id and not a.stories & b.stories
    return Weight("story", -2.0) if apart else None


def _act(a: Traits, b: Traits) -> Weight | None:
    """An offer, a wish or a forecast of a thing is another thing than the thing."""
    one, other = _ACTS.get(a.claim.stance, ""), _ACTS.get(b.claim.stance, "")
    return Weight("act", -1.0) if one != other else None


def places_near(a: Traits, b: Traits) -> bool | None:
    """Whether any of a's places is one of b's or within `SAME_PLACE_KM`; None if either names no place or nothing is known of
    them.
    """
    if not a.places or not b.places:
        return None
    if {name for name, _, _ in a.places} & {name for name, _, _ in b.places}:
        return True
    gaps = [_km(x, y) for x in a.places for y in b.places]
    known = [gap for gap in gaps if gap is not None]
    return min(known) <= SAME_PLACE_KM if known else None


def _km(a: tuple[str, float | None, float | None], b: tuple[str, float | None, float | None]) -> float | None:
    """Great-circle distance (haversine, radius 6371 km)."""
    if a[1] is None or a[2] is None or b[1] is None or b[2] is None:
        return None
    x, y = math.radians(a[1]), math.radians(b[1])
    half = math.sin((y - x) / 2) ** 2 + math.cos(x) * math.cos(y) * math.sin(math.radians(b[2] - a[2]) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(half)))


def _show_amounts(traits: Traits) -> str:
    return "; ".join(
        f"{shown(x, traits.report.quote(x.figure.span))} {x.figure.counted or ''} ({x.role})".replace("  ", " ")
        for x in traits.amounts
    )


_FEATURES: tuple[Callable[[Traits, Traits], Weight | None], ...] = (_words, _event, _actors, _place, _time, _figure, _story, _act)
_VALUES: dict[str, Callable[[Traits], str]] = {
    "words": lambda t: ", ".join(c.lstrip("!~") for c in t.concepts),
    "event": lambda t: ", ".join(sorted(c.lstrip("!") for c in t.events)),
    "actors": lambda t: ", ".join(sorted({e.name for e in t.claim.entities})),
    "place": lambda t: ", ".join(name for name, _, _ in t.places),
    "time": lambda t: "/".join(dict.fromkeys(d.isoformat() for d in t.when)) if t.when else "",
    "figure": _show_amounts,
    "act": lambda t: t.claim.stance.value,
    "story": lambda t: ", ".join(sorted(t.stories)),
}
