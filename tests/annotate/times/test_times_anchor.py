"""What a relative time is counted from, and what is said of it."""

import pytest
from times_tokens import report_of, split, times_of, told

from sayso.annotate.times import find_times


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The pact was signed in June.", "XXXX-06"),
        ("The convoy arrived last month.", "XXXX-XX"),
        ("The convoy arrived last week.", "XXXX-WXX"),
        ("The convoy arrived on Monday.", "XXXX-WXX-1"),
        ("The convoy arrived yesterday.", "XXXX-XX-XX"),
        ("The valley flooded last summer.", "XXXX-SU"),
        ("The village was shelled on January 13.", "XXXX-01-13"),
        ("The siren sounded on Monday evening.", "XXXX-XX-XXTEV"),
        ("The bridge fell two years ago.", "XXXX"),
    ],
)
def test_without_an_anchor_a_value_keeps_what_the_words_give_and_x_for_the_rest(sentence: str, value: str) -> None:
    (found,) = times_of(sentence)
    assert (found.value, found.anchor) == (value, None)


def test_a_value_counted_from_the_publication_date_says_so() -> None:
    (found,) = times_of("The convoy arrived last month.", "2024-11-05")
    assert found.anchor == "published 2024-11-05 (option)"


def test_an_absolute_date_needs_no_anchor() -> None:
    (found,) = times_of("The convoy arrived on 3 May 2024.", "2024-11-05")
    assert found.anchor is None


def test_a_publication_month_gives_what_all_its_days_agree_on_and_else_the_earliest_that_fits() -> None:
    text = "It rained yesterday. It rained last month. It rained in June. It rained last week."
    assert [(t.value, t.mod) for t in times_of(text, "2024-11")] == [
        *(("2024-10-31", "ON_OR_AFTER"), ("2024-10", None), ("2024-06", None), ("2024-W43", "ON_OR_AFTER")),
    ]


def test_a_publication_date_that_cannot_be_read_anchors_nothing() -> None:
    assert told("It rained yesterday.", "last Tuesday, they say") == [("yesterday", "DATE", "XXXX-XX-XX")]


def test_a_later_date_is_counted_from_the_one_mentioned_before() -> None:
    text = "The dam broke on 3 May 2021. Two days later the town was empty. The following week it burned."
    found = times_of(text)
    assert [t.value for t in found] == ["2021-05-03", "2021-05-05", "2021-W19"]
    assert found[1].anchor == "counted from '3 May 2021'"


def test_days_are_not_counted_from_a_bare_year() -> None:
    assert told("The dam broke in 2021. Two days later the town was empty.")[1][2] == "XXXX-XX-XX"


def test_a_clock_time_beside_a_coarse_date_is_not_given_the_day_of_writing() -> None:
    assert told("In October 2021 the siren sounded at 4 a.m.", "2024-11-05")[1][2] == "XXXX-XX-XXT04:00"


def test_a_season_named_with_its_year_beside_last_summer_places_the_text() -> None:
    text = (
        "Shells have come since the summer of 2021.\nThe raid began last summer.\nIn June the leaders met as winter approaches."
    )
    found = {text[t.span.start : t.span.end]: t for t in times_of(text)}
    assert found["last summer"].value == "2022-SU"
    assert found["June"].value == "2022-06"
    assert found["June"].anchor == (
        "inferred 2022-09-01 to 2022-12-21 from 'the summer of 2021', 'last summer', 'winter approaches'"
    )


def test_a_year_told_twice_beside_a_bare_day_and_last_week_places_the_text() -> None:
    text = (
        "Last week a pilot was caught.\nIn 2021 the two states signed.\nIn October 2021 he denied it.\nOn March 3 they said so."
    )
    found = {text[t.span.start : t.span.end]: t for t in times_of(text)}
    assert found["March 3"].value == "2022-03-03"
    assert (found["March 3"].anchor or "").startswith("inferred 2022-03-03 to ")


# Written on 3 March 2022, a Thursday, or later: see the test above.
_PINNED = (
    "Last week a pilot was caught.\nIn 2021 the two states signed.\nIn October 2021 he denied it.\nOn March 3 they said so.\n"
)


