"""The pages in a real browser, on the demo: by pointer, by keyboard, without scripts, on paper, and from right to left."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from web_browser import PHONE, needs_chromium, opened
from web_pages import kept, served

from sayso.flow import Source, readings_of, reports_of
from sayso.schema import Claim, Ledger

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def nested(demo_ledger: Ledger) -> tuple[Claim, Claim]:
    """A claim and one that stands in its words, in one report."""
    claims = {claim.id: claim for claim in demo_ledger.claims}
    inner = next(claim for claim in demo_ledger.claims if claim.nested_in in claims)
    return claims[inner.nested_in or ""], inner


def test_a_filter_shows_its_rows_as_soon_as_it_is_set_and_lives_in_the_address(browser: Browser, demo_address: str) -> None:
    with opened(browser, demo_address) as page:
        page.goto("story?story=demo")
        before = page.locator("tr.point").count()
        page.get_by_label("only disputed").check()
        page.wait_for_url(re.compile("disputed=yes"))
        expect(page.get_by_label("only disputed")).to_be_checked()
        assert 0 < page.locator("tr.point").count() < before
        assert "words" not in page.url
        page.get_by_text("By voice, outlet").click()
        page.get_by_label("Voice", exact=True).fill("Vesk")
        page.get_by_label("Voice", exact=True).press("Enter")
        page.wait_for_url(re.compile("voice=Vesk"))
        expect(page.locator("tr.point").first).to_contain_text("Vesk")
        page.go_back()
        expect(page.get_by_label("only disputed")).to_be_checked()


def test_rows_on_the_screen_are_downloaded(browser: Browser, demo_address: str) -> None:
    with opened(browser, demo_address) as page:
        page.goto("story?story=demo&disputed=yes")
        rows = page.locator("tr.point").count()
        with page.expect_download() as waiting:
            page.get_by_text("These rows as CSV").click()
        assert waiting.value.suggested_filename == "points.csv"
        assert len(Path(waiting.value.path()).read_text("utf-8-sig").splitlines()) == rows + 1


def test_a_point_is_opened_walked_and_left_by_keyboard_alone(browser: Browser, demo_address: str) -> None:
    with opened(browser, demo_address) as page:
        page.goto("story?story=demo&disputed=yes")
        page.keyboard.press("Tab")
        expect(page.locator(".skip")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("main")).to_be_focused()
        _tab_to(page, "tr.point th a")
        about = page.locator("tr.point th a").first.inner_text()
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_contain_text(about)
        _tab_to(page, ".beside a[rel=next]")
        page.keyboard.press("Enter")
        expect(page.locator(".beside .in")).to_have_text(re.compile("^2 of"))
        _tab_to(page, ".beside a")
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("story.*disputed=yes"))


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until the first such element has the focus, which must be visible."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("(wanted) => document.activeElement === document.querySelector(wanted)", selector):
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", f"{selector} has the focus and does not show it"
            return
    raise AssertionError(f"{selector} cannot be reached by keyboard")


def _lit(page: Page) -> str:
    """The words that are lit up."""
    return str(page.evaluate("[...(CSS.highlights.get('claim') ?? [])].map((range) => range.toString()).join('')"))


def test_pointing_at_a_note_lights_its_words_and_pointing_at_the_words_lights_the_note(
    browser: Browser, demo_address: str, nested: tuple[Claim, Claim]
) -> None:
    outer, inner = nested
    with opened(browser, demo_address) as page:
        page.goto(f"report/{inner.report_id}?claim={inner.id}")
        for claim in (outer, inner):
            page.locator(f".notes li:has(a[href='/claim/{claim.id}'])").hover()
            assert "".join(_lit(page).split()) in "".join(" ".join([claim.quote] * len(claim.occurrences)).split())
            assert _lit(page)
        words = page.locator("mark.is-deep").first
        key = words.get_attribute("data-c")
        assert key is not None
        words.hover()
        expect(page.locator(f"#note-{key.split()[0]}")).to_have_class(re.compile(r"\blit\b"))


def test_the_focus_ties_claim_and_words_as_the_pointer_does(browser: Browser, demo_address: str, demo_ledger: Ledger) -> None:
    report = demo_ledger.reports[0].id
    with opened(browser, demo_address) as page:
        page.goto(f"report/{report}")
        note = page.locator(".notes .who").nth(2)
        note.focus()
        first = _lit(page)
        assert first
        page.locator(".text .note[href='#note-3']").first.focus()
        assert _lit(page) == first
        page.locator("h1").click()
        assert _lit(page) == ""


def test_chosen_words_get_an_address_that_marks_exactly_them(browser: Browser, demo_address: str, demo_ledger: Ledger) -> None:
    report = next(report for report in demo_ledger.reports if "warned twice" in report.text)
    start = report.text.index("warned twice")
    with opened(browser, demo_address) as page:
        page.goto(f"report/{report.id}")
        page.evaluate(
            """() => {
                const walker = document.createTreeWalker(document.getElementById("reading"), NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const at = node.data.indexOf("warned twice");
                    if (at >= 0) { getSelection().setBaseAndExtent(node, at, node, at + 12); return; }
                }
            }"""
        )
        link = page.get_by_text("Link to the chosen words")
        expect(link).to_have_attribute("href", f"/report/{report.id}?at={start}-{start + 12}#picked")
        link.click()
        expect(page.locator(".is-picked").first).to_have_text("warned twice")


def test_a_stretch_leads_to_its_twin_at_the_same_height(browser: Browser, demo_address: str, demo_ledger: Ledger) -> None:
    copy = max(demo_ledger.copies, key=lambda copy: len(copy.spans))
    last = len(copy.spans)
    with opened(browser, demo_address, viewport={"width": 1280, "height": 600}) as page:
        page.goto(f"report/{copy.a}/beside/{copy.b}")
        page.locator(f"#here-{last} a").click()
        expect(page.locator(f"#there-{last} a")).to_be_focused()
        here, there = (page.locator(f"#{side}-{last}").bounding_box() for side in ("here", "there"))
        assert here is not None
        assert there is not None
        assert abs(here["y"] - there["y"]) < 40


def test_everything_works_without_scripts(browser: Browser, demo_address: str, demo_ledger: Ledger) -> None:
    with opened(browser, demo_address, java_script_enabled=False) as page:
        page.goto("")
        page.get_by_label("only disputed").check()
        page.get_by_role("button", name="Show").click()
        assert "disputed=yes" in page.url
        page.locator("tr.point th a").first.click()
        expect(page.locator("#claims")).to_be_visible()
        page.locator(".column .place").first.click()
        assert "/report/" in page.url
        expect(page.locator(".notes li.is-asked")).to_be_visible()
        page.get_by_label("Search quotes and reports").fill("warning")
        page.get_by_role("button", name="Search").first.click()
        expect(page.locator(".hits li").first).to_contain_text("warning")


def test_on_paper_there_is_the_story_and_no_way_to_click(browser: Browser, demo_address: str) -> None:
    with opened(browser, demo_address) as page:
        page.goto("story?story=demo")
        page.emulate_media(media="print")
        for hidden in ("header.site nav", ".filters", ".take", "footer"):
            expect(page.locator(hidden).first).to_be_hidden()
        expect(page.locator("tr.point").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        paper = page.pdf(format="A4")
        assert paper.startswith(b"%PDF-")
        assert 2 <= len(re.findall(rb"/Type\s*/Page[^s]", paper)) <= 12


def test_on_a_phone_a_row_reads_from_top_to_bottom(browser: Browser, demo_address: str) -> None:
    with opened(browser, demo_address, viewport=PHONE) as page:
        page.goto("story?story=demo")
        about, voices, origins = (
            page.locator("tr.point").first.locator(part).bounding_box() for part in ("th", ".voices", ".origins")
        )
        assert about is not None
        assert voices is not None
        assert origins is not None
        assert about["y"] < voices["y"] < origins["y"]


def test_nothing_moves_where_people_asked_for_stillness(browser: Browser, demo_address: str) -> None:
    with opened(browser, demo_address, reduced_motion="reduce") as page:
        page.goto("story?story=demo")
        moving = "getComputedStyle(element).transitionDuration !== '0s' || getComputedStyle(element).animationName !== 'none'"
        assert page.evaluate(f"[...document.querySelectorAll('*')].filter((element) => {moving}).length") == 0


def test_text_from_right_to_left_runs_so_and_the_page_round_it_does_not(browser: Browser, tmp_path: Path) -> None:
    text = "قال عمر السالمي إن أربعة أشخاص قتلوا في غرق العبارة مساء الاثنين.\n\nThe port is closed, Ida Crone said.\n"
    reads = list(readings_of(reports_of([Source(text.encode(), name="ferry.txt", outlet="صوت الميناء")])))
    store = kept(tmp_path / "right.db", reads, story="s")
    with served(store) as address, opened(browser, address) as page:
        page.goto(f"report/{reads[0].report.id}")
        ways = page.locator(".reading .text").evaluate_all("(lines) => lines.map((line) => getComputedStyle(line).direction)")
        assert ways == ["rtl", "ltr"]
        assert page.evaluate("getComputedStyle(document.body).direction") == "ltr"
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_files_dropped_on_the_page_are_added_and_their_progress_shown(browser: Browser, tmp_path: Path) -> None:
    with served(tmp_path / "new.db") as address, opened(browser, address) as page:
        page.goto("add")
        page.evaluate(
            """() => {
                const held = new DataTransfer();
                held.items.add(new File(["At least four people died when the ferry sank, the coast guard said."], "wire.txt"));
                held.items.add(new File([""], "empty.txt"));
                dispatchEvent(new DragEvent("drop", { dataTransfer: held, bubbles: true }));
            }"""
        )
        page.get_by_label("Story").fill("ferry")
        page.get_by_role("button", name="Add to the ledger").click()
        expect(page.locator("h1")).to_have_text("Added", timeout=60_000)
        rows = page.locator("tbody tr")
        expect(rows.nth(0)).to_contain_text("wire.txt")
        expect(rows.nth(1)).to_contain_text("failed")
        page.get_by_text("To the ledger").click()
        expect(page.locator("tr.point").first).to_contain_text("four people")


def test_the_seeds_are_shown_whole(browser: Browser, tmp_path: Path) -> None:
    seeds = sorted((Path(__file__).parents[3] / "shared" / "seeds").glob("*.txt"))
    if not seeds:
        pytest.skip("the two real reports are not part of the project")
    reads = list(readings_of(reports_of([Source(path) for path in seeds])))
    with served(kept(tmp_path / "seeds.db", reads, story="seeds")) as address, opened(browser, address) as page:
        for path in ("story", "figures", "timeline", "map", "sources", "entities", "reports"):
            page.goto(f"{path}?story=seeds")
            expect(page.locator("main")).not_to_be_empty()
        page.goto("map?story=seeds")
        assert page.locator("svg.map a").count() > 3
        page.goto(f"report/{reads[0].report.id}")
        claims = len(reads[0].claims)
        assert page.locator(".notes li").count() == claims
