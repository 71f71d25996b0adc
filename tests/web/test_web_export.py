"""A whole story as a file from the page: what `sayso export` writes, under the story's name."""

import csv
import io
import json
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient
from web_pages import client, dom, kept

from sayso.export import FORMATS
from sayso.flow import Read, ledger_in
from sayso.schema import Ledger
from sayso.store import open_store
from sayso.web.pages.export import disposition


def test_the_ledgers_page_offers_the_story_in_every_format(demo: TestClient) -> None:
    page = dom(demo.get("/story?story=demo&voice=vesk").text)
    offered = page.xpath("//p[@class='take']/a[starts-with(@href, '/export/')]")
    assert {each.get("href").partition("?")[0].rsplit("/", 1)[1] for each in offered} == set(FORMATS)
    for each in offered:
        answer = demo.get(each.get("href"))
        assert answer.status_code == 200
        assert answer.headers["content-type"] in ("text/html; charset=utf-8", "text/csv; charset=utf-8", "application/json")
        assert answer.headers["content-disposition"].startswith('attachment; filename="demo.')


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_is_what_the_command_writes(demo: TestClient, demo_store: Path, name: str) -> None:
    with open_store(demo_store) as store:
        assert demo.get(f"/export/{name}?story=demo").content == FORMATS[name](ledger_in(store, story="demo"))


def test_the_files_hold_the_whole_story(demo: TestClient, demo_ledger: Ledger) -> None:
    dossier = dom(demo.get("/export/html?story=demo").text)
    assert dossier.xpath("count(//svg[.//*[local-name()='path']])") > 0
    assert not dossier.xpath("//*[@src or self::link]")  # needs nothing else
    rows = list(csv.reader(io.StringIO(demo.get("/export/csv?story=demo").text)))
    assert len(rows) == 1 + len(demo_ledger.claims)
    assert len(json.loads(demo.get("/export/json?story=demo").text)["points"]) == len(demo_ledger.points)


def test_a_format_that_there_is_not_is_told_with_those_there_are(demo: TestClient) -> None:
    answer = demo.get("/export/docx?story=demo")
    assert answer.status_code == 404
    assert "there is no format docx; there are: csv, html, json" in answer.text


def test_a_file_has_the_storys_name_whatever_letters_it_has(demo_reads: tuple[Read, ...], tmp_path: Path) -> None:
    name = 'Pont d’Árle / "الجسر" \\ 2031: a\r\nb'
    kept(tmp_path / "ledger.db", demo_reads[:1], story="Pont d’Árle / الجسر")
    with client(tmp_path / "ledger.db") as asking:
        header = asking.get("/export/csv").headers["content-disposition"]
    assert header.startswith("attachment; filename=\"pont-darle.csv\"; filename*=UTF-8''Pont%20d")
    assert _saved_as(disposition(name, "csv")) == "Pont d’Árle الجسر 2031 a b.csv"


@given(st.text(max_size=120))
def test_no_name_breaks_the_header_or_leaves_the_folder(title: str) -> None:
    header = disposition(title, "csv")
    assert header.isascii()
    assert header.isprintable()
    saved = _saved_as(header)
    assert saved.endswith(".csv")
    assert saved != ".csv"
    assert not set(saved) & set('/\\:"<>|?*\r\n\0')
    assert not saved.startswith(".")


def _saved_as(header: str) -> str:
    """The name that a browser of today takes (RFC 6266)."""
    return unquote(header.partition("filename*=UTF-8''")[2], errors="strict")
