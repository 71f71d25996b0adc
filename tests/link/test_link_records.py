"""Which kinds of record a claim tells of; a letter and a report are hardly one thing."""

from collections.abc import Sequence

import pytest

from readings import read_text
from sayso.link import link
from sayso.link.compared.records import records
from sayso.schema import Ledger

LETTER = "The school board was sent a letter about mould in the Tarn Street school in March, a caretaker told the Orley Echo."
AUDIT = (
    "An audit of mould in the Tarn Street school was sent to the school board in May, a document seen by the Lowland Post shows."
)
AGAIN = "The board had a letter in March about mould in the Tarn Street school, said Ida Roon, a teacher."


def told(texts: Sequence[str]) -> Ledger:
    read = [read_text(text, published=f"2031-05-0{n + 1}", outlet=f"Outlet {n}") for n, text in enumerate(texts)]
    return link([each.reading for each in read], stories={"mould": [each.report.id for each in read]})


@pytest.mark.parametrize(
    ("quote", "kinds"),
    [
        ("the harbour board was sent two e-mails", {"letter"}),
        ("a confidential safety report was on his desk", {"report"}),
        ("Minister’s office was sent report on lift cables", {"report"}),
        ("the council's own audit and a letter say so", {"report", "letter"}),
        ("the footage shows sparks on deck", {"recording"}),
        ("a photograph of the list", {"picture"}),
        ("reports suggest that about 20 died", set()),
        ("two hospitals report a shortage", set()),
        ("a news report had said so", set()),
        ("the document was sent in May", set()),
    ],
)
def test_a_claim_tells_of_the_records_that_it_names(quote: str, kinds: set[str]) -> None:
    assert records(quote) == kinds


def test_a_letter_and_an_audit_that_reached_one_office_are_two_points() -> None:
    assert len(told([LETTER, AUDIT]).points) == 2


def test_one_letter_told_of_twice_is_one_point() -> None:
    assert len(told([LETTER, AGAIN]).points) == 1
