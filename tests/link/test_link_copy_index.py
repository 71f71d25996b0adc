"""Reports put into the index one at a time: the same copies as in one go, and quick to ask."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from link_samples import report
from test_link_copies import prose

from sayso.link.copies import postings
from sayso.link.copies.find import find_copies
from sayso.link.copies.fingerprints import Fingerprint
from sayso.link.copies.index import CopyIndex
from sayso.schema import Copy, Report

WIRES = [prose(seed, 60).split() for seed in range(3)]


def texts(seed: int, size: int) -> list[Report]:
    """Reports that hold parts of three wires, whole, cut, garbled and merged, and one foot that all may share."""
    chance, foot, out = random.Random(seed), prose(99, 20), []
    for n in range(size):
        words = [w for wire in chance.sample(WIRES, chance.randint(1, 2)) for w in wire[: chance.randint(20, 60)]]
        if chance.random() < 0.3:  # one that copies no wire
            words = prose(1000 + seed + n, chance.randint(20, 90)).split()
        words = [w if chance.random() > 0.1 else f"new{n}" for w in words]
        out.append(report(" ".join(words) + (f" {foot}" if chance.random() < 0.5 else ""), name=f"{n}.txt"))
    return list({r.id: r for r in out}.values())


def fetching(reports: list[Report]) -> CopyIndex:
    return CopyIndex({r.id: r for r in reports}.__getitem__)


def together(found: list[Copy]) -> tuple[Copy, ...]:
    return tuple(sorted(found, key=lambda copy: (copy.a, copy.b)))


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), first=st.integers(0, 14), often=st.sampled_from((1, 3, 64)), data=st.data())
def test_any_order_and_any_split_give_the_copies_of_all_in_one_go(seed: int, first: int, often: int, data: st.DataObject) -> None:
    made = texts(seed, 14)
    order = data.draw(st.permutations(made))
    with pytest.MonkeyPatch.context() as patch:  # few enough for shingles that many reports hold
        patch.setattr(postings, "OFTEN", often)
        index, found = fetching(made), list(find_copies(order[:first]))
        index.put((r.id, index.fingerprint(r)) for r in order[:first])
        for added in order[first:]:
            found += index.add(added)
        assert together(found) == find_copies(made)


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_whether_two_reports_are_copies_depends_on_the_two_alone(seed: int) -> None:
    made = texts(seed, 10)
    two_by_two = [copy for n, one in enumerate(made) for other in made[:n] for copy in find_copies([one, other])]
    assert together(two_by_two) == find_copies(made)


def test_a_report_added_twice_gives_the_same_copies_and_is_kept_once() -> None:
    made = texts(1, 6)
    index = fetching(made)
    first = {r.id: index.add(r) for r in made}
    last = made[-1]
    assert index.add(last) == first[last.id] == index.copies(last)
    assert len(index) == len(made)
    assert last.id in index


def test_fingerprints_kept_as_bytes_find_the_same() -> None:
    made = texts(2, 12)
    kept = {r.id: CopyIndex.fingerprint(r).to_bytes() for r in made[:-1]}
    index = fetching(made).put((id_, Fingerprint.from_bytes(stored)) for id_, stored in kept.items())
    assert index.add(made[-1]) == tuple(c for c in find_copies(made) if made[-1].id in (c.a, c.b))


def test_bytes_that_are_no_fingerprint_are_refused() -> None:
    with pytest.raises(ValueError, match="no fingerprint"):
        Fingerprint.from_bytes(b"12345")


def test_a_fingerprint_takes_less_than_four_bytes_a_word() -> None:
    made = report(prose(5, 1000))
    assert len(CopyIndex.fingerprint(made).to_bytes()) < 4 * 1000


def test_texts_without_a_shingle_have_a_fingerprint_and_no_copies() -> None:
    made = [report(text, name=f"{n}") for n, text in enumerate(("No comment.", "No comment!", "Nobody spoke at all."))]
    index = fetching(made)
    assert [index.add(r) for r in made] == [()] * 3


def test_only_reports_that_share_text_with_the_new_one_are_asked_for() -> None:
    foot = prose(98, 20)
    others = [report(f"{prose(100 + n, 80)} {foot}") for n in range(30)]
    wire = report(prose(7, 90))
    asked: list[str] = []
    by_id = {r.id: r for r in (*others, wire)}

    def fetch(id_: str) -> Report:
        asked.append(id_)
        return by_id[id_]

    index = CopyIndex(fetch).put((r.id, CopyIndex.fingerprint(r)) for r in by_id.values())
    (copy,) = index.add(report(f"{wire.text} and a word more. {foot}"))
    assert asked == [wire.id]
    assert copy.a == wire.id
