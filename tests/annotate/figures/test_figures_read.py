"""Figures that need the pipeline's tags, or a figure beside them: what numbers name, and what is left unsaid."""

import pytest

from readings import document_of

Row = tuple[str, float | None, float | None, str | None, str | None, str]


def read(text: str) -> list[Row]:
    """(words, low, high, unit, counted, role) of each figure."""
    return [
        (text[f.span.start : f.span.end], f.low, f.high, f.unit, f.counted, f.role)
        for f in document_of(text, name="a.txt").figures
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Cabin 6 of the airship had been locked.",
        "Orlo 14 landed on the moon at dawn.",
        "The prize went to lot 9.",
        "Hymn 31 was sung by the choir.",
        "Tram 5 is late again.",
        "The guards searched huts 3 and 4.",
        "The Group of 12 met in secret.",
        "Ring 0700 661 2034 for a ticket.",
        "Harbour drew 1-1, 0-2, 3-3.",
        "She held a Lindt 9mm in her hand.",
        "The two met at the quay.",
        "The four of them had sailed before.",
        "One of the bakers waved.",
    ],
)
def test_a_number_that_names_is_no_figure(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "The union said nine bakers of Orm Steel, four of them women, were kidnapped.",
            [("nine", 9, 9, None, "bakers", "captured"), ("four", 4, 4, None, "bakers", "captured")],
        ),
        (
            "Forty bakers, most of them women, are missing.",
            [("Forty", 40, 40, None, "bakers", "missing"), ("most", None, None, None, "bakers", "missing")],
        ),
        (
            "The mayor put the number of those abducted at eight and said a man had been arrested.",
            [("eight", 8, 8, None, None, "captured")],
        ),
        ("The number of people detained rose to 40.", [("40", 40, 40, None, None, "detained")]),
        ("Seven bakers had been taken, the mayor said.", [("Seven", 7, 7, None, "bakers", "captured")]),
        ("Seven bakers had been taken to the station.", [("Seven", 7, 7, None, "bakers", "count")]),
        ("The hostages were split into two groups.", [("two", 2, 2, None, "groups", "count")]),
        (
            "The number of bakers who died of infections at the hospital in Orlo has risen to 16.",
            [("16", 16, 16, None, None, "killed")],
        ),
        ("The number of people who were injured reached 40.", [("40", 40, 40, None, None, "wounded")]),
        ("The number of people who died in the flood is not known. The rent rose to 16.", [("16", 16, 16, None, None, "count")]),
        (
            "An eighth aid worker, a nurse from Orlo, had died.",
            [("An eighth aid worker", 8, None, None, "aid workers", "killed")],
        ),
        ("They found the body of an eighth victim in Orlo.", [("an eighth victim", 8, None, None, "victims", "killed")]),
        ("A third body was recovered in Orlo.", [("A third body", 3, None, None, "bodies", "killed")]),
        ("They read the body of a third letter.", []),
        (
            "The agency knew of 23 fires and four injuries.",
            [("23", 23, 23, None, "fires", "count"), ("four", 4, 4, None, "injuries", "wounded")],
        ),
        ("The army had lost six men, the minister said.", [("six", 6, 6, None, "men", "killed")]),
        ("The club had lost six men, the minister said.", [("six", 6, 6, None, "men", "count")]),
        ("The rebels executed four prisoners.", [("four", 4, 4, None, "prisoners", "killed")]),
        ("The rebels took four prisoners.", [("four", 4, 4, None, "prisoners", "captured")]),
        ("In Orlo 40 bakers died.", [("40", 40, 40, None, "bakers", "killed")]),
        ("Gunmen shot dead nine bakers in Orlo.", [("nine", 9, 9, None, "bakers", "killed")]),
        ("So far this year 41 have died.", [("41", 41, 41, None, None, "killed")]),
        (
            "The guards seized five of its 19 barges.",
            [("five", 5, 5, None, "barges", "count"), ("19", 19, 19, None, "barges", "count")],
        ),
        (
            "Divers saved 20 sailors and one cat.",
            [("20", 20, 20, None, "sailors", "count"), ("one", 1, 1, None, "cat", "count")],
        ),
        (
            "Thirty bakers were hurt, four of them badly.",
            [("Thirty", 30, 30, None, "bakers", "wounded"), ("four", 4, 4, None, "bakers", "wounded")],
        ),
        (
            "Nine people died, including two bakers.",
            [("Nine", 9, 9, None, "people", "killed"), ("two", 2, 2, None, "bakers", "killed")],
        ),
        (
            "Prices rose 8 percent, not 11 as first told.",
            [("8 percent", 8, 8, "%", None, "percentage"), ("11", 11, 11, "%", None, "percentage")],
        ),
        ("Forty huts in the old harbour burned down.", [("Forty", 40, 40, None, "huts", "destroyed")]),
        ("Six bakers were led away in handcuffs.", [("Six", 6, 6, None, "bakers", "detained")]),
        ("Some 70 bakers have not been heard of since.", [("Some 70", 70, 70, None, "bakers", "missing")]),
        ("Seven bakers were rushed to hospital.", [("Seven", 7, 7, None, "bakers", "wounded")]),
        ("Bandits set fire to nine barns.", [("nine", 9, 9, None, "barns", "destroyed")]),
        (
            "They arrested ten sailors from two boats.",
            [("ten", 10, 10, None, "sailors", "detained"), ("two", 2, 2, None, "boats", "count")],
        ),
        ("The mule weighed 300 pounds.", [("300 pounds", 300, 300, "lb", None, "count")]),
        ("It was minus 12 degrees in Orlo.", [("minus 12 degrees", -12, -12, "degrees", None, "count")]),
        ("The gale blew at 90 km/h.", [("90 km/h", 90, 90, "km/h", None, "count")]),
        ("The mast is half a metre thick.", [("half a metre", 0.5, 0.5, "metres", None, "distance")]),
        ("The ship lies within 5 miles of the cape.", [("within 5 miles", None, 5, "miles", None, "distance")]),
        ("Every fourth baker went home.", [("Every fourth", 25, 25, "%", "baker", "percentage")]),
        ("One hut in three is empty.", [("One hut in three", 33.3, 33.3, "%", None, "percentage")]),
        ("Tens of millions of euros are lost.", [("Tens of millions of euros", None, None, "EUR", None, "money")]),
        ("He was jailed for three and a half years.", [("three and a half years", 3.5, 3.5, "year", None, "duration")]),
        ("Not one baker was arrested.", [("Not one", 0, 0, None, "baker", "detained")]),
        ("Bakers aged between 18 and 40 may join.", [("between 18 and 40", 18, 40, "year", None, "age")]),
        ("Only bakers over the age of 60 may rest.", [("over the age of 60", 60, None, "year", None, "age")]),
        ("The captain, 58, had left.", [("58", 58, 58, "year", None, "age")]),
        ("Medics called one man, 22, dead.", [("22", 22, 22, "year", None, "age")]),
        ("A 14 y/o girl ran away.", [("14 y/o", 14, 14, "year", None, "age")]),
        ("8 yo girl killed in Orlo.", [("8 yo", 8, 8, "year", None, "age")]),
        ("The stall had 14 yo-yos.", [("14", 14, 14, None, "yo-yos", "count")]),
        ("Three porters not on shift were killed.", [("Three", 3, 3, None, "porters", "killed")]),
        ("Four divers not wearing masks were injured.", [("Four", 4, 4, None, "divers", "wounded")]),
        ("Four divers not killed in the blast were freed.", [("Four", 4, 4, None, "divers", "count")]),
        ("Six clerks were not only wounded but robbed.", [("Six", 6, 6, None, "clerks", "wounded")]),
        ("Six clerks were not wounded.", [("Six", 6, 6, None, "clerks", "count")]),
        ("Five bakers, not all of them from Orlo, were killed.", [("Five", 5, 5, None, "bakers", "killed")]),
        (
            "Nine sailors, up from six, were killed.",
            [("Nine", 9, 9, None, "sailors", "killed"), ("six", 6, 6, None, None, "count")],
        ),
        (
            "The blast killed at least ten bakers and hurt about 40 sailors.",
            [("at least ten", 10, None, None, "bakers", "killed"), ("about 40", 40, 40, None, "sailors", "wounded")],
        ),
        ("Ten bakers died and hurt feelings remain.", [("Ten", 10, 10, None, "bakers", "killed")]),
        ("Three bakers were not injured.", [("Three", 3, 3, None, "bakers", "count")]),
        ("They found the wounded baker and two sailors.", [("two", 2, 2, None, "sailors", "count")]),
        ("Two bakers were taken to Vessin Regional Hospital.", [("Two", 2, 2, None, "bakers", "wounded")]),
    ],
)
def test_a_sentence_tells_its_figures(text: str, rows: list[Row]) -> None:
    assert read(text) == rows


