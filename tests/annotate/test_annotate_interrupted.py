"""Asides that credit whoever passes something on, between a speaker and his words."""

import pytest

from readings import claims_of, document_of

# text, innermost voice, who passes it on, stance, words
PASSED_ON = [
    ("The mint denied, Radio Orsk reported, that coins were missing.", "mint", "Radio Orsk", "denies", "coins were missing"),
    (
        "The abbot denied, according to the Vale Tribune, that monks had fled.",
        "abbot",
        "Vale Tribune",
        "denies",
        "monks had fled",
    ),
    (
        "The lock keeper warned, the Pelm Herald reported on Tuesday, that the dam would fail.",
        "lock keeper",
        "Pelm Herald",
        "predicts",
        "the dam would fail",
    ),
    ("A nurse confirmed, the Courier wrote, that beds were short.", "nurse", "Courier", "confirms", "beds were short"),
    ("The navy, quoted by Orsk Television, denied sinking the barge.", "navy", "Orsk Television", "denies", "sinking the barge"),
]


@pytest.mark.parametrize(("text", "speaker", "through", "stance", "words"), PASSED_ON)
def test_who_says_something_keeps_it_though_another_passes_it_on(
    text: str, speaker: str, through: str, stance: str, words: str
) -> None:
    found = [claim for claim in claims_of(text) if claim.quote.endswith(words) and speaker in claim.voice.name]
    assert [(str(claim.stance), [voice.name for voice in claim.chain[1:]]) for claim in found] == [(stance, [through])]


def test_an_aside_after_a_verb_that_says_nothing_has_the_whole_sentence() -> None:
    claims = claims_of("The old ferry had sunk, Radio Orsk reported, that night of all nights.")
    assert {claim.voice.name for claim in claims} == {"Radio Orsk"}


def test_no_sentence_ends_where_an_aside_begins() -> None:
    assert len(document_of("The ministry denied, Harbour News Agency reported, that the dam had failed.").sentences) == 1


# Nothing of the first clause is the aside's, nothing of the second the first speaker's.
SECOND_CLAUSES = [
    (
        "Merr's lawyer, Petra Vond, denied that her client had been arrested; he had, she said, given himself up.",
        [("Petra Vond", "denies", "her client had been arrested"), ("Petra Vond", "states", "he had given himself up")],
    ),
    (
        "Brask said that the bridge was sound; it had, he added, been inspected in May.",
        [("Brask", "states", "the bridge was sound"), ("Brask", "states", "it had been inspected in May")],
    ),
    (
        "Colonel Dasho Merr has been arrested, the prime minister, Hela Stroud, said. Merr's lawyer, Petra Vond, denied that her "
        "client had been arrested; he had, she said, given himself up.",
        [
            ("Hela Stroud", "states", "Colonel Dasho Merr has been arrested"),
            ("Petra Vond", "denies", "her client had been arrested"),
            ("Petra Vond", "states", "he had given himself up"),
        ],
    ),
    (
        "The union said the gate was shut; the guard had gone home; nobody, it said, was hurt.",
        [("union", "states", "the gate was shut; the guard had gone home"), ("union", "states", "nobody was hurt")],
    ),
]


@pytest.mark.parametrize(("text", "told"), SECOND_CLAUSES)
def test_an_aside_has_the_clause_behind_the_semicolon_and_no_more(text: str, told: list[tuple[str, str, str]]) -> None:
    assert sorted((c.voice.name, c.stance.value, c.quote) for c in claims_of(text)) == sorted(told)
