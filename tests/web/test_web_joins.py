"""Why a story's reports are one story, and a reviewer's way to take a join back: by forms alone."""

from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from starlette.testclient import TestClient
from web_pages import client, decisions, dom, kept, words

from sayso.flow import Read, Source, ledger_in, readings_of, reports_of
from sayso.schema import About, Act, Story
from sayso.store import open_store
from sayso.web.ledger_source import LedgerSource
from sayso.web.opened import Opened

BURST = "The Tarn dam above Harrow Bay burst on 4 May 2031 and water reached Lower Tarn, mayor Ilse Harn said."
TEXTS = (
    f"Dam bursts above Harrow Bay\n\n{BURST} Nine people are missing.",
    "Lower Tarn under water\n\nWater from the Tarn dam above Harrow Bay reached Lower Tarn on 4 May 2031, mayor Ilse Harn said.",
    "Harn asks for boats\n\nMayor Ilse Harn asked for boats after the Tarn dam above Harrow Bay burst on 4 May 2031.",
    "Rook sacrifice wins at Port Ellen\n\nGrandmaster Veli Orsk won the chess open at Port Ellen, the arbiter said.",
)


@pytest.fixture(scope="module")
def reads() -> list[Read]:
    days = ("2031-05-04", "2031-05-05", "2031-05-06", "2031-05-05")
    sources = [
        Source(text.encode(), name=f"{n}.txt", outlet=f"Post {n}", published=day)
        for n, (text, day) in enumerate(zip(TEXTS, days, strict=True), 1)
    ]
    return list(readings_of(reports_of(sources)))


@pytest.fixture
def path(reads: list[Read], tmp_path: Path) -> Path:
    return kept(tmp_path / "ledger.db", reads)


@pytest.fixture
def ida(path: Path) -> Iterator[TestClient]:
    """Somebody who has said who she is."""
    with client(path) as asking:
        token = dom(asking.get("/review").text).xpath("//form//input[@name='token']/@value")[0]
        asking.post("/review/name", data={"token": token, "who": "Ida Orm", "back": "/"})
        yield asking


def large(path: Path) -> Story:
    """The story of the dam."""
    with open_store(path) as store:
        return max(ledger_in(store).stories, key=lambda story: len(story.reports))


def joins_of(asking: TestClient, address: str) -> lxml.html.HtmlElement:
    answer = asking.get(address)
    assert answer.status_code == 200, answer.text
    return dom(answer.text).xpath("//details[@id='joins']")[0]


def sent(form: lxml.html.HtmlElement, **more: str) -> dict[str, str]:
    return {each.get("name"): each.get("value", "") for each in form.xpath(".//input")} | more


def undone(asking: TestClient, path: Path) -> str:
    """Undo the first join of the story; where that leads."""
    form = joins_of(asking, f"/story?story={large(path).id}").xpath(".//form[.//button[@name='pair']]")[0]
    pair = form.xpath(".//button/@value")[0]
    answer = asking.post("/review", data=sent(form, pair=pair, note="Two dams."))
    assert answer.status_code == 303
    return str(answer.headers["location"])


def test_a_story_s_page_shows_each_join_with_its_reason_and_what_was_compared(path: Path, ida: TestClient) -> None:
    story = large(path)
    assert len(story.reports) == 3
    box = joins_of(ida, f"/story?story={story.id}")
    assert words(box.xpath("./summary")[0]) == "Why 3 reports are one story"
    shown = box.xpath(".//li")
    assert len(shown) == len(story.joins) == 2
    for join in story.joins:
        (line,) = [each for each in shown if set(each.xpath("./p/a/@href")) == {f"/report/{join.a}", f"/report/{join.b}"}]
        assert join.reason in words(line)
        assert line.xpath(".//details//table[@class='compared']")
    assert "1 report and 2 reports become two stories" in words(box) or "2 reports and 1 report become two stories" in words(box)


def test_whoever_has_given_no_name_reads_the_reasons_and_is_asked_for_one_before_a_join_is_undone(path: Path) -> None:
    with client(path) as asking:
        box = joins_of(asking, f"/story?story={large(path).id}")
    assert len(box.xpath(".//li")) == 2
    assert not box.xpath(".//button[@name='pair']")
    (back,) = box.xpath(".//form[@action='/review/name']//input[@name='back']/@value")
    assert back == f"/story?story={large(path).id}#joins"


def test_a_join_that_is_undone_makes_two_stories_and_the_page_says_who_did_it_and_why(path: Path, ida: TestClient) -> None:
    before = large(path)
    where = undone(ida, path)
    with open_store(path) as store:
        parts = [set(story.reports) for story in ledger_in(store).stories if set(story.reports) & set(before.reports)]
    assert len(parts) == 2
    assert set.union(*parts) == set(before.reports)
    (made,) = decisions(path)
    assert (made.act, made.about, made.who, made.note) == (Act.SPLIT, About.STORY, "Ida Orm", "Two dams.")
    assert where.endswith("#joins")
    told = words(joins_of(ida, where))
    assert "split: not one story by Ida Orm" in told
    assert "Two dams." in told
    assert "Dam bursts above Harrow Bay" in told


