"""All the names of a report, from the tables, the recogniser and the shapes of names."""

from collections.abc import Sequence

from sayso.annotate.names.first import first_named
from sayso.annotate.names.lexicon import Lexicon, lexicon, lone_cities
from sayso.annotate.names.persons import Person, parts_of, persons_of, whole_name
from sayso.annotate.names.settle import corrected, settled
from sayso.annotate.names.shapes import shaped_names
from sayso.annotate.names.spans import KINDS, OUTLET, PERSON, Candidate, Known
from sayso.annotate.names.spread import short_outlets, with_acronyms, with_families
from sayso.annotate.names.tidy import tidied
from sayso.annotate.names.titled import titled_persons
from sayso.annotate.names.words import Word, headline_words, words_of
from sayso.schema import Entity, Report, Sentence, Token


def find_entities(
    report: Report, tokens: Sequence[Token], sentences: Sequence[Sentence], recognised: Sequence[tuple[int, int, str]]
) -> tuple[Entity, ...]:
    """The names in a report, in text order, none overlapping.

    recognised: (first token, last token exclusive, label) of a statistical recogniser with the labels PERSON, ORG, PLACE;
    other labels and spans outside the tokens are left out. Where a table knows a name better, it wins. Labels that come out:
    PERSON, ORG, PLACE, NORP and OUTLET. `name` is made whole from this report alone and the tables' canonical names.
    """
    words = words_of(report.text, sentences)
    names = _names(report, words, tokens, recognised)
    persons = persons_of(report.text, words, names)
    names = with_families(words, names, persons)
    persons = persons_of(report.text, words, names)
    return tuple(_entity(report, words, name, persons) for name in names)


def _names(
    report: Report, words: Sequence[Word], tokens: Sequence[Token], recognised: Sequence[tuple[int, int, str]]
) -> list[Candidate]:
    """The settled candidates, before persons' names are made whole."""
    matches = [*lexicon().matches(words)]
    sure = _with_own_outlet(report, words, [c for c in matches if c.known is not None and c.known.sure])
    unsure = [c for c in matches if c.known is not None and not c.known.sure]
    guessed = tidied(recognised, tokens, words, sure)
    headlines = headline_words(report.text, words)
    shaped = sorted(shaped_names(words, headlines), key=lambda c: (-c.length, c.first))
    guessed = [c for c in guessed if c.first not in headlines or not any(c.covers(k) and c.length > k.length for k in sure)]
    cities = list(lone_cities(words, headlines))
    guessed = corrected(words, guessed, cities)
    persons = [*titled_persons(words, sure, headlines), *first_named(words, sure, headlines)]
    names = settled(words, sure, [*persons, *shaped, *guessed, *cities])
    short = list(short_outlets(words, names, unsure))
    names = settled(words, short, names) if short else names
    return with_acronyms(report.text, words, names)


def _with_own_outlet(report: Report, words: Sequence[Word], sure: list[Candidate]) -> list[Candidate]:
    """The outlet the report itself names in its metadata is an outlet in its text too, if it has two words or more."""
    if report.outlet is None or len(report.outlet.value.split()) < 2:
        return sure
    own = Lexicon()
    own.add(report.outlet.value, Known(report.outlet.value, OUTLET, KINDS[OUTLET]))
    found = [c for c in own.matches(words) if not any(k.label == OUTLET and k.overlaps(c) for k in sure)]
    return sorted([*(c for c in sure if not any(c.overlaps(f) for f in found)), *found], key=lambda c: c.first)


def _entity(report: Report, words: Sequence[Word], candidate: Candidate, persons: Sequence[Person]) -> Entity:
    start, end = words[candidate.first].start, words[candidate.last - 1].end
    name = " ".join(report.text[start:end].split())
    kind = KINDS[candidate.label]
    if candidate.label == PERSON:
        name = whole_name(parts_of(words, candidate), persons) or name
    elif candidate.known is not None:
        name = candidate.known.name or name
        kind = candidate.known.kind or kind
    return Entity(report.span(start, end), candidate.label, name, kind)
