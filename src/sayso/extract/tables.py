"""The word lists that extraction goes by, from data/tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from sayso.schema import Factuality, Kind, Stance
from sayso.tables import read_table


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
    for row in read_table("cues"):
        table.setdefault(row["form"], Cue(row["kind"], Stance(row["stance"]), Factuality(row["factuality"])))
    return table


@dataclass(frozen=True, slots=True)
class Speaker:
    """What a noun says of the voice it stands for."""

    kind: Kind
    anonymous: bool


@lru_cache(maxsize=1)
def speakers() -> Mapping[str, Speaker]:
    """Nouns that stand for a voice, by lemma."""
    return {row["noun"]: Speaker(Kind(row["kind"]), row["anonymous"] == "yes") for row in read_table("speakers")}
