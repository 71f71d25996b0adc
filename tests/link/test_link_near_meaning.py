"""Which claims are held against each other because they mean much the same."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from link_samples import claim, reading, report

from sayso.link.block import Block, traits_of
from sayso.link.compared import near_meaning
from sayso.link.compared.compare import alike, cosine
from sayso.link.compared.near_meaning import ENOUGH, MOST, Nearby, nearest
from sayso.link.compared.traits import Traits
from sayso.link.order import in_order
from sayso.schema import Reading, Story

Vector = Sequence[int]
VECTORS = st.lists(st.lists(st.integers(-127, 127), min_size=4, max_size=4), min_size=2, max_size=9)


def made(vectors: Sequence[Vector | None], *, stories: int = 1) -> list[Traits]:
    """One report a vector, in turn in each of the stories."""
    readings: list[Reading] = []
    for n, vector in enumerate(vectors):
        text = report(f"Report {n} has the well dry, Ada Holm said.", outlet=f"Paper {n}", published="2031-02-03")
        told = claim(text, f"Report {n} has the well dry", "Ada Holm")
        meaning = b"" if vector is None else np.array(vector, dtype="int8").tobytes()
        readings.append(reading(text, replace(told, meaning=meaning)))
    ids = [each.report.id for each in readings]
    told_in = tuple(Story(f"s{n}", tuple(sorted(ids[n::stories]))) for n in range(stories))
    traits = traits_of(Block(tuple(in_order(readings)), told_in))
    return [traits[each.claims[0].id] for each in readings]


def near(items: Sequence[Traits]) -> set[tuple[int, int]]:
    return {divmod(pair, len(items)) for pair in nearest(items).tolist()}


def test_claims_near_one_another_are_proposed_and_others_are_not() -> None:
    assert near(made([(9, 1), (9, 2), (-1, 9)])) == {(0, 1)}


def test_claims_of_two_stories_are_not_proposed() -> None:
    assert near(made([(9, 1), (9, 1), (9, 1), (9, 1)], stories=2)) == {(0, 2), (1, 3)}


def test_a_claim_read_without_its_meaning_is_compared_by_its_words() -> None:
    a, b = made([None, (9, 1)])
    assert near([a, b]) == set()
    assert alike(a, b) == cosine(a, b)


def test_meanings_of_two_networks_are_not_held_against_each_other() -> None:
    items = made([(9, 1), (9, 1, 0), (9, 2, 0), (9, 2)])
    assert near(items) == {(0, 3), (1, 2)}
    assert alike(items[0], items[1]) == cosine(items[0], items[1])


def test_each_claim_proposes_a_bounded_number_of_partners() -> None:
    pairs = near(made([(100, n % 7) for n in range(40)]))
    assert len(pairs) <= 40 * MOST
    assert all(any(i in pair for pair in pairs) for i in range(40))


@settings(max_examples=25, deadline=None)
@given(VECTORS)
def test_what_is_proposed_is_near_enough_and_a_likeness_has_no_direction(vectors: list[list[int]]) -> None:
    items = made(vectors)
    for i, j in near(items):
        assert i < j
        assert alike(items[i], items[j]) == alike(items[j], items[i]) >= ENOUGH - 1e-5


@pytest.mark.parametrize("vector", [(0, 0), ()])
def test_a_vector_of_nothing_is_no_meaning(vector: Vector) -> None:
    assert made([vector, (1, 1)])[0].meaning is None


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.integers(-4, 4), min_size=2, max_size=2).filter(any), min_size=2, max_size=24),
    st.lists(st.sets(st.integers(0, 23)), min_size=1, max_size=4),
    st.integers(1, 3),
)
def test_claims_that_come_and_go_leave_the_partners_of_finding_them_at_once(
    vectors: list[list[int]], turns: list[set[int]], stories: int
) -> None:
    items = made(vectors, stories=stories)
    known: dict[str, Nearby] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(near_meaning, "MOST", 3)
        _come_and_go(items, turns, known)


def _come_and_go(items: Sequence[Traits], turns: Sequence[set[int]], known: dict[str, Nearby]) -> None:
    for out in turns:
        there = [n for n in range(len(items)) if n not in out]
        held = [items[n] for n in there]
        assert nearest(held, there, known).tolist() == nearest(held).tolist()
