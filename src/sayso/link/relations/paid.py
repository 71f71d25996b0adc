"""Who says that no money was taken or paid, against a sum that somebody else says was: "denied taking money from Orm Steel",
"received two million from Orm Steel".

The denial names no sum, and the other claim has none of its words for money: it takes a name or a word that tells which money.
"""

import re

from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.naming.known import words_of
from sayso.link.relations.accused import names_in, side
from sayso.link.when import apart
from sayso.link.words.concepts import concept, event, singular
from sayso.schema import Stance

_MONEY = re.compile(r"\b(?:money|cash|bribes?|kickbacks?|payments?|funds)\b", re.IGNORECASE)
_RANSOM = re.compile(r"\bransoms?\b", re.IGNORECASE)
_TAKEN = re.compile(r"\b(?:tak(?:e|en|ing)|took|receiv(?:e|ed|ing)|accept(?:ed|ing)?|pocket(?:ed|ing)?)\b", re.IGNORECASE)
_GOT = re.compile(r"\b(?:took|taken|received|accepted|pocketed|(?:was|were|been) (?:paid|given)(?! to\b))\b", re.IGNORECASE)
_GAVE = re.compile(r"\b(?:paid|gave|given|transferred)\b", re.IGNORECASE)
# Money that is paid openly, and for something else.
_DUE = re.compile(
    r"\b(?:salar(?:y|ies)|wages?|pensions?|fees?|fines?|fined|tax(?:es)?|rents?|loans?|debts?|dividends?|compensation|damages|bail"
    r"|refunds?|prizes?|scholarships?|insurance|premiums?)\b",
    re.IGNORECASE,
)
_PAYING = re.compile(r"\b(?:paid|pay|paying)\b", re.IGNORECASE)
_PAID = re.compile(r"\bpaid\b", re.IGNORECASE)
# What may yet come, or was only asked for, has not been paid.
_NOT_DONE = re.compile(
    r"\b(?:would|will|could|may|might|to be|if|unless|demand\w*|offer\w*|refus\w+|agreed|plan\w*)\b", re.IGNORECASE
)
_HELD = re.compile(r"\b(?:ransom|hostages?|captives?|captors?|kidnap\w*|abduct\w*|gunmen|hackers?|pirates?)\b", re.IGNORECASE)
_FOR_RELEASE = re.compile(r"\b(?:free\w*|releas\w+)\b", re.IGNORECASE)
# "Paid its shareholders two million"
_PAID_TO = re.compile(
    r"\bpaid\s+(?:(?:about|some|nearly|almost|over|more|than|at|least|around|up|to)\s+)*(?P<whom>[^\d,;:.]*?)\s*"
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|an?|millions|hundreds|thousands|tens)\b)"
)
_MONEYS = frozenset(map(concept, ("money", "ransom", "payment", "cash", "pay", "paid")))

_NUMERALS = frozenset(map(concept, ("thousand", "million", "billion", "trillion")))


def sums(target: Traits) -> list[Amount]:
    """The sums of money that a claim tells."""
    return [x for x in target.amounts if x.role == "money" and not x.per]


def of_that_money(denial: Traits, target: Traits) -> bool:
    """Whether a denial, or a "no", of having taken or paid money is to a sum that a claim tells."""
    if denial.side >= 0 or target.side <= 0 or target.claim.stance is Stance.DENIES or denial.speaker == target.speaker:
        return False
    if not sums(target) or denial.stories.isdisjoint(target.stories) or denial.claim.about or apart(denial.within, target.within):
        return False
    if sums(denial) or _NOT_DONE.search(target.claim.quote) or of_other_money(denial, target):
        return False
    return _of_that_gift(denial, target) or _of_that_ransom(denial, target)


def of_that_sum(denial: Traits, target: Traits) -> bool:
    """Whether a denial names the sum that a claim tells, and another word of it: "denied that it had asked for five million"."""
    same = [
        (x, y)
        for x in sums(denial)
        for y in sums(target)
        if x.exact and y.exact and x.low == y.low and x.figure.unit == y.figure.unit
    ]
    units = {concept(singular(x.figure.unit.lower())) for x, _ in same if x.figure.unit}
    return bool(same) and bool(denial.concepts.keys() & target.concepts.keys() - units - _MONEYS - _NUMERALS)


def of_other_money(denial: Traits, target: Traits) -> bool:
    """Whether a denial is of having taken money or paid a ransom, and the sum that a claim tells was due, went the other way, or
    went to others.
    """
    if not sums(target):
        return False
    gift, ransom = _of_a_gift(denial), _of_a_ransom(denial)
    if not (gift or ransom):
        return False
    if _DUE.search(target.claim.quote) and not _DUE.search(denial.claim.quote):
        return True
    if gift:
        giver, taker = _hands(target)
        return bool(side(denial) & giver) and not side(denial) & taker
    paid = _PAID_TO.search(target.claim.quote)
    whom = frozenset(concept(singular(word)) for word in words_of(paid["whom"])) if paid else frozenset()
    return bool(whom) and not _HELD.search(paid["whom"] if paid else "") and whom.isdisjoint(denial.concepts)


def _of_a_gift(denial: Traits) -> bool:
    return bool(_MONEY.search(denial.claim.quote) and _TAKEN.search(denial.claim.quote))


def _of_a_ransom(denial: Traits) -> bool:
    return bool(_RANSOM.search(denial.claim.quote) and _PAYING.search(denial.claim.quote))


def _hands(target: Traits) -> tuple[frozenset[str], frozenset[str]]:
    """The names of whoever gave money, and of whoever had it, as the words before and behind the verb tell."""
    told = target.claim.quote
    if found := _GOT.search(told):
        return names_in(told[found.end() :]), names_in(told[: found.start()])
    if found := _GAVE.search(told):
        return names_in(told[: found.start()]), names_in(told[found.end() :])
    return frozenset(), frozenset()


def _of_that_gift(denial: Traits, target: Traits) -> bool:
    """Whether the denier's side is said not to have taken money, and the claim says that it did, and names whom it was from."""
    mine, (_, taker) = side(denial), _hands(target)
    named = (names_in(denial.claim.quote) - mine) & names_in(target.claim.quote)
    return _of_a_gift(denial) and bool(mine & taker) and bool(named)


def _of_that_ransom(denial: Traits, target: Traits) -> bool:
    """Whether no ransom is said to have been paid, and a claim tells of a sum paid by one concerned, or for a release."""
    said, told = denial.claim.quote, target.claim.quote
    if not _of_a_ransom(denial) or not _PAID.search(told):
        return False
    if _HELD.search(told) or (_FOR_RELEASE.search(told) and _of_the_same(denial, target)):
        return True
    end = max(x.figure.span.end for x in sums(target))
    behind = target.report.text[end : max(end, target.claim.content[-1].end)]
    return not re.search(r"\w", behind) and bool((names_in(said) | side(denial)) & names_in(told))


def _of_the_same(denial: Traits, target: Traits) -> bool:
    """Whether both tell of those who were freed, or of whoever paid: of more than money and paying."""
    return any(not event(c) for c in denial.concepts.keys() & target.concepts.keys() - _MONEYS)
