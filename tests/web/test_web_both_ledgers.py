"""Each part of the page in a real browser, on the demo and on the two real reports of the seeds."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from web_browser import PHONE, needs_chromium, opened, violations
from web_pages import kept, served

from sayso.flow import Source, ledger_in, readings_of, reports_of
from sayso.schema import Ledger
from sayso.store import open_store

pytestmark = needs_chromium
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"


@dataclass(frozen=True)
class World:
    """A story that is served: its store, which the tests of a module share, and its ledger before anything was decided."""

    story: str
    path: Path
    address: str
    ledger: Ledger


@pytest.fixture(scope="module", params=["demo", "seeds"])
def world(request: pytest.FixtureRequest, demo_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    path = tmp_path_factory.mktemp(request.param) / "ledger.db"
    if request.param == "demo":
        shutil.copy(demo_store, path)
    else:
        files = sorted(SEEDS.glob("*.txt"))
        if not files:
            pytest.skip("the two real reports are not part of the project")
        kept(path, readings_of(reports_of([Source(file) for file in files])), story="seeds")
    with open_store(path) as store:
        ledger = ledger_in(store)
    with served(path) as address:
        yield World(request.param, path, address, ledger)


@pytest.fixture
def page(browser: Browser, world: World) -> Iterator[Page]:
    with opened(browser, world.address) as found:
        found.context.add_cookies([{"name": "sayso_name", "value": "Ida%20Orm", "url": world.address}])
        yield found


def test_1_the_story_is_one_screen_with_filters_and_exactly_its_rows_as_files(page: Page, world: World) -> None:
    page.goto(f"story?story={world.story}")
    rows = page.locator("tr.point")
    expect(rows.first).to_contain_text("behind")
    assert rows.locator(".chip").count() >= rows.count()
    page.get_by_label("Order").select_option("reports")
    page.wait_for_url("**sort=reports**")
    shown = [
        row.split("#")[-1].split("/")[-1] for row in rows.locator("th a").evaluate_all("(all) => all.map((a) => a.pathname)")
    ]
    answer = page.request.get(page.get_by_role("link", name="as JSON", exact=True).get_attribute("href") or "")
    assert [point["point"] for point in answer.json()["points"]] == shown
    table = page.request.get(page.get_by_text("These rows as CSV").get_attribute("href") or "").text()
    assert all(point in table for point in shown)


def test_2_a_point_has_its_claims_side_by_side_their_links_and_their_origins(page: Page, world: World) -> None:
    point = max(world.ledger.points, key=lambda point: len(point.claims))
    page.goto(f"point/{point.id}")
    assert page.locator("li.column").count() == min(len(point.claims), 24)
    assert page.locator("li.column ol.graph").count() == page.locator("li.column").count()
    assert page.locator(".tree:not(.against) > li").count() == min(len(point.origins), 24)
    merges = sum(len(origin.merges) for origin in point.origins)
    assert (page.get_by_role("button", name="Undo this merge").count() > 0) == (merges > 0)


def test_3_a_report_is_read_as_it_was_with_its_claims_marked_and_each_at_an_address(page: Page, world: World) -> None:
    claim = next(claim for claim in world.ledger.claims if claim.cue)
    report = next(report for report in world.ledger.reports if report.id == claim.report_id)
    page.goto(f"report/{report.id}?claim={claim.id}")
    assert page.locator(".notes li.is-asked").count() == 1
    page.goto(f"report/{report.id}?at={claim.content[0].start}-{claim.content[0].end}#picked")
    assert page.locator("#picked").count() == 1
    page.goto(f"claim/{claim.id}")
    expect(page.locator("blockquote mark").first).to_be_visible()


def test_4_figures_times_places_sources_names_and_words_are_found(page: Page, world: World) -> None:
    for name in ("figures", "timeline", "sources", "entities"):
        page.goto(f"{name}?story={world.story}")
        assert page.locator("main table tbody tr").count() > 0
    name = next(name for name in world.ledger.names if name.mentions)
    page.goto(f"entity/{name.id}")
    expect(page.locator("h1")).to_contain_text(name.name)
    page.goto(f"search?words={name.name}")
    expect(page.locator(".hits li").first).to_be_visible()


def test_4_the_map_comes_closer_by_keyboard_and_moves_by_dragging(page: Page, world: World) -> None:
    if not any(place.lat is not None for claim in world.ledger.claims for place in claim.places):
        pytest.skip("no place of this story is on a map")
    page.goto(f"map?story={world.story}")
    window = page.locator("svg.map").get_attribute("data-window")
    page.locator("#map").focus()
    page.keyboard.press("+")
    page.wait_for_url("**box=**")
    closer = page.locator("svg.map").get_attribute("data-window")
    assert closer != window
    page.keyboard.press("ArrowLeft")  # the map keeps the focus
    expect(page.locator("svg.map")).not_to_have_attribute("data-window", closer or "")
    west = page.locator("svg.map").get_attribute("data-window") or ""
    box = page.locator("svg.map").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + 160, box["y"] + 90, steps=4)
    page.mouse.up()
    expect(page.locator("svg.map")).not_to_have_attribute("data-window", west)
    dragged = [float(edge) for edge in (page.locator("svg.map").get_attribute("data-window") or "").split()]
    assert dragged[0] < float(west.split()[0])
    page.locator("#map").focus()
    page.keyboard.press("0")
    expect(page.locator("svg.map")).to_have_attribute("data-window", window or "")


def test_5_a_claim_is_decided_on_and_that_undone_and_two_names_are_one_and_two_again(page: Page, world: World) -> None:
    page.goto(f"review?story={world.story}")
    claim = page.locator("input[name=claim]").first.input_value()
    page.keyboard.press("a")
    page.wait_for_function("(was) => document.querySelector('input[name=claim]')?.value !== was", arg=claim)
    page.keyboard.press("z")
    page.wait_for_url("**item=**")
    assert page.locator("input[name=claim]").first.input_value() == claim
    page.goto(f"entities?story={world.story}&kind=person")
    boxes = page.locator("table input[type=checkbox]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    page.get_by_role("button", name="Merge the two chosen").click()
    page.get_by_label("Why").fill("One byline.")
    assert not violations(page)
    page.get_by_role("button", name="Merge the two names").click()
    expect(page.get_by_text("One byline.")).to_be_visible()
    page.locator(".decided").get_by_role("button", name="Undo").click()
    expect(page.get_by_text("One byline.")).to_have_count(0)
    page.goto(f"history?story={world.story}")
    assert page.locator("ol.decisions > li").count() == 4


def test_6_a_pasted_report_is_added_and_its_progress_shown(page: Page, world: World) -> None:
    page.goto("add")
    page.get_by_label("Or a text").fill("A second barge sank off Kirrow, harbour master Ida Crone said on Monday.")
    page.get_by_label("Story").fill("pasted")
    page.get_by_role("button", name="Add to the ledger").click()
    expect(page.locator("h1")).to_have_text("Added", timeout=120_000)
    assert not violations(page)


def test_7_nothing_is_wider_than_a_phone_nor_too_small_to_touch(browser: Browser, world: World) -> None:
    names = [name.id for name in world.ledger.names if name.mentions]
    with opened(browser, world.address, viewport=PHONE, is_mobile=True, has_touch=True) as page:
        page.context.add_cookies([{"name": "sayso_name", "value": "Ida%20Orm", "url": world.address}])
        for path in (f"map?story={world.story}", f"review?story={world.story}&find=the", f"entities/merge?name={names[0]}"):
            page.goto(path)
            assert not violations(page, "target-size", "scrollable-region-focusable"), path
            assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, path


def test_8_another_name_for_this_machine_gets_no_page(page: Page, world: World) -> None:
    for header in ({"host": "rebound.example"}, {"origin": "http://evil.example"}, {"sec-fetch-site": "cross-site"}):
        assert page.request.get(f"{world.address}story?story={world.story}", headers=header).status == 403
    policy = page.request.get(f"{world.address}story?story={world.story}").headers["content-security-policy"]
    assert "script-src 'self'" in policy


def test_9_programs_get_what_the_pages_show(page: Page, world: World) -> None:
    answer = page.request.get(f"{world.address}api/v1/points?story={world.story}")
    with open_store(world.path) as store:  # as the tests before left it
        now = ledger_in(store, story=world.story)
    assert answer.json()["total"] == len(now.points)
    assert "/api/v1/points" in page.request.get(f"{world.address}api/v1/openapi.json").json()["paths"]
