"""Dates -> ISO 8601."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.dates import ImpossibleDateError, iso


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2024-11-05", "2024-11-05"),
        ("20241105", "2024-11-05"),
        ("2024-11-05T10:15:30Z", "2024-11-05T10:15:30+00:00"),
        ("2024-11-05T10:15:30.123+0100", "2024-11-05T10:15:30+01:00"),
        ("2024-11-05 10:15 UTC", "2024-11-05T10:15:00+00:00"),
        ("Tue, 05 Nov 2024 10:15:00 GMT", "2024-11-05T10:15:00+00:00"),
        ("Tue, 05 Nov 2024 10:15:00 -0500", "2024-11-05T10:15:00-05:00"),
        ("5th November 2024", "2024-11-05"),
        ("Nov. 5, 2024", "2024-11-05"),
        ("Sept 5 2024", "2024-09-05"),
        ("10:15, 5 November 2024", "2024-11-05"),
        ("November 5, 2024 at 10:15 a.m. EST", "2024-11-05"),
        ("05.11.2024", "2024-11-05"),
        ("25/11/2024", "2024-11-25"),
        ("11/25/2024", "2024-11-25"),
        ("25/11/2024 - 10:15", "2024-11-25"),
        ("05.11.2024, 10:15", "2024-11-05"),
        ("2024/11/05", "2024-11-05"),
        ("2024.11.5 10:15", "2024-11-05"),
        ("25-11-2024", "2024-11-25"),
        ("05-Nov-2024", "2024-11-05"),
        ("5. November 2024", "2024-11-05"),
        ("5 Nov 2024, 10:15 GMT+1", "2024-11-05"),
    ],
)
def test_a_date_is_normalised(written: str, meant: str) -> None:
    assert iso(written) == meant


def test_a_time_without_an_offset_is_left_out() -> None:
    assert iso("2024-11-05T10:15:30") == "2024-11-05"


@pytest.mark.parametrize(
    "written",
    ["", "05/11/2024", "5-11-2024", "05/11/2024 10:15", "November 2024", "2024", "yesterday", "5 Brumaire 2024", "1 auguſt 2024"],
)
def test_what_gives_no_day_is_no_date(written: str) -> None:
    assert iso(written) is None


@pytest.mark.parametrize(
    "written", ["2024-02-30", "31 June 2024", "99/99/2024", "2024-11-05T25:00Z", "2024-11-05T10:15+99:00", "0000-01-01"]
)
def test_a_date_that_cannot_be_is_told_apart(written: str) -> None:
    with pytest.raises(ImpossibleDateError):
        iso(written)


@given(st.text())
def test_any_text_gives_an_iso_date_or_none_or_is_impossible(text: str) -> None:
    try:
        value = iso(text)
    except ImpossibleDateError:
        return
    assert value is None or datetime.datetime.fromisoformat(value)


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_every_day_is_read_in_each_way_of_writing_it(day: datetime.date) -> None:
    month = day.strftime("%B")
    for written in (
        day.isoformat(),
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month[:3].upper()} {day.year}",
    ):
        assert iso(written) == day.isoformat()
