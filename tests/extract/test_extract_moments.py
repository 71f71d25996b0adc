"""When a claim's event happened and as of when it stands: stated, or inferred and then said to be."""

from datetime import date

import pytest

from readings import claims_of
from sayso.schema import Claim, Moment

DAY = "2031-03-05"


def only(text: str, **declared: str) -> Claim:
    (claim,) = claims_of(text, **declared)
    return claim


def test_a_time_in_the_content_is_when_it_happened() -> None:
    claim = only("The ferry sank on 1 March 2031.", published=DAY)
    assert claim.happened is not None
    assert (claim.happened.value, claim.happened.basis) == ("2031-03-01", "stated in the content")


def test_a_time_counted_from_publication_says_so() -> None:
    claim = only("The ferry sank yesterday.", published=DAY)
    assert claim.happened is not None
    assert claim.happened.value == "2031-03-04"
    assert claim.happened.basis == "stated in the content, counted from published 2031-03-05 (option)"


def test_a_time_beside_the_cue_is_when_it_was_said_not_when_it_happened() -> None:
    claim = only("The harbour master said on Tuesday that the ferry had sunk.", published=DAY)
    assert claim.happened is None
    assert claim.as_of is not None
    assert claim.as_of.value == "2031-03-04"
    assert claim.as_of.basis.startswith("stated beside the cue")


def test_by_a_time_is_then_or_before() -> None:
    claim = only("By Monday evening 14 people had died, the mayor said.", published=DAY)
    assert claim.happened is not None
    assert (claim.happened.value, claim.happened.mod) == ("2031-03-03TEV", "ON_OR_BEFORE")
    assert claim.as_of is not None
    assert (claim.as_of.value, claim.as_of.mod) == ("2031-03-03TEV", None)


def test_of_several_times_that_of_the_event_counts() -> None:
    text = "After a quiet week since 20 February 2031, rebels attacked the harbour on 1 March 2031."
    claim = only(text, published=DAY)
    assert claim.event is not None
    assert claim.happened is not None
    assert claim.happened.value == "2031-03-01"


def test_where_nothing_is_stated_as_of_is_publication_and_says_that_it_is_inferred_from_it() -> None:
    claim = only("The ferry had 40 people aboard.", published=DAY)
    assert claim.happened is None
    assert claim.as_of == Moment(DAY, None, "published 2031-03-05 (option)")


def test_without_a_date_nothing_is_known() -> None:
    claim = only("The ferry had 40 people aboard.")
    assert (claim.happened, claim.as_of) == (None, None)


def test_an_old_day_in_the_content_is_no_as_of() -> None:
    claim = only("The blast of 10 February 2031 killed 17 people.", published=DAY)
    assert claim.happened is not None
    assert claim.as_of is not None
    assert (claim.happened.value, claim.as_of.value) == ("2031-02-10", DAY)


# Nothing states when it was written, but it was on 3 March 2022 or later.
UNDATED = (
    "Last week rebels attacked the harbour. In 2021 the two states signed a treaty. "
    "In October 2021 the minister denied the raid. "
    "On March 3 the navy said that the ferry had sunk."
)


def test_a_week_counted_from_a_day_of_writing_known_on_one_side_is_open_in_the_claim() -> None:
    claim = next(claim for claim in claims_of(UNDATED) if "harbour" in claim.quote)
    assert claim.happened is not None
    assert (claim.happened.value, claim.happened.mod) == ("2022-W08", "ON_OR_AFTER")
    assert claim.happened.reach() == (date(2022, 2, 21), date.max)
    assert "counted from inferred 2022-03-03 to 2023-03-02 from 'October 2021', 'March 3', 'Last week'" in claim.happened.basis


def test_a_count_by_a_day_stands_as_of_that_day_however_old() -> None:
    claim = only("By 20 February 2031 the death toll had climbed to 31.", published=DAY)
    assert claim.as_of is not None
    assert (claim.as_of.value, claim.as_of.basis) == ("2031-02-20", "stated in the content")


def test_a_day_still_to_come_is_no_as_of() -> None:
    claim = only("The talks will end by 9 March 2031.", published=DAY)
    assert claim.as_of is not None
    assert claim.as_of.value == DAY


def test_so_long_after_an_event_with_a_day_is_when_it_happened() -> None:
    text = "Rebels attacked the harbour on 1 March 2031. Two days after the attack, the governor resigned."
    claim = next(claim for claim in claims_of(text, published=DAY) if "governor" in claim.quote)
    assert claim.happened is not None
    assert claim.happened.value == "2031-03-03"
    assert claim.happened.basis == "stated in the content, counted from '1 March 2031', the day of 'the attack'"


def test_a_day_beside_a_thing_is_not_the_day_of_what_is_told_of_it() -> None:
    claims = claims_of("The board was warned twice about a mill that burnt down on Monday, an official said.", published=DAY)
    assert [c.happened for c in claims if "warned" in c.quote] == [None]


def test_a_day_beside_the_event_that_did_it_counts() -> None:
    claims = claims_of("The blast that hit the port on Monday killed 17 people, police said.", published=DAY)
    assert [c.happened.value for c in claims if c.happened and "killed" in c.quote] == ["2031-03-03"]


