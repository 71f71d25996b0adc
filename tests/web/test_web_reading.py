"""The reading view: the text unchanged, every claim in its place, an address for every claim and every choice of words."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient
from web_pages import client, dom, kept, words

from sayso.export.dossier.addresses import place_anchor
from sayso.flow import Read, Source, readings_of, reports_of
from sayso.schema import Ledger, Report, Span
from sayso.web.pages.beside import runs
from sayso.web.pages.report import HERE
from sayso.web.reading.paragraphs import CLAIMS, LONGEST, page_at, pages, paragraphs
from sayso.web.reading.text import laid_out

TEXTS = st.text(st.sampled_from("ab \n\t\u202e\u2066é\U0001f600"), max_size=300)


def _report(text: str) -> Report:
    return Report(id="r1", name="made-up", raw=text.encode(), text=text, media_type="text/plain")


@given(TEXTS)
def test_the_paragraphs_hold_every_character_that_can_be_seen_and_each_once(text: str) -> None:
    found = paragraphs(text)
    assert "".join("".join(text[each.start : each.end] for each in found).split()) == "".join(text.split())
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(TEXTS, st.lists(st.integers(0, 300), max_size=4))
def test_a_paragraph_shows_its_own_characters_whatever_words_are_picked(text: str, ends: list[int]) -> None:
    report = _report(text)
    start, end = sorted((*ends, 0, len(text)))[:2]
    picked = Span("r1", start, min(end, len(text))) if start < min(end, len(text)) else None
    page = paragraphs(text)
    for stretch, shown in zip(page, laid_out(report, page, [], [], picked), strict=True):
        assert "".join(sign for piece in shown.pieces for sign in piece.signs) == text[stretch.start : stretch.end]
        assert shown.start == stretch.start


@given(st.lists(st.integers(1, 9000), max_size=60), st.lists(st.integers(0, 100_000), max_size=400))
def test_pages_keep_the_order_and_stay_small(lengths: list[int], claims: list[int]) -> None:
    text = "\n".join("x" * length for length in lengths)
    whole = paragraphs(text)
    begins = sorted(claims)
    found = pages(whole, begins)
    assert [each for page in found for each in page] == whole
    for page in found:
        held = [place for place in begins if page and page[0].start <= place < page[-1].end]
        assert len(page) <= 1 or (sum(each.end - each.start for each in page) <= 30_000 and len(held) <= CLAIMS)
    for place in begins:
        number = page_at(found, place)
        assert place >= len(text) or place < found[number - 1][-1].end


def test_a_line_of_ten_megabytes_comes_in_small_pages(tmp_path: Path) -> None:
    text = "word " * 20 + "x" * 10_000_000
    report = next(reports_of([Source(text.encode(), name="long")]))
    from sayso.schema import Document  # noqa: PLC0415

    with_store = tmp_path / "long.db"
    kept(with_store, [Read(Document(report), ())], story="s")
    answer = client(with_store).get(f"/report/{report.id}")
    assert answer.status_code == 200
    assert len(answer.content) < 400 * 1024
    assert max(len(line) for line in answer.text.splitlines()) < 10 * LONGEST
    last = client(with_store).get(f"/report/{report.id}?at=10000090-10000100")
    assert words(dom(last.text).get_element_by_id("picked").getnext()) == "x" * 10


def test_every_claim_of_the_demo_is_marked_in_its_place_with_a_note_beside_it(demo: TestClient, demo_ledger: Ledger) -> None:
    for report in demo_ledger.reports:
        page = dom(demo.get(f"/report/{report.id}").text)
        claims = [claim for claim in demo_ledger.claims if claim.report_id == report.id]
        assert len(page.xpath("//ol[@class='notes']/li")) == len(claims)
        shown: dict[str, list[str]] = {}
        for mark in page.xpath("//mark[@data-c]"):
            for key in mark.get("data-c").split():
                shown.setdefault(key, []).append("".join(mark.itertext()))
        quotes = {"".join("".join(parts).split()) for parts in shown.values()}
        for claim in claims:
            places = ["".join(report.quote(span) for span in each.content) for each in claim.occurrences]
            assert "".join("".join(places).split()) in quotes
            for number in range(len(claim.occurrences)):
                assert page.xpath("//*[@id=$id]", id=place_anchor(claim.id, number))


def test_the_text_on_the_page_is_the_text_of_the_report(demo: TestClient, demo_ledger: Ledger) -> None:
    for report in demo_ledger.reports:
        page = dom(demo.get(f"/report/{report.id}").text)
        for note in page.xpath("//p[@class='text']//a[@class='note']"):
            note.drop_tree()
        shown = "".join("".join(line.itertext()) for line in page.xpath("//p[@class='text']"))
        assert "".join(shown.split()) == "".join(report.text.split())


def test_an_address_of_words_marks_exactly_these(demo: TestClient, demo_ledger: Ledger) -> None:
    report = demo_ledger.reports[0]
    start = report.text.index(" ", len(report.text) // 2) + 1
    page = dom(demo.get(f"/report/{report.id}?at={start}-{start + 25}").text)
    for note in page.xpath("//p[@class='text']//a[@class='note']"):
        note.drop_tree()
    marked = "".join("".join(part.itertext()) for part in page.xpath("//*[contains(@class, 'is-picked')]"))
    assert "".join(marked.split()) == "".join(report.text[start : start + 25].split())


@pytest.mark.parametrize("at", ["9-3", "5-5", "0-99999999", "-1-4", "x", "٣-٥"])
def test_an_address_of_no_words_marks_nothing(demo: TestClient, demo_ledger: Ledger, at: str) -> None:
    answer = demo.get(f"/report/{demo_ledger.reports[0].id}", params={"at": at})
    assert answer.status_code == 200
    assert "is-picked" not in answer.text


def test_one_voice_alone_can_be_shown(demo: TestClient, demo_ledger: Ledger) -> None:
    claim = next(claim for claim in demo_ledger.claims if claim.voice.name == "Dorian Vesk")
    page = dom(demo.get(f"/report/{claim.report_id}", params={"voice": "Dorian Vesk"}).text)
    assert {words(who) for who in page.xpath("//ol[@class='notes']//a[@class='who']/bdi")} == {"Dorian Vesk"}


def test_a_report_with_many_voices_shows_the_first_ones_and_folds_the_others(tmp_path: Path) -> None:
    names = [f"{first} {last}" for first in ("Ida", "Tove", "Runa", "Pia", "Mats") for last in ("Orm", "Lund", "Krog", "Dahl")]
    text = (
        "The hearing\n\n"
        + "\n\n".join(f"The pier had cracked, {name} said." for name in names)
        + "\n\nRain fell on the harbour all day."
    )
    source = Source(text.encode(), name="hearing.txt", outlet="Harbour Post")
    with client(kept(tmp_path / "ledger.db", readings_of(reports_of([source])))) as asking:
        (address,) = dom(asking.get("/reports").text).xpath("//th[@scope='row']/a/@href")
        page = dom(asking.get(address).text)
        shown = [words(each) for each in page.xpath("//ul[@aria-label='Voices in this report']/li")]
        folded = [words(each) for each in page.xpath("//details[@class='voices-more']//li")]
        assert len(shown) == HERE + 1
        assert shown[-1].startswith("Harbour Post the report itself")
        assert sorted(each.rsplit(" person", 1)[0] for each in shown[:-1] + folded) == sorted(names)
        further = page.xpath("//details[@class='voices-more']//li/a/@href")[0]
        asked = dom(asking.get(further).text)
        assert [words(each) for each in asked.xpath("//ul[@aria-label='Voices in this report']//a[@aria-current]")] == folded[:1]


def test_shared_words_lead_to_the_copy_beside_them(demo: TestClient, demo_ledger: Ledger) -> None:
    copy = demo_ledger.copies[0]
    page = dom(demo.get(f"/report/{copy.a}").text)
    link = next(href for href in page.xpath("//p[@class='also']/a/@href") if f"/beside/{copy.b}" in href)
    beside = dom(demo.get(link).text)
    number = re.fullmatch(r".*#here-(\d+)", link)
    assert number is not None
    here, there = (beside.get_element_by_id(f"{side}-{number[1]}") for side in ("here", "there"))
    assert here.xpath("a/@href") == [f"#there-{number[1]}"]
    assert there.xpath("a/@href") == [f"#here-{number[1]}"]
    assert words(here).split()[1:4] == words(there).split()[1:4]


def test_reports_that_share_nothing_have_no_page_together(demo: TestClient, demo_ledger: Ledger) -> None:
    pairs = {frozenset((copy.a, copy.b)) for copy in demo_ledger.copies}
    ids = [report.id for report in demo_ledger.reports]
    one, other = next((a, b) for a in ids for b in ids if a != b and frozenset((a, b)) not in pairs)
    assert demo.get(f"/report/{one}/beside/{other}").status_code == 404


@given(TEXTS.filter(bool), st.data())
def test_runs_side_by_side_hold_the_whole_text(text: str, data: st.DataObject) -> None:
    places = data.draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 40)), max_size=5))
    spans = [(Span("r1", start, min(start + length, len(text))), number) for number, (start, length) in enumerate(places, 1)]
    assert "".join(run.text + run.after for run in runs(_report(text), spans)) == text


def test_a_claim_page_shows_its_links_and_the_way_to_its_place(demo: TestClient, demo_ledger: Ledger) -> None:
    link = next(link for link in demo_ledger.links if link.kind == "conflicts")
    claim = next(claim for claim in demo_ledger.claims if claim.id == link.a)
    answer = demo.get(f"/claim/{claim.id}")
    page = dom(answer.text)
    assert " ".join(link.reason.split()) in words(page)
    ways = [address.partition("#") for address in page.xpath("//p[@class='cite']/a/@href")]
    assert sum(bool(anchor) for _, _, anchor in ways) == 2  # in its place, and the words alone
    for path, _, anchor in ways:
        there = dom(demo.get(path).text)
        assert not anchor or there.xpath("//*[@id=$id]", id=anchor)


def test_a_report_full_of_markup_and_tricks_stays_text(tmp_path: Path) -> None:
    text = (
        "<script>alert(1)</script> \u202egnirts\u202c said </mark><img src=x onerror=alert(1)>\n\n"
        "“{{ 7*7 }} javascript:alert(1)” said Ida Crone, <b onmouseover=alert(1)>the harbour master</b>.\n"
    )
    reads = list(readings_of(reports_of([Source(text.encode(), name='"><script>x.txt', url="javascript:alert(1)")])))
    asking = client(kept(tmp_path / "hostile.db", reads, story='"><script>alert(1)</script>'))
    addresses = ["/stories", asking.get("/").headers["location"]]
    addresses += [f"/report/{reads[0].report.id}", *(f"/claim/{claim.id}" for claim in reads[0].claims)]
    for address in addresses:
        answer = asking.get(address)
        assert answer.status_code == 200
        page = dom(answer.text)
        assert not page.xpath("//script[not(starts-with(@src, '/static/'))] | //img | //b[@onmouseover]")
        assert not page.xpath("//@*[starts-with(name(), 'on')] | //@href[starts-with(., 'javascript')]")
        assert "\u202e" not in answer.text
    assert "{{ 7*7 }}" in words(dom(asking.get(addresses[2]).text))
