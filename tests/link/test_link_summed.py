"""People counted kind by kind are as many as their sum; a bare number counts what the other claim's number does."""

import pytest

import sayso
from sayso.flow import ledger_of
from sayso.schema import LinkKind

FIRE = "in the warehouse fire in Lorn on Monday"


def kinds(*sentences: str) -> list[LinkKind]:
    """The links between the statements of two reports that give a number."""
    documents = [
        document
        for n, sentence in enumerate(sentences)
        for document in sayso.annotate(sayso.read(f"LORN, 3 March 2031 - {sentence}".encode(), name=f"{n}.txt"))
    ]
    ledger = ledger_of(documents)
    told = {claim.id for document in documents for claim in sayso.extract(document) if claim.figures}
    return sorted(each.kind for each in ledger.links if {each.a, each.b} <= told)


@pytest.mark.parametrize(
    ("apart", "whole"),
    [
        (f"Three men and two women were killed {FIRE}, police said.", f"Five people were killed {FIRE}, the fire service said."),
        (f"Two women and a man were killed {FIRE}, police said.", f"Three people were killed {FIRE}, the fire service said."),
        (f"A man and two women were killed {FIRE}, police said.", f"Three people were killed {FIRE}, the fire service said."),
        (
            "The gunman killed his wife and three other people in Lorn on Monday, police said.",
            "The gunman killed four people in Lorn on Monday, the sheriff said.",
        ),
        (f"Two adults and three children were hurt {FIRE}, police said.", f"Five people were hurt {FIRE}, the mayor said."),
    ],
)
def test_people_counted_kind_by_kind_agree_with_the_count_of_all(apart: str, whole: str) -> None:
    assert kinds(apart, whole) == ["agrees"]


@pytest.mark.parametrize(
    ("apart", "whole"),
    [
        (f"Three men and two women were killed {FIRE}, police said.", f"Six people were killed {FIRE}, the fire service said."),
        (f"Two women were killed and a man was hurt {FIRE}, police said.", f"Three people were killed {FIRE}, the mayor said."),
        (f"According to a police officer, three people were killed {FIRE}.", f"Four people were killed {FIRE}, the mayor said."),
        (
            f"Police arrested a man and three women were killed {FIRE}, police said.",
            f"Four people were killed {FIRE}, the mayor said.",
        ),
    ],
)
def test_what_does_not_add_up_differs(apart: str, whole: str) -> None:
    assert "differs" in kinds(apart, whole)


def test_a_bare_number_counts_what_the_only_other_number_does() -> None:
    police = "Sixty people were detained at the march in Lorn on Monday, police said."
    union = "The union put the number detained at the march in Lorn on Monday at 85."
    assert kinds(police, union) == ["differs"]


def test_a_number_that_says_what_became_of_those_counted_is_no_toll() -> None:
    assert "differs" not in kinds(f"The mayor said 96 were picked up {FIRE}.", f"Sixty people were killed {FIRE}, police said.")
