"""Words in the form in which claims are compared: classes for words that say the same, countries for their peoples."""

import re
from collections.abc import Iterable

from sayso.link.words.tables import COUNTRIES, EVENTS, PEOPLES, THINGS, WEAK
from sayso.text import folded, words

_CUT = re.compile(r"\s(?:of|in|from|at|on|who|whom|that|which|with|for|by|to|near|inside|after|during)\s", re.IGNORECASE)
# "Dozens of volunteers", "a number of villages": what is counted comes after.
_COUNTER = re.compile(
    r"^(?:an? )?(?:dozen|score|hundred|thousand|million|number|couple|handful|majority|part|group|contingent)s? of ",
    re.IGNORECASE,
)

_PLURALS = {"men": "man", "women": "woman", "people": "people", "children": "child", "servicemen": "serviceman", "crews": "crew"}


def concept(term: str) -> str | None:
    """The comparison form of a lemma: "!kill" for "die" (an event), "~troop" for "soldier", "russia" for "russian", None for a
    weak word.
    """
    if term in WEAK or len(term) < 2 or term.isdigit():
        return None
    return EVENTS.get(term) or THINGS.get(term) or country(term)


def concepts(terms: Iterable[str]) -> tuple[str, ...]:
    """The concepts of a claim's terms, each once, in text order."""
    found = (concept(folded(term)) for term in terms)
    return tuple(dict.fromkeys(c for c in found if c))


def country(word: str) -> str:
    """A people's name as its country ("russian" -> "russia"), any other word as it is.

    Names that the table lacks follow the commonest pattern, "-ian" to "-ia", on both sides of every comparison.
    """
    if word in PEOPLES:
        return PEOPLES[word]
    return word[:-1] if len(word) > 5 and word.endswith("ian") else word


def peoples(said: str) -> frozenset[str]:
    """The countries that words with a capital name, by themselves or by their people: "Ordanian defence ministry", "Ordania".

    Countries that the table lacks are known by the commonest ending.
    """
    forms = [folded(said[start:end]).removesuffix("'s") for _, start, end in words(said) if said[start].isupper()]
    return frozenset(country(form) for form in forms if country(form) != form or form in COUNTRIES or form.endswith("ia"))


# "Tigrayan" of Tigray, "Karsan" of Karsa, "Kessian" of Kess: of peoples that no table has. "Kessian" is compared as "kessia".
_OF_A_LAND = frozenset({"n", "an", "ia", "ese", "i", "ish", "ite", "er"})


def one_people(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two lots of names have a country in common, or a country and its people by a common ending."""
    return any(a == b or a.removeprefix(b) in _OF_A_LAND or b.removeprefix(a) in _OF_A_LAND for a in one for b in other)


def event(mark: str) -> bool:
    """Whether a concept is an event class."""
    return mark.startswith("!")


def singular(word: str) -> str:
    """A noun's singular by the regular rules and the few irregular words that are counted in news: figures come as phrases, not
    lemmas.
    """
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def what_is_counted(told: str) -> str:
    """The words for what is counted without those that follow: "confirmed cases" of "confirmed cases of marsh fever"."""
    return _CUT.split(f" {_COUNTER.sub('', told)} ")[0].strip()


def last_noun(counted: str | None) -> str:
    """The last word for what is counted, in the singular: "lorry" of "empty lorries"; "" where no words name it."""
    return singular(folded(what_is_counted(counted).rpartition(" ")[2])) if counted else ""
