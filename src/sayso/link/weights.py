"""How much it says that two claims share a word or a name: rare ones much, those of the whole story little.

Two sources: a fixed table of how common words are in English (`sayso.link.spread`), and the block's own claims, which show what
the story is about. Nothing outside of the block counts, so a report added elsewhere changes no weight.
"""

import math
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cache, lru_cache

from sayso.link.spread import frequency
from sayso.link.tables import EVENTS, PEOPLES, THINGS

# Claims that the table speaks for, beside those of the block. With many the table decides and a story's subject is no longer told
# from its statements; with few a block of two claims knows no word from another.
PRIOR = 50
# Words of a claim: the mean of the demo's and the seeds'.
CLAIM = 20


def weigh(found: Mapping[str, Collection[str]]) -> dict[str, dict[str, float]]:
    """Weight of each key of each item: log(1 + 1 / share of claims that have it), in nats. found: keys by claim id."""
    held = Counter(key for keys in found.values() for key in keys)
    size = len(found) + PRIOR
    weights = {key: math.log(1 + size / (count + PRIOR * share_of(key))) for key, count in held.items()}
    return {item: {key: weights[key] for key in keys} for item, keys in found.items()}


@lru_cache(maxsize=65536)
def share_of(key: str) -> float:
    """The share of claims that have a concept, by the table: any of the words that stand for it; a name's rarest word."""
    words = _words().get(key)
    often = math.fsum(map(frequency, words)) if words else min(map(frequency, key.split()), default=0.0)
    return -math.expm1(-CLAIM * often)


@cache
def _words() -> dict[str, tuple[str, ...]]:
    """The words of each concept that has several."""
    out: dict[str, list[str]] = {}
    for table in (EVENTS, THINGS, PEOPLES):
        for word, concept in table.items():
            out.setdefault(concept, []).append(word)
    return {concept: (*words, *([] if concept[0] in "!~" else [concept])) for concept, words in out.items()}
