"""Whether two names of organisations are one body's, and whose a body is that every country has."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import takewhile

from sayso.link.naming.known import Words, adjectives, countries, entry, led_by_country, words_of
from sayso.link.words.concepts import country
from sayso.tables import read_table

CABINET = frozenset(("ministry", "department"))  # what turns its name round: "Ministry of Defence", "Defence Ministry"
DESCRIBING = frozenset(("group", "charity", "company", "firm", "organisation", "organization", "agency", "airline", "network"))
SMALL = frozenset(("of", "the", "for", "and", "a", "on", "in"))
AMERICAN = {
    "defence": "defense",
    "centre": "center",
    "labour": "labor",
    "programme": "program",
    "organisation": "organization",
    "harbour": "harbor",
    "theatre": "theater",
    "coastguard": "coast guard",
    "harbourmaster": "harbor master",
    "harbormaster": "harbor master",
}
# Words of which the names of bodies are made that every country has: a name of nothing else is not one body's.
_EVERYWHERE_WORDS = """
ministry department office agency service services bureau secretariat council commission committee board authority
defence defense foreign affairs interior finance justice health education energy economy economic trade transport
agriculture culture labour labor environment internal home state treasury security intelligence investigative planning
supreme high constitutional federal appeals appeal court courts tribunal national central people's peoples republican
parliament senate congress assembly house chamber representatives deputies legislative upper lower general staff joint
chiefs armed forces army navy air force coast border guard guards police directorate prosecutor prosecutors attorney
bank statistics election elections electoral emergency situations party democratic liberal conservative socialist
communist social christian workers green nationalist unity front union league movement government cabinet presidency
main royal public works human rights statistical railways post meteorological
"""
_EVERYWHERE = frozenset(_EVERYWHERE_WORDS.split())
_CABINET_WORDS = (
    ("foreign affairs", "foreign"),
    ("internal affairs", "interior"),
    ("home affairs", "home"),
    ("national defense", "defense"),
    ("public health", "health"),
    ("armed forces", "defense"),
)
# A body may be a city's or a county's: two such are two bodies.
_AREA_WORDS = """
city town village county district region province state country nation
federal national central regional provincial municipal local
"""
AREAS = frozenset(_AREA_WORDS.split())
_BEFORE = re.compile(r"((?:[A-Z][\w.-]*[ \u00a0]){0,2}[A-Z][\w.-]*)(?:['’]s?)?[ \u00a0](?:[a-z]+[ \u00a0]){0,1}$")
_AFTER = re.compile(r"(?:of|in)[ \u00a0](?:the[ \u00a0])?([A-Z][\w.-]*(?:[ \u00a0][A-Z][\w.-]*){0,2})")
_REACH = 60  # characters: three long words


@cache
def speaker_nouns(kind: str | None = None) -> frozenset[str]:
    """Nouns for whoever speaks: of one kind ("office"), or all."""
    return frozenset(row["noun"] for row in read_table("speakers") if kind in (None, row["kind"]))


@cache
def body_words() -> frozenset[str]:
    """Words that end an organisation's name."""
    sets = {row["set"]: row["words"].split("|") for row in read_table("word_sets")}
    return frozenset((*sets["heads"], *sets["units"], *sets["outlet heads"]))


def is_body(words: Words) -> bool:
    """Whether a name is an organisation's by its words, or has a number in it."""
    if any(word in body_words() or word in SMALL or word[0].isdigit() for word in words):
        return True
    return len(words) > 2 and is_everywhere(" ".join(words[1:]))  # "Varnian General Staff"; not "Paul Green"


@lru_cache(maxsize=65536)
def is_named_body(name: str) -> bool:
    """Whether a voice's name is a body's own, not a post in it: "State Department", not "ministry spokesman"."""
    words = words_of(name)
    if entry(words) is not None:
        return True
    capital = all(word[:1].isupper() or word.casefold() in SMALL for word in name.split())
    return capital and any(word in body_words() for word in words)


