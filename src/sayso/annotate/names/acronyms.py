"""Short forms a report explains itself: "Harbour Safety Board (HSB)"."""

from collections.abc import Iterator, Sequence

from sayso.annotate.names.runs import PARTICLES
from sayso.annotate.names.shapes import INNER
from sayso.annotate.names.spans import ORG, OUTLET, PERSON, Candidate
from sayso.annotate.names.words import Word, is_possessive


def is_acronym(text: str) -> bool:
    """Two or more capitals, perhaps with full stops: "HSB", "H.S.B."."""
    bare = text.replace(".", "")
    return 2 <= len(bare) <= 8 and bare.isalpha() and sum(c.isupper() for c in bare) >= 2 and bare[0].isupper()


def initials(words: Sequence[Word], first: int, last: int) -> set[str]:
    """The acronyms that words first to last can make: with all their words, and without the small ones."""
    letters = [w for i, w in enumerate(words[first:last], first) if w.text[0].isalpha() and not is_possessive(words, i)]
    small = INNER | PARTICLES
    return {"".join(w.key[0] for w in letters), "".join(w.key[0] for w in letters if w.key not in small)}


def learnt_acronyms(text: str, words: Sequence[Word], names: Sequence[Candidate]) -> Iterator[tuple[Candidate, int]]:
    """(name, index of the word that abbreviates it) where the report puts the acronym in brackets right after the name."""
    for name in names:
        i = name.last
        if name.label == PERSON or i >= len(words) or text[words[i - 1].end : words[i].start].strip(" \u00a0\"“'") != "(":
            continue
        if is_acronym(words[i].text) and text[words[i].end : words[i].end + 2].lstrip("\"”'")[:1] in (")", ","):
            wanted = words[i].text.replace(".", "").casefold()
            if wanted in initials(words, name.first, name.last) or (name.label in (ORG, OUTLET) and name.length > 2):
                yield name, i