@pytest.mark.parametrize(
    ("sentence", "value", "words"),
    [
        ("A bridge fell last week.", "2022-W08", "week of 21 February 2022 or later"),
        ("A bridge fell this week.", "2022-W09", "week of 28 February 2022 or later"),
        ("A bridge will open next week.", "2022-W10", "week of 7 March 2022 or later"),
        ("A bridge fell last month.", "2022-02", "February 2022 or later"),
        ("A bridge fell this year.", "2022", "2022 or later"),
        ("A bridge fell last year.", "2021", "2021 or later"),
        ("A bridge fell yesterday.", "2022-03-02", "2 March 2022 or later"),
        ("A bridge fell last night.", "2022-03-02TNI", "the night of 2 March 2022 or later"),
        ("A bridge fell on Monday.", "2022-02-28", "28 February 2022 or later"),
        ("A bridge fell on Monday evening.", "2022-02-28TEV", "the evening of 28 February 2022 or later"),
        ("A bridge fell three days ago.", "2022-02-28", "28 February 2022 or later"),
        ("A bridge fell over the weekend.", "2022-W08-WE", "weekend of 26 February 2022 or later"),
    ],
)
def test_written_after_a_day_what_is_told_from_the_day_of_writing_is_open_above(sentence: str, value: str, words: str) -> None:
    found = times_of(_PINNED + sentence)[-1]
    assert (found.value, found.mod) == (value, "ON_OR_AFTER")
    assert found.in_words() == words
    assert found.explained().startswith(f"{words} (inferred 2022-03-03 to 2023-03-02 from 'October 2021', 'March 3', 'Last week'")


def test_what_happened_longer_ago_than_so_many_years_is_bounded_by_the_last_day_of_writing() -> None:
    found = times_of(_PINNED + "A bridge fell more than two years ago.")[-1]
    assert (found.value, found.mod) == ("2021", "BEFORE")


def test_a_month_of_one_of_two_years_keeps_its_name_and_no_year() -> None:
    found = times_of(_PINNED + "A bridge fell in June.")[-1]
    assert (found.value, found.mod) == ("XXXX-06", None)


def test_what_is_counted_from_an_open_day_is_open_too() -> None:
    found = times_of(_PINNED + "A bridge fell yesterday.\nTwo hours later the mayor fled.\nThe next day it was rebuilt.")[-1]
    assert (found.value, found.mod, found.anchor) == ("2022-03-03", "ON_OR_AFTER", "counted from 'yesterday'")


def test_a_clock_time_without_a_day_is_not_put_on_an_open_day_of_writing() -> None:
    assert times_of(_PINNED + "It rained.\n" * 4 + "The guards rise at 4 a.m.")[-1].value == "XXXX-XX-XXT04:00"


@pytest.mark.parametrize(
    "text",
    [
        "The brigade was formed in 1974.\nOn January 13 it was shelled.\nLast week it left.",
        "In June 1974 it was formed.\nOn January 13 it was shelled.",
        "The raid began last summer.\nIn June the leaders met.",
    ],
)
def test_dates_that_do_not_pin_the_year_leave_it_open(text: str) -> None:
    assert all(value.startswith("XXXX") for words, _, value in told(text) if "19" not in words)


@pytest.mark.parametrize(
    ("tag", "value"),
    [("VBD", "2024-11-02"), ("VBZ", "2024-11-09"), ("VB", "2024-11-09")],  # "he gathers on Saturday" is what is arranged
)
def test_a_verb_tag_turns_a_bare_weekday(tag: str, value: str) -> None:
    words = "He hopes to gather on Saturday." if tag == "VB" else "He gather on Saturday."
    assert told(words, "2024-11-05", {"gather": tag})[0][2] == value


def test_lines_stand_in_for_sentences_that_are_missing() -> None:
    report = report_of("It rained on 3 May 2021.\nIt snowed on 4 May 2021.")
    tokens, _ = split(report)
    assert [t.value for t in find_times(report, tokens, [])] == ["2021-05-03", "2021-05-04"]
    assert [t.value for t in find_times(report, [], [])] == ["2021-05-03", "2021-05-04"]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("The week after", "2021-W19"),
        ("The day before", "2021-05-02"),
        ("The year before", "2020"),
        ("The night before", "2021-05-02TNI"),
        ("Two days after", "2021-05-05"),
        ("A month before", "2021-04"),
    ],
)
def test_a_step_without_a_noun_is_counted_from_the_date_mentioned_before(words: str, value: str) -> None:
    assert told(f"The dam broke on 3 May 2021.\n{words}, the town was empty.")[1] == (words, words_type(value), value)


