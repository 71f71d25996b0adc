"""Which of the places that a name can mean the report means.

Every place gets a score: how well known it is, whether the report speaks of its country and its state, and how near it lies to
the report's other places. As each decision helps the others, all are taken three times over, each time with the ones before.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotate.names.keys import name_key
from sayso.annotate.places.context import lies_in
from sayso.annotate.places.gazetteer import Site

ROUNDS = 3  # of 7,258 decisions on LGL and GeoVirus 12 still change after the third, 58 after the first
KNOWN = {"country": 11.0, "state": 9.0, "nation": 9.0, "continent": 9.0, "area": 8.0, "sea": 8.0}  # as if log10 of people
REGION_KNOWN = 7.0  # a region of our tables: as well known as a city of ten millions, as it was worth a line
ADMIN1, ADMIN2, CAPITAL, OTHER_NAME = -1.0, -1.0, 0.5, -2.5  # added to log10 of people; capitals are known by all names
COUNTRY, STATE, NEAR, SAME_COUNTRY = 2.0, 1.0, 3.0, 1.0  # tuned on LGL and GeoVirus; half or double costs .02 at most
NEARBY = 100.0  # km: neighbouring towns and their city
MAYBE = 0.5  # what a place counts for that another name might mean but was not taken for
VAST = frozenset(("continent", "area", "sea", "country"))
VAGUE = VAST - {"country"}
RIVALS = 40  # meanings of another name looked at: Springfield has 24 in the United States
OTHERS = 60  # neighbours looked at: a longer report is no longer about one place
SMALL = 2_000  # people; a village the report gives no other sign of stays unresolved


@dataclass(frozen=True, slots=True)
class Question:
    """One name in the report: the places it can mean, and how often it stands there."""

    name: str
    sites: tuple[Site, ...]
    times: int
    placed: bool = False  # the words beside it name its region


def fame(site: Site) -> float:
    """How likely a place is meant before the report is looked at, on the scale of log10 of people."""
    if site.kind in KNOWN:
        return KNOWN[site.kind]
    if not site.population and site.kind not in ("city", "capital", "admin1", "admin2"):
        return REGION_KNOWN
    extra = {"admin1": ADMIN1, "admin2": ADMIN2, "capital": CAPITAL}.get(site.kind, 0.0)
    return math.log10(site.population + 10) + extra + (0.0 if site.own or site.kind == "capital" else OTHER_NAME)


def distance(a: Site, b: Site) -> float:
    """Kilometres between two places, by the cosine rule on a sphere."""
    x, y = math.radians(a.lat), math.radians(b.lat)
    cosine = math.sin(x) * math.sin(y) + math.cos(x) * math.cos(y) * math.cos(math.radians(a.lon - b.lon))
    return 6371 * math.acos(max(-1.0, min(1.0, cosine)))


def decided(questions: Sequence[Question], countries: Counter[str]) -> list[Site | None]:
    """The place each question means, None where nothing in the report tells. countries: how often the report speaks for each."""
    states = {name_key(s.name) for q in questions for s in q.sites if s.kind in ("state", "nation")}
    told = max(countries.values(), default=0)
    base = [[_alone(site, countries, told, states) for site in q.sites] for q in questions]
    choice = [_best(q.sites, scores) for q, scores in zip(questions, base, strict=True)]
    around = Surroundings(questions)
    for _ in range(ROUNDS):
        choice = [_best(q.sites, _together(i, base[i], around, choice)) for i, q in enumerate(questions)]
    return [_trusted(i, questions, choice, countries) for i in range(len(questions))]


def _alone(site: Site, countries: Counter[str], told: int, states: set[str]) -> float:
    """Fame and what the report says of the place's country and state."""
    score = fame(site)
    if site.country is not None and site.country in countries:
        score += COUNTRY * math.sqrt(countries[site.country] / told)
    if site.kind not in ("state", "nation") and name_key(site.admin1) in states:
        score += STATE
    return score


class Surroundings:
    """What the names of one report can mean, and how near those places lie: computed once for all the rounds."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self.questions = questions
        self.weights = [math.sqrt(question.times) for question in questions]
        self._near: dict[tuple[int, int, int], list[tuple[Site, float]]] = {}

    def near(self, i: int, k: int, j: int) -> list[tuple[Site, float]]:
        """The places that name j can mean near the k-th one of name i, each with how near it is."""
        if (i, k, j) not in self._near:
            site, others = self.questions[i].sites[k], self.questions[j].sites[:RIVALS]
            pairs = ((other, _nearness(site, other)) for other in others)
            self._near[i, k, j] = [(other, nearness) for other, nearness in pairs if nearness]
        return self._near[i, k, j]


def _together(i: int, base: list[float], around: Surroundings, choice: Sequence[Site | None]) -> list[float]:
    """The scores with what the other names can mean and were taken for."""
    nearby = range(max(0, i - OTHERS // 2), min(len(choice), i + OTHERS // 2))
    others = [(j, chosen) for j in nearby if j != i and (chosen := choice[j]) is not None and chosen.kind not in VAGUE]
    return [score + _company(i, k, around, others) for k, score in enumerate(base)]


def _company(i: int, k: int, around: Surroundings, others: Sequence[tuple[int, Site]]) -> float:
    """How well the k-th place of name i fits what the others are taken for: how near they are or might be, and how many lie in
    its country.
    """
    site = around.questions[i].sites[k]
    if site.kind in VAST:
        return 0.0
    near = same = total = 0.0
    for j, chosen in others:
        weight = around.weights[j]
        total += weight
        same += weight * (chosen.country == site.country)
        if chosen.kind != "country":
            meant = (nearness * (1.0 if other == chosen else MAYBE) for other, nearness in around.near(i, k, j))
            near += weight * max(meant, default=0.0)
    return NEAR * min(near, 2.0) + (SAME_COUNTRY * same / total if total else 0.0)


def _nearness(a: Site, b: Site) -> float:
    """From 1 for the same point to 0 for another part of the world."""
    if abs(a.lat - b.lat) > 5:  # degrees: e ** -5 and less counts for nothing, and the cosine rule takes time
        return 0.0
    return math.exp(-distance(a, b) / NEARBY)


def _best(sites: Sequence[Site], scores: Sequence[float]) -> Site | None:
    """The highest score; of equal ones the first in the gazetteer."""
    if not sites:
        return None
    return sites[max(range(len(sites)), key=lambda k: (scores[k], -k))]


def _trusted(i: int, questions: Sequence[Question], choice: Sequence[Site | None], countries: Counter[str]) -> Site | None:
    """The choice, unless it is a village that only its name speaks for: another of that name may be meant, or none we know."""
    site = choice[i]
    if site is None or questions[i].placed or site.kind != "city" or site.population >= SMALL or site.country in countries:
        return site
    others = [c for j, c in enumerate(choice) if j != i and c is not None]
    return site if any(c.country == site.country and c.kind != "country" for c in others) else None


def narrowed(sites: tuple[Site, ...], regions: Sequence[Site]) -> tuple[Site, ...]:
    """The places that lie in one of the regions named beside the name; none if none does."""
    return tuple(site for site in sites if any(lies_in(site, region) for region in regions))
