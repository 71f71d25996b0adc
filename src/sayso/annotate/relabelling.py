"""Corrects one slip of the recogniser: a statement taken for the name of whoever makes it."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.pairing import Mark
from sayso.schema import Token

LONGEST_NAME = 5  # words; a longer source with a finite verb of its own and no relative pronoun is a sentence


def relabelled(marks: Sequence[Mark], tokens: Sequence[Token], index: Sequence[int]) -> list[Mark]:
    """The marks with a long "source" that holds a finite verb of its own turned into a content: it is what was said."""
    out = []
    for mark in marks:
        words = tokens[index[mark.start] : index[mark.end]]
        finite = [n for n, t in enumerate(words) if t.tag in ("VBD", "VBP", "VBZ", "MD")]
        relative = (
            any(t.text.lower() in ("who", "which", "whose", "that", "where", ",") for t in words[: finite[0]]) if finite else True
        )
        out.append(
            replace(mark, label="CONTENT") if mark.label == "SOURCE" and finite and not relative and len(words) > LONGEST_NAME else mark
        )
    return out
