"""The signs by which a rule is passed over never pass over a time."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate.times.scan import RULES, scan, signs_in
from sayso.annotate.times.words import MONTHS, SEASONS, UNITS, WEEKDAYS

_PIECES = [
    *MONTHS, *SEASONS, *UNITS, *(f"{unit}s" for unit in UNITS), *WEEKDAYS, *(f"{day}s" for day in WEEKDAYS),
    "the", "a",
    "an", "of", "in", "on", "last", "next", "this", "that", "every", "each", "daily", "half", "two", "several", "5", "2024",
    "1990s", "'90s", "sixties", "nineteen", "ninety", "eighteen", "the year two thousand", "century", "ago", "earlier", "later",
    "from now", "now", "currently", "recently", "the future", "the past", "yesterday", "tonight", "noon", "overnight", "dawn",
    "at", "morning", "night", "4 p.m.", "16:30", "o'clock", "twice", "long", "old", "early", "late", "first", "third", "end",
    "the beginning of", "Christmas", "New Year's Eve", "Thanksgiving", "Valentine's Day", "Halloween", "Q3", ",", ".", "-",
]  # fmt: skip
texts = st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from([" ", "-", " \n", ""])), max_size=8)


def _signless(text: str) -> list[str]:
    """The patterns that read a time in a text without any of their rule's signs."""
    said = signs_in(text)
    return [
        f"{rule.pattern.pattern}: {match[0]}"
        for rule in RULES
        if said.isdisjoint(rule.signs)
        for match in rule.pattern.finditer(text)
        if rule.read(match) is not None
    ]


@given(texts)
def test_a_rule_reads_nothing_where_none_of_its_signs_stand(drawn: list[tuple[str, str]]) -> None:
    assert _signless("".join(piece + gap for piece, gap in drawn)) == []


def test_no_time_of_the_demo_reports_is_passed_over() -> None:
    demo = files("sayso") / "data" / "demo"
    for report in sorted(p.name for p in demo.iterdir() if p.name.endswith(".txt")):
        for line in (demo / report).read_text(encoding="utf8").splitlines():
            assert _signless(line) == []


@pytest.mark.parametrize("text", ["It lasted five mins.", "She slept two hrs.", "A sec, please."])
def test_short_units_are_signs_too(text: str) -> None:
    assert [text[found.start : found.end] for found in scan(text, 0, len(text))] != []
