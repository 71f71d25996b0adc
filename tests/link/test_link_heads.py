"""Who heads a body, or speaks for it, gives its word: what one of the two gives later stands in the place of the other's."""

import pytest
from link_told import MONDAY, TUESDAY, kinds

from readings import read_text
from sayso.annotate import with_meanings
from sayso.link import link
from sayso.schema import Reading


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("coast guard commander Rufus Adelmar", "the coast guard"),
        ("fire chief Dana Ruhl", "the fire service"),
        ("Ida Holm, head of the rescue service,", "the rescue service"),
        ("the head of the rescue service, Ida Holm,", "the rescue service"),
        ("the rescue service's spokesman, Per Holt,", "the rescue service"),
        ("Defence minister Ida Holm", "the defence ministry"),
        ("the police", "police chief Ida Holm"),
        ("a spokesman for the rescue service", "the rescue service"),
        ("the rescue service", "the rescue service's spokeswoman"),
    ],
)
def test_a_later_number_of_a_body_stands_in_the_place_of_its_heads(first: str, second: str) -> None:
    told = f"“Twelve sailors were killed in the wreck at Dorn,” said {first.strip(',')}."
    later = f"Fifteen sailors were killed in the wreck at Dorn, {second} said."
    assert "supersedes" in kinds(told, later, days=(MONDAY, TUESDAY))
    assert "differs" not in kinds(told, later, days=(MONDAY, TUESDAY))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("former coast guard commander Rufus Adelmar", "the coast guard"),
        ("Velm fire chief Dana Ruhl", "the fire service"),
        ("district fire chief Dana Ruhl", "the fire service"),
        ("Ida Holm, head of the rescue service,", "the fire service"),
        ("Interior minister Ida Holm", "the defence ministry"),
        ("coast guard diver Rufus Adelmar", "the coast guard"),
        ("Ida Holm, who left as head of the coast guard,", "the coast guard"),
        ("Ida Holm, once head of the coast guard,", "the coast guard"),
        ("a spokesman for the coast guard", "the fire service"),
        ("the coast guard's former spokesman", "the coast guard"),
    ],
)
def test_who_does_not_head_a_body_differs_from_it(first: str, second: str) -> None:
    told = f"Twelve sailors were killed in the wreck at Dorn, {first} said."
    later = f"Fifteen sailors were killed in the wreck at Dorn, {second} said."
    assert "supersedes" not in kinds(told, later, days=(MONDAY, TUESDAY))
    assert "differs" in kinds(told, later, days=(MONDAY, TUESDAY))


def test_on_one_day_a_body_and_its_head_who_give_two_numbers_differ() -> None:
    told = "Twelve sailors were killed in the wreck at Dorn, fire chief Dana Ruhl said."
    assert "differs" in kinds(told, "Fifteen sailors were killed in the wreck at Dorn, the fire service said.")


NO_INQUIRY = "The prosecutor's office said that no criminal inquiry into minister Pavlo Denning had been opened."


@pytest.mark.parametrize(("outlet", "kind"), [("Bay Post", "supersedes"), ("Valley Echo", "conflicts")])
def test_prosecutors_take_back_what_their_office_told_the_same_outlet(outlet: str, kind: str) -> None:
    later = "Prosecutors confirmed that there was a criminal inquiry into minister Pavlo Denning, which had been opened in May."
    found = [
        read_text(text, outlet=of, published=day)
        for text, of, day in ((NO_INQUIRY, "Bay Post", MONDAY), (later, outlet, TUESDAY))
    ]
    readings = [Reading(f.document.report, with_meanings(f.document.report, f.claims)) for f in found]
    made = link(readings, stories={"s": [r.report.id for r in readings]})
    assert [each.kind.value for each in made.links] == [kind]


def test_mayors_are_not_the_office_of_one_mayor() -> None:
    told = (
        ("Mayors said that 600 houses were flooded.", MONDAY),
        ("The mayor's office said that 40 were flooded.", TUESDAY),
    )
    found = [read_text(text, outlet="Bay Post", published=day) for text, day in told]
    readings = [Reading(f.document.report, with_meanings(f.document.report, f.claims)) for f in found]
    made = link(readings, stories={"s": [r.report.id for r in readings]})
    assert "supersedes" not in [each.kind.value for each in made.links]


def _standing(*told: tuple[str, str]) -> list[tuple[float | None, str]]:
    """The numbers of the missing of one story, with how each stands. told: outlet and text, of one day after another."""
    made = [read_text(text, outlet=outlet, published=f"2031-03-0{n}") for n, (outlet, text) in enumerate(told, 3)]
    ledger = link([Reading(read.report, read.claims) for read in made], stories={"s": [read.report.id for read in made]})
    return sorted((v.low, v.status.value) for history in ledger.figures if history.role == "missing" for v in history.values)


OFFICE = ("Bay Post", "Fourteen people are missing in the Tessin flood, the rescue office said.")
WHO_SHE_IS = [
    "Four people died in the Tessin flood, the rescue office said. The rest were safe, its spokeswoman Tuva Lind told reporters.",
    "The rescue office said that four people died in the Tessin flood.\n\nEleven cars were found, its head, Tuva Lind, said.",
    "Four people died in the Tessin flood, the rescue office's spokeswoman, Tuva Lind, said.",
    "Four people died in the Tessin flood, the rescue office said. Cars were found, the office's head, Tuva Lind, said.",
]


@pytest.mark.parametrize("told", WHO_SHE_IS)
def test_whom_one_report_calls_a_bodys_spokeswoman_speaks_for_it_in_all_of_the_story(told: str) -> None:
    later = ("Valley Echo", "Five people are missing in the Tessin flood, Tuva Lind said.")
    assert _standing(OFFICE, ("Hill Times", told), later) == [(5, "current"), (14, "superseded")]


@pytest.mark.parametrize(
    "told",
    [
        "The rescue office said that four people died. Brack Power had warned of it, its spokeswoman Tuva Lind told reporters.",
        "The rescue office said that four people died. The fire service found them, its spokeswoman Tuva Lind told reporters.",
        "Four people died, the rescue office said. Tuva Lind, a former head of the rescue office, said that it was late.",
        "Four people died, the rescue office said. Tuva Lind was in the town.",
        "Four people died, the rescue office said. It was late, the Brask office's head, Tuva Lind, said.",
    ],
)
def test_whom_no_report_calls_a_bodys_spokeswoman_is_another_voice(told: str) -> None:
    later = ("Valley Echo", "Five people are missing in the Tessin flood, Tuva Lind said.")
    assert _standing(OFFICE, ("Hill Times", told), later) == [(5, "disputed"), (14, "disputed")]
