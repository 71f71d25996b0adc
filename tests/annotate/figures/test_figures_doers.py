"""Those by whom a thing is done, and captives who get away, are not those whom it befell."""

import pytest

from readings import document_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thirty clerks were killed by three raiders.", [("Thirty", "killed"), ("three", "count")]),
        ("A barge was sunk by two drones.", [("two", "count")]),
        ("The toll rose by two to 40.", [("two", "count"), ("40", "killed")]),
        ("At least 14 prisoners broke out of the fort.", [("At least 14", "count")]),
        ("Of the 22 prisoners who escaped, 11 are still at large.", [("22", "count"), ("11", "count")]),
        ("The army took sixty prisoners.", [("sixty", "captured")]),
        ("Nine hostages were killed.", [("Nine", "killed")]),
        ("The number of men who fled from Vell jail has risen to 22.", [("22", "count")]),
        ("Twelve men were jailed.", [("Twelve", "detained")]),
    ],
)
def test_what_befell_others_did_not_befall_those_who_did_it_or_got_away(text: str, told: list[tuple[str, str]]) -> None:
    document = document_of(text)
    assert [(document.report.quote(f.span), f.role) for f in document.figures] == told


def test_a_family_of_five_is_five_people_beside_whom_prisoners_are_counted() -> None:
    figures = document_of("Three prisoners who escaped are holding a family of five in a barn.").figures
    assert [(f.low, f.counted) for f in figures] == [(3, "prisoners"), (5, "people")]
