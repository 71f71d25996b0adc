"""Two names made one by a person, and taken apart again: from the list, from a name's page, without scripts."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import lxml.html
import pytest
from starlette.testclient import TestClient
from web_pages import client, decisions, dom, words

from sayso.export.ledger_json import ledger_bytes
from sayso.flow import ledger_in
from sayso.schema import About, Act, Ledger, Name
from sayso.store import open_store
from sayso.web.guard.tokens import Tokens
from sayso.web.ledger_source import LedgerSource
from sayso.web.linking import Linking
from sayso.web.opened import Opened
from sayso.web.pages import naming


@pytest.fixture
def ida(path: Path) -> Iterator[TestClient]:
    with client(path) as asking:
        asking.cookies.set("sayso_name", quote("Ida Orm"))
        yield asking


@pytest.fixture(scope="module")
def pair(demo_ledger: Ledger) -> tuple[Name, Name]:
    """Two people of the demo."""
    people = [name for name in demo_ledger.names if name.kind == "person" and name.mentions]
    return people[0], people[-1]


def names(path: Path) -> list[set[str]]:
    with open_store(path) as store:
        return [set(name.forms) for name in ledger_in(store).names]


def sent(form: lxml.html.HtmlElement, **more: str) -> dict[str, str]:
    hidden = {each.get("name"): each.get("value") for each in form.xpath(".//input[@type='hidden']")}
    return {**hidden, **more}


def merged(ida: TestClient, pair: tuple[Name, Name], note: str = "Her passport has both.") -> str:
    page = dom(ida.get("/entities/merge", params={"name": [pair[0].id, pair[1].id]}).text)
    assert page.xpath("//input[@name='other'][@checked]/@value") == [pair[1].id]
    answer = ida.post("/review", data=sent(page.xpath("//form[@class='naming']")[0], other=pair[1].id, note=note))
    assert answer.status_code == 303
    return str(answer.headers["location"])


def test_two_names_become_one_with_a_reason_and_the_page_of_the_one_is_shown(
    ida: TestClient, path: Path, pair: tuple[Name, Name]
) -> None:
    page = words(dom(ida.get(merged(ida, pair)).text))
    for form in (*pair[0].forms, *pair[1].forms):
        assert form in page
    assert "merged into one name by Ida Orm" in page
    assert "Her passport has both." in page
    assert any({*pair[0].forms, *pair[1].forms} <= forms for forms in names(path))
    (made,) = decisions(path)
    assert (made.act, made.about, made.who) == (Act.MERGE, About.NAME, "Ida Orm")


def test_a_merge_of_names_is_taken_back_on_the_page_of_the_name(ida: TestClient, path: Path, pair: tuple[Name, Name]) -> None:
    before = names(path)
    page = dom(ida.get(merged(ida, pair)).text)
    form = page.xpath("//section[@aria-labelledby='decided']//form")[0]
    answer = ida.post("/history", data=sent(form))
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/entity/")
    assert names(path) == before


def test_names_that_were_split_can_be_merged_again_and_the_last_word_holds(
    ida: TestClient, path: Path, demo_ledger: Ledger
) -> None:
    name = next(n for n in demo_ledger.names if any(len(m.mentions) > 1 and m.forms[0] != m.forms[1] for m in n.merges))
    page = dom(ida.get(f"/entity/{name.id}").text)
    number = next(i for i, m in enumerate(name.merges) if len(m.mentions) > 1 and m.forms[0] != m.forms[1])
    form = page.xpath(f"//form[.//input[@name='number'][@value='{number}']]")[0]
    assert ida.post("/review", data=sent(form, act="unname")).status_code == 303
    with open_store(path) as store:
        halves = [n for n in ledger_in(store).names if set(n.mentions) & set(name.mentions)]
    assert len(halves) > 1
    merged(ida, (halves[0], halves[1]))
    with open_store(path) as store:
        whole = [set(n.mentions) for n in ledger_in(store).names]
    assert any({*halves[0].mentions, *halves[1].mentions} <= mentions for mentions in whole)


def test_a_merge_of_names_survives_a_new_reading_and_stands_in_exports_and_history(
    ida: TestClient, path: Path, pair: tuple[Name, Name]
) -> None:
    merged(ida, pair)
    with open_store(path) as store:
        for report in store.reports():
            store.add(store.document(report.id), store.claims(report.id), pipeline="another")
        ledger = ledger_in(store)
    assert any({*pair[0].forms, *pair[1].forms} <= set(name.forms) for name in ledger.names)
    assert b"Her passport has both." in ledger_bytes(ledger)
    history = words(dom(ida.get("/history?story=demo").text))
    assert "merged into one name by Ida Orm" in history


def test_another_name_is_found_by_its_words_without_scripts(ida: TestClient, pair: tuple[Name, Name]) -> None:
    one, other = pair
    page = dom(ida.get("/entities/merge", params={"name": one.id, "words": other.name.upper()}).text)
    assert other.id in page.xpath("//input[@name='other']/@value")
    nothing = words(dom(ida.get("/entities/merge", params={"name": one.id, "words": "zebra"}).text))
    assert "No other name of this kind has these words." in nothing
    listed = dom(ida.get("/entities", params={"story": "demo", "words": other.name}).text)
    assert other.id in listed.xpath("//input[@type='checkbox']/@value")
    assert one.id not in listed.xpath("//input[@type='checkbox']/@value")


def test_a_merge_that_cannot_be_is_refused_in_words(
    ida: TestClient, path: Path, pair: tuple[Name, Name], demo_ledger: Ledger
) -> None:
    page = dom(ida.get("/entities/merge", params={"name": pair[0].id, "words": pair[1].name}).text)
    form = page.xpath("//form[@class='naming']")[0]
    place = next(name for name in demo_ledger.names if name.kind != "person" and name.mentions)
    for other, said in (
        (pair[0].id, "one name already"),
        (place.id, "never one name"),
        ("", "Choose the name"),
        ("n0", "Choose"),
    ):
        answer = ida.post("/review", data=sent(form, other=other))
        assert answer.status_code == 422
        assert said in words(dom(answer.text))
    assert ida.post("/review", data=sent(form, other=pair[1].id, token=Tokens().issue())).status_code == 403
    assert decisions(path) == ()
    assert ida.get("/entities/merge").status_code == 404


def test_the_second_of_two_people_who_merge_a_name_is_told(ida: TestClient, path: Path, pair: tuple[Name, Name]) -> None:
    page = dom(ida.get("/entities/merge", params={"name": [pair[0].id, pair[1].id]}).text)
    merged(ida, pair, note="First.")
    answer = ida.post("/review", data=sent(page.xpath("//form[@class='naming']")[0], other=pair[1].id))
    assert answer.status_code == 409
    told = dom(answer.text)
    assert words(told.xpath("//h2[@id='yours']")[0]) == "You: merged into one name"
    assert told.xpath("//a[text()='Leave it as it is']/@href") == ["/entities?story=demo"]
    assert "merged into one name" in words(dom(answer.text))
    assert len(decisions(path)) == 1


def test_a_name_that_stands_nowhere_can_be_chosen_and_is_said_to_be_none_to_merge(
    ida: TestClient, pair: tuple[Name, Name], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = ida.get("/entities/merge", params={"name": [pair[0].id, pair[1].id]})
    assert "stands nowhere" not in page.text
    monkeypatch.setattr(naming, "_first", lambda _story, _name: None)
    page = ida.get("/entities/merge", params={"name": [pair[0].id, pair[1].id]})
    assert page.status_code == 200
    assert "It stands nowhere in these reports" in words(dom(page.text))


def test_whoever_chooses_no_name_or_three_is_told(ida: TestClient, pair: tuple[Name, Name]) -> None:
    assert "no name was chosen" in words(dom(ida.get("/entities/merge?story=demo").text))
    page = words(dom(ida.get("/entities/merge", params={"name": [pair[0].id, pair[1].id, pair[0].id]}).text))
    assert "3 names were chosen" in page


def test_whoever_merges_names_is_not_shown_an_error_while_what_that_changes_is_being_linked(
    ida: TestClient, path: Path, pair: tuple[Name, Name], monkeypatch: pytest.MonkeyPatch
) -> None:
    story = LedgerSource.story

    def slow(source: LedgerSource, story_id: str) -> Opened:
        if decisions(path):
            raise Linking(3)
        return story(source, story_id)

    monkeypatch.setattr(LedgerSource, "story", slow)
    address = merged(ida, pair)
    assert address == "/entities?story=demo"
    assert "being linked" in words(dom(ida.get(address).text))
