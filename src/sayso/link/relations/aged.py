"""Two ages for one person: "the boy, 14" and "the boy, 15", told in much the same words, cannot both be right."""

import re

from sayso.link.compared.traits import Traits
from sayso.link.relations.fared import two_people
from sayso.schema import Bound, Figure
from sayso.text import folded

# What follows an age as its noun ("4-year-old brother"), and the noun it follows ("the boy, 14,", "Ole Brandt (31)").
_AHEAD = re.compile(r"\s+(?P<noun>[\w’'-]+)")
_BEHIND = re.compile(r"(?P<noun>[\w’'-]+)\s*(?:,|\(|,?\s+aged?)\s*\Z", re.IGNORECASE)
_NEAR = 30  # characters before an age: the noun and "aged"
MUCH_THE_SAME = 0.6  # of the words of the shorter claim, for an event may have two boys
FEWEST = 2  # words that the two share
MOST_APART = 3  # years by which one person's age is told wrongly; 34 and 19 are two people


def other_age(a: Traits, b: Traits) -> tuple[str, str, str] | None:
    """Who it is and the two ages in words, where two claims that say the same give one person two ages; else None."""
    mine, theirs = _only_age(a), _only_age(b)
    if mine is None or theirs is None or (mine.low, mine.unit) == (theirs.low, theirs.unit):
        return None
    # Not by their weights: these change whenever a report comes.
    if len(a.concepts.keys() & b.concepts) < max(FEWEST, MUCH_THE_SAME * min(len(a.concepts), len(b.concepts))):
        return None
    if two_people(a, b) or mine.low is None or theirs.low is None or abs(mine.low - theirs.low) > MOST_APART:
        return None
    noun, other = _whose(a, mine), _whose(b, theirs)
    same = noun and folded(noun) == folded(other)
    named = noun if noun[:1].isupper() else f"the {noun}"
    return (named, a.report.quote(mine.span), b.report.quote(theirs.span)) if same else None


def _only_age(traits: Traits) -> Figure | None:
    """The claim's only age, if it is told exactly."""
    ages = [figure for figure in traits.claim.figures if figure.role == "age"]
    exact = len(ages) == 1 and ages[0].bound is Bound.EXACT and not ages[0].approximate
    return ages[0] if exact else None


def _whose(traits: Traits, age: Figure) -> str:
    """The noun of whoever has the age; empty if its words show none."""
    text = traits.report.text
    before = _BEHIND.search(text[max(0, age.span.start - _NEAR) : age.span.start])
    found = before or _AHEAD.match(text, age.span.end)
    return found["noun"] if found else ""
