"""What became of the counted, told in more than one word: "driven from their homes", "set fire to", "led away in handcuffs"."""

import re
from collections.abc import Sequence

from sayso.annotate.figures.lexicon import lexicon
from sayso.schema import Token
from sayso.schema.roles import OF_PEOPLE

_HELPERS = (
    r"(?:(?:has|have|had|was|were|is|are|be|been|being|to|got|reportedly|also|still|all|both|later|now|already|feared|believed|"
    r"said|then|either|who|that|others)\s+)*"
)
_AFTER = {
    "displaced": (
        r"(?:driven|forced|chased|expelled|bombed|uprooted)\s+(?:from|out\s+of)\s+(?:(?:their|his|her)\s+)?"
        r"(?:homes?|houses?|villages?|lands?|towns?)|(?:made|left|rendered)\s+homeless"
    ),
    "killed": (
        r"(?:swept|crushed|burn(?:ed|t)|beaten|stabbed|hacked|trampled|starved|froze|frozen|bled|fell|plunged|dragged|put)\s+to\s+"
        r"(?:(?:his|her|their)\s+)?deaths?|found\s+dead|lost\s+(?:their|his|her)\s+li(?:ves|fe)"
    ),
    "missing": (
        r"not\s+(?:been\s+)?(?:heard|seen|found|traced)|never\s+been\s+(?:heard|seen|found|traced)|never\s+(?:heard|seen)\s+(?:from\s+)?again|(?:gone|went)\s+missing|vanished"
        r"|(?:listed|posted|recorded|registered|reported)\s+as\s+(?:still\s+)?missing"
    ),
    "wounded": (
        r"(?:taken|rushed|admitted|flown|brought)\s+to\s+(?:an?\s+|the\s+)?(?:[\w.'’-]+\s+){0,4}(?:hospitals?|clinics?)"
        r"|(?<!still )in\s+hospital\b"  # who is still there is what is left of the hurt
        r"|(?:remain\w*\s+)?in\s+(?:an?\s+)?(?:critical|serious|stable|grave|intensive)\s+(?:condition|care)"
        r"|treated\s+for\s+(?:\w+\s+)?(?:burns|wounds|injuries|shock|smoke)"
        r"|treated\s+(?:in|at)\s+(?:an?\s+|the\s+)?(?:[\w'’-]+\s+){0,3}(?:hospitals?|clinics?|scene)"
    ),
    "detained": (
        r"(?:led|marched|hauled|dragged)\s+(?:away|off)\b|taken\s+away\b(?!\s+(?:by|in|on)\s+(?:(?:an?|the|two|\w+al)\s+)?(?:\w+\s+)?"
        r"(?:ambulances?|helicopters?|(?:life)?boats?|stretchers?|planes?|ships?|tugs?|buses|doctors|medics|paramedics))"
        r"|taken\s+off\s+(?:to\s+(?:jail|prison|custody|court|the\s+(?:\w+\s+)?cells)|by\s+(?:the\s+)?(?:police|soldiers|troops|officers|guards))"
        r"|rounded\s+up|(?:taken\s+into|in|remain\w*\s+in)\s+custody"
        r"|held(?=\s+(?:in|by|at|on|over|for|since|under|without)\b|$)"
        r"|(?:placed\s+)?(?:under\s+arrest|behind\s+bars)|spent\s+(?:\w+\s+){1,3}in\s+(?:jail|prison|custody|cells)"
    ),
    "evacuated": r"(?:(?:ordered|told|forced|urged)\s+to\s+)?(?:(?<=to\s)evacuate|(?<=ordered\sto\s)leave)",
    "captured": r"(?:taken|seized|held)\s+(?:prisoner|hostage|captive|as\s+hostages)s?\b",
    "destroyed": (
        r"(?:(?:were|was|been|be|being)\s+)?(?:burn(?:ed|t)\s+(?:down|out|to\s+the\s+ground)|gutted|flattened|level+ed|razed|torched"
        r"|(?:swept|washed)\s+away|blown\s+up|set\s+(?:on\s+fire|alight|ablaze)|shot\s+down|sunk|reduced\s+to\s+\w+)"
        r"|sank|went\s+up\s+in\s+flames"
    ),
}
_BEFORE = {
    "destroyed": (
        r"(?:set(?:ting)?\s+fire\s+to|burn(?:ed|t|ing)\s+down|torch(?:ed|ing)|bl(?:ew|owing)\s+up|flatten(?:ed|ing)|level+(?:ed|ing)"
        r"|gutt(?:ed|ing)|sank|sinking|(?:swept|sweeping|washed|washing)\s+away|(?:shot|shooting|brought)\s+down|knocked\s+out)"
    ),
    "wounded": r"(?:hurt|hurting)",
    "supplied": (
        r"(?:hand(?:ed|ing|s)(?:\s+(?:out|over))?|g(?:ave|iven|iving|ives?)\s+(?:(?:the|his|her|its)\s+)?(?!(?:as|death|toll|number|figure|count|total|tally)\b)\w+|airlift(?:ed|ing)"
        r"|distribut(?:ed|ing))"
    ),
    "killed": r"(?:buried|burying)",
    "captured": (
        r"(?:kidnappers|gunmen|rebels|militants|insurgents|hijackers|pirates|raiders|bandits)\s+(?:(?:had|have|also)\s+)?"
        r"(?:took|taken|seized|held|hold)"
    ),
}
# "The sinking killed 17": another deed.
_NO_DEED = r"(?!(?:kill|injur|wound|hurt|drown|left|leav|claim)\w*)"
_AFTER_WORDS = [(role, re.compile(_HELPERS + f"(?:{words})(?!\\w)")) for role, words in _AFTER.items()]
_BEFORE_WORDS = [(role, re.compile(rf"(?<!\w)(?:{words})(?:\s+{_NO_DEED}\w+)?\s*\Z")) for role, words in _BEFORE.items()]
# "Four people were shot, one man fatally"
BADLY = {"fatally": "killed"} | dict.fromkeys(lexicon("seriously badly critically severely lightly slightly gravely"), "wounded")
_REACH = 9  # words on either side
_BREAKS = lexicon(", ; : . — – but while because")
# One of these is in every match.
_HINTS_AFTER = lexicon(
    "held "
    "driven forced chased expelled bombed uprooted homeless death deaths dead lives life not never missing vanished hospital "
    "hospitals evacuate leave jail prison cells clinic clinics condition care treated away off rounded custody arrest bars "
    "prisoner hostage captive hostages burned burnt gutted flattened levelled leveled razed torched blown set shot sunk "
    "sank reduced flames"
)
_HINTS_BEFORE = lexicon(
    "fire down torched torching blew blowing flattened flattening levelled levelling leveled leveling gutted gutting sank "
    "sinking "
    "away out hurt hurting handed handing hands gave given giving gives airlifted airlifting distributed distributing buried "
    "burying took taken seized held hold"
)


