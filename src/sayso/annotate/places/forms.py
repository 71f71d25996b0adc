"""The forms in which the news writes a place's name: in full, as its people, with a word for its kind, shortened."""

import re
from dataclasses import dataclass
from functools import cache

from sayso.annotate.names.keys import name_key
from sayso.annotate.names.tables import people
from sayso.annotate.places.context import country, demonyms, lies_in, nationalities
from sayso.annotate.places.gazetteer import LANDMARKS, Site, lookup
from sayso.tables import read_table

_POINT = "(?:north|south)(?:[ -]?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?"
COMPASS = re.compile(rf"(?i)^(?:(?:the|downtown|uptown|central|mid|{_POINT}|upper|lower|inner|greater|rural|coastal)[ -]+)+")
REGION_TYPE = re.compile(
    r"(?i)[ -]+(?:region|province|oblast|governorate|county|counties|prefecture|state|department|territory|emirate|canton"
    r"|republic|voivodeship|parish|autonomous region)$"
)
TYPE = re.compile(
    r"(?i)[ -]+(?:area|city|district|village|town|township|valley|coast|border|peninsula|metro(?:politan area)?|suburbs?"
    r"|municipality|(?:international |regional |municipal )?airport|delta|basin|corridor|mainland|airspace|downtown|metropolis"
    r"|based|led|born|backed|controlled|held|occupied|administered|bound|wide|style)$"
)
REGION_OF = re.compile(
    r"(?i)^(?:the )?(?:(?:county|province|state|republic|region|kingdom|commonwealth|governorate|people's republic)"
    r" of(?: the)?|county) +"
)
TOWN_OF = re.compile(
    r"(?i)^(?:the )?(?:(?:city|town|village|borough|port|port city|district|township|island|isle|municipality) of) +"
)
NAMED_FOR = re.compile(
    r"(?i)^(?:university of|lake|mount|river|port|bay of) +|[ -]+(?:river|creek|lake|bay|harbou?r"
    r"|university|falls|island|islands|mountains?|forest|national park|park|beach|stadium|railway station|station)$"
)
SHORT = (  # what local news shortens
    (re.compile(r"(?i)\bCo\.?$"), "County"),
    (re.compile(r"(?i)\bTwp\.?$"), "Township"),
    (re.compile(r"^N\.? (?=[A-Z][a-z])"), "North "),
    (re.compile(r"^S\.? (?=[A-Z][a-z])"), "South "),
    (re.compile(r"^E\.? (?=[A-Z][a-z])"), "East "),
    (re.compile(r"^W\.? (?=[A-Z][a-z])"), "West "),
)
DIRECTION = re.compile(rf"(?i)^(?:the )?(?:{_POINT}|cent(?:er|re|ral)|downtown|uptown)(?: side)?$")  # no town
OWNED = re.compile(r"['’]s?$")  # "Kenya's"
PAIR = re.compile(r"\s?[/–-]\s?")  # "Dallas-Fort Worth"
LONGER = re.compile(r"^(North|South|East|West) (?=[A-Z])")  # "South Kordofan" is GeoNames' Southern Kordofan
ACRONYM = 3  # letters: "EU" is no town in Normandy; the tables have the acronyms that are places
REGIONAL = frozenset(("admin1", "admin2", "state", "nation", "oblast", "krai", "region", "province", "republic", "county"))
KNOWN_TOWN = 50_000  # people: with so many a town is meant rather than the people of another place


@dataclass(frozen=True, slots=True)
class Meanings:
    """The places that a name can mean; derived: they are those of the town or state that a river or a lake is named for."""

    sites: tuple[Site, ...]
    derived: bool = False


@cache
def _inhabitants() -> dict[str, tuple[Site, ...]]:
    """Words for the people of places that are no countries, in compared form -> the place: the best known of its name there."""
    out: dict[str, tuple[Site, ...]] = {}
    for row in read_table("inhabitants"):
        sites = [site for site in lookup(row["place"]) if (site.country or "") == row["country"] or not row["country"]]
        best = max(sites, key=lambda site: (site.kind not in ("city", "admin1", "admin2"), site.population))
        out.update({name_key(form): (best,) for form in people(row["words"])})
    return out


def of_people(words: str) -> tuple[Site, ...]:
    """The countries or the place whose people the words mean: "Iraqi", "Texan". Empty for other words."""
    key = name_key(words)
    found = _inhabitants().get(key, ())
    if found:
        return found
    return tuple(country(code) for code in demonyms().get(key, ()))


def meanings(words: str) -> Meanings:
    """What a name can mean: by its words, without a comma's second half, a point of the compass or a word for its kind."""
    whole = _whole(words) or _whole(LONGER.sub(r"\1ern ", words))
    if whole or DIRECTION.search(words):
        return Meanings(() if DIRECTION.search(words) else whole)
    if OWNED.search(words):
        return meanings(OWNED.sub("", words))
    for shortened, full in SHORT:
        if shortened.search(words):
            return meanings(shortened.sub(full, words))
    head, comma, tail = words.partition(",")
    if comma and head and tail:
        near = meanings(head)
        regions = lookup(tail.strip())
        inside = tuple(site for site in near.sites if any(lies_in(site, region) for region in regions))
        return Meanings(inside or near.sites, near.derived)
    for pattern, kinds in ((REGION_TYPE, REGIONAL), (REGION_OF, REGIONAL), (TOWN_OF, None), (TYPE, None), (COMPASS, None)):
        shorter = pattern.sub("", words)
        if shorter not in (words, ""):
            found = meanings(shorter)
            return Meanings(
                tuple(site for site in found.sites if kinds is None or site.kind in kinds) or found.sites, found.derived
            )
    parts = [_whole(part) for part in PAIR.split(words)]
    if len(parts) > 1 and all(parts):
        return Meanings(parts[0])
    shorter = NAMED_FOR.sub("", words)
    return Meanings(_whole(shorter), derived=True) if shorter not in (words, "") else Meanings(())


def _whole(words: str) -> tuple[Site, ...]:
    """What all the words together mean; an acronym and the word for a people are not a village of that name."""
    found = lookup(words)
    if words.isupper() and len(words) <= ACRONYM:
        return tuple(site for site in found if not site.population)
    key = name_key(words)
    if key in nationalities():
        return tuple(country(code) for code in nationalities()[key])
    peopled = of_people(words)
    known = any(site.own and (site.population >= KNOWN_TOWN or site.kind in LANDMARKS) for site in found)
    return peopled if peopled and not known else found
