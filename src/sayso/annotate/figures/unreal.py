"""Counts of what has not happened: "50 more could be killed", "threatened to kill 12", "if 300 are displaced"."""

from sayso.annotate.figures.called import word_role
from sayso.annotate.figures.lexicon import lexicon
from sayso.annotate.figures.line import Line
from sayso.schema.homographs import is_name
from sayso.schema.roles import BEFELL

_MODALS = lexicon("would could might may can should will shall must 'll ’ll 'd ’d wo ca")
_CONDITIONS = lexicon("if unless lest until")
_ATTEMPTS = lexicon(
    "threaten try attempt want plan intend order go vow plot conspire refuse hope aim seek offer ask prepare expect risk"
)
_CONDITIONAL = lexicon("would 'd ’d")
_CLIMB = 8  # steps from a number to the verb of its clause; longer ways are parsing accidents


def is_real(line: Line, start: int, role: str) -> bool:
    """Whether the count at `start`, a place in the report, is told as something that has come about.

    Only the word that gives the role is asked: "the 12 men killed on Monday would be buried" were killed. "May have killed 50"
    is an estimate of something past; "would have killed 50" and all else with a modal verb is not past.
    """
    if role not in BEFELL:  # of what is planned to be sent or supplied the plan itself is the news
        return True
    at = line.token_at(start)
    for _ in range(_CLIMB):
        token = line.tokens[at]
        if token.tag.startswith("VB"):
            deed = at if word_role(token.text.lower()) == role else _deed_below(line, at, role)
            return deed is None or _told_as_fact(line, deed)
        if token.head == at or not line.first <= token.head < line.last:
            return True
        at = token.head
    return True


def _deed_below(line: Line, verb: int, role: str) -> int | None:
    """The evacuating in "expect 2,000 families to be evacuated"."""
    below = (i for i in _children(line, verb) if line.tokens[i].dep.split(":")[0] in ("xcomp", "ccomp"))
    return next((i for i in below if word_role(line.tokens[i].text.lower()) == role), None)


def _children(line: Line, at: int) -> list[int]:
    return [i for i in range(line.first, line.last) if line.tokens[i].head == at and i != at]


def _told_as_fact(line: Line, verb: int) -> bool:
    below, token = _children(line, verb), line.tokens[verb]
    words = {line.tokens[i].text.lower() for i in below if not is_name(*line.tokens[i : i + 2])}
    modal = words & _MODALS
    if modal and not ("have" in words and not modal & _CONDITIONAL):
        return False
    if any(line.tokens[i].text.lower() in _CONDITIONS and line.tokens[i].dep == "mark" for i in below):
        return False
    return not ("to" in words and token.head != verb and line.tokens[token.head].lemma.lower() in _ATTEMPTS)
