"""Walking a tree: the parse of made-up sentences given by hand, as (word, tag, relation, head)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.schema import Token, Tree

SAID = [
    ("Vass", "NNP", "nsubj", 1),
    ("said", "VBD", "ROOT", 1),
    ("that", "IN", "mark", 6),
    ("the", "DT", "det", 4),
    ("gates", "NNS", "nsubj:pass", 6),
    ("were", "VBD", "aux:pass", 6),
    ("shut", "VBN", "ccomp", 1),
    (",", ",", "punct", 6),
    ("which", "WDT", "nsubj", 9),
    ("surprised", "VBD", "acl:relcl", 6),
    ("him", "PRP", "obj", 9),
    (".", ".", "punct", 1),
]


def tree_of(words: list[tuple[str, str, str, int]]) -> Tree:
    tokens, start = [], 0
    for word, tag, relation, head in words:
        tokens.append(Token(start, start + len(word), word, word.lower(), tag, relation, head, 0))
        start += len(word) + 1
    return Tree(tokens)


TREE = tree_of(SAID)


def words(first: int, last: int) -> str:
    return " ".join(token.text for token in TREE.tokens[first:last])


def test_children_stand_in_text_order_and_a_root_is_not_its_own_child() -> None:
    assert TREE.children[1] == [0, 6, 11]
    assert all(parent not in children for parent, children in enumerate(TREE.children))


def test_a_child_is_found_by_its_relation_or_the_relation_it_is_a_kind_of() -> None:
    assert TREE.child(1, "ccomp") == 6
    assert TREE.child(6, "acl") == 9
    assert TREE.child(1, "obj") is None


def test_the_subject_may_be_passive_and_may_be_missing() -> None:
    assert TREE.subject(1) == 0
    assert TREE.subject(6) == 4
    assert TREE.subject(9) == 8
    assert TREE.subject(0) is None


def test_the_nearer_of_two_subjects_counts() -> None:
    told = tree_of(
        [("who", "WP", "nsubj", 3), ("his", "PRP$", "nmod:poss", 2), ("men", "NNS", "nsubj", 3), ("told", "VBD", "ROOT", 3)]
    )
    assert told.subject(3) == 2


def test_a_phrase_is_the_unbroken_run_under_a_word_without_commas_at_its_ends() -> None:
    assert words(*TREE.phrase(6)) == "that the gates were shut , which surprised him"
    assert words(*TREE.phrase(6, without=frozenset(("acl:relcl",)))) == "that the gates were shut"
    assert words(*TREE.phrase(4)) == "the gates"


def test_quotation_marks_stay_at_the_ends_of_a_range() -> None:
    words = [("—", ":"), ("“", "``"), ("Go", "VB"), ("”", "''"), (",", ",")]
    quoted = tree_of([(word, tag, "ROOT" if word == "Go" else "punct", 2) for word, tag in words])
    assert quoted.stripped(0, 5) == (1, 4)


def test_a_range_of_marks_only_strips_to_nothing() -> None:
    marks = tree_of([(",", ",", "punct", 1), (".", ".", "ROOT", 1)])
    first, last = marks.stripped(0, 2)
    assert first == last


def test_the_head_of_a_range_hangs_from_outside_it() -> None:
    assert TREE.head_of(3, 5) == 4
    assert TREE.head_of(2, 7) == 6
    assert TREE.head_of(0, 12) == 1


def test_climbing_ends_at_the_root() -> None:
    assert list(TREE.climbs(10)) == [9, 6, 1]
    assert list(TREE.climbs(1)) == []


def test_climbing_ends_even_in_a_circle() -> None:
    circle = tree_of([("a", "NN", "nmod", 1), ("b", "NN", "nmod", 2), ("c", "NN", "nmod", 0)])
    assert list(circle.climbs(0)) == [1, 2]


@pytest.mark.parametrize(("i", "finite"), [(1, True), (6, True), (9, True), (0, False), (10, False)])
def test_a_clause_has_a_finite_verb_or_an_auxiliary(i: int, finite: bool) -> None:
    assert TREE.is_clause(i) is finite


@st.composite
def trees(draw: st.DrawFn) -> Tree:
    """Any heads at all, circles included: the parser promises a tree, but nothing here may hang on it."""
    size = draw(st.integers(1, 12))
    heads = draw(st.lists(st.integers(0, size - 1), min_size=size, max_size=size))
    return tree_of([("w", "NN", "dep", head) for head in heads])


@given(trees(), st.data())
def test_phrases_lie_inside_their_subtrees_and_hold_their_head(tree: Tree, data: st.DataObject) -> None:
    i = data.draw(st.integers(0, len(tree.tokens) - 1))
    first, last = tree.phrase(i)
    assert first <= i < last
    assert set(range(first, last)) <= tree.subtree(i)
    assert len(list(tree.climbs(i))) < len(tree.tokens)
