"""Figures of those who do a thing, and of captives who get away: what befell others, or them before, does not befall these."""

import re
from collections.abc import Sequence

from sayso.annotate.figures.lexicon import lexicon
from sayso.schema import Token

_BETWEEN = 3  # words from the participle to "by": "was hit again yesterday by two drones"
_MOVED = lexicon("risen fallen grown raised increased reduced lowered cut up down followed outnumbered")
_GOT_AWAY = re.compile(
    r"(?:(?:who|that|which|had|have|has|also|later|were|was|are|is|still|reportedly|all|remain(?:ed|s)?)\s+)*"
    r"(?:escap(?:e|es|ed|ing)|absconded|br(?:oke|oken|eak) (?:out|free)|fle(?:e|d|eing)|got away|on the run|at large)\b"
)


def is_doer(tokens: Sequence[Token], start: int, first: int) -> bool:
    """Whether the figure at `start` is of those by whom a thing is done: "was shot by | two prisoners"; not "rose by 12"."""
    if start - 2 < first or tokens[start - 1].text.lower() != "by":
        return False
    before = tokens[max(first, start - 1 - _BETWEEN) : start - 1]
    verb = next((t for t in reversed(before) if t.tag.startswith("VB")), None)
    return verb is not None and verb.tag == "VBN" and verb.text.lower() not in _MOVED


def got_away(after: str) -> bool:
    """Whether the words behind captives say that they are captives no more: "14 prisoners | broke out of the jail"."""
    return _GOT_AWAY.match(after) is not None
