"""Reviewing through forms alone: each act becomes a decision, moves on, and can be undone; the second of two people is told."""

import re
from pathlib import Path
from urllib.parse import urlencode

import pytest
from review_pages import field, press, shown
from starlette.testclient import TestClient
from web_pages import client, decisions, dom, words

from sayso.flow import ledger_in
from sayso.schema import About, Act, Ledger, State
from sayso.store import open_store
from sayso.web.guard.tokens import Tokens

DOUBTS, WORDS = "//ul[@class='doubts']/li", "//*[@id='words']"


def test_the_queue_begins_with_what_is_most_doubtful_and_says_why(ida: TestClient) -> None:
    page = shown(ida)
    doubts = [words(each) for each in page.xpath(DOUBTS)]
    assert any(doubt.startswith(("disputed", "a single origin")) for doubt in doubts)
    assert any(doubt.startswith("in ") for doubt in doubts)
    assert re.search(r"1 of \d+ to look at", words(page))
    assert page.xpath("//blockquote//mark")
    last = shown(ida, "/review?story=demo&at=9999")
    assert words(last.xpath(DOUBTS)[0]).startswith("no doubt")


@pytest.mark.parametrize("act", ["accept", "reject"])
def test_a_claim_accepted_or_rejected_leaves_the_queue_and_the_next_one_comes(ida: TestClient, path: Path, act: str) -> None:
    page = shown(ida)
    total = int(re.search(r"of (\d+)", words(page.xpath("//nav[@class='beside']")[0])).group(1))  # type: ignore[union-attr]
    following = field(shown(ida, "/review?story=demo&at=2"), "claim")
    answer = press(ida, page, act)
    assert answer.status_code == 303
    after = shown(ida, answer.headers["location"])
    assert field(after, "claim") == following
    assert f"1 of {total - 1}" in words(after)
    (made,) = decisions(path)
    assert (made.act, made.who, made.on[0].claim) == (act, "Ida Orm", field(page, "claim"))
    assert made.when.endswith("Z")
    assert ida.get(f"/claim/{made.on[0].claim}").status_code == (404 if act == "reject" else 200)


def test_an_edit_takes_words_of_the_report_and_no_others(ida: TestClient, path: Path) -> None:
    page = shown(ida)
    text = page.xpath(WORDS)[0].text.strip()
    shorter = " ".join(text.splitlines()[0].split()[:-1])
    refused = press(ida, page, "edit", words=f"{shorter} zebra")
    assert refused.status_code == 422
    assert "does not stand in the report" in refused.text
    assert "zebra" in dom(refused.text).xpath(WORDS)[0].text
    assert decisions(path) == ()
    answer = press(ida, page, "edit", words=shorter, stance="wishes", firmness="PS+", note="Too long.")
    assert answer.status_code == 303
    (made,) = decisions(path)
    assert made.after is not None
    assert (made.after.quote.split(), made.after.stance, made.note) == (shorter.split(), "wishes", "Too long.")
    shown_now = words(shown(ida, f"/claim/{made.on[0].claim}"))
    assert "wishes it" in shown_now


def test_a_voice_is_named_by_words_of_the_report(ida: TestClient, path: Path, demo_ledger: Ledger) -> None:
    claim = next(c for c in demo_ledger.claims if c.voice.name == "Dorian Vesk")
    page = shown(ida, f"/review?item={claim.id}")
    text = page.xpath(WORDS)[0].text.strip()
    assert press(ida, page, "edit", words=text, voice="Nobody Atall", said="").status_code == 422
    answer = press(ida, page, "edit", words=text, voice="a minister", said="Vesk", kind="office", anonymous="yes")
    assert answer.status_code == 303
    (made,) = decisions(path)
    assert made.after is not None
    voice = made.after.voice
    assert (voice.name, voice.kind, voice.anonymous, made.after.said) == ("a minister", "office", True, "Vesk")
    assert voice.resolved is not None


