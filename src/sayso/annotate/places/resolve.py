"""Which of the places that a name can mean the report means.

Every place gets a score: how well known it is, whether the report speaks of its country and its state, and how near it lies to
the report's other places. As each decision helps the others, all are taken three times over, each time with the ones before.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.annotate.names.keys import name_key
from sayso.annotate.places.context import lies_in
from sayso.annotate.places.gazetteer import LANDMARKS, Site, namesakes
from sayso.annotate.places.told import Told

ROUNDS = 3  # of 7,258 decisions on LGL and GeoVirus 12 still change after the third, 58 after the first
VAST = frozenset(("continent", "area", "sea", "country"))
VAGUE = VAST - {"country"}
LISTED = frozenset(("city", "capital", "admin1", "admin2"))  # kinds of GeoNames' places; the others are our tables'
RIVALS = 40  # meanings of another name looked at: Springfield has 24 in the United States
OTHERS = 60  # neighbours looked at: a longer report is no longer about one place
SMALL = 2_000  # people; a village the report gives no other sign of stays unresolved
RADIUS = 6371.0  # km
FAR = math.cos(550.0 / RADIUS)  # the cosine of 550 km: what lies further counts less than e ** -5
CLOSE = 161.0  # km: a river or an airport is put at the town it is named for only if the report has another place this near


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign counts, on the scale of log10 of people. Tuned by `training.evaluate.places_tuning`, which prints what
    tuning on half of LGL and GeoVirus gives on the other half.

    vast: a country, a continent, a sea; state: a state or nation of a federation; namesake: a state called as its country's
    capital or another well-known town; region: another region of our tables; landmark. Added: admin1, admin2, to the people of a
    region; capital; other_name, for a name that is not the place's first. country, in_state: the report speaks of the place's
    country or state; near: another place lies near, less by a factor of e for each `nearby` km; maybe: what a place counts for
    that another name might mean but was not taken for; same_country, same_state: share of the other places that lie in its
    country or state.
    """

    vast: float = 11.0
    state: float = 9.0
    namesake: float = 5.8
    region: float = 6.0
    landmark: float = 6.0
    admin1: float = -1.0
    admin2: float = -1.5
    capital: float = 0.5
    other_name: float = -2.5
    country: float = 2.0
    in_state: float = 1.0
    near: float = 3.0
    nearby: float = 75.0
    maybe: float = 0.5
    same_country: float = 1.0
    same_state: float = 1.0


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Question:
    """One name in the report, in compared form: the places it can mean, and how often it stands there."""

    name: str
    sites: tuple[Site, ...]
    times: int
    placed: bool = False  # the words beside it name its region
    derived: bool = False  # its places are those of a part of the name: "Neches" for "Neches River"


def fame(site: Site, weights: Weights = WEIGHTS) -> float:
    """How likely a place is meant before the report is looked at, on the scale of log10 of people."""
    if site.kind in VAST:
        return weights.vast
    if site.kind in ("state", "nation"):
        return weights.namesake if site.name in namesakes() else weights.state
    if site.kind not in LISTED:
        return weights.landmark if site.kind in LANDMARKS else weights.region
    extra = {"admin1": weights.admin1, "admin2": weights.admin2, "capital": weights.capital}.get(site.kind, 0.0)
    return math.log10(site.population + 10) + extra + (0.0 if site.own or site.kind == "capital" else weights.other_name)


def _unit(site: Site) -> tuple[float, float, float]:
    """The place on a sphere of radius 1."""
    lat, lon = math.radians(site.lat), math.radians(site.lon)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def distance(a: Site, b: Site) -> float:
    """Kilometres between two places on a sphere."""
    cosine = sum(x * y for x, y in zip(_unit(a), _unit(b), strict=True))
    return RADIUS * math.acos(max(-1.0, min(1.0, cosine)))


def decided(questions: Sequence[Question], told: Told, weights: Weights = WEIGHTS) -> list[Site | None]:
    """The place each question means, None where nothing in the report tells. told: what the report speaks of."""
    base = [[_alone(site, q.name, told, weights) for site in q.sites] for q in questions]
    choice = [_best(q.sites, scores) for q, scores in zip(questions, base, strict=True)]
    around = Surroundings(questions, weights)
    for _ in range(ROUNDS):
        choice = [_best(q.sites, _together(i, base[i], around, choice)) for i, q in enumerate(questions)]
    return [_trusted(i, questions, choice, told) for i in range(len(questions))]


