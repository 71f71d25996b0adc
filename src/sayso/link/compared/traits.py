"""What is compared between claims, worked out once a claim."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import numpy as np

from sayso.link.compared.questions import questions
from sayso.link.compared.records import records
from sayso.link.copies.printings import NOWHERE, Printing
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import amounts, of_the_same
from sayso.link.counts.former import with_formers
from sayso.link.counts.summed import with_sums
from sayso.link.counts.told_apart import told_apart
from sayso.link.counts.withdrawn import with_withdrawn
from sayso.link.naming.heads import headed
from sayso.link.naming.voices import NameIndex, bare, speaker
from sayso.link.when import Days, days, happened, happened_within, later, published, said
from sayso.link.words.concepts import concepts, country, event, singular
from sayso.link.words.tables import COUNTRIES
from sayso.link.words.weights import stepped, weigh
from sayso.schema import Claim, Factuality, Polarity, Report, Stance, Story
from sayso.text import folded

# A word in every report of a story keeps this much less of its weight than one in a single report; stories of fewer reports do
# not tell background from statement.
BACKGROUND = 0.7
FEWEST_REPORTS = 4
# Steps in which that share is told in a story of many reports (see `weights.stepped`).
SHARES, STEPPED_FROM = 0.1, 40


# "Who has not been named, was taken to hospital": what is negated is not what is said.
_ASIDE = re.compile(r"(?:who|which|whose \w+) (?:ha[sd]|have|was|were|is|are|did|does|do)(?: not|n['’]t)\b[^,]*,", re.IGNORECASE)
NEGATES = re.compile(r"\b(?:not|no|never|nobody|nothing|none|without)\b|n['’]t\b", re.IGNORECASE)


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

    def beside(self, other: "Meaning | None") -> bool:
        """Whether the two can be compared: of another size is what another network made, in a store that was filled by both."""
        return other is not None and len(self.vector) == len(other.vector)


@dataclass(frozen=True, slots=True)
class Traits:
    """A claim as the comparisons see it.

    concepts: weight of each word class (see `weigh`), norm: the length of that vector. actors: names of persons, bodies
    and peoples, weighted likewise.
    places: (name, lat, lon) of places smaller than a country. when: the days on which it happened, None if unknown or open on
    one side; within: the same, open ones too. side: +1 the voice affirms, -1 it negates or denies, 0 it commits
    to nothing. questions: what its words may answer. records: the kinds of record
    it tells of. position: how many claims of its report stand before it. meaning:
    what its words are about, None if it was read without. printing: what copies tell of where it stands.
    heading: the bodies that a report of its story tells that its voice heads or speaks for.
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
    records: frozenset[str] = frozenset()
    position: int = 0
    meaning: Meaning | None = field(default=None, compare=False)
    printing: Printing = NOWHERE
    heading: frozenset[str] = frozenset()

    @property
    def printed(self) -> str | None:
        """The day, ISO 8601, on which its words were printed first, as far as the copies of its report tell."""
        return self.printing.first or published(self.report)

    @property
    def said(self) -> str | None:
        """When it was said, ISO 8601: what stands in a copy not after the text that it copies was printed."""
        own, first = said(self.claim, self.report), self.printing.first
        return first if self.printing.sure and first and later(own, first) > 0 else own

    @property
    def told_in(self) -> frozenset[str]:
        """Its stories, or its report where that is in none."""
        return self.stories or frozenset((self.report.id,))


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
    stories_of = {report: frozenset(held) for report, held in told.items()}
    vectors = background(weigh(found), claims, stories_of)
    actors = weigh({claim.id: _actors(claim, index) for claim in claims.values()})
    position = _positions(claims.values())
    heading = headed(claims.values(), reports, stories_of, index)
    before = before or {}

    def of(claim: Claim) -> Traits:
        report, last = reports[claim.report_id], before.get(claim.id)
        alone, vector = _by_itself(claim, report, last), vectors[claim.id]
        of_block: dict[str, Any] = {
            "concepts": vector,
            "actors": actors[claim.id],
            "speaker": speaker(claim.voice, report, index),
            "stories": stories_of.get(claim.report_id, frozenset()),
            "position": position[claim.id],
            "heading": heading.get(claim.id, frozenset()),
        }
        if alone is last and all(getattr(last, name) == value for name, value in of_block.items()):
            return last
        return replace(alone, norm=math.sqrt(math.fsum(w * w for w in vector.values())), **of_block)

    made = {claim.id: of(claim) for claim in claims.values()}
    return {i: _counting(t, made) for i, t in made.items()}


