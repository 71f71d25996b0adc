"""What is compared between claims, worked out once a claim."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

import numpy as np

from sayso.link.amounts import Amount, amounts, of_the_same
from sayso.link.concepts import concepts, country, event, singular
from sayso.link.former import with_formers
from sayso.link.questions import questions
from sayso.link.tables import COUNTRIES
from sayso.link.voices import NameIndex, bare, speaker
from sayso.link.weights import stepped, weigh
from sayso.link.when import Days, days, happened, happened_within
from sayso.schema import Claim, Factuality, Polarity, Report, Stance, Story

# A word in every report of a story keeps this much less of its weight than one in a single report; stories of fewer reports do
# not tell background from statement.
BACKGROUND = 0.7
FEWEST_REPORTS = 4
# Steps in which that share is told in a story of many reports (see `weights.stepped`).
SHARES, STEPPED_FROM = 0.1, 40


# "Who has not been named, was taken to hospital": what is negated is not what is said.
_ASIDE = re.compile(r"(?:who|which|whose \w+) (?:ha[sd]|have|was|were|is|are|did|does|do)(?: not|n['’]t)\b[^,]*,", re.IGNORECASE)
_NEGATES = re.compile(r"\b(?:not|no|never|nobody|nothing|none|without)\b|n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """vector: float32 (dimensions,) of whole numbers from -127 to 127; length: its own."""

    vector: np.ndarray
    length: float

    @classmethod
    def of(cls, claim: Claim) -> "Meaning | None":
        """A claim's meaning; None if it was read without."""
        vector = np.frombuffer(claim.meaning, dtype="int8").astype("float32")
        length = math.sqrt(float(vector @ vector))
        return cls(vector, length) if length else None


@dataclass(frozen=True, slots=True)
class Traits:
    """A claim as the comparisons see it.

    concepts: weight of each word class (see `weigh`), norm: the length of that vector. actors: names of persons, bodies
    and peoples, weighted likewise.
    places: (name, lat, lon) of places smaller than a country. when: the days on which it happened, None if unknown or open on
    one side; within: the same, open ones too. side: +1 the voice affirms, -1 it negates or denies, 0 it commits
    to nothing. questions: what its words may answer. position: how many claims of its report stand before it. meaning:
    what its words are about, None if it was read without.
    """

    claim: Claim
    report: Report
    concepts: Mapping[str, float]
    norm: float
    events: frozenset[str]
    actors: Mapping[str, float]
    places: tuple[tuple[str, float | None, float | None], ...]
    when: Days | None
    within: Days | None
    amounts: tuple[Amount, ...]
    speaker: str
    side: int
    stories: frozenset[str]
    questions: frozenset[str] = frozenset()
    position: int = 0
    meaning: Meaning | None = field(default=None, compare=False)


def find_traits(
    claims: Mapping[str, Claim],
    reports: Mapping[str, Report],
    stories: Iterable[Story],
    index: NameIndex,
    before: Mapping[str, Traits] | None = None,
) -> dict[str, Traits]:
    """The traits of every claim, by id. before: those of an earlier time; they spare work and change nothing."""
    found = {claim.id: _concepts(claim.terms) for claim in claims.values()}
    told: dict[str, set[str]] = {}
    for story in stories:
        for report in story.reports:
            told.setdefault(report, set()).add(story.id)
    vectors = background(weigh(found), claims, told)
    actors = weigh({claim.id: _actors(claim, index) for claim in claims.values()})
    position = _positions(claims.values())
    made = {
        claim.id: replace(
            _by_itself(claim, reports[claim.report_id], (before or {}).get(claim.id)),
            concepts=(vector := vectors[claim.id]),
            norm=math.sqrt(math.fsum(w * w for w in vector.values())),
            actors=actors[claim.id],
            speaker=speaker(claim.voice, reports[claim.report_id], index),
            stories=frozenset(told.get(claim.report_id, ())),
            position=position[claim.id],
        )
        for claim in claims.values()
    }
    return {i: _counting(t, made) for i, t in made.items()}


def _by_itself(claim: Claim, report: Report, before: Traits | None) -> Traits:
    """What of a claim's traits hangs on the claim and its report alone. before: its traits at an earlier time."""
    # Where a claim points back, its figures may have been told as counts of something else.
    if before is not None and not claim.about and before.claim == claim and before.report == report:
        return before
    words = _concepts(claim.terms)
    return Traits(
        claim=claim,
        report=report,
        concepts=dict.fromkeys(words, 0.0),
        norm=0.0,
        events=frozenset(c for c in words if event(c)),
        actors={},
        places=_places(claim),
        when=days(happened(claim)),
        within=happened_within(claim),
        amounts=with_formers(amounts(claim, report), report.text),
        speaker="",
        side=side(claim),
        stories=frozenset(),
        questions=questions(claim.quote),
        meaning=Meaning.of(claim),
    )


