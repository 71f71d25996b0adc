"""How likely two reports are on one story, and why: seven things compared, each with its weight.

Fitted on pairs (python -m training.story_weights). Nothing but the two reports counts, so their likeness stays what it is
whatever else comes into the ledger.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.link.stories.traits import StoryTraits, weight

NAMES = ("words", "headline", "names", "people", "days apart", "no day", "seasons apart", "km apart", "no place", "length")
BIAS = -5.42
WEIGHTS = (5.82, 2.08, 1.68, 3.6, -1.13, -1.0, -9.0, -0.32, -1.05, -1.26)
# Names as common as this say next to nothing: countries, capitals, first names, presidents. In nats (`sayso.link.words.spread`).
FAME = 3.0
# First and last name together, of a person whom everybody names ("Hillary Clinton", 8.3); an unknown person's has 15 to 20.
FAMOUS_PERSON = 8.0
# Logarithm of the size of a middling report: the length of the shorter one is told as so much more or less.
MIDDLING = 5.0
# Below so many words that say something a text is no shorter for this purpose: a sentence or two.
SHORT = 30
# Days after which reports that tell of nobody both know are on two events, however alike: floods and festivals come every year.
SEASON = 180
EARTH = 6371.0  # kilometres
Place = tuple[float, float, str]


@dataclass(frozen=True, slots=True)
class Model:
    """bias and weights, in the order of NAMES, of the log odds that two reports are on one story."""

    bias: float = BIAS
    weights: Sequence[float] = WEIGHTS

    def likeness(self, a: StoryTraits, b: StoryTraits) -> float:
        """Probability, to six places so that any machine sorts alike."""
        odds = self.bias + math.fsum(w * v for w, v in zip(self.weights, measured(a, b), strict=True))
        return round(1 / (1 + math.exp(-odds)), 6)


MODEL = Model()


def measured(a: StoryTraits, b: StoryTraits) -> tuple[float, ...]:
    """The values in the order of NAMES, the same for (b, a).

    Cosines of the words and of headline and first sentences; logarithm, after adding one, of the summed rarity beyond fame of the
    names both have; the rarest person both name, tenths of a nat beyond fame; logarithms, after adding one, of days and of
    kilometres; 1 where no day, no place is known of one of them, 1 where the days are seasons apart and nobody told of is shared;
    logarithm of the words of the shorter one, less the middling.
    """
    days, km = days_apart(a, b), km_apart(a, b)
    person = max(map(unknown, shared_people(a, b)), default=0.0)
    return (
        cosine(a.words, b.words),
        cosine(a.head, b.head),
        math.log1p(math.fsum(max(0.0, weight(name) - FAME) for name in shared_names(a, b))),
        person / 10,
        0.0 if days is None else math.log1p(days),
        float(days is None),
        float(days is not None and days > SEASON and not set(a.people).intersection(b.people)),
        0.0 if km is None else math.log1p(km),
        float(km is None),
        math.log(max(SHORT, min(a.size, b.size))) - MIDDLING,
    )


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Of two unit vectors."""
    few, many = sorted((a, b), key=len)
    return math.fsum(w * many[key] for key, w in few.items() if key in many)


def shared_names(a: StoryTraits, b: StoryTraits) -> list[str]:
    """Words that both write as names, the rarest first."""
    return sorted(set(a.names).intersection(b.names), key=lambda name: (-weight(name), name))


def shared_people(a: StoryTraits, b: StoryTraits) -> list[str]:
    """People whom both name, the least known first."""
    both = {*a.people, *a.speakers}.intersection((*b.people, *b.speakers))
    return sorted(both, key=lambda person: (-unknown(person), person))


def unknown(person: str) -> float:
    """How far a first and last name are from those that everybody names, in nats, 0 for them."""
    return max(0.0, math.fsum(map(weight, person.split())) - FAMOUS_PERSON)


def days_apart(a: StoryTraits, b: StoryTraits) -> int | None:
    """Between the nearest days of the two, publication or told of; None if one has none."""
    near = nearest_days(a, b)
    return None if near is None else abs(near[0] - near[1])


def nearest_days(a: StoryTraits, b: StoryTraits) -> tuple[int, int] | None:
    """A day of each, as ordinals, that are as near as any two; the earliest of such."""
    return min(((i, j) for i in _days(a) for j in _days(b)), key=lambda ij: (abs(ij[0] - ij[1]), ij), default=None)


def _days(traits: StoryTraits) -> tuple[int, ...]:
    return traits.days if traits.published is None else (*traits.days, traits.published)


def km_apart(a: StoryTraits, b: StoryTraits) -> float | None:
    """Between the nearest places that the two name; None if one names none."""
    near = nearest_places(a, b)
    return None if near is None else _km(*near)


def nearest_places(a: StoryTraits, b: StoryTraits) -> tuple[Place, Place] | None:
    """A place of each that are as near as any two; of such, those named most."""
    return min(((p, q) for p in a.places for q in b.places), key=lambda pq: _km(*pq), default=None)


@lru_cache(maxsize=65536)
def _km(p: Place, q: Place) -> float:
    """On a sphere, by the haversine formula; to metres, so that (q, p) gives the same."""
    la, lo, lb, lp = map(math.radians, (p[0], p[1], q[0], q[1]))
    h = math.sin((la - lb) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((lo - lp) / 2) ** 2
    return round(2 * EARTH * math.asin(min(1.0, math.sqrt(h))), 3)
