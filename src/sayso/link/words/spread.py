"""How rare a word is in English: from a fixed table, so that a word weighs the same whatever else is in the ledger."""

import math
from functools import cache, lru_cache

from sayso.tables import read_table, several

# Words of a report, about the median of the incidents' and of PolNeAR's.
REPORT = 300
# Frequency of a word the table lacks: it ends at one in three million, and the names beyond it are mostly a good deal rarer.
UNSEEN = 1e-7
# Numbers of one or two digits, and years: each stands in about one report of fifty. Others ("10,000", "9:30") are rarer; how
# rare is a guess between that and a word of the table's last steps.
COMMON_NUMBER = 1.5e-4 / 2
OTHER_NUMBER = 8e-6
_YEARS = ("19", "20")
_YEAR = 4


def rarity(word: str, *others: str) -> float:
    """How much it says that a report has the word, or any of several.

    Minus the natural logarithm of the share of reports that have one, in nats: 0 for "the", 2.8 "police", 3.9 "chicago", 7.9
    "pyongyang", 10.4, the most, for a word the table lacks; a difference of 0.7 is twice as rare. Words are folded
    (`sayso.text.folded`), without "'s".
    """
    share = -math.expm1(-REPORT * math.fsum(map(frequency, (word, *others))))
    return max(0.0, -math.log(share))


@lru_cache(maxsize=65536)
def frequency(word: str) -> float:
    """The word's share of the words of running English; a guess by its shape if it is a number, `UNSEEN` if it is unknown."""
    if word[:1].isdigit():
        common = len(word) < 3 or (len(word) == _YEAR and word.startswith(_YEARS))
        return COMMON_NUMBER if common else OTHER_NUMBER
    return _frequencies().get(word, UNSEEN)


@cache
def _frequencies() -> dict[str, float]:
    return {word: 10 ** (-int(row["step"]) / 100) for row in read_table("word_spread") for word in several(row["words"])}
