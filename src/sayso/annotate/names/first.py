"""Persons told by a common first name before a family name: "Ana Ruiz"."""

from collections.abc import Iterator, Sequence
from functools import cache

from sayso.annotate.names.runs import run_from
from sayso.annotate.names.spans import PERSON, Candidate
from sayso.annotate.names.titled import LONGEST_NAME, NOT_A_PERSON
from sayso.annotate.names.words import Word
from sayso.tables import read_table


@cache
def first_names() -> frozenset[str]:
    """Common first names that tell a person, as they are written."""
    return frozenset(row["name"] for row in read_table("first_names") if row["sign"] == "yes")


def is_person(words: Sequence[Word], candidate: Candidate) -> bool:
    """Whether the words are a first name and more, with nothing at the end that makes them an organisation or a street."""
    last = words[candidate.last - 1]
    return candidate.length > 1 and words[candidate.first].text in first_names() and last.key not in NOT_A_PERSON and last.upper


def first_named(words: Sequence[Word], sure: Sequence[Candidate], headlines: frozenset[int]) -> Iterator[Candidate]:
    """Runs of two to four capitalised words that start with a first name, outside headlines; a table's name ends them."""
    known, names = {c.first for c in sure}, first_names()
    i = 0
    while i < len(words):
        starts = words[i].text in names and i not in headlines and not words[i].glued
        if not starts or (i > 0 and words[i].joins and words[i - 1].upper and words[i - 1].sentence == words[i].sentence):
            i += 1  # in the middle of a longer run the words before say what it is
            continue
        end = run_from(words, i, LONGEST_NAME)
        stop = next((k for k in range(i + 1, end) if k in known), end)
        found = Candidate(i, stop, PERSON)
        if is_person(words, found):
            yield found
        i = max(stop, i + 1)
