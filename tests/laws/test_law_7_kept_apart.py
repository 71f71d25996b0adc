"""Law 7: the machine's reading and a person's decisions are kept apart; readings can be redone.

Decisions are not built yet. What holds already: a new reading replaces the old one and touches nothing a person gave.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from readings import read_text
from sayso import open_store
from sayso.flow import Read
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
