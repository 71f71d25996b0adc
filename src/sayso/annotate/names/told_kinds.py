"""Names taken for persons that the report itself tells to be places, bodies or papers: "the Karven defence ministry"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.names.described import roles
from sayso.annotate.names.first import first_names
from sayso.annotate.names.runs import sentence_start
from sayso.annotate.names.spans import ORG, OUTLET, PERSON, PLACE, Candidate
from sayso.annotate.names.titled import title_end, title_lengths
from sayso.annotate.names.words import Word
from sayso.tables import word_set

LONGEST = 2  # words: what a longer name is, its own words tell
_FORCES = r"(?:army|navy|air force|armed forces|troops|soldiers|generals|border guards?)(?! of\b)"
_SEATS = (
    r"(?:(?:defen[cs]e|foreign|interior|health|finance|economy|energy|justice) (?:ministry|minister|secretary)"
    r"|parliament|embassy|ambassador|airspace|territory|coast|border|capital|central bank|diplomats?|royal family)"
)
# "The Karven defence ministry", "five Karven generals", "Karven's parliament", "the palace of Karven": a state.
_IS_STATE = (
    r"\b{name} (?:" + _FORCES + "|" + _SEATS + r")\b",
    r"\b{name}['’]s " + _SEATS + r"\b",
    r"\b(?:[Gg]overnment|[Gg]overnor|[Mm]ayor|[Pp]alace|[Aa]rmy|[Kk]ingdom|[Rr]epublic|[Pp]eople|[Ss]treets|[Oo]utskirts|[Ss]helling|[Bb]ombing|[Ss]iege"
    r"|[Ii]nvasion|[Pp]rovince|[Vv]illage|[Tt]own|[Cc]ity|[Ii]sland|[Vv]alley) of {name}\b(?!['’])",
    r"\b(?:King|Queen|Prince|Princess|Emir|Sultan|Duke) [A-Z]\w+ of {name}\b",
)
_MEDIUM = (
    r"(?:magazine|newspaper|daily|weekly|broadcaster|tabloid|blog|podcast|wire service"
    r"|news (?:agency|site|website|outlet|channel|service)|(?:radio|television|TV) (?:station|channel))"
)
_BODIES = (
    r"(?:(?:\w+ )?(?:agency|group|charity|airline|shipyards?|party|movement|union|militia|carmaker|retailer|brewery|bank|club"
    r"|firm|company))"
)
_IS_OUTLET = (r"\b(?:[Tt]he|[Aa]|[Ii]ts) (?:\w+ )?" + _MEDIUM + r",? {name}\b", r"\b[Tt]he {name} " + _MEDIUM + r"\b")
# "The airline Velin", "the Red Anchor aid group"; and what papers and bodies do, of which "it" goes on to tell.
_IS_BODY = (
    r"\b(?:[Tt]he|[Aa]|[Ii]ts) (?:\w+ )?" + _BODIES + r" {name}\b",
    r"\b[Tt]he {name} " + _BODIES + r"\b",
    r"\b{name} (?:(?:has|had) )?(?:(?:also|first) )?reported(?: that\b|[.,]| on \w+day\b)",
    r"\b{name} (?:\w+ed|put|lost|cut|said|says|withdrew|has|had) (?:\w+ )?(?:the last of |some of |most of |none of )?its\b",
    r"\b{name} \w+ (?:[^.,;]*)and (?:said|warned|announced) (?:that )?it (?:would|will|had|was)\b",
)
# Somebody is told of: a title, an age, kin, "he".
_IS_PERSON = (
    r"\b(?:Mr|Mrs|Ms|Dr|Sir|Lady|Lord|Madame)\.? {name}\b",
    r"\b{name}, (?:\d\d|who)\b",
    r"\b{name}['’]s (?:wife|husband|widow|lawyers?|son|daughter|brother|sister|father|mother|family|trial|arrest|death)\b",
    r"\b{name}\b[^.]*\b(?:he|she|him|himself|herself)\b",
    r"\b{name} (?:said|says|denied|warned|claimed)(?: that)? (?:his|her)\b",
    r"\b{name}\b[^.]*\. (?:He|She|His|Her)\b",
)


def with_told_kinds(text: str, words: Sequence[Word], names: Sequence[Candidate]) -> list[Candidate]:
    """The names, those that no table knows under the label that the report gives them; no part of a longer person's name."""
    owned = {words[i].key for c in names if c.label == PERSON and c.length > 1 for i in range(c.first, c.last)}
    told: dict[str, str | None] = {}
    out = []
    for name in names:
        if _is_of_a_title(words, name):
            continue
        said = " ".join(word.text for word in words[name.first : name.last])
        lone = name.length == 1 and words[name.first].key not in owned
        pair = name.length == LONGEST and not _is_named(words, name)
        if name.known is not None or not (lone or pair):
            out.append(name)
            continue
        key = f"{name.label} {said}"
        if key not in told:
            told[key] = _label(text, words, name, re.escape(said).replace(r"\ ", r"\s+"))
        out.append(replace(name, label=told[key] or name.label))
    return out


def _is_of_a_title(words: Sequence[Word], name: Candidate) -> bool:
    """ "Interior minister Ida Holm", "Brigade commander Bo Lind": a word of the title, with a capital as it opens a sentence."""
    after = name.last
    if name.known is not None or name.length > 1 or not sentence_start(words, name.first) or after + 1 >= len(words):
        return False
    key, title, named = words[name.first].key, words[after], words[after + 1]
    beside = title.joins and named.joins and title.text.islower() and named.upper and title.key in roles()
    return beside and (f"{key} {title.key}" in title_lengths() or key in word_set("heads") | word_set("units"))


def _is_named(words: Sequence[Word], name: Candidate) -> bool:
    """Whether two words are a person's by the first name, or by a title before them."""
    titled = any(title_end(words, i, name.first) == name.first for i in range(max(0, name.first - 3), name.first))
    return titled or words[name.first].text in first_names()


def _label(text: str, words: Sequence[Word], name: Candidate, said: str) -> str | None:
    """What the report tells a name to be; None if it tells nothing."""
    if _tells(_IS_OUTLET, said, text):
        return OUTLET
    if name.label != PERSON or is_told_person(said, text):
        return None
    opener = words[name.first].key if name.length == LONGEST else ""
    if _tells(_IS_STATE, said, text) or opener in word_set("place openers"):
        return PLACE
    return ORG if _tells(_IS_BODY, said, text) or opener in word_set("body openers") else None


def is_told_person(said: str, text: str) -> bool:
    """Whether the report tells of somebody. said: a pattern for the name."""
    return _tells(_IS_PERSON, said, text)


def _tells(patterns: Sequence[str], said: str, text: str) -> bool:
    return any(re.search(pattern.replace("{name}", said), text) for pattern in patterns)
