"""Two people who decide at once: the second is told what the first one did, also while a page was being loaded."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from review_pages import field, press, shown
from starlette.testclient import TestClient
from web_pages import client, decisions, dom, words

from sayso.schema import About, Act, Decision, Ledger, anchored
from sayso.store import open_store
from sayso.web.ledger_source import LedgerSource

WORDS = "//*[@id='words']"


def test_the_second_of_two_people_is_told_what_the_first_one_did(ida: TestClient, path: Path) -> None:
    page = shown(ida)
    claim = field(page, "claim")
    with open_store(path) as store:
        found = store.claim(claim)
        store.decide(Decision(Act.REJECT, About.CLAIM, "Ola Nerin", "2031-03-04T05:06:07Z", (anchored(found),), note="A rumour."))
    answer = press(ida, page, "accept")
    assert answer.status_code == 409
    told = words(dom(answer.text))
    assert "Ola Nerin: rejected" in told
    assert "You: accepted" in told
    assert "A rumour." in told
    assert len(decisions(path)) == 1


def test_two_edits_of_one_claim_are_shown_side_by_side_and_the_second_person_may_insist(ida: TestClient, path: Path) -> None:
    page = shown(ida)
    text = page.xpath(WORDS)[0].text.strip()
    assert press(ida, page, "edit", words=text, stance="wishes").status_code == 303
    answer = press(ida, page, "edit", words=text, stance="asks")  # from the page as it was before
    assert answer.status_code == 409
    conflict = dom(answer.text)
    assert "asks it" in words(conflict)
    assert "wishes it" in words(conflict)
    insist = {each.get("name"): each.get("value") for each in conflict.xpath("//main//form//input")}
    assert ida.post("/review", data=insist).status_code == 303
    last = decisions(path)[-1]
    assert last.after is not None
    assert last.after.stance == "asks"


@pytest.fixture
def decided_while_loading(path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Have somebody else decide as soon as the story of a page is loaded, before the page is made; once."""
    todo: list[None] = []

    def late(ask: Callable[..., Any]) -> Callable[..., Any]:
        def loaded(*args: Any, **more: Any) -> Any:
            found = ask(*args, **more)
            if todo:
                todo.clear()
                with open_store(path) as store:
                    claim = store.claims(store.reports()[0].id)[0]
                    on, seen = (anchored(claim),), len(store.decisions())
                    store.decide(Decision(Act.ACCEPT, About.CLAIM, "Ola Nerin", "2031-03-04T05:06:07Z", on, seen=seen))
            return found

        return loaded

    for name in ("story", "home"):
        monkeypatch.setattr(LedgerSource, name, late(getattr(LedgerSource, name)))
    return lambda: todo.append(None)


def test_no_page_counts_as_seen_what_was_decided_while_it_was_loaded(
    ida: TestClient, path: Path, demo_ledger: Ledger, decided_while_loading: Callable[[], None]
) -> None:
    texts = {claim.id: claim.report_id for claim in demo_ledger.claims}
    point, copied = next((p, m) for p in demo_ledger.points for o in p.origins for m in o.merges if m.rule == "same text")
    one, other = (texts[claim] for claim in copied.claims)
    name = next(n for n in demo_ledger.names if any(len(m.mentions) > 1 for m in n.merges))
    alike = next(n for n in demo_ledger.names if n.kind == name.kind and n.id != name.id and n.mentions)
    addresses = (
        "/review?story=demo",
        f"/review?item={demo_ledger.claims[-1].id}",
        f"/point/{point.id}",
        f"/entity/{name.id}",
        f"/entities/merge?name={name.id}&name={alike.id}",
        f"/report/{one}/beside/{other}",
    )
    for made, address in enumerate(addresses):
        decided_while_loading()
        assert set(shown(ida, address).xpath("//input[@name='seen']/@value")) == {str(made)}, address
        assert len(decisions(path)) == made + 1
    undo = shown(ida, "/history?story=demo").xpath("//form[@action='/history']")[0]
    sent = {each.get("name"): each.get("value") for each in undo.xpath(".//input")}
    decided_while_loading()
    assert set(shown(ida, "/history?story=demo").xpath("//input[@name='seen']/@value")) == {str(len(addresses))}
    decided_while_loading()
    refused = dom(ida.post("/history", data={**sent, "decision": "d0"}).text)
    assert set(refused.xpath("//input[@name='seen']/@value")) == {str(len(addresses) + 1)}


