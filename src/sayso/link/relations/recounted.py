"""What a number had been before, told beside the new one: "38 people, three fewer than it had said", "seven, not three as it had
said before".
"""

import re
from dataclasses import dataclass

from sayso.link.compared.relaying import described_alike
from sayso.link.compared.traits import Traits
from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import counts
from sayso.link.counts.rates import DIFFERENCE

# Behind a comma, a dash or "or"; what was counted may stand before it: "38 people were treated in hospital, three fewer".
_BESIDE = re.compile(
    r"[^\d.;!?]{0,90}[,(–—-]\s*(?:(?:or|and|that|this|which)\s+)?(?:(?:is|was|are|were)\s+)?(?:about\s+)?", re.IGNORECASE
)
_FIRST = r"(?:first|earlier|previously|initially|originally)"
_GAVE = r"(?:said|given|gave|reported|counted|announced|thought|estimated|feared|stated)"
_COUNT = r"(?:figure|toll|count|number|estimate|tally|total)"
_DAY = r"(?:on |late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
# Nothing more is told of what was said: "three more than were reported missing" is no former number.
_END = rf"(?=\s*(?:$|[.,;:)–—”\"]|(?:before|earlier|at first|yesterday|because|as|{_DAY})\b))"
_THAN = re.compile(
    r"(?:\s+[a-z]+)?\s+(?:(?P<fewer>fewer|less|lower)|more|higher)\s+than\s+(?:"
    rf"(?P<own>it|they|he|she|we)\s+(?:(?:had|has|have)\s+)?(?:{_FIRST}\s+)?{_GAVE}"
    rf"|(?:(?:was|were|had been|has been)\s+)?(?:{_FIRST}\s+)?{_GAVE}"
    rf"|(?:{_DAY}|yesterday|(?:a|one|the)\s+day\s+(?:earlier|before))"
    rf"|(?:the|(?P<its>its|their|his|her|our))\s+(?:{_FIRST}|previous|initial|former|last)\s+{_COUNT}"
    rf"){_END}",
    re.IGNORECASE,
)
# "Seven soldiers, not three as it had said before".
_AS_SAID = re.compile(
    rf"(?:\s+[a-z]+)?,?\s+as\s+(?:(?P<own>it|they|he|she|we)\s+(?:(?:had|has|have)\s+)?|(?:was|were|had been|has been)\s+)?"
    rf"(?:{_FIRST}\s+)?{_GAVE}{_END}",
    re.IGNORECASE,
)


def recounts(new: Traits, amount: Amount) -> bool:
    """Whether an amount is told with what it had been before."""
    return amount.exact and not (amount.per or amount.aside) and _told_before(new, amount) is not None


def is_recounted(new: Traits, amount: Amount, old: Traits, former: Amount) -> bool:
    """Whether another claim's number is the one that an amount is told to have been before, of the same thing. "Than it had
    said" is told of a voice's own number.
    """
    if not amount.exact or amount.per or amount.aside or not former.exact:
        return False
    told = _told_before(new, amount)
    if told is None or told.number != former.low or counts(amount, former) != "same":
        return False
    return not told.own or described_alike(new, old)


def is_step(traits: Traits, amount: Amount) -> bool:
    """Whether an amount is only how far a number lies from what had been said before: of that nobody is counted."""
    return amount.per == DIFFERENCE and bool(_THAN.match(traits.report.text, amount.figure.span.end))


@dataclass(frozen=True, slots=True)
class _Before:
    """A number that had been given; own: by the voice that gives another now."""

    number: float
    own: bool


def _told_before(new: Traits, amount: Amount) -> _Before | None:
    text, end = new.report.text, amount.figure.span.end
    behind = [x for x in new.amounts if x.figure.span.start > end]
    if not behind or not behind[0].exact:
        return None
    other = behind[0]
    if other.aside and (said := _AS_SAID.match(text, other.figure.span.end)):
        return _Before(other.low, bool(said["own"]))
    told = _THAN.match(text, other.figure.span.end)
    units = (None, amount.figure.unit, *(["percentage points"] if amount.figure.unit == "%" else []))
    apart = other.per == DIFFERENCE and other.figure.unit in units
    if told is None or not apart or not _BESIDE.fullmatch(text, end, other.figure.span.start):
        return None
    number = amount.low + other.low if told["fewer"] else amount.low - other.low
    return _Before(number, bool(told["own"] or told["its"]))
