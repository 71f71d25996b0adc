"""Reports on the same events: as the user declared them, the others by what they share."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.link.blocking import candidates
from sayso.link.cluster import agglomerate
from sayso.link.concepts import country
from sayso.link.ids import made_id
from sayso.link.tables import WEAK
from sayso.link.voices import NameIndex, bare
from sayso.link.when import Days, days, distance, published
from sayso.schema import Claim, Copy, Report, Story
from sayso.text import folded

# Mean cosine, after decay, from which two groups of reports are one story; days after which likeness counts half, for a story's
# later weeks are told in other words and like events recur. Measured on tuning incidents, with crude lemmas and capitalised words
# for names in the place of claims (854 reports): B3 F1 .945, ARI .842; .12 gives .934 and .814, 10 days .937 and .808.
ENOUGH = 0.10
HALF_LIFE = 20.0
# Names of people and places tell stories apart better than other words do.
NAME_WEIGHT = 2.0
# Reports imagined beside those in the ledger, without which a word in all twelve reports of one story would weigh nothing.
BACKGROUND = 1000
# Words of a report by which partners are looked for, the heaviest: names and rare words, which is where a story's reports meet.
PROPOSING = 40


def find_stories(
    reports: Mapping[str, Report],
    claims: Iterable[Claim],
    declared: Mapping[str, Sequence[str]],
    copies: Iterable[Copy],
    index: NameIndex,
) -> tuple[Story, ...]:
    """Declared stories as given, the other reports grouped; each report not declared is in exactly one story. By id.

    A made id comes from the smallest report id: it stays when reports join, unless a smaller one comes.
    """
    told = {report for members in declared.values() for report in members}
    free = sorted(set(reports) - told)
    at = {report: n for n, report in enumerate(free)}
    vectors = _vectors(free, claims, index)
    dates = [days(published(reports[report])) for report in free]
    pairs = [
        (like, i, j)
        for i, j in candidates(_heaviest(vectors), [()] * len(free))
        if (like := _like(i, j, vectors, dates)) >= ENOUGH
    ]
    groups = agglomerate(
        len(free),
        pairs,
        likeness=lambda i, j: _like(i, j, vectors, dates),
        enough=ENOUGH,
        together=[(at[c.a], at[c.b]) for c in copies if c.a in at and c.b in at],
    )
    made = [Story(made_id("s", free[group[0]]), tuple(free[i] for i in group)) for group in groups]
    given = [Story(story, tuple(members)) for story, members in declared.items()]
    return tuple(sorted(given + made, key=lambda s: s.id))


def _vectors(reports: Sequence[str], claims: Iterable[Claim], index: NameIndex) -> list[dict[str, float]]:
    """A unit vector for each report: its claims' words and names, damped by frequency and weighted by rarity."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        words = (country(folded(term)) for term in claim.terms)
        found[claim.report_id].update(w for w in words if w not in WEAK and len(w) > 2)
        for entity in claim.entities:
            form = bare(entity.name)
            kind = {"PERSON": "person", "ORG": "organisation", "OUTLET": "organisation", "PLACE": "place", "NORP": "group"}.get(
                entity.label
            )
            if kind:
                found[claim.report_id][f"@{index.of(claim.report_id, kind, form, entity.span) or form}"] += 1
    spread = Counter(key for report in reports for key in found[report])
    return [_unit(found[report], spread, len(reports)) for report in reports]


def _heaviest(vectors: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    return [dict(sorted(vector.items(), key=lambda kw: (-kw[1], kw[0]))[:PROPOSING]) for vector in vectors]


def _unit(counted: Mapping[str, int], spread: Mapping[str, int], size: int) -> dict[str, float]:
    weighed = {}
    for key in sorted(counted):
        rarity = math.log(1 + (size + BACKGROUND) / spread[key])
        weighed[key] = (1 + math.log(counted[key])) * rarity * (NAME_WEIGHT if key.startswith("@") else 1.0)
    norm = math.sqrt(math.fsum(w * w for w in weighed.values()))
    return {key: w / norm for key, w in weighed.items()}


def _like(i: int, j: int, vectors: Sequence[Mapping[str, float]], dates: Sequence[Days | None]) -> float:
    """Cosine, halved for every `HALF_LIFE` days between the two; no decay where a date is unknown."""
    few, many = sorted((vectors[i], vectors[j]), key=len)
    cosine = math.fsum(w * many[key] for key, w in few.items() if key in many)
    gap = distance(dates[i], dates[j])
    return round(cosine * (1.0 if gap is None else 0.5 ** (gap / HALF_LIFE)), 6)
