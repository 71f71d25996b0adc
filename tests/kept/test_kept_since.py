"""What had been published before a day is linked again only as far as later reports touch it, with the same bytes."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.link.link_deciding import names, on_claim, pair
from tests.link.link_samples import place

from sayso.export.ledger_json import ledger_bytes
from sayso.flow import ledgers_since
from sayso.kept import Kept
from sayso.link import link, relink
from sayso.link.decided import decide
from sayso.schema import About, Act, Decision, Ledger, Span
from sayso.store import Store, open_store


@pytest.fixture
def linked(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """The reports of each block that is linked from now on."""
    blocks: list[set[str]] = []
    whole = relink.link_block
    monkeypatch.setattr(
        relink, "link_block", lambda block, memo=None: blocks.append({r.report.id for r in block.readings}) or whole(block, memo)
    )
    return blocks


def anew(store: Store, day: str) -> Ledger:
    """Everything published before the day, linked at once."""
    earlier = [r for r in store.readings() if r.report.published is None or r.report.published.value < day]
    held = {reading.report.id for reading in earlier}
    stories = {name: [r for r in members if r in held] for name, members in store.stories().items()}
    made = decide(earlier, store.decisions())
    told = {name: members for name, members in stories.items() if members}
    return made.over(link(made.readings, stories=told, apart=made.apart, bonds=made.bonds))


def decided(pile) -> list[Decision]:
    def span(n: int, words: str) -> Span:
        return place(pile[n].report, words)

    return [
        pair(Act.MERGE, About.POINT, [pile[0].claims[0]], [pile[5].claims[0]]),
        pair(Act.SPLIT, About.POINT, [pile[0].claims[0]], [pile[1].claims[0]]),
        on_claim(Act.REJECT, pile[2].claims[0]),
        names(Act.MERGE, pile[0].reading, span(0, "Oren Vass"), pile[1].reading, span(1, "Lena Oswin")),
        names(Act.SPLIT, pile[3].reading, span(3, "Oren Vass"), pile[5].reading, span(5, "Veli Orsk")),
    ]


@given(st.integers(1, 11), st.sets(st.integers(0, 8), max_size=3), st.lists(st.integers(0, 4), max_size=3, unique=True))
@settings(max_examples=20, deadline=None)
def test_what_stood_before_a_day_has_the_bytes_of_linking_only_that(pile, put, day, told, chosen) -> None:
    when = f"2031-03-{day:02d}"
    with open_store(":memory:") as store:
        for n, read in enumerate(pile):
            put(store, [read], "mine" if n in told else None)
        for n in chosen:
            store.decide(replace(decided(pile)[n], seen=len(store.decisions())))
        before, after = Kept(store).since(when)
        assert ledger_bytes(before) == ledger_bytes(anew(store, when))
        assert ledger_bytes(after) == ledger_bytes(Kept(store).ledger())


def test_only_what_later_reports_touch_is_linked_again(pile, put, path: Path, linked: list[set[str]]) -> None:
    with open_store(path) as store:
        put(store, pile)
        kept = Kept(store)
        last = kept.around(pile[8].report.id)
        linked.clear()
        kept.since("2031-03-09")
        assert linked
        assert set().union(*linked) <= {report.id for report in last.reports} - {pile[8].report.id}
        linked.clear()
        kept.since("2031-03-10")
        assert not linked


def test_of_one_story_only_its_own_reports_count(pile, put, path: Path) -> None:
    with open_store(path) as store:
        put(store, pile[:4], "ferry")
        put(store, pile[4:])
        before, after = ledgers_since(store, "2031-03-03", story="ferry")
        assert [len(each.reports) for each in (before, after)] == [2, 4]
        assert ledger_bytes(after) == ledger_bytes(Kept(store).story("ferry"))
        before, _ = ledgers_since(store, "2031-03-01", story="ferry")
        assert not before.reports


def test_that_two_names_are_one_leaves_other_blocks_as_they_are(pile, put, path: Path, linked: list[set[str]]) -> None:
    with open_store(path) as store:
        put(store, pile)
        kept = Kept(store)
        ferry = {report.id for report in kept.around(pile[0].report.id).reports}
        linked.clear()
        store.decide(replace(decided(pile)[3], seen=0))
        kept.ledger()
        assert linked == [ferry]
