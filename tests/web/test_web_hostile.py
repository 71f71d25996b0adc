"""Hostile words, names, notes, addresses and requests on every page and route: they stay text, or are refused."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import lxml.html
import pytest
from starlette.testclient import TestClient
from web_pages import HOST, client, decisions, dom, kept

from sayso.export.visible import visible
from sayso.flow import Read, Source, readings_of, reports_of
from sayso.schema import Document, Kind, Span, Voice
from sayso.store import open_store
from sayso.text import one_line
from sayso.web.review.pieces import picked, pieces
from sayso.web.review.voicing import links_of, voices

EVIL = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}\u202egnp.txt\u202c javascript:alert(1)'
STORY = '"><script>alert(1)</script>{{ 7*7 }}'
REPORT = (
    "Two barges sank off Kirrow, harbour master Ida Crone said on Monday.\n\n"
    "“The ferry ran aground,” Ida Crone told the Kirrow Post. Mayor Jon Hale denied that the ferry ran aground.\n"
)


@pytest.fixture(scope="module")
def master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two reports in a story with a hostile name."""
    given = [Source(REPORT.encode(), name="one.txt"), Source((REPORT + EVIL).encode(), name=EVIL, url="javascript:alert(1)")]
    reads = list(readings_of(reports_of(given)))
    return kept(tmp_path_factory.mktemp("hostile") / "ledger.db", reads, story=STORY)


@pytest.fixture
def path(master: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(master, tmp_path / "ledger.db"))


@pytest.fixture
def asking(path: Path) -> Iterator[TestClient]:
    with client(path) as found:
        found.cookies.set("sayso_name", quote(EVIL))
        yield found


def pages(asking: TestClient) -> list[str]:
    """An address of every kind of page."""
    story = f"?story={quote(STORY)}"
    found = [
        f"/{name}{story}"
        for name in ("story", "reports", "figures", "timeline", "map", "sources", "entities", "review", "history")
    ]
    for listed, kinds in (
        (f"/story{story}", ("/point/",)),
        (f"/reports{story}", ("/report/",)),
        (f"/entities{story}", ("/entity/",)),
    ):
        links = dom(asking.get(listed).text).xpath("//main//a/@href")
        found += [next(link for link in links if link.startswith(kind)) for kind in kinds]
    claim = dom(asking.get(f"/review{story}").text).xpath("//input[@name='claim']/@value")[0]
    name = found[-1].removeprefix("/entity/")
    return [
        *found,
        *(f"/claim/{claim}", f"/review?item={claim}&find={quote(EVIL)}&leaving={quote(EVIL)}"),
        *(
            f"/entities/merge?name={name}",
            f"/entities/merge?name={name}&words={quote(EVIL)}",
            f"/entities{story}&words={quote(EVIL)}",
        ),
        *(
            f"/search?words={quote(EVIL)}",
            "/stories",
            "/add",
            f"/map{story}&box={quote(EVIL)}",
            f"/nowhere/{quote(EVIL, safe='')}",
        ),
    ]


def harmless(page: lxml.html.HtmlElement) -> bool:
    scripts = page.xpath("//script[not(starts-with(@src, '/static/'))] | //img | //iframe | //style | //base")
    return not scripts and not page.xpath("//@*[starts-with(name(), 'on')] | //@href[starts-with(., 'javascript')]")


def edited(asking: TestClient, **more: str) -> None:
    """Name the voice of the claim that comes first as nobody should be named."""
    form = dom(asking.get(f"/review?story={quote(STORY)}").text).xpath("//details[@id='edit']//form")[0]
    sent = {name: value or "" for name, value in form.fields.items() if value is not None}
    answer = asking.post("/review", data={**sent, "voice": EVIL, "said": "Ida Crone", "kind": "person", "note": EVIL, **more})
    assert answer.status_code == 303


