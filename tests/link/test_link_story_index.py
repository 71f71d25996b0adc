"""Stories that grow: report by report they are what all at once give, in any order."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from link_samples import report

from sayso.link.stories.groups import Group
from sayso.link.stories.index import StoryIndex
from sayso.link.stories.traits import StoryTraits, traits_of
from sayso.schema import Copy

# Sentences that share names and words in many ways, so that some reports hang together by a chain only.
SENTENCES = (
    "The ferry Vessin ran aground off Port Ellen, the harbour master Ida Crone said.",
    "Divers searched the hull of the Vessin for six missing passengers.",
    "In Harrow Bay the mayor, Otto Pell, opened the rebuilt Tarn bridge.",
    "The Tarn bridge in Harrow Bay had been closed since the flood.",
    "Police in Port Ellen arrested a man after the jewel robbery at Marlow and Sons.",
    "A jury in Lower Moor found Beryl Ashgrove guilty of arson at the Cordell mill.",
    "The Cordell mill in Lower Moor burned for two days.",
)
DAYS = ("2031-03-04", "2031-03-05", "2031-05-30", None)


@st.composite
def piles(draw: st.DrawFn) -> dict[str, StoryTraits]:
    out = {}
    for _ in range(draw(st.integers(1, 9))):
        said = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3, unique=True))
        day, outlet = draw(st.sampled_from(DAYS)), draw(st.sampled_from(("Bay Post", "Valley Echo", "Radio Moor")))
        made = report(" ".join(said), outlet=outlet, published=day)
        out[made.id] = traits_of(made, ())
    return out


def all_at_once(pile: dict[str, StoryTraits], copies: Sequence[Copy]) -> tuple[Group, ...]:
    index = StoryIndex()
    for report_id in sorted(pile):
        index.put(report_id, pile[report_id], copies)
    return index.stories()


@settings(max_examples=200, deadline=None)
@given(piles(), st.data())
def test_one_by_one_in_any_order_gives_the_stories_of_all_at_once(pile: dict[str, StoryTraits], data: st.DataObject) -> None:
    ids = sorted(pile)
    pairs = [(a, b) for n, a in enumerate(ids) for b in ids[n + 1 :]]
    copied = data.draw(st.lists(st.sampled_from(pairs), max_size=2, unique=True)) if pairs else []
    copies = [Copy(a, b, 1.0, ()) for a, b in copied]
    index, held = StoryIndex(), set[Group]()
    for report_id in data.draw(st.permutations(ids)):
        change = index.add(report_id, pile[report_id], copies)
        assert set(change.before) <= held
        held = held - set(change.before) | set(change.after)
        assert held == set(index.stories())
    assert index.stories() == all_at_once(pile, copies)


@settings(max_examples=100, deadline=None)
@given(piles())
def test_each_report_is_in_one_story_which_its_joins_hold_together(pile: dict[str, StoryTraits]) -> None:
    groups = all_at_once(pile, ())
    assert sorted(report for group in groups for report in group.reports) == sorted(pile)
    for group in groups:
        assert len(group.joins) == len(group.reports) - 1
        held = {group.reports[0]}
        for _ in group.joins:
            held |= {end for join in group.joins if {join.a, join.b} & held for end in (join.a, join.b)}
        assert held == set(group.reports)


def traits(text: str, day: str | None = None) -> tuple[str, StoryTraits]:
    made = report(text, published=day)
    return made.id, traits_of(made, ())


def test_a_late_report_joins_two_stories_and_says_which() -> None:
    index = StoryIndex()
    first = index.add(*traits(SENTENCES[0], "2031-03-04")).after
    second = index.add(*traits(SENTENCES[5], "2031-03-04")).after
    assert len(index.stories()) == 2
    change = index.add(*traits(f"{SENTENCES[0]} {SENTENCES[5]}", "2031-03-04"))
    assert set(change.before) == {*first, *second}
    assert len(change.after) == 1


def test_a_report_that_is_in_already_is_refused() -> None:
    index = StoryIndex()
    index.add(*traits(SENTENCES[0]))
    with pytest.raises(ValueError, match="in already"):
        index.add(*traits(SENTENCES[0]))
