"""Many pairs are compared at once with the likeness that each has by itself, to the last bit, whatever stands beside it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from link_story import story

from sayso.link.block import Block, traits_of
from sayso.link.compared import many
from sayso.link.compared.compare import SIGNALS, cosine, likeness, signals, weights
from sayso.link.compared.many import Many
from sayso.link.compared.traits import Meaning, Traits
from sayso.schema import EventCode, Stance

ITEMS = list(traits_of(Block(story())).values())
DAY = date(2024, 5, 1)
WEIGHTS = st.floats(0.01, 12, allow_nan=False)
DAYS = st.none() | st.builds(
    lambda n, long: (DAY + timedelta(n), DAY + timedelta(n + long)), st.integers(0, 9), st.integers(0, 5)
)
OPEN = DAYS | st.builds(lambda n: (date.min, DAY + timedelta(n)), st.integers(0, 9))
PLACES = st.sampled_from([(), (("Quarn", 51.0, 4.0),), (("Elm", None, None),), (("Harnby", 20.0, 30.0), ("Elm", 51.2, 4.1))])
VECTORS = st.none() | st.lists(st.integers(-127, 127), min_size=3, max_size=4).filter(any)


def _meaning(numbers: Sequence[int] | None) -> Meaning | None:
    if numbers is None:
        return None
    vector = np.array(numbers, "float32")
    return Meaning(vector, float(np.sqrt(float(vector @ vector))))


@st.composite
def claims(draw: st.DrawFn) -> Traits:
    """A claim of the demo story of the tests, with whatever is compared otherwise."""
    told, other = draw(st.sampled_from(ITEMS)), draw(st.sampled_from(ITEMS))
    concepts = draw(st.dictionaries(st.sampled_from(["!kill", "~troop", "valve", "reld", "quarn"]), WEIGHTS, max_size=5))
    event = told.claim.event and replace(told.claim.event, code=draw(st.sampled_from(EventCode)))
    return replace(
        told,
        claim=replace(told.claim, stance=draw(st.sampled_from(Stance)), event=event),
        concepts=concepts,
        norm=float(np.sqrt(sum(weight * weight for weight in concepts.values()))),
        actors=dict.fromkeys(draw(st.sets(st.sampled_from("abc"))), 1.0),
        places=draw(PLACES),
        when=draw(DAYS),
        within=draw(OPEN),
        amounts=tuple(
            replace(
                amount,
                figure=replace(amount.figure, counted=draw(st.sampled_from([amount.figure.counted, "suspected cases"]))),
                marks=draw(st.frozensets(st.sampled_from(["market", "depot"]))),
                harmed=draw(st.booleans()),
                part=draw(st.booleans()),
            )
            for amount in draw(st.sampled_from([told.amounts, other.amounts]))
        ),
        speaker=draw(st.sampled_from([told.speaker, other.speaker])),
        stories=draw(st.frozensets(st.sampled_from("st"))),
        questions=draw(st.frozensets(st.sampled_from(["arrest", "motive", "happened"]))),
        records=draw(st.frozensets(st.sampled_from(["letter", "report"]))),
        position=draw(st.integers(0, 8)),
        meaning=_meaning(draw(VECTORS)),
    )


@given(st.lists(claims(), min_size=2, max_size=9), st.data())
@settings(max_examples=150, deadline=None)
def test_pairs_compared_at_once_have_the_likeness_of_each_by_itself(items: list[Traits], data: st.DataObject) -> None:
    places = st.integers(0, len(items) - 1)
    pairs = data.draw(st.lists(st.tuples(places, places), min_size=1, max_size=20))
    i, j = np.array(pairs).T
    at_once = data.draw(st.integers(1, 20))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(many, "AT_ONCE", at_once)
        found = Many(items).likenesses(i, j).tolist()
    assert found == [likeness(items[a], items[b]) for a, b in pairs]


@given(st.lists(claims(), max_size=7), st.lists(claims(), max_size=7), st.lists(claims(), min_size=1, max_size=7))
@settings(max_examples=150, deadline=None)
def test_pairs_are_as_alike_where_some_of_the_claims_were_compared_before(
    gone: list[Traits], stay: list[Traits], come: list[Traits]
) -> None:
    before, items = Many([*gone, *stay]), [*come[:1], *stay, *come[1:]]
    every = np.indices((len(gone) + len(stay),) * 2).reshape(2, -1)
    before.likenesses(*every)
    for unlooked_at in (False, True):  # a memo that nobody asked hands on what it was given
        i, j = np.indices((len(items),) * 2).reshape(2, -1)
        now = Many(items, Many(items[1:], before) if unlooked_at else before)
        assert now.likenesses(i, j).tolist() == Many(items).likenesses(i, j).tolist()
        assert now.told(i, j) == Many(items).told(i, j)


@given(claims(), claims())
@settings(deadline=None)
def test_words_of_two_stories_are_as_alike_either_way_and_never_more_than_wholly(a: Traits, b: Traits) -> None:
    assert cosine(a, b) == cosine(b, a)
    assert cosine(a, b) <= 1 + 1e-12


def test_every_feature_that_is_compared_one_by_one_is_compared_at_once() -> None:
    i, j = np.triu_indices(len(ITEMS), 1)
    many = Many(ITEMS)
    columns = many._signals(i, j, many._counted(i, j))
    assert [*columns] == [*SIGNALS]
    for n in range(0, len(i), 7):
        one_by_one = signals(ITEMS[i[n]], ITEMS[j[n]])
        assert {name: column[n] for name, column in columns.items()} == pytest.approx(one_by_one, abs=1e-12)


def test_a_likeness_too_near_to_the_middle_of_two_is_worked_out_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Traits] = []
    monkeypatch.setattr(many, "likeness", lambda a, b: asked.append(a) or likeness(a, b))
    monkeypatch.setattr(many, "NEAR_THE_MIDDLE", 1.0)
    i, j = np.triu_indices(5, 1)
    assert Many(ITEMS).likenesses(i, j).tolist() == [likeness(ITEMS[a], ITEMS[b]) for a, b in zip(i, j, strict=True)]
    assert len(asked) == len(i)


@given(st.lists(claims(), min_size=2, max_size=9), st.data())
@settings(max_examples=150, deadline=None)
def test_what_is_told_of_pairs_at_once_is_what_is_told_of_each_by_itself(items: list[Traits], data: st.DataObject) -> None:
    places = st.integers(0, len(items) - 1)
    pairs = data.draw(st.lists(st.tuples(places, places), min_size=1, max_size=20))
    i, j = np.array(pairs).T
    for (a, b), found in zip(pairs, Many(items).told(i, j), strict=True):
        if found is not None:
            one_by_one = [(x.name, round(x.value, 3)) for x in weights(items[a], items[b])]
            assert repr([*zip(*found, strict=True)]) == repr(one_by_one)  # also a nought has its sign


def test_what_may_be_rounded_either_way_is_left_to_be_told_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    i, j = np.triu_indices(5, 1)
    assert None not in Many(ITEMS).told(i, j)
    monkeypatch.setattr(many, "NEAR_THE_MIDDLE", 1.0)
    assert set(Many(ITEMS).told(i, j)) == {None}


def test_no_pairs_have_no_likeness() -> None:
    none = np.empty(0, np.int64)
    assert not len(Many([]).likenesses(none, none))
    assert Many([]).told(none, none) == []