def test_hostile_names_words_and_notes_stay_text_on_every_page(asking: TestClient, path: Path) -> None:
    long = Source(("Two barges sank off Kirrow. " + "barge " * 1_700_000).encode(), name="long.txt")  # ten megabytes in one line
    kept(
        path, [Read(Document(report), ()) for report in reports_of([long])], story=STORY
    )  # without claims: reading takes minutes
    edited(asking)
    for address in pages(asking):
        answer = asking.get(address)
        assert answer.status_code in (200, 404), address
        assert harmless(dom(answer.text)), address
        assert "\u202e" not in answer.text, address
        assert "49gnp" not in answer.text
        assert len(answer.content) < 400_000, (address, len(answer.content))
        assert answer.headers["content-security-policy"].startswith("default-src 'none'")


def test_what_a_script_is_given_is_json_and_nothing_else(asking: TestClient) -> None:
    edited(asking)
    claim = dom(asking.get(f"/review?story={quote(STORY)}").text).xpath("//input[@name='claim']/@value")[0]
    answer = asking.get("/review/find", params={"item": claim, "words": EVIL})
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"


ACTS = ("accept", "reject", "edit", "merge", "split", "unmerge", "unname", "same", "uncopy", "<script>", "")


@pytest.mark.parametrize("act", ACTS)
def test_no_act_is_done_from_another_site_without_a_token_or_on_what_is_not_there(
    asking: TestClient, path: Path, act: str
) -> None:
    page = dom(asking.get(f"/review?story={quote(STORY)}").text)
    sent = {name: page.xpath(f"//input[@name='{name}']/@value")[0] for name in ("token", "story", "seen", "claim")}
    strange = {
        "act": act,
        "claim": "../../etc/passwd",
        "point": EVIL,
        "pair": EVIL,
        "name": EVIL,
        "other": EVIL,
        "number": "9" * 30,
    }
    strange |= {"report": EVIL, "along": EVIL, "typed": EVIL, "words": EVIL, "places": "0-9999999999", "cue-places": EVIL}
    assert asking.post("/review", data=sent | strange).status_code in (422, 409)
    for headers in (
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"host": "evil.example"},
        {"sec-fetch-site": "cross-site"},
    ):
        assert asking.post("/review", data=sent | {"act": act}, headers=headers).status_code == 403
    for token in ("", "0" * 64, EVIL):
        assert asking.post("/review", data=sent | {"act": act, "token": token}).status_code == 403
    with open_store(path) as store:
        assert store.decisions() == ()


@pytest.mark.parametrize("address", ["/review/find?item=c0", "/entities/merge?name=n0", "/map?box=0,0,9,9"])
def test_the_newest_routes_answer_under_our_own_name_only(asking: TestClient, address: str) -> None:
    assert asking.get(address, headers={"host": f"evil.example:{HOST.split(':')[1]}"}).status_code == 403
    assert asking.get(address, headers={"sec-fetch-site": "cross-site", "sec-fetch-mode": "cors"}).status_code == 403


@pytest.mark.parametrize(
    "address",
    [
        "/entity/..%2f..%2f..%2fetc%2fpasswd",
        "/entities/merge?name=../../../etc/passwd",
        "/review?item=..%2f..%2fetc%2fpasswd",
        "/review/find?item=..%2f..%2fetc%2fpasswd",
        "/report/..%2f..%2fetc%2fpasswd/beside/..%2fetc",
        "/point/%00",
    ],
)
def test_no_address_leads_out_of_the_store(asking: TestClient, address: str) -> None:
    answer = asking.get(address)
    assert answer.status_code == 404
    assert "root:" not in answer.text


def test_a_field_or_a_form_that_is_too_large_is_refused_and_nothing_of_it_kept(asking: TestClient, path: Path) -> None:
    page = dom(asking.get(f"/review?story={quote(STORY)}").text)
    sent = {name: page.xpath(f"//input[@name='{name}']/@value")[0] for name in ("token", "story", "seen", "claim")}
    large = {**sent, "act": "accept", "note": "x" * (65 * 1024 * 1024)}
    assert asking.post("/review", data=large).status_code == 413
    form = [(name, (None, value)) for name, value in {**sent, "act": "accept", "note": "x" * 200_000}.items()]
    assert asking.post("/review", files=form).status_code == 400
    assert asking.post("/review", data={**sent, "act": "accept", "note": "x" * 5_000}).status_code == 303
    with open_store(path) as store:
        (kept_one,) = store.decisions()
    assert len(kept_one.note) <= 1_000


