"""Fact checks: the claim is somebody's, the verdict is the outlet's."""

import pytest

from readings import claims_of, read_text
from sayso.link import link
from sayso.schema import Kind, LinkKind

Told = list[tuple[str, str, str]]


def told(text: str) -> tuple[Told, Told]:
    """What the outlet says for itself, and all else: stance, firmness, words."""
    claims = claims_of(text)
    own, others = ([c for c in claims if (c.voice.kind is Kind.REPORT) is ours] for ours in (True, False))
    rows = [[(c.stance.value, c.factuality.value, c.quote) for c in each] for each in (own, others)]
    return rows[0], rows[1]


@pytest.mark.parametrize(
    ("verdict", "stance", "firmness"),
    [
        ("False.", "denies", "CT-"),
        ("This is not true.", "denies", "CT-"),
        ("Fake", "denies", "CT-"),
        ("True.", "confirms", "CT+"),
        ("Misleading", "unknown", "Uu"),
        ("Unproven.", "unknown", "Uu"),
        ("Half true.", "unknown", "Uu"),
    ],
)
def test_the_verdict_is_what_the_outlet_says_of_the_claim(verdict: str, stance: str, firmness: str) -> None:
    said = "The bridge at Orrin is closed to lorries"
    assert told(f"Claim: {said}.\n\nVerdict: {verdict}") == ([(stance, firmness, said)], [("states", "CT+", said)])


def test_labels_may_stand_above_their_words() -> None:
    own, others = told("The claim:\n\nThe mayor sold the pier.\n\nOur ruling:\n\nFalse. She lets it to a baker.")
    assert own == [("denies", "CT-", "The mayor sold the pier"), ("states", "CT+", "She lets it to a baker")]
    assert others == [("states", "CT+", "The mayor sold the pier")]


def test_who_made_the_claim_is_told_by_it() -> None:
    claims = claims_of("Claim: Mayor Lena Oswin said the pier is closed.\n\nVerdict: False.")
    assert [(c.voice.name, c.stance.value) for c in claims if c.voice.kind is not Kind.REPORT] == [("Lena Oswin", "states")]
    assert [c.stance.value for c in claims if c.voice.kind is Kind.REPORT] == ["denies"]


def test_each_verdict_is_on_the_claim_above_it() -> None:
    text = "Claim: The town fell.\n\nVerdict: False.\n\nClaim: The bridge at Orrin was blown up.\n\nVerdict: True."
    assert told(text)[0] == [("denies", "CT-", "The town fell"), ("confirms", "CT+", "The bridge at Orrin was blown up")]


@pytest.mark.parametrize("text", ["Claim:\nVerdict:", "Claim:\n\nVerdict: False", "Verdict: False."])
def test_labels_without_a_claim_say_nothing(text: str) -> None:
    assert claims_of(text) == ()


def test_a_checked_rumour_is_denied_and_not_repeated() -> None:
    rumour = read_text("The bridge at Orrin is closed to lorries, a driver said.", outlet="Orrin Post", published="2031-03-04")
    check = read_text(
        "Claim: The bridge at Orrin is closed to lorries.\n\nVerdict: False.", outlet="Truth Desk", published="2031-03-05"
    )
    ledger = link([rumour.reading, check.reading], stories={"bridge": [rumour.report.id, check.report.id]})
    own = next(c.id for c in ledger.claims if c.voice.kind is Kind.REPORT)
    assert {x.kind for x in ledger.links if own in (x.a, x.b)} == {LinkKind.DENIES}


@pytest.mark.parametrize(
    ("text", "words", "firmness"),
    [
        ("Iddo falsely claimed that the vote was rigged.", "the vote was rigged", "CT-"),
        ("The party has wrongly said that the mill was shut.", "the mill was shut", "CT-"),
        ("The party wrongly said on Monday that nobody had died.", "nobody had died", "CT+"),
    ],
)
def test_what_the_report_calls_falsely_claimed_it_denies(text: str, words: str, firmness: str) -> None:
    own, others = told(text)
    assert own == [("denies", firmness, words)]
    assert [(stance, quote) for stance, _, quote in others] == [("states", words)]


@pytest.mark.parametrize(
    "text",
    [
        "Ost said Iddo falsely claimed that the vote was rigged.",
        "Iddo did not falsely claim that the vote was rigged.",
        "Iddo claimed that the vote was falsely counted.",
    ],
)
def test_what_another_calls_false_or_nobody_does_the_report_does_not_deny(text: str) -> None:
    assert told(text)[0] == []