def test_every_voice_of_a_chain_and_the_cue_can_be_set_right(ida: TestClient, path: Path, demo_ledger: Ledger) -> None:
    claim = next(c for c in demo_ledger.claims if len(c.chain) > 1 and c.cue and c.chain[1].mention)
    report = next(r for r in demo_ledger.reports if r.id == claim.report_id)
    page = shown(ida, f"/review?item={claim.id}")
    form = page.xpath("//details[@id='edit']//form")[0]
    assert form.fields["voice1"] == claim.chain[1].name
    assert form.fields["cue"].strip() == " ".join(report.quote(claim.cue[0]).split())
    sent = dict(form.fields) | {"stance": claim.stance.value}
    sent = {name: value or "" for name, value in sent.items() if value is not None}
    assert ida.post("/review", data=sent).status_code == 422  # nothing was changed
    mention = claim.chain[1].mention
    assert mention is not None
    other = next(m.span() for m in re.finditer(r"\b[a-z]{4,}\b", report.text) if m.start() > mention.end)
    picked = {"said1": report.text[slice(*other)], "said1-places": f"{other[0]}-{other[1]}"}
    answer = ida.post("/review", data=sent | picked | {"voice1": "the desk", "kind1": "group", "anonymous1": "yes", "cue": ""})
    assert answer.status_code == 303
    (made,) = decisions(path)
    assert made.after is not None
    relay = made.after.relays[0]
    assert (relay.name, relay.kind, relay.anonymous) == ("the desk", "group", True)
    assert relay.mention is not None
    assert (relay.mention.start, relay.mention.end) == other
    assert made.after.cue == ()
    with open_store(path) as store:
        now = next(c for c in ledger_in(store).claims if c.id == claim.id)
    assert now.chain == (claim.voice, relay, *claim.chain[2:])
    assert "the desk" in words(shown(ida, f"/claim/{claim.id}"))
    history = words(shown(ida, "/history?story=demo"))
    assert "through" in history
    assert "the desk" in history
    again = shown(ida, f"/review?item={claim.id}").xpath("//details[@id='edit']//form")[0]
    emptied = {name: value or "" for name, value in again.fields.items() if value is not None} | {"voice1": ""}
    assert ida.post("/review", data=emptied).status_code == 303
    with open_store(path) as store:
        now = next(c for c in ledger_in(store).claims if c.id == claim.id)
    assert now.chain == (claim.voice, *claim.chain[2:])


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"voice1": "Nobody Atall", "said1": "", "kind1": "person"}, "does not stand in the report"),
        ({"voice1": "the report", "kind1": "report"}, "Only the voice that speaks"),
        ({"voice1": "x", "kind1": "emperor"}, "is no kind of voice"),
        ({"cue": "zebra"}, "does not stand in the report"),
        ({"cue": "zebra", "cue-places": "0-99999999"}, "does not stand in the report"),
    ],
)
def test_a_chain_or_a_cue_that_cannot_be_is_refused_and_what_was_typed_stays(
    ida: TestClient, path: Path, wrong: dict[str, str], said: str
) -> None:
    page = shown(ida)
    form = page.xpath("//details[@id='edit']//form")[0]
    sent = {name: value or "" for name, value in form.fields.items() if value is not None}
    answer = ida.post("/review", data=sent | wrong)
    assert answer.status_code == 422
    again = dom(answer.text)
    assert said in words(again)
    kept = again.xpath("//details[@id='edit'][@open]//form")[0]
    assert all(" ".join(kept.fields[name].split()) == value for name, value in wrong.items() if not name.startswith("kind"))
    assert decisions(path) == ()


def test_an_edit_that_changes_nothing_is_refused(ida: TestClient) -> None:
    page = shown(ida)
    fields = {name: page.xpath(f"//*[@id='{name}']")[0].get("value") for name in ("voice", "said")}
    kind, anonymous = page.xpath("//select[@id='kind']/option[@selected]"), page.xpath("//input[@name='anonymous'][@checked]")
    more = {"kind": kind[0].get("value"), **({"anonymous": "yes"} if anonymous else {})}
    answer = press(ida, page, "edit", words=page.xpath(WORDS)[0].text.strip(), **fields, **more)
    assert answer.status_code == 422
    assert "Nothing was changed" in answer.text


