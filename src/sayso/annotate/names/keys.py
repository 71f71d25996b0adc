"""The form in which two spellings of a place name are compared."""

import re
import unicodedata
from functools import lru_cache

_DROPPED = re.compile(r"['’ʼʻ`.]")
_BREAKS = re.compile(r"[\s\-‐‑–—_/]+")
_FULL = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Case folded, without accents, apostrophes and full stops; hyphens as spaces; a leading "St." as "saint"."""
    folded = name.casefold()
    if not folded.isascii():
        plain = unicodedata.normalize("NFKD", folded.translate(_PLAIN))
        folded = "".join(c for c in plain if not unicodedata.combining(c))
    words = _BREAKS.sub(" ", _DROPPED.sub("", folded)).split()
    if len(words) > 1 and words[0] in _FULL:
        words[0] = _FULL[words[0]]
    return " ".join(words)
