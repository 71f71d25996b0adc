"""What is different since a day, as a page: each kind of change with what brought it and what it bears on."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest
from starlette.testclient import TestClient
from tests.link.link_deciding import on_claim, pair
from web_pages import HOST, client, dom, kept, words

from sayso.flow import Source, ledgers_since, readings_of, reports_of
from sayso.link.since import since
from sayso.schema import About, Act, ChangeKind, Ledger
from sayso.store import open_store
from sayso.web import earlier as earlier_ledgers
from sayso.web.app import make_app
from sayso.web.earlier import AT_LEAST, Earlier
from sayso.web.ledger_source import LedgerSource
from sayso.web.opened import Opened

REPORTS = {
    "2031-03-03": "Bridge falls\n\nAt least four people were killed when the Arle bridge fell, Superintendent Marit Solheim "
    "said. The bridge authority said that the pier had been sound.",
    "2031-03-04": "Warning\n\nThe pier of the Arle bridge had cracks, the engineer Paolo Venier said.",
    "2031-03-05": "Toll rises\n\nNine people were killed when the Arle bridge fell, Superintendent Marit Solheim said on "
    "Wednesday. A ferry would run from Friday, the county said.\n\nRain fell on the harbour all day.",
}
UNDATED = "A letter\n\nA nurse, Eva Lund, said that the Arle bridge had swayed for years."


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    sources = [Source(text.encode(), name=f"{day}.txt", published=day) for day, text in REPORTS.items()]
    sources.append(Source(UNDATED.encode(), name="letter.txt"))
    return kept(tmp_path_factory.mktemp("changes") / "ledger.db", readings_of(reports_of(sources)), story="arle")


@pytest.fixture(scope="module")
def asking(store: Path) -> Iterator[TestClient]:
    with client(store) as found:
        yield found


def _shown(asking: TestClient, query: str) -> tuple[str, dict[str, list[str]]]:
    """What the page says above, and for each kind of change the lines beneath it."""
    answer = asking.get(f"/changes?story=arle{query}")
    assert answer.status_code == 200
    page = dom(answer.text)
    kinds = {
        words(section.xpath("h2")[0]).rsplit(" ", 1)[0]: [words(line) for line in section.xpath(".//li")]
        for section in page.xpath("//main/section")
    }
    return " ".join(words(each) for each in page.xpath("//main/*[self::h1 or self::p]")), kinds


def test_the_page_shows_what_the_command_tells(asking: TestClient, store: Path) -> None:
    with open_store(store) as held:
        changes = since(*ledgers_since(held, "2031-03-05", story="arle"))
    _, kinds = _shown(asking, "&since=2031-03-05&own=yes")
    told = {kind.value.capitalize(): sum(each.kind is kind for each in changes) for kind in ChangeKind}
    assert {kind: len(lines) for kind, lines in kinds.items()} == {kind: times for kind, times in told.items() if times}
    (line,) = kinds["Superseded"]
    assert "was At least four → is now Nine" in line
    brought, _, before = line.partition("Before: ")
    assert "Brought by" in brought
    assert "5 March 2031" in brought
    assert "3 March 2031" in before
    assert "5 March 2031" not in before


def test_without_a_day_it_is_the_last_one_on_which_a_report_was_published(asking: TestClient) -> None:
    above, kinds = _shown(asking, "")
    assert "Since Wednesday 5 March 2031" in above
    assert "1 report of 4 was published since" in above
    assert "1 report without a date counts as known before" in above
    assert any("A ferry would run from Friday" in line for line in kinds["New"])
    assert not any("swayed" in line for lines in kinds.values() for line in lines)


def test_what_is_new_in_a_reports_own_voice_is_shown_when_asked_for(asking: TestClient) -> None:
    above, kinds = _shown(asking, "&since=2031-03-05")
    assert not any("Rain" in line for line in kinds["New"])
    assert "that a report makes first and in its own voice" in above
    _, kinds = _shown(asking, "&since=2031-03-05&own=yes")
    assert any("Rain" in line for line in kinds["New"])


@pytest.mark.parametrize("said", ["2031-03", "March 2031", "3 March 2031"])
def test_a_day_or_a_month_can_be_written_as_people_write_it(asking: TestClient, said: str) -> None:
    above, _ = _shown(asking, f"&since={said}")
    assert "3 reports of 4 were published since" in above


@pytest.mark.parametrize("said", ["yesterday", "2031-02-30", "🌉", "x" * 5000])
def test_what_is_no_date_is_said_to_be_none(asking: TestClient, said: str) -> None:
    above, kinds = _shown(asking, f"&since={said}")
    assert "is no date: write it as" in above
    assert not kinds


def test_since_a_day_after_all_reports_nothing_is_different(asking: TestClient) -> None:
    above, kinds = _shown(asking, "&since=2031-04-01")
    assert "No report of this story was published since." in above
    assert not kinds


def test_every_day_with_reports_can_be_chosen_and_every_link_leads_somewhere(asking: TestClient) -> None:
    page = dom(asking.get("/changes?story=arle&since=2031-03-04").text)
    days = page.xpath("//nav[@aria-label='Days with reports']//a")
    assert [words(each) for each in days] == [
        "Monday 3 March 2031 1 report",
        "Tuesday 4 March 2031 1 report",
        "Wednesday 5 March 2031 1 report",
    ]
    assert [words(each) for each in days if each.get("aria-current")] == ["Tuesday 4 March 2031 1 report"]
    for address in {each.partition("#")[0] for each in page.xpath("//main//a/@href")}:
        assert asking.get(address).status_code == 200, address


def test_the_earlier_ledger_is_linked_once_and_kept_while_all_that_are_have_few_claims(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = LedgerSource(store, patience=120)
    earlier, story, made = Earlier(source), source.story("arle"), []
    before = source.before
    monkeypatch.setattr(source, "before", lambda story, day: made.append(day) or before(story, day))
    monkeypatch.setattr(earlier_ledgers, "CLAIMS", 3 * AT_LEAST)
    first = earlier.before(story, "2031-03-05")
    assert earlier.before(story, "2031-03-05") is first
    assert made == ["2031-03-05"]
    for day in range(1, 3):
        earlier.before(story, f"2031-04-{day:02}")
    assert earlier.before(story, "2031-03-05") is first
    for day in range(1, 4):
        earlier.before(story, f"2031-04-{day:02}")
    earlier.before(story, "2031-03-05")
    assert made.count("2031-03-05") == 2
    source.close()


def test_what_is_added_while_a_page_is_made_stands_neither_before_nor_since(tmp_path: Path) -> None:
    told = [Source(text.encode(), name=f"{day}.txt", published=day) for day, text in REPORTS.items()]
    path = kept(tmp_path / "l.db", readings_of(reports_of(told[1:])), story="arle")
    source = LedgerSource(path, patience=120)
    story = source.story("arle")
    kept(path, readings_of(reports_of(told[:1])), story="arle")
    before = source.before(story, "2031-03-05")
    assert {report.id for report in before.reports} < {report.id for report in story.ledger.reports}
    now = source.story("arle")
    with open_store(path) as held:
        assert source.before(now, "2031-03-05") == ledgers_since(held, "2031-03-05", story="arle")[0]
    source.close()


def test_what_people_decided_stands_in_the_earlier_ledger_as_in_the_story(tmp_path: Path) -> None:
    told = [Source(text.encode(), name=f"{day}.txt", published=day) for day, text in REPORTS.items()]
    path = kept(tmp_path / "l.db", readings_of(reports_of(told)), story="arle")
    with open_store(path) as held:
        read = [claim for reading in held.readings() for claim in reading.claims]
        (wrong,) = (claim for claim in read if "sound" in claim.quote and claim.voice.name != "the report itself")
        held.decide(on_claim(Act.REJECT, wrong))
        dead = [claim for claim in read if "people were killed" in claim.quote]
        held.decide(replace(pair(Act.SPLIT, About.POINT, dead[:1], dead[1:2]), seen=1))
        source = LedgerSource(path, patience=120)
        found, meant = source.before(source.story("arle"), "2031-03-06"), ledgers_since(held, "2031-03-06", story="arle")[0]
    assert wrong.id not in {claim.id for claim in found.claims}
    assert replace(found, decisions=()) == replace(meant, decisions=())
    source.close()


def test_many_days_asked_for_at_once_are_linked_one_by_one(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = LedgerSource(store, patience=120)
    earlier, story, at_work, most = Earlier(source), source.story("arle"), [0], [0]
    whole = source.before

    def before(name: Opened, day: str) -> Ledger:
        at_work[0] += 1
        most[0] = max(most[0], at_work[0])
        sleep(0.02)  # the others begin meanwhile, if they may
        try:
            return whole(name, day)
        finally:
            at_work[0] -= 1

    monkeypatch.setattr(source, "before", before)
    with ThreadPoolExecutor(8) as people:
        list(people.map(lambda day: earlier.before(story, f"2031-05-{day:02}"), range(1, 9)))
    assert most == [1]
    source.close()


def test_what_takes_long_to_compare_says_so_and_looks_again(store: Path) -> None:
    source = LedgerSource(store, patience=120)
    source.story("arle")
    source.patience = 0.0
    with TestClient(make_app(source, hosts=[HOST]), base_url=f"http://{HOST}") as asking:
        answer = asking.get("/changes?story=arle&since=2031-03-05")
        assert answer.status_code == 503
        page = dom(answer.text)
        assert words(page.xpath("//h1")[0]) == "One moment"
        assert "3 reports from before 2031-03-05 are being linked without the later ones" in words(page.xpath("//main")[0])
        assert page.xpath("//main//a[@href='']/text()") == ["Look again"]
        assert page.xpath("//script[contains(@src, 'wait.js')]")
    source.patience = 120.0
    with TestClient(make_app(source, hosts=[HOST]), base_url=f"http://{HOST}") as asking:
        assert asking.get("/changes?story=arle&since=2031-03-05").status_code == 200
    source.close()


def test_a_story_without_a_date_has_no_earlier_and_later(tmp_path: Path) -> None:
    with client(
        kept(tmp_path / "l.db", readings_of(reports_of([Source(UNDATED.encode(), name="l.txt")])), story="arle")
    ) as asking:
        above, kinds = _shown(asking, "")
    assert "No report of this story has a date" in above
    assert not kinds
