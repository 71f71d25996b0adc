"""What words around a number say of it beside what it counts: that these came on top of others, are safe, were aboard; that it
was said before, or is wrong.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from sayso.link.counts.captives import AT_LARGE, CAUGHT, DOERS, ESCAPED, of_captives
from sayso.link.counts.illness import are_affected, are_ill, are_in_hospital, are_treated
from sayso.link.counts.parts import not_so_many, of_its
from sayso.link.counts.tried import ACQUITTED, CONVICTED, verdict_on
from sayso.link.counts.weapons import LAUNCHED, STRAYED, THROUGH, of_weapons
from sayso.schema import Claim, Figure, Span
from sayso.schema.living import is_person
from sayso.schema.roles import GROUPS

# Why a number is of some only, for a reader.
MORE = "those who came on top of others"
HERE = "those at one place or time"
THERE = "those at one part of the place"
ALIVE, ABOARD, RELEASED, STILL, CONFIRMED, ILL = "alive", "aboard", "released", "still held", "confirmed", "ill"
AFFECTED, IN_HOSPITAL = "affected", "taken to hospital"
LEFT, EMPLOYED = "left", "employed"
FARED = frozenset(
    {
        ALIVE,
        ABOARD,
        RELEASED,
        STILL,
        CONFIRMED,
        ILL,
        AFFECTED,
        IN_HOSPITAL,
        EMPLOYED,
        CONVICTED,
        ACQUITTED,
        DOERS,
        ESCAPED,
        AT_LARGE,
        CAUGHT,
    }
) | {LAUNCHED, STRAYED, THROUGH}
# Roles of which people are told to be safe or free again.
_FOUND_OF = frozenset({"count", "missing"})
_FREED_OF = frozenset({"count", "captured", "detained"})
_BOUND = r"(?:(?:at least|at most|about|some|nearly|almost|more than|up to|all|the)\s+)?"
_AGAIN = re.compile(rf"\b(?:another|(?:a|an) (?:further|additional|extra))\s+{_BOUND}$", re.IGNORECASE)
_MORE = re.compile(
    r"(?:[^\S\n]+[\w-]+)??[^\S\n]+(?:more|additional)\b(?!\s+(?:[a-z]+\s+){0,2}?than\b)|\s+bod(?:y|ies)\s+(?:was|were|had|have)\s+also\b",
    re.IGNORECASE,
)
# "A man died, and another six were hurt": the six are all who were hurt.
_FATES = re.compile(
    r"\b(?P<killed>killed|dead|died|dies|deaths?|bod(?:y|ies)|toll|fatal\w*|drowned|perished|victims?)\b"
    r"|\b(?P<wounded>wounded|injur\w+|hurt)\b|\b(?P<missing>missing|unaccounted)\b|\b(?P<detained>detained|arrest\w*)\b",
    re.IGNORECASE,
)
_OWN_VERB = 3  # words between a verb and its number: "at least another"
_TOLD_OF = frozenset(_FATES.groupindex)
_SENTENCES = 150  # characters: the sentence before
_NOT_ON = r"(?!\b(?:and|but|after|while|when|as)\b)"  # what is told there is told of others
_SAFE = re.compile(
    rf"(?:{_NOT_ON}[^.,;:!?]){{0,70}}?\b(?:alive\b|surviv(?:ed|ing)\b|(?:was|were|been|had)\s+(?:\w+ly\s+)?"
    r"(?:rescued|saved|picked up)\b|rescued\b|safe\b|unharmed\b|unhurt\b|made it (?:out|ashore)\b|escaped\b)",
    re.IGNORECASE,
)
# "One of the missing, a teacher, was found": who it was stands between.
_WHO_IT_WAS = re.compile(r"(?<=missing),\s+[^,.;:!?]{1,60},(?=\s+(?:was|were|has|have|had|is|are)\b)", re.IGNORECASE)
_TURNED_UP = re.compile(
    rf"(?:{_NOT_ON}[^.,;:!?]){{0,50}}?\b(?:turned up|accounted for|come forward|came forward)\b(?! dead)", re.IGNORECASE
)
_SAVED = re.compile(rf"\b(?:rescued|saved|picked up|pulled out|brought ashore)\s+{_BOUND}$", re.IGNORECASE)
_PULLED = re.compile(rf"\b(?:pulled|plucked|dug|dragged|picked)\s+{_BOUND}$", re.IGNORECASE)
_OUT_OF = re.compile(r"(?:\s+(?!bod)[\w-]+){0,3}?\s+(?:from|out of)\s+the\b", re.IGNORECASE)
_CRAFT = (
    r"(?:boat|ferry|ship|vessel|plane|aircraft|airliner|jet|helicopter|bus|coach|train|minibus|van|dinghy|raft|barge|trawler"
    r"|flight)"
)
_ON = re.compile(rf"(?:\s+[\w-]+){{0,4}}?\s+(?:aboard|on board|on the {_CRAFT})\b", re.IGNORECASE)
_CARRYING = re.compile(
    rf"\b(?:carrying|{_CRAFT}\b[^.;:!?]{{0,30}}\b(?:with|carried|carries|held|holding))\s+{_BOUND}$", re.IGNORECASE
)
_FREE = re.compile(
    rf"(?:\s+{_NOT_ON}[\w-]+){{0,8}}?\s+(?:was|were|been)\s+(?:later\s+)?(?:released|freed|set free|let go)\b"
    r"(?!\s+from\s+(?:the\s+|a\s+)?hospital)",
    re.IGNORECASE,
)
_FREED = re.compile(rf"\b(?:released|freed|let go|set free)\s+{_BOUND}$", re.IGNORECASE)
_ALL_BUT = re.compile(r"\b(?:all|everyone|everybody) but\s+$", re.IGNORECASE)
# "The card numbers of 26,000 customers": some of those whose data were taken.
_DATA_OF = re.compile(
    r"\b(?P<thing>(?:[a-z]+\s+)?(?:card|account|bank|phone|telephone|passport|identity|security)\s+(?:numbers|details)|passwords|passports"
    r"|addresses|e-?mails|photos|fingerprints)\s+of\s+(?:about\s+|some\s+|nearly\s+)?$",
    re.IGNORECASE,
)
# "Some 2,900 people work at the plant", "which employs 2,900": a crowd outside is another number.
_WORK = re.compile(
    r"(?:\s+(?:people|workers|staff|men|women))?\s+(?:who\s+)?"
    r"(?:(?:work|worked) (?:at|for|in|there|here)\b|(?:are|were) employed\b)",
    re.IGNORECASE,
)
_EMPLOYS = re.compile(rf"\b(?:employs|employed|employing)\s+{_BOUND}$", re.IGNORECASE)
# "11,000 tonnes of oil remain in the ship": what did not leak.
_REMAIN = re.compile(r"(?:\s+(?:of\s+)?[\w-]+){0,4}?\s+(?:(?:is|are|was|were)\s+still|still|remain(?:s|ed)?)\b", re.IGNORECASE)
_HELD = re.compile(r"(?:\s+[\w-]+){0,2}?\s+(?:(?:is|are|was|were)\s+still|still|remain\w*)\b", re.IGNORECASE)
# "Forty confirmed cases", "confirmed cases rose to 46", "112 cases, of which 40 are confirmed".
_CONFIRMED = re.compile(r"\bconfirmed\s+(?:cases|infections|patients|poisonings)\b", re.IGNORECASE)
_CONFIRMED_TO = re.compile(rf"{_CONFIRMED.pattern}[^.;:!?]*\s(?:to|at)\s+{_BOUND}$", re.IGNORECASE)
_ARE_CONFIRMED = re.compile(
    rf"(?:\s+{_NOT_ON}[\w-]+){{0,4}}?\s+(?:(?:was|were|are|is|been)\s+confirmed\b(?!\s+(?:dead|killed))|test(?:ed|ing)\s+positive\b)",
    re.IGNORECASE,
)
# "Nine of the 12 missing": the second number is of all, and what is told of the nine is not told of them.
_OF_THE = re.compile(r"\s+of\s+(?:the|those|these|its|their|his|her)\s+$", re.IGNORECASE)
_ALREADY = re.compile(
    r"(?:\s+[\w-]+){0,2}?\s+(?P<role>missing|arrested|detained|killed|dead|injured|wounded|displaced)\b", re.IGNORECASE
)
_ROLES = {"arrested": "detained", "dead": "killed", "injured": "wounded"}
# "Nine people in the town and eight in the suburbs": neither is the number of all.
_AND = re.compile(r"(?:\band|,)\s+(?:another\s+|a further\s+)?$", re.IGNORECASE)
_OF_THEM = re.compile(r"\s+of\s+(?:them|whom|these|those|the)\b", re.IGNORECASE)
_SOMEWHERE = re.compile(
    r"(?:\s+[\w-]+){0,4}?\s+(?:(?:in|at|near|on|outside|inside)\s+(?!(?:all|total|(?:the\s+|a\s+)?(?:hospital|scene))\b)|elsewhere\b)",
    re.IGNORECASE,
)
# "Having put it at 12 earlier", "after earlier saying that 20 people", "police had said 20".
_GAVE = r"put|said|given|reported|counted|estimated|announced|spoken of|stated"
_GIVING = rf"(?:{_GAVE}|putting|saying|giving|reporting|counting|estimating|announcing|speaking of|stating)"
_FIRST = r"(?:earlier|previously|initially|originally|at first|first)"
_HAD_SAID = re.compile(
    rf"\b(?:(?:had|having)\s+(?:{_FIRST}\s+|already\s+)?(?:{_GAVE})|{_FIRST}\s+{_GIVING}|{_GIVING}\s+{_FIRST})\b[^.,;:!?]{{0,60}}$",
    re.IGNORECASE,
)
# "The toll had been given as 16", "had at first been put at 16".
_HAD_BEEN_GIVEN = re.compile(
    rf"\bhad\s+(?:{_FIRST}\s+)?been\s+(?:{_FIRST}\s+)?(?:(?:given|reported|announced|counted)\s+as|put\s+at)\s+{_BOUND}$",
    re.IGNORECASE,
)
_EARLIER_COUNT = re.compile(
    r"\b(?:earlier|previous|initial|first|preliminary)\s+(?:official\s+)?(?:count|toll|figure|number|estimate|total|tally|result|lead|margin|score)\b[^.;:!?]{0,40}$",
    re.IGNORECASE,
)
_COUNT = r"(?:count|figure|number|toll|tally|estimate|total|record|reading|measurement)s?"
# "Less than the 3,500 she had given", "the 1.2 percent it forecast in March".
_HAD_GIVEN = re.compile(
    r"(?:\s+(?:percent|per cent|%|[a-z]+))?\s+(?:that\s+)?(?:he|she|it|they|we)\s+(?:(?:had|has|have)\s+)?(?:\w+ly\s+|first\s+)?"
    r"(?:given|gave|put|said|reported|counted|estimated|announced|stated|forecast|predicted|projected|expected|cited|named)\b",
    re.IGNORECASE,
)
_THAN_THE = re.compile(
    r"\b(?:(?:less|more|fewer|higher|lower|larger|smaller)\s+than|(?:up|down)\s+from|compared\s+(?:with|to)|instead\s+of"
    r"|rather\s+than)\s+the\s+$",
    re.IGNORECASE,
)
# "Correcting the figure of 19 given a day before", "revised its toll of 19".
_CORRECTING = re.compile(
    rf"\b(?:correct|revis|amend)(?:ed|es|e|s|ing)\s+(?:the|an?|its|his|her|their)\s+(?:[a-z]+\s+){{0,2}}{_COUNT}\s+of\s+{_BOUND}$",
    re.IGNORECASE,
)
# "Withdrew the figure of 14", ", withdrawing its figure of 40", "the earlier count of 31 was wrong"; not "without withdrawing".
_TOOK_BACK = re.compile(
    r"\b(?<!without )(?<!not )(?<!than )(?<!of )(?:withdr(?:ew|awn|awing|aws?)|(?:retract|rescind|disown|recant)(?:ed|s|ing)"
    rf"|revok(?:ed|es|ing)|(?:took|taken|takes|taking|walked) back)\b[^.;:!?\d]{{0,30}}\b{_COUNT}\b[^.;:!?\d]{{0,30}}$",
    re.IGNORECASE,
)
# "No longer stands by its figure of 15", "by its claim that 15 had died".
_LEFT = re.compile(
    r"\b(?:no longer|not|n[’']t)\s+(?:any longer\s+|any more\s+)?st(?:ands?|ood|anding)\s+by\s"
    rf"(?:its|his|her|their|the|that|an?)\s[^.;:!?\d]{{0,30}}?\b(?:{_COUNT}|claim|statement|report|assertion|account|version)\b[^.;:!?\d]{{0,60}}$",
    re.IGNORECASE,
)
_A_COUNT = re.compile(
    rf"\b(?P<whose>[\w’'-]+)\s+(?P<first>(?:earlier|previous|initial|first|original|preliminary|own)\s+)?{_COUNT}\s+of\s+{_BOUND}$",
    re.I,
)
_WRONG = re.compile(
    r"(?:\s+[\w-]+){0,8}?\s+(?:was|were|is|had been|has been)\s+(?:\w+ly\s+)?(?:wrong|mistaken|false|incorrect|inaccurate"
    r"|invented|made up|fabricated|fiction|fantasy|a lie|erroneous|an error|a mistake|too (?:high|low)|exaggerated|inflated"
    r"|not (?:right|correct|true))\b",
    re.IGNORECASE,
)
_ITS_OWN = frozenset({"its", "their", "his", "her", "our", "my"})
_NOBODYS = frozenset({"the", "an", "a", "that", "this"})
OWN, ANOTHERS = "own", "another's"


@dataclass(frozen=True, slots=True)
class ToldAs:
    """What words say of a number beside what it counts.

    role: what became of those counted, where it is another thing than their figure says. fates: where they were, or that they are
    safe or free. only: why it is of some only, `MORE` or `HERE`, where another number
    of its report shows it `THERE`; "" if it is of all. before: whether it is told as what had been
    said before. wrong: `OWN` for a number that its giver takes back, `ANOTHERS` for one that is said to be another's and wrong.
    whole: whether it is the number of those of whom some are told to be safe. treated: whether it is of the hurt who were
    treated.
    """

    role: str
    fates: frozenset[str] = frozenset()
    only: str = ""
    before: bool = False
    wrong: str = ""
    whole: bool = False
    treated: bool = False


def told_as(claim: Claim, figure: Figure, role: str, text: str) -> ToldAs:
    """What a claim's words say of one of its figures. role: the figure's; text: the report's."""
    before, behind = _before(claim, figure, text), _behind(claim, figure, text)
    of_the = _of_the(claim, figure, text)
    role = _role(role, behind, of_the=of_the)
    fates = frozenset() if of_the else _fates(role, figure.counted or "", before, behind)
    if escaped := of_captives(role, figure.counted or "", before, behind):
        fates = frozenset({escaped})
    elif used := of_weapons(role, figure.counted or "", before, behind):
        fates = frozenset({used})
    if (ALIVE in fates and role in _FOUND_OF) or (RELEASED in fates and role in _FREED_OF):
        role = "count"
    if role == "count" and figure.unit and _REMAIN.match(behind):
        fates = frozenset({LEFT})
    return ToldAs(
        role,
        fates,
        _only(claim, figure, role, text),
        _said_before(claim, figure, text),
        _wrong(claim, figure, text),
        whole=(of_the and role == "missing") or any(of_its(f, figure, text) for f in claim.figures),
        treated=role == "wounded" and are_treated(before, behind),
    )


