"""What the words for a person tell: whether they are for a person at all, the age, and "she" or "he"."""

import re
from collections.abc import Sequence

from sayso.extract.tables import speakers
from sayso.extract.victims.words import NO_PERSONS, PEOPLE, TALLIED
from sayso.schema import Entity, Kind, gender

_WORDS = {word: n for n, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)}
_BEFORE = re.compile(rf"\b(?P<n>\d{{1,3}}|{'|'.join(_WORDS)})[- ](?P<unit>year|month|week|day)s?[- ]olds?\b", re.IGNORECASE)
# "Ana Reld, 34, of", "Ana Reld, aged 34".
_AFTER = re.compile(r"\s*,\s*(?:aged?\s+)?(?P<n>\d{1,2})(?=\s*[,.;)]|\s+(?:and|of|was|died|from|who)\b|\s*$)")
_SEXES = {"male": gender.HE, "female": gender.SHE}


def is_person(lemma: str) -> bool:
    """Whether a noun names a person by what they are."""
    if lemma in PEOPLE or lemma.endswith(("man", "woman")):
        return lemma not in NO_PERSONS
    speaker = speakers().get(lemma)
    return speaker is not None and speaker.kind in (Kind.PERSON, Kind.OFFICE)


def counts_people(phrase: str) -> bool:
    """Whether a counted noun phrase, in any number, is of people or of what befell them."""
    words = phrase.lower().split()
    bases = [word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s") for word in words]
    return any(word in TALLIED or is_person(word) for word in (*words, *bases))


def tells_age(words: str) -> bool:
    """Whether a phrase is or holds an age: "a 17-year-old"."""
    return _BEFORE.search(words) is not None


def age(words: str, after: str, person: Entity | None, text: str) -> float | None:
    """The age in years that a phrase tells, or that stands right after it or after the person's name; below one year 0."""
    found = (
        _BEFORE.search(words + after) or (_AFTER.match(text, person.span.end) if person else None) or _AFTER.search(words + after)
    )
    if found is None:
        return None
    said = found["n"].lower()
    years = found.re is _AFTER or found["unit"].lower() == "year"
    return float(_WORDS.get(said) or said) if years else 0.0


def sex(noun: str, words: Sequence[str], person: Entity | None) -> str:
    """ "she", "he" or "": from the pronoun or noun, from the words beside it, or from the first name."""
    told = gender.PRONOUNS.get(noun, "") or gender.of_noun(noun)
    for word in words:
        own = "" if word in ("his", "her") else gender.PRONOUNS.get(word, "")
        told = told or own or _SEXES.get(word, "") or gender.of_noun(word)
    return told or (gender.of_name(person.name) if person else "")
