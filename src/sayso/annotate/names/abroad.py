"""A table's long name where a report's words do not fully name it: "the Workers' Party" is Korea's only in a report on Korea."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.annotate.names.spans import ORG, Candidate
from sayso.annotate.names.words import Word, key_of
from sayso.tables import read_table, several, word_set

_BODIES = word_set("outlet nouns") | frozenset(("agency", "party", "union", "bloc", "movement", "militia", "service", "operator"))
_ARTICLES = frozenset(("the", "a", "an", "of"))
_DIRECTIONS = frozenset(("western", "eastern", "northern", "southern", "european", "african", "asian", "arab"))


def as_said(words: Sequence[Word], names: Sequence[Candidate]) -> list[Candidate]:
    """The names, those of a table under its name only where the report tells of that country.

    A name of one word ("Duma") and initials ("IDF") name enough. So does a name as the table has it.
    """
    names = _with_strange_initials(words, names)
    doubtful = {c for c in names if _is_short(words, c)}
    if not doubtful:
        return names
    told = _told(words, [c for c in names if c not in doubtful])
    return [_bare(c) if c in doubtful and _country(c) not in told else c for c in names]


def _with_strange_initials(words: Sequence[Word], names: Sequence[Candidate]) -> list[Candidate]:
    """The names, initials of what the report calls a body of another land as they stand: "the Varnian news agency, QNA"."""
    strange = {words[c.first].key for c in names if _is_of_another_land(words, c)}
    return [_bare(c) if c.length == 1 and words[c.first].key in strange else c for c in names]


def _is_of_another_land(words: Sequence[Word], name: Candidate) -> bool:
    """Whether the words before initials call them a body of a land that is not the table's: in small letters, behind a name."""
    known, at = name.known, name.first - 1
    if known is None or not known.name or name.length > 1 or not words[name.first].text.isupper():
        return False
    country = _outlets_countries().get(known.name) or _country(name)
    at -= words[at].text == ","
    if not country or at < 1 or words[at].key not in _BODIES:
        return False
    while at > 0 and words[at].text.islower() and words[at].key not in _ARTICLES:
        at -= 1
    land = words[at]
    named = land.upper and not land.text.isupper() and land.key not in _DIRECTIONS
    begins = at == 0 or words[at - 1].sentence != land.sentence
    possessed = words[at + 1].glued  # "Quenland's news agency QNA" may open the sentence
    same = land.sentence == words[name.first].sentence
    return named and same and (possessed or not begins) and country not in _forms().get(land.key, frozenset())


def _is_short(words: Sequence[Word], name: Candidate) -> bool:
    """Whether the words are several, and others than the table's own name."""
    if name.known is None or name.label != ORG or not _country(name):
        return False
    said = [word.key for word in words[name.first : name.last]]
    plain = len(said) > 1 and any(word.text.isalpha() and not word.text.isupper() for word in words[name.first : name.last])
    return plain and " ".join(said) != key_of(name.known.name or "")


def _bare(name: Candidate) -> Candidate:
    return name if name.known is None else replace(name, known=replace(name.known, name=None))


def _country(name: Candidate) -> str:
    return _countries_of_bodies().get(name.known.name or "", "") if name.known is not None else ""


def _told(words: Sequence[Word], names: Sequence[Candidate]) -> frozenset[str]:
    """The countries that the report names, or a people, a part, a capital or another body of."""
    bodies = {_country(name) for name in names}
    forms = _forms()
    keys = [word.key for word in words]
    runs = (" ".join(keys[i : i + size]) for size in (1, 2, 3) for i, word in enumerate(words) if word.upper)
    return frozenset(bodies | {code for run in runs for code in forms.get(run, ())})


@cache
def _outlets_countries() -> dict[str, str]:
    return {row["name"]: row["country"] for row in read_table("outlets")}


@cache
def _countries_of_bodies() -> dict[str, str]:
    return {row["name"]: row["country"] for table in ("offices", "organisations") for row in read_table(table)}


@cache
def _forms() -> dict[str, frozenset[str]]:
    """Every word for a country, its people, its capital and its parts -> the countries that it may be of."""
    out: dict[str, set[str]] = {}
    for row in read_table("countries"):
        for form in (row["name"], row["capital"], *several(row["aliases"]), *several(row["adjectives"])):
            key = key_of(form.rstrip("*="))
            out.setdefault(key, set()).add(row["code"])
            out.setdefault(key + "s", set()).add(row["code"])  # "Finns"
    for table in ("states", "regions"):
        for row in read_table(table):
            for form in (row["name"], *several(row["aliases"])):
                out.setdefault(key_of(form.rstrip("*")), set()).add(row["country"])
    return {key: frozenset(codes) for key, codes in out.items() if key}