HIDDEN = 'ferry\u202egnp\u2066 "x"'


def hidden_in(form: lxml.html.HtmlElement) -> dict[str, str]:
    return {each.get("name"): each.get("value") for each in form.xpath(".//input[@type='hidden']")}


def test_a_story_whose_name_holds_characters_that_cannot_be_seen_is_reviewed_and_filtered_as_any_other(
    master: Path, tmp_path: Path
) -> None:
    with open_store(master) as store:
        reads = [Read(store.document(report.id), store.claims(report.id)) for report in store.reports()]
    path = kept(tmp_path / "hidden.db", reads, story=HIDDEN)
    with client(path) as asking:
        asking.cookies.set("sayso_name", "Ida")
        for address in ("/story", "/search", "/entities", "/review"):
            page = dom(asking.get(address, params={"story": HIDDEN}).text)
            assert "\u202e" not in page.text_content()
            found = page.xpath("//main//form//input[@name='story']/@value")
            assert set(found) == {HIDDEN}, address
        form = page.xpath("//form[@aria-label='Decide']")[0]
        assert asking.post("/review", data=hidden_in(form) | {"act": "accept"}).status_code == 303
        late = asking.post("/review", data=hidden_in(form) | {"act": "reject"})
        assert late.status_code == 409
        insisting = dom(late.text).xpath("//main//form")[0]
        assert asking.post("/review", data=hidden_in(insisting)).status_code == 303
        undo = dom(asking.get("/history", params={"story": HIDDEN}).text).xpath("//form[@action='/history']")[0]
        assert asking.post("/history", data=hidden_in(undo)).status_code == 303
    with open_store(path) as store:
        assert [each.act.value for each in store.decisions()] == ["accept", "reject", "undo"]


def test_a_claim_with_characters_that_cannot_be_seen_is_edited_and_keeps_its_words_and_its_voice(tmp_path: Path) -> None:
    text = REPORT.replace("The ferry ran aground,", "The ferry \u202eran aground,")
    (read,) = readings_of(reports_of([Source(text.encode(), name="one.txt")]))
    path = kept(tmp_path / "ledger.db", [read], story="ferry")
    claim = next(each for each in read.claims if "\u202e" in each.quote)
    with client(path) as asking:
        asking.cookies.set("sayso_name", "Ida")
        form = dom(asking.get(f"/review?item={claim.id}").text).xpath("//details[@id='edit']//form")[0]
        sent = {name: value or "" for name, value in form.fields.items() if value is not None}
        assert "\u202e" not in sent["words"]
        assert asking.post("/review", data=sent | {"stance": "believes"}).status_code == 303
    with open_store(path) as store:
        (made,) = store.decisions()
    assert made.after is not None
    assert (made.after.content, made.after.quote, made.after.stance) == (claim.content, claim.quote, "believes")
    voice = replace(claim.voice, name=f"{claim.voice.name}\u2066")
    odd = replace(claim, chain=(voice,))
    words = read.report.quote(voice.mention) if voice.mention else ""
    as_shown = {"voice": visible(voice.name), "kind": voice.kind.value, "said": words, "voice1": ""}
    assert voices(odd, read.report, as_shown) == (voice,)


def test_a_voice_whose_name_has_characters_that_cannot_be_seen_is_renamed_and_keeps_those_left_in_it() -> None:
    (read,) = readings_of(reports_of([Source(REPORT.encode(), name="one.txt")]))
    first = next(each for each in read.claims if each.voice.mention)
    voice = replace(first.voice, name="Ida\u202e O\x07rm")
    odd = replace(first, chain=(voice, *first.chain[1:]))
    said = read.report.quote(first.voice.mention)
    as_shown = {"voice": visible(voice.name), "kind": voice.kind.value, "said": said, "voice1": ""}
    assert as_shown["voice"] == "Ida⟦U+202E⟧ O␇rm"
    for sent, kept_name in (
        ("Dr Ida⟦U+202E⟧ O␇rm", "Dr Ida\u202e O\x07rm"),
        ("Ida O␇rm, mayor", "Ida O\x07rm, mayor"),
        ("Ida Orm", "Ida Orm"),
    ):
        (made,) = voices(odd, read.report, as_shown | {"voice": sent})[:1]
        assert made.name == kept_name
    (other_kind,) = voices(odd, read.report, as_shown | {"kind": "group"})[:1]
    assert other_kind.name == voice.name


