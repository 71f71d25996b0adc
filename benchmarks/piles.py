"""Piles of readings for measuring the linking: many stories told by a few reports each, and one by a few hundred.

The reports of the demo are taken as read and told anew: in each story other people, places, things, events and days stand in the
place of theirs, every word by one of the same length and about as common in English, so that every span still fits. Numbers stay,
and who says what how firmly. Within a story the reports share names and differ in other words. A seed makes the same pile again.
"""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from sayso.flow import Source, readings_of, reports_of
from sayso.link.words.tables import EVENTS, PEOPLES, WEAK
from sayso.schema import Reading, report_id
from sayso.tables import read_table, several

# Words commoner than one in 2,000 (step 330 of the table) are the language, not the story.
_LANGUAGE = 330
# Share of a report's other words that it shares with the reports of its story, as it shares their names.
_SHARED = 0.4
# Mean reports of a story (geometric: most have one to three, some twenty), and of the great one.
MEAN, GREAT = 4, 300
_OUTLETS = 80
_DAYS = 730
_LETTERS = "aeioulnrst"
_WORD = re.compile(r"[^\W\d_]{2,}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TEXTS = frozenset(("text", "quote", "name", "counted", "terms", "noun", "value"))


@cache
def _by_length() -> tuple[Mapping[str, int], Mapping[tuple[int, int], Sequence[str]]]:
    """The step of each word, and the words of each length and ten steps."""
    steps = {word: int(row["step"]) for row in read_table("word_spread") for word in several(row["words"])}
    out: dict[tuple[int, int], list[str]] = {}
    for word, step in steps.items():
        if word.isalpha():
            out.setdefault((len(word), step // 20), []).append(word)
    return steps, out


class _Telling:
    """Words put in the place of others: by the story for names, by the story or the report for the rest."""

    def __init__(self, story: str, report: str, names: frozenset[str]) -> None:
        self._story, self._report, self._names = story, report, names
        self._known: dict[str, str] = {}

    def text(self, text: str) -> str:
        """The text told anew, as long as before."""
        return _WORD.sub(lambda match: self._word(match.group()), text)

    def _word(self, word: str) -> str:
        plain = word.casefold()
        if len(plain) != len(word):
            return word
        if plain not in self._known:
            self._known[plain] = self._other(plain)
        other = self._known[plain]
        return other.upper() if word.isupper() else other.capitalize() if word[0].isupper() else other

    def _other(self, word: str) -> str:
        steps, words = _by_length()
        if steps.get(word, 10_000) <= _LANGUAGE:
            return word if word in self._names else self._small(word, steps[word])
        if word in WEAK or word in PEOPLES:
            return word
        own = word not in self._names and random.Random(f"{self._report}/{word}").random() > _SHARED
        chance = random.Random(f"{self._report if own else self._story}/{word}/other")
        if word in EVENTS:
            return random.Random(f"{self._story}/{word}").choice([other for other in EVENTS if len(other) == len(word)])
        like = words.get((len(word), steps[word] // 20)) if word in steps and word not in self._names else None
        return chance.choice(like) if like else "".join(chance.choice(_LETTERS) for _ in word)

    def _small(self, word: str, step: int) -> str:
        """For half of the small words another one: or else reports made of one would be copies of each other by these alone."""
        chance = random.Random(f"{self._report}/{word}")
        like = _by_length()[1].get((len(word), step // 20), ())
        return chance.choice(like) if like and chance.random() > 0.5 else word


def templates(demo: Path) -> list[Reading]:
    """The demo's readings."""
    paths = sorted(path for path in demo.iterdir() if path.suffix in (".txt", ".html", ".jsonl"))
    return [read.reading for read in readings_of(reports_of(map(Source, paths)))]


def pile(read: Sequence[Reading], claims: int, *, great: int = GREAT, seed: int = 1) -> list[Reading]:
    """Readings with at least so many claims. great: reports of the one great story, at most a fifth of the pile."""
    chance = random.Random(seed)
    out: list[Reading] = []
    made = 0
    for story, size in enumerate(_sizes(chance, min(great, claims // 100))):
        shift = timedelta(days=chance.randrange(_DAYS))
        chosen = [read[i % len(read)] for i in chance.sample(range(max(size, len(read))), size)]
        for n, template in enumerate(chosen):
            out.append(_told(template, f"{seed}.{story}", f"{seed}.{story}.{n}", shift))
            made += len(out[-1].claims)
        if made >= claims:
            return out
    raise AssertionError("sizes never end")


def _sizes(chance: random.Random, great: int) -> Iterator[int]:
    yield great
    while True:
        size = 1
        while chance.random() < 1 - 1 / MEAN:
            size += 1
        yield size


def _told(template: Reading, story: str, report: str, shift: timedelta) -> Reading:
    """A reading told as another report of another story."""
    names = frozenset(part.casefold() for c in template.claims for e in c.entities for part in _WORD.findall(e.name))
    telling = _Telling(story, report, names)
    plain = msgspec.to_builtins(template, builtin_types=(bytes,))
    outlet = f"Outlet {random.Random(report).randrange(_OUTLETS)}"
    text = telling.text(template.report.text)
    raw = text.encode()
    ids = {template.report.id: report_id(raw, outlet, report)}
    ids |= {claim.id: f"c{report_id(claim.id.encode(), report)[1:]}" for claim in template.claims}
    made = _changed(plain, telling, ids, shift)
    made["report"] |= {"raw": raw, "name": f"{report}.txt", "outlet": {"value": outlet, "origin": "option"}, "warnings": []}
    return msgspec.convert(made, Reading, builtin_types=(bytes,))


def _changed(value: Any, telling: _Telling, ids: Mapping[str, str], shift: timedelta, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _changed(each, telling, ids, shift, name) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_changed(each, telling, ids, shift, key) for each in value]
    if not isinstance(value, str):
        return value
    if value in ids:
        return ids[value]
    if key == "value" and _DAY.search(value):
        return _DAY.sub(lambda match: _later(match.group(), shift), value)
    return telling.text(value) if key in _TEXTS else value


def _later(day: str, shift: timedelta) -> str:
    try:
        return (date.fromisoformat(day) + shift).isoformat()
    except ValueError:
        return day
