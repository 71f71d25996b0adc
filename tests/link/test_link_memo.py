"""A block is linked again with what was worked out before: the same bytes, and what is as it was is not worked out again."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from link_story import story

from sayso.export.ledger_json import ledger_bytes
from sayso.link import link, memo, traits, weights
from sayso.link.block import Block, traits_of
from sayso.link.bonds import Pairs
from sayso.link.compare import likeness
from sayso.link.linked import Linked
from sayso.link.memo import Memo, Memos
from sayso.schema import Reading

PILE = story()
IDS = [reading.report.id for reading in PILE]
DECLARED = {"one": IDS}
POINT = link(PILE).points[0]


@pytest.fixture(scope="module", autouse=True)
def large() -> Iterator[None]:
    """Every block counts as a large one: it has a memo, and weights in steps."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(memo, "WORTH", 1)
        patch.setattr(weights, "STEPPED_FROM", 1)
        patch.setattr(traits, "STEPPED_FROM", 1)
        yield


@pytest.fixture
def likened(monkeypatch: pytest.MonkeyPatch) -> list[frozenset[str]]:
    """The pairs of claims that are compared from now on."""
    pairs: list[frozenset[str]] = []
    whole = memo.likeness
    monkeypatch.setattr(memo, "likeness", lambda a, b: pairs.append(frozenset((a.claim.id, b.claim.id))) or whole(a, b))
    return pairs


@given(st.permutations(range(len(PILE))), st.lists(st.integers(1, len(PILE)), max_size=5), st.booleans())
@settings(max_examples=15, deadline=None)
def test_a_story_that_grows_by_any_portions_has_the_bytes_of_linking_it_at_once(
    order: list[int], cuts: list[int], told: bool
) -> None:
    state, held = Linked(), []
    for start, end in pairwise([0, *sorted(cuts), len(PILE)]):
        held += [PILE[i] for i in order[start:end]]
        stories = {"one": [reading.report.id for reading in held]} if told and held else {}
        state.change(held[start:], stories=stories)
        assert ledger_bytes(state.ledger()) == ledger_bytes(link(held, stories=stories))


@given(st.sets(st.sampled_from(range(len(PILE))), min_size=1, max_size=3))
@settings(max_examples=15, deadline=None)
def test_reports_read_anew_have_the_bytes_of_linking_them_at_once(chosen: set[int]) -> None:
    anew = [Reading(r.report, r.claims[:-1]) if n in chosen else r for n, r in enumerate(PILE)]
    state = Linked(PILE, stories=DECLARED)
    state.change(anew)
    assert ledger_bytes(state.ledger()) == ledger_bytes(link(anew, stories=DECLARED))
    state.change(PILE)
    assert ledger_bytes(state.ledger()) == ledger_bytes(link(PILE, stories=DECLARED))


def test_only_pairs_with_a_claim_that_is_not_as_it_was_are_compared_again(likened: list[frozenset[str]]) -> None:
    held = dict(traits_of(Block(PILE)))
    items, pairs = list(held.values()), list(combinations(range(len(held)), 2))
    known = Memo()

    def compared() -> list[float]:
        likened.clear()
        known.begin(held)
        measured = known.likeness(list(held.values()))
        return [measured(i, j) for i, j in pairs]

    first = compared()
    assert len(likened) == len(pairs)
    assert compared() == first
    assert not likened
    moved = items[2].claim.id
    held[moved] = replace(items[2], position=items[2].position + 7)
    after = compared()
    assert len(likened) == len(items) - 1
    assert all(moved in pair for pair in likened)
    assert after == [likeness(list(held.values())[i], list(held.values())[j]) for i, j in pairs]


def test_points_are_worked_out_again_when_people_say_something_else_of_origins() -> None:
    known, worked = Memo(), []
    known.begin(traits_of(Block(PILE)))
    group = [PILE[0].claims[0].id]
    for said in (Pairs(), Pairs(), Pairs(frozenset({("a", "b")})), Pairs(frozenset({("a", "b")}))):
        known.point(group, said, lambda said=said: worked.append(said) or POINT)  # type: ignore[misc]
    assert worked == [Pairs(), Pairs(frozenset({("a", "b")}))]


def test_the_memos_of_the_blocks_linked_last_are_kept_and_go_with_a_block_that_has_another_name() -> None:
    memos = Memos()
    used = {}
    for block in "abcde":
        with memos.of(block, (), 1) as found:
            used[block] = found
    with memos.of("b", (), 1) as found:
        assert found is used["b"]
    with memos.of("new", ("e", "d"), 1) as found:
        assert found is used["e"]
    with memos.of("a", (), 1) as found:
        assert found is not used["a"]


def test_a_memo_is_with_one_thread_at_a_time() -> None:
    memos = Memos()
    with memos.of("a", (), 1) as mine:
        pass
    with memos.of("a", (), 1) as first, memos.of("a", (), 1) as second:
        assert first is mine
        assert second is not mine
