"""What a field shows of characters that cannot be seen comes back as these characters."""

import re

from hypothesis import given
from hypothesis import strategies as st

from sayso.export.visible import visible
from sayso.text import one_line
from sayso.web.review.unseen import on_line, pattern, restored

LETTERS = st.sampled_from("ab Å␇⟦U+2⟧\u202e\u2066\x07\x7f\x85\ufffd\f\x1f\n")
_PICTURED = re.compile("[␌␟\ufffd]")
TEXTS = st.text(LETTERS, max_size=12)


@given(TEXTS, TEXTS, TEXTS)
def test_what_is_left_alone_comes_back_as_it_was_with_words_before_and_after(old: str, before: str, after: str) -> None:
    assert restored(visible(old), old) == old
    assert restored(f"x{visible(old)}y", old) == f"x{old}y"
    assert visible(restored(before + visible(old) + after, old)) == visible(before + old + after)


@given(TEXTS)
def test_what_is_left_alone_in_a_field_of_one_line_comes_back_as_it_was_white_space_aside(old: str) -> None:
    shown = one_line(visible(old))
    assert shown == visible(on_line(old))
    assert restored(shown, on_line(old)) == on_line(old)
    assert one_line(on_line(old)) == one_line(old)


@given(TEXTS)
def test_the_words_as_they_are_shown_are_found_where_they_stand(text: str) -> None:
    shown = visible(text)
    if shown.split():
        assert re.search(pattern(shown), text)
        assert re.search(pattern(shown), shown)


@given(TEXTS, TEXTS)
def test_no_other_words_are_found(one: str, other: str) -> None:
    if one.split() and re.fullmatch(pattern(one), other):
        # A form feed and its like are white space, and have pictures: they stand for either.
        spaced = [_PICTURED.sub(" ", visible(text)).split() for text in (one, other)]
        assert spaced[0] == spaced[1] or one.split() == visible(other).split()
