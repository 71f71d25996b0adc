"""How likely two reports are on one story, and why: six things compared, each with its weight."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.link.story_traits import StoryTraits, Weights
from sayso.schema import Feature

# Fitted by logistic regression on pairs of reports of the tuning incidents and of PolNeAR's articles, which are all on different
# stories and all name the same candidates (python -m training.evaluate.stories --fit).
NAMES = ("words", "title", "people", "names", "days apart", "kilometres apart")
WEIGHTS = (5.7, 5.02, 0.51, 1.39, -1.07, -0.19)
BIAS = -5.29
# Two reports of which one is undated, or names no place, are taken to be about as far apart as tells nothing either way.
UNKNOWN_DAYS = 7.0
UNKNOWN_KM = 20.0
# A name that so many reports hold tells no story from another: presidents, large cities. Holders are counted in powers of two, so
# that a report added seldom changes what its names say.
FAMOUS = 256
# What a title's cosine is for a report without one, as a share of the words': the mean of reports on one incident, .29 to .39.
TITLE_OF_WORDS = 0.7
# Days after which reports that share no person are on two events, however alike: floods and festivals come every year.
RECURRING = 180
EARTH = 6371.0  # kilometres
# Below this cosine two reports share hardly a word that says anything: the rest is not looked at.
UNLIKE = 0.05


class Fame:
    """How many reports hold each name, people's and others."""

    def __init__(self, traits: Iterable[StoryTraits]) -> None:
        self._held: Counter[str] = Counter()
        for held in traits:
            self._held.update(held.people)
            self._held.update(held.names.keys())

    def rarity(self, name: str) -> float:
        """What it says that two reports share the name: the logarithm of how far it is from famous, 0 from there on."""
        return max(0.0, math.log(FAMOUS / 2 ** max(0, self._held[name] - 1).bit_length()))


@dataclass(frozen=True, slots=True)
class Model:
    """bias and weights, in the order of NAMES, of the log odds that two reports are on one story."""

    bias: float = BIAS
    weights: Sequence[float] = WEIGHTS

    def likeness(self, a: StoryTraits, b: StoryTraits, fame: Fame) -> float:
        """Probability, to six places so that any machine sorts alike; 0 for reports that share hardly a word."""
        values = measured(a, b, fame)
        if values is None:
            return 0.0
        odds = self.bias + math.fsum(w * v for w, v in zip(self.weights, values, strict=True))
        return round(1 / (1 + math.exp(-odds)), 6)


def measured(a: StoryTraits, b: StoryTraits, fame: Fame) -> tuple[float, ...] | None:
    """The six values in the order of NAMES; None for reports that share hardly a word, or are of like events of two
    seasons.

    Cosines of the words and of the titles; rarity of the rarest person both name; logarithms, after adding one, of the summed
    rarity of all names both have, of days and of kilometres.
    """
    words = _cosine(a.words, b.words)
    if words < UNLIKE:
        return None
    title = _cosine(a.title, b.title) if a.title and b.title else TITLE_OF_WORDS * words
    person = max((fame.rarity(name) for name in a.people & b.people), default=0.0)
    days = days_apart(a, b)
    if not person and days > RECURRING:
        return None
    names = math.fsum(fame.rarity(name) for name in a.names.keys() & b.names.keys())
    return words, title, person, math.log1p(names), math.log1p(days), math.log1p(km_apart(a, b))


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


def why(a: StoryTraits, b: StoryTraits, fame: Fame, model: Model) -> tuple[tuple[Feature, ...], str]:
    """What was compared, each with what it added to the log odds, and the reason in one sentence."""
    values = measured(a, b, fame) or (0.0,) * len(NAMES)
    people, names = (
        sorted(held, key=lambda n: (-fame.rarity(n), n)) for held in (a.people & b.people, a.names.keys() & b.names.keys())
    )
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
