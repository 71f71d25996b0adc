"""Which source and which contents belong to which cue, from marks given by hand."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.annotate.pairing import REACH, Mark, Pairs, Table, candidates, grouped, opens_quotation, weights

KINDS = {"S": "SOURCE", "Q": "CUE", "C": "CONTENT"}


def marks_of(*parts: tuple[str, str, int, int]) -> list[Mark]:
    """Marks one after the other. Each part: kind (S, Q, C), words, sentence, paragraph."""
    out, place = [], 0
    for kind, words, sentence, paragraph in parts:
        size = len(words.split())
        out.append(Mark(place, place + size, KINDS[kind], words, sentence, paragraph, opens_quotation(words[0])))
        place += size + 1
    return out


def pairs(marks: list[Mark]) -> list[tuple[str, str | None, list[str]]]:
    return [
        (marks[g.cue].words, None if g.source is None else marks[g.source].words, [marks[c].words for c in g.contents])
        for g in grouped(marks, weights())
    ]


def test_source_cue_and_content_of_one_sentence_belong_together() -> None:
    marks = marks_of(("S", "the mayor", 0, 0), ("Q", "said", 0, 0), ("C", "that the gates were shut", 0, 0))
    assert pairs(marks) == [("said", "the mayor", ["that the gates were shut"])]


def test_a_quotation_before_its_cue_belongs_to_it() -> None:
    marks = marks_of(("C", "“ the pumps failed , ”", 0, 0), ("S", "the mayor", 0, 0), ("Q", "said", 0, 0))
    assert pairs(marks) == [("said", "the mayor", ["“ the pumps failed , ”"])]


def test_a_quotation_that_goes_on_after_the_cue_belongs_to_it_too() -> None:
    marks = marks_of(
        ("C", "“ the pumps failed , ”", 0, 0),
        ("S", "the mayor", 0, 0),
        ("Q", "said", 0, 0),
        ("C", "“ nobody came . ”", 1, 0),
    )
    assert pairs(marks) == [("said", "the mayor", ["“ the pumps failed , ”", "“ nobody came . ”"])]


def test_two_speakers_in_two_sentences_keep_their_own_words() -> None:
    marks = marks_of(
        ("S", "the mayor", 0, 0),
        ("Q", "said", 0, 0),
        ("C", "that the gates were shut", 0, 0),
        ("S", "police", 1, 0),
        ("Q", "denied", 1, 0),
        ("C", "that anyone drowned", 1, 0),
    )
    assert pairs(marks) == [
        ("said", "the mayor", ["that the gates were shut"]),
        ("denied", "police", ["that anyone drowned"]),
    ]


def test_a_cue_alone_has_neither_source_nor_content() -> None:
    assert pairs(marks_of(("Q", "reportedly", 0, 0))) == [("reportedly", None, [])]


def test_without_a_cue_nobody_is_credited() -> None:
    assert pairs(marks_of(("S", "the mayor", 0, 0), ("C", "that the gates were shut", 0, 0))) == []


def test_only_so_many_marks_to_each_side_are_considered() -> None:
    marks = marks_of(*[("C", f"that number {n}", n, n) for n in range(10)], ("Q", "said", 10, 10))
    assert candidates(marks, 10, "CONTENT") == list(range(10 - REACH, 10))
    assert candidates(marks, 10, "SOURCE") == []


@pytest.mark.parametrize(("word", "opens"), [("“", True), ('"', True), ("``", True), ("”", False), ("the", False), ("'", False)])
def test_an_opening_mark_opens_a_quotation(word: str, opens: bool) -> None:
    assert opens_quotation(word) is opens


parts = st.tuples(st.sampled_from("SQC"), st.sampled_from(["the mayor", "said", "that it rained", "“ no . ”"]), st.integers(0, 4))


@given(st.lists(parts, max_size=14))
def test_every_content_has_one_cue_at_most_and_every_cue_one_group(drawn: list[tuple[str, str, int]]) -> None:
    ordered = sorted(drawn, key=lambda part: part[2])
    marks = marks_of(*[(kind, words, sentence, sentence // 2) for kind, words, sentence in ordered])
    groups = grouped(marks, weights())
    assert [g.cue for g in groups] == [i for i, mark in enumerate(marks) if mark.label == "CUE"]
    contents = [c for g in groups for c in g.contents]
    assert len(contents) == len(set(contents))
    assert all(marks[c].label == "CONTENT" for c in contents)
    assert all(g.source is None or marks[g.source].label == "SOURCE" for g in groups)


def test_a_probability_is_between_none_and_certain_and_names_its_features() -> None:
    marks = marks_of(("S", "the mayor", 0, 0), ("Q", "said", 0, 0))
    described = Pairs(marks)
    assert 0.5 < described.probability(weights(), 1, 0) <= 1
    assert described.probability(Table({"": -1000.0}), 1, 0) < 1e-9
    assert all(name.startswith("SO<") for name in described.features(1, 0))


def test_a_probability_is_the_logistic_of_the_sum_of_its_features_weights_however_often_it_is_asked() -> None:
    marks = marks_of(("S", "the mayor", 0, 0), ("Q", "said", 0, 0), ("C", "that it rained", 1, 0))
    described = Pairs(marks)
    for other in (0, 2, 0):
        names = described.features(1, other)
        table = Table({"": 0.25} | {name: 0.125 * (n + 1) for n, name in enumerate(names)})
        expected = 1 / (1 + math.exp(-(0.25 + 0.125 * sum(range(1, len(names) + 1)))))
        for _ in range(2):
            assert described.probability(table, 1, other) == pytest.approx(expected, abs=1e-12)
