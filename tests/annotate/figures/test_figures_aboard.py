"""What became of people beside things, and who is counted: a ferry sinks, its passengers do not; patients are sent home."""

import pytest

from readings import document_of


def told(text: str) -> list[tuple[float | None, str | None, str]]:
    return [(figure.low, figure.counted, figure.role) for figure in document_of(text, name="a.txt").figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A ferry carrying 60 people sank off Kirrow.", (60, "people", "count")),
        ("A ferry carrying 60 miners sank off Kirrow.", (60, "miners", "count")),
        ("Sixty boats sank off Kirrow.", (60, "boats", "destroyed")),
        ("Twenty-three patients were sent home.", (23, "patients", "count")),
        ("Forty soldiers were sent to the border.", (40, "soldiers", "deployed")),
        ("Eleven people are in hospital.", (11, "people", "wounded")),
        ("Eleven people are still in hospital.", (11, "people", "count")),
        ("Eleven people work in hospitals.", (11, "people", "count")),
        ("The number of people treated rose to 66.", (66, None, "wounded")),
        ("Only one person, Derek Poole, has died.", (1, "person", "killed")),
    ],
)
def test_the_role_is_that_of_those_who_are_counted(text: str, expected: tuple[float, str, str]) -> None:
    assert told(text) == [expected]


def test_a_crew_of_five_is_crew_whoever_was_counted_before() -> None:
    assert told("The line said 61 passengers and a crew of five were on board.")[-1] == (5, "crew", "count")


def test_passers_by_keep_the_end_of_their_name() -> None:
    assert told("The cloud reached 12 passers-by.") == [(12, "passers-by", "count")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death toll rose by two to 11.", [(2, None, "count"), (11, None, "killed")]),
        ("The number of injured rose by four to 31.", [(4, None, "count"), (31, None, "wounded")]),
        ("The number of survivors is 48.", [(48, "survivors", "count")]),
        ("Officials cut the number of cases to 41 from 57.", [(41, "cases", "count"), (57, "cases", "count")]),
        ("The number of visitors rose by 3 to 4 percent.", [(3, None, "percentage")]),
    ],
)
def test_a_number_of_something_counts_that_and_what_it_rose_by_is_no_toll(
    text: str, expected: list[tuple[float, str | None, str]]
) -> None:
    assert told(text) == expected


def test_people_are_not_counted_in_boats() -> None:
    assert told("Two boats sank and 12 were killed.") == [(2, "boats", "destroyed"), (12, None, "killed")]
    assert told("Nine cadets were hurt and two killed.")[1] == (2, "cadets", "killed")
