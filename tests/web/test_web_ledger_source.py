"""What the pages load of the ledger: one block at a time, as it is at that moment, whoever changed it."""

import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.link.link_deciding import edit, on_claim, pair, undo
from web_pages import HOST, PATIENCE, client, dom, words

from readings import read_text, report_of
from sayso.errors import NotFound
from sayso.flow import Read, ledger_in
from sayso.kept import Kept, Page, Part
from sayso.schema import About, Act, Decision
from sayso.store import open_store
from sayso.web import ledger_source, open_blocks, warming
from sayso.web.app import make_app
from sayso.web.ledger_source import LedgerSource
from sayso.web.linking import Linking
from sayso.web.parts import parts


def put(path: Path, *reads: Read, story: str | None = None) -> None:
    with open_store(path) as store:
        for read in reads:
            store.add(read.document, read.claims, story=story, pipeline="test")


def decide(path: Path, decision: Decision) -> Decision:
    """As another program would: over a connection of its own."""
    with open_store(path) as store:
        return store.decide(replace(decision, seen=len(store.decisions())))


@pytest.fixture
def path(tmp_path: Path, pile: tuple[Read, ...]) -> Path:
    place = tmp_path / "ledger.db"
    put(place, *pile[:4], story="ferry")
    put(place, pile[5], story="chess")
    put(place, *pile[7:], story="elephant")
    return place


@pytest.fixture
def source(path: Path) -> Iterator[LedgerSource]:
    made = LedgerSource(path, patience=PATIENCE)
    yield made
    made.close()


def test_each_story_is_its_part_of_the_whole_ledger(source: LedgerSource, path: Path) -> None:
    with open_store(path) as store:
        whole = parts(ledger_in(store))
    assert {row.id for row in source.stories().rows} == whole.keys() == {"ferry", "chess", "elephant"}
    for story, part in whole.items():
        assert replace(source.story(story).ledger, names=()) == replace(part, names=())


def test_everything_with_an_id_is_found_by_it_and_by_its_beginning(source: LedgerSource) -> None:
    for row in source.stories().rows:
        story = source.story(row.id)
        for group in (story.ledger.reports, story.ledger.claims, story.ledger.points, story.ledger.names):
            for item in group:
                assert source.home(item.id) == source.home(item.id[:12]) == (item.id, story)
    with pytest.raises(NotFound, match="nowhere"):
        source.home("nowhere")


@pytest.mark.parametrize("story", ["ferry", "chess"])
def test_what_one_program_adds_and_decides_another_shows_at_once(path: Path, pile: tuple[Read, ...], story: str) -> None:
    one, other = LedgerSource(path, patience=PATIENCE), LedgerSource(path, patience=PATIENCE)
    assert one.story(story).ledger == other.story(story).ledger
    claim = one.story(story).ledger.claims[0]
    made = decide(path, on_claim(Act.REJECT, claim))
    for each in (one, other):
        assert claim.id not in each.story(story).index.claims
        assert each.last_decision() == made.number
        assert each.claim_at_hand(claim.id) is None
        with pytest.raises(NotFound):
            each.claim(claim.id)
        with pytest.raises(NotFound):
            each.home(claim.id)
    decide(path, undo(made))
    assert one.story(story).index.claims[claim.id] == other.home(claim.id)[1].index.claims[claim.id] == claim
    late = read_text(f"Late news: {pile[5].report.text}", published="2031-06-01", outlet="Late")
    put(path, late, story=story)
    assert late.report.id in one.story(story).index.reports
    assert other.stories().rows[0].last == "2031-06-01"


def test_a_story_that_nothing_touched_stays_open_and_one_that_is_accepted_in_is_only_read_again(
    source: LedgerSource, path: Path
) -> None:
    ferry, chess = source.story("ferry"), source.story("chess")
    assert chess.keys
    assert chess.queue
    with open_store(path) as store:
        before = Kept(store).part(Kept(store).home("chess"))
    decide(path, on_claim(Act.ACCEPT, chess.ledger.claims[0]))
    with open_store(path) as store:
        after = Kept(store).part(before.block, held=before)
    assert after.turn == before.turn
    assert (before.decided, after.decided) == (0, 1)
    assert source.story("ferry") is ferry
    accepted = source.story("chess")
    assert len(accepted.queue) == len(chess.queue) - 1
    assert accepted.index.decided_on.keys() == {chess.ledger.claims[0].id}
    assert accepted.keys is chess.keys
    fresh = LedgerSource(path, patience=PATIENCE).story("chess")
    assert (accepted.ledger, accepted.queue) == (fresh.ledger, fresh.queue)
    assert accepted.index.decided_on == fresh.index.decided_on
    assert source.story("chess") is source.story("chess")


