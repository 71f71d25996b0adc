"""Linking goes on where it stopped: the same ledger however the reports came, and no block linked in vain."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from link_samples import claim, reading, report
from link_story import story

from sayso.errors import UsageError
from sayso.export.ledger_json import ledger_bytes
from sayso.link import link
from sayso.link.linked import Linked
from sayso.schema import Reading


def other(n: int, town: str, said: str) -> Reading:
    text = report(f"{said} in {town}, witnesses said.", outlet=f"Outlet {n % 3}", published=f"2024-0{n + 1}-05")
    return reading(text, claim(text, said, "Ilse Harn" if n % 2 else "Tomas Reld", names=[(town, "PLACE")] if n % 2 else []))


PILE = [
    *story(),
    *(other(n, "Port Ellen", "The chess open was won by a rook sacrifice of grandmaster Veli Orsk") for n in range(2)),
    *(other(n, "Quarn", "A circus elephant called Bimba walked through the fish market at noon") for n in range(3)),
]
WHOLE = ledger_bytes(link(PILE))
NUMBERS = range(len(PILE))


@given(st.permutations(NUMBERS), st.lists(st.integers(1, len(PILE)), max_size=4))
@settings(max_examples=12, deadline=None)
def test_reports_that_come_in_any_order_and_in_any_portions_make_the_same_bytes(order: list[int], cuts: list[int]) -> None:
    state = Linked()
    places = [0, *sorted(cuts), len(PILE)]
    for start, end in pairwise(places):
        state.change([PILE[i] for i in order[start:end]])
    assert ledger_bytes(state.ledger()) == WHOLE


@given(st.sets(st.sampled_from(NUMBERS), max_size=4))
@settings(max_examples=12, deadline=None)
def test_reports_taken_out_again_leave_no_trace(out: set[int]) -> None:
    state = Linked(PILE)
    state.change(gone=[PILE[i].report.id for i in out])
    assert ledger_bytes(state.ledger()) == ledger_bytes(link([PILE[i] for i in NUMBERS if i not in out]))
    state.change([PILE[i] for i in out])
    assert ledger_bytes(state.ledger()) == WHOLE


@given(st.dictionaries(st.sampled_from("abc"), st.sets(st.sampled_from(NUMBERS), min_size=1, max_size=3), max_size=3))
@settings(max_examples=12, deadline=None)
def test_stories_declared_later_make_the_same_bytes_as_declared_at_once(named: dict[str, set[int]]) -> None:
    stories = {name: [PILE[i].report.id for i in chosen] for name, chosen in named.items()}
    state = Linked(PILE)
    state.change(stories=stories)
    assert ledger_bytes(state.ledger()) == ledger_bytes(link(PILE, stories=stories))


def test_a_report_that_comes_relinks_its_own_block_only() -> None:
    late = PILE[-1]
    state = Linked(PILE[:-1])
    before = dict(state.parts)
    change = state.change([late])
    assert change.made == {state.home(late.report.id)}
    assert {block for block in before if state.parts.get(block) is not before[block]} == change.gone | (
        change.made & before.keys()
    )
    assert len(before) > 2


def test_a_report_that_is_there_already_relinks_nothing() -> None:
    state = Linked(PILE)
    assert not state.change(PILE[3:5]).made


def test_two_stories_that_a_late_report_joins_become_one_block() -> None:
    state = Linked(PILE)
    one, another = PILE[0].report.id, PILE[-1].report.id
    assert state.home(one) != state.home(another)
    change = state.change(stories={"both": [one, another]})
    assert state.home(one) == state.home(another)
    assert change.gone | change.made


def test_a_story_of_an_unknown_report_is_refused_and_nothing_changes() -> None:
    state = Linked(PILE)
    with pytest.raises(UsageError, match="rnone"):
        state.change(gone=[PILE[0].report.id], stories={"mine": ["rnone"]})
    assert ledger_bytes(state.ledger()) == WHOLE
