"""From text to expressions: every rule over a sentence, the longest match kept, neighbours joined."""

import re

from sayso.annotate.times import ago, clock, dates, deictic, durations, holidays, named, quarters, sets, since, weekdays, years
from sayso.annotate.times.merge import merged
from sayso.annotate.times.ranges import completed
from sayso.annotate.times.reading import STEP, Found, Rule
from sayso.annotate.times.words import DIGITS

_SUBJECTS = (dates, deictic, named, weekdays, since, ago, quarters, years, clock, holidays, sets, durations)
RULES: tuple[Rule, ...] = tuple(rule for subject in _SUBJECTS for rule in subject.RULES)
_SIGNS = frozenset(sign for rule in RULES for sign in rule.signs)
_RANKS = {sign: [rank for rank, rule in enumerate(RULES) if sign in rule.signs] for sign in _SIGNS}
_WORD, _DIGIT = re.compile(r"\w+"), re.compile(r"\d")


def signs_in(text: str) -> frozenset[str]:
    """Those words of a text, case-folded, that some rule looks for, and DIGIT if it holds one."""
    said = _SIGNS.intersection(_WORD.findall(text.casefold()))
    return said | DIGITS if _DIGIT.search(text) else said


def scan(text: str, start: int, end: int) -> list[Found]:
    """The expressions in text[start:end], in text order and without overlap; positions are those of the text."""
    piece = text[start:end]
    matches: list[Found] = []
    for rank in sorted({rank for sign in signs_in(piece) for rank in _RANKS[sign]}):
        rule = RULES[rank]
        for match in rule.pattern.finditer(piece):
            reading = rule.read(match)
            if reading is not None and match.end() > match.start():
                matches.append(Found(match.start(), match.end(), reading, rank))
    matches.sort(key=lambda item: (item.start - item.end, item.rank, item.start))
    kept: list[Found] = []
    covered = bytearray(len(piece))  # one for each character that an expression holds
    for item in matches:
        if not any(covered[item.start : item.end]):
            covered[item.start : item.end] = b"\1" * (item.end - item.start)
            kept.append(item)
    kept.sort(key=lambda item: item.start)
    whole = completed(piece, [item for item in merged(piece, kept) if item.reading.grain != STEP])
    return [Found(start + item.start, start + item.end, item.reading, item.rank) for item in whole]
