"""Lone names that no table knows, taken for persons, and told by the text to be firms or places: "Corvex, which runs it"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.names.first import first_names
from sayso.annotate.names.spans import ORG, PERSON, PLACE, Candidate
from sayso.annotate.names.told_kinds import is_told_person
from sayso.annotate.names.words import Word

_DID = r"(?:owned|operated|run|built|made|supplied|insured|managed|employed)"
_FIRM = r"(?:firm|company|operator|owner|maker|supplier|manufacturer|contractor|insurer|airline|utility|developer)"
# What no person is.
_BODY = r"(?:firm|company|operator|maker|supplier|manufacturer|builder|insurer|airline|utility|developer|shipyard|yard)"
_OF_FIRMS = (
    r"(?:shares|shareholders|chief executive|customers|board|headquarters|subsidiary|parent company|factory|wagons|refinery)"
)
# What firms do and have done, and nobody is: "said it would close two mills". "Said it would rain" tells nothing.
_DOES = (
    r"(?:close|shut|cut|sell|buy|build|hire|lay off|invest|recall|replace|stop|halt|resume|suspend|appeal|pay|repair|review"
    r"|launch|export|ship|produce|supply|expand|recruit|refund)"
)
_DONE = r"(?:closed|shut|cut|sold|bought|built|hired|laid off|invested|recalled|replaced|stopped|halted|resumed|suspended|paid)"
# What whoever speaks of itself as "it" is at or has done: of the weather and the hour nobody says so.
_IS_AT = (
    r"(?:was|is) (?:now |still |also |already |fully |not )?(?:co-?operating|investigating|reviewing|assessing|preparing"
    r"|considering|negotiating|committed|aware|unaware|confident|in talks|working (?:with|to|on)|looking (?:into|at))"
)
_HAS_DONE = (
    r"(?:had|has) (?:not |never |already |since )*(?:apologi[sz]ed|co-?operated|dismissed|fired|informed|known|met|notified"
    r"|offered|ordered|paid(?! off)|put|received|refused|reported|signed|tested|told)"
)
_IT_TOLD = r"it (?:had|has) (?:first |earlier )?(?:said|told|reported|claimed|given|announced|stated|promised|denied)\b"
_SAID = (
    r"(?:said|says|denied|announced|confirmed|insisted|added|admitted|acknowledged|conceded|disclosed|revealed|reported|warned)"
)
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_IT_DOES = (
    r"(?:(?:on "
    + _DAY
    + r"|earlier|later|again|also|in a (?:brief |short |written )?statement) )*(?:that )?it (?:"
    + _IS_AT
    + "|"
    + _HAS_DONE
    + r"|(?:would|will|had to|has to|plans to|planned to|expects to) "
    + _DOES
    + r"|(?:had|has) (?:already |since )?"
    + _DONE
    + r")\b"
)
# A sentence without another name or a person's pronoun, and the next one goes on with "The company".
_THE_COMPANY = (
    r"(?:(?!\b(?:he|she|his|her)\b)[^.A-Z]|"
    + _DAY
    + r")*\.\s+The (?:company|firm|airline|insurer|carmaker|operator|manufacturer)\b"
)
_OF_STATES = (
    r"(?:parliament|government|president|prime minister|foreign (?:ministry|minister)|army|capital|ambassador|opposition|border"
    r"|coast|(?:\w+ )?(?:elections?|commission))"
)
_IS_FIRM = (
    r"\b{name}, (?:which|(?:a|an|the) (?:[\w-]+ ){{0,3}}" + _FIRM + r")\b",
    r"\b{name} (?:said|says) (?:that )?its\b",
    r"\b{name} " + _SAID + r" (?:" + _IT_DOES + "|" + _THE_COMPANY + ")",
    r"\b{name} " + _SAID + r"\b[^.A-Z]*(?:" + _DAY + r"[^.A-Z]*)?\b(?:what|as|than|which) " + _IT_TOLD,
    r"\b(?:workers|engineers|employees|jobs|managers|a strike) at {name}\b",
    r"\b[Ss]hares (?:in|of) {name}\b",
    r"\b" + _DID + r" by {name}\b",
    r"\b{name}['’]s " + _OF_FIRMS + r"\b",
)
# What tells a firm even where a name has several words: "its operator, Alpina Voyages, said", "the company Vantor".
_IS_BODY = (
    r"\b" + _BODY + r", {name}(?: [A-Z]\w+)?(?=[,.])",
    r"\b{name}, (?:a|an|the) (?:[\w-]+ ){{0,3}}" + _BODY + r"\b",
    r"\b(?:[Tt]he|[Aa]|[Ii]ts) (?:[\w-]+ )?" + _BODY + r" {name}\b",
    r"\b[Tt]he {name} (?:group|company|firm)\b",
)
# "Odrinan troops" are Odrina's; nobody's own troops are called so.
_OF_PEOPLE = (
    r"(?:troops|forces|soldiers?|army|armed|territory|government|side|officials?|defence|defense|border|village|villages"
    r"|positions|artillery|parliament|airspace|servicemen|civilians)"
)
_IS_PLACE = (
    r"\b{name}(?:n|an|i|ian|ese)\b (?:\w+ )?" + _OF_PEOPLE + r"\b",
    r"\b(?:[Ii]n|into|across|throughout|outside) {name}\b(?!['’-])",
    r"\b{name}['’]s " + _OF_STATES + r"\b",
)
# A state that speaks is a voice; for other places the kind of name matters less than what the recogniser knows of it.
_SPEAKS = (
    r"\b{name} (?:has |had |also )?(?:said|says|denied|denies|rejected|confirmed|announced|accused|warned|condemned|called"
    r"|demanded|insisted|told)\b"
)


def without_firms(text: str, words: Sequence[Word], names: Sequence[Candidate]) -> list[Candidate]:
    """The names, with those of one word that are no person's under the label that the text gives them.

    A name that is a part of a longer person's in the report is his.
    """
    owned = {words[i].key for c in names if c.label == PERSON and c.length > 1 for i in range(c.first, c.last)}
    lone = sorted({words[c.first].text for c in names if c.label == PERSON and c.length == 1 and words[c.first].key not in owned})
    told = {word: label for word in lone if (label := _label(text, word)) is not None}
    out = [_relabelled(c, told.get(words[c.first].text) if c.length == 1 and c.label == PERSON else None) for c in names]
    return [_relabelled(c, ORG if _is_body(text, words, c) else None) for c in out]


def _is_body(text: str, words: Sequence[Word], name: Candidate) -> bool:
    """Whether the text calls a person's name of which no first name is known a firm."""
    if name.label != PERSON or name.known is not None or words[name.first].text in first_names():
        return False
    said = r"\s+".join(re.escape(word.text) for word in words[name.first : name.last])
    last, before = re.escape(words[name.last - 1].text), re.escape(words[name.last - 2].text)
    if re.search(rf"{said}[^.]*\b(?:he|she)\b", text) or (name.length > 1 and re.search(rf"(?<!{before})\s{last}\b", text)):
        return False  # of a man his family name stands alone, and "he"
    return any(re.search(pattern.format(name=said), text) for pattern in _IS_BODY)


def _relabelled(name: Candidate, label: str | None) -> Candidate:
    return name if label is None else replace(name, label=label)


def _label(text: str, word: str) -> str | None:
    """What the text tells a name to be: a firm, a place, or nothing."""
    name = re.escape(word)
    if any(re.search(pattern.format(name=name), text) for pattern in _IS_FIRM):
        return ORG
    speaks = re.search(_SPEAKS.format(name=name), text) is not None and not is_told_person(name, text)
    return PLACE if speaks and any(re.search(pattern.format(name=name), text) for pattern in _IS_PLACE) else None
