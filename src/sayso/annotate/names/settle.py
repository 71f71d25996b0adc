"""Which of the overlapping candidates are the report's names."""

from collections.abc import Iterable, Sequence

from sayso.annotate.names.runs import is_name_word
from sayso.annotate.names.spans import NORP, ORG, OUTLET, PERSON, PLACE, Candidate
from sayso.annotate.names.titled import title_end
from sayso.annotate.names.words import Word


def settled(words: Sequence[Word], sure: Sequence[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """Candidates that do not overlap, in text order.

    sure: names the tables know; found: everything else, best evidence first. A table name beats what it covers or crosses, and
    yields to a longer name of which it is a part ("Georgia" in "Georgia Port Authority"), unless that part has several words.
    """
    at = {i: c for c in sure for i in range(c.first, c.last)}
    persons = {words[i].key for c in found if c.label == PERSON and c.length > 1 for i in range(c.first, c.last)}
    kept: list[Candidate] = []
    taken: set[int] = set()
    for candidate in found:
        pieces = [candidate]
        for known in dict.fromkeys(at[i] for i in range(candidate.first, candidate.last) if i in at):
            if not all(_yields(words, known, p, persons) for p in pieces if p.overlaps(known)):
                pieces = [rest for p in pieces for rest in _without(words, p, known)]
        for piece in pieces:
            if taken.isdisjoint(range(piece.first, piece.last)):
                kept.append(piece)
                taken.update(range(piece.first, piece.last))
    left = [c for c in sure if taken.isdisjoint(range(c.first, c.last))]
    return sorted([*kept, *left], key=lambda c: c.first)


def corrected(words: Sequence[Word], guessed: Sequence[Candidate], cities: Sequence[Candidate]) -> list[Candidate]:
    """The recogniser's names without those that are just a big city's taken for something else.

    A word that is part of a longer person's name in the report stays what it was taken for.
    """
    places = {(c.first, c.last) for c in cities}
    persons = {words[i].key for c in guessed if c.label == PERSON and c.length > 1 for i in range(c.first, c.last)}
    wrong = {c for c in guessed if c.label != PLACE and (c.first, c.last) in places}
    return [c for c in guessed if c not in wrong or any(w.key in persons for w in words[c.first : c.last])]


def _yields(words: Sequence[Word], known: Candidate, other: Candidate, persons: set[str]) -> bool:
    """Whether a known name gives way to another candidate that overlaps it."""
    if not other.covers(known):
        return False
    if other.length == known.length:
        return other.label == PERSON and known.length == 1 and known.label == PLACE and words[known.first].key in persons
    if known.label == OUTLET:
        return other.label == OUTLET or (known.length == 1 and other.label == ORG)
    if other.label == PERSON:
        return known.length == 1 and known.label == PLACE
    if known.label == ORG:
        return other.label in (ORG, OUTLET) and (known.length == 1 or _goes_right(words, known, other))
    if known.label == NORP:
        return other.label in (ORG, OUTLET)
    return other.label in (ORG, PLACE, OUTLET)


def _goes_right(words: Sequence[Word], known: Candidate, other: Candidate) -> bool:
    """Whether the longer name goes on to the right of the known one: "White House Gardeners Union" is not the White House."""
    return other.last > known.last and any(words[i].upper for i in range(known.last, other.last))


def _without(words: Sequence[Word], piece: Candidate, known: Candidate) -> Iterable[Candidate]:
    """What is left of a candidate when a known name takes its words: a person's name to the right of it, else nothing."""
    if not piece.overlaps(known):
        yield piece
    elif piece.label == PERSON and known.last < piece.last and is_name_word(words[known.last]):
        rest = Candidate(known.last, piece.last, PERSON)
        yield from () if title_end(words, rest.first, rest.last) >= rest.last else (rest,)
