"""What somebody called a thing behind an aside is what he says of it, and nobody's in the aside."""

import pytest

from readings import claims_of


@pytest.mark.parametrize(
    ("text", "voice", "words"),
    [
        ("Hugo Falk described the claims, first reported by the Bay Post, as false.", "Hugo Falk", "the claims"),
        (
            "The mayor dismissed the allegations, published by the Valley Echo on Monday, as a complete fabrication.",
            "mayor",
            "the",
        ),
        ("The army called the story, first printed in the Bay Post, a lie.", "army", "the story"),
    ],
)
def test_a_judgement_behind_an_aside_is_a_denial(text: str, voice: str, words: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.voice.name, str(claim.stance)) == (voice, "denies")
    assert claim.quote.startswith(words)


def test_what_is_called_false_in_a_clause_of_its_own_is_not_judged_by_the_first() -> None:
    told = claims_of("The mayor described the tower as tall, and the Bay Post called the plan, drawn by Ada Prim, false.")
    assert not [c for c in told if c.voice.name == "mayor" and str(c.stance) == "denies"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Colonel Dresh dismissed reports that a school had been hit as a provocation.", "a school had been hit"),
        (
            "The minister rejected a claim by the rebels that 40 soldiers had been captured as propaganda.",
            "40 soldiers had been captured",
        ),
        ("The bank dismissed claims that it was insolvent as completely false.", "it was insolvent"),
        # What he is said to have been.
        ("The mayor dismissed reports that he had worked as a spy.", "he had worked as a spy"),
        ("The mayor dismissed reports that he had worked as a gossip columnist.", "he had worked as a gossip columnist"),
    ],
)
def test_what_a_dismissed_report_is_called_is_no_part_of_it(text: str, words: str) -> None:
    told = claims_of(text)
    assert [c.quote for c in told if str(c.stance) != "denies"] == [words]
    assert all(c.quote.endswith(words) for c in told if str(c.stance) == "denies")
