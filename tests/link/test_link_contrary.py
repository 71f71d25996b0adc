"""Who says what cannot hold beside the other, though neither denies: set against it, and no origin behind it."""

import pytest
from link_pairs import kinds
from link_samples import claim, reading, report

import sayso
from sayso.link.block import Block, traits_of
from sayso.link.relations.opposites import contrary
from sayso.schema import Ledger, LinkKind, Story

PEOPLES = (
    "Karsan guns shelled the town of Merrow on Saturday, the Tolun ministry said.",
    "Tolun guns shelled the town of Merrow on Saturday, the Karsan ministry said.",
)
EXITS = (
    "The exits of Selwick hall were locked when the fire broke out, Ana Rell said on Monday.",
    "The exits of Selwick hall were open when the fire broke out, Tomas Drey said on Monday.",
)


def ledger_of(*texts: str) -> Ledger:
    outlets = ("Bay Post", "Valley Echo", "Northern Herald")
    reports = [
        report
        for text, outlet in zip(texts, outlets, strict=False)
        for report in sayso.read(text.encode(), outlet=outlet, published="2031-05-05")
    ]
    return sayso.link(sayso.annotate(reports))


@pytest.mark.parametrize("told", [PEOPLES, EXITS], ids=["two peoples, one deed", "locked and open"])
def test_what_cannot_hold_beside_the_other_conflicts_and_stands_against_it(told: tuple[str, str]) -> None:
    ledger = ledger_of(*told)
    assert [link.kind for link in ledger.links] == [LinkKind.CONFLICTS]
    (point,) = ledger.points
    assert (point.at_most, len(point.origins), len(point.against)) == (1, 1, 1)


@pytest.mark.parametrize(
    "other",
    [
        "Karsa’s guns shelled the town of Merrow on Saturday, the Karsan ministry said.",  # one people under two names
        "Tolun guns shelled the town of Merrow on Sunday, the Karsan ministry said.",  # another day
        "Tolun guns shelled the village of Oster on Saturday, the Karsan ministry said.",  # another place
        "Rebel guns shelled the town of Merrow on Saturday, the mayor said.",  # may be Karsan ones
    ],
)
def test_another_deed_and_a_side_that_may_be_the_same_are_no_conflict(other: str) -> None:
    assert LinkKind.CONFLICTS not in {link.kind for link in ledger_of(PEOPLES[0], other).links}


@pytest.mark.parametrize(
    "deed", ["{} rescuers rescued sailors off", "{} police arrested fishermen in", "{} guns shelled farms in"]
)
def test_two_may_both_rescue_and_both_arrest_or_shell_some_of_many(deed: str) -> None:
    mine, theirs = (f"{deed.format(side)} Merrow on Saturday, the" for side in ("Karsan", "Tolun"))
    found = ledger_of(f"{mine} Tolun ministry said.", f"{theirs} Karsan ministry said.")
    assert LinkKind.CONFLICTS not in {link.kind for link in found.links}


def test_two_who_tell_of_one_matter_in_other_words_are_not_said_to_say_the_same() -> None:
    ledger = ledger_of(
        "The finance minister, Oda Lerr, said the talks with the lenders had been useful.",
        "The lenders’ chief, Pavel Orn, said the talks with the minister had covered pensions. "
        "Ms Lerr said the talks were useful.",
    )
    link = next(link for link in ledger.links if link.kind is LinkKind.AGREES)
    assert "both say so" not in link.reason
    assert "words of their own" in link.reason


def poles(one: str, other: str, *, names: tuple[tuple[str, str], ...] = ()) -> int:
    """Whether two statements of one story say contrary things by their words."""
    told = []
    for text, outlet in ((one, "Bay Post"), (other, "Valley Echo")):
        source = report(text, outlet=outlet, published="2031-05-05")
        told.append(reading(source, claim(source, text.removesuffix("."), names=[n for n in names if n[0] in text])))
    told.sort(key=lambda each: each.report.id)
    traits = traits_of(Block(tuple(told), (Story("s", tuple(each.report.id for each in told)),)))
    a, b = (traits[each.claims[0].id] for each in told)
    return contrary(a, b)


