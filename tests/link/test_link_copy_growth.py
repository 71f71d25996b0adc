"""A report added to kept copies: the same as finding them in one go."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from link_samples import report
from test_link_copies import prose

from sayso.link import copy_growth, copy_index
from sayso.link.copies import find_copies, keep_copies
from sayso.link.copy_growth import grown
from sayso.schema import Report

WIRES = [prose(seed, 60).split() for seed in range(3)]


def texts(seed: int, size: int) -> list[Report]:
    """Reports that hold parts of three wires, whole, cut, garbled and merged, and one foot that all may share."""
    chance, foot, out = random.Random(seed), prose(99, 20), []
    for n in range(size):
        words = [w for wire in chance.sample(WIRES, chance.randint(1, 2)) for w in wire[: chance.randint(20, 60)]]
        words = [w if chance.random() > 0.1 else f"new{n}" for w in words]
        out.append(report(" ".join(words) + (f" {foot}" if chance.random() < 0.5 else ""), name=f"{n}.txt"))
    return list({r.id: r for r in out}.values())


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10_000), first=st.integers(0, 12), cap=st.sampled_from((2, 4, 32)))
def test_reports_added_one_by_one_give_the_copies_of_all_in_one_go(seed: int, first: int, cap: int) -> None:
    with pytest.MonkeyPatch.context() as patch:  # small caps, so that shingles cross them
        patch.setattr(copy_index, "MOST_SHARING", cap)
        patch.setattr(copy_growth, "MOST_SHARING", cap)
        made = texts(seed, 14)
        by_id = {r.id: r for r in made}
        kept = keep_copies(made[:first])
        for added in made[first:]:
            kept = grown(kept, added, by_id.__getitem__)
        assert kept.copies == find_copies(made)


def test_a_report_added_twice_changes_nothing() -> None:
    made = texts(1, 6)
    kept = keep_copies(made)
    assert grown(kept, made[2], lambda _: pytest.fail("no report needs to be looked at")) is kept


def test_only_reports_that_share_text_with_the_new_one_are_asked_for() -> None:
    others = [report(prose(100 + n, 80)) for n in range(30)]
    wire = report(prose(7, 90))
    asked: list[str] = []
    by_id = {r.id: r for r in (*others, wire)}

    def fetch(id_: str) -> Report:
        asked.append(id_)
        return by_id[id_]

    kept = grown(keep_copies(by_id.values()), report(wire.text + " and a word more"), fetch)
    assert asked == [wire.id]
    assert len(kept.copies) == 1
