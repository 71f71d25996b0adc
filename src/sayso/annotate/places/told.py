"""Which countries and states a report speaks of, and how often."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sayso.annotate.names.keys import name_key
from sayso.annotate.places.context import REACH, demonyms
from sayso.annotate.places.gazetteer import Site, capitals, lookup, namesakes
from sayso.schema import Entity
from sayso.tables import read_table, several

_STATE = r"([A-Z][a-z]+(?: [A-Z][a-z]+)?)"
LIST_BEFORE = re.compile(rf"\b{_STATE}(?:,? and |,? or |, )$")
LIST_AFTER = re.compile(rf"(?:,? and |,? or |, ){_STATE}\b")


@dataclass(frozen=True, slots=True)
class Told:
    """How often a report speaks of each country (ISO 3166-1) and of each state (country, compared form of its name).

    names: (compared form, country) -> how often that name spoke for that country, as no name is evidence for itself: a report on
    Palestine in Texas says "Palestine" too.
    """

    countries: Counter[str]
    states: Counter[tuple[str, str]]
    names: Counter[tuple[str, str]]

    def of_country(self, country: str, asked: str) -> float:
        """From 0 to 1 for the country spoken of most, by other names than the one asked about.

        The root, as the first mention tells more than the tenth.
        """
        times = self.countries[country] - self.names[asked, country] if country in self.countries else 0
        return math.sqrt(times / max(self.countries.values())) if times else 0.0

    def of_state(self, country: str, state: str) -> float:
        """From 0 to 1 for the state spoken of most."""
        return math.sqrt(self.states[country, state] / max(self.states.values())) if (country, state) in self.states else 0.0

    def speak(self, country: str, name: str) -> None:
        """Count one mention of the country by this name."""
        self.countries[country] += 1
        self.names[name_key(name), country] += 1


def told_by(report_text: str, entities: Sequence[Entity]) -> Told:
    """What the report speaks of: countries by the entities (a country's own name, a people's), states wherever their names stand,
    also inside other names: "Nebraska State Patrol". Persons' names tell nothing.
    """
    told = Told(Counter(), Counter(), Counter())
    for entity in entities:
        said = report_text[entity.span.start : entity.span.end]
        if entity.label == "NORP":
            for code in demonyms().get(name_key(said), ()):
                told.speak(code, said)
        elif entity.label == "PLACE":
            sites = [site for site in lookup(said) if site.kind in ("country", "state", "nation")]
            if len(sites) == 1 and sites[0].kind != "state" and sites[0].country:
                told.speak(sites[0].country, said)
    persons = [entity.span for entity in entities if entity.label == "PERSON"]
    in_names = {at for span in persons for at in range(span.start, span.end)}
    for match in _state_names().finditer(report_text):
        if match.start() not in in_names:
            site, sure = _states()[match.group()]
            told.states[site.country or "", name_key(site.name)] += 1
            if sure:
                told.speak(site.country or "", match.group())
    return told


def among_states(text: str, start: int, end: int) -> bool:
    """Whether the name stands in a list with a state: "Oregon, Washington and Idaho". A state called as a town is no sign."""
    before, after = LIST_BEFORE.search(text[max(0, start - REACH) : start]), LIST_AFTER.match(text, end)
    names = [match.group(1) for match in (before, after) if match]
    return any(name in _states() and _states()[name][1] and name not in namesakes() for name in names)


@cache
def _states() -> dict[str, tuple[Site, bool]]:
    """States and provinces by their names and abbreviations, and whether the name is no country's as well. Left out are the
    capital's ("Washington") and abbreviations that are words ("Miss.", "Ind."): those count after a town only.
    """
    out = {}
    for row in read_table("states"):
        for name in (row["name"], *several(row["aliases"])):
            spelt = name.rstrip("*")
            sites = [site for site in lookup(spelt) if site.kind in ("country", "state")]
            state = next(site for site in sites if site.kind == "state" and site.country == row["country"])
            if name_key(spelt) != capitals()[row["country"]] and not (spelt.endswith(".") and spelt.count(".") == 1):
                out[spelt] = state, len(sites) == 1
    return out


@cache
def _state_names() -> re.Pattern[str]:
    """Any of those names, the longest first."""
    names = sorted(_states(), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})(?!\w)")
