"""Where the paragraphs of a text are: stretches that no sentence crosses."""

import re
from statistics import median

_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_LINE = re.compile(r"[^\n]+")
_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")
# No paragraph ends in these words and none begins in a small letter or a digit: "between 25 and", "30 soldiers".
_RUNS_ON = re.compile(r"\b(?:and|or|to|of|the|an?|between|than|at|least|some|about|in|for|with|from|by)\s*$")
_GOES_ON = re.compile(r"\s*[a-z\d]")
# The hour at the head of a live blog's entry, which no sentence goes on from: "10.42 a.m. – Three are missing", "15:30 Police".
_HOUR = r"(?:\d\d?(?:[:.][0-5]\d)?[ \t]?[ap]\.?m\b\.?|\d\d?:[0-5]\d|\d\d?\.[0-5]\d(?=[ \t]*(?:[A-Z]{2,4}[ \t]*)?[:–—]))"
_ZONE = r"(?:[ \t]+(?:[A-Z]{2,4}(?=[ \t]*[:–—]|[ \t]+[A-Z][a-z])|local time))?"
_STAMP = re.compile(rf"(?P<hour>[ \t]*{_HOUR}{_ZONE}(?:[ \t]*[:–—]|[ \t]+-|(?=[ \t]+[“\"]?[A-Z][a-z])))[ \t]+(?=\S)")
_WRAPPED_AT = range(50, 91)  # where mail programs and old wires break their lines


def _wrapped_by_hand(lines: list[str]) -> bool:
    """Whether line breaks here are a matter of width: lines of one length, most of them ending in mid-sentence."""
    full = [line for line in lines if len(line) in _WRAPPED_AT]
    if len(lines) < 3 or len(full) < 0.5 * len(lines):
        return False
    running_on = sum(not _ENDS.search(line) for line in full)
    return running_on > 0.5 * len(full) and max(map(len, lines)) - median(map(len, full)) < 25


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Start and end of each paragraph in code points, in order.

    An empty line always parts two paragraphs. A single line break does too, unless the text is wrapped by hand. So does the end
    of the hour that heads an entry of a live blog.
    """
    found: list[tuple[int, int]] = []
    for block in _BLOCK.finditer(text):
        lines = [(m.start(), m.end()) for m in _LINE.finditer(text, block.start(), block.end())]
        if _wrapped_by_hand([text[start:end] for start, end in lines]):
            lines = [(block.start(), block.end())]
        for start, end in lines:
            goes_on = found and text[found[-1][1] : start] == "\n" and _RUNS_ON.search(text, *found[-1])
            stamp = None if goes_on else _STAMP.match(text, start, end)
            if goes_on and _GOES_ON.match(text, start):
                found[-1] = found[-1][0], end
            elif stamp is not None:
                found += [(start, stamp.end("hour")), (stamp.end(), end)]
            else:
                found.append((start, end))
    return found
