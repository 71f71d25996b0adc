"""Results told once, and then only by name: "the Greens won 21 percent, the Liberals | 17 and the Farmers | 9"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.annotate.figures.designations import is_name_of_number
from sayso.annotate.figures.numerals import NUMBER, read_number
from sayso.schema import Bound, Figure, Report

# Of these several have some, and each number needs a name.
_SHARED_OUT = re.compile(
    r"\b(?:seats?|votes?|mandates?|delegates?|medals?|goals?|points?|wards|districts|states)$", re.IGNORECASE
)
_NAME = r"(?:the\s+)?[A-Z][\w’'.-]*(?:\s+(?:(?:of|for|and|the)\s+)*[A-Z][\w’'.-]*)*"
# A year, or a number behind "Highway", is none: it is told in digits of one, two or three places, or with a decimal.
_NEXT = re.compile(
    rf"(?P<lead>\s*,?\s+(?:(?:and|while|with)\s+)?{_NAME}\s+)(?P<number>\d{{1,3}}(?:\.\d+)?|\d{{1,3}}(?:,\d{{3}})+|(?!\d){NUMBER})"
    r"(?=\s*(?:[,.;:]|$)|\s+and\s)"
)
# "The FTSE 100", "Airbus 320", "March 12" and "Under 21": the number is a part of the name.
_PART_OF_NAME = re.compile(
    r"\b(?:FTSE|CAC|DAX|MDAX|Stoxx|Nikkei|Nasdaq|Russell|Brent|Covid|Formula|Group|Under|Apollo|Top|World|Windows|Big"
    r"|Jan(?:\.|uary)|Feb(?:\.|ruary)|March|April|May|June|July|Aug(?:\.|ust)|Sept(?:\.|ember)|Oct(?:\.|ober)|Nov(?:\.|ember)"
    r"|Dec(?:\.|ember))\s+$"
)
_WHAT = re.compile(r"(?:\s+of\s+(?:the\s+)?[a-z]+(?:\s+vote)?)?")  # "of the vote"


def gapped(report: Report, end: int, figures: Sequence[Figure]) -> Iterator[Figure]:
    """The numbers behind a name that are of what a figure before them counts. end: of the sentence; figures: the others in it."""
    for figure in figures:
        if figure.bound is Bound.VAGUE or not (figure.unit == "%" or _SHARED_OUT.search(figure.counted or "")):
            continue
        at = _past_what(report.text, figure, end)
        while (found := _NEXT.match(report.text, at, end)) and (number := read_number(found["number"])) is not None:
            start = found.start("number")
            if _PART_OF_NAME.search(report.text, at, start) or is_name_of_number(report.text[at:start]):
                break
            span = report.span(start, found.end("number"))
            yield replace(figure, span=span, low=float(number), high=float(number), bound=Bound.EXACT, approximate=False)
            at = found.end()


def _past_what(text: str, figure: Figure, end: int) -> int:
    """Where the words for what it counts end."""
    at = figure.span.end
    counted = figure.counted or ""
    if counted and text.startswith(counted, at + 1):
        at += 1 + len(counted)
    what = _WHAT.match(text, at, end)
    return what.end() if what else at
