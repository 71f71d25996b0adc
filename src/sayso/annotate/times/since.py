"""So long after or before an event: "two days after the clash", counted from the day that the text gives the event.

Only the event's own words find its day: "the clash on 3 May", "the 3 May clash", or the one day of a sentence shortly before in
which something clashed. Where the text tells no day, or two, the value stays open and its anchor names the event.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.numerals import NUMBER, read_number
from sayso.annotate.times.calendar import first_day, moved
from sayso.annotate.times.reading import UNKNOWN, Reading, Rule
from sayso.annotate.times.words import pattern
from sayso.tables import word_set
from sayso.text import one_line

_GRAINS = {"day": "day", "night": "day", "week": "week", "fortnight": "week", "month": "month", "year": "year"}
_EVENT = r"(?:the|an?|his|her|its|their|that|this) [\w’'-]+(?: [\w’'-]+){0,3}"
# A length is meant, not a day: "closed for two days after the attack", "took two days".
_LASTING = re.compile(
    r"\b(?:for|over|during|within|lasted|lasting|took|take|takes|spent|another|first|next|last)\s+$", re.IGNORECASE
)
_ENDS_NAME = lexicon(
    "the a an on in at by of to from with near against and or but that which who when while was were is are has had have as "
    "after before until since between during over into outside inside killed left began ended said would could will"
)
_STEM = 5  # letters: "clash" in "clashed", "explosion" in "exploded"
_NEAR = 3  # sentences between the event told with its day and what is counted from it


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a text tells: its place, ISO value, and the number and the place of its sentence."""

    start: int
    end: int
    value: str
    sentence: int
    reach: tuple[int, int]


def _after_event(match: re.Match[str]) -> Reading | None:
    if _LASTING.search(match.string[max(0, match.start() - 10) : match.start()]):
        return None
    words, unit = (match["n"] or "one").lower(), (match["unit"] or match["single"]).lower()
    n = 2 if "couple" in words else read_number(words)
    if n is None or n != int(n):
        return None
    steps = int(n) * (2 if unit == "fortnight" else 1) * (-1 if match["side"].lower() in ("before", "ahead of") else 1)
    grain, event = _GRAINS[unit], _named(match["event"])
    return Reading("DATE", UNKNOWN[grain], grain, event=event, steps=steps) if event else None


def _named(words: str) -> str:
    """ "the deadly clash" of "the deadly clash on the border": the words up to the first that names nothing; "" if no event."""
    said = words.split()
    end = next((at for at in range(1, len(said)) if said[at].lower() in _ENDS_NAME), len(said))
    return " ".join(said[:end]) if end > 1 and said[end - 1].lower() in word_set("event nouns") else ""


def counted_from_event(text: str, reading: Reading, sentence: int, days: Sequence[Day]) -> tuple[str | None, str]:
    """The value, None where the event's day is not told, and what it is counted from. days: the sure days of the text."""
    stems = [word[:_STEM].lower() for word in reading.event.split()[1:] if len(word) >= _STEM - 1]
    told = {day.value: day for day in reversed(days) if any(_is_of(text, day, stem, sentence) for stem in stems)}
    if len(told) == 1:
        (day,) = told.values()
        first = first_day(day.value)
        value = moved(first, reading.grain, reading.steps) if first else None
        if value:
            return value, f"counted from '{one_line(text[day.start : day.end])}', the day of '{reading.event}'"
    return None, f"counted from '{reading.event}', {UNTOLD}"


UNTOLD = "whose day the text does not tell"


def _is_of(text: str, day: Day, stem: str, sentence: int) -> bool:
    first, last = day.reach
    if text[day.end : day.end + 2] in ("'s", "’s") and not re.match(rf"..\s+(?:\w+\s+)?{re.escape(stem)}", text[day.end : last]):
        return False  # "the explosion on Monday's anniversary"
    attached = re.search(
        rf"\b{re.escape(stem)}[\w’'-]*\s+(?:on|of|early\s+on|late\s+on)\s+$", text[first : day.start], re.IGNORECASE
    )
    if attached or re.match(rf"(?:['’]s)?\s+(?:\w+\s+){{0,2}}{re.escape(stem)}", text[day.end : last], re.IGNORECASE):
        return True
    near = 0 < sentence - day.sentence <= _NEAR
    return near and re.search(rf"\b{re.escape(stem)}", text[first:last], re.IGNORECASE) is not None


_UNIT = "|".join(sorted(_GRAINS, key=len, reverse=True))
RULES = (
    Rule(
        pattern(
            rf"(?:(?P<n>{NUMBER}|a couple of) (?P<unit>{_UNIT})s?|(?P<one>an?|the) (?P<single>{_UNIT}))"
            rf"(?= (?P<side>after|before|following|ahead of|into) (?P<event>{_EVENT}))"
        ),
        _after_event,
        lexicon("after before following ahead into"),
    ),
)
