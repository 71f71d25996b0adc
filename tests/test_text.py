"""Characters, words and quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.text import CLOSING, EITHER, OPENING, QUOTATION_MARKS, folded, one_line, trimmed, unbroken, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Gates", "the  gates"),
        ("don’t", "don't"),
        ("“shut”", '"shut"'),
        ("1999–2003", "1999-2003"),
        ("ﬁre", "fire"),
        ("Stra\u00dfe", "STRASSE"),
        ("Zoe\u0301", "zoé"),
        ("co\u00adoperate", "cooperate"),
        ("\u00a0a\u2003b\n", "a b"),
    ],
)
def test_what_a_reader_takes_for_the_same_compares_as_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("Kim Jong-un", "Kim Yong-un"), ("12", "1.2"), ("résumé", "resume")])
def test_what_differs_stays_different(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text())
def test_folding_leaves_single_spaces_and_no_ends(text: str) -> None:
    made = folded(text)
    assert made == made.strip()
    assert "  " not in made
    assert "\n" not in made


@given(st.text())
def test_every_word_says_where_it_stands(text: str) -> None:
    end_before = 0
    for word, start, end in words(text):
        assert end_before <= start < end <= len(text)
        assert folded(text[start:end]) == word
        end_before = end


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The 4,000 men's boats.", ["the", "4,000", "men's", "boats"]),
        ("At 9:40 p.m., 1.5m left", ["at", "9:40", "p", "m", "1.5", "m", "left"]),
        ("… — !", []),
        ("Óskar’s", ["óskar's"]),
    ],
)
def test_numbers_keep_their_marks_and_names_their_apostrophes(text: str, found: list[str]) -> None:
    assert [word for word, _, _ in words(text)] == found


@given(st.text())
def test_one_line_has_no_line_breaks(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
    assert one_line(text).split() == text.split()


@given(st.text(max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_trimming_moves_inwards_only(text: str, a: int, b: int) -> None:
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    first, last = trimmed(text, start, end)
    assert start <= first <= last <= end
    assert text[start:end].strip(" \t\n\r\f\v\u00a0\u2009\u202f") == text[first:last]


def test_trimming_blank_leaves_nothing() -> None:
    first, last = trimmed("  \n ", 0, 4)
    assert first == last


def test_no_mark_both_opens_and_closes_but_those_that_say_so() -> None:
    assert not OPENING & CLOSING
    assert not EITHER & (OPENING | CLOSING)
    assert QUOTATION_MARKS >= OPENING | CLOSING | EITHER


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("They are lying to you,”", "They are lying to you"),
        ('They are lying to you,"', "They are lying to you"),
        ("“They are lying to you", "They are lying to you"),
        ("“They are lying to you,”", "“They are lying to you,”"),
        ('a "box" of two', 'a "box" of two'),
        ("the “box” that he ‘kept’", "the “box” that he ‘kept’"),
        ("”", ""),
    ],
)
def test_a_quotation_mark_whose_other_one_was_left_behind_goes(text: str, whole: str) -> None:
    assert unbroken(text) == whole