@pytest.mark.parametrize(
    "saying",
    [
        "Survivors of Monday's flood said the gate had been open.",  # 2031-03-03
        "Ada Lind, who was hurt in Monday's flood, said the gate had been open.",
        "The miller, whose barn burned on Monday, said the gate had been open.",
    ],
)
def test_the_day_of_what_befell_a_speaker_is_not_when_he_said_it(saying: str) -> None:
    (claim,) = (c for c in claims_of(saying, published=DAY) if "gate" in c.quote)
    assert claim.as_of is not None
    assert (claim.as_of.value, claim.as_of.span) == (DAY, None)


@pytest.mark.parametrize(
    "saying",
    [
        "Ada Lind told Monday's briefing that the gate had been open.",
        "Ada Lind, who spoke on Monday, said the gate had been open.",
        "In a report published on Monday, the guild said the gate had been open.",
    ],
)
def test_the_day_of_a_speech_or_a_paper_is_when_it_was_said(saying: str) -> None:
    (claim,) = (c for c in claims_of(saying, published=DAY) if "gate" in c.quote)
    assert claim.as_of is not None
    assert claim.as_of.value == "2031-03-03"


def test_a_day_explained_by_an_event_keeps_its_date() -> None:
    (claim,) = claims_of("The ferry left on Saturday, the day before the flood.", published=DAY)
    assert claim.happened is not None
    assert claim.happened.value == "2031-03-01"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mill has been shut since Tuesday.", "2031-03-04"),
        ("Since 4 March, nine goats have died at the farm.", "2031-03-04"),
        ("Eight wells have run dry since late February.", "2031-02"),
    ],
)
def test_what_is_so_since_a_day_began_then_and_stands_as_of_the_report(text: str, day: str) -> None:
    claim = only(text, published=DAY)
    assert claim.happened is not None
    assert claim.happened.value == day
    assert claim.happened.span is not None
    assert claim.happened.mod in ("ON_OR_AFTER", "END")  # "late February" is bounded by its own words
    assert claim.as_of == Moment(DAY, None, "published 2031-03-05 (option)")


def test_a_day_since_which_something_is_so_gives_way_to_the_day_it_happened() -> None:
    claim = only("A boy who had been lost since 1 March 2031 was found at the mill on 4 March 2031.", published=DAY)
    assert claim.happened is not None
    assert (claim.happened.value, claim.happened.mod) == ("2031-03-04", None)


@pytest.mark.parametrize(
    "text",
    [
        "The barn fell in on Monday and the miller said that nine goats were below it.",  # 2031-03-03
        "The guild met on Monday; Ada Lind, who has read the file, said that nine goats were below it.",
    ],
)
def test_the_day_of_a_clause_beside_it_is_not_when_it_was_said(text: str) -> None:
    (claim,) = (c for c in claims_of(text, published=DAY) if "goats" in c.quote)
    assert claim.as_of is not None
    assert (claim.as_of.value, claim.as_of.span) == (DAY, None)


def test_by_what_is_of_a_day_is_no_deadline() -> None:
    claim = only("Nine people were killed by Monday's earthquake, the mayor said.", published=DAY)
    assert claim.happened is not None
    assert (claim.happened.value, claim.happened.mod) == ("2031-03-03", None)


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("The harbour office got two letters about the crane before it fell on Monday.", None),
        ("The harbour office got two warnings about the Lisk crane before it fell on Monday night, a foreman said.", None),
        ("The crane fell on Monday before anybody was warned.", "2031-03-03"),
        ("The crane fell before noon on Monday.", "2031-03-03T12:00"),
        ("The crane fell on Monday, and two men were hurt when it hit the quay.", "2031-03-03"),
    ],
)
def test_the_day_of_what_came_only_after_is_not_when_it_happened(text: str, happened: str | None) -> None:
    claim = claims_of(text, published=DAY)[0]
    assert (claim.happened.value if claim.happened else None) == happened


def test_the_day_of_what_is_told_of_somebody_aside_is_none_of_its_own() -> None:
    claim = only("Ana Dell, an aide who was held on Tuesday, was charged on Wednesday with taking 9,000 crowns.", published=DAY)
    assert claim.happened is not None
    assert claim.as_of is not None
    assert (claim.happened.value, claim.as_of.value) == (DAY, DAY)


def test_the_year_that_something_is_the_worst_since_is_not_when_it_happened() -> None:
    claim = only("Nine people died in Osk in the country's worst air disaster since 1988.", published=DAY)
    assert claim.happened is None


@pytest.mark.parametrize("who", ["A priest", "A forest guard", "The first man to climb it", "The man held in the protest"])
def test_what_has_been_so_since_then_is_held_against_nothing(who: str) -> None:
    claim = only(f"{who} has been missing since 2029.", published=DAY)
    assert claim.happened is not None
    assert claim.happened.value == "2029"


def test_what_it_has_been_shut_since_is() -> None:
    claim = only("The line to Osk has been shut since 1988.", published=DAY)
    assert claim.happened is not None
    assert claim.happened.value == "1988"


def test_a_toll_that_stands_at_a_number_stands_as_of_the_report_whenever_the_last_was_found() -> None:
    claim = only("The toll stands at 61 after the last bodies were recovered late on Tuesday.", published=DAY)
    assert claim.as_of is not None
    assert (claim.as_of.value, claim.as_of.span) == (DAY, None)
    reached = only("The toll stood at 61 late on Tuesday.", published=DAY)
    assert reached.as_of is not None
    assert reached.as_of.span is not None
