"""Sums of money told without their currency: of "a gap of $4.1 billion. The ministry put it at 2.6 billion" both are dollars."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.schema import Figure
from sayso.tables import word_set

MONEY = "money"
_SCALED = re.compile(r"(?:thousand|million|billion|trillion|lakhs?|crores?|\d\s?(?:k|m|mn|mln|b|bn|tn|trn))$", re.IGNORECASE)
# "One said it was 3 million": of the sum told just before, and of no other number.
_IT_WAS = re.compile(
    r"\b(?:it|the sum|the amount) (?:was|is|had been|came to|amounted to|would be)"
    r"(?: (?:in fact|actually|really|only|just|about|some|nearly|almost|around|closer to|at least|more than))*\s*\Z",
    re.IGNORECASE,
)
# "The third put the sum at 150,000": however small.
_THE_SUM = re.compile(
    r"\bthe (?:sum|amount|price|cost|fee|bribe|ransom|payment|fine)s? (?:at|was|to) "
    r"(?:(?:about|some|nearly|almost|around|only|just|at least) )*\Z",
    re.IGNORECASE,
)
# "2.4 billion crowns, up from 2.3 billion": what a sum had been, or is not, stands in its currency.
_BESIDE = re.compile(
    r"(?:\b(?:up|down|raised|lowered|cut|increased|revised|risen|fallen) (?:to|from)|\bcompared (?:with|to)"
    r"|\b(?:rather|more|less) than|\binstead of|\bagainst|\band not|, not)"
    r"(?: (?:about|some|nearly|almost|around|only|just|at least|an? \w+))*\s*\Z",
    re.IGNORECASE,
)
# And what follows it: "a year ago", "as planned".
_WHEN = re.compile(
    r"\s+(?:as|a (?:year|month|week|day)|earlier|before|previously|this|last|the|it|they|he|she|we|planned|set aside|agreed)\b",
    re.IGNORECASE,
)
# "Up to 5 million | in bonuses", "the 15 million | it had offered": what such a number is.
_SUM_BEHIND = re.compile(
    r"\s+(?:in\s+(?:bonuses|damages|cash|aid|fines|compensation|tax(?:es)?|interest|costs|add-ons|loans|debts?)\b|(?:(?:that|which)\s+)?"
    r"(?:it|he|she|they|we)\s+(?:(?:had|have|has)\s+)?(?:paid|spent|offered|invested|borrowed|lent|earned|owed|bid|demanded)\b)",
    re.IGNORECASE,
)
# "Rises by 9 billion crowns to 61 billion", "415 billion crowns, 3 billion more than she had said"
_TO = re.compile(r"\s+to(?: (?:about|some|nearly|almost|around|only|just|at least))*\s*\Z")
_MORE_THAN = re.compile(r"\s+(?:more|less|higher|lower) than\b")
_REACH = 50  # characters from the word for the sum to its number: "the gap, which it had put at about"


def last_sum(figures: Sequence[Figure]) -> Figure | None:
    """The last sum of money of a sentence that says in what."""
    return max((f for f in figures if f.role == MONEY and f.unit), key=lambda f: f.span.start, default=None)


def priced(before: Figure | None, text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of one sentence, where a bare number in millions is a sum in the currency of the nearest one.

    before: the last sum of the sentence before. text: the report's.
    """
    sums = [f for f in figures if f.role == MONEY and f.unit]
    if before is None and not sums:
        return list(figures)
    return [_priced(f, before, sums, text) for f in figures]


def _priced(figure: Figure, before: Figure | None, sums: Sequence[Figure], text: str) -> Figure:
    start, end = figure.span.start, figure.span.end
    said = text[max(0, start - _REACH) : start]
    if figure.role not in ("count", MONEY) or figure.unit or not (_SCALED.search(text[start:end]) or _THE_SUM.search(said)):
        return figure
    nearest = min(sums, key=lambda f: abs(f.span.start - start), default=before)
    if nearest is None:
        return figure
    # What "it was" counts is at most carried over from before: "two clerks confirmed the payment; one said it was 3 million".
    back = _goes_back(said, nearest, text, start) and _ends(text, end)
    between = text[nearest.span.end : start] if nearest in sums and nearest.span.end < start else ""
    beside = _BESIDE.search(between) is not None or _TO.match(between) is not None
    beside = beside and (_ends(text, end) or _WHEN.match(text, end) is not None)
    apart = between.strip() == "," and _MORE_THAN.match(text, end) is not None
    alone = not figure.counted and (_is_sum(said) or _SUM_BEHIND.match(text, end) is not None)
    of_sum = back or beside or apart or alone
    return replace(figure, role=MONEY, unit=nearest.unit, counted=None) if of_sum else figure


def _goes_back(said: str, told: Figure, text: str, start: int) -> bool:
    """Whether "it was" goes back to a sum, with no other number between."""
    between = text[told.span.end : start]
    return told.span.end < start and _IT_WAS.search(said) is not None and not any(c.isdigit() for c in between)


def _ends(text: str, end: int) -> bool:
    """Whether nothing that is counted follows a number."""
    return re.match(r"\s*(?:\Z|\n|[^\w\s]|(?:and|but|or|not|rather|instead|at|in|on)\b)", text[end:]) is not None


def _is_sum(before: str) -> bool:
    """Whether the words before a number tell of a sum, with no other number or pause between."""
    clause = re.split(r"[\d.;:!?]", before)[-1].lower()
    return not word_set("sums of money").isdisjoint(re.findall(r"[a-z]+", clause))
