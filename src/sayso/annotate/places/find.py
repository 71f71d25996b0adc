"""Places with coordinates: every PLACE entity of a report, resolved or left open."""

import re
from collections.abc import Sequence

from sayso.annotate.names.keys import name_key
from sayso.annotate.places.context import countries_told, country, demonyms, named_beside
from sayso.annotate.places.gazetteer import Site, lookup
from sayso.annotate.places.resolve import Question, decided, narrowed
from sayso.schema import Entity, Place, Report, Token

_POINT = "(?:north|south)(?:east|west)?(?:ern)?|(?:east|west)(?:ern)?"
COMPASS = re.compile(rf"(?i)^(?:(?:the|downtown|central|mid|{_POINT}|upper|lower|inner|greater|city of)[ -]+)+")
REGION_TYPE = re.compile(
    r"(?i)[ -]+(?:region|province|oblast|governorate|county|prefecture|state|department|territory|emirate|canton"
    r"|republic|voivodeship)$"
)
TYPE = re.compile(
    r"(?i)[ -]+(?:area|city|district|village|town|township|valley|coast|border|peninsula|metro|suburbs?|municipality)$"
)
ACRONYM = 3  # letters: "EU" is no town in Normandy; the tables have the acronyms that are places
DATELINE = 3  # mentions that the place a report is sent from counts for: its other places are likely near it
REGIONAL = frozenset(("admin1", "admin2", "state", "nation", "oblast", "krai", "region", "province", "republic", "county"))


def find_places(report: Report, tokens: Sequence[Token], entities: Sequence[Entity]) -> tuple[Place, ...]:
    """Every PLACE entity as a place, in their order. Unresolved ones keep their name and have no coordinates and no country.

    tokens: not needed yet; places are told apart by the entities and the words beside them.
    """
    mentions = [entity for entity in entities if entity.label == "PLACE"]
    said = [" ".join(report.quote(entity.span).split()) for entity in mentions]
    sites = [_asked(report, mention, words) for mention, words in zip(mentions, said, strict=True)]
    keys: dict[tuple[str, tuple[Site, ...]], int] = {}
    placed = {
        name_key(words): (found, True) for words, (found, beside) in zip(reversed(said), reversed(sites), strict=True) if beside
    }
    asked: list[tuple[str, tuple[Site, ...], bool]] = []
    for words, (found, beside) in zip(said, sites, strict=True):
        asked.append((name_key(words), *((found, beside) if beside else placed.get(name_key(words), (found, beside)))))
    datelines = [region.span for region in report.regions if region.role == "dateline"]
    for mention, (key, found, _) in zip(mentions, asked, strict=True):
        weight = DATELINE if any(span.covers(mention.span) for span in datelines) else 1
        keys[key, found] = keys.get((key, found), 0) + weight
    beside_of = {(key, found): beside for key, found, beside in asked}
    questions = [Question(key, found, times, beside_of[key, found]) for (key, found), times in keys.items()]
    answers = dict(zip(keys, decided(questions, countries_told(report.text, entities)), strict=True))
    return tuple(
        _place(mention, words, answers[key, found]) for mention, words, (key, found, _) in zip(mentions, said, asked, strict=True)
    )


def _asked(report: Report, mention: Entity, words: str) -> tuple[tuple[Site, ...], bool]:
    """The places a mention can mean, and whether the words beside it narrowed them down."""
    found = candidates(words)
    regions = named_beside(report.text, mention.span.start, mention.span.end)
    if regions and not any(site.kind in ("country", "continent", "area", "sea") for site in found):
        inside = narrowed(found, regions)
        if inside:
            return inside, True
    return found, False


def candidates(words: str) -> tuple[Site, ...]:
    """What a name can mean: by its words, without a comma's second half, a point of the compass or a word for its kind."""
    found = lookup(words)
    if found and words.isupper() and len(words) <= ACRONYM:
        return tuple(site for site in found if not site.population)
    if found:
        return found
    codes = demonyms().get(name_key(words), ())
    if codes:
        return tuple(country(code) for code in codes)
    head, comma, tail = words.partition(",")
    if comma and head and tail:
        return narrowed(candidates(head), lookup(tail.strip())) or candidates(head)
    bare = REGION_TYPE.sub("", words)
    if bare != words and bare:
        sites = candidates(bare)
        return tuple(site for site in sites if site.kind in REGIONAL) or sites
    for shorter in (TYPE.sub("", words), COMPASS.sub("", words)):
        if shorter not in (words, ""):
            return candidates(shorter)
    return ()


def _place(mention: Entity, words: str, site: Site | None) -> Place:
    if site is None:
        return Place(mention.span, mention.name or words, None, None, None)
    return Place(mention.span, site.name, site.lat, site.lon, site.country)
