"""The role that the counted words themselves give: "two wounded soldiers", "12 deaths", "2,000 prisoners"."""

import re
from collections.abc import Sequence

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.remains import are_dead
from sayso.schema import Token
from sayso.schema.living import SAID_OF_THINGS, may_live

_STEMS = {
    "killed": (
        r"kill(?:ed|ing|s)?|dead|die[ds]?|dying|deaths?|fatalit(?:y|ies)|perish(?:ed)?|slain|murder(?:ed|ing|s)?|massacred?|executed"
        r"|executions|drowned|bod(?:y|ies)|corpses?|lives|assassinated|beheaded"
    ),
    "wounded": r"wound(?:ed|ing|s)?|injur(?:ed|ing|es|ies|y)|hurt(?:ing)?|hospitali[sz]ed|maimed",
    "missing": r"missing|unaccounted|disappeared",
    "captured": (
        r"captur(?:ed|ing|es?)|abduct(?:ed|ing|ions?)|kidnap(?:ped|ping)?|hostages?|prisoners|pows|captives?|surrender(?:ed|ing)?"
    ),
    "detained": r"detain(?:ed|ing|s|ees?)?|arrest(?:ed|ing|s)?|jail(?:ed|ing|s)|imprison(?:ed|ing)?|custody",
    "deployed": r"deploy(?:ed|ing|s|ment)?|dispatch(?:ed|ing)?|station(?:ed|ing)|mobili[sz](?:ed|ing|e)|contingent",
    "displaced": r"displac(?:ed|ing|es?|ement)|fle(?:d|es|e|eing)|homeless|uproot(?:ed|ing)|refugees?",
    "evacuated": r"evacuat(?:ed|ing|es?|ions?)|evacuees?",
    "destroyed": r"destroy(?:ed|ing|s)?|raz(?:ed|ing)|down(?:ed|ing)|demolish(?:ed|ing)|obliterat(?:ed|ing)|wreck(?:ed|ing)",
    "supplied": (
        r"suppl(?:ied|y|ying|ies)|deliver(?:ed|ing|s)?|ship(?:ped|ping)|donat(?:ed|ing|es?)|provid(?:ed|ing|es?)|transfer(?:red|ring)"
    ),
    "sent": r"sen(?:t|d|ds|ding)",
}
_WORD = {role: re.compile(rf"(?:{stems})\Z", re.IGNORECASE) for role, stems in _STEMS.items()}
NOUNS_ONLY = lexicon(
    "prisoners hostages hostage refugees refugee evacuees captives pows detainees homeless bodies body corpses "
    "lives deaths death fatalities fatality injuries injury arrests arrest executions abductions contingent missing "
    "dead"
)  # fmt: skip
STATES = frozenset(["dead", "missing", "homeless", "hostage"])
# "Death claims", "arrest warrants": the first noun only says which.
WHICH = lexicon("death arrest hostage refugee injury fatality prisoner")
_CASES = lexicon("cases victims deaths")  # "14 death cases" are 14 dead


def word_role(word: str) -> str | None:
    """The role that a word in lower case gives by itself: "killed" for "slain"; None if it gives none."""
    return next((role for role, pattern in _WORD.items() if pattern.match(word)), None)


def noun_of(tokens: Sequence[Token], phrase: tuple[int, int] | None) -> str:
    """The noun that a phrase is built on; "" without a phrase. Of "passers-by" it is the first."""
    if phrase is None:
        return ""
    by = phrase[1] - phrase[0] > 2 and tokens[phrase[1] - 1].text == "by"
    return tokens[phrase[1] - 3 if by else phrase[1] - 1].text


def in_phrase(tokens: Sequence[Token], phrase: tuple[int, int], first: int, last: int) -> str | None:
    """ "two wounded soldiers", "41 dead", "12 deaths", "2,000 prisoners"; but "dead trees", "missing files", "deaths records" """
    start, end = phrase
    for at in range(end - 1, start - 1, -1):
        word = tokens[at].text.lower()
        noun = word in NOUNS_ONLY - STATES
        if at + 1 < end and tokens[end - 1].text.lower() not in _CASES:
            if word in WHICH or (noun and tokens[at + 1].tag in ("NN", "NNS")):
                continue
        elif not are_dead(tokens, start, at, first, last):
            continue
        if word in NOUNS_ONLY or word.endswith("ed") or word in ("hurt", "slain"):
            role = word_role(word)
            called = at + 1 < end and word in SAID_OF_THINGS
            if role and not (called and not may_live(noun_of(tokens, phrase))):
                return role
    return None