def fate_after(tokens: Sequence[Token], end: int, last: int) -> str | None:
    """What the words after the counted phrase say became of it."""
    words = _until_break(tokens, range(end, min(last, end + _REACH)))
    if words[-1:] and words[-1] in BADLY and words[:-1] in ([], ["of", "them"], ["of", "whom"]):
        return BADLY[words[-1]]
    if _HINTS_AFTER.isdisjoint(words):
        return None
    said = " ".join(words)
    return next((role for role, pattern in _AFTER_WORDS if pattern.match(said)), None)


def fate_before(tokens: Sequence[Token], start: int, first: int, *, people: bool) -> str | None:
    """What the words before the figure say was done to it. people: whether people are counted, as far as one can tell."""
    words = _until_break(tokens, range(start - 1, max(first, start - _REACH) - 1, -1))[::-1]
    if _HINTS_BEFORE.isdisjoint(words):
        return None
    said = " ".join(words)
    for role, pattern in _BEFORE_WORDS:
        if pattern.search(said):
            return role if people or role not in OF_PEOPLE else None
    return None


def _until_break(tokens: Sequence[Token], places: range) -> list[str]:
    words = []
    for at in places:
        word = tokens[at].text.lower()
        if word in _BREAKS:
            break
        words.append(word)
    return words
