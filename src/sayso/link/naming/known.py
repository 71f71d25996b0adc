"""What the tables know of names: offices, bodies, outlets and countries under all their names."""

import re
import unicodedata
from functools import cache, lru_cache

from sayso.tables import read_table
from sayso.text import folded

_POSSESSIVE = re.compile(r"['’](?:s\b|(?=\s|$))")
_NOT_WORD = re.compile(r"[^\w\s-]")
# Names of several papers or teams: they say nothing by themselves, though one row has them.
_ANYBODYS = frozenset((("times",), ("sun",), ("national",)))
Words = tuple[str, ...]


@lru_cache(maxsize=65536)
def words_of(name: str) -> Words:
    """The words in compared form: without "the", possessives, punctuation and accents; initialisms without full stops."""
    text = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", folded(name)).replace(".", ""))
    plain = "".join(c for c in text if not unicodedata.combining(c)).replace("&", " and ")
    out = _NOT_WORD.sub(" ", plain).replace("-", " ").split()
    return tuple(out[1:] if len(out) > 1 and out[0] == "the" else out)


@cache
def _table() -> dict[Words, tuple[str, str]]:
    """Words of a name -> (canonical name, its country); names that mean two things are left out."""
    out: dict[Words, set[tuple[str, str]]] = {}
    for table in ("outlets", "offices", "organisations", "countries"):
        for row in read_table(table):
            country = "" if table == "countries" else row["country"]
            for spelling in (row["name"], *row["aliases"].split("|")):
                key = words_of(spelling.rstrip("*"))
                if key and key not in _ANYBODYS:
                    out.setdefault(key, set()).add((row["name"], country))
    return {key: next(iter(found)) for key, found in out.items() if len(found) == 1}


@cache
def countries() -> dict[Words, str]:
    """Words of a country's name or its people's -> its code; words for two countries are left out."""
    out: dict[Words, set[str]] = {}
    for row in read_table("countries"):
        forms = [row["name"], *row["aliases"].split("|"), *(form.rstrip("=") for form in row["adjectives"].split("|"))]
        for form in forms:
            if words_of(form.rstrip("*")):
                out.setdefault(words_of(form.rstrip("*")), set()).add(row["code"])
    return {key: next(iter(codes)) for key, codes in out.items() if len(codes) == 1}


@cache
def adjectives() -> dict[str, str]:
    """Code of a country -> the adjective for it: "UA" -> "Ukrainian"."""
    return {row["code"]: row["adjectives"].split("|")[0].rstrip("=") for row in read_table("countries")}


def led_by_country(words: Words) -> tuple[str, int]:
    """The country that a name starts with and how many words that takes; ("", 0) if none."""
    for size in (3, 2, 1):
        code = countries().get(words[:size])
        if code and len(words) > size:
            return code, size
    return "", 0


def entry(words: Words) -> tuple[str, str] | None:
    """The table's row for a name; "South Korea's National Intelligence Service" is found by what follows its own country."""
    if words in _table():
        return _table()[words]
    code, size = led_by_country(words)
    found = _table().get(words[size:]) if size else None
    return found if found is not None and found[1] == code else None


def shown(name: str, row: tuple[str, str] | None) -> str:
    """A name as a reason shows it, the canonical one with its country."""
    if row is None or words_of(name) != words_of(row[0]) or not row[1]:
        return name
    country = next((each["name"] for each in read_table("countries") if each["code"] == row[1]), row[1])
    return f"{name} ({country})"
