"""What holds of the figures of any text."""

from itertools import pairwise

import pytest
from figures_tokens import figures_of, report_of, split, told
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate.figures import find_figures
from sayso.annotate.figures.numerals import read_number, read_ordinal
from sayso.annotate.times import find_times

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen"""
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety"
_NAMES = """killed wounded missing captured detained deployed displaced evacuated destroyed supplied money distance duration age
percentage ordinal designation count"""
_ONES, _TENS, _ROLES = _SMALL.split(), _ROUND.split(), _NAMES.split()
_PIECES = [
    "at least", "12", "two", "between", "and", "to", "-", "$", "%", "million", "m", "people", "were killed", "wounded", "no one",
    "aged", "-year-old", "half", "of", "the", "or more", "1,000", "99999999999999999999", "1.2.3", "4 a.m.", "for two years",
    "dozens", "\n", ".", ",", "one", "in ten", "a", "an estimated", "0", "½", "3 1/2", "from", "third", "km", "US$",
]  # fmt: skip
texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(_PIECES), max_size=14).map(" ".join))


def spelled(n: int) -> str:
    """A whole number below a thousand million in British words."""
    for scale, word in ((1_000_000, "million"), (1000, "thousand")):
        if n >= scale:
            rest = n % scale
            joint = " and " if 0 < rest < 100 else " "
            return f"{spelled(n // scale)} {word}" + (joint + spelled(rest) if rest else "")
    if n >= 100:
        return f"{_ONES[n // 100]} hundred" + (f" and {spelled(n % 100)}" if n % 100 else "")
    if n >= 20:
        return _TENS[n // 10 - 2] + (f"-{_ONES[n % 10]}" if n % 10 else "")
    return _ONES[n]


@given(n=st.integers(0, 999_999_999))
def test_a_number_spelled_out_is_read_back(n: int) -> None:
    assert read_number(spelled(n)) == n


@given(n=st.integers(2, 999_999_999))
def test_a_number_is_read_the_same_in_words_and_in_digits_in_a_sentence(n: int) -> None:
    for words in (spelled(n), f"{n:,}"):
        assert [row[:3] for row in told(f"They found {words} boats there.")] == [(words, n, n)]


@given(n=st.integers(1, 999), tenth=st.integers(1, 9))
def test_a_decimal_with_a_scale_is_exact(n: int, tenth: int) -> None:
    assert read_number(f"{n}.{tenth} million") == n * 1_000_000 + tenth * 100_000
    assert read_number(f"{n}.{tenth}k") == n * 1000 + tenth * 100


@pytest.mark.parametrize("words", ["", "a", "an", "soldiers", "dozens", "third", "12 monkeys", "-", "and", "½x"])
def test_what_is_no_number_is_read_as_none(words: str) -> None:
    assert read_number(words) is None


@pytest.mark.parametrize(("words", "n"), [("third", 3), ("21st", 21), ("twenty-first", 21), ("twentieth", 20), ("5th", 5)])
def test_an_ordinal_is_read(words: str, n: int) -> None:
    assert read_ordinal(words) == n


@given(text=texts)
def test_any_text_is_read_without_an_error_into_ordered_figures_inside_one_sentence(text: str) -> None:
    report = report_of(text)
    tokens, sentences = split(report)
    figures = find_figures(report, tokens, sentences, find_times(report, tokens, sentences))
    for figure in figures:
        assert sum(sentence.span.covers(figure.span) for sentence in sentences) == 1
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert figure.role in _ROLES
        assert figure.counted is None or figure.counted.strip()
    assert all(a.span.end <= b.span.start for a, b in pairwise(figures))


@given(text=texts)
def test_what_is_counted_stands_in_the_text(text: str) -> None:
    flat = " ".join(text.split())
    for figure in figures_of(text):
        assert figure.counted is None or figure.counted in flat


@given(text=texts)
def test_no_figure_but_a_duration_touches_a_time(text: str) -> None:
    report = report_of(text)
    tokens, sentences = split(report)
    times = find_times(report, tokens, sentences)
    for figure in find_figures(report, tokens, sentences, times):
        if figure.role not in ("duration", "age"):
            assert not any(figure.span.overlaps(time.span) for time in times)


@given(text=texts)
def test_without_sentences_the_lines_stand_in(text: str) -> None:
    report = report_of(text)
    for figure in find_figures(report, [], [], ()):
        assert "\n" not in report.quote(figure.span).strip()
