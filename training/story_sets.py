"""Reports whose stories are known, for fitting and measuring how reports are grouped.

Three sets: the tuning incidents (a story is a shooting; a report the archive gives to two counts for the first); TimeBank and
AQUAINT (`stories.json`: which articles are on one story, told from their titles and first sentences by one hand; the others are
each on their own); 300 shorter articles of PolNeAR, all on the presidential race and each taken for a story of its own, which
nearly all are. A set is cut in two by the digest of its stories' names.
"""

import gzip
import hashlib
import html
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np

from sayso.annotate import annotate
from sayso.extract import extract
from sayso.link.copies.fingerprints import Fingerprint
from sayso.link.relink import edges_to
from sayso.link.shelf import Memory
from sayso.link.stories.keys import story_keys
from sayso.link.stories.score import MODEL, Model
from sayso.link.stories.traits import StoryTraits, traits_of
from sayso.read import read
from sayso.schema import Reading
from training.convert.attributions import articles
from training.evaluate import times
from training.evaluate.corpora import CORPORA

INCIDENTS = CORPORA / "incidents" / "tune.jsonl.gz"
GENERAL = CORPORA / "timex" / "tbaq.jsonl.gz"
POLITICS = CORPORA / "polnear" / "train.jsonl.gz"
STORIES = Path(__file__).parent / "stories.json"
# Of PolNeAR: enough that names which everybody has get their due, and no more than a minute's reading.
FEWER_WORDS, ARTICLES = 500, 300
# How reports are spoilt for fitting: undated, without a title, cut to a few words, as clippings come. Two of eight stay whole.
SPOILT = ("day", "title", "text", "day title", "title text", "day title text", "", "")

NO_WORDS = Fingerprint(0, np.empty(0, "uint32"), np.empty(0, "uint32"))

Labels = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pile:
    """Reports read, and the story of each by report id."""

    readings: Mapping[str, Reading]
    stories: Labels

    def traits(self) -> dict[str, StoryTraits]:
        """By report id, in order."""
        return {id_: traits_of(self.readings[id_].report, self.readings[id_].claims) for id_ in sorted(self.readings)}

    def spoilt(self) -> dict[str, StoryTraits]:
        """The same of reports that lack something, what, by the digest of their id."""
        return {id_: spoil(self.readings[id_]) for id_ in sorted(self.readings)}

    def part(self, fold: int) -> "Pile":
        """One half."""
        kept = {id_: story for id_, story in self.stories.items() if fold_of(story) == fold}
        return Pile({id_: self.readings[id_] for id_ in kept}, kept)


def fold_of(story: str) -> int:
    """0 or 1."""
    return _digest(story) % 2


def spoil(reading: Reading) -> StoryTraits:
    """A report's traits with its day, its title or most of its text taken away. A day told of goes with the publication day: it
    is mostly found by it.
    """
    report, claims = reading.report, reading.claims
    number = _digest(report.id)
    lacks = SPOILT[number % len(SPOILT)].split()
    if "text" in lacks:
        end = _cut(report.text, 25 + number // len(SPOILT) % 40)  # a sentence or two to a short wire item
        report = replace(report, text=report.text[:end], regions=())
        claims = tuple(claim for claim in claims if claim.content[0].end <= end)
    if "title" in lacks:
        report = replace(report, title=None)
    if "day" in lacks:
        return replace(traits_of(replace(report, published=None), claims), days=())
    return traits_of(report, claims)


def _cut(text: str, words: int) -> int:
    """Where the first words end."""
    at = 0
    for word in text.split()[:words]:
        at = text.index(word, at) + len(word)
    return at


def _digest(text: str) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest(), 16)


def pairs(traits: Mapping[str, StoryTraits]) -> list[tuple[str, str]]:
    """Pairs that share a key, sorted: all that linking compares."""
    shelf = Memory()
    out: list[tuple[str, str]] = []
    for id_, held in traits.items():
        out += [(other, id_) for other in shelf.holders(story_keys(held))]
        shelf.keep(id_, NO_WORDS, held)
    return sorted(out)


def shelved(traits: Mapping[str, StoryTraits], model: Model = MODEL) -> Memory:
    """A shelf with these reports and the edges between them, put on it as linking does; nothing is looked at for copies."""
    shelf = Memory()
    for id_, held in traits.items():
        edges = list(edges_to(shelf, id_, held, model=model))
        shelf.keep(id_, NO_WORDS, held)
        shelf.keep_edges(edges)
    return shelf


@cache
def incidents(path: Path = INCIDENTS) -> Pile:
    """The tuning incidents, read: about four minutes on one core."""
    with gzip.open(path, "rt", encoding="utf8") as rows:
        return _pile((row["incident"], row["reports"]) for row in map(json.loads, rows))


@cache
def general(path: Path = GENERAL, labels: Path = STORIES) -> Pile:
    """TimeBank and AQUAINT, read."""
    told = {name: story for story, names in json.loads(labels.read_text(encoding="utf8")).items() for name in names}
    return _pile((told.get(row["name"], row["name"]), [_fields(row)]) for row in articles(path))


@cache
def politics(path: Path = POLITICS) -> Pile:
    """Shorter articles of PolNeAR, read."""
    chosen = sorted((row for row in articles(path) if len(row["text"].split()) < FEWER_WORDS), key=lambda row: row["name"])
    kept = ("published", "title", "text")
    return _pile((row["name"], [{name: row[name] for name in kept if row[name]}]) for row in chosen[:ARTICLES])


def _fields(row: dict[str, str]) -> dict[str, str]:
    item = times.article(row)
    title = re.search(r"<TITLE>\s*([^<]*\S)\s*</TITLE>", row["timeml"])
    return {"text": item.text.strip(), "published": item.created[:10]} | ({"title": html.unescape(title[1])} if title else {})


def _pile(told: Iterable[tuple[str, list[dict[str, str]]]]) -> Pile:
    readings: dict[str, Reading] = {}
    stories: dict[str, str] = {}
    for story, rows in told:
        raw = b"".join(json.dumps(row).encode() + b"\n" for row in rows)
        for report in read(raw):
            if report.id not in readings:
                readings[report.id] = Reading(report, extract(annotate(report)))
                stories[report.id] = story
    return Pile(readings, stories)
