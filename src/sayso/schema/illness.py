"""Whether people in hospital are ill: beside an outbreak and nothing that hurts anybody, they are not wounded."""

import re
from functools import cache, lru_cache

from sayso.tables import word_set

_BEFORE, _BEHIND = 400, 120  # characters: three sentences before a number, and what follows it in its own
# What hurts people: beside it nobody can tell who is in hospital of what.
_HURT = re.compile(
    r"\b(?:injur|wound|hurt\b|sho[ot]|stab|blast|explo|bomb|crash|collid|collision|fires?\b|blaze|burn|quake|flood|storm|collaps"
    r"|attack|shell|air ?strike|struck|smoke|gas\b|fumes|accident|derail|beat|clash|fight|fought|batter|tear ?gas|missile|drone)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?](?:\s|$)|\n")


def is_of_the_ill(text: str, start: int, end: int) -> bool:
    """Whether who stands in text[start:end] is told of beside an illness, and beside nothing that hurts people; or in a text that
    tells of an illness and nowhere of what hurts.
    """
    behind = text[end : end + _BEHIND]
    stop = _ENDS.search(behind)
    around = text[max(0, start - _BEFORE) : end] + (behind[: stop.start()] if stop else behind)
    if _HURT.search(around):
        return False
    return _illness().search(around) is not None or (_illness().search(text) is not None and not _hurts(text))


@lru_cache(maxsize=64)
def _hurts(text: str) -> bool:
    return _HURT.search(text) is not None


@cache
def _illness() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(word_set('illnesses')))})\b", re.IGNORECASE)