def same_body_words(left: Words, right: Words) -> tuple[str, str] | None:
    """(rule, reason) for two organisations: British and American spelling, or a ministry's name turned round."""
    a, b = american(left), american(right)
    if a == b:
        return "spelling", "same words, British and American spelling"
    if CABINET & set(a) and CABINET & set(b):
        return ("order", "same words, in another order") if _bag(a) == _bag(b) else None
    if len(a) > 1 and is_everywhere(" ".join(a[1:])) and _without_people(a) == _without_people(b):
        return "order", "same words, the country by its name or its people's"
    return None


def words_in_any_order(words: Words) -> str:
    """What the names of one organisation have in common by `same_body_words`."""
    return " ".join(_bag(american(words)))


@lru_cache(maxsize=65536)
def undescribed(form: str) -> str:
    """A body's name of two words or more without the small words behind it that say what it is: "Red Lantern aid group"."""
    words = form.split()
    name = list(takewhile(lambda word: word[:1].isupper() or word.casefold() in SMALL, words))
    told = len(name) < len(words) and words[-1] in DESCRIBING and all(word.islower() for word in words[len(name) :])
    return " ".join(name) if told and len(name) > 1 else form


def american(words: Words) -> Words:
    """The words in American spelling, a cabinet's in its short ones."""
    return _plain(tuple(part for word in words for part in AMERICAN.get(word, word).split(" ")))


def _bag(words: Words) -> list[str]:
    return sorted(w for w in _without_people(words) if w not in CABINET)


def _plain(words: Words) -> Words:
    """A cabinet's name in its short words: "of Internal Affairs" -> "of Interior", "of National Defence" -> "of Defence"."""
    if not CABINET & set(words):
        return words
    text = " ".join(words)
    for long, short in _CABINET_WORDS:
        text = text.replace(long, short)
    return tuple(text.split())


def _without_people(words: Words) -> list[str]:
    """The words that matter, every country or people as the country's code: "Ukrainian" and "of Ukraine" are one; so are
    "Varnian" and "Varnia's", which no table has.
    """
    out, i = [], 0
    while i < len(words):
        size = next((n for n in (3, 2, 1) if words[i : i + n] in countries() and i + n <= len(words)), 0)
        if size:
            out.append("=" + countries()[words[i : i + size]])
        elif words[i] not in SMALL:
            out.append(country(words[i]))
        i += size or 1
    return out


def is_everywhere(name: str) -> bool:
    """Whether every country may have a body of this name: "Ministry of Defence", "Labour Party", not "Harbour Safety Board"."""
    words = words_of(name)
    return bool(words) and all(word in _EVERYWHERE or word in SMALL for word in words)


def owner(text: str, start: int, end: int) -> str:
    """Code of the country whose body stands at text[start:end], as the words round it say; "" if they do not.

    "Ukraine's Ministry of Defence", "the French National Assembly", "the Supreme Court of India".
    """
    before = _BEFORE.search(text[max(0, start - _REACH) : start])
    if before is not None:
        words = words_of(before[1])
        for size in (3, 2, 1):
            if words[-size:] in countries():
                return countries()[words[-size:]]
    after = _AFTER.match(text[end : end + _REACH].lstrip())
    return _first_country(words_of(after[1])) if after is not None else ""


def _first_country(words: Words) -> str:
    return next((countries()[words[:size]] for size in (3, 2, 1) if words[:size] in countries()), "")


def owned(name: str, code: str) -> str:
    """The name with the country before it: ("Ministry of Defence", "UA") -> "Ukrainian Ministry of Defence".

    A name whose table row has this very country, or that says its own, stays as it is.
    """
    words = words_of(name)
    row = entry(words)
    if not code or (row is not None and row[1] == code) or led_by_country(words)[0]:
        return name
    return f"{adjectives()[code]} {name}"


def codes(names: Iterable[str]) -> frozenset[str]:
    """Codes of the countries and peoples among these names."""
    return frozenset(countries()[words] for name in names if (words := words_of(name)) in countries())