def _positions(claims: Iterable[Claim]) -> dict[str, int]:
    """How many claims of its report stand before each claim."""
    before: Counter[str] = Counter()
    position = {}
    for claim in sorted(claims, key=lambda c: (c.report_id, c.content[0].start, c.content[0].end, c.id)):
        position[claim.id] = before[claim.report_id]
        before[claim.report_id] += 1
    return position


# The words of a claim stay, and their concepts with them: asked for again whenever a report comes.
_concepts = lru_cache(maxsize=65536)(concepts)


def _counting(traits: Traits, known: Mapping[str, Traits]) -> Traits:
    """The traits with the figures of "the crowd at 2,000" as counts of what the claim it points back to counts."""
    told = [x for c in sorted(set(traits.claim.about)) if c in known for x in known[c].amounts]
    if not told or all(x.head for x in traits.amounts):
        return traits
    return replace(traits, amounts=tuple(of_the_same(x, told[0]) for x in traits.amounts))


def background(
    vectors: dict[str, dict[str, float]], claims: Mapping[str, Claim], told: Mapping[str, set[str]]
) -> dict[str, dict[str, float]]:
    """The same weights, less for what most reports of the claim's story mention: that is what the story is about, not what is
    stated.
    """
    reports: dict[str, set[str]] = {}
    having: dict[tuple[str, str], set[str]] = {}
    for claim in claims.values():
        for story in told.get(claim.report_id, ()):
            reports.setdefault(story, set()).add(claim.report_id)
            for concept in vectors[claim.id]:
                having.setdefault((story, concept), set()).add(claim.report_id)

    def share(story: str, concept: str) -> float:
        found = len(having[(story, concept)]) / len(reports[story])
        return found if len(reports[story]) < STEPPED_FROM else min(1.0, max(0.0, stepped(found, concept, SHARES)))

    of = {key: share(*key) for key in having if len(reports[key[0]]) >= FEWEST_REPORTS}

    def left(claim: Claim, concept: str) -> float:
        return 1 - BACKGROUND * max((of.get((s, concept), 0.0) for s in told.get(claim.report_id, ())), default=0.0)

    return {i: {c: w * left(claims[i], c) for c, w in v.items()} for i, v in vectors.items()}


def _places(claim: Claim) -> tuple[tuple[str, float | None, float | None], ...]:
    """Places smaller than a country, each once, by name."""
    found = {(p.name, p.lat, p.lon) for p in claim.places if country(bare(p.name).split(" ")[-1]) not in COUNTRIES}
    return tuple(sorted(found, key=repr))


def _actors(claim: Claim, index: NameIndex) -> tuple[str, ...]:
    """Persons and bodies by their ledger name; peoples and countries by the country's ("North Korean" -> "north korea")."""
    out = set()
    for entity in claim.entities:
        form = bare(entity.name)
        last = country(singular(form.split(" ")[-1])) if form else ""
        if entity.label == "NORP" or last in COUNTRIES:
            out.add(" ".join([*form.split(" ")[:-1], last]))
        elif entity.label in ("PERSON", "ORG", "OUTLET"):
            kind = "person" if entity.label == "PERSON" else "organisation"
            out.add(index.of(claim.report_id, kind, form, entity.span) or form)
    return tuple(sorted(out))


def side(claim: Claim) -> int:
    """+1 if the voice affirms what the words name, -1 if it negates or denies it, 0 if it commits to nothing.

    FactBank counts "has not happened" as CT-; a reading that leaves the negation in the content says CT+ and negative: both are
    -1. So is a denial, whether its words are the thing denied ("had been warned") or the denial itself ("no warning reached
    me"), unless the reading says that it comes out as an affirmation ("denied that nobody was warned": negative, and certain).
    """
    negative = claim.polarity is Polarity.NEGATIVE
    against = claim.factuality.value.endswith("-")
    if claim.stance is Stance.STATES and (aside := _ASIDE.match(claim.quote)) and not _NEGATES.search(claim.quote, aside.end()):
        negative = against = False
    if claim.stance is Stance.DENIES:
        return 1 if negative and claim.factuality.value.endswith("+") else -1
    if claim.factuality is Factuality.UNCOMMITTED:
        return 0
    return -1 if negative or against else 1
