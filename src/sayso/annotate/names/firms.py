"""Firms by the first word of their name: "Vantor said", where the report tells of Vantor AS or of Vantor Chemicals."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from sayso.annotate.names.first import first_names
from sayso.annotate.names.runs import CALENDAR, sentence_start
from sayso.annotate.names.shapes import LEGAL_FORMS
from sayso.annotate.names.spans import ORG, PERSON, PLACE, Candidate, Known
from sayso.annotate.names.words import Word, is_possessive
from sayso.tables import read_table, several, word_set

_HEADS = word_set("firm heads")
_KINDS = word_set("kinds of firm")
_AFTER_PLACE = word_set("locatives")
_FAR = 12  # words from a name to the "it" that tells what it is
_AUXILIARIES = frozenset(("would", "will", "had", "has"))
_OF_NOBODY = frozenset(
    ("be", "been", "not", "never", "take", "taken", "cost", "seem", "mean", "meant", "become", "help", "make", "come")
)  # "it would be wrong"
_COMMON = 480  # in the steps of the table: a word of 60,000 of running text; "Delta", "First" and "Union" mean more than a firm


@cache
def _common_words() -> frozenset[str]:
    return frozenset(w for row in read_table("word_spread") if int(row["step"]) <= _COMMON for w in several(row["words"]))


def with_short_firms(words: Sequence[Word], names: Sequence[Candidate]) -> list[Candidate]:
    """The names with every use of such a word, as the firm's.

    Not of a word that stands for a place somewhere ("in Norvik"), nor, once a person of that family name is told of, of hers:
    unless "it" tells that the firm is meant, and from there on until she is named again.
    """
    firms = _firms(words, names)
    persons: dict[str, list[int]] = defaultdict(list)
    for name in names:
        if name.label == PERSON and name.length > 1:
            persons[words[name.last - 1].key].append(name.first)
    meant = {key: [name.first for name in names if _is_it(words, name, key)] for key in firms.keys() & persons.keys()}
    out = [_as_firm(words, name, firms, persons, meant) for name in names]
    taken = {i for name in out for i in range(name.first, name.last)}
    common = {word.key for word in words if word.text[0].islower()}
    for i, word in enumerate(words):
        alone = word.upper and i not in taken and not word.glued and not (i and word.joins and words[i - 1].upper)
        beside = i + 1 < len(words) and words[i + 1].joins and words[i + 1].upper and not is_possessive(words, i + 1)
        if alone and not beside and not (sentence_start(words, i) and word.key in common):
            found = _as_firm(words, Candidate(i, i + 1, ORG), firms, persons, meant)
            out += [found] if found.known is not None else []
    return sorted(out, key=lambda name: name.first)


def without_kinds(words: Sequence[Word], names: Sequence[Candidate]) -> list[Candidate]:
    """The names without what a firm is, which opens a sentence and so has a capital: "Carmaker | Velm plans", "Airline | Blue
    Wing". Not of "Airline Pilots Association", whose own kind stands last.
    """
    heads = _HEADS | word_set("heads") | word_set("units")

    def bare(name: Candidate) -> Candidate:
        told = name.known is None and name.label in (ORG, PERSON) and name.length > 1 and sentence_start(words, name.first)
        kind = told and words[name.first].key in _KINDS and words[name.last - 1].key not in heads
        if not kind or not words[name.first + 1].upper:
            return name
        person = name.label == PERSON and words[name.first + 1].text in first_names()  # "Brewer Tom Hask"
        return replace(name, first=name.first + 1, label=PERSON if person else ORG)

    return [bare(name) for name in names]


def _firms(words: Sequence[Word], names: Sequence[Candidate]) -> dict[str, Candidate]:
    """The first word of each firm's name -> where it is named first; without a word that two firms share."""
    out: dict[str, Candidate] = {}
    shared = {words[i + 1].key for i in range(len(words) - 1) if words[i].key in _AFTER_PLACE and words[i + 1].upper}
    for name in names:
        last = words[name.last - 1]
        if name.label != ORG or name.known is not None or name.length < 2 or not (last.key in _HEADS or last.text in LEGAL_FORMS):
            continue
        first = words[name.first].key
        if first in out and _said(words, out[first]) != _said(words, name):
            shared.add(first)
        out.setdefault(first, name)
    return {first: name for first, name in out.items() if first not in shared and first not in _common_words()}


def _said(words: Sequence[Word], name: Candidate) -> str:
    return " ".join(word.text for word in words[name.first : name.last])


def _is_it(words: Sequence[Word], name: Candidate, key: str) -> bool:
    """ "Tarnow said on Monday it would sell", "accused Tarnow of moving its yard": a word that nobody says of a person."""
    if name.length > 1 or words[name.first].key != key:
        return False
    for i in range(name.last, min(name.last + _FAR, len(words))):
        if sentence_start(words, i) or (words[i].upper and words[i].key not in CALENDAR):
            return False
        if words[i].key == "its":
            return True
        if words[i].key == "it":
            would, does = (words[j].key if j < len(words) else "" for j in (i + 1, i + 2))
            return would in _AUXILIARIES and does not in _OF_NOBODY
    return False


def _as_firm(
    words: Sequence[Word],
    name: Candidate,
    firms: Mapping[str, Candidate],
    persons: Mapping[str, Sequence[int]],
    meant: Mapping[str, Sequence[int]],
) -> Candidate:
    key = words[name.first].key
    firm = firms.get(key)
    if firm is None or name.length > 1 or name.known is not None or name.label not in (ORG, PERSON, PLACE):
        return name
    if name.label == PLACE and words[firm.last - 1].text not in LEGAL_FORMS:
        return name  # the town that Brenholt Energy is called after
    hers = max((at for at in persons.get(key, ()) if at < name.first), default=None)
    headline = name.first < firm.first < min(persons.get(key, (-1,)))  # "Tarnow to sell its yard", above both
    firms_own = any((-1 if hers is None else hers) < at <= name.first for at in meant.get(key, ()))
    return (
        name
        if (hers is not None and not firms_own) or (name.first < firm.first and not headline)
        else replace(name, label=ORG, known=Known(_said(words, firm), ORG, "organisation"))
    )
