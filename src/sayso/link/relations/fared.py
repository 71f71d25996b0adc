"""How somebody who was hurt fares: what a later report says of it stands in the place of what an earlier one said."""

import re
from functools import lru_cache

from sayso.link.compared.compare import denied_words
from sayso.link.compared.traits import Traits
from sayso.link.relations.succession import said_later
from sayso.schema import Factuality, Stance

# How one wounded person fares, and the word that ends it; "deadly" and "killing" are told of the act, not of this person.
_DIED = re.compile(
    r"(?<!almost )(?<!nearly )\b(?:dies|died(?! (?:down|out|away|off))|is dead|passed away|passes away|succumbed"
    r"|pronounced dead)\b",
    re.IGNORECASE,
)
_BADLY_OFF = r"critical(?:ly)?(?! of\b)|(?:serious|grave) condition|fighting for (?:her|his|their) li(?:fe|ves)|life support"
_FARES = re.compile(rf"\b(?:{_BADLY_OFF}|condition(?! of\b)|surgery)\b", re.IGNORECASE)
_BADLY = re.compile(rf"\b(?:{_BADLY_OFF})\b", re.IGNORECASE)
_BETTER = re.compile(
    r"(?:(?:\b(?:is|was|are|were|back|gone|went|sent)|[’']s) home(?! \w*(?:secretary|office|minister|affairs))"
    r"|\breleased from (?:the )?hospital|\bdischarged from|\bdoing (?:well|better)|\bout of danger|\bin (?:a )?stable condition"
    r"|\b(?:is|was|are|were) (?:stable|recovering)|\boff life support)\b",
    re.IGNORECASE,
)
# Words for one person: a boy who is better is no girl who was hurt, and his mother is somebody else.
_PERSON = re.compile(
    r"\b(?:boy|girl|man|woman|child|baby|teenager|mother|father|wife|husband|son|daughter|brother|sister|driver|passenger|pilot|officer"
    r"|guard|rower|pedestrian|cyclist)\b",
    re.IGNORECASE,
)
# Of a kind: a mother is a woman, and a son is a child; what somebody does says nothing of sex and age.
_KINDS = (
    frozenset(("woman", "mother", "wife", "daughter", "sister")),
    frozenset(("man", "father", "husband", "son", "brother")),
    frozenset(("boy", "child", "baby", "son", "brother", "teenager")),
    frozenset(("girl", "child", "baby", "daughter", "sister", "teenager")),
)
_SOMEBODY_ELSE = re.compile(r"\b(?:another|other|second|third|fourth|fifth)\b", re.IGNORECASE)
_KIN_OF = re.compile(
    r"(?:[’']s|\A\W*(?:his|her|their)) (?:baby|mother|father|wife|husband|son|daughter|brother|sister|friend|partner)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=16384)  # a great story's claims are asked again whenever a report comes
def tells_fate(quote: str) -> bool:
    """Whether words say how somebody who was hurt fares, or that somebody died."""
    return bool(_FARES.search(quote) or _DIED.search(quote) or _BETTER.search(quote))


def of_one_person(a: Traits, b: Traits) -> bool:
    """Whether one claim tells, later and of the same person by its words, what became of whom the other tells."""
    return denied_words(a, b) and (fared_since(a, b) or fared_since(b, a)) is not None


def fared_since(new: Traits, old: Traits) -> str | None:
    """What a later report says for certain became of somebody of whom an earlier one tells that he was badly off, if it does."""
    if said_later(new, old) <= 0 or new.report.id == old.report.id or new.claim.factuality is not Factuality.CERTAIN:
        return None
    if new.claim.stance not in (Stance.STATES, Stance.CONFIRMS) or _DIED.search(old.claim.quote) or two_people(new, old):
        return None
    if _DIED.search(new.claim.quote):
        return "died" if _FARES.search(old.claim.quote) else None
    better = _BETTER.search(new.claim.quote) and not _BADLY.search(new.claim.quote)
    return "is better" if better and _BADLY.search(old.claim.quote) and not _BETTER.search(old.claim.quote) else None


def two_people(new: Traits, old: Traits) -> bool:
    """Whether the words show that the two tell of different people: other names, a boy and a girl, "another man", his mother."""
    one, other = ({m[0].lower() for m in _PERSON.finditer(t.claim.quote)} for t in (new, old))
    names, others = ([e.name for e in t.claim.entities if e.label == "PERSON"] for t in (new, old))
    if (one and other and not _may_be_one(one, other)) or (
        names and others and not any(_one_name(x, y) for x in names for y in others)
    ):
        return True
    kin = [bool(_KIN_OF.search(t.claim.quote)) for t in (new, old)]
    return kin[0] is not kin[1] or any(_SOMEBODY_ELSE.search(t.claim.quote) for t in (new, old))


def _may_be_one(words: set[str], others: set[str]) -> bool:
    """Whether a word for a person in the one text and one in the other may mean the same person."""
    return bool(words & others) or any(kind & words and kind & others for kind in _KINDS)


def _one_name(a: str, b: str) -> bool:
    """Whether two names may be one person's: the same, or a surname and a whole name that ends in it."""
    return a == b or a.endswith(f" {b}") or b.endswith(f" {a}")
