"""Two statements in one sentence of which one says yes and the other no."""

import pytest

from readings import claims_of

# text, what each half says and its factuality
HALVES = [
    (
        "The ministry said that no ransom was paid and that the army had freed the men.",
        [("no ransom was paid", "CT-"), ("the army had freed the men", "CT+")],
    ),
    (
        "The lift was running but the stairs were not, the warden said.",
        [("The lift was running", "CT+"), ("stairs were not", "CT-")],
    ),
    (
        "The sirens worked, but the radios did not, said Ilse Brandt.",
        [("The sirens worked", "CT+"), ("the radios did not", "CT-")],
    ),
    ("An aide said the bishop paid but never came back.", [("the bishop paid", "CT+"), ("the bishop never came back", "CT-")]),
    (
        "The cook fell ill and was not replaced, the ward said.",
        [("The cook fell ill", "CT+"), ("The cook was not replaced", "CT-")],
    ),
    ("Dr Hanna Weil said fevers rose while deaths did not.", [("fevers rose", "CT+"), ("deaths did not", "CT-")]),
    (
        "The chapel was not burnt but the barn was, the abbot said.",
        [("The chapel was not burnt", "CT-"), ("the barn was", "CT+")],
    ),
    ("The canal was frozen but the lake was not.", [("The canal was frozen", "CT+"), ("the lake was not", "CT-")]),
]
# text, all of it, its factuality
WHOLE = [
    ("The warden said that the mill had closed and that jobs had gone.", "the mill had closed and that jobs had gone", "CT+"),
    ("The camp has tents but no stoves, volunteers said.", "The camp has tents but no stoves", "CT+"),
    ("The barge left with no pilot, the lock keeper said.", "The barge left with no pilot", "CT+"),
    ("The barge left at noon and reached Orsk at dusk, the lock keeper said.", "left at noon and reached Orsk at dusk", "CT+"),
    ("The clerk did not write and did not call, her lawyer said.", "did not write and did not call", "CT-"),
    ("The guard did not see the boy while he was asleep, police said.", "did not see the boy while he was asleep", "CT-"),
    ("Odo Renn said it was not clear who was let in and who was not.", "who was let in and who was not", "Uu"),
]


@pytest.mark.parametrize(("text", "halves"), HALVES)
def test_each_half_is_a_claim_with_its_own_polarity(text: str, halves: list[tuple[str, str]]) -> None:
    claims = claims_of(text)
    for words, factuality in halves:
        found = [claim for claim in claims if words in claim.quote]
        assert [(claim.quote.endswith(words), str(claim.factuality)) for claim in found] == [(True, factuality)], words


@pytest.mark.parametrize(("text", "words", "factuality"), WHOLE)
def test_what_is_no_second_statement_stays_in_one_claim(text: str, words: str, factuality: str) -> None:
    found = [claim for claim in claims_of(text) if words in claim.quote]
    assert [str(claim.factuality) for claim in found] == [factuality]


def test_what_is_denied_is_not_parted() -> None:
    (claim,) = claims_of("Lena Farr denied that she took the keys and did not return them.")
    assert str(claim.stance) == "denies"
    assert claim.quote == "she took the keys and did not return them"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The port said that no cranes had been sold and called the march unlawful.",
            ["no cranes had been sold", "the march unlawful"],
        ),
        ("The union said that pay had fallen and accused the owner of greed.", ["pay had fallen", "accused the owner of greed"]),
        ("The guard said the men were armed and called the police.", ["the men were armed and called the police"]),
        (
            "The minister said that the firm had lied and accused the union of theft.",
            ["the firm had lied and accused the union of theft"],
        ),
    ],
)
def test_what_the_speaker_calls_or_blames_is_a_second_statement(text: str, said: list[str]) -> None:
    assert [claim.quote for claim in claims_of(text)] == said
