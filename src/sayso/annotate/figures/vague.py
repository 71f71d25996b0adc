"""Words that give an order of magnitude at most: "dozens", "tens of thousands", "several hundred", "a significant number"."""

import re
from collections.abc import Iterator

from sayso.annotate.figures.lexicon import lexicon

_ROUND = "dozens|scores|hundreds|thousands|millions|billions|lakhs|crores"
_VAGUE = re.compile(
    rf"(?<!\w)(?:(?:many\s+|several\s+|untold\s+)?(?:tens|{_ROUND})(?:\s+(?:and|or|upon|if\s+not)\s+(?:even\s+)?(?:{_ROUND}))?"
    r"(?:\s+of\s+(?:thousands|millions|billions))?"
    r"|(?:several|a\s+few|many)[-\s](?:dozen|hundred|thousand|million|billion|lakh|crore)"
    r"|an?\s+(?:(?!earlier|previous|initial|first|preliminary|final|official)\w+\s+)?(?:number|handful|majority|minority|fraction|multitude)"
    r"(?=\s+(?:of|were|have|are|more|others?|dead|wounded|injured|missing)\b)"
    r"|an?\s+(?:\w+\s+)?couple(?=\s+(?:of|more|others?)\b)"  # "a couple were killed": two people
    r"|a\s+few(?=\s+\w)|the\s+(?:vast\s+|overwhelming\s+|great\s+)?(?:majority|bulk)(?=\s+of\b|\s+were\b|\s+are\b|\s+have\b)"
    r"|several|most(?=\s+of\s+(?:the|its|their|his|her|them|those|these|our)\b)|numerous|countless"
    r"|1,?000s)(?!\w)",
    re.IGNORECASE,
)
# One of these is in every match.
_WORDS = lexicon(
    "tens dozens scores hundreds thousands millions billions lakhs crores number handful majority minority fraction multitude "
    "couple few bulk several many most numerous countless 000s 1000s"
)


def vague(text: str, words: set[str]) -> Iterator[tuple[int, int]]:
    """Start and end of each vague quantity. words: the text's words in lower case."""
    if not words.isdisjoint(_WORDS):
        yield from (match.span() for match in _VAGUE.finditer(text))
