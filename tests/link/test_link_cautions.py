"""What is counted as surely one origin more, and what may be one already counted."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.link.bonds import Bonds, Pairs
from sayso.schema import Point

FIRE = "Four people died in the warehouse fire"


def told(*voices: str, bonds: Bonds | None = None) -> Point:
    """The point of one statement, which each of these voices makes in an outlet of its own."""
    texts = [f"OLDMERE - {FIRE}, {voice} said.\n" for voice in voices]
    readings = [read_text(text, outlet=f"Outlet {n}", published="2031-03-04") for n, text in enumerate(texts)]
    ledger = link(readings, stories={"fire": [each.report.id for each in readings]}, bonds=bonds)
    return max(ledger.points, key=lambda point: len(point.claims))


@pytest.mark.parametrize(
    "voices",
    [
        ("the fire service", "the fire service"),
        ("the district fire service", "the fire service"),
        ("fire chief Nela Orst", "the fire service"),
        ("Nela Orst, the fire chief of Oldmere,", "the district fire service"),
        ("the fire chief", "the fire service"),
        ("the ministry", "its defence ministry", "the Varnian Ministry of Defence"),
        ("the health minister", "the health ministry"),
        ("Inspector Joss Hale of the Oldmere police", "police"),
        ("the mayor, Ana Dell,", "the mayor"),
        ("the hospital", "the Oldmere hospital"),
        ("a spokesman", "the harbour board"),
        ("the deputy head of the dockers' union, Silas Rooke,", "the dockers' union"),
        ("the deputy fire chief", "the fire service"),
        ("authorities", "police"),
        ("media reports", "police"),
        ("a statement", "the harbour board"),
        ("a statement by the harbour board", "the harbour board"),
        ("one hospital", "the Oldmere hospital"),
        ("Kenya", "the Kenyan army"),
        ("Varda", "the Vardan defence ministry"),
        ("Kess", "the Kessian general staff"),
        ("Brenvik chief executive Olav Rask", "Brenvik"),
        ("Brenvik spokeswoman Lida Orn", "Brenvik"),
        ("a spokesman for Marrow Chemicals, Goran Vick,", "Marrow Chemicals"),
        ("Goran Vick, a spokesman for Marrow Chemicals,", "Marrow Chemicals"),
        ("the head of the dockers' union, Silas Rooke,", "the dockers' union"),
        ("the commander of the fire service, Silas Rooke,", "the fire service"),
        ("the harbour master, Per Lund,", "the harbour office"),
        ("the harbour master", "the harbour office"),
        ("the harbourmaster", "the harbour office"),
        ("the coastguard's commander, Per Lund,", "the coast guard"),
        ("the coastguard", "the coast guard"),
        ("the mayor, Runa Stolt,", "city hall"),
    ],
)
def test_a_body_that_reports_call_otherwise_is_surely_one_origin_only(voices: tuple[str, ...]) -> None:
    point = told(*voices)
    assert len(point.claims) == len(voices)
    assert point.at_least == 1
    assert point.at_most - point.at_least == len(point.cautions)


@pytest.mark.parametrize(
    "voices",
    [
        ("the city police", "the county police"),
        ("the foreign ministry", "the defence ministry"),
        ("Varda", "the Kessian defence ministry"),
        ("Varda", "the Vardane Steel ministry"),
        ("the health ministry", "the health agency"),
        ("the Oldmere hospital", "the Harven hospital"),
        ("the Harven mayor", "the Harven police"),
        ("the deputy mayor", "the mayor"),
        ("the deputy fire chief", "the fire chief"),
        ("fire chief Nela Orst", "fire officer Tom Reld"),
        ("the police", "the fire service"),
        ("the Oldmere hospital", "another hospital"),
        ("Ana Dell, whose son the police had arrested,", "the police"),
        ("a former spokesman for Marrow Chemicals, Goran Vick,", "Marrow Chemicals"),
        ("Goran Vick, a former spokesman for Marrow Chemicals,", "Marrow Chemicals"),
        ("the former head of the dockers' union, Silas Rooke,", "the dockers' union"),
        ("the head of the dockers' union, Silas Rooke,", "the miners' union"),
        ("the harbour master, Per Lund,", "the fire service"),
        ("the mayor, Runa Stolt,", "the town council"),
    ],
)
def test_two_bodies_that_differ_are_surely_two_origins(voices: tuple[str, ...]) -> None:
    point = told(*voices)
    assert len(point.claims) == len(voices)
    assert (point.at_least, point.at_most) == (2, 2)


def test_a_body_named_closely_is_counted_before_one_that_may_be_it_or_another() -> None:
    point = told("the ministry", "the foreign ministry", "the defence ministry")
    assert (point.at_least, point.at_most) == (2, 3)
    (caution,) = point.cautions
    assert "ministry (Outlet 0) may be" in caution.reason
    assert caution.rule == "may be one"


def test_an_outlet_that_another_has_it_from_may_have_it_from_whoever_is_counted() -> None:
    point = told("Mayor Ana Dell", "state media")
    assert (point.at_least, point.at_most) == (1, 2)
    assert "state media" in point.cautions[0].reason.lower()


def test_one_person_on_two_occasions_is_surely_one_origin_only() -> None:
    readings = [
        read_text(f"OLDMERE - {FIRE}, Mayor Ana Dell said.\n", outlet=f"Outlet {day}", published=day)
        for day in ("2031-03-04", "2031-04-20")
    ]
    ledger = link(readings, stories={"fire": [each.report.id for each in readings]})
    point = max(ledger.points, key=lambda point: len(point.claims))
    assert (point.at_least, point.at_most) == (1, 2)
    assert point.cautions[0].reason.startswith("Ana Dell speaks in Outlet ")


def test_what_a_person_said_are_two_origins_are_two() -> None:
    voices = ("the district fire service", "the fire service")
    point = told(*voices)
    one, other = sorted(point.claims)
    apart = told(*voices, bonds=Bonds(origins=Pairs(apart=frozenset([(one, other)]))))
    assert (point.at_least, apart.at_least) == (1, 2)


def test_two_namesakes_of_two_ages_are_surely_two_origins() -> None:
    assert told("Joss Hale, a 24-year-old nurse,", "Joss Hale, a 61-year-old docker,").at_least == 2


@pytest.mark.parametrize(
    ("texts", "least"),
    [
        (("A video shows that the dam was cracked.", "Footage shows that the dam was cracked."), 1),
        (("A memo says that the dam was cracked.", "The inspection report says that the dam was cracked."), 1),
        (("A memo says that the dam was cracked.", "A video shows that the dam was cracked."), 2),
        (("The autopsy report says that he drowned.", "The police report says that he drowned."), 2),
    ],
)
def test_papers_that_nobody_names_may_be_one_and_pictures_too(texts: tuple[str, str], least: int) -> None:
    readings = [read_text(f"{text}\n", outlet=f"Outlet {n}", published="2031-03-04") for n, text in enumerate(texts)]
    (point,) = link(readings, stories={"one": [each.report.id for each in readings]}).points
    assert (point.at_least, point.at_most) == (least, 2)


def test_a_body_by_its_noun_may_be_the_one_that_a_report_calls_so() -> None:
    text = (
        "Charity: no ransom was paid\n\nFour nurses came home on Monday, the charity Far Shore said.\n\n"
        "No ransom was paid, Far Shore director Lida Orn said."
    )
    point = max(link([read_text(text, published="2031-03-04")]).points, key=lambda point: len(point.claims))
    assert (point.at_least, point.at_most) == (1, 2)


def test_two_who_do_not_answer_are_no_two_origins() -> None:
    texts = (
        "Veldan declined to comment on the sale of the mill to Olm Group.",
        "Olm Group did not respond to a request for comment on the sale of the mill.",
    )
    readings = [read_text(text, outlet=f"Outlet {n}", published="2031-03-04") for n, text in enumerate(texts)]
    assert {(p.at_least, p.at_most) for p in link(readings).points} == {(1, 1)}