def test_a_claim_is_split_off_its_point_and_its_point_merged_with_another(
    ida: TestClient, path: Path, demo_ledger: Ledger
) -> None:
    point = max(demo_ledger.points, key=lambda point: len(point.claims))
    page = shown(ida, f"/review?item={point.claims[0]}")
    assert press(ida, page, "split").status_code == 303
    split = decisions(path)[-1]
    assert {anchor.claim for anchor in split.anchors} == set(point.claims)
    with open_store(path) as store:
        home = next(each for each in ledger_in(store).points if point.claims[0] in each.claims)
    assert not set(home.claims) & set(point.claims[1:])
    page = shown(ida, f"/review?item={point.claims[0]}")
    other = str(page.xpath("//input[@name='other']/@value")[0])
    assert press(ida, page, "merge").status_code == 422
    assert press(ida, page, "merge", other=other).status_code == 303
    merged = decisions(path)[-1]
    assert (merged.act, merged.about, merged.on[0].claim) == (Act.MERGE, About.POINT, point.claims[0])


def test_a_point_is_merged_by_its_id_or_by_words_and_found_without_scripts(
    ida: TestClient, path: Path, demo_ledger: Ledger
) -> None:
    page = shown(ida)
    claim = field(page, "claim")
    others = [p for p in demo_ledger.points if claim not in p.claims]
    words_of = [p for p in others if sum(p.about == each.about for each in demo_ledger.points) == 1]
    listed = shown(ida, f"/review?item={claim}&{urlencode({'find': words_of[-1].about})}")
    assert listed.xpath("//details[@id='merge'][@open]//input[@name='other']/@value") == [words_of[-1].id]
    for typed, said in (("zebra giraffe", "No point has this id"), ("the", "Several points"), (claim, "one point already")):
        answer = press(ida, page, "merge", typed=typed)
        assert answer.status_code == 422
        assert said in words(dom(answer.text))
    assert decisions(path) == ()
    for typed, wanted in ((others[0].id, others[0]), (others[1].claims[0], others[1]), (words_of[-1].about, words_of[-1])):
        page = shown(ida, f"/review?item={claim}")
        assert press(ida, page, "merge", typed=typed).status_code == 303
        assert set(wanted.claims) & {anchor.claim for anchor in decisions(path)[-1].rest}


def test_a_claim_is_split_off_with_those_that_go_with_it(ida: TestClient, path: Path, demo_ledger: Ledger) -> None:
    point = max(demo_ledger.points, key=lambda point: len(point.claims))
    one, other, *stay = point.claims
    page = shown(ida, f"/review?item={one}&leaving={other}")
    assert page.xpath("//details[@id='split'][@open]//input[@name='along']/@value") == [other]
    assert press(ida, page, "split", along=[other, "c0"]).status_code == 422
    assert press(ida, page, "split", along=[*point.claims]).status_code == 422
    assert press(ida, page, "split", along=[other]).status_code == 303
    (made,) = decisions(path)
    assert {anchor.claim for anchor in made.on} == {one, other}
    assert {anchor.claim for anchor in made.rest} == set(stay)


def test_what_a_script_asks_for_as_somebody_types_is_the_same_list(ida: TestClient, demo_ledger: Ledger) -> None:
    point = max(demo_ledger.points, key=lambda point: len(point.claims))
    other = next(p for p in demo_ledger.points if p.id != point.id)
    found = ida.get("/review/find", params={"item": point.claims[0], "for": "merge", "words": other.id}).json()
    assert [each["id"] for each in found] == [other.id]
    leaving = ida.get("/review/find", params={"item": point.claims[0], "for": "split"}).json()
    assert {each["id"] for each in leaving} <= set(point.claims[1:])
    assert ida.get("/review/find", params={"item": point.claims[0], "words": "x" * 5000}).json() == []
    assert ida.get("/review/find").status_code == 404


def test_the_last_decision_is_undone_from_the_review_page_and_the_undo_from_the_history(ida: TestClient, path: Path) -> None:
    page = shown(ida)
    claim = field(page, "claim")
    after = shown(ida, press(ida, page, "reject").headers["location"])
    form = {name: field(after, name) for name in ("token", "story", "seen", "decision", "from")}
    answer = ida.post("/history", data=form)
    assert answer.headers["location"].endswith(f"item={claim}")
    assert field(shown(ida, answer.headers["location"]), "claim") == claim
    history = shown(ida, "/history?story=demo")
    assert [each.text_content() for each in history.xpath("//ol[@class='decisions']//b")] == ["undid", "rejected"]
    undo = history.xpath("//input[@name='decision']/@value")
    assert len(undo) == 1  # the rejection is undone already
    again = ida.post("/history", data={name: field(history, name) for name in ("token", "story", "seen", "decision")})
    assert again.status_code == 303
    assert ida.get(f"/claim/{claim}").status_code == 404
    assert len(decisions(path)) == 3


