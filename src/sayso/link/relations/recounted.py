"""What a number had been before, told by how far the new one lies from it: "38 people, three fewer than it had said"."""

import re

from sayso.link.compared.relaying import described_alike
from sayso.link.compared.traits import Traits
from sayso.link.counts.amounts import Amount, counts
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
    rf"|(?:the|(?P<its>its|their|his|her|our))\s+(?:{_FIRST}|previous|initial|former|last)\s+{_COUNT}"
    rf"){_END}",
    re.IGNORECASE,
)


def is_recounted(new: Traits, amount: Amount, old: Traits, former: Amount) -> bool:
    """Whether another claim's number is the one that an amount is told to have been before, of the same thing. "Than it had
    said" is told of a voice's own number.
    """
    if not amount.exact or amount.per or not former.exact or counts(amount, former) != "same":
        return False
    text, end = new.report.text, amount.figure.span.end
    for step in new.amounts:
        start = step.figure.span.start
        if step.per != DIFFERENCE or not step.exact or start <= end or step.figure.unit not in (None, amount.figure.unit):
            continue
        between = any(end <= x.figure.span.start < start for x in new.amounts if x is not step)
        told = _THAN.match(text, step.figure.span.end)
        if between or told is None or not _BESIDE.fullmatch(text, end, start):
            continue
        own = bool(told["own"] or told["its"])
        number = amount.low + step.low if told["fewer"] else amount.low - step.low
        return number == former.low and (not own or described_alike(new, old))
    return False
