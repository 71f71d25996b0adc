"""What a voice is called where linking speaks of it: in reasons, histories and origins, as the pages call it."""

import pytest
from link_samples import claim, report

from sayso.export.dossier.index import opened
from sayso.link.naming.voices import has_name, own_pages, shown
from sayso.schema import Kind, Ledger, Voice


@pytest.mark.parametrize("outlet", [None, "Vale Daily"])
def test_a_reports_own_voice_has_one_name_in_reasons_and_on_pages(outlet: str | None) -> None:
    story = report("The weir broke.\nIt rained.", title="The weir broke", outlet=outlet, name="clipping.txt")
    own = claim(story, "It rained")
    assert shown(own, story) == opened(Ledger(reports=(story,), claims=(own,))).voice(own) == (outlet or "clipping.txt")
    police = claim(story, "The weir broke", "police", Kind.ORGANISATION)
    assert shown(police, story) == f"police ({outlet or 'clipping.txt'})"


@pytest.mark.parametrize(
    "name", ["Emergency services", "Hospital staff", "Prosecutors", "District police", "Court documents", "Union"]
)
def test_a_capital_that_begins_a_sentence_makes_no_name(name: str) -> None:
    assert not has_name(name)


@pytest.mark.parametrize(
    "name",
    ["Interior Ministry", "Kremlin", "Varnian police", "Oldmere hospital", "Crone", "the State Department", "Supreme Court"],
)
def test_a_capital_that_is_no_sentences_makes_a_name(name: str) -> None:
    assert has_name(name)


@pytest.mark.parametrize(
    ("name", "own"),
    [("an earlier report", True), ("An earlier report of 3 March", True), ("An earlier report by the coroner", False)],
)
def test_an_earlier_report_by_somebody_is_not_the_outlets_own(name: str, own: bool) -> None:
    assert own_pages(Voice(name, Kind.DOCUMENT)) == own
