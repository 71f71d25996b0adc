"""Denials and confirmations that reach a claim in another report: named in a word, or in other words by the accused."""

import pytest
from link_piles import pile

DIED = ("2031-03-03", "Nine dockers died when a crane fell at Pell harbour on Monday, the dockers' union said.")
SHELLED = (
    "2031-03-03",
    "Turm's foreign minister, Sela Onk, accused Drej of firing rockets at a grain ship in the strait of Ilm.",
)
NOT_SHELLED = (
    "2031-03-04",
    "A spokesman for Drej's army, Major Hann Reus, denied that his forces had attacked a cargo vessel in the strait.",
)


def test_the_deaths_that_are_confirmed_are_those_of_the_other_report() -> None:
    found = pile(DIED, ("2031-03-04", "The labour ministry confirmed the deaths on Tuesday."))
    assert found.answers("Nine dockers") == [("confirmed", "2031-03-04")]
    point = found.point("Nine dockers")
    assert (point.at_least, point.at_most) == (2, 2)


def test_who_could_not_confirm_the_deaths_confirmed_nothing() -> None:
    found = pile(DIED, ("2031-03-04", "The hospital at Pell could not confirm the deaths."))
    assert found.answers("Nine dockers") == []
    assert found.point("Nine dockers").at_most == 1


def test_which_deaths_are_confirmed_nobody_can_say_where_the_story_has_two_kinds() -> None:
    found = pile(
        (
            "2031-03-03",
            "Four miners died in the pit at Gull on Monday, the union said. Nine sailors died when a ferry sank off Gull on "
            "Sunday, the harbour master said.",
        ),
        ("2031-03-04", "The government confirmed the deaths."),
    )
    assert len(found.point("the deaths").claims) == 1


def test_the_arrests_of_the_two_are_those_that_another_report_tells_of() -> None:
    found = pile(
        ("2031-03-03", "Two officers of the coast guard were arrested over the sale of seized fuel, a clerk said."),
        ("2031-03-05", "Prosecutor Ilan Brode confirmed the arrests of the two coast guard officers."),
    )
    assert found.answers("Two officers") == [("confirmed", "2031-03-05")]


def test_a_confirmed_report_is_confirmed_where_the_outlet_has_it_first_and_is_no_merge() -> None:
    found = pile(
        (
            "2031-03-03",
            "Deputy minister Sano Reth flew to Marl for secret talks with the rebels, two diplomats told the Bay Post.",
        ),
        (
            "2031-03-04",
            "The Bay Post reported on Monday that deputy minister Sano Reth flew to Marl for secret talks with the rebels. "
            "A government spokeswoman confirmed the report.",
        ),
    )
    assert found.answers("flew to Marl", "diplomats") == [("confirmed", "2031-03-04")]
    assert [o.name for o in found.point("the report").origins if found.claim("the report").id in o.claims] == [
        "government spokeswoman"
    ]


def test_who_confirms_the_report_that_it_was_so_is_an_origin_beside_the_report() -> None:
    found = pile(
        ("2031-03-04", "The foreign ministry confirmed the report that Reth had flown to Marl for talks with the rebels.")
    )
    assert "foreign ministry" in {origin.name for origin in found.point("the report that").origins}


def test_what_the_accused_denies_in_other_words_is_what_he_is_accused_of() -> None:
    found = pile(SHELLED, NOT_SHELLED)
    assert found.answers("accused Drej") == [("denied", "2031-03-04")]
    assert [origin.name for origin in found.point("accused Drej").against] == ["Hann Reus"]


def test_a_no_of_the_accused_without_a_word_of_denial_is_a_conflict() -> None:
    found = pile(
        ("2031-03-03", "Turm accused Drej on Monday of shelling the border village of Asp, killing four farmers."),
        ("2031-03-04", "Drej's defence ministry said it had not fired on Asp."),
    )
    assert len(found.links("conflicts")) == 1


def test_a_denial_of_another_deed_is_not_drawn_to_the_accusation() -> None:
    found = pile(
        ("2031-03-03", "President Drej's forces burned the village of Kest, the governor of Turm said."),
        NOT_SHELLED,
    )
    assert found.links("denies") == set()


def test_soldiers_who_stole_nothing_may_have_burned_the_school() -> None:
    found = pile(
        ("2031-03-03", "The governor said the school in Kest was burned by soldiers."),
        ("2031-03-04", "The army denied that its soldiers had stolen cattle in Kest."),
    )
    assert found.links("denies") == set()


def test_the_deniers_side_grants_it_later() -> None:
    found = pile(
        SHELLED,
        NOT_SHELLED,
        (
            "2031-03-07",
            "President Drej admitted on Friday that his forces had fired rockets at the grain ship in the strait of Ilm.",
        ),
    )
    assert found.answers("accused Drej") == [("denied", "2031-03-04"), ("confirmed", "2031-03-07")]
    assert found.answers("cargo vessel") == [("taken back", "2031-03-07")]


def test_a_lawyer_rejects_the_allegations_of_the_other_report() -> None:
    found = pile(
        ("2031-03-03", "Investigators said the businessman Pavo Lisk paid for the attack on the judge's house in Sarn."),
        ("2031-03-04", "Lisk's lawyer, Odo Mern, rejected the allegations."),
    )
    assert found.answers("Pavo Lisk") == [("denied", "2031-03-04")]


