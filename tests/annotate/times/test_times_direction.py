"""Which of two weekdays or months is meant, by the noun and the verb beside it. Published on Tuesday, 5 November 2024."""

import pytest

from readings import document_of

OVER = [
    ("Detectives will study Sunday's collision.", "2024-11-03"),
    ("An inquest is to establish how Friday's fire spread.", "2024-11-01"),
    ("The union wants the board to reverse Friday's layoffs.", "2024-11-01"),
    ("The families will sue over Saturday's derailment.", "2024-11-02"),
    ("The fault may have to do with the blackout after Sunday's storm.", "2024-11-03"),
    ("The two men could be charged with the stabbing on Sunday.", "2024-11-03"),
    ("None of the five owners could be found Monday.", "2024-11-04"),
    ("A bailiff declined to speak on Monday.", "2024-11-04"),
    ("The licence had been due to expire on Friday.", "2024-11-01"),
    ("The mark set on Oct. 6 still stands.", "2024-10-06"),
    ("We are sorry to read your Oct. 21 notice.", "2024-10-21"),
    ("The guild will pay its members under a June accord.", "2024-06"),
    ("The clerk wants to withdraw the September memo.", "2024-09"),
]
TO_COME = [
    ("The museum reopens Friday with a new roof.", "2024-11-08"),
    ("The envoys meet Thursday in Marrow.", "2024-11-07"),
    ("The curfew ends on Saturday.", "2024-11-09"),
    ("The levy takes effect on Thursday.", "2024-11-07"),
    ("The choir is leaving on Friday.", "2024-11-08"),
    ("The ministers are meeting in the old capital on Friday.", "2024-11-08"),
    ("If the harbour freezes on Saturday, the ferries stop.", "2024-11-09"),
    ("The hearing was moved to Thursday.", "2024-11-07"),
    ("The final was put off for a week to Saturday.", "2024-11-09"),
    ("Bakers plan a walkout on Thursday.", "2024-11-07"),
    ("Streets were closed ahead of Saturday's parade.", "2024-11-09"),
    ("The stalls were boarded up ahead of Saturday.", "2024-11-09"),
]
# What the rules above must leave as it was.
LEFT = [
    ("The amnesty had been scheduled to lapse on Friday.", "2024-11-01"),
    ("Fans may not attend Saturday's match.", "2024-11-09"),
    ("The league hopes to win the June election.", "2025-06"),
    ("The chamber will debate the bill at Thursday's session.", "2024-11-07"),
    ("Gunman opens fire at a kiosk Monday.", "2024-11-04"),
    ("Guards are holding two men over the raid on Monday.", "2024-11-04"),
    ("The warden says she left on Friday.", "2024-11-01"),
    ("The council unveiled plans on Sunday to cut fares.", "2024-11-03"),
    ("The court set bail on Monday.", "2024-11-04"),
    ("The inquest was set for Thursday.", "2024-11-07"),
    ("The militia claims it took the dam on Monday.", "2024-11-04"),
    ("The rules will take effect on Dec. 14.", "2024-12-14"),
    ("The premier said she would step down on Friday.", "2024-11-08"),
    ("Troops moved to the border on Monday.", "2024-11-04"),
    ("Streets were closed ahead of Saturday's blast, a porter said.", "2024-11-02"),
]


def first_value(sentence: str) -> str:
    found = [time for time in document_of(sentence, published="2024-11-05").times if time.value[:2].isdigit()]
    return found[0].value


@pytest.mark.parametrize(("sentence", "value"), OVER)
def test_what_nobody_knows_beforehand_is_over(sentence: str, value: str) -> None:
    assert first_value(sentence) == value


@pytest.mark.parametrize(("sentence", "value"), TO_COME)
def test_what_is_arranged_is_to_come(sentence: str, value: str) -> None:
    assert first_value(sentence) == value


@pytest.mark.parametrize(("sentence", "value"), LEFT)
def test_the_verb_decides_where_the_noun_says_nothing(sentence: str, value: str) -> None:
    assert first_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [("The ferry sails on Tuesday nights.", "XXXX-WXX-2TNI"), ("A market is held on Saturday mornings.", "XXXX-WXX-6TMO")],
)
def test_the_nights_of_a_weekday_come_again(sentence: str, value: str) -> None:
    (found,) = document_of(sentence, published="2024-11-05").times
    assert (found.type, found.value) == ("SET", value)


def values(text: str) -> list[str]:
    return [time.value for time in document_of(text, published="2024-11-05").times]


@pytest.mark.parametrize(
    ("words", "quarter"),
    [
        ("ended July 31", "2024-Q2"),
        ("ended Sept. 30", "2024-Q3"),
        ("ended Aug. 31", "2024-Q3"),
        ("ended Feb. 28, 2023", "2023-Q1"),
    ],
)
def test_a_quarter_is_the_one_that_ended_on_its_last_day(words: str, quarter: str) -> None:
    assert values(f"Sales of the tannery rose in the quarter {words}.")[0] == quarter


def test_a_year_earlier_is_not_counted_from_a_quarter_that_is_only_expected() -> None:
    text = (
        "The mill earned 9 million crowns in the third quarter. It expects losses to go on into the fourth quarter. "
        "In the year-earlier period, it earned 4 million crowns. In the latest quarter it sold less flour."
    )
    assert values(text) == ["2024-Q3", "2024-Q4", "2023-Q3", "2024-Q3"]
