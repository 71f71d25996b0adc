"""What a claim is about, as a vector: the same report always gives the same bytes, and what is about one thing lies near."""

import subprocess
import sys
from dataclasses import replace
from importlib import resources
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate import with_meanings
from sayso.annotate.meaning import STRIDE, WINDOW, Pieces, seen, window
from sayso.schema import Claim, Factuality, Kind, Occurrence, Polarity, Report, Span, Stance, Voice, report_id

SHARED = WINDOW - STRIDE  # pieces that two windows have in common
HERE = Path(__file__).parent
DEAD = "At least nine people were killed when the silo burst"
TOLL = "The collapse of the grain store left nine dead"
TALKS = "The two finance ministers will meet again in spring"


def report(text: str) -> Report:
    return Report(report_id(text.encode()), "a.txt", text.encode(), text, "text/plain")


def claim(told: Report, *words: str) -> Claim:
    """A statement in a report, in one piece or more."""
    spans = tuple(Span(told.id, told.text.index(w), told.text.index(w) + len(w)) for w in words)
    return Claim(
        f"c{spans[0].start}", told.id, " ".join(words), (Occurrence(spans, spans[0]),),
        (Voice("the report itself", Kind.REPORT),), Stance.STATES, Factuality.CERTAIN, Polarity.POSITIVE,
    )  # fmt: skip


def meanings(text: str, *quotes: str) -> list[bytes]:
    told = report(text)
    return [each.meaning for each in with_meanings(told, [claim(told, quote) for quote in quotes])]


def cosine(one: bytes, other: bytes) -> float:
    a, b = (np.frombuffer(meaning, dtype="int8").astype("float64") for meaning in (one, other))
    return float(a @ b / np.sqrt((a @ a) * (b @ b)))


def test_two_wordings_of_one_thing_lie_nearer_than_two_things() -> None:
    dead, talks = meanings(f"{DEAD}. {TALKS}.", DEAD, TALKS)
    (toll,) = meanings(f"{TOLL}.", TOLL)
    assert cosine(dead, toll) > cosine(dead, talks) + 0.2


def test_a_meaning_is_the_same_in_another_process_and_whatever_else_is_asked() -> None:
    text = f"{DEAD}. {TALKS}."
    code = f"import test_annotate_meaning as t; print(t.meanings({text!r}, {TALKS!r})[0].hex())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=120, text=True, cwd=HERE)
    assert [told.stdout.strip()] == [meaning.hex() for meaning in meanings(text, TALKS)]
    assert meanings(text, TALKS) == meanings(text, DEAD, TALKS)[1:]


def test_words_mean_what_they_mean_in_their_report() -> None:
    killed, met = f"{DEAD}. It was a sad day.", f"{TALKS}. It was a sad day."
    assert meanings(killed, "It was a sad day") != meanings(met, "It was a sad day")


def test_white_space_does_not_change_a_meaning() -> None:
    assert meanings(DEAD, DEAD) == meanings(DEAD.replace(" ", "\n "), DEAD.replace(" ", "\n "))


@pytest.mark.parametrize("words", ["\x00", "\u200b\u200b"])
def test_words_without_pieces_have_no_meaning_and_the_others_have_theirs(words: str) -> None:
    nothing, dead = meanings(f"{words} {DEAD}", words, DEAD)
    assert nothing == b""
    assert dead


@pytest.mark.parametrize("words", ["…", "שלום", "a" * 10_000, "nine " * 3_000])
def test_any_words_have_a_meaning_of_one_size(words: str) -> None:
    odd, dead = meanings(f"{words} {DEAD}", words, DEAD)
    assert len(odd) == len(dead) > 0


def test_each_claim_of_a_long_report_has_its_meaning() -> None:
    text = " ".join(f"Well number {n} has run dry." for n in range(400))
    asked = [f"Well number {n} has run dry" for n in range(0, 400, 50)]
    found = meanings(text, *asked)
    assert len(set(found)) == len(asked)


def test_a_statement_in_pieces_is_read_without_what_stands_between() -> None:
    told = report("The dam, he said on Monday, will hold.")
    both, whole = with_meanings(told, [claim(told, "The dam", "will hold"), claim(told, "The dam, he said on Monday, will hold")])
    assert both.meaning != whole.meaning


def test_claims_get_their_meaning_and_nothing_else_changes() -> None:
    told = report(DEAD)
    asked = claim(told, DEAD)
    (found,) = with_meanings(told, [asked])
    assert replace(found, meaning=b"") == asked


def test_a_content_in_far_pieces_has_a_meaning() -> None:
    size = 5 * WINDOW
    pieces = Pieces(tuple(range(size)), tuple(range(size)), tuple(range(1, size + 1)))
    assert len(seen(pieces, [(0, 10), (size - 20, size - 10)])[1])


@given(st.integers(1, 4 * WINDOW), st.data())
def test_a_content_is_seen_whole_and_with_what_stands_round_it(size: int, data: st.DataObject) -> None:
    pieces = Pieces(tuple(range(size)), tuple(range(size)), tuple(range(1, size + 1)))
    first = data.draw(st.integers(0, size - 1))
    last = data.draw(st.integers(first, min(size - 1, first + SHARED // 2)))
    start, places = seen(pieces, [(first, last + 1)])
    assert start % STRIDE == 0
    assert [pieces.ids[start + place - 1] for place in places] == list(range(first, last + 1))
    inside = window(pieces, start)[1:-1]
    around = SHARED // 4
    assert inside[0] <= max(0, first - around)
    assert inside[-1] >= min(size - 1, last + around)


def test_what_ships_stays_under_forty_megabytes() -> None:
    place = resources.files("sayso") / "data" / "pipelines"
    with resources.as_file(place) as folder:
        assert sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) < 40e6
