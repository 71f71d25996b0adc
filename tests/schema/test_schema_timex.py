"""TIMEX3 values in words, as stretches of days and as lengths."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.schema import Span, TimeExpression
from sayso.schema.timex import days, length, reach
from sayso.schema.timex_words import brief, in_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031-03-04", "4 March 2031"),
        ("2031-03", "March 2031"),
        ("2031", "2031"),
        ("203", "2030s"),
        ("18", "19th century"),
        ("20", "21st century"),
        ("2031-03-04T17:30:00+01:00", "4 March 2031, 17:30"),
        ("2031-03-04T17:30", "4 March 2031, 17:30"),
        ("2031-03-04TMO", "the morning of 4 March 2031"),
        ("2025-03-03TNI", "the night of 3 March 2025"),
        ("2023-SU", "summer 2023"),
        ("2031-Q3", "third quarter of 2031"),
        ("2031-H1", "first half of 2031"),
        ("2025-W02", "week of 6 January 2025"),
        ("2025-W02-3", "8 January 2025"),
        ("2025-W02-WE", "weekend of 11 January 2025"),
        ("P3M", "3 months"),
        ("P1D", "1 day"),
        ("P1Q", "1 quarter"),
        ("P1WE", "1 weekend"),
        ("PT5M", "5 minutes"),
        ("P2Y6M", "2 years and 6 months"),
        ("P2DT12H", "2 days and 12 hours"),
        ("P1.5W", "1.5 weeks"),
        ("PXW", "weeks"),
        ("PXDE", "decades"),
        ("PRESENT_REF", "now"),
        (None, ""),
    ],
)
def test_a_time_value_is_said_in_words(value: str | None, words: str) -> None:
    assert in_words(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("XXXX-06", "June of an unknown year"),
        ("XXXX-06-13", "13 June of an unknown year"),
        ("2024-XX", "an unknown month of 2024"),
        ("2024-XX-XX", "an unknown day of 2024"),
        ("2024-10-XX", "an unknown day of October 2024"),
        ("XXXX-XX-XX", "an unknown day"),
        ("XXXX-WXX", "an unknown week"),
        ("XXXX-WXX-1", "a Monday, week not known"),
        ("XXXX-SU", "summer of an unknown year"),
        ("XXXX-QX", "one quarter of an unknown year"),
        ("XXXX", "an unknown year"),
        ("XXX", "an unknown decade"),
        ("XXXX-XX-XXT16:00", "an unknown day, 16:00"),
        ("XXXX-XX-XXTNI", "the night of an unknown day"),
        ("XXXX-XX-XXTXX", "an unknown day, hour not known"),
    ],
)
def test_what_is_not_known_of_a_value_is_said_to_be_unknown(value: str, words: str) -> None:
    assert in_words(value) == words


@pytest.mark.parametrize(
    "value", ["2031-13", "2025-W53", "9999-W52-WE", "<b>", "soon", "2031-ZZ", "2031-03-04Tx", "P", "PT", "12345"]
)
def test_what_has_no_plain_form_stays_as_it_is(value: str) -> None:
    assert in_words(value) == value


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("P1D", "every day"),
        ("P2W", "every 2 weeks"),
        ("PT1H", "every hour"),
        ("XXXX-WXX-1", "every Monday"),
        ("XXXX-07", "every July"),
        ("XXXX-SU", "every summer"),
        ("XXXX-XX-XXTMO", "every morning"),
    ],
)
def test_what_comes_again_is_said_so(value: str, words: str) -> None:
    assert in_words(value, "SET") == words


@pytest.mark.parametrize(
    ("value", "mod", "words"),
    [
        ("2031-03", "START", "early in March 2031"),
        ("2031-03", "MID", "the middle of March 2031"),
        ("2031", "END", "late in 2031"),
        ("P3M", "APPROX", "about 3 months"),
        ("P2Y", "MORE_THAN", "more than 2 years"),
        ("P2Y", "EQUAL_OR_LESS", "at most 2 years"),
        ("2031", "ON_OR_AFTER", "2031 or later"),
        ("2031", "BEFORE", "before 2031"),
        ("<b>", "BEFORE", "<b>"),
    ],
)
def test_a_bound_is_said_with_its_value(value: str, mod: str, words: str) -> None:
    assert TimeExpression(Span("r", 0, 1), "DATE", value, mod=mod).in_words() == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031", "2031"),
        ("2031-03", "2031-03"),
        ("2031-03-04", "2031-03-04"),
        ("2031-03-04T17:30:00+01:00", "2031-03-04 17:30"),
        ("2031-03-04TNI", "2031-03-04 night"),
        ("2031-SU", "summer 2031"),
        ("203", "2030s"),
        (None, ""),
    ],
)
def test_a_column_keeps_iso_dates_and_says_codes_in_words(value: str | None, words: str) -> None:
    assert brief(value) == words


def test_an_inferred_value_says_from_what() -> None:
    inferred = TimeExpression(Span("r", 0, 1), "DATE", "2031-06", "inferred 2031-09-01 to 2031-12-21 from 'last summer'")
    assert inferred.explained() == "June 2031 (inferred 2031-09-01 to 2031-12-21 from 'last summer')"
    stated = TimeExpression(Span("r", 0, 1), "DATE", "2031-06", "published 2031-09-01 (option)")
    assert stated.explained() == "June 2031"


@given(day=st.dates(date(1000, 1, 1), date(9999, 12, 31)))
def test_every_day_is_said_with_its_number_its_month_and_its_year(day: date) -> None:
    assert in_words(day.isoformat()) == f"{day.day} {day.strftime('%B')} {day.year}"


@given(value=st.text(alphabet="0123456789XPTQWSUMOE-:D.", max_size=12), kind=st.sampled_from(["DATE", "TIME", "DURATION", "SET"]))
def test_any_value_has_words_and_no_code_is_left_beside_them(value: str, kind: str) -> None:
    said = in_words(value, kind)
    assert said == value or not re.search(r"X|\bT\d|TNI|-W", said)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("P2Y6M", (2.5, "year")),
        ("P2DT12H", (2.5, "day")),
        ("PT1H30M", (1.5, "hour")),
        ("PT30M", (30, "minute")),
        ("P6M", (6, "month")),
        ("P2Q", (2, "quarter")),
        ("P1.5Y", (1.5, "year")),
        ("P1YT5M", None),
        ("PXW", None),
        ("P", None),
        ("2031", None),
    ],
)
def test_a_duration_is_a_number_of_its_largest_unit(value: str, told: tuple[float, str] | None) -> None:
    assert length(value) == told


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2025-W02", "2025-01-06", "2025-01-12"),
        ("2031-WI", "2031-12-01", "2032-02-29"),
        ("203", "2030-01-01", "2039-12-31"),
    ],
)
def test_a_value_reaches_from_its_first_day_to_its_last(value: str, first: str, last: str) -> None:
    assert days(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("mod", "first", "last"),
    [
        (None, "2025-01-06", "2025-01-12"),
        ("START", "2025-01-06", "2025-01-12"),
        ("BEFORE", "0001-01-01", "2025-01-05"),
        ("ON_OR_BEFORE", "0001-01-01", "2025-01-12"),
        ("ON_OR_AFTER", "2025-01-06", "9999-12-31"),
        ("AFTER", "2025-01-13", "9999-12-31"),
    ],
)
def test_a_mod_opens_a_date_on_its_side(mod: str | None, first: str, last: str) -> None:
    assert reach("2025-W02", mod) == (date.fromisoformat(first), date.fromisoformat(last))


def test_nothing_lies_before_the_first_day_of_the_calendar() -> None:
    assert reach("0001-01-01", "BEFORE") is None


def test_an_open_date_in_a_column_of_times_says_that_it_is_open() -> None:
    assert brief("2031-03-04", "ON_OR_AFTER") == "4 March 2031 or later"
    assert brief("2031-03-04") == "2031-03-04"
