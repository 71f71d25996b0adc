"""Numbers that name something instead of counting it: "810 Separate Naval Infantry Brigade", "Flight 370", "Route 9", scores, numbering."""

import re

_TITLE_BEFORE = re.compile(
    r"(?:\b(?:[Ff]light|[Rr]oute|[Hh]ighway|[Ii]nterstate|[Aa]rticle|[Ss]ection|[Cc]hapter|[Uu]nit|[Rr]esolution|[Nn]umber|[Nn]os?\.|[Rr]oom|[Gg]ate"
    r"|[Cc]hannel|[Pp]hase|[Ll]evel|[Tt]ier|[Gg]rade|[Cc]ategory|[Pp]age|[Ll]ine|[Rr]ule|[Tt]itle|[Ss]tation|[Tt]erminal|[Pp]latform|[Pp]ier|[Bb]uilding"
    r"|[Bb]lock|[Aa]partment|[Tt]ype|[Mm]odel|[Dd]ay|[Ww]eek|[Ss]tage|[Zz]one|[Aa]rea|[Ss]ector|[Pp]arallel|[Cc]lass|[Vv]ersion|[Oo]rder|[Pp]oint"
    r"|[Ww]ard|[Dd]istrict|[Pp]recinct|[Ee]xit|[Bb]oeing|[Aa]irbus|[Cc]ase|[Cc]ell|[Dd]raft|[Hh]ill|[Cc]heckpoint|[Pp]art|[Ss]eason|[Ee]pisode)\s+|#)$"
)
# A singular unit or street of several words, all but the last capitalised or small particles.
_NAME_AFTER = re.compile(
    r"(?:st|nd|rd|th)?\s+(?:[A-Z][\w'’.-]*\s+){0,5}(?:Brigade|Regiment|Battalion|Division|Corps|Squadron|Fleet|Wing|Army|Company|Group|Platoon"
    r"|Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Square|Downing|Rue)\b(?!s)"
)
_CAPITALISED_BEFORE = re.compile(r"(?:^|[^.!?:;,\s—–-]\s+)(?P<word>[A-Z][\w'’]*)\s+$")
_LOWER_NEXT = re.compile(r"\s+[a-z]")
_NUMBERING = re.compile(r"^\s*\(?$")
_YEARS = range(1900, 2100)


def is_designation(text: str, start: int, end: int) -> bool:
    """Whether the number in text[start:end], text being one sentence, names instead of counting."""
    words, before = text[start:end], text[max(0, start - 40) : start]
    if _TITLE_BEFORE.search(before) or _NAME_AFTER.match(text, end):
        return True
    if words[0].isalpha():
        # "World War Two", "Big Ten": a number word with a capital inside a sentence is part of a name.
        return words[0].isupper() and start > 0 and not re.search(r"(?:^|[\"“‘'(.:—–-])\s*$", before)
    if len(words) >= 13 and words.isdigit():
        return True  # an identifier: nobody writes a trillion without commas
    if before[-1:] == "(" and re.match(r"\.?\)", text[end : end + 2]):
        return True
    if _NUMBERING.match(text[:start]) and re.match(r"[.)]\s", text[end : end + 2]):
        return True
    if re.match(r"[:/⁄]\d|[-–]\d|\.\d|,\d", text[end : end + 2]) or re.search(r"\d[:/.,-]$|\w[-–_/@]$", before):
        return True
    if words.isdigit() and int(words) in _YEARS and not _LOWER_NEXT.match(text, end):
        return True
    named = _CAPITALISED_BEFORE.search(before)
    return bool(named and words.isdigit() and len(words) <= 4 and not re.match(r"\s+\w", text[end : end + 2]))
