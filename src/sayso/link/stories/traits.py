"""What of a report tells which story it is on: words and names weighed by a fixed table, people, days, places.

Traits depend on the report alone (`sayso.link.words.spread`): one report more changes no other report's traits.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from sayso.link.when import days, published
from sayso.link.words.concepts import singular
from sayso.link.words.spread import rarity
from sayso.link.words.tables import PEOPLES, WEAK
from sayso.schema import Claim, Kind, Report
from sayso.tables import read_table
from sayso.text import folded, word_strings

# Words in more than half of all reports say nothing of a story: ln 2.
SAYING = 0.7
# Words kept of a report, the heaviest: all of most reports, and traits stay small for the longest.
KEPT = 150
# The headline and the first words, where news says what it is about: a headline and about two sentences.
HEAD = 60
# Places by which a report is held against another, those it names most often.
PLACES = 6
# How much rarer than its plural a singular may be, in nats: a dozen times.
_SINGULAR = 2.5
# Capitalised in the middle of a sentence: a name, with the capitalised words that follow.
_NAME = re.compile(r"(?<=[\w,;’')] )[A-Z]\w+(?: [A-Z]\w+)*")
# At the beginning of a sentence any word has a capital; so rare a one that the text has nowhere without is a name, in nats.
_NAMELIKE = 7.0
_CAPITAL = re.compile(r"\b[A-Z]\w+(?: [A-Z]\w+)*")
# "PORT ELLEN, Oct 3 (NWA) -": the agency is no part of the story.
_DATELINE = re.compile(r"(\s*\S[^\n(]{0,40})\([^()\n]{2,40}\)\s?[-–—_]+")
# Whoever holds one of these speaks on every story of a country.
_OFFICES = """
president|vice[- ]president|prime minister|premier|chancellor|king|queen|emperor|emir|pope|supreme leader|secretary[- ]general
(?:foreign|defen[cs]e) (?:minister|secretary)|secretary of state|senator
sen\\.|gov\\.|rep\\.|congressman|congresswoman|(?:republican|democratic|presidential) (?:nominee|candidate)
"""
_HOLDER = re.compile(
    rf"\b(?:{'|'.join(_OFFICES.split(chr(10))[1:-1])}),? ((?-i:[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){{0,2}}))", re.IGNORECASE
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class StoryTraits:
    """What is compared between reports.

    words and head: unit vectors of the whole and of its headline and first sentences. names: each word that is written as a name,
    and the whole name it is part of. people: first and last names of those told of; speakers: of those who only speak. days:
    ordinals of the days told of. published: ordinal, None if unknown. places: latitude, longitude in degrees, and name, the place
    named most first. size: words of the text that say something.
    """

    words: Mapping[str, float]
    head: Mapping[str, float]
    names: Mapping[str, str]
    people: tuple[str, ...]
    speakers: tuple[str, ...]
    days: tuple[int, ...]
    published: int | None
    places: tuple[tuple[float, float, str], ...]
    size: int


def traits_of(report: Report, claims: Iterable[Claim]) -> StoryTraits:
    """A report's traits. claims: those read of it."""
    held = list(claims)
    text = _told(report)
    holders, told = _holders(text), _told_of(held)
    found = [word for said in word_strings(text) for word in _forms(said)]
    title = [word for said in word_strings(report.title.value if report.title else "") for word in _forms(said)]
    day = days(published(report))
    last = day[1].toordinal() if day else None
    return StoryTraits(
        words=_unit(Counter(found + title)),
        head=_unit(Counter({*title, *found[:HEAD]})),
        names=_names(text, holders),
        people=_people(told, holders),
        speakers=_people(_speaking(held) - told, holders),
        days=_days(held, last),
        published=last,
        places=_places(held),
        size=len(found),
    )


@lru_cache(maxsize=65536)
def weight(form: str) -> float:
    """Rarity of a compared form, to four places."""
    return round(rarity(form), 4)


