"""A denial of having taken or paid money is against the sum that somebody says was, if it is that money."""

import pytest
from link_told import MONDAY, links

from readings import read_text
from sayso.annotate import with_meanings
from sayso.link import link
from sayso.schema import Ledger, Reading

BRENN = "Mayor Ada Brenn received 40,000 crowns from Orm Steel, the auditors said."


def set_against(first: str, second: str) -> set[str]:
    return {each.kind.value for each in links(first, second) if each.kind.value in ("denies", "conflicts")}


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        (
            "Minister Pavlo Denning received 2.4 million crowns from the builder Steinmark, according to bank records.",
            "Minister Pavlo Denning denied taking money from Steinmark.",
        ),
        (
            "Minister Pavlo Denning received 2.4 million crowns from the builder Steinmark, according to bank records.",
            "Denning's lawyer, Fritz Amory, said that his client had never taken money from Steinmark.",
        ),
        (BRENN, "Brenn denied having accepted bribes from Orm Steel."),
        (
            "Orm Steel paid Mayor Ada Brenn 40,000 crowns, the auditors said.",
            "Mayor Ada Brenn denied taking cash from Orm Steel.",
        ),
    ],
)
def test_who_denies_having_taken_money_from_one_denies_the_sum_he_is_said_to_have_had_from_him(told: str, denied: str) -> None:
    assert set_against(told, denied) == {"denies"}


@pytest.mark.parametrize(
    ("told", "denied", "kind"),
    [
        (
            "Two officials briefed on the talks said that Petrel paid 3 million dollars.",
            "Interior minister Hadi Sorumba said that no ransom was paid for the Petrel hostages.",
            "conflicts",
        ),
        (
            "The family paid 200,000 dollars to free the sailors, two negotiators said.",
            "The foreign ministry said that no ransom was paid for the sailors.",
            "conflicts",
        ),
        (
            "Orm Steel paid the hackers 200,000 dollars, two negotiators said.",
            "Orm Steel denied that it had paid a ransom to the hackers.",
            "denies",
        ),
        (
            "Orm Steel paid 200,000 dollars, two negotiators said.",
            "Orm Steel denied that it had paid a ransom for its engineers.",
            "denies",
        ),
    ],
)
def test_who_says_that_no_ransom_was_paid_is_against_the_sum(told: str, denied: str, kind: str) -> None:
    assert set_against(told, denied) == {kind}


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        (BRENN, "Brenn denied taking money from the port company."),
        (BRENN, "Councillor Per Holt denied taking money from Dorn Cement."),
        (BRENN, "Brenn denied that she had met the owner of Dorn Cement."),
        ("Orm Steel offered Mayor Ada Brenn 40,000 crowns, the auditors said.", "Brenn denied taking money from Orm Steel."),
        (
            "Orm Steel paid 200,000 dollars in taxes, the tax office said.",
            "The foreign ministry said that no ransom was paid for the Orm Steel engineers.",
        ),
        # money that went the other way, that is due, to others, and for a release of another kind
        ("Mayor Ada Brenn gave 40,000 crowns to Orm Steel, a clerk said.", "Brenn denied taking money from Orm Steel."),
        (
            "Mayor Ada Brenn accepted a salary of 40,000 crowns from Orm Steel, a clerk said.",
            "Brenn denied taking money from Orm Steel.",
        ),
        ("Orm Steel paid its shareholders 200,000 dollars, a clerk said.", "Orm Steel denied that it had paid a ransom."),
        ("Orm Steel paid a fine of 200,000 dollars, a clerk said.", "Orm Steel denied that it had paid a ransom."),
        ("The club paid 200,000 dollars for the striker’s release.", "The mayor said that no ransom was paid for the engineers."),
        (
            "The kidnappers demanded that Orm Steel pay 200,000 dollars, police said.",
            "The foreign ministry said that no ransom was paid for the Orm Steel engineers.",
        ),
    ],
)
def test_other_money_is_not_denied(told: str, denied: str) -> None:
    assert not set_against(told, denied)


def test_the_sum_denied_is_shown_as_denied() -> None:
    made = ledger(f"{BRENN} Brenn denied taking money from Orm Steel.")
    assert [v.status.value for h in made.figures for v in h.values] == ["denied"]


def ledger(text: str) -> Ledger:
    """The ledger of one report."""
    found = read_text(text, outlet="Bay Post", published=MONDAY)
    report = found.document.report
    return link([Reading(report, with_meanings(report, found.claims))], stories={"s": [report.id]})
