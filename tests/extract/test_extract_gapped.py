"""Two counts with one verb: "Police put the crowd at 4,000, organisers at more than 10,000"."""

import pytest

from readings import claims_of


def counts(text: str) -> list[tuple[str, str, float | None]]:
    return [(claim.voice.name, figure.role, figure.low) for claim in claims_of(text) for figure in claim.figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police put the crowd at 4,000, organisers at more than 10,000.",
            [("Police", "count", 4000), ("organisers", "count", 10000)],
        ),
        (
            "The ministry put the death toll at nine and the miners' union at 12.",
            [("ministry", "killed", 9), ("miners' union", "killed", 12)],
        ),
    ],
)
def test_each_count_is_the_word_of_whoever_gives_it(text: str, expected: list[tuple[str, str, float]]) -> None:
    assert counts(text) == expected


def test_what_the_same_voice_does_besides_is_no_second_count() -> None:
    assert {voice for voice, _, _ in counts("Police put the damage at 3 million and looked at 12 cars.")} == {"Police"}


def test_two_counts_of_one_voice_stay_one_statement() -> None:
    assert counts("The ministry put the dead at nine and the missing at 30.") == [
        ("ministry", "killed", 9),
        ("ministry", "missing", 30),
    ]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Polls put her party at 31 percent, ahead of the Union party at 24 percent.", "Polls"),
        ("A survey put the Reeds at 12 percent, behind the Miners at 19 percent.", "survey"),
        ("The Bay Post survey put the Reeds at 12 percent, the Miners at 19 percent.", "Bay Post survey"),
    ],
)
def test_what_comes_behind_or_ahead_of_another_gives_no_count(text: str, voice: str) -> None:
    assert {who for who, _, _ in counts(text)} == {voice}