def test_a_merge_of_origins_and_one_of_names_is_undone_on_its_page(ida: TestClient, path: Path, demo_ledger: Ledger) -> None:
    point = next(p for p in demo_ledger.points if any(o.merges for o in p.origins))
    page = shown(ida, f"/point/{point.id}")
    form = page.xpath("//form[.//button[@name='pair']]")[0]
    sent = {each.get("name"): each.get("value") for each in form.xpath(".//input")}
    answer = ida.post("/review", data={**sent, "pair": form.xpath(".//button/@value")[0]})
    assert answer.headers["location"] == f"/point/{point.id}"
    name = next(n for n in demo_ledger.names if any(len(m.mentions) > 1 for m in n.merges))
    page = shown(ida, f"/entity/{name.id}")
    form = page.xpath("//form[.//button[@value='unname']]")[0]
    sent = {each.get("name"): each.get("value") for each in form.xpath(".//input")}
    assert ida.post("/review", data={**sent, "act": "unname"}).status_code == 303
    assert [each.about for each in decisions(path)] == [About.ORIGIN, About.NAME]
    history = shown(ida, "/history?story=demo")
    assert "split: not one origin" in words(history)
    assert "split: not one name" in words(history)


def test_every_merge_of_an_origin_can_be_undone_also_those_that_do_not_fit_its_list(ida: TestClient, demo_ledger: Ledger) -> None:
    point = max(demo_ledger.points, key=lambda p: max((len(o.merges) for o in p.origins), default=0))
    origin = max(point.origins, key=lambda o: len(o.merges))
    assert len(origin.merges) > 8
    page = shown(ida, f"/point/{point.id}")
    (more,) = page.xpath("//a[contains(@href, $origin)]/@href", origin=f"origin={origin.id}")
    alone = shown(ida, f"/point/{point.id}{more}")
    pairs = {f"{a} {b}" for a, b in (merge.claims for merge in origin.merges)}
    assert set(alone.xpath("//button[@name='pair']/@value")) == pairs


def test_a_copy_no_longer_makes_one_origin_of_two_reports_until_that_is_undone(
    ida: TestClient, path: Path, demo_ledger: Ledger
) -> None:
    texts = {claim.id: claim.report_id for claim in demo_ledger.claims}
    merges = [m for p in demo_ledger.points for o in p.origins for m in o.merges if m.rule == "same text"]
    one, other = sorted({texts[claim] for claim in merges[0].claims})
    pairs = [set(m.claims) for m in merges if {texts[claim] for claim in m.claims} == {one, other}]
    before = shown(ida, f"/report/{one}/beside/{other}")
    form = before.xpath("//form[.//button[@value='uncopy']]")[0]
    sent = {each.get("name"): each.get("value") for each in form.xpath(".//input")}
    answer = ida.post("/review", data={**sent, "act": "uncopy"})
    assert answer.headers["location"] == f"/report/{one}/beside/{other}"
    assert not shown(ida, answer.headers["location"]).xpath("//button[@value='uncopy']")
    with open_store(path) as store:
        origins = [set(o.claims) for p in ledger_in(store).points for o in p.origins]
    assert not any(pair <= claims for pair in pairs for claims in origins)
    again = ida.post("/review", data={**sent, "act": "uncopy", "seen": "1"})
    assert again.status_code == 422
    history = shown(ida, "/history?story=demo")
    undo = history.xpath("//form[@action='/history']")[0]
    ida.post("/history", data={each.get("name"): each.get("value") for each in undo.xpath(".//input")})
    assert shown(ida, f"/report/{one}/beside/{other}").xpath("//button[@value='uncopy']")