def test_a_lawyer_of_somebody_else_rejects_other_allegations() -> None:
    found = pile(
        ("2031-03-03", "Investigators said the businessman Pavo Lisk paid for the attack on the judge's house in Sarn."),
        ("2031-03-04", "Tova Brun's lawyer, Odo Mern, rejected the allegations."),
    )
    assert found.answers("Pavo Lisk") == []


def test_who_took_bribes_as_he_was_accused_of_takes_his_denial_back() -> None:
    found = pile(
        (
            "2031-03-04",
            "Prosecutors accuse the mayor, Jorn Halle, of taking bribes from a builder. Halle, who denied it on Monday, "
            "remains in office.",
        ),
        ("2031-03-06", "Jorn Halle admitted on Thursday that he took bribes from a builder."),
    )
    assert found.answers("accuse the mayor")[-1] == ("confirmed", "2031-03-06")
    assert found.answers("it", "Halle")[:1] or found.links("supersedes")


def test_a_denial_that_the_report_looks_back_on_stands_before_what_is_granted_now() -> None:
    found = pile(
        ("2031-03-03", "Ana Trell said soldiers of the Third Brigade shelled the school at Orm."),
        (
            "2031-03-05",
            "The defence ministry admitted on Wednesday that soldiers of the Third Brigade had shelled the school at Orm. "
            "It had earlier denied the shelling.",
        ),
    )
    assert found.answers("shelled the school", "Trell")[0][0] == "denied"
    assert found.answers("the shelling") == [("taken back", "2031-03-05")]


def test_who_did_not_order_the_raid_does_not_deny_that_there_was_one() -> None:
    accused = ("2031-03-03", "General Tarn ordered the raid on the camp at Dolm, the aid group Open Hands said.")
    happened = ("2031-03-03", "The raid on the camp at Dolm took place on Saturday night, a nurse said.")
    denied = ("2031-03-04", "General Tarn denied ordering the raid on the camp at Dolm but not that it happened.")
    assert [b for _, b in pile(accused, denied).links("denies")] == ["General Tarn ordered the raid on the camp at Dolm"]
    assert pile(happened, denied).links("denies") == set()


def test_who_denies_a_part_in_it_does_not_deny_that_it_was_done() -> None:
    denied = ("2031-03-05", "Drej denies responsibility for the shelling of Asp.")
    accused = ("2031-03-03", "Turm accused Drej on Monday of shelling the border village of Asp, killing four farmers.")
    assert len(pile(accused, denied).links("denies")) == 1
    assert pile(("2031-03-03", "The shelling of Asp killed four farmers, a doctor said."), denied).links("denies") == set()


def test_what_somebody_ordered_is_the_word_of_who_says_so_of_him() -> None:
    found = pile(("2031-03-03", "General Tarn ordered the raid on the camp at Dolm, the aid group Open Hands said."))
    assert [origin.name for origin in found.point("General Tarn ordered").origins] == ["aid group Open Hands"]


def test_who_grants_another_thing_has_not_granted_what_he_denied() -> None:
    found = pile(
        ("2031-03-03", "The union said the Korl works had dumped acid in the river Senn."),
        ("2031-03-04", "Korl Works denied that it had dumped acid in the river Senn."),
        ("2031-03-06", "Korl Works admitted that a tank near the river Senn was old."),
    )
    assert found.answers("the Korl works had dumped") == [("denied", "2031-03-04")]


QUITS = ("2035-02-03", "Finance Minister Olve Dahn is to resign, two aides said on Saturday.")
STAYS = ("2035-02-03", "Per Riis, a spokesman for Dahn, said on Saturday the minister would stay in office.")
GONE = "Olve Dahn resigned as finance minister on Tuesday, his office said. "


@pytest.mark.parametrize(
    "text", ["Mr Riis acknowledged that his statement of Saturday had been wrong.", "Mr Riis withdrew his statement of Saturday."]
)
def test_who_takes_back_his_statement_of_a_day_takes_back_what_he_said_then(text: str) -> None:
    found = pile(QUITS, STAYS, ("2035-02-06", GONE + text))
    assert found.answers("would stay in office") == [("taken back", "2035-02-06")]
    assert found.point("his statement").id == found.point("would stay in office").id


def test_what_was_said_on_another_day_or_by_another_is_not_taken_back() -> None:
    other_day = pile(QUITS, STAYS, ("2035-02-06", GONE + "Mr Riis withdrew his statement of Sunday."))
    assert other_day.answers("would stay in office") == []
    other = pile(QUITS, STAYS, ("2035-02-06", GONE + "Ms Torn withdrew her statement of Saturday."))
    assert other.answers("would stay in office") == []


@pytest.mark.parametrize(("found", "denied"), [("no sign of manipulation", True), ("no sign of interest", False)])
def test_who_finds_no_sign_of_a_thing_denies_it(found: str, denied: bool) -> None:
    told = pile(
        ("2035-02-03", "The coastguard said that the footage had been manipulated."),
        ("2035-02-04", f"Two independent experts who examined it said that they had found {found}."),
    )
    assert (told.point("sign of").id == told.point("footage had been").id) is denied
    assert bool(told.links("denies")) is denied


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("The president interviewed three candidates, his office said.", "no evidence of interference"),
        ("The company contacted the families, its director said.", "no sign of contamination"),
    ],
)
def test_a_word_that_begins_alike_is_not_what_nobody_found(said: str, found: str) -> None:
    told = pile(("2035-02-03", said), ("2035-02-04", f"The inspectors found {found}, they said."))
    assert not told.links("denies")
