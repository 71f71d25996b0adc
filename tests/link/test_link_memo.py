"""A block is linked again with what was worked out before: the same bytes, and what is as it was is not worked out again."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from link_samples import claim, killed, reading, report
from link_story import story

from sayso.export.ledger_json import ledger_bytes
from sayso.link import link, memo
from sayso.link.block import Block, traits_of
from sayso.link.bonds import Pairs
from sayso.link.compared import near_meaning, traits
from sayso.link.compared.compare import likeness
from sayso.link.compared.traits import Traits
from sayso.link.copies.shared import SharedText
from sayso.link.linked import Linked
from sayso.link.memo import Memo, Memos
from sayso.link.relations import find as relations
from sayso.link.relations.find import find_links
from sayso.link.stories import find as stories
from sayso.link.words import weights
from sayso.schema import Reading, Stance, Story

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
    whole = memo.beside_words
    monkeypatch.setattr(memo, "beside_words", lambda a, b: pairs.append(frozenset((a.claim.id, b.claim.id))) or whole(a, b))
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
        nonlocal known
        likened.clear()
        known = Memo([known])
        known.begin(held)
        measured = known.likeness(list(held.values()), {})
        return [measured(i, j) for i, j in pairs]

    def by_themselves() -> list[float]:
        return [likeness(list(held.values())[i], list(held.values())[j]) for i, j in pairs]

    first = compared()
    assert len(likened) == len(pairs)
    assert compared() == first
    assert not likened
    moved = items[2].claim.id
    held[moved] = replace(items[2], position=items[2].position + 7)
    after = compared()
    assert len(likened) == len(items) - 1
    assert all(moved in pair for pair in likened)
    assert after == by_themselves()
    weighed = held[moved]
    held[moved] = replace(weighed, concepts={word: weight / 3 for word, weight in weighed.concepts.items()})
    assert compared() == by_themselves()
    assert not likened, "what hangs on the words' weights alone is worked out again, and nothing else"


def test_only_a_claim_that_is_not_as_it_was_is_looked_for_among_the_meanings(monkeypatch: pytest.MonkeyPatch) -> None:
    told = {
        claim: replace(t, stories=frozenset({"s"}), meaning=traits.Meaning(np.array([9, n], "float32"), math.hypot(9, n)))
        for n, (claim, t) in enumerate(traits_of(Block(PILE)).items())
    }
    first = Memo()
    first.begin(dict([*told.items()][:-1]))
    first.nearest([*told.values()][:-1])
    looked: list[int] = []
    whole = near_meaning._compared
    monkeypatch.setattr(
        near_meaning, "_compared", lambda v, x, rows, y: looked.append(int(rows.sum() * y.sum())) or whole(v, x, rows, y)
    )
    second = Memo([first])
    second.begin(told)
    assert second.nearest([*told.values()]).tolist() == near_meaning.nearest([*told.values()]).tolist()
    anew, everything = sum(looked[:-1]), looked[-1]
    assert everything == len(told) ** 2
    assert anew == 2 * len(told) - 1


def test_why_two_reports_are_one_story_is_not_worked_out_again_while_both_are_as_they_were(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[tuple[str, str]] = []
    whole = stories.reason
    monkeypatch.setattr(stories, "reason", lambda a, b: told.append((a, b)) or whole(a, b))
    state = Linked(PILE[:-1])
    before = len(told)
    joins = sum(bool(join.detail) for story in state.ledger().stories for join in story.joins)  # copies are told without
    assert before == joins > 1
    state.change(PILE[-1:])
    assert ledger_bytes(state.ledger()) == ledger_bytes(link(PILE))
    joins = sum(bool(join.detail) for story in state.ledger().stories for join in story.joins)
    told.clear()
    for read in PILE:  # each is read anew, and a join has two ends; all at each change would be eight times as many
        state.change([Reading(read.report, read.claims[:-1])])
    assert 0 < len(told) <= 3 * joins


def test_points_are_worked_out_again_when_people_say_something_else_of_origins() -> None:
    known, worked = Memo(), []
    known.begin(traits_of(Block(PILE)))
    group = [PILE[0].claims[0].id]
    for said in (Pairs(), Pairs(), Pairs(frozenset({("a", "b")})), Pairs(frozenset({("a", "b")}))):
        known.point(group, said, (), lambda said=said: worked.append(said) or POINT)  # type: ignore[misc]
    assert worked == [Pairs(), Pairs(frozenset({("a", "b")}))]


def test_the_memos_of_the_blocks_linked_last_are_kept_and_leave_while_their_blocks_are_linked() -> None:
    memos, made = Memos(), {block: Memo() for block in "abcde"}
    for block, each in made.items():
        memos.keep(block, each, 1)
    assert memos.take("ab") == {"b": made["b"]}
    assert not memos.take("ab")


def test_a_block_made_of_two_or_parted_in_two_goes_on_with_what_was_known(likened: list[frozenset[str]]) -> None:
    one, other = (dict(traits_of(Block(part))) for part in (PILE[:4], PILE[4:]))
    halves = []
    for part in (one, other):
        halves.append(Memo())
        _all_likened(halves[-1], part)
    likened.clear()
    whole = Memo(halves)
    _all_likened(whole, one | other)
    assert likened
    assert not any(pair <= one.keys() or pair <= other.keys() for pair in likened)
    likened.clear()
    for part in (one, other):
        _all_likened(Memo([whole]), part)
    assert not likened


def test_a_story_with_another_id_leaves_what_was_known_of_its_claims(likened: list[frozenset[str]]) -> None:
    one, other = (dict(traits_of(Block(PILE, stories=(Story(name, tuple(IDS)),)))) for name in ("one", "other"))
    known = Memo()
    _all_likened(known, one)
    worked: list[str] = []
    a, b = list(one)[:2]
    point = known.point([a, b], Pairs(), (), lambda: worked.append("one") or POINT)  # type: ignore[func-returns-value]
    likened.clear()
    renamed = Memo([known])
    _all_likened(renamed, other)
    assert not likened
    assert renamed.point([a, b], Pairs(), (), lambda: worked.append("other") or POINT) is point  # type: ignore[func-returns-value]
    assert worked == ["one"]


def test_claims_that_another_story_parts_are_compared_again(likened: list[frozenset[str]]) -> None:
    one = dict(traits_of(Block(PILE, stories=(Story("one", tuple(IDS)),))))
    moved = {i: replace(t, stories=frozenset({"other"})) if t.report.id == IDS[0] else t for i, t in one.items()}
    known = Memo()
    _all_likened(known, one)
    likened.clear()
    parted = Memo([known])
    _all_likened(parted, moved)
    told = {i for i, t in moved.items() if t.report.id == IDS[0]}
    assert likened
    assert all(len(pair & told) == 1 for pair in likened)
    items = list(moved.values())
    measured = parted.likeness(items, {})
    assert all(measured(i, j) == likeness(items[i], items[j]) for i, j in combinations(range(len(items)), 2))


@given(st.data())
@settings(max_examples=15, deadline=None)
def test_links_and_likenesses_are_those_of_the_traits_now_however_weights_and_stories_move(data: st.DataObject) -> None:
    held = dict(traits_of(Block(PILE, stories=(Story("one", tuple(IDS)),))))
    group, shared = tuple(held), SharedText(())
    pairs = list(combinations(group, 2))
    known = Memo()
    for _ in range(3):
        for i in data.draw(st.sets(st.sampled_from(group), max_size=4)):
            by, story = data.draw(st.sampled_from([0.2, 1.0, 4.0])), data.draw(st.sampled_from(["one", "two", "three"]))
            concepts = {word: weight * (by if n % 2 else 1.0) for n, (word, weight) in enumerate(held[i].concepts.items())}
            norm = math.sqrt(math.fsum(w * w for w in concepts.values()))
            held[i] = replace(held[i], concepts=concepts, norm=norm, stories=frozenset({story}))
        known, fresh = Memo([known]), Memo()
        known.begin(held)
        fresh.begin(held)
        assert find_links([group], pairs, held, shared, known) == find_links([group], pairs, held, shared, fresh)
        items = list(held.values())
        one, other = (np.array(places) for places in zip(*combinations(range(len(items)), 2), strict=True))
        assert known.scores(items, one, other).tolist() == fresh.scores(items, one, other).tolist()
        assert known.nearest(items).tolist() == fresh.nearest(items).tolist()


def test_links_of_two_claims_that_are_as_they_were_are_not_worked_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    held = dict(traits_of(Block(PILE)))
    group, shared = tuple(held), SharedText(())
    known = Memo()
    known.begin(held)
    find_links([group], [], held, shared, known)
    asked: list[set[str]] = []
    whole = relations.compare_statements
    monkeypatch.setattr(
        relations, "compare_statements", lambda a, b, *more: asked.append({a.claim.id, b.claim.id}) or whole(a, b, *more)
    )
    moved = group[3]
    held[moved] = replace(held[moved], position=99)
    known = Memo([known])
    known.begin(held)
    find_links([group], [], held, shared, known)
    assert asked
    assert all(moved in pair for pair in asked)


def test_a_confirmation_means_the_figures_that_what_it_points_to_has_now() -> None:
    text = report("23 people were killed in Oster. The union later confirmed the number. 40 people were killed in Oster.")
    first = claim(text, "23 people were killed in Oster", "Ann Lorn", figures=[killed("23", 23)])
    later = claim(text, "the number", "Bo Reld", stance=Stance.CONFIRMS, about=(first.id,))
    other = claim(text, "40 people were killed in Oster", "Cy Dorn", figures=[killed("40", 40)])
    held = dict(traits_of(Block((reading(text, first, later, other),))))
    group, shared, known = tuple(held), SharedText(()), Memo()
    known.begin(held)
    assert any(later.id in (link.a, link.b) for link in find_links([group], [], held, shared, known))
    amounts = (replace(held[first.id].amounts[0], low=40.0, high=40.0),)
    held[first.id] = replace(held[first.id], amounts=amounts)
    known, fresh = Memo([known]), Memo()
    known.begin(held)
    fresh.begin(held)
    assert find_links([group], [], held, shared, known) == find_links([group], [], held, shared, fresh)


def test_pairs_of_claims_that_are_gone_are_forgotten() -> None:
    held = dict(traits_of(Block(PILE)))
    known = Memo()
    _all_likened(known, held)
    left = dict(list(held.items())[:3])
    after = Memo([known])
    after.begin(left)
    assert len(after._likeness) == 3
    assert len(known._likeness) == len(held) * (len(held) - 1) / 2


def _all_likened(known: Memo, held: Mapping[str, Traits]) -> None:
    known.begin(held)
    measured = known.likeness(list(held.values()), {})
    for i, j in combinations(range(len(held)), 2):
        measured(i, j)


def test_a_memo_keeps_nothing_of_the_one_before_the_last() -> None:
    last = Memo([Memo([Memo()])])
    assert not any(isinstance(value.last, memo.Recalled) for value in vars(last).values() if isinstance(value, memo.Recalled))
