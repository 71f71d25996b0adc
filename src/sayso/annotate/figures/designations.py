"""Numbers that name something instead of counting it: "810 Separate Naval Infantry Brigade", "Flight 370", "Route 9",
scores, numbering.
"""

import re

from sayso.annotate.footnotes import is_footnote

_TITLE_BEFORE = re.compile(
    r"(?:\b(?:[Ff]light|[Rr]oute|[Hh]ighway|[Ii]nterstate|[Aa]rticle|[Ss]ection|[Cc]hapter|[Uu]nit"
    r"|[Rr]esolution|[Nn]umber|[Nn]os?\.|[Rr]oom|[Gg]ate"
    r"|[Cc]hannel|[Pp]hase|[Ll]evel|[Tt]ier|[Gg]rade|[Cc]ategory|[Pp]age|[Ll]ine|[Rr]ule|[Tt]itle|[Pp]aragraph|[Cc]lause|[Vv]olume|[Ff]ootnote"
    r"|[Ss]tation|[Tt]erminal|[Pp]latform|[Pp]ier|[Bb]uilding"
    r"|[Bb]lock|[Aa]partment|[Tt]ype|[Mm]odel|[Dd]ay|[Ww]eek|[Ss]tage|[Zz]one|[Aa]rea|[Ss]ector"
    r"|[Pp]arallel|[Cc]lass|[Vv]ersion|[Oo]rder|[Pp]oint"
    r"|[Ww]ard|[Dd]istrict|[Pp]recinct|[Ee]xit|[Bb]oeing|[Aa]irbus|[Cc]ase|[Cc]ell|[Dd]raft|[Hh]ill"
    r"|[Cc]heckpoint|Tank|Reactor|Bay|Berth|Dock|Well|Shaft|Hangar|Lock|Pump|Valve|Depot|Silo|Warehouse|Camp|Mine|[Pp]art|[Ss]eason|[Ee]pisode|News|U\.S\.)\s+|#)$"
)
# A singular unit or street of several words, all but the last capitalised or small particles.
_NAME_AFTER = re.compile(
    r"(?:st|nd|rd|th)?\s+(?:[A-Z][\w'’.-]*\s+){0,5}(?:Brigade|Regiment|Battalion|Division|Corps|Squadron"
    r"|Fleet|Wing|Army|Company|Group|Platoon"
    r"|[Bb]lock|Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Square|Downing|Rue)\b(?!s)"
)
_CAPITALISED_BEFORE = re.compile(r"[^.!?:;,\s—–-]\s+(?P<word>[A-Z][\w'’]*)\s+$")
_NOUN_NEXT = re.compile(
    r"\s+(?!(?:and|or|but|by|in|at|on|to|of|for|from|with|when|after|before|as|it|is|was|were|has|had"
    r"|have|that|which|who|the|a|an)\b)[a-z]"
)
# "The dead now number 14": the verb, which counts; "apartment number 14" names. \x00: a time blotted out ("now").
_AMOUNTS_TO = re.compile(
    r"(?:\x00|\b(?:already|still|dead|killed|wounded|injured|missing|deaths|casualties|victims|survivors|evacuees|refugees"
    r"|prisoners|detainees|hostages|troops|soldiers|fighters|protesters|protestors|demonstrators|marchers))\s+number\s+$",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"^\s*\(?$")
_PHONE = re.compile(r"\d{3}[-‐‑–]\d{4}")
_EMERGENCY = re.compile(r"\s+(?:call|emergency|operator|dispatch)", re.IGNORECASE)
_CALLED = re.compile(r"\b(?:call|called|calling|calls|dial|dialed|dialled|phoned|rang)\s+$", re.IGNORECASE)
_CALIBRE = re.compile(
    r"[-\s]?(?:mm|millimet(?:er|re)|caliber|calibre)s?[-\s]+(?:\w+[-\s]+)?(?:hand)?(?:gun|pistol|rifle"
    r"|round|ammunition|bullet|shell|cannon|mortar|howitzer|artillery)",
    re.IGNORECASE,
)
_BARE_CALIBRE = re.compile(r"(?:[4-9]|1\d|\.\d\d|\d\.\d\d?)mm(?!\w)(?!\s+(?:of|long|wide|deep|thick|in|rain)\b)")
_TIMES_AS = re.compile(r"\s+times\s+(?:more|as|higher|greater|larger|bigger|less|the|faster|likelier)\b", re.IGNORECASE)
_GROUPED = re.compile(r"\d{3,}[ -]\d{3,}")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_CLOCK_AFTER = re.compile(
    r"\s+(?:on|local|this|with|when|and|in\s+the\s+(?:morning|evening|afternoon))\b|\s*[,.]?\s*$", re.IGNORECASE
)
_WICKETS = re.compile(r"\s+for\s+\d{1,2}(?![\d,.]\w|\s+[a-z])")
_AFTER_SCORE = re.compile(r"\b\d+[-–]\d+,?\s+$")
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
_RACE = re.compile(r"\s+(?:in|final|race|title|gold|silver|bronze|event|hurdles|freestyle|relay|sprint|at)\b|\s*[.,]")
_ROUND = re.compile(r"\b(?:last|final)\s+$", re.IGNORECASE)
_YEARS = range(1900, 2100)


