"""A plain "no", without a verb of denying, to what stands in another point."""

import pytest
from link_pairs import DAY, NEXT_DAY, kinds, ledger_of

from sayso.schema import LinkKind

RUMOUR = "Ostrava Foods is in advanced talks to buy its rival Pellworth, people familiar with the matter said."
NO = "Pellworth is not in talks with Ostrava Foods, its chairman, Ludo Crane, said on Tuesday."


@pytest.mark.parametrize(
    ("told", "no"),
    [
        (RUMOUR, NO),
        (
            "Kessler Steel is holding secret talks with the Vorn bank on a loan of 90 million crowns, two bankers said.",
            "Kessler Steel is not in talks with the Vorn bank, its treasurer, Ada Prim, said.",
        ),
        (
            "Tarsh's army said commandos had freed the 11 aid workers in a raid.",
            "There was no raid, said Lotte Verhage, one of the 11.",
        ),
        (
            "Smugglers killed two guards in a night ambush on the border, a customs officer said.",
            "There was no ambush, said a villager.",
        ),
        ("The blast killed nine people, the mayor said.", "Nobody died in the blast, the army said."),
        (
            "The ministry said the nine sailors were freed in an army operation in which four pirates died.",
            "There was no army operation, said one of the sailors.",
        ),
    ],
)
def test_who_says_plainly_that_it_is_not_so_is_in_conflict_with_who_tells_more_of_it(told: str, no: str) -> None:
    assert kinds(told, no, days=("2031-02-03", "2031-02-04")) == [LinkKind.CONFLICTS]
    assert all(len(point.origins) == 1 for point in ledger_of(told, no).points)


@pytest.mark.parametrize(
    ("told", "no", "days"),
    [
        (
            RUMOUR,
            "Pellworth is not in talks with Ostrava Foods, its chairman, Ludo Crane, said.",
            (NEXT_DAY, DAY),
        ),  # may have begun
        (RUMOUR, "Pellworth is not in talks with Orrel Steel, its chairman, Ludo Crane, said.", (DAY, DAY)),
        (RUMOUR, "Ostrava Foods has not bought Pellworth, its chairman, Ludo Crane, said.", (DAY, DAY)),
        ("The mayor feared a raid on the camp, his aide said.", "There was no raid, said a villager.", (DAY, DAY)),
        (
            "Police found the boat near the old mill, a diver said.",
            "There was no boat race this year, the club said.",
            (DAY, DAY),
        ),
        ("The raid on the camp was planned in Merrow, a diver said.", "There was no ambush, a villager said.", (DAY, DAY)),
    ],
)
def test_another_thing_a_thing_only_feared_and_what_may_have_come_since_are_no_conflict(
    told: str, no: str, days: tuple[str, str]
) -> None:
    assert kinds(told, no, days=days) == []


@pytest.mark.parametrize(
    ("lie", "word"),
    [
        (
            "Ost claimed that Morn had lied when she said that nobody died in the blast.",
            "Nobody died in the blast, the minister, Ada Morn, said.",
        ),
        ("Ost said that Morn was wrong to say that the dam was safe.", "The dam was safe, the minister, Ada Morn, said."),
    ],
)
def test_who_says_that_another_lied_is_against_what_he_said_and_does_not_repeat_it(lie: str, word: str) -> None:
    ledger = ledger_of(lie, word)
    quoted = {claim.id: claim.voice.name for claim in ledger.claims}
    found = {(link.kind, quoted[link.a], quoted[link.b]) for link in ledger.links}
    assert (LinkKind.DENIES, "Ost", "Ada Morn") in found
    assert not {kind for kind, *both in found if "Ost" in both} & {LinkKind.REPEATS, LinkKind.AGREES}
    (point,) = ledger.points
    assert [origin.name for origin in point.against] == ["Ost"]


