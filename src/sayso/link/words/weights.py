"""How much it says that two claims share a word or a name: rare ones much, those of the whole story little.

Two sources: a fixed table of how common words are in English (`sayso.link.words.spread`), and the block's own claims, which
show what the story is about. Nothing outside of the block counts, so a report added elsewhere changes no weight.
"""

import math
from collections import Counter
from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from zlib import crc32

from sayso.link.words.spread import frequency
from sayso.link.words.tables import EVENTS, PEOPLES, THINGS

# Claims that the table speaks for, beside those of the block. With many the table decides and a story's subject is no longer told
# from its statements; with few a block of two claims knows no word from another.
PRIOR = 50
# Words of a claim: the mean of the demo's and the seeds'.
CLAIM = 20
# Nats between two steps of a weight in a block of many claims: of a story of 300 reports, one more moves the weights of one claim
# in ten. Points are found as well with steps (everywhere: pair F1 .435 for .437 on the tuning half, .326 for .328 on the other).
STEP = 0.5
STEPPED_FROM = 500  # claims; fewer are linked in a fifth of a second


def weigh(found: Mapping[str, Collection[str]]) -> dict[str, dict[str, float]]:
    """Weight of each key of each item: log(1 + 1 / share of claims that have it), in nats. found: keys by claim id."""
    held = Counter(key for keys in found.values() for key in keys)
    size = len(found) + PRIOR
    weights = {key: math.log(1 + size / (count + PRIOR * share_of(key))) for key, count in held.items()}
    if len(found) >= STEPPED_FROM:
        weights = {key: stepped(weight, key, STEP) for key, weight in weights.items()}
    return {item: {key: weights[key] for key in keys} for item, keys in found.items()}


def stepped(value: float, key: str, step: float) -> float:
    """The middle of the step a value is on. Steps begin elsewhere for each key: so a report more moves few keys' weights, and
    leaves what was compared by the others as it was.
    """
    start = step * _part(key)
    return round(start + step * (math.floor((value - start) / step) + 0.5), 6)


@lru_cache(maxsize=65536)
def _part(key: str) -> float:
    return crc32(key.encode()) / 2**32


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
