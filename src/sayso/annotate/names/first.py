"""Persons told by a common first name before a family name ("Ana Ruiz"), or by a family name before a hyphenated one."""

from collections.abc import Iterator, Sequence
from functools import cache

from sayso.annotate.names.runs import OPENERS, run_from, sentence_start
from sayso.annotate.names.spans import PERSON, Candidate
from sayso.annotate.names.titled import LONGEST_NAME, NOT_A_PERSON
from sayso.annotate.names.words import Word
from sayso.tables import read_table


@cache
def first_names() -> frozenset[str]:
    """Common first names that tell a person, as they are written."""
    return frozenset(row["name"] for row in read_table("first_names") if row["sign"] == "yes")


@cache
def _families() -> frozenset[str]:
    """Family names that stand first, as they are written."""
    return frozenset(row["surname"] for row in read_table("surnames"))


def _family_and_given(words: Sequence[Word], i: int) -> bool:
    """Whether word i is a family name before a given name in two halves: "Kim Jong-un", "Ban Ki-moon"."""
    if words[i].text not in _families() or words[i].key in OPENERS or i + 2 >= len(words):
        return False
    given, half = words[i + 1], words[i + 2]
    return given.upper and given.joins and not given.glued and half.glued and half.text.islower() and half.text not in ("s", "t")


def _is_per(words: Sequence[Word], i: int) -> bool:
    """ "Per Olm said": a first name, where "Per Reuters, …" is none."""
    if words[i].text != "Per" or i + 2 >= len(words) or not (words[i + 1].upper and words[i + 1].joins):
        return False
    return not sentence_start(words, i) or words[i + 2].text[0].islower()


def is_person(words: Sequence[Word], candidate: Candidate) -> bool:
    """Whether the words are a first name and more, with nothing at the end that makes them an organisation or a street."""
    last = words[candidate.last - 1]
    if candidate.length > 2 and _family_and_given(words, candidate.first):
        return True
    return candidate.length > 1 and words[candidate.first].text in first_names() and last.key not in NOT_A_PERSON and last.upper


def first_named(words: Sequence[Word], sure: Sequence[Candidate], headlines: frozenset[int]) -> Iterator[Candidate]:
    """Runs of two to four capitalised words that start with a first name, or with a family name that stands first.

    None in headlines; a table's name ends a run.
    """
    known, names = {c.first for c in sure}, first_names()
    i = 0
    while i < len(words):
        word = words[i]
        starts = (
            word.upper
            and (word.text in names or _family_and_given(words, i) or _is_per(words, i))
            and i not in headlines
            and not word.glued
        )
        if not starts or (i > 0 and words[i].joins and words[i - 1].upper and words[i - 1].sentence == words[i].sentence):
            i += 1  # in the middle of a longer run the words before say what it is
            continue
        end = run_from(words, i, LONGEST_NAME)
        stop = next((k for k in range(i + 1, end) if k in known), end)
        found = Candidate(i, stop, PERSON)
        if is_person(words, found) or (_is_per(words, i) and words[found.last - 1].key not in NOT_A_PERSON):
            yield found
        i = max(stop, i + 1)
