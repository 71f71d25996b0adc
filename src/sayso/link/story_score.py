"""How likely two reports are on one story, and why: six things compared, each with its weight."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sayso.link.story_traits import StoryTraits, Weights
from sayso.schema import Feature

# Fitted by logistic regression on pairs of reports of the tuning incidents (python -m training.evaluate.stories --fit).
NAMES = ("words", "title", "people", "names", "days apart", "kilometres apart")
WEIGHTS = (6.44, 4.77, 3.89, 0.92, -1.22, -0.43)
BIAS = -4.54
# Two reports of which one is undated, or names no place, are taken to be about as far apart as tells nothing either way.
UNKNOWN_DAYS = 7.0
UNKNOWN_KM = 20.0
MOST_PEOPLE = 3  # more shared people than this are one crowd: the officials of a town
EARTH = 6371.0  # kilometres
# Below this cosine two reports share hardly a word that says anything: the rest is not looked at.
UNLIKE = 0.05


@dataclass(frozen=True, slots=True)
class Model:
    """bias and weights, in the order of NAMES, of the log odds that two reports are on one story."""

    bias: float = BIAS
    weights: Sequence[float] = WEIGHTS

    def likeness(self, a: StoryTraits, b: StoryTraits) -> float:
        """Probability, to six places so that any machine sorts alike; 0 for reports that share hardly a word."""
        values = measured(a, b)
        if values is None:
            return 0.0
        odds = self.bias + math.fsum(w * v for w, v in zip(self.weights, values, strict=True))
        return round(1 / (1 + math.exp(-odds)), 6)


def measured(a: StoryTraits, b: StoryTraits) -> tuple[float, ...] | None:
    """The six values in the order of NAMES; None for reports that share hardly a word."""
    words = _cosine(a.words, b.words)
    if words < UNLIKE:
        return None
    few, many = sorted((a.names, b.names), key=len)
    names = math.fsum(w for name, w in few.items() if name in many)
    people = min(len(a.people & b.people), MOST_PEOPLE)
    return words, _cosine(a.title, b.title), people, math.log1p(names), math.log1p(days_apart(a, b)), math.log1p(km_apart(a, b))


def _cosine(a: Weights, b: Weights) -> float:
    few, many = sorted((a, b), key=len)
    return math.fsum(w * many[key] for key, w in few.items() if key in many)


def days_apart(a: StoryTraits, b: StoryTraits) -> float:
    """Between the nearest days the two tell of, publication among them."""
    return min((abs(i - j) for i in a.days for j in b.days), default=UNKNOWN_DAYS)


def km_apart(a: StoryTraits, b: StoryTraits) -> float:
    """Between the nearest places the two name."""
    near = max((math.fsum(x * y for x, y in zip(p, q, strict=True)) for p in a.places for q in b.places), default=None)
    return UNKNOWN_KM if near is None else EARTH * math.acos(min(1.0, near))


def why(a: StoryTraits, b: StoryTraits, model: Model) -> tuple[tuple[Feature, ...], str]:
    """What was compared, each with what it added to the log odds, and the reason in one sentence."""
    values = measured(a, b) or (0.0,) * len(NAMES)
    people = sorted(a.people & b.people)
    names = sorted(a.names.keys() & b.names.keys(), key=lambda n: (-a.names[n], n))
    shared = {"people": ", ".join(people[:3]), "names": ", ".join(names[:5])}
    features = tuple(
        Feature(name, shared.get(name, f"{value:.2f}"), shared.get(name, f"{value:.2f}"), round(w * value, 3))
        for name, w, value in zip(NAMES, model.weights, values, strict=True)
    )
    return features, _sentence(people, names, a, b)


def _sentence(people: Sequence[str], names: Sequence[str], a: StoryTraits, b: StoryTraits) -> str:
    parts = []
    if people or names:
        parts.append("name " + ", ".join((people or names)[:3]))
    if days := sorted(set(a.days) & set(b.days)):
        parts.append(f"tell of {date.fromordinal(days[0]).isoformat()}")
    elif a.days and b.days:
        parts.append(f"tell of days {days_apart(a, b):.0f} apart")
    if a.places and b.places:
        apart = km_apart(a, b)
        parts.append("name one place" if apart < 1 else f"name places {apart:.0f} km apart")
    if not parts:
        parts.append(f"share words ({_cosine(a.words, b.words):.2f} of 1)")
    return "both " + ", ".join(parts)
