"""Stories that grow: report by report they are what all at once give, in any order."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from link_samples import report

from sayso.link.bonds import Pairs
from sayso.link.copies.fingerprints import Fingerprint
from sayso.link.relink import edges_to, stories_of
from sayso.link.shelf import Memory
from sayso.link.stories.traits import StoryTraits, traits_of
from sayso.schema import Copy, Story

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


def put(shelf: Memory, report_id: str, traits: StoryTraits, copies: Sequence[Copy] = ()) -> None:
    """Put a report on a shelf as linking does."""
    edges = list(edges_to(shelf, report_id, traits, [copy for copy in copies if report_id in (copy.a, copy.b)]))
    shelf.keep(report_id, Fingerprint(0, np.empty(0, "uint32"), np.empty(0, "uint32")), traits)
    shelf.keep_edges(edges)


def told(shelf: Memory, *reports: str) -> tuple[Story, ...]:
    """The stories of these reports and of those that hang together with them."""
    return tuple(stories_of(shelf, reports, Pairs(), reports))


def all_at_once(pile: dict[str, StoryTraits], copies: Sequence[Copy]) -> tuple[Story, ...]:
    shelf = Memory()
    for report_id in sorted(pile):
        put(shelf, report_id, pile[report_id], copies)
    return told(shelf, *pile)


@settings(max_examples=200, deadline=None)
@given(piles(), st.data())
def test_one_by_one_in_any_order_gives_the_stories_of_all_at_once(pile: dict[str, StoryTraits], data: st.DataObject) -> None:
    ids = sorted(pile)
    pairs = [(a, b) for n, a in enumerate(ids) for b in ids[n + 1 :]]
    copied = data.draw(st.lists(st.sampled_from(pairs), max_size=2, unique=True)) if pairs else []
    copies = [Copy(a, b, 1.0, ()) for a, b in copied]
    shelf, held = Memory(), set[Story]()
    for n, report_id in enumerate(order := data.draw(st.permutations(ids))):
        put(shelf, report_id, pile[report_id], copies)
        met = told(shelf, report_id)
        near = {each for story in met for each in story.reports}
        assert report_id in near
        held = {story for story in held if near.isdisjoint(story.reports)} | set(met)
        assert held == set(told(shelf, *order[: n + 1]))
    assert sorted(told(shelf, *ids), key=lambda s: s.reports) == sorted(all_at_once(pile, copies), key=lambda s: s.reports)


@settings(max_examples=100, deadline=None)
@given(piles())
def test_each_report_is_in_one_story_which_its_joins_hold_together(pile: dict[str, StoryTraits]) -> None:
    stories = all_at_once(pile, ())
    assert sorted(report for story in stories for report in story.reports) == sorted(pile)
    for story in stories:
        assert len(story.joins) == len(story.reports) - 1
        held = {story.reports[0]}
        for _ in story.joins:
            held |= {end for join in story.joins if {join.a, join.b} & held for end in (join.a, join.b)}
        assert held == set(story.reports)


def traits(text: str, day: str | None = None) -> tuple[str, StoryTraits]:
    made = report(text, published=day)
    return made.id, traits_of(made, ())


def test_a_late_report_joins_two_stories() -> None:
    shelf, ids = Memory(), []
    for text in (SENTENCES[0], SENTENCES[5], f"{SENTENCES[0]} {SENTENCES[5]}"):
        id_, found = traits(text, "2031-03-04")
        ids.append(id_)
        put(shelf, id_, found)
        assert len(told(shelf, *ids)) == (len(ids) if len(ids) < 3 else 1)
