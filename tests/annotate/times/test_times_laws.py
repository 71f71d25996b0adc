"""What holds of the times of any text."""

import re
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from times_tokens import report_of, split, times_of, told

from sayso.annotate.times import find_times
from sayso.annotate.times.anchor import common
from sayso.annotate.times.between import between
from sayso.annotate.times.reading import Now
from sayso.annotate.times.scan import scan
from sayso.annotate.times.tense import direction
from sayso.schema.timex import reach

_PIECES = [
    "last week", "on Monday", "two days ago", "in June", "the 1990s", "4 a.m.", "a decade", "next", "May", "99999999",
    "31 February", "00.00.0000", "the day before", "that year", "in 0001", "9999-12-31", "a million years ago", "century", "\n",
    ".", ",", "’", "the", "said", "will", "half", "half an", "February 29", "quarter", "since the summer of 9999",
    "last summer", "yesterday at 25:61", "’20s",
]  # fmt: skip
texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(_PIECES), max_size=12).map(" ".join))
days = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(date.isoformat)
published = st.one_of(st.none(), days, st.sampled_from(["0001", "9999-12", "2024", "soon", "2024-13"]))
_VALUE = re.compile(
    r"(?:PAST|PRESENT|FUTURE)_REF|P(?:T?[\dX.]+(?:[SMHDWYQ]|WE|DE|CE|ML))|[\dX]{2,4}(?:-(?:[\dX]{2}|W[\dX]{2}|Q[\dX]|H\d|SP|SU|FA|WI))?"
    r"(?:-(?:[\dX]{1,2}|WE))?(?:T(?:[\dX]{2}(?::\d\d)?|MO|AF|EV|NI))?"
)


@given(text=texts, when=published)
def test_any_text_is_read_without_an_error_into_spans_inside_one_sentence_that_do_not_overlap(
    text: str, when: str | None
) -> None:
    report = report_of(text, when)
    tokens, sentences = split(report)
    found = find_times(report, tokens, sentences)
    for time in found:
        assert sum(sentence.span.covers(time.span) for sentence in sentences) == 1
        assert time.type in {"DATE", "TIME", "DURATION", "SET"}
        assert _VALUE.fullmatch(time.value), time.value
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@given(text=texts)
def test_without_an_anchor_nothing_is_counted_from_a_day_of_writing(text: str) -> None:
    for time in times_of(text):
        assert time.anchor is None or time.anchor.startswith(("counted from", "inferred"))


@given(day=st.dates(date(1900, 1, 1), date(2090, 12, 31)))
def test_a_full_date_is_read_back_in_every_usual_order(day: date) -> None:
    month, short = day.strftime("%B"), day.strftime("%b")
    forms = [f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}", day.isoformat(), day.strftime("%d.%m.%Y")]
    if short != month:
        forms.append(f"{short}. {day.day}, {day.year}")
    for form in forms:
        assert told(f"It fell on {form} there.") == [(form, "DATE", day.isoformat())]


@given(day=st.dates(date(1900, 1, 1), date(2090, 12, 31)), back=st.integers(0, 6))
def test_a_weekday_in_the_past_tense_is_the_last_such_day(day: date, back: int) -> None:
    meant = day - timedelta(days=back)
    assert told(f"The bridge fell on {meant.strftime('%A')}.", day.isoformat())[0][2] == meant.isoformat()


_TOLD_FROM_TODAY = [
    "last week", "this month", "next year", "yesterday", "tonight", "last Monday", "on Sunday", "three days ago",
    "two months ago", "last quarter", "the day before yesterday", "a decade ago", "this morning", "next weekend",
]  # fmt: skip


@given(
    words=st.sampled_from(_TOLD_FROM_TODAY), start=st.dates(date(1900, 1, 1), date(2090, 1, 1)), length=st.integers(0, 700),
    day=st.integers(0, 700), verb=st.sampled_from(["fell", "will fall"]),
)  # fmt: skip
def test_counted_from_a_stretch_of_days_a_value_holds_whichever_of_them_it_is(
    words: str, start: date, length: int, day: int, verb: str
) -> None:
    """Between the earliest and the latest lies the value of each day between; open values hold of every one of them."""
    end, written = start + timedelta(days=length), start + timedelta(days=min(day, length))
    report = report_of(f"The bridge {verb} {words}.")
    tokens, _ = split(report)
    (found,) = scan(report.text, 0, len(report.text))
    looks = 2 * direction(tokens, 0, len(tokens), 3 if verb == "fell" else 4, len(tokens) - 1)
    value = between(found.reading, Now(start, looks), Now(end, looks), None, deictic=True)
    exact = between(found.reading, Now(written, looks), Now(written, looks), None, deictic=True)
    assert value is not None
    assert exact is not None
    allowed, told = reach(value.value, value.mod), reach(exact.value, None)
    if allowed and told:
        assert allowed[0] <= told[0] <= told[1] <= allowed[1]


@given(a=st.dates(date(1000, 1, 1)), b=st.dates(date(1000, 1, 1)))
def test_what_two_values_share_holds_of_both(a: date, b: date) -> None:
    shared = common(a.isoformat(), b.isoformat(), "") or ""
    for value in (a.isoformat(), b.isoformat()):
        assert re.fullmatch(shared.replace("X", r"\d"), value)


@given(text=texts, when=published)
def test_the_same_text_gives_the_same_times(text: str, when: str | None) -> None:
    assert times_of(text, when) == times_of(text, when)
