"""A number that an outlet's correction names as wrong, brought together with the number of the report that it corrects.

The words of a note seldom make one point with those of the report: "We misstated how many people were rescued: 108, not 118."
"""

from collections.abc import Iterable

from sayso.link.figures.gathered import Gathered, taken
from sayso.link.figures.stated import Stated
from sayso.link.relations.corrections import corrects, note_of, taken_back
from sayso.text import folded, words

LEAST = 2  # words that a note has in common with what it corrects: "people rescued", "defence spending"
_STEM = 5  # letters in which two forms of a word agree


def with_corrected(histories: Iterable[Gathered]) -> list[Gathered]:
    """The histories, that of a number which a correction names as wrong made one with the only one in which its outlet had given
    that number, in words like those of the note.
    """
    out = list(histories)
    for wrong in [v for h in out for v in h.values if taken_back(v.traits, v.amount)]:
        here = next(h for h in out if any(v is wrong for v in h.values))
        homes = [h for h in out if any(_is_corrected(v, wrong) for v in h.values)]
        if len(homes) == 1 and homes[0] is not here:
            _, fewer = taken(homes[0], here)
            out = [h for h in out if h is not fewer]
    return out


def _is_corrected(old: Stated, wrong: Stated) -> bool:
    """Whether a note's wrong number is that of an earlier report of its outlet."""
    one, other = old.amount, wrong.amount
    if old.number[:2] != wrong.number[:2] or one.figure.unit != other.figure.unit or not corrects(wrong.traits, old.traits):
        return False
    if old.traits.told_in.isdisjoint(wrong.traits.told_in):
        return False
    note = {word[:_STEM] for word in _words(note_of(wrong.traits))}
    measured = {word[:_STEM] for word in _words(one.figure.unit or "")}
    return len({term[:_STEM] for term in old.traits.claim.terms} & note - measured) >= LEAST


def _words(text: str) -> list[str]:
    return [folded(text[start:end]) for _, start, end in words(text)]
