"""Law 7: the machine's reading and a person's decisions are kept apart; readings can be redone, and decisions outlive them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from readings import read_text
from sayso import open_store
from sayso.export.ledger_json import ledger_bytes
from sayso.flow import Read, ledger_in
from sayso.schema import About, Act, Claim, Decision, Stance, State, anchored, version_of
from sayso.store import Store

TEXT = "Nine people drowned when the ferry sank, Minister Oren Vass said. The Ferry Board denied it."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "ledger.db") as made:
        yield made


@pytest.fixture(scope="module")
def read() -> Read:
    return read_text(TEXT, outlet="Lowport Gazette", published="2031-03-04", name="ferry.txt")


def test_a_reading_by_another_pipeline_replaces_the_claims_and_keeps_the_report(store: Store, read: Read) -> None:
    assert len(read.claims) >= 2
    store.add(read.document, read.claims, story="ferry", pipeline="first-1")
    fewer = replace(read.document, attributions=())
    assert store.add(fewer, read.claims[:1], pipeline="second-1")
    assert store.claims(read.report.id) == read.claims[:1]
    assert store.document(read.report.id).attributions == ()
    assert store.reports() == [read.report]
    assert store.report(read.report.id).raw == TEXT.encode()
    assert store.check() == []


def test_what_a_person_declared_survives_a_new_reading(store: Store, read: Read) -> None:
    store.add(read.document, read.claims, story="ferry", pipeline="first-1")
    store.add(read.document, read.claims[:1], pipeline="second-1")
    assert store.stories() == {"ferry": (read.report.id,)}
    outlet, published = store.report(read.report.id).outlet, store.report(read.report.id).published
    assert outlet is not None
    assert published is not None
    assert (outlet.value, outlet.origin, published.value, published.origin) == (
        "Lowport Gazette",
        "option",
        "2031-03-04",
        "option",
    )


def test_going_back_to_the_first_pipeline_gives_the_first_reading_again(store: Store, read: Read) -> None:
    for pipeline, claims in (("first-1", read.claims), ("second-1", read.claims[:1]), ("first-1", read.claims)):
        assert store.add(read.document, claims, pipeline=pipeline)
    assert store.readings() == [read.reading]


def test_the_same_pipeline_does_not_read_a_report_again(store: Store, read: Read) -> None:
    assert store.add(read.document, read.claims, pipeline="first-1")
    assert not store.add(read.document, read.claims[:1], pipeline="first-1")
    assert store.claims(read.report.id) == read.claims


def on(claim: Claim, act: Act, **more: Any) -> Decision:
    return Decision(act, About.CLAIM, "Ida", "2031-03-05T06:07:08Z", (anchored(claim),), **more)


def test_a_decision_changes_the_ledger_and_not_the_reading(store: Store, read: Read) -> None:
    store.add(read.document, read.claims, story="ferry", pipeline="first-1")
    store.decide(on(read.claims[0], Act.REJECT))
    assert store.claims(read.report.id) == read.claims
    assert read.claims[0].id not in {claim.id for claim in ledger_in(store).claims}
    assert ledger_in(store, story="ferry") == ledger_in(store)


def test_a_decision_undone_leaves_the_ledger_as_it_was(store: Store, read: Read) -> None:
    store.add(read.document, read.claims, story="ferry", pipeline="first-1")
    before = ledger_in(store)
    reject = store.decide(on(read.claims[0], Act.REJECT))
    store.decide(on(read.claims[0], Act.UNDO, undoes=reject.id, seen=1))
    assert replace(ledger_in(store), decisions=()) == before
    assert [each.state for each in ledger_in(store).decisions] == [State.UNDONE, State.IN_FORCE]


def test_a_decision_survives_a_new_reading_even_one_that_lost_its_claim_for_a_while(store: Store, read: Read) -> None:
    version = version_of(read.claims[0], read.report)
    store.add(read.document, read.claims, pipeline="first-1")
    store.decide(on(read.claims[0], Act.EDIT, before=version, after=replace(version, stance=Stance.WISHES)))
    decided = ledger_bytes(ledger_in(store))
    states = []
    renamed = (replace(read.claims[0], id="cnew", about=(), nested_in=None),)
    for pipeline, claims in (("second-1", renamed), ("third-1", ()), ("first-1", read.claims)):
        store.add(read.document, claims, pipeline=pipeline)
        ledger = ledger_in(store)
        states += [each.state for each in ledger.decisions]
        assert all(claim.stance is Stance.WISHES for claim in ledger.claims if claim.quote == read.claims[0].quote)
    assert states == [State.IN_FORCE, State.ORPHAN, State.IN_FORCE]
    assert ledger_bytes(ledger_in(store)) == decided