def test_whoever_decides_on_a_page_loaded_while_another_person_decided_is_told_of_it(
    ida: TestClient, path: Path, decided_while_loading: Callable[[], None]
) -> None:
    with open_store(path) as store:
        claim = store.claims(store.reports()[0].id)[0]
    decided_while_loading()
    page = shown(ida, f"/review?item={claim.id}")
    assert "Ola Nerin" not in words(page.xpath("//main")[0])
    answer = press(ida, page, "reject")
    assert answer.status_code == 409
    assert "Ola Nerin: accepted" in words(dom(answer.text))
    assert [each.who for each in decisions(path)] == ["Ola Nerin"]


def bo(path: Path) -> TestClient:
    """Somebody else, who looks at the same pages."""
    asking = client(path)
    asking.cookies.set("sayso_name", "Bo")
    return asking


def form_on(asking: TestClient, address: str, button: str) -> dict[str, str]:
    """The fields of the form with this button, the first of its kind pressed."""
    form = shown(asking, address).xpath(f"//form[.//button[{button}]]")[0]
    pressed = form.xpath(f".//button[{button}]")[0]
    return {each.get("name"): each.get("value") for each in (*form.xpath(".//input"), pressed)}


def test_the_second_of_two_who_undo_one_merge_of_origins_is_told_who_was_quicker(
    ida: TestClient, path: Path, demo_ledger: Ledger
) -> None:
    point = next(p for p in demo_ledger.points if any(o.merges for o in p.origins))
    sent = form_on(ida, f"/point/{point.id}", "@name='pair'")
    first, _ = sent["pair"].split()
    with bo(path) as quicker:
        assert quicker.post("/review", data=form_on(quicker, f"/point/{point.id}", "@name='pair'")).status_code == 303
        accepted = shown(quicker, f"/review?item={first}")
        assert press(quicker, accepted, "accept").status_code == 303  # later, and no reason why it is no merge any more
    late = ida.post("/review", data=sent)
    assert late.status_code == 409
    told = dom(late.text)
    assert [words(each) for each in told.xpath("//h2")] == ["Bo: split: not one origin", "You: split: not one origin"]
    assert told.xpath("//a[text()='Leave it as it is']/@href") == [f"/point/{point.id}"]
    assert [each.about for each in decisions(path)] == [About.ORIGIN, About.CLAIM]
    assert ida.post("/review", data=sent | {"seen": "2"}).status_code == 422  # nothing was decided since


def test_the_second_of_two_who_count_a_copy_as_two_origins_is_told_who_was_quicker(
    ida: TestClient, path: Path, demo_ledger: Ledger
) -> None:
    texts = {claim.id: claim.report_id for claim in demo_ledger.claims}
    merge = next(m for p in demo_ledger.points for o in p.origins for m in o.merges if m.rule == "same text")
    one, other = (texts[claim] for claim in merge.claims)
    address = f"/report/{one}/beside/{other}"
    sent = form_on(ida, address, "@value='uncopy'")
    with bo(path) as quicker:
        assert quicker.post("/review", data=form_on(quicker, address, "@value='uncopy'")).status_code == 303
    for turned in ({}, {"report": sent["other"], "other": sent["report"]}):
        late = ida.post("/review", data=sent | turned)
        assert late.status_code == 409
        assert "Bo: split: not one origin" in words(dom(late.text))
    assert len(decisions(path)) == 1
