"""The outlet where the head of a text names it: "The Vale Observer, 5 November 2024", "By Ada Lind, Vale Daily"."""

import re

LONGEST = 7  # words; "The New South Vale Evening Standard and Star"

# A name counts as an outlet's only if it says so itself: "Ada Lind, 5 November 2024" may be anybody, "Lowport, …" any place.
_MASTHEAD = re.compile(
    r"\b(?:advertiser|advocate|agency|argus|bulletin|broadcasting|channel|chronicle|clarion|courier|daily|dispatch|echo|enquirer|"
    r"examiner|express|gazette|globe|guardian|herald|independent|inquirer|insider|journal|ledger|magazine|mail|mercury|messenger|"
    r"mirror|monitor|news|newspaper|newswire|observer|post|press|radio|record|register|reporter|review|sentinel|standard|star|sun|"
    r"telegraph|television|times|tribune|tv|weekly|wire)\b",
    re.IGNORECASE,
)
_PARTICLES = frozenset(("the", "of", "and", "&", "for", "in", "on", "de", "la", "le", "el"))
_WORD = re.compile(r"[^\W\d_][\w'’.&-]*|&")


def outlet_in(words: str) -> str | None:
    """The name if the words are nothing but an outlet's name: capitalised, short, one of them what papers are called."""
    name = words.strip(" ,;:")
    parts = name.split()
    if not 1 < len(parts) <= LONGEST:  # "News" alone is a section of the page
        return None
    named = all(_WORD.fullmatch(part) and (part[0].isupper() or part.lower() in _PARTICLES) for part in parts)
    return name if named and _MASTHEAD.search(name) else None


def signs_with(text: str, name: str) -> bool:
    """Whether the text's dateline has the name in its brackets: "LOWPORT (Northwire) —", "LOWPORT, March 4 (Northwire) -"."""
    return re.search(rf"^[A-ZÀ-Þ][^\n]{{0,60}}\({re.escape(name)}\)\s*[–—-]", text, re.MULTILINE) is not None


def is_named_outlet(words: str, text: str) -> bool:
    """Whether a name without a word of papers is an outlet's: "The" before it, as before nobody's name, or the text says so."""
    parts = words.split()
    if not 1 <= len(parts) <= LONGEST or not all(
        _WORD.fullmatch(part) and (part[0].isupper() or part.lower() in _PARTICLES) for part in parts
    ):
        return False
    if parts[0] == "The" and len(parts) > 1:
        return True
    return is_told(text, words)


def is_told(text: str, name: str) -> bool:
    """Whether the text shows that the name is an outlet's: it signs with it, or somebody told it something."""
    told = rf"\b(?:told|(?:seen|obtained|reviewed) by|(?:shared|interview) with) {re.escape(name)}\b"
    return signs_with(text, name) or re.search(told, text) is not None


def ends_as_outlet(words: str) -> bool:
    """Whether it is a name of which the last word is what papers are called: no "Press Barons Meet"."""
    name = outlet_in(words)
    return name is not None and _MASTHEAD.fullmatch(name.split()[-1]) is not None


def without_outlet(names: str) -> tuple[str, str | None]:
    """A byline's names and the outlet behind their last comma: "Ada Lind, Vale Daily" -> ("Ada Lind", "Vale Daily")."""
    people, comma, last = names.rpartition(",")
    outlet = outlet_in(last) if comma else None
    return (people.strip(), outlet) if outlet else (names, None)
