"""The story page: rows, filters that live in the address, and the rows on the screen as files."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web_pages import client, dom, kept, words

from sayso.export.dossier.addresses import figure_anchor
from sayso.flow import Read
from sayso.schema import Ledger

STORY = "/story?story=demo"


def _rows(demo: TestClient, query: str = "") -> list[str]:
    return [words(row) for row in dom(demo.get(STORY + query).text).xpath("//tr[@class='point']")]


@pytest.mark.parametrize("query", ["&since=yesterday", "&until=2031-3-4", "&since=4+March", "&until=%F0%9F%8C%89"])
def test_a_day_that_is_none_leaves_no_row_out(demo: TestClient, query: str) -> None:
    assert _rows(demo, query) == _rows(demo)


def test_the_first_page_leads_to_the_only_story(demo: TestClient) -> None:
    answer = demo.get("/")
    assert (answer.status_code, answer.headers["location"]) == (303, STORY)


def test_a_store_that_is_not_there_explains_itself_and_is_not_made_by_looking(tmp_path: Path) -> None:
    answer = client(tmp_path / "none.db").get("/")
    assert answer.status_code == 200
    assert "On whose say-so?" in answer.text
    assert not (tmp_path / "none.db").exists()


def test_several_stories_are_listed_the_last_reported_on_first(demo_reads: tuple[Read, ...], tmp_path: Path) -> None:
    reads = sorted(demo_reads, key=lambda read: read.report.published.value if read.report.published else "")
    kept(tmp_path / "two.db", reads[:2], story="early / part & one")
    kept(tmp_path / "two.db", reads[-2:], story="late")
    asking = client(tmp_path / "two.db")
    page = dom(asking.get("/").text)
    assert page.xpath("//table//th[@scope='row']/a/text()") == ["late", "early / part & one"]
    for link in page.xpath("//table//th[@scope='row']/a/@href"):
        assert asking.get(link).status_code == 200


@pytest.mark.parametrize("page", ["story", "timeline", "figures", "figures&role=killed"])
def test_the_toll_stands_at_the_head_of_the_storys_pages(demo: TestClient, demo_ledger: Ledger, page: str) -> None:
    name, _, more = page.partition("&")
    head = words(dom(demo.get(f"/{name}?story=demo&{more}").text).xpath("//main")[0])
    assert demo_ledger.tolls
    for toll in demo_ledger.tolls:
        assert all(f"{each} {number:g}" in head for each, number in (("low", toll.low), ("best", toll.best), ("high", toll.high)))


def test_a_point_shows_the_toll_that_rests_on_it_and_others_do_not(demo: TestClient, demo_ledger: Ledger) -> None:
    toll = demo_ledger.tolls[0]
    told = {part.claim for report in toll.told for part in report.parts}
    for point in demo_ledger.points[::7]:
        rests = any(
            {part.claim for report in each.told for part in report.parts} & set(point.claims) for each in demo_ledger.tolls
        )
        assert bool(dom(demo.get(f"/point/{point.id}").text).xpath("//dl[@class='toll-line']")) == rests
    home = next(point for point in demo_ledger.points if told & set(point.claims))
    (line,) = dom(demo.get(f"/point/{home.id}").text).xpath("//dl[@class='toll-line']/div[dt=$harm]", harm=toll.harm.value)
    assert f"low {toll.low:g}" in words(line)


def test_a_row_says_who_says_it_how_firmly_and_how_many_origins_stand_behind_it(demo: TestClient, demo_ledger: Ledger) -> None:
    rows = _rows(demo)
    (told, *_) = (claim.id for claim in demo_ledger.claims if "was warned twice about Harven depot" in claim.quote)
    point = next(point for point in demo_ledger.points if told in point.claims)
    denied = next(row for row in rows if " ".join(point.about.split()) in row)
    reports = len({claim.report_id for claim in demo_ledger.claims if claim.id in point.claims})
    fewest = "" if point.at_least == point.at_most else f"{point.at_least} to "
    assert f"{fewest}{point.at_most} origins behind {reports} reports" in denied
    asked = next(row for row in _rows(demo, "&voice=Vesk") if " ".join(point.about.split()) in row)
    assert "Dorian Vesk person ✕✕✕ certain that not" in asked
    assert any("office, anonymous ●●● certain" in row for row in rows)
    assert "denied (" in denied


def test_pages_of_rows_follow_each_other_without_a_gap(demo: TestClient, demo_ledger: Ledger) -> None:
    seen, address = [], STORY
    while address:
        page = dom(demo.get(address).text)
        seen += page.xpath("//tr[@class='point']/@id")
        address = next(iter(page.xpath("//nav[@class='pager']//a[@rel='next']/@href")), None)
    assert len(seen) == len(set(seen)) == len(demo_ledger.points)


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("&voice=vesk", lambda row: "Vesk" in row["voices"]),
        ("&outlet=RADIO+VARROW", lambda row: "Radio Varrow" in row["outlets"]),
        ("&disputed=yes", lambda row: row["flags"]),
        ("&single=yes", lambda row: row["at_most"] == "1"),
        ("&words=fuel+depot", lambda row: int(row["claims"]) > 1 or "depot" in row["about"]),
        ("&anonymous=yes", lambda row: row["voices"] and "Vesk" not in row["voices"]),
        ("&since=2025-03-20", lambda row: row["latest"] <= "2025-03-10"),  # what is said to happen later
    ],
)
def test_a_filter_shows_fewer_rows_and_each_fits(demo: TestClient, query: str, holds: Callable[[dict[str, str]], bool]) -> None:
    answer = demo.get(f"/story.csv?story=demo{query}")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    everything = demo.get("/story.json?story=demo").json()["total"]
    assert 0 < demo.get(f"/story.json?story=demo{query}").json()["total"] < everything
    assert all(holds(row) for row in rows)


def test_files_hold_exactly_the_rows_on_the_screen(demo: TestClient) -> None:
    query = f"{STORY}&sort=newest&page=2"
    page = dom(demo.get(query).text)
    shown = page.xpath("//tr[@class='point']/td[@class='row']/text()")
    csv_link, json_link = page.xpath("//p[@class='take']/a[not(contains(@href, '/export/'))]/@href")
    in_json = demo.get(json_link).json()
    in_csv = list(csv.DictReader(io.StringIO(demo.get(csv_link).content.decode("utf-8-sig"))))
    assert [str(row["row"]) for row in in_json["points"]] == [row["row"] for row in in_csv] == shown
    assert in_json["page"] == 2


def test_an_address_with_nonsense_still_shows_the_list(demo: TestClient) -> None:
    answer = demo.get(STORY + "&kind=wizard&sort=up&page=-3&since=soon&page=99999999999999999999&voice=" + "x" * 5000)
    assert answer.status_code == 200
    assert "No point fits." in answer.text


def test_an_unknown_story_is_not_found_in_the_house_style(demo: TestClient) -> None:
    answer = demo.get("/story?story=<script>alert(1)</script>")
    assert answer.status_code == 404
    assert "<script>alert" not in answer.text
    assert "there is no story" in answer.text


def test_a_report_that_was_added_since_is_on_the_next_page_asked_for(demo_reads: tuple[Read, ...], tmp_path: Path) -> None:
    path = kept(tmp_path / "grows.db", demo_reads[:1], story="s")
    asking = client(path)
    before = asking.get("/story.json?story=s").json()["total"]
    kept(path, demo_reads[1:3], story="s")
    assert asking.get("/story.json?story=s").json()["total"] > before


def test_of_a_point_s_figures_those_that_were_told_most_often_stand_first(demo: TestClient, demo_ledger: Ledger) -> None:
    told: dict[str, list[int]] = {}
    for history in demo_ledger.figures:
        told.setdefault(history.point, []).append(len(history.values))
    point = max(told, key=lambda each: len(told[each]))
    assert len(told[point]) > 2
    row = dom(demo.get("/story?story=demo").text).xpath("//tr[@class='point'][.//a[contains(@href, $point)]]", point=point)[0]
    shown = [link.get("href").split("#")[1] for link in row.xpath("./td[@class='numbers']/a[contains(@href, '#')]")]
    anchors = {figure_anchor(place): len(history.values) for place, history in enumerate(demo_ledger.figures, 1)}
    assert [anchors[each] for each in shown] == sorted(told[point], reverse=True)[: len(shown)]
