"""What a claim is about, as a vector: the same words always give the same bytes, and what is about one thing lies near."""

import subprocess
import sys
from importlib import resources

import numpy as np
import pytest

from sayso.annotate import with_meanings
from sayso.annotate.meaning import LONGEST, meaning, pieces
from sayso.schema import Claim, Factuality, Kind, Occurrence, Polarity, Span, Stance, Voice

DEAD = "At least nine people were killed when the silo burst"
TOLL = "The collapse of the grain store left nine dead"
TALKS = "The two finance ministers will meet again in spring"


def cosine(one: str, other: str) -> float:
    a, b = (np.frombuffer(meaning(words), dtype="int8").astype("float64") for words in (one, other))
    return float(a @ b / np.sqrt((a @ a) * (b @ b)))


def test_two_wordings_of_one_thing_lie_nearer_than_two_things() -> None:
    assert cosine(DEAD, TOLL) > cosine(DEAD, TALKS) + 0.2


def test_a_meaning_is_the_same_in_another_process_and_after_other_statements() -> None:
    code = f"from sayso.annotate.meaning import meaning; meaning({TALKS!r}); print(meaning({DEAD!r}).hex())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=120, text=True)
    assert told.stdout.strip() == meaning(DEAD).hex()


@pytest.mark.parametrize("words", ["", " ", "…", "שלום", "\x00", "a" * 10_000])
def test_any_words_have_a_meaning_of_one_size(words: str) -> None:
    assert len(meaning(words)) == len(meaning(DEAD))


def test_white_space_does_not_change_a_meaning() -> None:
    assert meaning(DEAD.replace(" ", "\n ")) == meaning(DEAD)


def test_of_a_long_statement_the_beginning_is_read() -> None:
    assert len(pieces("word " * 500)) == LONGEST
    assert meaning("word " * 500) == meaning("word " * 600)


def test_claims_get_their_meaning_and_nothing_else_changes() -> None:
    span = Span("r1", 0, len(DEAD))
    claim = Claim(
        "c1", "r1", DEAD, (Occurrence((span,), span),), (Voice("the report itself", Kind.REPORT),),
        Stance.STATES, Factuality.CERTAIN, Polarity.POSITIVE,
    )  # fmt: skip
    (found,) = with_meanings([claim])
    assert found.meaning == meaning(DEAD)
    assert found.quote == claim.quote
    assert found.occurrences == claim.occurrences


def test_what_ships_stays_under_forty_megabytes() -> None:
    place = resources.files("sayso") / "data" / "pipelines"
    with resources.as_file(place) as folder:
        assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) < 40e6