def _before(claim: Claim, figure: Figure, text: str) -> str:
    """The words from the figure before it, or from the claim's first."""
    last = max((f.span.end for f in claim.figures if f.span.end <= figure.span.start), default=claim.content[0].start)
    return text[max(last, claim.content[0].start) : figure.span.start]


def _behind(claim: Claim, figure: Figure, text: str) -> str:
    """The words up to the next figure; of "nine of the 12 missing" those behind the 12."""
    starts = sorted((f.span for f in claim.figures if f.span.start >= figure.span.end), key=lambda span: span.start)
    stop, end = claim.content[-1].end, figure.span.end
    if starts and _OF_THE.fullmatch(text[end : starts[0].start]):
        end, starts = starts[0].end, starts[1:]
    return text[end : starts[0].start if starts else stop]


def _of_the(claim: Claim, figure: Figure, text: str) -> bool:
    """Whether another number is said to be of this one."""
    return any(f.span.end <= figure.span.start and _OF_THE.fullmatch(text[f.span.end : figure.span.start]) for f in claim.figures)


def _role(role: str, behind: str, *, of_the: bool) -> str:
    found = _ALREADY.match(behind) if of_the and role == "count" else None
    return _ROLES.get(found["role"].lower(), found["role"].lower()) if found else role


def _fates(role: str, counted: str, before: str, behind: str) -> frozenset[str]:
    found = set()
    if _ALL_BUT.search(before):
        return frozenset()
    if role == "missing" and _TURNED_UP.match(_WHO_IT_WAS.sub("", behind)):
        found.add(ALIVE)
    safe = _SAFE.match(_WHO_IT_WAS.sub("", behind) if role == "missing" else behind)
    if role in _FOUND_OF and (safe or _SAVED.search(before) or (_PULLED.search(before) and _OUT_OF.match(behind))):
        found.add(ALIVE)
    if role == "count" and (_ON.match(behind) or _CARRYING.search(before)):
        found.add(ABOARD)
    if role in _FREED_OF and (_FREE.match(behind) or _FREED.search(before)):
        found.add(RELEASED)
    if role == "count" and (_CONFIRMED.search(counted) or _CONFIRMED_TO.search(before) or _ARE_CONFIRMED.match(behind)):
        found.add(CONFIRMED)
    elif role == "count" and are_in_hospital(behind) and (not counted or is_person(counted.rpartition(" ")[2])):
        found.add(IN_HOSPITAL)
    elif role == "count" and are_ill(before, behind):
        found.add(ILL)
    elif role == "count" and is_person(counted.rpartition(" ")[2]) and are_affected(before, behind):
        found.add(AFFECTED)
    if role == "detained" and _HELD.match(behind):
        found.add(STILL)
    return frozenset(found | _of_things(before, behind)) if role == "count" else frozenset(found)


