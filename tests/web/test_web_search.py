"""Search and entities."""

from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web_pages import client, dom, words

from sayso.schema import Ledger
from sayso.web.opened import Opened
from sayso.web.pages import search


def test_a_hit_stands_in_its_context_and_leads_to_its_words(demo: TestClient) -> None:
    page = dom(demo.get("/search?words=warned+twice").text)
    hits = page.xpath("//ol[@class='hits']/li")
    assert hits
    for hit in hits:
        (link,) = hit.xpath("a")
        marked = words(link.xpath("mark")[0])
        assert "warned" in marked.lower()
        path, _, anchor = link.get("href").partition("#")
        there = dom(demo.get(path).text)
        assert there.xpath("//*[@id=$id]", id=anchor)
        shown = "".join(words(part) for part in there.xpath("//*[contains(@class, 'is-picked')]"))
        assert "warned" in shown.lower()


def test_a_search_within_a_story_finds_only_there(demo: TestClient) -> None:
    assert "11 places" in words(dom(demo.get("/search?words=warning").text).xpath("//p[@role='status']")[0])
    assert demo.get("/search?words=warning&story=demo").status_code == 200
    assert demo.get("/search?words=warning&story=none").status_code == 404


def test_nothing_found_and_nothing_asked_are_no_errors(demo: TestClient, tmp_path: Path) -> None:
    assert "Nothing found." in demo.get("/search?words=zzzqqq").text
    assert demo.get("/search").status_code == 200
    assert demo.get('/search?words=") OR NEAR(').status_code == 200
    assert demo.get("/search?words=" + "a" * 5000).status_code == 200
    assert client(tmp_path / "none.db").get("/search?words=ferry").status_code == 200


def test_an_entity_shows_its_forms_the_reason_that_they_are_one_and_every_mention(demo: TestClient, demo_ledger: Ledger) -> None:
    name = next(name for name in demo_ledger.names if name.name == "Marek Tolland")
    page = dom(demo.get(f"/entity/{name.id}").text)
    for merge in name.merges:
        assert " ".join(merge.reason.split()) in words(page)
    assert f"Named {len(name.mentions)} times" in words(page)
    for address in page.xpath("//section[@aria-labelledby='mentions']//a[contains(@class, 'hit-line')]/@href")[:3]:
        assert "Tolland" in words(dom(demo.get(address.partition("#")[0]).text).xpath("//*[contains(@class, 'is-picked')]")[0])


def test_entities_are_listed_by_kind(demo: TestClient, demo_ledger: Ledger) -> None:
    people = {name.name for name in demo_ledger.names if name.kind == "person"}
    page = dom(demo.get("/entities?story=demo&kind=person").text)
    assert {words(cell) for cell in page.xpath("//table//th[@scope='row']")} == people


def test_the_last_page_of_hits_that_is_shown_leads_to_no_other(demo: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "PAGE", 2)
    monkeypatch.setattr(search, "PAGES", 2)
    page = dom(demo.get("/search?words=warning").text)
    (following,) = page.xpath("//a[@rel='next']/@href")
    last = dom(demo.get(following).text)
    assert "Page 2 of 2" in words(last)
    assert not last.xpath("//a[@rel='next']")


def test_the_ways_in_which_a_name_is_written_are_listed_as_far_as_they_fit(
    demo: TestClient, demo_ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    for ways, shown in (("abcdefgh", "a, b, c, d, e, f"), ("abc", "a, b, c")):
        named = (replace(demo_ledger.names[0], forms=tuple(ways)),)
        monkeypatch.setattr(Opened, "names", property(lambda _story, named=named: named))
        (row,) = dom(demo.get("/entities?story=demo").text).xpath("//table[@class='list']/tbody/tr")
        assert shown in [words(cell) for cell in row.xpath("td")]
