"""Which kinds of record a claim tells of: a letter, a report, a recording, a picture.

"The ministry was sent a letter about the valves" and "the ministry was sent a report on the valves" read alike and are two acts.
A paper by a word that may be any of them ("document", "memo", "file", "warning") is of no kind.
"""

import re
from functools import lru_cache

# "Report" is a verb too, and what "reports suggest" or a paper's own report says is no record that is spoken of.
_A = r"(?:an?|the|this|that|its|his|her|their|our|whose|\w+['’]s) (?:(?!news|media|press|newspaper)[\w-]+ ){0,3}?"
_STUDIES = r"(?:reports?|audits?|stud(?:y|ies)|surveys?|assessments?)"
_PATTERNS = {
    "letter": r"\b(?:letters?|e-?mails?|telegrams?)\b",
    "report": rf"\b(?:{_A}{_STUDIES}|{_STUDIES} (?:on|into))\b",  # a headline has no article: "sent report on valves"
    "recording": r"\b(?:videos?|footage|recordings?|tapes?|clips?)\b",
    "picture": r"\b(?:photos?|photographs?)\b",
}
_RECORDS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _PATTERNS.items()}


@lru_cache(maxsize=65536)
def records(quote: str) -> frozenset[str]:
    """The kinds of record that a claim's words name."""
    said = " ".join(quote.split())
    return frozenset(name for name, pattern in _RECORDS.items() if pattern.search(said))