def _of_things(before: str, behind: str) -> set[str]:
    """What a court said of those counted, that they work there, or what of theirs was taken."""
    verdict, of = verdict_on(before, behind), _DATA_OF.search(before)
    employed = EMPLOYED if _WORK.match(behind) or _EMPLOYS.search(before) else None
    return {told for told in (verdict, employed, of["thing"].lower() if of else None) if told}


def _only(claim: Claim, figure: Figure, role: str, text: str) -> str:
    if role not in GROUPS and role != "count":
        return ""
    if _is_beside(claim, figure, text):
        return HERE
    span = figure.span
    lead = text[max(0, span.start - _SENTENCES) : span.start]
    if not (_AGAIN.search(lead) or _MORE.match(text, span.end)):
        return ""
    if any(f.span.end <= span.start and f.role == figure.role for f in claim.figures):
        return ""
    if role == "killed" and (figure.counted or "").lower().split()[-1:] in (["body"], ["bodies"]):
        return MORE  # whatever fate was told of before
    told = [(m.lastgroup, m.end()) for m in _FATES.finditer(lead)]
    # "Killed a guard and wounded another three": its own verb says nothing of who came before.
    own = bool(told) and len(lead[told[-1][1] :].split()) <= _OWN_VERB
    before = told[:-1] if own else told
    # Of the dead there were some before, whatever is told; "another six were hurt" may be all who were.
    last = before[-1][0] if before else role if own else "killed"
    return MORE if role not in _TOLD_OF or last == role else ""


