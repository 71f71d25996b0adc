"""Runs of capitalised words, the raw material of names."""

from collections.abc import Sequence

from sayso.annotate.names.words import Word, is_possessive
from sayso.tables import word_set

PARTICLES = word_set("particles")
CALENDAR = word_set("calendar")  # May is left out: it is a name too, and a run that ends in it is rare
OPENERS = word_set("openers")  # words that take a capital only because a sentence starts with them


def is_name_word(word: Word) -> bool:
    """Whether it can be part of a person's name: a capital, letters only, no day or month."""
    return word.upper and word.key not in OPENERS and (word.text.isalpha() or "." in word.text) and word.key not in CALENDAR


def run_from(words: Sequence[Word], first: int, longest: int) -> int:
    """The end of the name that starts at word `first`, at most `longest` words that stand apart: `first` itself if none does."""
    i, spoken = first, 0
    while i < len(words) and (i == first or (words[i].joins and words[i].sentence == words[first].sentence)):
        if i > first and words[i].glued and not is_possessive(words, i) and words[i].text.isalpha():
            i += 1  # "un" in "Jong-un", "Brien" in "O'Brien"
            continue
        if spoken == longest or is_possessive(words, i):
            break
        if is_name_word(words[i]) or (i > first and _is_initial(words, i)):
            spoken += 1
        elif not (words[i].key in PARTICLES and _leads_to_name(words, i)):
            break
        i += 1
    return i


def _is_initial(words: Sequence[Word], i: int) -> bool:
    """Whether an A is one of a name, though it is a word as well: "Ana A. Dell". An I may be a queen's number."""
    if words[i].text != "A" or i + 1 >= len(words):
        return False
    after = words[i + 1]
    return after.joins and after.start - words[i].end == len(". ") and is_name_word(after)


def _leads_to_name(words: Sequence[Word], i: int) -> bool:
    """Whether a particle is followed, perhaps after another one, by a capitalised word."""
    for word in words[i + 1 : i + 3]:
        if not word.joins:
            return False
        if word.upper:
            return True
        if word.key not in PARTICLES:
            return False
    return False


def sentence_start(words: Sequence[Word], i: int) -> bool:
    """Whether word i is the first of its sentence."""
    return i == 0 or words[i - 1].sentence != words[i].sentence
