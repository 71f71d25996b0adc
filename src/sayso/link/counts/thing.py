"""What a number counts whose words stand before it: "put the crowd at 2,000", "the number of soldiers killed rose to 110"."""

import re

from sayso.schema import Claim, Figure
from sayso.tables import word_set
from sayso.text import folded

_LOST = frozenset(("losses", "casualties", "dead"))  # put at a number, they are people
# "Put the crowd at 2,000", "the crowd stood at 2,000": the thing counted stands before its number.
_STANDS = r"(?:is|was|are|were|stands?|stood|standing|remain(?:s|ed)?|stay(?:s|ed)?|start(?:s|ed)|peak(?:s|ed)|now|still)"
_PUT_AT = re.compile(
    rf"\b(?:the|its|their|this|that) (?:[\w-]+ )?(?P<thing>(?!{_STANDS}\b)[\w-]+)(?: {_STANDS}){{0,2}} at\W*$",
    re.IGNORECASE,
)
# "Put the toll of the flood at 14": no floods are counted.
_TOLL_OF = re.compile(
    r"\b(?:toll|tally|number|count|total|dead|deaths|losses|casualties|victims|injured|wounded) of $", re.IGNORECASE
)
# "The number of Varnian soldiers killed has risen to 110": what is counted stands before what became of it.
_NUMBER_OF = re.compile(
    r"\b(?:number|count|toll|total) of (?P<thing>(?:(?!\d)[\w-]+ ){1,4}?)(?:killed|dead|wounded|injured|hurt|missing|captured"
    r"|detained|arrested|displaced)\b[^.;:!?]*$",
    re.IGNORECASE,
)
# "The number of confirmed cases has risen to 57", "lowered its number of cases to 52".
_BROUGHT = (
    r"(?:r[io]se|risen|climbed|grown|gr[eo]w|increased|jumped|fallen|fell|dropped|raised|lowered|cut|revised|corrected|put|stood|stands"
    r"|reached|was|is)"
)
_NUMBER_TO = re.compile(
    r"\b(?:number|count|total) of (?P<thing>(?!dead\b|deaths\b)(?:[\w-]+ ){1,3}?)(?:(?:has|have|had) )?"
    rf"(?:(?:since|now|then) )?(?:been )?(?:{_BROUGHT}(?: (?:up|down|again|overnight))? )?"
    r"(?:(?:to|at) )?(?:about |some |nearly |at least )?$",
    re.IGNORECASE,
)
# "Confirmed cases of marsh fever rose to 46".
_CASES_TO = re.compile(
    r"\b(?P<thing>(?:(?:confirmed|suspected|probable|possible)\s+)?(?:cases|infections))\b[^.;:!?\d]*\s(?:to|at)\s+(?:about\s+)?$",
    re.IGNORECASE,
)


def put_at(claim: Claim, figure: Figure, text: str) -> str:
    """What a figure counts that "puts the crowd at" it; "the toll" and "the number" say nothing of what."""
    start = figure.span.start
    before = text[claim.content[0].start : start]
    to = figure.role == "count" and (_NUMBER_TO.search(before) or _CASES_TO.search(before))
    if of := _NUMBER_OF.search(before) or to:
        return of["thing"].strip()
    lead = _lead(claim, start, text)
    found = _PUT_AT.search(lead)
    if found and _TOLL_OF.search(lead[: found.start()]):
        return ""
    thing = found["thing"] if found else ""
    return "" if folded(thing) in word_set("number told") or folded(thing) in _LOST else thing


def _lead(claim: Claim, end: int, text: str) -> str:
    """The words before a place; of a claim in pieces its own alone, not who counts: "the dead | (the hospital) at four"."""
    pieces = [text[piece.start : min(piece.end, end)] for piece in claim.content if piece.start < end]
    return " ".join(pieces) if len(pieces) > 1 else text[max(0, end - 60) : end]  # they hold the article and two words