def test_a_claim_as_json_is_as_people_decided(path: Path, pile: tuple[Read, ...]) -> None:
    with client(path) as asking:
        claim = asking.get("/api/v1/claims", params={"story": "ferry"}).json()["items"][0]
        address = f"/api/v1/claims/{claim['id']}"
        assert asking.get(address).json() == asking.get(address).json() == asking.get(address[:-4]).json() == claim
        reading = next(read.reading for read in pile if read.report.id == claim["report"])
        read = next(each for each in reading.claims if each.id == claim["id"])
        made = decide(path, edit(reading, read, stance="believes"))
        assert asking.get(address).json() == {**claim, "stance": "believes"}
        assert asking.get("/api/v1/claims", params={"story": "ferry"}).json()["items"][0] == {**claim, "stance": "believes"}
        decide(path, undo(made))
        assert asking.get(address).json() == claim


def test_a_search_shows_the_voice_as_people_decided_and_the_story(path: Path, pile: tuple[Read, ...]) -> None:
    with client(path) as asking:
        (line,) = dom(asking.get("/search?words=herrings").text).xpath("//ol[@class='hits']/li")
        claim = next(each for each in pile[8].claims if "herrings" in each.quote)
        assert [words(link) for link in line.xpath("p/a")] == [claim.voice.name, "elephant"]
        decide(path, on_claim(Act.REJECT, claim))
        (line,) = dom(asking.get("/search?words=herrings").text).xpath("//ol[@class='hits']/li")
        assert [words(link) for link in line.xpath("p/a")] == ["elephant"]
        assert "Nothing found. in chess" in words(dom(asking.get("/search?words=herrings&story=chess").text))


def test_stories_that_a_decision_joined_are_each_shown_with_their_own_reports(source: LedgerSource, path: Path) -> None:
    one, other = source.story("chess").ledger.claims[0], source.story("elephant").ledger.claims[0]
    decide(path, pair(Act.MERGE, About.POINT, [one], [other]))
    chess, elephant = source.story("chess"), source.story("elephant")
    (point,) = (each for each in chess.ledger.points if one.id in each.claims)
    assert other.id in point.claims  # the point is whole
    assert point in elephant.ledger.points
    assert source.home(one.id)[1] is chess
    assert source.home(other.id)[1] is elephant
    assert source.home(point.id)[1] is chess  # the first of both


def test_a_name_of_several_stories_is_shown_in_the_one_it_was_opened_from_with_the_way_to_the_others(path: Path) -> None:
    late = read_text("Minister Oren Vass said the chess open of Port Ellen would be held again.", outlet="Late")
    put(path, late, story="chess")
    with client(path) as asking:
        listed = {
            story: next(
                link.get("href")
                for link in dom(asking.get(f"/entities?story={story}").text).xpath("//table//th[@scope='row']/a")
                if words(link) == "Oren Vass"
            )
            for story in ("ferry", "chess")
        }
        assert listed["ferry"].partition("?")[0] == listed["chess"].partition("?")[0]
        for story, address in listed.items():
            page = dom(asking.get(address).text)
            assert words(page.xpath("//*[@class='story-name']")[0]) == story
            others = page.xpath("//section[@aria-labelledby='stories']//a/@href")
            assert others == [other for name, other in listed.items() if name != story]
            (merge,) = page.xpath("//a[contains(., 'Merge it with')]/@href")
            looking = dom(asking.get(f"{merge}&words=zebra").text)
            assert looking.xpath("//form[@class='search']/input[@name='story']/@value") == [story]
            (back,) = looking.xpath("//a[.='most alike']/@href")
            for way in (merge, back):
                assert words(dom(asking.get(way).text).xpath("//*[@class='story-name']")[0]) == story


def test_no_more_stays_open_than_may(source: LedgerSource, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_blocks, "OPEN", 1)
    first = source.story("ferry")
    source.story("chess")
    assert source.story("ferry") is not first
    assert source.story("ferry").ledger == first.ledger
    monkeypatch.setattr(ledger_source, "PLACES", 1)
    monkeypatch.setattr(ledger_source, "CLAIMS", 1)
    for claim in first.ledger.claims[:3]:
        assert source.home(claim.id)[0] == claim.id
        assert claim.id.encode() in source.claim(claim.id)