CONTRARY = [
    ("The brakes of the coach were in good working order.", "The brakes of the coach were corroded."),
    ("The brakes of the coach were in good working order.", "The brakes of the coach had failed."),
    ("The brakes of the coach were in good working order.", "The brakes of the coach were faulty."),
    ("The gates of the hall were locked.", "The gates of the hall were open."),
    ("The plant in Merrow will close.", "The plant in Merrow would stay open."),
    ("Schools in Merrow would stay closed until Thursday.", "They would keep all the schools open until Thursday."),
    ("The mayor will resign this month.", "The mayor would serve out her term."),
    ("The town's budget was balanced.", "The town's budget had a hole of two million."),
    ("The dam above Oster is stable.", "The dam above Oster could fail within days."),
    ("The harbour office had been warned of the ice.", "The harbour office was unaware of the ice."),
    ("The families left the camp of their own free will.", "The families were forced out of the camp."),
    ("The march in Merrow was peaceful.", "The march in Merrow turned violent."),
    ("The driver was armed.", "The driver was unarmed."),
    ("The front accepted the truce.", "The front rejected the truce."),
    ("Those killed at the farm were militants.", "Those killed at the farm were farmers."),
    ("Those killed at the farm were militants.", "The dead at the farm were farmers."),
    ("The rockets hit their targets in Oster.", "The rockets were intercepted over Oster."),
    ("The parade in Merrow will go ahead.", "The parade in Merrow was called off."),
    ("The coach of the team resigned.", "The coach of the team was sacked."),
    ("The banker took his own life.", "The banker was murdered."),
    ("The aid convoy was let through.", "The aid convoy was turned back."),
    ("The captain was sober.", "The captain was drunk."),
    ("The ferry was licensed.", "The ferry had no valid licence."),
    ("The fire in the mill was sabotage.", "The fire in the mill was an accident."),
    ("The bank of Merrow is solvent.", "The bank of Merrow is insolvent."),
    ("The bank of Merrow was still solvent.", "The bank had gone bankrupt."),
    ("The vaccine is safe.", "The vaccine is highly dangerous."),
    ("The captain was convicted of smuggling.", "The captain was acquitted."),
]


@pytest.mark.parametrize(("one", "other"), CONTRARY)
def test_contrary_words_of_one_thing_are_contrary_and_one_of_them_negated_is_not(one: str, other: str) -> None:
    assert poles(one, other) == poles(other, one) == -1
    for verb in (" were ", " was ", " is ", " will ", " would ", " could "):
        if verb in one:
            assert poles(one.replace(verb, f"{verb}not ", 1), other) == 1
            break


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The captain Ida Marsh was sober.", "The captain Jon Sills was drunk."),
        ("The road to Merrow will close.", "The schools would stay open."),
        ("The gates were locked on Monday and were open on Friday.", "The gates were open."),
        ("Jon Sills worked at the Oster mill.", "The pumps at the Oster mill failed."),
        ("Jon Sills was working 14 hours a day at the Oster mill.", "The pumps at the Oster mill failed."),
        # another who or what it is told of, and another thing known, accepted or done
        ("The shops in Oster were open.", "The exits in Oster were locked."),
        ("The bank of Merrow is solvent.", "The mill of Oster is bankrupt."),
        ("The strike in the port was legal.", "The blockade of the port was illegal."),
        ("The mayor had been told of the flood.", "The mayor was unaware of the debt."),
        ("The judge accepted the evidence.", "The judge rejected the appeal."),
        ("The banker was found guilty of fraud.", "The banker was innocent of the murder."),
        ("The banker was convicted of fraud.", "The banker was acquitted of murder."),
        ("The court convicted the banker of fraud.", "The court cleared the banker of murder."),
        ("The mayor was partly aware of the ice.", "The mayor was unaware of the ice."),
    ],
)
def test_two_people_two_things_and_whoever_says_both_are_not_contrary(one: str, other: str) -> None:
    assert poles(one, other, names=(("Ida Marsh", "PERSON"), ("Jon Sills", "PERSON"))) == 0


WELL = (
    "The Oster well was safe to drink from after tests found no trace of oil, the water board said on Monday.",
    "No oil has been found in the Oster well, the water board said on Monday.",
    "It had found oil in three samples from the Oster well, the fishing club said on Monday.",
)


def test_who_finds_nothing_is_not_against_who_says_that_all_is_safe_but_against_who_found_it() -> None:
    ledger = ledger_of(*WELL)
    quote = {claim.id: claim.quote for claim in ledger.claims}
    against = (LinkKind.CONFLICTS, LinkKind.DENIES)
    found = {frozenset((quote[link.a][:6], quote[link.b][:6])) for link in ledger.links if link.kind in against}
    assert frozenset(("No oil", "It had")) in found
    assert all("It had" in pair for pair in found)


def test_who_says_that_he_was_not_dismissed_is_against_whoever_says_that_he_was() -> None:
    gone = "President Elias Torr dismissed the army chief, General Amado Ruin, on Monday, the gazette says."
    assert LinkKind.CONFLICTS in kinds(gone, "General Amado Ruin said he had not been dismissed.")
    assert LinkKind.CONFLICTS not in kinds(gone, "The spokesman, Ivo Lann, said he had not been dismissed.")
