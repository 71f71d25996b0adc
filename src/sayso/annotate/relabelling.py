"""Corrects one slip of the recogniser: a statement taken for the name of whoever makes it."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.pairing import Mark
from sayso.schema import Token

RELATIVE = frozenset(("who", "which", "whose", "that", "where", ","))
LONGEST_NAME = 5  # words; a longer source with a finite verb of its own and no relative pronoun is a sentence


def relabelled(marks: Sequence[Mark], tokens: Sequence[Token], index: Sequence[int]) -> list[Mark]:
    """The marks, with a long "source" that is a sentence of its own made a content, and a short one with a verb left out."""
    out = []
    for mark in marks:
        words = tokens[index[mark.start] : index[mark.end]]
        if mark.label != "SOURCE" or not _is_clause(words):
            out.append(mark)
        elif len(words) > LONGEST_NAME:
            out.append(replace(mark, label="CONTENT"))
    return out


def _is_clause(words: Sequence[Token]) -> bool:
    """Whether the words hold a finite verb that no relative pronoun or comma before it makes part of a name."""
    finite = next((n for n, token in enumerate(words) if token.tag in ("VBD", "VBP", "VBZ", "MD")), None)
    return finite is not None and not any(token.text.lower() in RELATIVE for token in words[:finite])