def test_nobody_decides_without_a_name_or_a_token_or_having_seen_nothing(path: Path) -> None:
    with client(path) as asking:
        page = shown(asking)
        assert not page.xpath("//button[@value='accept']")
        kept = {"token": field(page, "token"), "story": "demo", "seen": "0", "claim": "c", "act": "accept"}
        assert asking.post("/review", data=kept).status_code == 422
        asking.cookies.set("sayso_name", "Ida")
        claim = field(shown(asking), "claim")
        assert asking.post("/review", data={**kept, "token": Tokens().issue(), "claim": claim}).status_code == 403
        assert asking.post("/review", data={**kept, "claim": claim, "seen": "x"}).status_code == 422
        assert asking.post("/review", data={**kept, "claim": claim, "seen": "99"}).status_code == 422
        assert asking.post("/history", data={**kept, "decision": "d0"}).status_code == 422
    assert decisions(path) == ()


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", ""])
def test_no_form_sends_anyone_to_another_site(ida: TestClient, back: str) -> None:
    token = field(shown(ida), "token")
    answer = ida.post("/review/name", data={"token": token, "who": "Ida", "back": back})
    assert answer.headers["location"] == "/"


def test_the_name_is_kept_from_scripts_and_other_sites_and_stays_text(path: Path) -> None:
    with client(path) as asking:
        token = field(shown(asking), "token")
        answer = asking.post("/review/name", data={"token": token, "who": "<script>alert(1)</script>; Ω", "back": "/"})
        cookie = answer.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        assert "<script>alert" not in asking.get("/review?story=demo").text


def test_an_orphan_is_shown_as_one(ida: TestClient, path: Path) -> None:
    page = shown(ida)
    claim = field(page, "claim")
    press(ida, page, "accept")
    with open_store(path) as store:
        report = store.claim(claim).report_id
        others = tuple(c for c in store.claims(report) if claim not in (c.id, c.nested_in, *c.about))
        store.add(store.document(report), others, pipeline="other")
    history = words(shown(ida, "/history?story=demo"))
    assert State.ORPHAN in history


def test_a_claim_that_is_asked_for_is_shown_whether_it_is_in_the_queue_or_not(ida: TestClient, demo_ledger: Ledger) -> None:
    claim = demo_ledger.claims[7]
    for item in (claim.id, claim.id[:12]):
        page = shown(ida, f"/review?item={item}")
        assert field(page, "claim") == claim.id
        assert "to look at" in words(page.xpath("//nav[@aria-label='Queue']")[0])
    assert press(ida, page, "accept").status_code == 303
    page = shown(ida, f"/review?item={claim.id}")
    assert field(page, "claim") == claim.id
    assert "not in the queue" in words(page.xpath("//nav[@aria-label='Queue']")[0])
    assert "not in the queue" in words(page.xpath("//ul[@class='doubts']")[0])


def test_what_is_no_claim_leads_to_its_own_page_and_a_claim_that_was_rejected_is_said_to_be_gone(
    ida: TestClient, demo_ledger: Ledger
) -> None:
    point, report = demo_ledger.points[0], demo_ledger.reports[0]
    for item, address in ((point.id, f"/point/{point.id}"), (report.id, f"/report/{report.id}")):
        answer = ida.get(f"/review?item={item}")
        assert (answer.status_code, answer.headers["location"]) == (303, address)
    page = shown(ida)
    claim = field(page, "claim")
    assert press(ida, page, "reject").status_code == 303
    answer = ida.get(f"/review?item={claim}")
    assert answer.status_code == 404
    assert "no longer in the ledger" in words(dom(answer.text))


def test_what_was_typed_and_chosen_stays_when_a_merge_or_a_split_cannot_be(ida: TestClient, demo_ledger: Ledger) -> None:
    point = max(demo_ledger.points, key=lambda each: len(each.claims))
    page = shown(ida, f"/review?item={point.claims[0]}")
    again = dom(press(ida, page, "merge", other=point.claims[1], note="One flood.").text)
    assert again.xpath("//input[@id='merge-note']/@value") == ["One flood."]
    assert again.xpath("//input[@id='split-note']/@value") == [""]
    along = page.xpath("//input[@name='along']/@value")[0]
    again = dom(press(ida, page, "split", along=[along, "c0"], note="Two floods.").text)
    assert again.xpath("//input[@id='split-note']/@value") == ["Two floods."]
    assert again.xpath("//details[@id='split']/@open")
    assert again.xpath("//input[@name='along'][@checked]/@value") == [along]
