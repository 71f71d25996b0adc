"""Father and son of one name: "Orlan Kelm Sr.", "the younger Kelm". Each is somebody of his own."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.names.spans import PERSON, Candidate
from sayso.annotate.names.words import Word

YOUNGER, ELDER = frozenset(("jr", "junior")), frozenset(("sr", "senior"))
SUFFIXES = YOUNGER | ELDER | {"ii", "iii"}
WHICH = {"younger": YOUNGER, "elder": ELDER, "older": ELDER}  # word before a family name -> the endings of whom it means
KIN = frozenset(("brother", "sister", "son", "daughter", "man", "woman", "child", "boy", "girl", "sibling"))  # of somebody's
Parts = tuple[str, ...]


def with_generations(words: Sequence[Word], names: Sequence[Candidate]) -> list[Candidate]:
    """The names, a person's with the word beside it that tells one from another of that name."""
    taken = {i for name in names for i in range(name.first, name.last)}
    return [_whole(words, name, taken) if name.label == PERSON and name.known is None else name for name in names]


def _whole(words: Sequence[Word], name: Candidate, taken: set[int]) -> Candidate:
    after, before = name.last, name.first - 1
    if after < len(words) and after not in taken and words[after].joins and _is_suffix(words[after]):
        return replace(name, last=after + 1)
    joined = before > 0 and words[name.first].joins and words[before].joins
    kin = after < len(words) and words[after].joins and words[after].key.removesuffix("s") in KIN
    if joined and not kin and name.length == 1 and words[before].key in WHICH and words[before - 1].key == "the":
        return replace(name, first=before)
    return name


def _is_suffix(word: Word) -> bool:
    """ "Jr", "III"; "Senior" and "Junior" are titles and words of other names."""
    return word.upper and word.key in SUFFIXES and len(word.text) <= len("III")


def without_suffix(parts: Parts) -> Parts:
    """A name without "Jr" at its end: the family name stands before."""
    return parts[:-1] if len(parts) > 1 and parts[-1] in SUFFIXES else parts


def is_that_one(a: Parts, b: Parts) -> bool:
    """Whether one is "the younger Kelm" and the other "Orlan Kelm Jr", in either order."""
    return any(
        len(one) == 2 and one[0] in WHICH and other[-1] in WHICH[one[0]] and one[1:] == without_suffix(other)[-1:]
        for one, other in ((a, b), (b, a))
    )
