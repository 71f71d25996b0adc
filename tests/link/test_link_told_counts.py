"""How numbers that two reports give of one thing stand to each other, as the shipped pipeline reads them."""

import pytest
from link_told import MONDAY, TUESDAY, kinds, links


def test_a_body_that_lowered_its_number_takes_its_own_back() -> None:
    before = "The number of confirmed cases has risen to 57, the health agency said."
    after = "The health agency lowered its number of confirmed cases to 52."
    (found,) = [each for each in links(before, after, days=(MONDAY, TUESDAY)) if each.kind == "supersedes"]
    assert "at 52" in found.reason
    assert "supersedes" not in kinds(before, after.replace("health agency", "ministry"), days=(MONDAY, TUESDAY))


def test_the_suspected_are_no_rivals_of_the_confirmed() -> None:
    confirmed = "The number of confirmed cases has risen to 57, the agency said."
    assert kinds(confirmed, "The clinic counted 410 suspected cases.") == ["incomparable"]
    assert kinds(confirmed, "The clinic counted 57 suspected cases.") == ["incomparable"]
    assert kinds(confirmed, "The clinic counted 61 confirmed cases.") == ["differs"]


def test_a_part_of_a_number_is_no_rival_of_another_number_whose_like_is_the_whole() -> None:
    whole = "Forty-one people were taken to hospital, 12 of them badly hurt."
    assert kinds(whole, "Thirty-eight people were treated in hospital.") == ["differs"]


def test_who_confirms_the_lower_number_gives_it() -> None:
    told = "Fifteen people died when the quay gave way, the health board said. The toll had been given as 16."
    found = links("Sixteen people died when the quay gave way, a clerk said.", f"{told}\n\nIda Crone confirmed the lower number.")
    (between,) = [each for each in found if "Crone" in each.reason and "clerk" in each.reason]
    assert between.kind == "differs"
    assert "at 15" in between.reason


@pytest.mark.parametrize("kin", ["woman", "mother", "wife"])
def test_a_word_for_the_same_person_is_no_other_person(kin: str) -> None:
    found = links(
        f"A {kin} who was shot by her son is critically wounded.", "A mother who was shot by her child has died.",
        days=(MONDAY, TUESDAY),
    )  # fmt: skip
    assert [each.kind for each in found] == ["supersedes"]


def test_another_persons_death_takes_nothing_back() -> None:
    wounded, dead = "A boy who was shot on the pier is critically wounded.", "A woman who was shot on the pier has died."
    assert "supersedes" not in kinds(wounded, dead, days=(MONDAY, TUESDAY))


def test_his_fathers_death_takes_nothing_back() -> None:
    wounded, dead = "The man was in critical condition on Monday.", "His father died in the shooting."
    assert "supersedes" not in kinds(wounded, dead, days=(MONDAY, TUESDAY))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Two people died of the fever, the clinic said.", "A third guest died of the fever, the health board said."),
        ("The mayor put the dead of the flood at 27.", "The mayor lowered the toll of the flood to 19."),
        ("The agency counted 27 cases of the fever.", "The agency raised the number of cases of the fever to 40."),
        ("Nine people died in the flood, the mayor said.", "The toll of the flood rose to 14, the mayor said."),
    ],
)
def test_a_count_that_goes_on_from_what_had_been_told_takes_its_place(before: str, after: str) -> None:
    assert kinds(before, after, days=(MONDAY, TUESDAY)) == ["supersedes"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Two people died of the fever, the clinic said.", "A fifth guest died of the fever, the health board said."),
        ("The mayor put the dead of the flood at 27.", "The governor lowered the toll of the flood to 19."),
        ("Nine people died in the flood, the mayor said.", "The toll of the flood rose to 14, the governor said."),
    ],
)
def test_a_count_that_goes_on_from_another_voices_leaves_that_to_it(before: str, after: str) -> None:
    assert kinds(before, after, days=(MONDAY, TUESDAY)) == ["differs"]


@pytest.mark.parametrize("verb", ["stands", "stood", "is"])
def test_where_a_toll_stands_is_nothing_that_is_counted(verb: str) -> None:
    assert kinds("Nine people died in the flood, a doctor said.", f"The toll of the flood {verb} at 14, the mayor said.") == [
        "differs"
    ]
    assert kinds("Nine people died in the flood, a doctor said.", f"The toll {verb} at nine, the mayor said.") == ["agrees"]


@pytest.mark.parametrize(("counted", "kind"), [("Eight", "agrees"), ("Nine", "refines")])
def test_who_tells_of_the_eighth_dead_agrees_with_who_counts_eight(counted: str, kind: str) -> None:
    eighth = "An eighth miner died in hospital on Friday, a doctor said."
    assert kinds(eighth, f"{counted} miners were killed by the gas explosion, the company said.") == [kind]
