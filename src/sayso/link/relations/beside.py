"""Who is counted with whom: the dead among those shot or apart from them, the attacker among the dead or not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import relation

_OTHERS = re.compile(r"(?:\s+[a-z]+)?\s+others?\b", re.IGNORECASE)
# "Left a man dead and six others …", "a woman was shot to death and …"
_ONE_DEAD = re.compile(
    r"\b(?:(?:left|leav(?:es|ing)|kill(?:ed|s|ing))\s+(?:an?|one|his|her|the)\s+[^,.;]{0,60}"
    r"|(?:an?|one|the)\s+[^,.;]{0,60}?\bw(?:as|ere)\s+(?:shot\s+(?:dead|and\s+killed|to\s+death)|killed|dead)[^.;]{0,30})"
    r"\b(?:and|while|with)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
# "Five people were shot, two of them fatally", "one fatally", "one of whom later died"
_OF_THEM = re.compile(
    r"[\w-]+ of (?:them|whom|those)\b|one\b[^.;]{0,40}\b(?:fatally|died|dead)\b|[\w-]+ fatally\b", re.IGNORECASE
)
# "Four dead, including the gunman"; "killed three people and then himself".
ATTACKER = r"(?:gunm[ae]n|(?:shooter|attacker|assailant|suspect|bomber|killer|robber)s?)"
_DOER = rf"(?:(?:suspected|alleged|lone) )?{ATTACKER}"
_WITH_HIM = re.compile(
    rf"\b(?:including|counting|among them|plus) (?:the |an? )?(?:[a-z]+ |\d+ )?{_DOER}\b(?![’']s)", re.IGNORECASE
)
_DOERS = re.compile(rf"\b{ATTACKER}\Z", re.IGNORECASE)
_AND_HIMSELF = re.compile(
    r"\b(?:(?:and|then|before) (?:then |fatally |also )*(?:kill(?:ed|ing) |shot |shooting )?(?:him|her)self"
    r"(?! (?:in|was|were|is)\b)"
    r"|t(?:ook|aking) (?:his|her) own life|committed suicide"
    r"|turn(?:ed|ing) (?:the|a|his|her) (?:gun|weapon) on (?:him|her)self)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OneSum:
    """Two claims that come to one sum: `whole` in `one` counts some with the others whom `other` counts apart, beside `rest`.

    who: those counted apart, for a reader.
    """

    one: Traits
    other: Traits
    whole: Amount
    rest: Amount
    who: str


def one_sum(a: Traits, b: Traits) -> OneSum | None:
    """Where two claims' numbers of people harmed differ only by who is counted with whom."""
    for one, other in ((a, b), (b, a)):
        if (found := _dead_among(one, other) or _doer_among(one, other)) is not None:
            return found
    return None


def _dead_among(one: Traits, other: Traits) -> OneSum | None:
    """The figure of all who were shot or hurt in one claim beside the other's killed and wounded that add up to it."""
    killed, wounded = (_all(other, role) for role in ("killed", "wounded"))
    whole = _all(one, "wounded")
    if any(not _OF_THEM.match(one.report.text, x.figure.span.start) for x in _all(one, "killed")):
        return None  # who counts dead of their own has none among the wounded
    if len(wounded) != 1 or len(whole) != 1 or not (dead := _dead_beside(wounded[0], killed, other)):
        return None
    # "More than a dozen, at least one of them dead" adds up to no number.
    exact = all(x.exact for x in (*wounded, *killed, *whole))
    fits = exact and whole[0].low == dead + wounded[0].low and relation(whole[0], wounded[0]) != "equal"
    return OneSum(one, other, whole[0], wounded[0], "the dead") if fits else None


def _all(traits: Traits, role: str) -> list[Amount]:
    return [x for x in traits.amounts if x.role == role and x.of_all]


def _dead_beside(hurt: Amount, killed: Sequence[Amount], told: Traits) -> float:
    """How many were killed beside those hurt: as many as are counted, or the one without a number of "left a man dead and six
    others with wounds". 0 if nobody can tell.
    """
    if killed:
        return killed[0].low if len(killed) == 1 else 0
    start, end = hurt.figure.span.start, hurt.figure.span.end
    others = _OTHERS.match(told.report.text, end)
    return 1 if others and _ONE_DEAD.search(told.report.text[told.claim.content[0].start : start]) else 0


def _doers(told: Traits) -> float:
    """How many attackers a claim counts, one if it gives no number."""
    counted = [x for x in told.amounts if x.exact and x.figure.counted and _DOERS.search(x.figure.counted)]
    return counted[0].low if len(counted) == 1 else 1


def _doer_among(one: Traits, other: Traits) -> OneSum | None:
    """The dead with the one who killed them in one claim ("four, including the gunman"), beside the other's without him."""
    whole, rest = (_all(t, "killed") for t in (one, other))
    if len(whole) != 1 or len(rest) != 1 or not (whole[0].exact and rest[0].exact) or whole[0].low != rest[0].low + _doers(one):
        return None
    with_him, without = _WITH_HIM.search(one.claim.quote), not _WITH_HIM.search(other.claim.quote)
    told = without and (with_him or _AND_HIMSELF.search(other.claim.quote))
    return OneSum(one, other, whole[0], rest[0], "the attacker" if _doers(one) == 1 else "the attackers") if told else None