@pytest.mark.parametrize(
    ("no", "told"),
    [
        ("The mayor never met the banker at the mill, his aide said.", "The mayor met the banker at the mill, a guard said."),
        (
            "The harbour board received no warning of the crack, it said.",
            "The harbour board received a warning of the crack, a diver said.",
        ),
        ("The hall has no second exit, its owner said.", "The hall has a second exit, an inspector said."),
    ],
)
def test_a_no_of_what_does_not_come_and_go_is_in_conflict_whichever_is_told_first(no: str, told: str) -> None:
    assert kinds(no, told) == kinds(told, no) == [LinkKind.CONFLICTS]


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        (
            "Marek Dorn is suspected of having taken bribes from the mill, the court said.",
            "She is not suspected of taking bribes from the mill, police said.",
        ),
        (
            "He is suspected of having taken bribes from the mill, the Harven court said.",
            "She is not suspected of having taken bribes from the mill, police said.",
        ),
    ],
)
def test_she_is_not_he(yes: str, no: str) -> None:
    assert LinkKind.CONFLICTS not in kinds(yes, no)
    assert LinkKind.CONFLICTS in kinds(yes, no.replace("she", "he").replace("She", "He"))


RESIGNED = "Jana Kell resigned as mayor of Harven, the council said."


def test_who_ruled_out_a_step_does_not_deny_it_once_it_is_taken() -> None:
    assert LinkKind.DENIES not in kinds("Mayor Jana Kell ruled out resigning as mayor of Harven.", RESIGNED)


def test_who_ruled_out_a_step_denies_what_was_told_of_it_before() -> None:
    assert LinkKind.DENIES in kinds(RESIGNED, "Mayor Jana Kell ruled out resigning as mayor of Harven.")


@pytest.mark.parametrize(
    "texts",
    [
        ("A trustee said Ludo Crane had been pushed out; a spokeswoman for the bank said it was his own decision.",),
        ("A trustee said he had been pushed out.", "A spokeswoman said it was his own decision."),
    ],
)
def test_who_was_pushed_out_did_not_go_by_his_own_decision(texts: tuple[str, ...]) -> None:
    assert LinkKind.CONFLICTS in kinds(*texts)


@pytest.mark.parametrize(
    ("yes", "no", "against"),
    [
        (
            "Drug maker Corvex said it had informed the medicines agency of liver problems with Dolatrin in May 2023.",
            "The medicines agency said it had not been informed by Corvex in 2023.",
            True,
        ),
        (
            "Drug maker Corvex said it had informed the medicines agency of liver problems with Dolatrin in May 2023.",
            "Mayor Ida Crone said she had not been informed.",
            False,
        ),
    ],
)
def test_who_was_not_told_is_against_who_told_him(yes: str, no: str, against: bool) -> None:
    rest = "The agency's president, Klaus Meyn, admitted that it had received a letter from Corvex in May 2023."
    assert (LinkKind.CONFLICTS in kinds(yes, no, rest, days=(DAY, DAY, NEXT_DAY))) is against


HEATER = "Fire officials ruled out a space heater as the cause of the fire that killed a family of five in Harven."


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        ("The cause of the fire in Harven that killed a family of five is not known yet, Ida Crone said.", False),
        ("A Harven man has died a day after a fire that killed his wife and their three children, the police said.", False),
        ("The fire in Harven was started by a space heater, Ida Crone said.", True),
    ],
)
def test_who_rules_out_a_thing_as_the_cause_rules_out_that_thing(text: str, is_denied: bool) -> None:
    assert (LinkKind.DENIES in kinds(text, HEATER)) is is_denied


@pytest.mark.parametrize(
    ("yes", "no", "against"),
    [
        ("The airline said it had warned the regulator of the fault.", "The regulator said it had never been warned.", True),
        ("The league said it had invited the union to the talks.", "The union said the league had not invited it.", True),
        (
            "The ministry said the police had warned residents of the flood.",
            "The police said farmers had never been warned.",
            False,
        ),
        (
            "The league said it had informed the union of the sale of its old ground.",
            "The union said it had not been informed of a rise in ticket prices.",
            False,
        ),
        ("The mayor said the council had paid for the pier.", "The council said teachers had not been paid in March.", False),
    ],
)
def test_who_was_not_told_speaks_of_himself_and_of_one_thing(yes: str, no: str, against: bool) -> None:
    assert (LinkKind.CONFLICTS in kinds(yes, no)) is against