def _by_itself(claim: Claim, report: Report, before: Traits | None) -> Traits:
    """What of a claim's traits hangs on the claim and its report alone. before: its traits at an earlier time."""
    # Where a claim points back, its figures may have been told as counts of something else.
    if before is not None and not claim.about:
        if before.claim is claim and before.report is report:
            return before
        if before.claim == claim and before.report == report:
            return replace(before, claim=claim, report=report)  # the next time it is seen at once that they are the same
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
        amounts=with_withdrawn(
            told_apart(with_sums(with_formers(amounts(claim, report), report.text), claim, report.text)), claim, report.text
        ),
        speaker="",
        side=side(claim),
        stories=frozenset(),
        questions=questions(claim.quote),
        records=records(claim.quote),
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
    if not told or all(x.head and x.role != "count" for x in traits.amounts):
        return traits
    said = folded(traits.claim.quote)
    # "40 people were hurt; the union said 70": the noun is not the claim's own.
    lent = [
        replace(x, head=None) if x.role == "count" and folded(x.figure.counted or "") not in said else x for x in traits.amounts
    ]
    return replace(traits, amounts=tuple(of_the_same(x, told[0]) for x in lent))


def background(
    vectors: Mapping[str, Mapping[str, float]], claims: Mapping[str, Claim], told: Mapping[str, frozenset[str]]
) -> dict[str, dict[str, float]]:
    """The same weights, less for what most reports of the claim's story mention: that is what the story is about, not what is
    stated. told: the stories of each report.
    """
    said: dict[str, set[str]] = {}
    for claim in claims.values():
        said.setdefault(claim.report_id, set()).update(vectors[claim.id])
    reports: Counter[str] = Counter()
    having: dict[str, Counter[str]] = {}
    for report, concepts_there in said.items():
        for story in told.get(report, ()):
            reports[story] += 1
            having.setdefault(story, Counter()).update(concepts_there)

    def share(story: str, concept: str, found: int) -> float:
        part = found / reports[story]
        return part if reports[story] < STEPPED_FROM else min(1.0, max(0.0, stepped(part, concept, SHARES)))

    shares = {
        story: {concept: share(story, concept, found) for concept, found in counted.items()}
        for story, counted in having.items()
        if reports[story] >= FEWEST_REPORTS
    }
    left: dict[frozenset[str], _Left] = {}
    nothing: frozenset[str] = frozenset()
    out = {}
    for i, vector in vectors.items():
        stories = told.get(claims[i].report_id, nothing)
        if stories not in left:
            left[stories] = _Left([shares[story] for story in stories if story in shares])
        of = left[stories]
        out[i] = {concept: weight * of[concept] for concept, weight in vector.items()}
    return out


class _Left(dict[str, float]):
    """What is left of the weight of each concept in a report of some stories. shares: of each of them."""

    def __init__(self, shares: Sequence[Mapping[str, float]]) -> None:
        super().__init__()
        self._shares = shares

    def __missing__(self, concept: str) -> float:
        self[concept] = left = 1 - BACKGROUND * max((share.get(concept, 0.0) for share in self._shares), default=0.0)
        return left


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
    if claim.stance is Stance.STATES and (aside := _ASIDE.match(claim.quote)) and not NEGATES.search(claim.quote, aside.end()):
        negative = against = False
    if claim.stance is Stance.DENIES:
        return 1 if negative and claim.factuality.value.endswith("+") else -1
    if claim.factuality is Factuality.UNCOMMITTED:
        return 0
    return -1 if negative or against else 1