def test_a_figure_goes_over_the_end_of_a_line() -> None:
    text = "The harbour office counted between 25 and\n30 bakers killed."
    assert read(text) == [("between 25 and\n30", 25, 30, None, "bakers", "killed")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bombs killed more than 250 people and injured over 5,000.", [("people", "killed"), ("people", "wounded")]),
        (
            "Bombs killed 259 people, including 12 Varnians, and injured more than 5,500.",
            [("people", "killed"), ("Varnians", "killed"), ("people", "wounded")],
        ),
        ("The bombs claimed at least 217 lives and injured nearly 5,000.", [("lives", "killed"), (None, "wounded")]),
        ("Nine hostages were killed.", [("hostages", "killed")]),
        ("Ten people died in Harven and nine in Brack.", [("people", "killed"), ("people", "killed")]),
        (
            "Seventeen miners died, eight of them at Brack and nine at Orla.",
            [("miners", "killed"), ("miners", "killed"), ("miners", "killed")],
        ),
    ],
)
def test_what_befell_each_number_of_people_is_told_by_its_own_words(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(row[4], row[5]) for row in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The state paid the first 32 death claims of 400 crowns each.",
        "The clerk issued 18 death certificates.",
        "The singer had 14 death threats.",
        "Police issued three arrest warrants.",
        "Twelve refugee camps were closed.",
    ],
)
def test_a_noun_that_only_says_which_befalls_nobody(text: str) -> None:
    assert {row[5] for row in read(text)} <= {"count", "money"}