def test_the_undoing_of_a_join_is_taken_back_on_the_story_s_page_and_in_the_history_of_either_part(
    path: Path, ida: TestClient
) -> None:
    before = large(path)
    form = joins_of(ida, undone(ida, path)).xpath(".//form[@action='/history']")[0]
    answer = ida.post("/history", data=sent(form))
    assert answer.headers["location"] == f"/story?story={before.id}#joins"
    assert large(path) == before
    undone(ida, path)
    with open_store(path) as store:
        parts = [story for story in ledger_in(store).stories if set(story.reports) & set(before.reports)]
    for part in parts:
        history = dom(ida.get(f"/history?story={part.id}").text)
        assert "split: not one story" in words(history)
    other = next(part for part in parts if part.id != before.id)  # it is no story any more once that is undone
    form = dom(ida.get(f"/history?story={other.id}").text).xpath("//ol[@class='decisions']//form")[0]
    answer = ida.post("/history", data=sent(form))
    assert answer.headers["location"] == f"/history?story={before.id}"
    assert ida.get(answer.headers["location"]).status_code == 200
    assert large(path) == before


def test_two_people_who_part_one_story_at_once_are_told_of_each_other(path: Path, ida: TestClient) -> None:
    story = large(path)
    form = joins_of(ida, f"/story?story={story.id}").xpath(".//form[.//button[@name='pair']]")[0]
    one, other = form.xpath(".//button/@value")
    assert ida.post("/review", data=sent(form, pair=one)).status_code == 303
    for pair in (one, other):  # that one is no join any more, this one is a join of what is left
        late = ida.post("/review", data=sent(form, pair=pair))
        assert late.status_code == 409
        told = dom(late.text)
        assert [words(each) for each in told.xpath("//h2")] == ["Ida Orm: split: not one story", "You: split: not one story"]
        (leave,) = told.xpath("//a[text()='Leave it as it is']/@href")
        assert leave == f"/story?story={story.id}#joins"
        assert told.xpath("//form[@class='quick']//button[text()='Do mine all the same']") == [] or pair == other
    assert len(decisions(path)) == 1


def test_a_join_parted_while_the_page_was_loaded_counts_as_not_seen(
    path: Path, ida: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = large(path)
    form = joins_of(ida, f"/story?story={story.id}").xpath(".//form[.//button[@name='pair']]")[0]
    real, todo = LedgerSource.story, [form.xpath(".//button/@value")[0]]

    def loaded(source: LedgerSource, story_id: str) -> Opened:
        found = real(source, story_id)
        if todo:
            monkeypatch.setattr(LedgerSource, "story", real)
            assert ida.post("/review", data=sent(form, pair=todo.pop())).status_code == 303
        return found

    monkeypatch.setattr(LedgerSource, "story", loaded)
    stale = joins_of(ida, f"/story?story={story.id}").xpath(".//form[.//button[@name='pair']]")[0]
    assert stale.xpath(".//input[@name='seen']/@value") == ["0"]
    for pair in stale.xpath(".//button/@value"):
        assert ida.post("/review", data=sent(stale, pair=pair)).status_code == 409
    assert len(decisions(path)) == 1


def test_a_join_that_is_not_there_is_refused_in_words(path: Path, ida: TestClient) -> None:
    form = joins_of(ida, f"/story?story={large(path).id}").xpath(".//form[.//button[@name='pair']]")[0]
    for pair in ("", "r1 r2", " ".join(large(path).reports[:1] * 2)):
        answer = ida.post("/review", data=sent(form, pair=pair))
        assert answer.status_code == 422
        assert "these two reports are not joined" in words(dom(answer.text))
    assert decisions(path) == ()


def test_a_story_that_a_user_put_together_says_so_and_a_story_of_one_report_says_nothing(demo: TestClient, path: Path) -> None:
    assert "Whoever added these" in words(joins_of(demo, "/story?story=demo"))
    with open_store(path) as store:
        (alone,) = [story for story in ledger_in(store).stories if len(story.reports) == 1]
    with client(path) as asking:
        assert not dom(asking.get(f"/story?story={alone.id}").text).xpath("//details[@id='joins']")


def test_many_joins_come_in_pages_of_their_own(path: Path, ida: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.web.pages.story.JOINS", 1)
    story = large(path)
    box = joins_of(ida, f"/story?story={story.id}")
    assert len(box.xpath(".//li")) == 1
    (later,) = box.xpath(".//a[@rel='next']/@href")
    assert later == f"/story?story={story.id}&joins=2#joins"
    second = joins_of(ida, later)
    assert second.get("open") is not None
    one, other = (set(each.xpath(".//li/p/a/@href")) for each in (box, second))
    assert one | other == {f"/report/{report}" for report in story.reports}
    assert one != other