def words_type(value: str) -> str:
    return "TIME" if "T" in value else "DATE"


def test_a_step_without_a_date_before_it_stays_relative() -> None:
    assert told("The week after, the town was empty.", "2024-11-05") == [("The week after", "DATE", "XXXX-WXX")]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("She told a noon briefing on Wednesday that it was over.", "2024-10-30"),
        ("On Friday, she told reporters at noon that a vote would come on Wednesday.", "2024-11-01"),
        ("She spoke at noon, and on Wednesday she left.", "2024-11-04"),
    ],
)
def test_a_time_of_day_is_of_the_day_named_in_its_own_clause(sentence: str, day: str) -> None:
    found = {words: value for words, _, value in told(f"On Monday the mayor left.\n{sentence}", "2024-11-05")}
    assert found["noon"] == f"{day}T12:00"


def test_a_result_of_a_year_ago_is_that_of_the_same_quarter() -> None:
    text = "The mill earned 3 million in the third quarter, up from 2 million a year ago.\nA year ago the mill burned."
    assert [value for _, _, value in told(text, "2024-11-05")] == ["2024-Q3", "2023-Q3", "2023"]


def test_what_could_not_be_done_on_a_weekday_lies_behind() -> None:
    assert told("Neither man could be reached on Wednesday.", "2024-11-05")[0][2] == "2024-10-30"


def test_a_past_tense_after_the_words_that_open_a_sentence_decides_though_the_verb_looks_ahead() -> None:
    assert told("On Friday the board planned a vote.", "2024-11-05", {"planned": "VBD"})[0][2] == "2024-11-01"


def test_the_quarter_of_a_year_is_like_the_one_mentioned_before() -> None:
    text = "The mill lost money in the second quarter.\nIn the 2021 quarter it had earned some."
    assert [value for _, _, value in told(text, "2024-11-05")] == ["2024-Q2", "2021-Q2"]
    assert told("In the 2021 period it earned some.", "2024-11-05")[0][2] == "2021"


def test_a_quarter_still_to_come_is_not_what_results_are_held_against() -> None:
    text = "Work starts in the first quarter of 2025.\nIn the year-ago period the mill earned some."
    assert [value for _, _, value in told(text, "2024-11-05")] == ["2025-Q1", "2023"]


@pytest.mark.parametrize(
    ("opening", "day", "words"),
    [
        ("Today, 5 November 2024, the quay was shut.", "2024-11-05", "Today, 5 November 2024"),
        ("The quay was shut yesterday (Nov. 4, 2024).", "2024-11-05", "yesterday (Nov. 4, 2024"),
        ("The quay will be shut tomorrow, 6 November 2024.", "2024-11-05", "tomorrow, 6 November 2024"),
    ],
)
def test_a_text_that_gives_today_its_date_dates_itself(opening: str, day: str, words: str) -> None:
    (friday,) = [t for t in times_of(f"{opening}\nThe clerk will come on Friday.") if "WXX" in t.value or t.value == "2024-11-08"]
    assert (friday.value, friday.anchor) == ("2024-11-08", f"inferred {day} from '{words}'")


@pytest.mark.parametrize(
    "text",
    [
        "“Today, 5 May 1945, the war is over,” he wrote.\nThe clerk will come on Friday.",
        '"It ended today, 5 May 1945," he wrote.\nThe clerk will come on Friday.',
        "Today, 5 May 1945, it is over, the paper said.\nThe square was renamed on 3 June 1992.\nThe clerk will come on Friday.",
        "Today the clerk recalls 5 May 1945.\nThe clerk will come on Friday.",
    ],
)
def test_a_today_of_other_times_dates_nothing(text: str) -> None:
    assert told(text)[-1][2] == "XXXX-WXX-5"


def test_a_stated_day_of_publication_stands_above_the_texts_own_today() -> None:
    assert told("Today, 1 November 2024, it rained.\nYesterday it snowed.", "2024-11-05")[-1][2] == "2024-11-04"
