"""What two persons are said to have done is not one thing, and neither contradicts what the other says."""

import pytest
from link_pairs import kinds, ledger_of

from sayso.schema import LinkKind

GONE = "A member of the Harsk electoral commission, Petr Hallin, has resigned."


@pytest.mark.parametrize(
    "other",
    [
        "Interior minister Rolf Vennik said he would not resign.",
        "Ida Lorn resigned as well.",
    ],
)
def test_what_another_person_did_agrees_with_nothing_and_contradicts_nothing(other: str) -> None:
    assert not {LinkKind.CONFLICTS, LinkKind.AGREES, LinkKind.REPEATS} & set(kinds(GONE, other))
    assert all(len(point.origins) == 1 for point in ledger_of(GONE, other).points)


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ("Petr Hallin said he would not resign.", LinkKind.CONFLICTS),
        ("Hallin has resigned, two officials said.", LinkKind.AGREES),
    ],
)
def test_what_is_told_of_one_person_is_held_against_each_other(other: str, kind: LinkKind) -> None:
    assert kind in kinds(GONE, other)


@pytest.mark.parametrize(
    "other",
    [
        "Party leader Ida Lorn denied that Hallin was leaving. She said he would not resign.",
        "Ida Lorn said he would not resign.",
        "Union leader Rolf Vennik spoke of Hallin on Friday. Vennik said he would not resign.",
    ],
)
def test_he_may_be_whom_the_speaker_has_named(other: str) -> None:
    assert LinkKind.CONFLICTS in kinds(GONE, other)
