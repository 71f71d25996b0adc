"""What one place of a report teaches about the others: family names, short names of outlets, acronyms."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.annotate.names.acronyms import learnt_acronyms
from sayso.annotate.names.persons import Person, family_names, parts_of
from sayso.annotate.names.runs import sentence_start
from sayso.annotate.names.shapes import OUTLETS
from sayso.annotate.names.spans import OUTLET, PERSON, Candidate, Known
from sayso.annotate.names.words import Word
from sayso.tables import word_set

REPORTS = word_set("reports")


def with_families(words: Sequence[Word], names: Sequence[Candidate], persons: Sequence[Person]) -> list[Candidate]:
    """The names with every bare family name of the report's persons; what the recogniser called otherwise is a person now."""
    families = set(family_names(persons))
    common = {word.text for word in words if word.text[0].islower()}
    out = []
    for name in names:
        mislabelled = name.known is None and name.label != PERSON and name.length == 1 and parts_of(words, name) in families
        out.append(replace(name, label=PERSON) if mislabelled else name)
    taken = {i for c in out for i in range(c.first, c.last)}
    for i, word in enumerate(words):
        if not word.upper or i in taken or (word.key,) not in families:
            continue
        alone = not word.glued and not (i + 1 < len(words) and words[i + 1].glued and words[i + 1].text not in ("s", "S"))
        if alone and not (sentence_start(words, i) and word.key in common):
            out.append(Candidate(i, i + 1, PERSON))
    return sorted(out, key=lambda c: c.first)


def short_outlets(words: Sequence[Word], names: Sequence[Candidate], unsure: Sequence[Candidate]) -> Iterator[Candidate]:
    """Short names such as "the Times": of the one outlet in the report whose name ends so, else of the table's if it reports."""
    by_last: dict[str, dict[str | None, Known]] = {}
    for name in names:
        if name.label == OUTLET and name.length > 1:
            known = name.known or Known(" ".join(w.text for w in words[name.first : name.last]), OUTLET, "outlet")
            by_last.setdefault(words[name.last - 1].key, {})[known.name] = known
    tabled = {c.first: c for c in unsure if c.length == 1}
    taken = {i for c in names if c.known is not None or c.length > 1 for i in range(c.first, c.last)}
    for i, word in enumerate(words):
        if i in taken or i == 0 or not word.upper or words[i - 1].key != "the" or not word.joins:
            continue
        if i + 1 < len(words) and words[i + 1].joins and words[i + 1].upper:
            continue
        full = by_last.get(word.key, {}) if word.key in OUTLETS or i in tabled else {}
        if len(full) == 1:
            yield Candidate(i, i + 1, OUTLET, next(iter(full.values())))
        elif i in tabled and not full and _reports(words, i):
            yield tabled[i]


def _reports(words: Sequence[Word], i: int) -> bool:
    """Whether word i, after "the", is an outlet: it reports, it is told something, or "The" has a capital amid a sentence."""
    if i + 1 < len(words) and words[i + 1].joins and words[i + 1].key in REPORTS:
        return True
    if words[i - 1].text == "The" and not sentence_start(words, i - 1):
        return True
    return i > 1 and words[i - 2].key == "told"


def with_acronyms(text: str, words: Sequence[Word], names: Sequence[Candidate]) -> list[Candidate]:
    """The names with every use of an acronym the report explains; its explanation beats what a table says of the same letters."""
    meanings: dict[str, Candidate] = {}
    for name, i in learnt_acronyms(text, words, names):
        said = " ".join(text[words[name.first].start : words[name.last - 1].end].split())
        known = name.known if name.known is not None and name.known.name else Known(said, name.label, "")
        meanings.setdefault(words[i].text, replace(name, known=known))
    if not meanings:
        return list(names)
    uses = [
        Candidate(i, i + 1, meanings[w.text].label, meanings[w.text].known) for i, w in enumerate(words) if w.text in meanings
    ]
    longer = {i for c in names if c.length > 1 for i in range(c.first, c.last)}
    uses = [use for use in uses if use.first not in longer]
    used = {use.first for use in uses}
    return sorted([*(c for c in names if c.length > 1 or c.first not in used), *uses], key=lambda c: c.first)