@lru_cache(maxsize=65536)
def _forms(said: str) -> tuple[str, ...]:
    """The compared form of a word as it stands, peoples as their countries; nothing for a word that says nothing."""
    word = folded(said).removesuffix("'s")
    one = singular(word)
    # What the rules of spelling make of "Jones" or "series" is no word: the table tells.
    form = PEOPLES.get(one) or (one if weight(one) < weight(word) + _SINGULAR else word)
    saying = (len(form) > 1 or form.isdigit()) and form not in WEAK and weight(form) > SAYING
    return (form,) if saying else ()


def _told(report: Report) -> str:
    """The text without its boilerplate and its dateline."""
    out, at = [], 0
    for start, end in sorted((r.span.start, r.span.end) for r in report.regions if r.role == "boilerplate"):
        out.append(report.text[at:start])
        at = max(at, end)
    text = "\n".join([*out, report.text[at:]])
    dateline = _DATELINE.match(text)
    return dateline[1] + text[dateline.end() :] if dateline else text


def _unit(counted: Mapping[str, int]) -> dict[str, float]:
    weighed = {word: (1 + math.log(count)) * weight(word) for word, count in counted.items()}
    kept = sorted(sorted(weighed, key=lambda w: (-weighed[w], w))[:KEPT])
    norm = math.sqrt(math.fsum(weighed[word] ** 2 for word in kept))
    return {word: round(weighed[word] / norm, 5) for word in kept}


def _names(text: str, holders: frozenset[str]) -> dict[str, str]:
    """Each word's compared form, and the whole name in which it first stands; without those of who holds a high office."""
    found: dict[str, str] = {}
    plain = {form for said in word_strings(text) if said[0].islower() for form in _forms(said)}
    for pattern, least in ((_NAME, 0.0), (_CAPITAL, _NAMELIKE)):
        for name in pattern.findall(text):
            for said in name.split():
                for form in _forms(said):
                    if (
                        form not in holders
                        and form not in _titles()
                        and weight(form) >= least
                        and (not least or form not in plain)
                    ):
                        found.setdefault(form, name)
    return dict(sorted(found.items()))


@cache
def _titles() -> frozenset[str]:
    """Words of titles, which are written as names before a name."""
    return frozenset(word for row in read_table("titles") for word in row["title"].split())


def _holders(text: str) -> frozenset[str]:
    """Words of the names of who holds a high office."""
    return frozenset(form for name in _HOLDER.findall(text) for said in word_strings(name) for form in _forms(said))


def _told_of(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(_ends(e.name) for claim in claims for e in claim.entities if e.label == "PERSON")


def _speaking(claims: Iterable[Claim]) -> frozenset[str]:
    voices = (voice for claim in claims for voice in claim.chain if voice.kind is Kind.PERSON and not voice.anonymous)
    return frozenset(_ends(voice.name) for voice in voices)


def _ends(name: str) -> str:
    """First and last name."""
    parts = folded(name).removesuffix("'s").split()
    return f"{parts[0]} {parts[-1]}" if len(parts) > 1 else ""


def _people(names: Iterable[str], holders: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(name for name in names if name and not holders.intersection(name.split())))


def _days(claims: Iterable[Claim], last: int | None) -> tuple[int, ...]:
    """The days named; one after publication is a plan or a misreading."""
    told = {t.value for claim in claims for t in claim.times if t.type in ("DATE", "TIME") and _DAY.match(t.value)}
    found = {day[0].toordinal() for value in told if (day := days(value))}
    return tuple(sorted(day for day in found if last is None or day <= last))


def _places(claims: Iterable[Claim]) -> tuple[tuple[float, float, str], ...]:
    """One name a place, the first in the alphabet."""
    found = Counter((p.lat, p.lon, p.name) for claim in claims for p in claim.places if p.lat is not None and p.lon is not None)
    times: Counter[tuple[float, float]] = Counter()
    called: dict[tuple[float, float], str] = {}
    for (lat, lon, name), count in sorted(found.items()):
        times[lat, lon] += count
        called.setdefault((lat, lon), name)
    ranked = sorted(times, key=lambda at: (-times[at], at))[:PLACES]
    return tuple((round(lat, 2), round(lon, 2), called[lat, lon]) for lat, lon in ranked)
