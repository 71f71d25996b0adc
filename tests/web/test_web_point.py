"""The point page: claims side by side, links with their reasons, origins with each merge."""

import re

import pytest
from starlette.testclient import TestClient
from web_pages import dom, words

from sayso.schema import Ledger, Point
from sayso.web.pages import point as point_pages


@pytest.fixture(scope="session")
def warned(demo_ledger: Ledger) -> Point:
    (told, *_) = (claim.id for claim in demo_ledger.claims if "was warned twice about Harven depot" in claim.quote)
    return next(point for point in demo_ledger.points if told in point.claims)


def test_every_claim_stands_in_its_sentence_with_its_chain(demo: TestClient, demo_ledger: Ledger, warned: Point) -> None:
    page = dom(demo.get(f"/point/{warned.id}").text)
    columns = page.xpath("//ol[@class='columns']/li")
    claims = {claim.id: claim for claim in demo_ledger.claims}
    assert len(columns) == len(warned.claims)
    shown = {"".join(column.xpath(".//mark//text()")) for column in columns}
    for claim_id in warned.claims:
        assert "".join(claims[claim_id].quote.split()) in {"".join(quote.split()) for quote in shown}
    assert all(column.xpath(".//ol[@class='graph']/li") for column in columns)


def test_a_link_gives_its_reason_and_the_values_compared(demo: TestClient, demo_ledger: Ledger, warned: Point) -> None:
    text = words(dom(demo.get(f"/point/{warned.id}").text).xpath("//section[@aria-labelledby='links']")[0])
    within = [link for link in demo_ledger.links if {link.a, link.b} <= set(warned.claims)]
    kinds = [link.kind for link in within]
    link = min((link for link in within if link.detail), key=lambda each: kinds.count(each.kind))
    only = dom(demo.get(f"/point/{warned.id}?kind_of_link={link.kind}").text)
    shown = [words(each) for each in only.xpath("//ul[@class='relations']/li")]
    wanted = [" ".join(link.reason.split()), *(feature.name for feature in link.detail)]
    assert any(all(part in one for part in wanted) for one in shown)
    assert "denies" in text


def test_an_origin_names_the_reason_of_each_merge(demo: TestClient, demo_ledger: Ledger) -> None:
    point = next(point for point in demo_ledger.points if any(origin.merges for origin in point.origins))
    merge = next(origin.merges[0] for origin in point.origins if origin.merges)
    tree = words(dom(demo.get(f"/point/{point.id}").text).xpath("//section[@aria-labelledby='origins']")[0])
    assert f"{merge.rule}: {' '.join(merge.reason.split())}" in tree


def test_next_and_previous_stay_within_the_filtered_list(demo: TestClient) -> None:
    query = "story=demo&disputed=yes"
    listed = dom(demo.get(f"/story?{query}").text).xpath("//tr[@class='point']/th/a/@href")
    walked, address = [], listed[0]
    while address and len(walked) < 200:
        walked.append(address)
        page = dom(demo.get(address).text)
        address = next(iter(page.xpath("//nav[@class='beside']//a[@rel='next']/@href")), None)
    assert walked[: len(listed)] == listed
    assert len(walked) == demo.get(f"/story.json?{query}").json()["total"]
    assert dom(demo.get(walked[-1]).text).xpath("//nav[@class='beside']/a[1]/@href") == [f"/story?{query}"]


def test_a_long_list_of_claims_comes_in_pages_that_stay_small(demo: TestClient, demo_ledger: Ledger) -> None:
    heaviest = max(demo_ledger.points, key=lambda point: len(point.claims))
    answer = demo.get(f"/point/{heaviest.id}")
    assert len(answer.content) < 400 * 1024
    assert re.search(r"Page 1 of \d+", answer.text)


def test_the_beginning_of_an_id_is_enough_and_an_unknown_one_is_not_found(demo: TestClient, warned: Point) -> None:
    assert demo.get(f"/point/{warned.id[:8]}").status_code == 200
    assert demo.get("/point/p").status_code == 404
    assert demo.get("/point/nonsense").status_code == 404


def test_no_page_holds_an_inline_script_or_style_or_an_outside_address(demo: TestClient, warned: Point) -> None:
    for address in ("/story?story=demo", f"/point/{warned.id}", "/stories", "/nowhere"):
        page = dom(demo.get(address).text)
        assert not page.xpath("//style | //@style | //script[not(@src)] | //@*[starts-with(name(), 'on')]")
        for target in page.xpath("//script/@src | //link/@href | //img/@src"):
            assert target.startswith("/static/")
            assert demo.get(target).status_code == 200


def test_what_may_make_the_origins_fewer_comes_in_pages_that_leave_nothing_out(
    demo: TestClient, demo_ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(point_pages, "CAUTIONS", 2)
    point = max(demo_ledger.points, key=lambda each: len(each.cautions))
    assert len(point.cautions) > 2
    address, said = f"/point/{point.id}", []
    while address:
        page = dom(demo.get(address).text)
        (head,) = page.xpath("//*[@id='cautions']")
        assert words(head) == f"Why there may be fewer, {len(point.cautions)} reasons:"
        said += [words(each) for each in head.getnext().xpath("./li")]
        address = next(iter(page.xpath("//nav[@aria-label='Pages of what may be fewer']//a[@rel='next']/@href")), "")
    assert len(said) == len(point.cautions)
    assert all(" ".join(merge.reason.split()) in line for merge, line in zip(point.cautions, said, strict=True))


def test_who_says_that_it_is_not_so_stands_below_the_origins_and_is_not_counted(demo: TestClient, demo_ledger: Ledger) -> None:
    point = max(demo_ledger.points, key=lambda each: len(each.against))
    assert point.against
    page = dom(demo.get(f"/point/{point.id}").text)
    (head,) = page.xpath("//*[@id='against']")
    assert words(head) == "Not counted, as they say that it is not so:"
    assert [words(each) for each in head.getnext().xpath("./li/b")] == [origin.name for origin in point.against]
