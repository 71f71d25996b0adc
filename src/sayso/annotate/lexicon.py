"""The words that credit somebody with something, from data/tables/cues.tsv, and those that credit nobody."""

from collections.abc import Mapping
from functools import lru_cache

from sayso.tables import read_table, word_set

# Subjects of verbs of saying that are no voice: "it is said", "which suggests".
IMPERSONAL = frozenset(("it", "there", "that", "what", "this", "which"))
# … or the speaker's own: "I think that …" inside a quotation adds no voice.
NOBODY = IMPERSONAL | {"i", "we", "you"}


@lru_cache(maxsize=1)
def cue_kinds() -> Mapping[str, frozenset[str]]:
    """The kinds (say, think, deny, noun, adverb …) of each cue word by its lemma."""
    table: dict[str, set[str]] = {}
    for row in read_table("cues"):
        table.setdefault(row["form"], set()).add(row["kind"])
    return {form: frozenset(kinds) for form, kinds in table.items()}


def is_cue(lemma: str, *kinds: str) -> bool:
    """Whether a lemma is a cue word of one of these kinds (of any, if none is named)."""
    found = cue_kinds().get(lemma.lower(), frozenset())
    return bool(found & set(kinds)) if kinds else bool(found)


@lru_cache(maxsize=1)
def _speakers() -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("speakers") if row["kind"] != "document")


def is_speaker(lemma: str) -> bool:
    """Whether a noun stands for somebody who speaks, a person or a body; a document is none."""
    return lemma.lower() in _speakers() or lemma.lower() in word_set("people") | word_set("bodies")
