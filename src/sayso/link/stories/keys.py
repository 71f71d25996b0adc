"""By which keys a report finds those it may share a story with. They depend on the report alone."""

from collections.abc import Sequence
from itertools import combinations

from sayso.link.stories.traits import StoryTraits, weight

# A name so rare, in nats, stands in one report of a thousand: whoever shares it is worth a look, whenever.
RARE = 7.0
# The heaviest words, each with the weeks told of: who shares one within a week or two. Of the pairs of tuning reports that are on
# one story by their likeness, 20 words find .995, 12 find .993, 8 .975.
DATED = 12
# The heaviest words two by two, for reports without a date: of pairs of cut and undated reports .94 are found, .88 without.
PAIRED = 6
# Names before other words of the same weight: they tell stories apart better.
NAME_WEIGHT = 2.0
WEEK = 7
# The latest days told of: earlier ones are background.
DAYS = 3


def story_keys(traits: StoryTraits) -> tuple[str, ...]:
    """The keys, sorted, mostly 20 to 60. Reports that share none are not compared."""
    heavy = sorted(traits.words, key=lambda word: (-_heaviness(word, traits), word))
    rare = {name for name in traits.names if weight(name) >= RARE}
    dated = {f"{word} {week}" for word in heavy[:DATED] for week in _weeks(traits)}
    paired = {f"{a} + {b}" for a, b in combinations(sorted(heavy[:PAIRED]), 2)}
    return tuple(sorted(rare | dated | paired))


def _heaviness(word: str, traits: StoryTraits) -> float:
    return traits.words[word] * weight(word) * (NAME_WEIGHT if word in traits.names else 1.0)


def _weeks(traits: StoryTraits) -> Sequence[int]:
    """Each day's week and the next one, so that reports a week apart meet."""
    days = {*traits.days[-DAYS:], *(() if traits.published is None else (traits.published,))}
    return sorted({day // WEEK + n for day in days for n in (0, 1)})
