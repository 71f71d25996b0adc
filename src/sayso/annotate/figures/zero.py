"""None at all: "no casualties", "no one was killed"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.annotate.figures.lexicon import lexicon

_ROLES = {
    "deaths": "killed", "fatalities": "killed", "loss of life": "killed", "killed": "killed", "dead": "killed", "died": "killed",
    "injuries": "wounded", "injured": "wounded", "hurt": "wounded", "wounded": "wounded", "harmed": "wounded",
    "casualties": "count", "victims": "count", "harm": "count", "arrests": "detained", "arrested": "detained",
    "detained": "detained",
    "missing": "missing", "captured": "captured", "taken prisoner": "captured", "evacuated": "evacuated",
    "displaced": "displaced",
}  # fmt: skip
_NOUN = re.compile(
    r"(?<!\w)(?P<no>no|without(?:\s+any)?)\s+(?P<counted>(?:(?:civilian|military|serious|further|new"
    r"|immediate|reported|major)\s+)?"
    r"(?P<what>casualties|deaths|fatalities|injuries|victims|loss\s+of\s+life|arrests|harm))(?!\w)",
    re.IGNORECASE,
)
_NOTHING = lexicon("no without nobody none not")  # one of these starts every match
_DONE = re.compile(
    r"(?<!\w)(?P<no>no\s+one|nobody|none|not\s+(?:one|a\s+single)|no)(?:\s+(?:of\s+(?:the|its"
    r"|their)\s+)?(?P<counted>(?:[a-z]+\s+){0,2}?"
    r"(?:(?!(?:has|is|was)\s)[a-z]+?(?:s|people|men|women|children)|(?<=not\sone\s)[a-z]+|(?<=single\s)[a-z]+"
    r"|(?!(?:one|else|longer|more|less)\s)(?<!other\s)[a-z]+(?=\s+(?:has|is|was)\s))))?"
    r"\s+(?:(?:was|were|is|are|has|have|had|been|reportedly|reported|believed|to"
    r"|be)\s+){1,4}(?P<what>killed|injured|hurt|wounded|harmed|dead|missing|captured|arrested|detained|evacuated|displaced|taken\s+prisoner)(?!\w)",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:s|people|men|women|children)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Zero:
    """None of `counted` (None: nobody), standing on text[start:end]."""

    start: int
    end: int
    counted: str | None
    role: str


def zeros(text: str, words: set[str]) -> Iterator[Zero]:
    """The zeros of a sentence with these words."""
    if words.isdisjoint(_NOTHING):
        return
    for pattern in (_NOUN, _DONE):
        for match in pattern.finditer(text):
            role = _ROLES[" ".join(match["what"].lower().split())]
            alone = "".join(match["no"].lower().split()) in ("nobody", "noone")
            counted = None if alone else match["counted"]  # "has" in "nobody has been hurt" is nothing counted
            if alone and match["counted"] and not _PLURAL.search(match["counted"]):
                continue  # "no one in the home was hurt" tells of the home's people only
            if match["no"].lower() in ("no", "none") and counted is None:
                continue
            yield Zero(match.start("no"), match.end("no"), counted, role)
