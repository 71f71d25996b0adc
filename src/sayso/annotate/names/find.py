"""All the names of a report, from the tables, the recogniser and the shapes of names."""

import re
from collections.abc import Sequence

from sayso.annotate.names.abroad import as_said
from sayso.annotate.names.dated import dated_persons, undated
from sayso.annotate.names.described import described_outlets, described_persons
from sayso.annotate.names.firms import with_short_firms, without_kinds
from sayso.annotate.names.first import first_named, first_names
from sayso.annotate.names.generations import called, with_generations
from sayso.annotate.names.impersonal import without_firms
from sayso.annotate.names.lexicon import Lexicon, lexicon, lone_cities
from sayso.annotate.names.lines import byline_names, dateline_names
from sayso.annotate.names.persons import Person, parts_of, persons_of, whole_name
from sayso.annotate.names.settle import corrected, settled
from sayso.annotate.names.shapes import shaped_names, with_partners
from sayso.annotate.names.spans import KINDS, ORG, OUTLET, PERSON, Candidate, Known
from sayso.annotate.names.spread import short_outlets, with_acronyms, with_families
from sayso.annotate.names.tidy import tidied
from sayso.annotate.names.titled import titled_persons, traders
from sayso.annotate.names.told_kinds import with_told_kinds
from sayso.annotate.names.votes import agreed
from sayso.annotate.names.words import Word, headline_words, key_of, shouted_words, words_of
from sayso.schema import Entity, Report, Sentence, Token

OF = frozenset(("de", "del", "della", "des", "di", "do", "du"))  # what joins a paper's name to its town
_SITE = re.compile(r"\.(?:com|org|net)\b")
LONE = 6  # letters from which an outlet's name of one word is looked for: "Metro" and "Time" are words of other texts


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
    names = with_generations(words, undated(words, with_families(words, names, persons)))
    persons = persons_of(report.text, words, [name for name in names if not _is_beside(report, words, name)])
    spelt = _spellings(report, words, names)
    return tuple(_entity(report, words, name, persons, spelt) for name in as_said(words, names))


def _is_beside(report: Report, words: Sequence[Word], name: Candidate) -> bool:
    """Whether a name stands in a teaser of another story, whose "Ida Holm" need not be the Holm of this one."""
    start = words[name.first].start
    return any(r.role == "boilerplate" and r.span.start <= start < r.span.end for r in report.regions)


def _spellings(report: Report, words: Sequence[Word], names: Sequence[Candidate]) -> dict[str, str]:
    """The key of each name -> its first spelling that is not all in capitals: a dateline's "HARVEN" is Harven."""
    out: dict[str, str] = {}
    for name in names:
        said = _said(report, words, name)
        if not said.isupper():
            out.setdefault(key_of(said), said)
    return out


def _said(report: Report, words: Sequence[Word], name: Candidate) -> str:
    return " ".join(report.text[words[name.first].start : words[name.last - 1].end].split())


def _names(
    report: Report, words: Sequence[Word], tokens: Sequence[Token], recognised: Sequence[tuple[int, int, str]]
) -> list[Candidate]:
    """The settled candidates, before persons' names are made whole."""
    shouted = shouted_words(words)
    matches = [c for c in lexicon().matches(words, shouted) if not _goes_on(words, c) and not _is_surname(words, c)]
    sure = _with_own_outlet(report, words, [c for c in matches if c.known is not None and c.known.sure])
    unsure = [c for c in matches if c.known is not None and not c.known.sure]
    guessed = tidied(recognised, tokens, words, sure)
    headlines = headline_words(report.text, words)
    shaped = sorted(shaped_names(words, headlines), key=lambda c: (-c.length, c.first))
    cities = list(lone_cities(words, headlines, shouted))
    guessed = corrected(words, [c for c in guessed if c.first not in headlines or not _swallows(c, sure)], cities)
    certain = [
        *byline_names(report, words),
        *dateline_names(report.text, words),
        *titled_persons(words, sure, headlines),
        *traders(words, sure, headlines),
        *described_persons(words, sure, headlines),
        *described_outlets(words, sure, headlines),
        *first_named(words, sure, headlines),
        *dated_persons(words, tokens, recognised, headlines),
    ]
    names = agreed(words, without_kinds(words, settled(words, sure, [*certain, *shaped, *guessed, *cities])), certain + shaped)
    names = with_partners(words, names)
    short = list(short_outlets(words, names, unsure))
    names = settled(words, short, names) if short else names
    names = without_firms(report.text, words, with_acronyms(report.text, words, names))
    return undated(words, with_short_firms(words, with_told_kinds(report.text, words, names)))


def _goes_on(words: Sequence[Word], outlet: Candidate) -> bool:
    """Whether the name of a paper goes on: "El País de Lowport" is not "El País"."""
    after = outlet.last
    known = outlet.known is not None and outlet.known.label == OUTLET
    joined = known and after < len(words) and words[after].joins and words[after].key in OF
    return joined and after + 1 < len(words) and words[after + 1].joins and words[after + 1].upper


def _is_surname(words: Sequence[Word], firm: Candidate) -> bool:
    """Whether a firm's name of one word is its founder's: "Nikola Tesla", "Henry Ford"."""
    before = firm.first - 1
    if firm.known is None or firm.known.label != ORG or firm.length > 1 or before < 0 or not words[firm.first].joins:
        return False
    first = words[before]
    alone = before == 0 or not (first.joins and words[before - 1].upper and words[before - 1].sentence == first.sentence)
    return alone and first.sentence == words[firm.first].sentence and first.text in first_names()


def _swallows(guess: Candidate, sure: Sequence[Candidate]) -> bool:
    """Whether a guess holds a known name and more: in a headline that is half a sentence."""
    return any(guess.covers(known) and guess.length > known.length for known in sure)


def _with_own_outlet(report: Report, words: Sequence[Word], sure: list[Candidate]) -> list[Candidate]:
    """The outlet the report itself names in its metadata is an outlet in its text too; short single words may be common ones."""
    if report.outlet is None or (" " not in report.outlet.value and len(report.outlet.value) < LONE):
        return sure
    own = Lexicon()
    own.add(report.outlet.value, Known(report.outlet.value, OUTLET, KINDS[OUTLET]))
    found = [c for c in own.matches(words) if not any(k.label == OUTLET and k.overlaps(c) for k in sure)]
    return sorted([*(c for c in sure if not any(c.overlaps(f) for f in found)), *found], key=lambda c: c.first)


def _entity(
    report: Report, words: Sequence[Word], candidate: Candidate, persons: Sequence[Person], spelt: dict[str, str]
) -> Entity:
    start, end = words[candidate.first].start, words[candidate.last - 1].end
    if candidate.label == ORG and (site := _SITE.match(report.text, end)):
        end = site.end()  # "Amazon.com" is the firm, "Amazon" may be the river
        return Entity(report.span(start, end), ORG, report.text[start:end], KINDS[ORG])
    said = _said(report, words, candidate)
    name = spelt.get(key_of(said), said) if said.isupper() else said
    kind = KINDS[candidate.label]
    if candidate.label == PERSON:
        name = whole_name(parts_of(words, candidate), persons) or called(words, candidate, name)
    elif candidate.known is not None:
        name = candidate.known.name or name
        kind = candidate.known.kind or kind
    return Entity(report.span(start, end), candidate.label, name, kind)
