"""The dead counted by the last of them: "an eighth miner hurt in the blast died" says that eight or more have died."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.annotate.figures.people import may_be_people
from sayso.schema.living import is_person
from sayso.schema.victims import NTH

# "A fifth grade teacher", "a second division player": one of that grade.
_GRADE = (
    r"(?!(?:grade|year|floor|class|degree|division|form|base|party|world|generation|district|ward|term|team|tier|rank|round|quarter"
    r"|circuit|avenue|street|battalion|brigade|army|corps|fleet|regiment)\b)"
)
_NTH = re.compile(
    rf"\b(?P<all>an?\s+(?P<nth>{'|'.join(NTH)})\s+(?:(?:injured|wounded|hurt)\s+)?{_GRADE}(?P<noun>(?:[a-z-]+\s+){{0,2}}?[a-z-]+))"
    # What had befallen this one before; no other verb.
    r"(?:\s+(?:hurt|injured|wounded|burned|burnt|shot|hit|rescued)(?:\s+(?:in|by|at|on|from)\s+(?:(?:the|an?)\s+)?[\w-]+(?:\s+[\w-]+)?)?"
    r"|\s+of\s+(?:(?:the|an?)\s+)?[\w-]+(?:\s+[\w-]+){0,2})?"
    # "A second docker, a woman of 51, died".
    r"(?:,\s+[^,.;:]{1,60},)?"
    r"\s+(?:(?:has|had|also|later|since)\s+){0,2}(?:died|(?:was|been)\s+(?:killed|pronounced\s+dead|found\s+dead))\b",
    re.IGNORECASE,
)
# "The body of an eighth victim", "an eighth body was found"
_BODY = re.compile(
    rf"\b(?:body|remains)\s+of\s+(?P<all>an?\s+(?P<nth>{'|'.join(NTH)})\s+(?P<noun>[a-z-]+))\b"
    rf"|\b(?P<body>an?\s+(?P<which>{'|'.join(NTH)})\s+body)\s+(?:(?:was|had been|has been|is)\s+)?"
    r"(?:found|recovered|pulled|retrieved|discovered)\b(?! to be)"
    rf"|\b(?:found|recovered|pulled|retrieved|discovered)\s+(?P<obj>an?\s+(?P<that>{'|'.join(NTH)})\s+body)\b",
    re.IGNORECASE,
)
# "A third person was killed on that road this year": no toll of one event.
_OVER_TIME = re.compile(
    r"\b(?:this|last|that)\s+(?:year|month|week|season)|\bin\s+(?:as\s+many|\w+)\s+(?:days|weeks|months|years)", re.IGNORECASE
)
_DEATHS = frozenset(("died", "killed", "dead", "body", "remains"))
# Of these there may be others: "a second man died" beside a woman.
_KINDS = frozenset(("man", "woman", "boy", "girl", "child"))
# "A fourth survivor died in hospital": the fourth of those who had lived.
_LIVED = frozenset(("survivor",))


@dataclass(frozen=True, slots=True)
class Nth:
    """How many have died at least, now that one more has, standing on text[start:end], with what is counted."""

    start: int
    end: int
    number: int
    counted: str


def last_of_the_dead(sentence: str, words: set[str]) -> Iterator[Nth]:
    """Those of a sentence with these words."""
    if words.isdisjoint(_DEATHS):
        return
    for match in _NTH.finditer(sentence):
        noun = match["noun"].lower()
        several = f"{noun.removesuffix('man')}men" if noun.endswith("man") else f"{noun}s"
        if _are_people(noun, several) and not _OVER_TIME.search(sentence):
            yield Nth(match.start("all"), match.end("all"), NTH[match["nth"].lower()], several)
    for match in _BODY.finditer(sentence) if not _OVER_TIME.search(sentence) else ():
        if match["obj"] is not None:
            yield Nth(match.start("obj"), match.end("obj"), NTH[match["that"].lower()], "bodies")
        elif match["body"] is not None:
            yield Nth(match.start("body"), match.end("body"), NTH[match["which"].lower()], "bodies")
        elif is_person(match["noun"].lower()) and _are_people(match["noun"].lower(), f"{match['noun'].lower()}s"):
            yield Nth(match.start("all"), match.end("all"), NTH[match["nth"].lower()], f"{match['noun'].lower()}s")


def _are_people(noun: str, several: str) -> bool:
    last, all_of_them = noun.rsplit(maxsplit=1)[-1], several.rsplit(maxsplit=1)[-1]  # "an eighth aid | worker"
    return (may_be_people(last) or may_be_people(all_of_them)) and last not in _KINDS | _LIVED
