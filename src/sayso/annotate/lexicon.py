"""The words that credit somebody with something, from data/tables/cues.tsv."""

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources


@lru_cache(maxsize=1)
def cue_kinds() -> Mapping[str, frozenset[str]]:
    """The kinds (say, think, deny, noun, adverb …) of each cue word by its lemma."""
    table: dict[str, set[str]] = {}
    text = (resources.files("sayso") / "data" / "tables" / "cues.tsv").read_text(encoding="utf8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            form, kind, *_ = line.split("\t")
            table.setdefault(form, set()).add(kind)
    return {form: frozenset(kinds) for form, kinds in table.items()}


def is_cue(lemma: str, *kinds: str) -> bool:
    """Whether a lemma is a cue word of one of these kinds (of any, if none is named)."""
    found = cue_kinds().get(lemma.lower(), frozenset())
    return bool(found & set(kinds)) if kinds else bool(found)
