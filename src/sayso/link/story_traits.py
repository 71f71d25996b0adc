"""What of a report tells its story: words and names weighed by a fixed table, people, the days and the places it tells of.

The weights come from general English and not from the ledger, so that a report added changes no other report's traits.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from sayso.link.when import days, published
from sayso.schema import Claim, Report
from sayso.text import folded, word_strings

# Words in more than half of all texts say nothing of a story: ln 2.
_SAYING = 0.7
# Taken for a word the table lacks: it stands in fewer chunks than the table counts.
_UNSEEN = 2
# A number is in the table or it is not: rarer than most words, but two reports share "45" by chance.
_NUMBER = 4.0
# Places by which a report is held against another, those it names most often.
_PLACES = 6
# Capitalised in the middle of a sentence: a name.
_NAME = re.compile(r"(?<=[\w,;’')] )[A-Z]\w+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

Weights = Mapping[str, float]
Point = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class StoryTraits:
    """words, title: unit vectors; names: weight of each word written as a name; people: first and last names.

    days: ordinals, of publication and of what is told, none after publication; places: points on the unit sphere.
    """

    words: Weights
    title: Weights
    names: Weights
    people: frozenset[str]
    days: tuple[int, ...]
    places: tuple[Point, ...]


def traits_of(report: Report, claims: Iterable[Claim]) -> StoryTraits:
    """A report's traits. claims: those read of it."""
    held = list(claims)
    text = _told(report)
    title = _counted(report.title.value) if report.title else Counter()
    counts = _counted(text) + title
    names = {form: weight(form) for form in sorted({_form(found) for found in _NAME.findall(text)}) if form in counts}
    return StoryTraits(_unit(counts), _unit(title), names, _people(held), _days(report, held), _places(held))


@lru_cache(maxsize=65536)
def weight(word: str) -> float:
    """How much it says that a word stands in a text: the logarithm of how rare it is in English."""
    if word[:1].isdigit():
        return _NUMBER
    spread, chunks = _spread()
    return math.log(chunks / spread.get(word, _UNSEEN))


@lru_cache(maxsize=1)
def _spread() -> tuple[Mapping[str, int], int]:
    text = (files("sayso") / "data" / "tables" / "word_spread.tsv").read_text("utf8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return {word: int(count) for word, count in rows[1:]}, int(rows[0][1])


@lru_cache(maxsize=65536)
def _form(word: str) -> str:
    return folded(word).removesuffix("'s")


def _told(report: Report) -> str:
    """The text without its boilerplate."""
    out, at = [], 0
    for region in sorted((r.span.start, r.span.end) for r in report.regions if r.role == "boilerplate"):
        out.append(report.text[at : region[0]])
        at = max(at, region[1])
    return "\n".join([*out, report.text[at:]])


def _counted(text: str) -> Counter[str]:
    out: Counter[str] = Counter()
    for word, count in Counter(word_strings(text)).items():
        form = _form(word)
        if (len(form) > 1 or form.isdigit()) and weight(form) > _SAYING:
            out[form] += count
    return out


def _unit(counted: Mapping[str, int]) -> Weights:
    weighed = {key: (1 + math.log(count)) * weight(key) for key, count in sorted(counted.items())}
    norm = math.sqrt(math.fsum(w * w for w in weighed.values()))
    return {key: w / norm for key, w in weighed.items()}


def _people(claims: Iterable[Claim]) -> frozenset[str]:
    found = (_form(e.name).split() for claim in claims for e in claim.entities if e.label == "PERSON")
    return frozenset(f"{name[0]} {name[-1]}" for name in found if len(name) > 1)


def _days(report: Report, claims: Iterable[Claim]) -> tuple[int, ...]:
    """Publication, and the days named; a day after publication is a plan or a misreading."""
    told = {t.value for claim in claims for t in claim.times if t.type in ("DATE", "TIME") and _DAY.match(t.value)}
    found = {day[0].toordinal() for value in sorted(told) if (day := days(value))}
    day = days(published(report))
    if day is None:
        return tuple(sorted(found))
    last = day[1].toordinal()
    return tuple(sorted({d for d in found if d <= last} | {last}))


def _places(claims: Iterable[Claim]) -> tuple[Point, ...]:
    found = Counter((p.lat, p.lon) for claim in claims for p in claim.places if p.lat is not None and p.lon is not None)
    return tuple(_on_sphere(*at) for at, _ in sorted(found.items(), key=lambda kv: (-kv[1], kv[0]))[:_PLACES])


def _on_sphere(lat: float, lon: float) -> Point:
    la, lo = math.radians(lat), math.radians(lon)
    return math.cos(la) * math.cos(lo), math.cos(la) * math.sin(lo), math.sin(la)
