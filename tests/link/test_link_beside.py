"""The dead counted with the wounded or apart from them, the attacker counted or not."""

import pytest
from link_told import kinds, links

ONE_SUM = [
    ("Two people were killed and three wounded on Quay Lane.", "Five people were shot on Quay Lane, two of them fatally."),
    ("The raid left a young man dead and six others with gunshot wounds.", "Seven people were shot in the raid."),
    ("A woman was shot to death and two others were wounded.", "Three people were shot."),
    ("Four people were killed, including the gunman.", "The gunman killed three people and then himself."),
    ("Five people are dead, among them the suspected shooter.", "The man killed four people, then turned the gun on himself."),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second"), ONE_SUM)
def test_who_counts_some_apart_agrees_where_the_sum_is_the_same(first: str, second: str) -> None:
    for one, other in ((first, second), (second, first)):
        (found,) = [each for each in links(one, other) if each.kind in ("agrees", "differs")]
        assert found.kind == "agrees", found.reason
        assert "the sum is the same" in found.reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The raid left a young man dead and six others with gunshot wounds.", "Eight people were shot in the raid."),
        ("Four people were killed, including the gunman.", "The gunman killed two people and then himself."),
        ("Four people were killed.", "Three people were killed."),
        ("Four people were killed, including the driver.", "Three people were killed."),
    ],
)
def test_other_sums_still_differ(first: str, second: str) -> None:
    assert "differs" in kinds(first, second)


def test_the_badly_hurt_are_a_part_of_the_hurt() -> None:
    three, two = "Three people were shot, two of them critically.", "Two people are in critical condition."
    assert kinds(three, two) == ["agrees"]
    assert "differs" not in kinds("Forty-one people were taken to hospital.", two)
    assert "differs" in kinds("Forty-one people were taken to hospital.", "Twelve people were taken to hospital.")


def test_those_of_the_shot_who_died_are_all_the_dead_as_far_as_is_told() -> None:
    assert kinds("Five people were shot at the market, two of them fatally.", "Three people were killed at the market.") == [
        "differs"
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Two people were killed and seven wounded.", "One person was killed and six were wounded."),
        ("Four people were killed.", "The gunman killed three people and then turned himself in."),
        ("Four people were killed and the gunman was arrested.", "Three people were killed."),
    ],
)
def test_other_dead_and_an_attacker_who_lives_make_no_sum(first: str, second: str) -> None:
    assert not [link for link in links(first, second) if "the sum is the same" in link.reason]
