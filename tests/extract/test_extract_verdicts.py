"""Charges and verdicts: who is cleared has not done it by that word; who is charged may have."""

import pytest

import sayso
from readings import claims_of

FOUGHT = "The army said it had cleared the town in fighting that killed nine rebels."


@pytest.mark.parametrize(
    "text",
    [
        "The court acquitted Mira Tolle of killing three guests on Monday.",
        "Mira Tolle was cleared on Monday of killing three guests.",
        "Mira Tolle was found not guilty of killing three guests.",
        "A jury found Mira Tolle not guilty of killing three guests.",
        "Mira Tolle pleaded not guilty to killing three guests.",
    ],
)
def test_what_somebody_is_cleared_of_is_not_told_as_done(text: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.factuality.value, claim.polarity.value, claim.victims) == ("CT-", "negative", ())


def test_a_verdict_that_convicts_and_clears_is_two_claims() -> None:
    claims = claims_of("A jury found Mira Tolle guilty of killing one guest and acquitted her of killing two others.")
    told = [(claim.polarity.value, [figure.low for figure in claim.figures]) for claim in claims]
    assert told == [("positive", [1]), ("negative", [2])]


@pytest.mark.parametrize(
    "text", ["Police cleared the square of drunken protesters.", "The army cleared the road of snow.", FOUGHT]
)
def test_what_is_cleared_of_people_or_things_was_cleared(text: str) -> None:
    assert [claim.factuality.value for claim in claims_of(text)] == ["CT+"]


@pytest.mark.parametrize(
    ("text", "firmness"),
    [
        ("Mira Tolle is accused of killing three guests.", "PS+"),
        ("Mira Tolle has been charged with killing three guests.", "PS+"),
        ("Prosecutors accuse Mira Tolle of killing three guests.", "CT+"),
    ],
)
def test_a_charge_that_nobody_is_named_for_is_possible(text: str, firmness: str) -> None:
    assert [claim.factuality.value for claim in claims_of(text)] == [firmness]


def test_the_dead_of_an_acquittal_stand_in_no_toll_and_against_the_charge() -> None:
    texts = ("Prosecutors say that Mira Tolle killed three guests.", "The court acquitted Mira Tolle of killing three guests.")
    reports = [
        report
        for text, outlet, day in zip(texts, ("Bay Post", "Valley Echo"), ("05", "09"), strict=True)
        for report in sayso.read(text.encode(), outlet=outlet, published=f"2031-05-{day}")
    ]
    ledger = sayso.link(sayso.annotate(reports))
    assert [len(history.values) for history in ledger.figures if history.role == "killed"] == [1]
    assert "agrees" not in {link.kind.value for link in ledger.links}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mira Tolle pleaded guilty to theft.", "guilty to theft"),
        ("Mira Tolle, who pleaded guilty to stealing 40 pipes, was fined.", "guilty to stealing 40 pipes"),
        ("Mira Tolle pleaded not guilty.", "not guilty"),
    ],
)
def test_the_plea_is_what_is_said(text: str, said: str) -> None:
    assert said in [claim.quote for claim in claims_of(text)]
