"""From text to expressions: every rule over a sentence, the longest match kept, neighbours joined."""

import re

from sayso.annotate.times import ago, clock, dates, deictic, durations, holidays, named, quarters, sets, weekdays, years
from sayso.annotate.times.merge import merged
from sayso.annotate.times.reading import Found, Rule

_SUBJECTS = (dates, deictic, named, weekdays, ago, quarters, years, clock, holidays, sets, durations)
RULES: tuple[Rule, ...] = tuple(rule for subject in _SUBJECTS for rule in subject.RULES)
# A sentence without any of these holds no time; most sentences are done with after this.
_TRIGGER = re.compile(
    r"\d|day|night|week|month|year|decade|centur|quarter|second|minute|hour|morning|noon|evening|dawn"
    r"|dusk|now\b|moment|present|current|recent"
    r"|late|past|future|term|soon|ago|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer"
    r"|autumn|fall|winter|today|tomorrow|hourly"
    r"|annual|year|daily|nineteen|eighteen|twenties|ties\b|christmas|hallow|thanks|o['’]clock|mon\.|tue"
    r"|wed|thu|fri|sat|sun|half|millenni|fortnight",
    re.IGNORECASE,
)


def scan(text: str, start: int, end: int) -> list[Found]:
    """The expressions in text[start:end], in text order and without overlap; positions are those of the text."""
    piece = text[start:end]
    if not _TRIGGER.search(piece):
        return []
    matches: list[Found] = []
    for rank, rule in enumerate(RULES):
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
    return [Found(start + item.start, start + item.end, item.reading, item.rank) for item in merged(piece, kept)]
