"""The word lists that extraction goes by, from data/tables."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from sayso.schema import Factuality, Kind, Stance


def rows(name: str) -> Iterator[list[str]]:
    """The rows of one table, without its comments."""
    text = (resources.files("sayso") / "data" / "tables" / name).read_text(encoding="utf8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue word does: its kind (say, think, deny …), and the stance and factuality of what it credits."""

    kind: str
    stance: Stance
    factuality: Factuality


@lru_cache(maxsize=1)
def cues() -> Mapping[str, Cue]:
    """Cue words by lemma; where a form is a verb and a noun, the verb's row."""
    table: dict[str, Cue] = {}
    for form, kind, stance, factuality in rows("cues.tsv"):
        table.setdefault(form, Cue(kind, Stance(stance), Factuality(factuality)))
    return table


@dataclass(frozen=True, slots=True)
class Speaker:
    """What a noun says of the voice it stands for."""

    kind: Kind
    anonymous: bool


@lru_cache(maxsize=1)
def speakers() -> Mapping[str, Speaker]:
    """Nouns that stand for a voice, by lemma."""
    return {noun: Speaker(Kind(kind), anonymous == "yes") for noun, kind, anonymous in rows("speakers.tsv")}
