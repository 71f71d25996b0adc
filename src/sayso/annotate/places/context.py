"""What the words beside a name say of where it lies, and which countries' people a word means."""

import re
from collections.abc import Sequence
from functools import cache

from sayso.annotate.names.keys import name_key
from sayso.annotate.names.tables import people
from sayso.annotate.places.gazetteer import Site, lookup
from sayso.tables import read_table, several

AFTER = re.compile(r"\s?(?:,|\()\s?((?:[A-Z][\w'’.]*)(?:[ -](?:[A-Z][\w'’.]*|of|and))*)")
_COMPASS = r"(?:(?:the|northern|southern|eastern|western|central|north|south|east|west)\s)*"
INSIDE = re.compile(rf"\s(?:in|of)\s{_COMPASS}((?:[A-Z][\w'’.]*)(?:[ -][A-Z][\w'’.]*)*)")
BEFORE = re.compile(r"([A-Z][\w.]*(?:[ -][A-Z][\w.]*){0,3})['’]s?\s(?:[\w-]+\s){0,3}$")
INSIDE_OF = re.compile(r"((?:[A-Z][\w'’.]*)(?:[ -][A-Z][\w'’.]*){0,3}), $")
_SORT = "city|town|village|port|capital|region|province|district|border|suburb"
PEOPLE_BEFORE = re.compile(rf"([A-Z][\w.]*(?:\s[A-Z][\w.]*)?)\s(?:[a-z-]+\s){{0,2}}(?:{_SORT})(?:\s[a-z]+)?\s(?:of\s|in\s)?$")
REGIONS = frozenset(
    ("country", "state", "admin1", "nation", "region", "oblast", "krai", "republic", "province", "county", "admin2")
)
REACH = 60  # characters before and after a name in which its region is looked for: a long country's name and a few words


@cache
def nationalities() -> dict[str, tuple[str, ...]]:
    """Countries' adjectives and words for their people, in compared form -> the countries: "Korean" is of two."""
    out: dict[str, list[str]] = {}
    for row in read_table("countries"):
        for form in people(row["adjectives"]):
            out.setdefault(name_key(form), []).append(row["code"])
    return {key: tuple(codes) for key, codes in out.items()}


@cache
def demonyms() -> dict[str, tuple[str, ...]]:
    """Words for peoples, also those without a country of their own, in compared form -> the countries they belong to."""
    out = {key: list(codes) for key, codes in nationalities().items()}
    for row in read_table("groups"):
        for form in people("|".join((row["name"], row["forms"]))):
            out.setdefault(name_key(form), []).extend(several(row["countries"]))
    return {key: tuple(codes) for key, codes in out.items()}


def regions_called(name: str) -> tuple[Site, ...]:
    """The countries, states and regions a name can mean; the tables' own first, as "Texas" is not a district of Queensland."""
    sites = [site for site in lookup(name) if site.kind in REGIONS]
    known = [site for site in sites if site.kind in ("country", "state", "nation")]
    return tuple(known or sites)


def lies_in(site: Site, region: Site) -> bool:
    """Whether a place lies in a region, as far as the gazetteer tells."""
    if site.country != region.country or (site.name == region.name and site.kind == region.kind):
        return False
    if region.kind == "country":
        return site.kind != "country"
    if region.kind in ("state", "nation"):
        return name_key(site.admin1) == name_key(region.name)
    if region.kind == "admin1":
        return site.admin1 == region.admin1 and site.kind != "admin1"
    return abs(site.lat - region.lat) < 2 and abs(site.lon - region.lon) < 3  # degrees: no region of this size has known borders


def named_beside(text: str, start: int, end: int) -> tuple[Site, ...]:
    """The regions that the words right after or before a name put it in: "Paris, Texas", "Russia's Vladivostok"."""
    after = text[end : end + REACH].split("\n", maxsplit=1)[0]
    for pattern in (AFTER, INSIDE):
        match = pattern.match(after)
        if match is not None and (found := _longest(match.group(1))):
            return found
    before = text[max(0, start - REACH) : start]
    for pattern in (BEFORE, PEOPLE_BEFORE):
        match = pattern.search(before)
        if match is None:
            continue
        found = tuple(site for site in _shortest(match.group(1)) if site.kind == "country")
        if found:
            return found
    return ()


def holding(text: str, start: int, found: Sequence[Site]) -> tuple[Site, ...]:
    """Those of the regions a name can mean that the town right before it lies in: "Tbilisi, Georgia", "Spokane, Washington"."""
    regions = [site for site in found if site.kind in REGIONS]
    match = INSIDE_OF.search(text[max(0, start - REACH) : start]) if len(found) > 1 else None
    pieces = match.group(1).split(" ") if match and regions else []
    for size in range(len(pieces), 0, -1):
        towns = [site for site in lookup(" ".join(pieces[-size:])) if site.kind in ("city", "capital")]
        if towns:
            known = [region for region in regions if region.kind in ("country", "state", "nation")]
            return tuple(region for region in known or regions if any(lies_in(town, region) for town in towns))
    return ()


def _longest(words: str) -> tuple[Site, ...]:
    """The regions the first words name, as many words as possible: "Texas" of "Texas Governor Ana Ruiz"."""
    pieces = words.split(" ")
    for size in range(len(pieces), 0, -1):
        found = regions_called(" ".join(pieces[:size]))
        if found:
            return found
    return ()


def _shortest(words: str) -> tuple[Site, ...]:
    """The regions, or the countries of the people, that the last words name."""
    pieces = words.split(" ")
    for size in range(len(pieces), 0, -1):
        name = " ".join(pieces[-size:])
        found = regions_called(name)
        if found:
            return found
        codes = demonyms().get(name_key(name), ())
        if codes:
            return tuple(country(code) for code in codes)
    return ()


@cache
def _countries() -> dict[str, Site]:
    names = {row["code"]: row["name"] for row in read_table("countries")}
    return {code: next(s for s in lookup(name) if s.kind == "country" and s.country == code) for code, name in names.items()}


def country(code: str) -> Site:
    """The country with this code. Raises KeyError for a code that is not in the table."""
    return _countries()[code]