def amounts_to(text: str, start: int) -> bool:
    """Whether "number" before text[start:] is the verb: "the dead now number 14"."""
    return bool(_AMOUNTS_TO.search(text[max(0, start - 40) : start]))


def is_name_of_number(before: str) -> bool:
    """Whether the words end with what is told apart by its number: "Highway", "District"."""
    return _TITLE_BEFORE.search(before) is not None


# "Between 80 and 40 BC", "before 50 BC"
_ERA = re.compile(r"(?:\s+(?:and|to|or)\s+(?:about\s+)?\d+)?\s+(?:BCE?|CE|AD)(?![\w-])")


def is_designation(text: str, start: int, end: int) -> bool:
    """Whether the number in text[start:end], text being one sentence, names instead of counting."""
    words, before = text[start:end], text[max(0, start - 40) : start]
    if (_TITLE_BEFORE.search(before) and not amounts_to(text, start)) or _NAME_AFTER.match(text, end):
        return True
    if re.match(r"['’]?s\b", text[end : end + 3]):
        return True  # "in his 20s"
    if _PHONE.fullmatch(words) or (words in ("911", "999", "112") and (_EMERGENCY.match(text, end) or _CALLED.search(before))):
        return True
    if re.match(r"\s*/\s*\d", text[end : end + 8]) or re.search(r"\d\s*/\s*$|[A-Z]\w+\s\d+\s+of\s+(?:/\s*)?$", before):
        return True  # "1 / 5", "Image 1 of 5"
    if re.match(r"\s+of\s+(?:/\s*)?\d", text[end : end + 8]) and re.search(r"(?:^|[A-Z]\w+\s+)$", before):
        return True  # "Image 1 of 5"
    if _telephone(text, start, end) or _sporting(text, start, end) or _clock(text, start, end) or is_footnote(text, start, end):
        return True
    if (
        _CALIBRE.match(text, end)
        or _ERA.match(text, end)
        or _BARE_CALIBRE.match(text, start)
        or _TIMES_AS.match(text, end)
        or re.search(r"\bGroup\s+of\s+$", before)
    ):
        return True
    if words[0].isalpha():
        # "World War Two", "Big Ten": a number word with a capital inside a sentence is part of a name.
        return words[0].isupper() and start > 0 and not re.search(r"(?:^|[\"“‘'(.:—–-])\s*$", before)
    # Thirteen digits are an identifier: nobody writes a trillion without commas.
    if (len(words) >= 13 and words.isdigit()) or (before[-1:] == "(" and re.match(r"\.?\)", text[end : end + 2])):
        return True
    if _NUMBERING.match(text[:start]) and re.match(r"[.)]\s", text[end : end + 2]):
        return True
    if re.match(r"[:/⁄]\d|[-–]\d|\.\d|,\d", text[end : end + 2]) or re.search(r"\d[:/.,-]$|\w[-–_/@]$", before):
        return True
    if words.isdigit() and int(words) in _YEARS and not _NOUN_NEXT.match(text, end):
        return True
    named = _CAPITALISED_BEFORE.search(before)
    return bool(named and words.isdigit() and len(words) <= 4 and not re.match(r"\s+\w|\s?[%°]", text[end : end + 2]))


def _clock(text: str, start: int, end: int) -> bool:
    """ "At 10.40 on Tuesday" """
    at = re.search(r"\bat\s+$", text[max(0, start - 5) : start])
    return bool(at and _CLOCK.fullmatch(text, start, end) and _CLOCK_AFTER.match(text, end))


def _telephone(text: str, start: int, end: int) -> bool:
    """Whether the digits begin with a zero or stand in a row of groups: "0800 555 1212", "007"."""
    words = text[start:end]
    if not words.isdigit():
        return False
    around = text[max(0, start - 6) : end + 6]
    return (words[0] == "0" and len(words) > 1) or any(words in match[0].split() for match in _GROUPED.finditer(around))


def _sporting(text: str, start: int, end: int) -> bool:
    """Whether the number is a score, a race or a round: "6-4, 3-6", "127 for 6", "won the 100m in", "the last 16"."""
    words, before = text[start:end], text[max(0, start - 20) : start]
    if _SCORE.fullmatch(words):
        return bool(_AFTER_SCORE.search(before) or re.match(r",?\s+\d+[-–]\d+", text[end : end + 10]))
    if _WICKETS.match(text, end) or re.search(r"\b\d{1,3}\s+for\s+$", before):
        return words.isdigit()
    if re.fullmatch(r"\d{2,5}m", words) and re.search(r"\b(?:the|her|his|men's|women's)\s+$", before, re.IGNORECASE):
        return bool(_RACE.match(text, end))
    return words in ("16", "32", "eight", "four") and bool(_ROUND.search(before) and re.match(r"\s*[.,;]", text[end:]))
