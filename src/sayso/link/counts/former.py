"""What a figure had been, told in the claim that gives the new one: "rose to 17 from 12", "17, up from 12", "from 12 to 17"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.link.counts.amount import Amount
from sayso.link.counts.amounts import counts
from sayso.schema import Span

_MOVED = (
    r"(?:ris(?:e|es|en|ing)|rose|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|gr(?:ow|ows|ew|own|owing)|climb(?:s|ed|ing)?|jump(?:s|ed)?"
    r"|surg(?:e|es|ed|ing)|soar(?:s|ed)?|swell(?:s|ed)?|swollen|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|fall(?:s|en|ing)?|fell|drop(?:s|ped)?"
    r"|declin(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)?|cut(?:s|ting)?|shr(?:ink|ank|unk)|revis(?:e|es|ed|ing)|updat(?:e|es|ed|ing)"
    r"|correct(?:s|ed|ing)?|chang(?:e|es|ed|ing)|w(?:ent|as brought) (?:up|down))"
)
# "17 people killed, up from 12", "17, compared with 12": what stands between the new one and the former.
_UP_FROM = re.compile(
    rf"^[^;:!?]*?(?:\b(?:up|down|{_MOVED})\s+(?:\w+\s+){{0,2}}?from|\bcompared (?:with|to)|,\s+(?:as )?against)"
    r"\s+(?:[a-z]+\s+){0,4}$",
    re.IGNORECASE,
)
_JUST_FROM = re.compile(r"^(?:\s+[a-z]+){0,3}\s+from(?:\s+[a-z]+){0,4}\s+$", re.IGNORECASE)
_TO = re.compile(
    rf"\b(?:{_MOVED}|br(?:ings?|inging|ought) [^;:!?]*?(?:up|down))\b[^;:!?]*?\b(?:to|at)\s+(?:[a-z]+\s+){{0,3}}$", re.IGNORECASE
)
# "from 12 to 17", where something is said to have moved before it.
_FROM = re.compile(rf"\b(?:{_MOVED}|rise|jump|increase|fall|drop)\b[^;:!?]*?\bfrom\s+(?:[a-z]+\s+){{0,3}}$", re.IGNORECASE)
_THEN_TO = re.compile(r"^(?:\s+[a-z]+){0,2}\s+to\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE)
# "An initial count of 12", "12, as first reported": only beside another figure of the same thing.
_EARLIER = re.compile(
    r"\b(?:(?:earlier|previous|initial|first|preliminary) (?:official )?(?:count|toll|figure|number|estimate|total|tally"
    r"|result|lead|margin|score|bid|offer|price|demand|budget|forecast|target)s?"
    r"|(?:earlier|previously|initially|originally|first) (?:been )?(?:put|given|reported|counted|said|estimated|announced))"
    r"\b(?:\W+[a-z]+){0,6}\W+$",
    re.IGNORECASE,
)
# "Twenty-two died, they said, having put it at 12 earlier".
_HAVING_PUT = re.compile(
    r"\b(?:having|after|had)\s+(?:(?:earlier|previously|initially|originally|first)\s+)?(?:put|putting|given|giving|estimated"
    r"|estimating|said|saying)\s+(?:(?:it|them|this|that|the (?:[a-z]+ )?(?:toll|number|figure|count|total))\s+)?"
    r"(?:at|was|were)\s+(?:about\s+)?$",
    re.IGNORECASE,
)
# "About 20 may have died, though the official count stood at 14": a count of what the claim counts.
_THE_COUNT = re.compile(r"\b(?:count|toll|tally|figure|bringing the total)\b(?:\W+[a-z]+){0,3}\W+$", re.IGNORECASE)
# "An earlier count of 11 had included four who were safe": they were some of the 11.
_HOLDS = re.compile(r"\b(?:includ(?:e|es|ed|ing)|contain(?:s|ed|ing))\s+(?:[a-z]+\s+){0,3}$", re.IGNORECASE)
# How far back a verb may stand from its figure ("The official death toll in the three districts rose overnight to").
_BEFORE = 90
_STOP = re.compile(r"[.;:!?](?:\s|$)|\n")


def formers(amounts: Sequence[Amount], text: str) -> dict[Span, Amount]:
    """The figures told as what another figure of the same claim had been: their place, and the figure in their stead.

    amounts: of one claim, in text order. text: its report's. A pair counts only if both can count the same thing.
    """
    found: dict[Span, Amount] = {}
    for x in amounts:
        for y in amounts:
            if not x.figure.span.overlaps(y.figure.span) and y.figure.span not in found and _was(x, y, text) and _alike(x, y):
                found[y.figure.span] = x
    return {span: new for span, new in found.items() if found.get(new.figure.span, new).figure.span != span}  # no circles


def with_formers(amounts: Sequence[Amount], text: str) -> tuple[Amount, ...]:
    """The same figures, each former one counting what the new one counts."""
    new = formers(amounts, text)
    return tuple(as_the_new(x, new[x.figure.span]) if x.figure.span in new else x for x in amounts)


def as_the_new(old: Amount, new: Amount) -> Amount:
    """The former figure counting what the new one counts, where its own words ("up from 12") leave that out."""
    old = replace(old, share_of=new.share_of or old.share_of, fates=old.fates or new.fates)
    if old.role != "count" and old.head:
        return old
    role = new.role if old.role == "count" else old.role
    harmed = old.harmed or new.harmed
    return replace(old, role=role, head=old.head or new.head, proper=old.proper or new.proper, part=new.part, harmed=harmed)


def another_count(amount: Amount, amounts: Sequence[Amount], text: str) -> Amount:
    """A bare number that the words call a count, as a count of what the claim counts beside it; else as it is."""
    if amount.role != "count" or amount.head or not _THE_COUNT.search(_lead(text, amount.figure.span.start)):
        return amount
    beside = next(
        (x for x in amounts if x.role != "count" and x.figure.unit == amount.figure.unit and (x.added or not x.part)), None
    )
    return as_the_new(amount, beside) if beside else amount


def _alike(new: Amount, old: Amount) -> bool:
    if old.figure.unit != new.figure.unit or old.vague or new.vague:
        return False
    bare = {new.role, old.role} == {"count"} and new.head is None and old.head is None  # "the number fell to 4 from 9"
    return bare or counts(new, as_the_new(old, new)) == "same"


def _was(new: Amount, old: Amount, text: str) -> bool:
    """Whether the words give `old` as what `new` had been before."""
    x, y = new.figure.span, old.figure.span
    between = text[min(x.end, y.end) : max(x.start, y.start)]
    if _STOP.search(between) or _HOLDS.search(between):
        return False
    if x < y and (
        _EARLIER.search(between) or _HAVING_PUT.search(between)
    ):  # however long the sentence: it stands right before the former one
        return True
    if len(between) > _BEFORE:
        return False
    before = _lead(text, min(x.start, y.start))
    if x < y:
        return bool(_UP_FROM.match(between) or (_JUST_FROM.match(between) and _TO.search(before)))
    return bool(_EARLIER.search(before) or (_FROM.search(before) and _THEN_TO.match(between)))


def _lead(text: str, end: int) -> str:
    """The words of the same sentence before a place, at most so many characters."""
    return _STOP.split(text[max(0, end - _BEFORE) : end])[-1]