def test_large_stories_are_open_before_anybody_asks(source: LedgerSource, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    largest = max(source.stories().rows, key=lambda row: row.claims)
    os.utime(path, (0, 0))  # what was written a moment ago may be written again without a later date
    last = source.stories(limit=1).rows[0]
    assert largest.id != last.id
    monkeypatch.setattr(warming, "LARGE", largest.claims)
    warming.warm(source)
    for row in source.stories().rows:
        assert (source.story_at_hand(row.id) is not None) == (row.id in (largest.id, last.id))
    assert {"keys", "queue", "sources"} <= source.story(largest.id).__dict__.keys()


def test_a_story_too_large_to_stay_open_keeps_no_other_from_being_opened(
    source: LedgerSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [replace(source.stories().rows[0], id=name, claims=claims) for name, claims in (("a", 16), ("b", 3), ("c", 2))]
    opened: list[str] = []
    monkeypatch.setattr(warming, "OPEN", 10)
    monkeypatch.setattr(warming, "SMALL_ONES", 5)
    monkeypatch.setattr(source, "large_stories", lambda _claims: rows)
    monkeypatch.setattr(source, "stories", lambda **_: Page((), 0))
    monkeypatch.setattr(source, "story", opened.append)
    monkeypatch.setattr(warming, "_looked_at", lambda _story: None)
    warming.warm(source)
    assert opened == ["b", "c"]


@pytest.mark.parametrize(
    ("left", "told"), [(0, "The ledger is being linked"), (1, "1 report is being linked"), (7, "7 reports are being linked")]
)
def test_no_reports_are_never_said_to_be_linked(left: int, told: str) -> None:
    assert str(Linking(left)).startswith(told)


def test_a_page_says_so_while_what_was_added_is_linked_and_is_there_afterwards(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_go_on = threading.Event()
    settled = Kept.settled

    def slowly(kept: Kept) -> Kept:
        may_go_on.wait(60)
        return settled(kept)

    monkeypatch.setattr(Kept, "settled", slowly)
    with TestClient(make_app(LedgerSource(path, patience=0.05), hosts=[HOST]), base_url=f"http://{HOST}") as asking:
        answer = asking.get("/story?story=ferry")
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "3")
        assert "7 reports are being linked" in words(dom(answer.text))
        assert "being linked" in asking.get("/api/v1/stories").json()["error"]
        may_go_on.set()
        for _ in range(2000):
            if (answer := asking.get("/story?story=ferry")).status_code == 200:
                break
        assert answer.status_code == 200
        assert "ferry" in words(dom(answer.text))


def test_a_store_that_cannot_be_written_to_is_shown_all_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = ledger_source.open_store
    monkeypatch.setattr(
        ledger_source, "open_store", lambda where, **options: real(f"sqlite:///file:{where}?mode=ro&uri=true", create=False)
    )
    with client(path) as asking:
        story = asking.get("/api/v1/points", params={"story": "ferry"}).json()
        assert story["total"] > 0
        assert asking.get(f"/point/{story['items'][0]['id']}").status_code == 200
        claim = story["items"][0]["claims"][0]
        assert asking.get(f"/api/v1/claims/{claim}").json()["id"] == claim
        assert asking.get(f"/claim/{claim}").status_code == 200


def test_what_another_program_links_anew_while_it_is_looked_up_is_found_where_it_went(
    source: LedgerSource, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chess = source.story("chess")
    (report,) = (each.id for each in chess.ledger.reports)
    texts = (f"The chess open in Port Ellen went on, game {n}." for n in range(1000))
    late = next(text for text in texts if report_of(text).id < report)  # a block goes by its smallest report
    part, calls = Kept.part, []

    def moved(kept: Kept, block: str, **held: Any) -> Part:
        if not calls:
            put(path, read_text(late), story="chess")
            with open_store(path) as store:
                assert Kept(store).home("chess") != block
        calls.append(block)
        return part(kept, block, **held)

    for ask in (lambda: source.story("chess"), lambda: source.home(chess.ledger.claims[0].id)[1]):
        put(path, read_text(f"A word more, {len(calls)}."), story="ferry")  # so that everything is looked up anew
        monkeypatch.setattr(Kept, "part", moved)
        found = ask()
        assert {each.id for each in found.ledger.reports} == {report, report_of(late).id}
        assert len(set(calls)) > 1


def test_what_is_nowhere_is_asked_for_a_few_times_and_no_more(source: LedgerSource, monkeypatch: pytest.MonkeyPatch) -> None:
    tries = []
    monkeypatch.setattr(LedgerSource, "_stands", lambda *_: False)
    monkeypatch.setattr(LedgerSource, "_home", lambda *_: tries.append(1) or source.claim("nowhere"))
    with pytest.raises(NotFound):
        source.home("nowhere")
    assert len(tries) == ledger_source._TRIES
