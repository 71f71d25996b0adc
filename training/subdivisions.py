"""Names of regions from ISO 3166-2: "Dakahlia" for what GeoNames calls "Muhafazat ad Daqahliyah".

The package iso3166-2 (MIT) carries the standard's codes with the regions' names, local and English. Its points are not used: it
does not say under which licence it has them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from iso3166_2 import Subdivisions

from sayso.annotate.names.keys import name_key

LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ž][A-Za-zÀ-ÖØ-öø-ÿĀ-ž' .\-’]{2,}")
LISTED = re.compile(r"([^(),]+(?:, [^(),]+)*) \(([\w-]+)\)")  # "Cairo (eng)"
NICKNAME = re.compile(r"(?i)\b(?:the|of|by)\b|state$")  # "The Lone Star State", "Gateway of India"
TYPES = re.compile(
    r"(?i)\b(?:sheng|shi|zizhiqu|oblast|oblast'|skaja|region|province|governorate|muhafazat|state|wilayah|al|el|ad|ash|as|ar|an|az"
    r"|respublika|republic|autonomous|of|department|district|prefecture|county|kraj|marz|krai|raionul|rayon|provincia)\b"
)


def _bare(name: str) -> str:
    """A name without words for its kind: in this form two spellings of a region are compared."""
    return name_key(TYPES.sub(" ", name.replace("ţ", "t").replace("ş", "s")))


@cache
def _named() -> dict[tuple[str, str], tuple[tuple[str, ...], ...]]:
    """(country, bare name) -> the names of each subdivision that has this name."""
    out: dict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    for country, regions in sorted(Subdivisions().all.items()):
        for _, region in sorted(regions.items()):
            names = tuple(_names(str(region["name"]), str(region["localOtherName"] or "")))
            for bare in dict.fromkeys(_bare(name) for name in names):
                if bare:
                    out[country, bare].append(names)
    return {key: tuple(found) for key, found in out.items()}


def _names(name: str, others: str) -> Iterator[str]:
    """The region's name without a second one in brackets, and its other names in Latin letters that are no nicknames."""
    yield re.sub(r"\s*[\[(].*", "", name)
    for other, language in LISTED.findall(others):
        spelt = other.strip().strip("'")
        if LATIN.fullmatch(spelt) and not (language == "eng" and NICKNAME.search(spelt)):
            yield spelt


def other_names(name: str, country: str) -> tuple[str, ...]:
    """The standard's names of the region that GeoNames calls so; none where no name or several regions fit."""
    found = _named().get((country, _bare(name)), ())
    return tuple(sorted(set(found[0]))) if len(found) == 1 else ()


def first_name(name: str, country: str) -> str:
    """The standard's first name of the region that GeoNames calls so; the same name where no subdivision or several fit."""
    found = _named().get((country, _bare(name)), ())
    return found[0][0] if len(found) == 1 else name