def _is_beside(claim: Claim, figure: Figure, text: str) -> bool:
    """Whether it stands beside another number of one claim, each with its own place or day."""
    alike = sorted((f for f in claim.figures if f.role == figure.role and f.role in GROUPS), key=lambda f: f.span.start)
    return any(figure in pair and _side_by_side(pair[0].span, pair[1].span, claim, text) for pair in pairwise(alike))


def _side_by_side(one: Span, other: Span, claim: Claim, text: str) -> bool:
    between, behind = text[one.end : other.start], text[other.end : claim.content[-1].end]
    if _OF_THEM.match(between) or _OF_THEM.match(behind):
        return False
    return bool(_AND.search(between) and _SOMEWHERE.match(between) and _SOMEWHERE.match(behind))


def _said_before(claim: Claim, figure: Figure, text: str) -> bool:
    """Whether somebody is told to have given it at an earlier time."""
    start = claim.occurrences[0].context.start if claim.occurrences else claim.content[0].start
    lead = text[start : figure.span.start]
    given = _THAN_THE.search(lead) and _HAD_GIVEN.match(text, figure.span.end)
    return bool(
        _HAD_SAID.search(lead) or _HAD_BEEN_GIVEN.search(lead) or _EARLIER_COUNT.search(lead) or _CORRECTING.search(lead) or given
    )


# "Was 4.9 percent and not 5.1 percent as it had reported"
_AS_IT_HAD_SAID = re.compile(
    rf"[^.;:!?]{{0,40}}?,?\s+(?:as|that|which)\s+(?:it|he|she|they)\s+(?:had\s+)?(?:{_FIRST}\s+)?(?:{_GAVE})\b", re.IGNORECASE
)


def _wrong(claim: Claim, figure: Figure, text: str) -> str:
    lead, behind = text[claim.content[0].start : figure.span.start], text[figure.span.end : claim.content[-1].end]
    count = _A_COUNT.search(lead)
    cue = " ".join(text[span.start : span.end] for span in claim.cue)
    if _TOOK_BACK.search(f"{cue} {lead}") or _LEFT.search(lead):
        return OWN
    if not_so_many(text, figure.span.start) and _AS_IT_HAD_SAID.match(behind):
        return OWN
    if count is None or not _WRONG.match(behind):
        return ""
    whose = count["whose"].lower()
    return OWN if whose in _ITS_OWN or (whose in _NOBODYS and count["first"]) else ANOTHERS
