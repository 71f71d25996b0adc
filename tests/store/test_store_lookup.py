"""From the first characters of an id to what it names."""

from dataclasses import replace

import pytest
from store_samples import PIPELINE, bare, ferry, make_claim, make_report

from sayso.errors import NotFound
from sayso.schema import Document, Report
from sayso.store import Found, Store


@pytest.fixture
def named(store: Store) -> Store:
    """Reports ra1, ra2, rb1 with claims ca1, ca12, cb1."""
    for report_id, claim_id in [("ra1", "ca1"), ("ra2", "ca12"), ("rb1", "cb1")]:
        report = replace(make_report(), id=report_id, regions=())
        report = Report(report_id, report.name, report.raw, report.text, report.media_type)
        store.add(Document(report), (replace(make_claim(report, "Ferry"), id=claim_id),), pipeline=PIPELINE)
    return store


def test_a_unique_beginning_finds_the_report_or_claim(named: Store) -> None:
    assert named.find("rb") == Found("report", "rb1", "rb1")
    assert named.find("cb") == Found("claim", "cb1", "rb1")
    assert named.report("rb").id == "rb1"
    assert named.claim("cb").id == "cb1"
    assert named.claims("rb")[0].id == "cb1"
    assert named.document("rb").report.id == "rb1"


def test_a_whole_id_is_meant_even_if_another_begins_with_it(named: Store) -> None:
    assert named.find("ca1") == Found("claim", "ca1", "ra1")


def test_a_beginning_of_several_names_them(named: Store) -> None:
    with pytest.raises(NotFound, match=r"'ra' fits more than one report or claim: ra1, ra2; give more characters"):
        named.find("ra")
    with pytest.raises(NotFound, match="more than one report: ra1, ra2"):
        named.report("ra")


@pytest.mark.parametrize("prefix", ["zz", "%", "r_1", "RA1", "ra1x", "\udfff", "\0"])
def test_what_begins_no_id_is_not_found(named: Store, prefix: str) -> None:
    with pytest.raises(NotFound, match="no report or claim has an id that begins with"):
        named.find(prefix)


def test_nothing_asked_is_said_so(named: Store) -> None:
    with pytest.raises(NotFound, match="which report or claim"):
        named.find("")


def test_a_claim_is_no_report_and_a_report_no_claim(named: Store) -> None:
    for ask in (named.report, named.document, named.claims):
        with pytest.raises(NotFound, match="no report has an id that begins with 'cb1'"):
            ask("cb1")
    with pytest.raises(NotFound, match="no claim has an id that begins with 'rb1'"):
        named.claim("rb1")


def test_an_unknown_story_names_those_most_like_it(ferry_store: Store) -> None:
    with pytest.raises(NotFound, match="no story 'fery'; did you mean 'ferry'"):
        ferry_store.readings("fery")
    with pytest.raises(NotFound, match="there are 'ferry'"):
        ferry_store.readings("quite unlike")


def test_a_store_without_stories_says_so(store: Store) -> None:
    with pytest.raises(NotFound, match="no story was declared"):
        store.readings("ferry")


def test_a_document_comes_back_without_its_tokens_only(ferry_store: Store) -> None:
    document, _ = ferry()
    assert document.tokens
    assert ferry_store.document(document.report.id) == bare(document)
