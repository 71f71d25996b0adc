"""Marks of footnotes in a text, "[12]": they count nothing, and a sentence ends before them."""

import re

# Close behind a word, a stop or what closes a quotation. "Killed [nine] people", "$[40] million", "“[40] of them” are what an
# editor put in.
_MARK = re.compile(r"(?:(?<=[\w.,;:!?)\]”’%])|(?<=\S[\"']))\[\d{1,3}\]")


def is_footnote(text: str, start: int, end: int) -> bool:
    """Whether the number in text[start:end] is a mark's."""
    mark = _MARK.match(text, start - 1) if start else None
    return mark is not None and mark.end() == end + 1


def without_footnotes(text: str) -> str:
    """The text with spaces for the marks: as long as it was."""
    return _MARK.sub(lambda match: " " * len(match[0]), text) if "[" in text else text
