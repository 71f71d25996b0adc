"""Who says that no money was taken or paid, against a sum that somebody else says was: "denied taking money from Orm Steel",
"received two million from Orm Steel".

The denial names no sum, and the other claim has none of its words for money: it takes a name or a word that tells which money.
"""

import re

from sayso.link.compared.traits import Traits
from sayso.link.counts.amounts import Amount
from sayso.link.relations.accused import names_in, side
from sayso.link.when import apart
from sayso.schema import Stance

_MONEY = re.compile(r"\b(?:money|cash|bribes?|kickbacks?|payments?|funds)\b", re.IGNORECASE)
_RANSOM = re.compile(r"\bransoms?\b", re.IGNORECASE)
_TAKEN = re.compile(r"\b(?:tak(?:e|en|ing)|took|receiv(?:e|ed|ing)|accept(?:ed|ing)?|pocket(?:ed|ing)?)\b", re.IGNORECASE)
_CHANGED_HANDS = re.compile(r"\b(?:took|taken|received|accepted|pocketed|paid|gave|given|transferred)\b", re.IGNORECASE)
_PAYING = re.compile(r"\b(?:paid|pay|paying)\b", re.IGNORECASE)
_PAID = re.compile(r"\bpaid\b", re.IGNORECASE)
# What may yet come, or was only asked for, has not been paid.
_NOT_DONE = re.compile(
    r"\b(?:would|will|could|may|might|to be|if|unless|demand\w*|offer\w*|refus\w+|agreed|plan\w*)\b", re.IGNORECASE
)
_FOR_RELEASE = re.compile(
    r"\b(?:ransom|hostages?|captives?|captors?|kidnap\w*|abduct\w*|gunmen|free\w*|releas\w+)\b", re.IGNORECASE
)


def sums(target: Traits) -> list[Amount]:
    """The sums of money that a claim tells."""
    return [x for x in target.amounts if x.role == "money" and not x.per]


def of_that_money(denial: Traits, target: Traits) -> bool:
    """Whether a denial, or a "no", of having taken or paid money is to a sum that a claim tells."""
    if denial.side >= 0 or target.side <= 0 or target.claim.stance is Stance.DENIES or denial.speaker == target.speaker:
        return False
    if denial.stories.isdisjoint(target.stories) or denial.claim.about or apart(denial.within, target.within):
        return False
    if not sums(target) or sums(denial) or _NOT_DONE.search(target.claim.quote):
        return False
    return _of_that_gift(denial, target) or _of_that_ransom(denial, target)


def _of_that_gift(denial: Traits, target: Traits) -> bool:
    """Whether the denier's side is said not to have taken money, and the claim names it and whom the money was from."""
    said = denial.claim.quote
    if not _MONEY.search(said) or not _TAKEN.search(said) or not _CHANGED_HANDS.search(target.claim.quote):
        return False
    mine, told = side(denial), names_in(target.claim.quote)
    return bool(mine & told) and bool((names_in(said) - mine) & told)


def _of_that_ransom(denial: Traits, target: Traits) -> bool:
    """Whether no ransom is said to have been paid, and a claim tells of a sum paid by one concerned, or for a release."""
    said, told = denial.claim.quote, target.claim.quote
    if not _RANSOM.search(said) or not _PAYING.search(said) or not _PAID.search(told):
        return False
    end = max(x.figure.span.end for x in sums(target))
    behind = target.report.text[end : max(end, target.claim.content[-1].end)]
    if _FOR_RELEASE.search(told):
        return True
    return not re.search(r"\w", behind) and bool((names_in(said) | side(denial)) & names_in(told))
