"""The persons of one report: which mentions are one, and how their name reads in full."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from jellyfish import metaphone
from rapidfuzz.fuzz import ratio

from sayso.annotate.names.generations import called, in_parts, is_that_one, without_suffix
from sayso.annotate.names.spans import PERSON, Candidate
from sayso.annotate.names.words import Word
from sayso.tables import family_names_first

Parts = tuple[str, ...]
NUMERAL = re.compile(r"[ivx]+|.")  # "Henry I" is not of the family of every "I"
NEAR = 85  # of 100: "Zelensky" and "Zelenskyy" have 94, "Ruiz" and "Reiz" 75


def parts_of(words: Sequence[Word], mention: Candidate) -> Parts:
    """The name's parts in compared form; what a hyphen or an apostrophe joins is one part."""
    out: list[str] = []
    for i in range(mention.first, mention.last):
        if i > mention.first and words[i].glued:
            out[-1] += "-" + words[i].key
        else:
            out.append(words[i].key)
    return in_parts(tuple(out), mention.which)


@dataclass
class Person:
    """One person: the ways in which the report gives the whole name, in text order, with their own words."""

    forms: dict[Parts, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The fullest form; the first one of those."""
        return self.forms[max(self.forms, key=lambda form: len("-".join(form).split("-")))]

    def is_called(self, parts: Parts) -> bool:
        """Whether the parts are the family name: the end of a form, or its start where family names come first."""
        return any(
            (len(parts) < len(form) and parts in (form[-len(parts) :], without_suffix(form)[-len(parts) :]))
            or (form[0] in family_names_first() and parts == form[:1])
            for form in self.forms
        )

    def has_first(self, parts: Parts) -> bool:
        """Whether the parts are the first name."""
        return any(form[:1] == parts for form in self.forms)

    def is_nearly_called(self, parts: Parts) -> bool:
        """Whether the parts are the family name in another spelling: sounds alike and differs by a letter or two."""
        lasts = [without_suffix(form)[-1] for form in self.forms]
        return len(parts) == 1 and any(metaphone(last) == metaphone(parts[0]) and ratio(last, parts[0]) >= NEAR for last in lasts)


def same_person(a: Parts, b: Parts) -> bool:
    """Whether two whole names of one report are one person's: the same words, or one leaves middle names out."""
    if is_that_one(a, b):
        return True
    joined = [" ".join(p).replace("-", " ") for p in (a, b)]
    if joined[0] == joined[1]:
        return True
    if a[0] in family_names_first() or b[0] in family_names_first() or a[-1] != b[-1]:
        return False
    longer, shorter = sorted((a, b), key=len, reverse=True)
    middle = set(shorter[1:-1]) <= set(longer[1:-1])
    return middle and (a[0] == b[0] or _initial_of(a[0], b[0]) or _initial_of(b[0], a[0]))


def _initial_of(short: str, long: str) -> bool:
    """Whether one first name is the other's initial: "v" or "v.v." of "vladimir"."""
    letters = short.replace(".", "")
    return (len(short) == 1 or "." in short) and long[:1] == letters[:1]


def persons_of(text: str, words: Sequence[Word], mentions: Iterable[Candidate]) -> list[Person]:
    """Every person given with a whole name (two parts or more), in text order."""
    out: list[Person] = []
    for mention in mentions:
        if mention.label != PERSON:
            continue
        parts = parts_of(words, mention)
        if len(parts) < 2:
            continue
        said = called(words, mention, " ".join(text[words[mention.first].start : words[mention.last - 1].end].split()))
        fitting = [p for p in out if any(same_person(parts, form) for form in p.forms)]
        if len(fitting) == 1:
            fitting[0].forms.setdefault(parts, said)
        elif not fitting:
            out.append(Person({parts: said}))
    return out


def whole_name(parts: Parts, persons: Sequence[Person]) -> str | None:
    """The whole name of whoever is called so; None if nobody is, or two people are: then the words of the report must do."""
    if len(parts) > 1:
        own = [p for p in persons if parts in p.forms or any(same_person(parts, form) for form in p.forms)]
        if own:
            return own[0].name if len(own) == 1 else None
    for is_meant in (Person.is_called, Person.has_first, Person.is_nearly_called):
        fitting = [p for p in persons if is_meant(p, parts)]
        if fitting:
            return fitting[0].name if len(fitting) == 1 else None
    return None


def family_names(persons: Iterable[Person]) -> dict[Parts, int]:
    """Each family name and how many persons have it."""
    out: dict[Parts, int] = defaultdict(int)
    for person in persons:
        for family in sorted(
            {form[:1] if form[0] in family_names_first() else without_suffix(form)[-1:] for form in person.forms}
        ):
            if not NUMERAL.fullmatch(family[0]):
                out[family] += 1
    return dict(out)