def _alone(site: Site, name: str, told: Told, weights: Weights) -> float:
    """Fame and what the report says of the place's country and state."""
    score = fame(site, weights)
    if site.country is not None:
        score += weights.country * told.of_country(site.country, name)
        if site.kind not in ("state", "nation"):
            score += weights.in_state * told.of_state(site.country, name_key(site.admin1))
    return score


class Surroundings:
    """What the names of one report can mean, and how near those places lie: computed once for all the rounds."""

    def __init__(self, questions: Sequence[Question], weights: Weights) -> None:
        self.questions = questions
        self.weights = weights
        self.times = [math.sqrt(question.times) for question in questions]
        self.points = [[_unit(site) for site in question.sites] for question in questions]
        self._near: dict[tuple[int, int, int], list[tuple[Site, float]]] = {}

    def near(self, i: int, k: int, j: int) -> list[tuple[Site, float]]:
        """The places that name j can mean near the k-th one of name i, each with how near it is.

        From 1 for the same point to 0 for another part of the world.
        """
        if (i, k, j) not in self._near:
            x, y, z = self.points[i][k]
            found = []
            for other, (u, v, w) in zip(self.questions[j].sites[:RIVALS], self.points[j], strict=False):
                cosine = x * u + y * v + z * w
                if cosine > FAR:
                    found.append((other, math.exp(-RADIUS * math.acos(min(1.0, cosine)) / self.weights.nearby)))
            self._near[i, k, j] = found
        return self._near[i, k, j]


def _together(i: int, base: list[float], around: Surroundings, choice: Sequence[Site | None]) -> list[float]:
    """The scores with what the other names can mean and were taken for."""
    nearby = range(max(0, i - OTHERS // 2), min(len(choice), i + OTHERS // 2))
    others = [(j, chosen) for j in nearby if j != i and (chosen := choice[j]) is not None and chosen.kind not in VAGUE]
    return [score + _company(i, k, around, others) for k, score in enumerate(base)]


def _company(i: int, k: int, around: Surroundings, others: Sequence[tuple[int, Site]]) -> float:
    """How well the k-th place of name i fits what the others are taken for: how near they are or might be, and how many lie in
    its country and its state.
    """
    site, weights = around.questions[i].sites[k], around.weights
    if site.kind in VAST:
        return 0.0
    near = country = state = total = 0.0
    for j, chosen in others:
        times = around.times[j]
        total += times
        if chosen.country == site.country:
            country += times
            state += times * (chosen.admin1 == site.admin1 != "")
        if chosen.kind != "country":
            nearest = 0.0
            for other, nearness in around.near(i, k, j):
                nearest = max(nearest, nearness if other is chosen else nearness * weights.maybe)
            near += times * nearest
    shares = (weights.same_country * country + weights.same_state * state) / total if total else 0.0
    return weights.near * min(near, 2.0) + shares


def _best(sites: Sequence[Site], scores: Sequence[float]) -> Site | None:
    """The highest score; of equal ones the first in the gazetteer."""
    if not sites:
        return None
    return sites[max(range(len(sites)), key=lambda k: (scores[k], -k))]


def _trusted(i: int, questions: Sequence[Question], choice: Sequence[Site | None], told: Told) -> Site | None:
    """The choice, unless only its name speaks for it: a village, as another of that name may be meant, or none we know; or a town
    that something else is named for.
    """
    site, question = choice[i], questions[i]
    if site is None or question.placed:
        return site
    others = [c for j, c in enumerate(choice) if j != i and c is not None and c.kind not in VAST]
    if question.derived:
        return site if any(distance(site, other) <= CLOSE for other in others) else None
    if site.kind != "city" or site.population >= SMALL or site.country in told.countries:
        return site
    return site if any(c.country == site.country for c in others) else None


def narrowed(sites: tuple[Site, ...], regions: Sequence[Site]) -> tuple[Site, ...]:
    """The places that lie in one of the regions named beside the name; none if none does."""
    return tuple(site for site in sites if any(lies_in(site, region) for region in regions))