def test_part_of_words_with_characters_that_cannot_be_seen_is_chosen_as_it_is_shown() -> None:
    text = REPORT.replace("The ferry ran aground,", "The ferry \u202eran a\x07ground,")
    (read,) = readings_of(reports_of([Source(text.encode(), name="one.txt")]))
    claim = next(each for each in read.claims if "\u202e" in each.quote)
    start = read.report.text.index("ferry")
    wanted = Span(read.report.id, start, read.report.text.index("ground") + 6)
    shown = visible(read.report.quote(wanted))
    assert shown == "ferry ⟦U+202E⟧ran a␇ground"
    for places in ("", f"{wanted.start}-{wanted.end}"):
        assert pieces(claim.content, read.report, shown, places, near=0) == (wanted,)


FED = (
    "The ferry ran\fa ground, mayor Ida\x1fOrm said on Monday. "
    "Later the ferry ran\fa ground, mayor Ida\nOrm said again, and nobody was hurt."
)


def test_words_with_a_form_feed_that_stand_twice_are_kept_where_they_were_picked() -> None:
    (read,) = readings_of(reports_of([Source(FED.encode(), name="one.txt")]))
    claim, text = read.claims[0], read.report.text
    starts = [match.start() for match in re.finditer("ferry ran", text)]
    for start in starts:
        wanted = Span(read.report.id, start, start + len("ferry ran\fa ground"))
        shown = visible(read.report.quote(wanted))
        assert shown == "ferry ran␌a ground"
        ends = f"{wanted.start}-{wanted.end}"
        assert pieces(claim.content, read.report, shown, ends, near=0) == (wanted,)
        assert picked(read.report, shown, ends) == wanted


@pytest.mark.parametrize("space", ["\f", "\x1f", "\n", "  "])
def test_a_voice_with_odd_white_space_is_left_as_it_was_and_keeps_what_is_left_in_it(space: str) -> None:
    text = f"The ferry ran aground, mayor Ida{space}Orm said. Mayor Ida Orm was not hurt, a clerk added."
    (read,) = readings_of(reports_of([Source(text.encode(), name="one.txt")]))
    start = read.report.text.index("Ida")
    voice = Voice(f"Ida{space}Orm", Kind.PERSON, mention=Span(read.report.id, start, start + len(f"Ida{space}Orm")))
    odd = replace(read.claims[0], chain=(voice,))
    row, _ = links_of(odd, read.report, {})
    assert "\n" not in row.said  # which a field of one line would drop
    as_shown = {"voice": row.name, "kind": row.kind, "said": row.said, "voice1": ""}
    assert voices(odd, read.report, as_shown) == (voice,)
    (renamed,) = voices(odd, read.report, as_shown | {"voice": f"Dr {row.name}"})
    assert one_line(renamed.name) == "Dr Ida Orm"
    assert renamed.mention == voice.mention


def test_an_edit_of_a_claim_with_a_form_feed_that_was_left_alone_is_no_decision(tmp_path: Path) -> None:
    (read,) = readings_of(reports_of([Source(FED.encode(), name="one.txt")]))
    path = kept(tmp_path / "ledger.db", [read], story="ferry")
    with client(path) as asking:
        asking.cookies.set("sayso_name", "Ida")
        for claim in read.claims:
            form = dom(asking.get(f"/review?item={claim.id}").text).xpath("//details[@id='edit']//form")[0]
            sent = {name: value or "" for name, value in form.fields.items() if value is not None}
            answer = asking.post("/review", data=sent | {"act": "edit"})
            assert answer.status_code == 422, sent
            assert "Nothing was changed" in answer.text
    assert decisions(path) == ()
