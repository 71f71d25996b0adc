"""A report, article or story of an outlet is the outlet's word; another's report is not."""

import pytest
from extract_tables import shortest

from readings import claims_of, read_text
from sayso.link import link


def chain(text: str, words: str) -> list[str]:
    return [voice.name for voice in shortest(claims_of(text), words).chain]


SHUT = "gates were shut"
OWN = [
    "The gates were shut, according to a report in the Brandel Clarion.",
    "The gates were shut, a report by the Brandel Clarion said.",
    "The gates were shut, according to an exclusive report from the Brandel Clarion.",
    "A front-page story in the Brandel Clarion on Tuesday said that the gates were shut.",
    "Monday's report in the Brandel Clarion said that the gates were shut.",
    "The Brandel Clarion's report said that the gates were shut.",
    "The gates were shut, a Brandel Clarion report said.",
    "According to an article published in the Brandel Clarion on Monday, the gates were shut.",
]


@pytest.mark.parametrize("text", OWN)
def test_an_outlets_report_is_the_outlets_word(text: str) -> None:
    assert chain(text, SHUT) == ["Brandel Clarion"]


def test_a_report_on_the_air_is_the_stations_and_a_report_on_a_paper_is_not_the_papers() -> None:
    assert chain("The gates were shut, according to a report on Radio Norrin.", SHUT) == ["Radio Norrin"]
    assert chain("The gates were shut, a report on the Brandel Clarion said.", SHUT) == ["report"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The gates were shut, according to a report by the harbour office.", "report by the harbour office"),
        ("The gates were shut, a report by the Independent Dykes Commission said.", "report by the Independent Dykes Commission"),
        ("The gates were shut, according to an inspection report in the Brandel Clarion.", "inspection report"),
        ("According to reports in the Brandel Clarion and the Lowport Herald, the gates were shut.", "reports"),
        ("A draft report seen by the Brandel Clarion said that the gates were shut.", "draft report"),
        ("Commenting on a report in the Brandel Clarion, the clerk said that the gates were shut.", "clerk"),
    ],
)
def test_anothers_report_is_not_the_word_of_an_outlet(text: str, name: str) -> None:
    assert chain(text, SHUT)[0] == name


@pytest.mark.parametrize("place", ["a report by", "an article in", "an interview in"])
def test_who_is_heard_in_an_outlets_report_is_heard_through_it(place: str) -> None:
    found = chain(f"In {place} the Brandel Clarion, a clerk said that the gates were shut.", SHUT)
    assert (found[0], found[-1]) == ("clerk", "Brandel Clarion")


def told(*texts: tuple[str, str, str]) -> list[tuple[int, int, int]]:
    """At least, at most and how many circles, of each point of reports given by outlet, day and text."""
    made = link([read_text(text, outlet=outlet, published=day) for outlet, day, text in texts])
    return [(p.at_least, p.at_most, len(p.circles)) for p in made.points]


def test_what_a_report_in_a_paper_said_has_the_papers_origin() -> None:
    assert told(
        ("Brandel Clarion", "2031-03-04", "The ferry Oronda was overloaded, a diver told the Brandel Clarion."),
        ("Lowport Herald", "2031-03-05", "The ferry Oronda was overloaded, according to a report in the Brandel Clarion."),
    ) == [(1, 1, 0)]


def test_two_papers_that_each_have_it_from_the_others_report_are_a_circle() -> None:
    assert told(
        ("Brandel Clarion", "2031-03-04", "The bishop, Ansel Roe, will resign, according to a report in the Lowport Herald."),
        ("Lowport Herald", "2031-03-04", "The bishop, Ansel Roe, will resign, a report by the Brandel Clarion said."),
    ) == [(1, 1, 1)]
