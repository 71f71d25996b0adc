"""Two of one name in one family: "Orlan Kelm Sr.", "Marek Tolb the elder", "the younger Kelm". Each is somebody of his own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.names.spans import PERSON, Candidate
from sayso.annotate.names.words import Word
from sayso.tables import word_set

Parts = tuple[str, ...]
# Words that tell who of two only behind "the", or before the name: Elder and Younger are family names too.
WHICH = frozenset(("younger", "elder", "older"))
SUFFIXES = (word_set("generations") - WHICH) | {f"the {word}" for word in WHICH}
_GENERATIONS = (frozenset(("jr", "junior", "the younger")), frozenset(("sr", "senior", "the elder", "the older")))
# "The elder brother", "the younger Holm sister": a kin, and no part of a name.
_KIN = frozenset(("brother", "sister", "son", "daughter", "man", "woman", "child", "boy", "girl", "sibling"))
_TITLES = frozenset(("mr", "mrs", "ms", "dr"))
_SAYS = re.compile(r"\w+(?:ed|id|ays|old)")
_BETWEEN = frozenset(("has", "had", "then", "also", "later"))  # "Marek Tolb the elder later said"
_GOES_ON = re.compile(r"[a-z]{2}")


def with_generations(words: Sequence[Word], names: Sequence[Candidate]) -> list[Candidate]:
    """The names, a person's with the word beside it that tells one from another of that name."""
    out: list[Candidate] = []
    for name in names:
        if not out or name.first >= out[-1].last:  # "Jr" alone is nobody's name
            out.append(_whole(words, name, names) if name.label == PERSON else name)
    return out


def _whole(words: Sequence[Word], name: Candidate, names: Sequence[Candidate]) -> Candidate:
    end = _end(words, name.last)
    if end > name.last and all(other.last <= end for other in names if name.last <= other.first < end):
        return replace(name, last=end)
    kin = name.last < len(words) and words[name.last].joins and words[name.last].key.removesuffix("s") in _KIN
    before = name.first - 1
    titled = before > 0 and words[before].key in _TITLES and words[name.first].joins
    before -= titled
    joined = before > 0 and words[before + 1].joins and words[before].joins
    if kin or not joined or words[before].key not in WHICH or words[before - 1].key != "the":
        return name
    return replace(name, first=name.first if titled or name.length > 1 else before, which=words[before].key)


def _end(words: Sequence[Word], at: int) -> int:
    """Where such a word ends that stands at a word behind a name; there, if none does."""
    if at == len(words) or not words[at].joins:
        return at
    glued = at + 1 < len(words) and words[at + 1].glued and words[at + 1].text != "s"  # "Type II-class"
    if words[at].upper and words[at].key in SUFFIXES and len(words[at].text) <= len("III") and not glued:
        return at + 1  # "Senior" and "Junior" are titles and words of other names
    if words[at].text != "the" or at + 1 == len(words) or not words[at + 1].joins or words[at + 1].key not in WHICH:
        return at
    said = at + 2 + (at + 2 < len(words) and words[at + 2].text in _BETWEEN)
    goes_on = at + 2 < len(words) and words[at + 2].joins and _GOES_ON.search(words[at + 2].text)
    if goes_on and not (said < len(words) and _SAYS.fullmatch(words[said].text)):
        return at  # "the elder statesman"
    return at + 2


def called(words: Sequence[Word], name: Candidate, said: str) -> str:
    """A name as said, with the word before it that tells who is meant: "the younger Marek Tolb"."""
    return f"{said} the {name.which}" if name.which and words[name.first].key != name.which else said


def in_parts(parts: Parts, which: str | None) -> Parts:
    """The parts of a name, "the elder" one part and the last: also what tells who is meant before the name, given apart."""
    if which:
        return (*(parts[1:] if parts[0] == which else parts), f"the {which}")
    return (*parts[:-2], f"the {parts[-1]}") if len(parts) > 2 and parts[-2] == "the" and parts[-1] in WHICH else parts


def without_suffix(parts: Parts) -> Parts:
    """A name without "Jr" at its end: the family name stands before."""
    return parts[:-1] if len(parts) > 1 and parts[-1] in SUFFIXES else parts


def is_that_one(a: Parts, b: Parts) -> bool:
    """Whether one is "the younger Kelm" or "Kelm Jr" and the other "Orlan Kelm Jr", in either order."""
    one, other = without_suffix(a), without_suffix(b)
    alike = a[-1] == b[-1] or any({a[-1], b[-1]} <= group for group in _GENERATIONS)
    return a != one and b != other and alike and (one == other or one == other[-1:] or other == one[-1:])
