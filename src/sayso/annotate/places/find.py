"""Places with coordinates: every PLACE entity of a report, resolved or left open."""

import re
from collections.abc import Sequence

from sayso.annotate.names.keys import name_key
from sayso.annotate.places.context import holding, named_beside
from sayso.annotate.places.disputes import claimants
from sayso.annotate.places.forms import Meanings, meanings
from sayso.annotate.places.gazetteer import Site
from sayso.annotate.places.resolve import WEIGHTS, Question, Weights, decided, narrowed
from sayso.annotate.places.told import among_states, told_by
from sayso.schema import Entity, Place, Report

_NAME = r"[A-Z][\w'’.]*(?:[ -][A-Z][\w'’.]*)?"
LISTED_COUNTY = re.compile(
    rf"(?: County| Co\.| Parish|(?:(?:, | and | or |, and |, or |/){_NAME}){{0,9}} (?:[Cc]ounties|[Pp]arishes))(?!\w)"
)
DATELINE = 3  # mentions that the place a report is sent from counts for: its other places are likely near it


def find_places(report: Report, entities: Sequence[Entity], *, weights: Weights = WEIGHTS) -> tuple[Place, ...]:
    """Every PLACE entity as a place, in their order. Unresolved ones keep their name and have no coordinates and no country."""
    mentions = [entity for entity in entities if entity.label == "PLACE"]
    said = [" ".join(report.quote(entity.span).split()) for entity in mentions]
    sites = [_asked(report, mention, words) for mention, words in zip(mentions, said, strict=True)]
    keys: dict[tuple[str, Meanings], int] = {}
    placed = {
        name_key(words): (found, True) for words, (found, beside) in zip(reversed(said), reversed(sites), strict=True) if beside
    }
    asked: list[tuple[str, Meanings, bool]] = []
    for words, (found, beside) in zip(said, sites, strict=True):
        asked.append((name_key(words), *((found, beside) if beside else placed.get(name_key(words), (found, beside)))))
    datelines = [region.span for region in report.regions if region.role == "dateline"]
    for mention, (key, found, _) in zip(mentions, asked, strict=True):
        weight = DATELINE if any(span.covers(mention.span) for span in datelines) else 1
        keys[key, found] = keys.get((key, found), 0) + weight
    beside_of = {(key, found): beside for key, found, beside in asked}
    questions = [Question(key, found.sites, times, beside_of[key, found], found.derived) for (key, found), times in keys.items()]
    answers = dict(zip(keys, decided(questions, told_by(report.text, entities), weights), strict=True))
    return tuple(
        _place(mention, words, answers[key, found]) for mention, words, (key, found, _) in zip(mentions, said, asked, strict=True)
    )


def _asked(report: Report, mention: Entity, words: str) -> tuple[Meanings, bool]:
    """The places a mention can mean, and whether the words beside it narrowed them down."""
    found = meanings(words)
    if LISTED_COUNTY.match(report.text, mention.span.end):
        counties = tuple(site for site in meanings(words).sites if site.name.endswith((" County", " Parish")))
        found = Meanings(counties) if counties else found
    regions = named_beside(report.text, mention.span.start, mention.span.end)
    if regions and not any(site.kind in ("country", "continent", "area", "sea") for site in found.sites):
        inside = narrowed(found.sites, regions)
        if inside:
            return Meanings(inside, found.derived), True
    states = tuple(site for site in found.sites if site.kind == "state")
    if states and len(states) < len(found.sites) and among_states(report.text, mention.span.start, mention.span.end):
        return Meanings(states), True
    holds = holding(report.text, mention.span.start, found.sites)
    return (Meanings(holds, found.derived), True) if holds else (found, False)


def _place(mention: Entity, words: str, site: Site | None) -> Place:
    if site is None:
        return Place(mention.span, mention.name or words, None, None, None)
    return Place(mention.span, site.name, site.lat, site.lon, site.country, claimants(site))
