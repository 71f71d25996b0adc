"""Pictures and their tables: sources, figures, the timeline, the map. A picture never says more than its table."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.testclient import TestClient
from web_pages import client, dom, words

from sayso.export.dossier.claims import card
from sayso.export.dossier.figures import Mark, opened_history
from sayso.export.dossier.index import opened
from sayso.export.dossier.sources import sources, spellings
from sayso.schema import FigureStatus, Kind, Ledger, Place
from sayso.web.chains import graph_of
from sayso.web.lanes import Lanes, window
from sayso.web.opened import open_story
from sayso.web.outlines import KINDS, Window, outlines, within
from sayso.web.pictures import history
from sayso.web.pictures.atlas import map_of
from sayso.web.pictures.lanes import svg
from sayso.web.pictures.spark import HEIGHT, WIDTH, spark
from sayso.web.pictures.view import beside, box_in, box_of, window_of
from sayso.web.places import PlaceHere, places_of

STATUSES = st.sampled_from([status.value for status in FigureStatus])
LIMITS = st.none() | st.floats(-1e9, 1e9, allow_nan=False)


@pytest.fixture(scope="module")
def tremor(tremor_store: Path) -> TestClient:
    return client(tremor_store)


def test_words_go_from_left_to_right_and_every_chain_ends_in_an_outlet(demo_ledger: Ledger) -> None:
    graph = graph_of(open_story(demo_ledger.stories[0], demo_ledger))
    assert all(edge.first.column < edge.second.column for edge in graph.edges)
    ends = {node.key for node in graph.nodes} - {edge.first.key for edge in graph.edges}
    assert all(node.form == "report" for node in graph.nodes if node.key in ends)
    assert len({(node.column, node.row) for node in graph.nodes}) == len(graph.nodes)


_OUTLETS = (Kind.REPORT, Kind.OUTLET)


def test_a_line_counts_the_claims_that_came_that_way(demo_ledger: Ledger) -> None:
    graph = graph_of(open_story(demo_ledger.stories[0], demo_ledger))
    names = spellings(opened(demo_ledger))
    for node in graph.nodes:
        spoken = (claim.voice for claim in demo_ledger.claims if claim.voice.kind not in _OUTLETS)  # these are marks of their own
        said = sum(names.voice(voice) == node.name for voice in spoken)
        if node.form == "voice" and not any(edge.second == node for edge in graph.edges):
            assert sum(edge.claims for edge in graph.edges if edge.first == node) == node.claims == said


def test_spellings_of_one_source_are_one_mark_that_leads_to_what_was_said_under_each(
    demo: TestClient, demo_ledger: Ledger
) -> None:
    joined = next(source for source in sources(opened(demo_ledger)) if source.forms and not source.anonymous)
    graph = graph_of(open_story(demo_ledger.stories[0], demo_ledger))
    assert [node.claims for node in graph.nodes if node.name in (joined.name, *joined.forms)] == [joined.claims]
    page = dom(demo.get("/sources?story=demo").text)
    (href,) = page.xpath("//svg//a[starts-with(@aria-label, $name)]/@href", name=f"{joined.name}, ")
    listed = {point["point"] for point in demo.get(href.replace("/story?", "/story.json?")).json()["points"]}
    under_a_form = {claim.id for claim in demo_ledger.claims if claim.voice.name in joined.forms}
    assert under_a_form
    assert {point.id for point in demo_ledger.points if under_a_form & set(point.claims)} <= listed


def test_the_graph_and_the_table_name_the_same_voices(demo: TestClient) -> None:
    page = dom(demo.get("/sources?story=demo").text)
    rows = {words(cell) for cell in page.xpath("//table//th[@scope='row']/a")}
    drawn = page.xpath("//svg//a/@aria-label")
    voices = {label.split(", ")[0] for label in drawn if "claim" in label and ", outlet" not in label}
    assert len(voices) > 10
    assert voices <= rows
    for href in page.xpath("//svg//a/@href")[:3]:
        assert demo.get(href).status_code == 200


@given(st.lists(st.tuples(LIMITS, LIMITS, STATUSES).filter(lambda each: each[:2] != (None, None)), min_size=2, max_size=40))
def test_a_spark_line_stays_in_its_box_and_keeps_the_order_of_the_values(values: list[tuple[float, float, str]]) -> None:
    marks = [Mark(number, low, high, None, None, status, 0) for number, (low, high, status) in enumerate(values, 1)]
    drawn = spark(marks).strokes
    assert all(0 <= each.x <= WIDTH and 0 <= each.top <= each.bottom <= HEIGHT for each in drawn)
    assert all(one.x < other.x for one, other in pairwise(drawn))


def test_each_figure_is_a_chart_and_a_table_of_the_same_values(demo: TestClient, demo_ledger: Ledger) -> None:
    heaviest = max(demo_ledger.figures, key=lambda history: len(history.values))
    page = dom(demo.get("/figures?story=demo").text)
    article = page.xpath("//article[@class='history']")[0]
    numbers = {text for text in article.xpath(".//svg//text/text()") if text.isdigit()}
    rows = article.xpath(".//table[@class='values']/tbody/tr")
    assert len(rows) == len(heaviest.values)
    drawn = [str(n) for n, value in enumerate(heaviest.values, 1) if (value.low, value.high) != (None, None)]
    assert set(drawn) <= numbers
    assert [words(row.xpath("td")[9].xpath("b")[0]) for row in rows] == [value.status.value for value in heaviest.values]


def test_figures_of_one_role_alone(demo: TestClient) -> None:
    page = dom(demo.get("/figures?story=demo&role=wounded").text)
    assert page.xpath("//article/h2")
    assert all(words(title).startswith("wounded") for title in page.xpath("//article/h2"))


def test_the_timeline_has_a_line_for_every_claim(demo: TestClient, demo_ledger: Ledger) -> None:
    rows, address = 0, "/timeline?story=demo"
    while address:
        page = dom(demo.get(address).text)
        rows += len(page.xpath("//table/tbody/tr"))
        address = next(iter(page.xpath("//nav[@class='pager']//a[@rel='next']/@href")), None)
    assert rows == len(demo_ledger.timeline)
    assert "happened" in demo.get("/timeline?story=demo").text


def test_days_far_off_do_not_stretch_the_timeline() -> None:
    said = [date(2031, 3, 4), date(2031, 3, 9)]
    days = [*said, date(1890, 1, 1), date(2031, 2, 27), date(2031, 3, 20)]
    assert window(days, said) == (date(2031, 2, 27), date(2031, 3, 20))


def test_a_timeline_of_one_day_is_no_picture() -> None:
    one = ((date(2031, 3, 4), 3),)
    assert svg(Lanes(one, one, (), 0, 0)) == ""


def test_every_kind_of_outline_ships_and_a_window_holds_its_own() -> None:
    units, lines = outlines()
    assert {line.kind for line in lines} == set(KINDS)
    assert all(-180 * units <= line.box[0] <= line.box[2] <= 180 * units for line in lines)
    iceland = list(within(Window(-25, 63, -13, 67), regions=True))
    assert {"coast", "region"} <= {line.kind for line in iceland}
    assert not any(line.kind == "border" for line in iceland)


@pytest.mark.parametrize(
    "place",
    [
        pytest.param((27.7, -10.0), id="Western Sahara and Morocco"),
        pytest.param((46.1, 33.7), id="Crimea"),
        pytest.param((42.9, 20.9), id="Kosovo"),
        pytest.param((34.5, 74.5), id="Kashmir"),
        pytest.param((35.1, 33.4), id="Cyprus"),
    ],
)
def test_a_border_that_states_dispute_is_dashed(place: tuple[float, float]) -> None:
    lat, lon = place
    near = {line.kind for line in within(Window(lon - 1, lat - 1, lon + 1, lat + 1), regions=True)}
    assert "disputed" in near


@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=20))
def test_every_place_lies_in_the_window_of_the_map(places: list[tuple[float, float]]) -> None:
    found = window_of(places)
    assert all(found.south <= lat <= found.north and found.west <= lon <= found.east for lat, lon in places)


@given(st.lists(st.tuples(st.floats(-85, 85), st.floats(-180, 180), st.integers(1, 500)), min_size=1, max_size=12))
def test_names_on_the_map_never_lie_over_each_other(places: list[tuple[float, float, int]]) -> None:
    here = [PlaceHere(n, "Vessin" * 3, "ZZ", lat, lon, (), claims, 1) for n, (lat, lon, claims) in enumerate(places)]
    picture = map_of(here)
    assert picture is not None
    assert len(picture.marks) == len(here)
    labels = [mark for mark in picture.marks if mark.label]
    for one in labels:
        for other in labels:
            same_side = one.left == other.left and abs(one.x - other.x) < 50
            assert one is other or not same_side or abs(one.y - other.y) >= 10


def test_the_map_marks_places_by_claims_and_disputes_by_a_dashed_ring(tremor: TestClient) -> None:
    page = dom(tremor.get("/map?story=tremor").text)
    labels = page.xpath("//svg[@class='map']//a/@aria-label")
    assert any(re.fullmatch(r"Laayoune, \d claims?, disputed", label) for label in labels)
    assert page.xpath("//circle[contains(@class, 'spot-disputed')]")
    assert "Western Sahara" in words(page.xpath("//table")[0])
    names = [words(name) for name in page.xpath("//table//th[@scope='row']")]  # with how the report writes it, where that differs
    assert all(any(name.startswith(label.split(", ")[0]) for name in names) for label in labels)
    assert tremor.get(page.xpath("//svg//a/@href")[0]).status_code == 200


def test_a_place_says_how_the_reports_write_it_where_they_write_it_otherwise(demo_ledger: Ledger) -> None:
    claim = next(claim for claim in demo_ledger.claims if len(claim.quote.split()) > 3)
    report = next(report for report in demo_ledger.reports if report.id == claim.report_id)
    start = claim.occurrences[0].content[0].start
    word = report.text[start:].split()[0]
    spans = [report.span(start, start + len(word)), report.span(start, start + len(word))]
    places = tuple(Place(span, name, 1.0, 2.0, "ZZ") for span, name in zip(spans, ("Elsewhere", word.upper()), strict=True))
    ledger = replace(
        demo_ledger, claims=tuple(replace(each, places=places if each is claim else ()) for each in demo_ledger.claims)
    )
    story = open_story(ledger.stories[0], ledger)
    assert {place.name: place.written for place in places_of(story)} == {"Elsewhere": (word,), word.upper(): ()}
    shown = card(story.index, story.index.claim(claim.id), row=0)
    assert shown.places == (f"Elsewhere (“{word}”)", word.upper())


def test_places_that_no_gazetteer_knows_are_in_the_table(demo: TestClient) -> None:
    page = dom(demo.get("/map?story=demo").text)
    assert "Harven" in words(page.xpath("//table")[0])
    assert "not in the gazetteer" in words(page.xpath("//table")[0])


BOXES = st.tuples(st.floats(-180, 179), st.floats(-90, 89), st.floats(0.3, 360), st.floats(0.3, 180))


@given(BOXES)
def test_every_view_that_a_map_leads_to_is_one_that_its_address_shows(given_box: tuple[float, float, float, float]) -> None:
    west, south, wide, tall = given_box
    window = box_in(f"{west:.3f},{south:.3f},{min(west + wide, 180):.3f},{min(south + tall, 90):.3f}")
    assert window is not None
    for step in beside(window).values():
        shown = box_in(box_of(step))
        assert shown is not None
        assert -180 <= shown.west < shown.east <= 180
        assert -90 <= shown.south < shown.north <= 90


@pytest.mark.parametrize(
    "box",
    ["", "1,2,3", "nan,1,2,3", "1,2,1,3", "10,0,5,5", "-181,0,0,5", "0,0,inf,5", "0,0,1e3,5", "<script>", "0,0,٣,5", "0,0,.1,.1"],
)
def test_a_box_that_is_none_shows_the_whole_map(tremor: TestClient, box: str) -> None:
    whole = dom(tremor.get("/map?story=tremor").text).xpath("//svg[@class='map']/@data-window")
    assert dom(tremor.get("/map", params={"story": "tremor", "box": box}).text).xpath("//svg[@class='map']/@data-window") == whole


def test_a_map_is_moved_and_brought_closer_by_links_alone_and_says_what_it_no_longer_shows(tremor: TestClient) -> None:
    page = dom(tremor.get("/map?story=tremor&page=1").text)
    all_marks = len(page.xpath("//svg[@class='map']//a"))
    west, south, east, north = map(float, page.xpath("//svg[@class='map']/@data-window")[0].split())
    (href,) = page.xpath("//a[@data-view='closer']/@href")
    closer = dom(tremor.get(f"/map{href}").text)
    left, low, right, high = map(float, closer.xpath("//svg[@class='map']/@data-window")[0].split())
    assert west < left < right < east
    assert south < low < high < north
    marks = len(closer.xpath("//svg[@class='map']//a"))
    assert marks < all_marks
    assert f"{all_marks - marks} place" in words(closer.xpath("//figcaption")[0])
    assert closer.xpath("//svg[@class='map']/path[contains(@class, 'outline-disputed')]")
    (back,) = closer.xpath("//a[@data-view='whole']/@href")
    assert len(dom(tremor.get(f"/map{back}").text).xpath("//svg[@class='map']//a")) == all_marks
    far = tremor.get(f"/map{href}")
    while step := dom(far.text).xpath("//a[@data-view='closer']/@href"):
        far = tremor.get(f"/map{step[0]}")
        assert len(far.content) < 400_000
    while step := dom(far.text).xpath("//a[@data-view='further']/@href"):
        far = tremor.get(f"/map{step[0]}")
        assert len(far.content) < 400_000
    assert dom(far.text).xpath("//svg[@class='map']/@data-window") == ["-180.0 -90.0 180.0 90.0"]


def test_a_long_history_comes_in_pages_with_a_picture_of_what_each_page_has(
    demo: TestClient, demo_ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "ROWS", 2)
    longest = max(demo_ledger.figures, key=lambda each: len(each.values))
    address, said = f"/figures?story=demo&role={longest.role}&point={longest.point}", []
    while address:
        article = dom(demo.get(address).text).xpath("//article[@class='history']")[0]
        numbers = [words(cell) for cell in article.xpath(".//td[@class='row']")]
        assert 1 <= len(numbers) <= 2
        said += numbers
        address = next(iter(article.xpath(".//a[@rel='next']/@href")), "")
    assert said == [str(n) for n in range(1, len(longest.values) + 1)]
    whole = opened_history(opened(demo_ledger), longest, 1, (0, ""))
    request = Request({"type": "http", "path": "/figures", "query_string": f"{whole.anchor}=2".encode(), "headers": []})
    part, _, _ = history.shown(request, whole)
    assert [entry.number for entry in part.entries] == [3, 4]
    assert part.marks == tuple(mark for mark in whole.marks if mark.number in (3, 4))


def test_of_two_long_histories_on_a_page_each_turns_its_own_leaves(demo: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "ROWS", 2)

    def numbers(address: str) -> list[list[str]]:
        articles = dom(demo.get(address).text).xpath("//article[@class='history']")
        return [[words(cell) for cell in each.xpath(".//td[@class='row']")] for each in articles]

    page = dom(demo.get("/figures?story=demo").text)
    one, other = page.xpath("//article[@class='history'][.//a[@rel='next']]")[:2]
    first = numbers("/figures?story=demo")
    (later,) = one.xpath(".//a[@rel='next']/@href")
    after = numbers(later)
    assert [n for n, pair in enumerate(zip(first, after, strict=True)) if pair[0] != pair[1]] == [0]
    articles = dom(demo.get(later).text).xpath("//article[@class='history']")
    (both,) = articles[1].xpath(".//a[@rel='next']/@href")
    turned = numbers(both)
    assert [n for n, pair in enumerate(zip(first, turned, strict=True)) if pair[0] != pair[1]] == [0, 1]
    assert one.xpath(".//a[@rel='next']/@href") != other.xpath(".//a[@rel='next']/@href")
