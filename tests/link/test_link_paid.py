"""A denial of having taken or paid money is against the sum that somebody says was, if it is that money."""

import pytest
from link_told import MONDAY, links

from readings import read_text
from sayso.annotate import with_meanings
from sayso.link import link
from sayso.link.block import Block, traits_of
from sayso.link.order import in_order
from sayso.link.relations.paid import of_that_sum
from sayso.schema import Ledger, Reading, Stance, Story

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


ASKED = "An official who may not speak publicly said that Brandt had asked the ministry for 5 million crowns on Thursday night."


@pytest.mark.parametrize(
    ("denied", "of_that"),
    [
        ("Minister Karl Venn rejected the claim that the bank had asked for 5 million crowns.", True),
        ("Minister Karl Venn rejected the claim that the bank had asked for 9 million crowns.", False),
        ("Minister Karl Venn rejected the claim that the bank had asked for 5 million euros.", False),
        ("Minister Karl Venn denied that the bridge had cost 5 million crowns.", False),
    ],
)
def test_a_denial_that_names_the_sum_and_what_was_done_is_of_whoever_tells_it(denied: str, of_that: bool) -> None:
    told = ((ASKED, "Bay Post"), (denied, "Vale Echo"))
    readings = tuple(in_order([read_text(text, outlet=outlet, published=MONDAY).reading for text, outlet in told]))
    story = Story("s", tuple(sorted(r.report.id for r in readings)))
    traits = traits_of(Block(readings, (story,), ())).values()
    asked = next(t for t in traits if t.claim.quote.startswith("Brandt had asked"))
    denial = next(t for t in traits if t.claim.stance is Stance.DENIES)
    assert of_that_sum(denial, asked) is of_that


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        (ASKED, "Minister Karl Venn denied that the new harbour bridge near Tarvik had cost the town 5 million crowns in all."),
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


ARVO = (
    (
        "Kessel Times",
        "DORN, Sept 12 (Meridian) - The financial regulator closed Arvo Bank on Friday after customers withdrew about 2 "
        "billion crowns in three days, two people familiar with the matter told Meridian.\n\nThe bank's chairman, Elias "
        'Brandt, insisted on Wednesday that it had "more than enough" liquidity. On Friday he could not be reached for '
        "comment.\n\nThe regulator said in a statement that deposits up to 100,000 crowns were safe. It did not say how "
        'many customers held more than that.\n\nA spokeswoman for the finance ministry, Lena Orth, dismissed as "pure '
        'fantasy" reports that the state had been asked for a rescue of 5 billion crowns.\n\nAccording to the Dorn '
        "Herald, the central bank had warned the ministry in June that Arvo's bad loans came to 900 million crowns, three "
        "times what the bank had disclosed.",
    ),
    (
        "Dorn Herald",
        "The finance ministry was told in June that Arvo Bank's bad loans came to 900 million crowns, according to a "
        'letter of the central bank seen by the Dorn Herald.\n\nThe ministry said on Saturday that it had received "no '
        'such letter".\n\nArvo was shut on Friday. Customers had taken out 2.3 billion crowns since Tuesday, the '
        "regulator's head, Mira Sand, told reporters.\n\n\"Nobody with less than 100,000 crowns will lose a single "
        'crown," Sand said. About 1,200 customers hold more, she added.\n\nAn official who was not authorised to speak '
        "publicly said that Brandt had asked the ministry for 5 billion crowns on Thursday night.",
    ),
    (
        "Meridian",
        "Finance minister Karl Venn conceded on Monday that his office had received the central bank's letter about Arvo "
        'Bank\'s bad loans in June. "It was not passed on to me," he told parliament.\n\nOn Saturday his ministry had '
        "said that it had received no such letter.\n\nVenn again denied that the bank had asked for a rescue. But Brandt, "
        'in an interview with Channel 4, said: "I called the minister on Thursday night and asked for five billion. He '
        'hung up."\n\nThe regulator put the withdrawals at 2.4 billion crowns, up from 2.3 billion. It now says that '
        "about 1,500 customers hold more than 100,000 crowns.",
    ),
    (
        "Harbour Post",
        "Arvo Bank collapsed last week after customers withdrew some 2 billion crowns, sources told Meridian.\n\nMinister "
        "Karl Venn admitted that a letter by the central bank reached his office. He rejected the claim that the bank had "
        "asked for 5 billion crowns.\n\nThe opposition leader, Nadia Frey, called on Venn to resign. Venn said he would "
        "stay.",
    ),
)


def test_a_sum_denied_by_name_is_denied_in_a_story_of_many_sums_too() -> None:
    found = [read_text(text, outlet=outlet, published=MONDAY) for outlet, text in ARVO]
    readings = [Reading(f.document.report, with_meanings(f.document.report, f.claims)) for f in found]
    made = link(readings, stories={"s": [r.report.id for r in readings]})
    asked = next(c.id for r in readings for c in r.claims if c.quote.startswith("Brandt had asked"))
    denials = {each.a for each in made.links if each.kind.value == "denies" and each.b == asked}
    assert {c.voice.name for r in readings for c in r.claims if c.id in denials} == {"Karl Venn", "Lena Orth"}
