"""Names from the tables, found in a report by longest match."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from sayso.annotate.names.spans import KINDS, NORP, ORG, OUTLET, PLACE, Candidate, Known
from sayso.annotate.names.tables import people, region_spellings
from sayso.annotate.names.words import Word, key_of, shouted_words, words_of
from sayso.tables import read_table, several, word_set

ABBREVIATION = re.compile(r"[A-Z][a-z]+\.")  # "Miss." is a state only after a town; sayso.annotate.places reads it there
CAPITALS = 5  # an alias of up to five capitals ("NATO", "WHO") is found in capitals only; longer ones occur as words ("Unicef")


@dataclass(frozen=True, slots=True)
class Form:
    """One spelling of a known name: its words as the table has them, and whether only this very case counts."""

    words: tuple[str, ...]
    exact: bool
    known: Known

    def fits(self, found: Sequence[Word]) -> bool:
        """Whether the found words (same keys) have the case this spelling wants."""
        if self.exact:
            return all(w.text == wanted for w, wanted in zip(found, self.words, strict=True))
        return all(w.upper for w, wanted in zip(found, self.words, strict=True) if wanted[0].isupper())


@dataclass
class Lexicon:
    """Spellings by key, and how many words the longest one has that starts with a word."""

    forms: dict[str, list[Form]] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)

    def add(self, spelling: str, known: Known) -> None:
        """Take in one spelling; "*" after it asks for this very case, a leading "the" is left out."""
        exact = spelling.endswith("*") or (spelling.isupper() and len(spelling) <= CAPITALS)
        bare = spelling.rstrip("*")
        bare = bare[4:] if bare[:4].lower() == "the " else bare
        words = tuple(w.text for w in words_of(bare))
        key = key_of(bare)
        if not words or any(f.words == words and f.known == known for f in self.forms.get(key, ())):
            return
        self.forms.setdefault(key, []).append(Form(words, exact, known))
        first = key.split(" ", 1)[0]
        self.longest[first] = max(self.longest.get(first, 0), len(words))

    def meaning(self, found: Sequence[Word]) -> Known | None:
        """What the found words mean: the first table's row; without a name where that label has two ("Georgia", "Congo")."""
        fitting = [f for f in self.forms.get(" ".join(w.key for w in found), ()) if f.fits(found)]
        if not fitting:
            return None
        known = fitting[0].known
        if len({f.known.name for f in fitting if f.known.label == known.label}) > 1:
            return Known(None, known.label, known.kind, known.sure)
        return known

    def matches(self, words: Sequence[Word], shouted: frozenset[int] | None = None) -> Iterator[Candidate]:
        """Longest matches from left to right, none overlapping. shouted: `shouted_words`, if they are known already."""
        shouted, past = shouted_words(words) if shouted is None else shouted, 0
        for i in [i for i, word in enumerate(words) if word.key in self.longest]:
            found = self._longest_at(words, i, shouted) if i >= past else None
            if found is not None:
                yield found
                past = found.last

    def _longest_at(self, words: Sequence[Word], i: int, shouted: frozenset[int]) -> Candidate | None:
        limit = min(self.longest[words[i].key], len(words) - i)
        run = 1
        while run < limit and (words[i + run].joins or words[i + run].text in ",&+" or words[i + run - 1].text in ",&"):
            run += 1
        for size in range(min(run, limit), 0, -1):
            known = self.meaning(words[i : i + size])
            if known is None or (size == 1 and i in shouted and words[i].text.isupper() and len(words[i].text) <= 4):
                continue
            return Candidate(i, i + size, known.label, known)
        return None


def _table_forms() -> Iterator[tuple[str, Known]]:
    """Every spelling of every table: outlets before offices, organisations, places, groups. That is the order of precedence."""
    for row in read_table("outlets"):
        for spelling in (row["name"], *several(row["aliases"])):
            lone = spelling.startswith("The ") and spelling.count(" ") == 1  # "The Times": "times" alone means anything
            yield spelling, Known(row["name"], OUTLET, "outlet", sure=not lone)
    for table in ("offices", "organisations"):
        for row in read_table(table):
            for spelling in (row["name"], *several(row["aliases"])):
                yield spelling, Known(row["name"], ORG, row["kind"])
    for table in ("countries", "states", "regions"):
        for row in read_table(table):
            for spelling in (row["name"], *several(row["aliases"]), *region_spellings(row["name"])):
                if table == "states" and ABBREVIATION.fullmatch(spelling):
                    continue
                yield spelling, Known(row["name"], PLACE, KINDS[PLACE])
    yield from _peoples()


def _peoples() -> Iterator[tuple[str, Known]]:
    """The words for the peoples of countries, then for other groups."""
    for row in read_table("countries"):
        forms = people(row["adjectives"])
        for form in forms:
            yield form, Known(forms[0], NORP, KINDS[NORP])
    for row in read_table("groups"):
        for form in people("|".join((row["name"], row["forms"]))):
            yield form, Known(row["name"].rstrip("="), NORP, KINDS[NORP])


@cache
def lexicon() -> Lexicon:
    """The lexicon of all tables, built once."""
    out = Lexicon()
    for spelling, known in _table_forms():
        out.add(spelling, known)
    return out


@cache
def big_cities() -> Lexicon:
    """Cities large enough to be known by name alone, without those that are common words or people's names."""
    out = Lexicon()
    text = (files("sayso") / "data" / "gazetteer" / "big.txt").read_text("utf8")
    names: Iterable[str] = (line for line in text.split("\n") if line and not line.startswith("#"))
    capitals = (row["capital"] for row in read_table("countries") if row["capital"] not in word_set("ordinary"))
    for name in (*names, *capitals):
        out.add(name, Known(None, PLACE, KINDS[PLACE], sure=False))
    return out


def lone_cities(words: Sequence[Word], headlines: frozenset[int], shouted: frozenset[int]) -> Iterator[Candidate]:
    """Big cities outside headlines with no other capitalised word beside them, which might make them part of a longer name."""
    for found in big_cities().matches(words, shouted):
        before = words[found.first - 1] if found.first and words[found.first].joins else None
        after = words[found.last] if found.last < len(words) and words[found.last].joins else None
        if found.first not in headlines and not any(w is not None and w.upper for w in (before, after)):
            yield found
