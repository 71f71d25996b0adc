"""Reviewing in a real browser: by keyboard from end to end, by mouse, by two people at once; axe finds nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from web_browser import DESKTOP, PHONE, needs_chromium, opened, violations
from web_pages import kept, served

from readings import read_text
from sayso.schema import Ledger
from sayso.store import open_store

pytestmark = needs_chromium


@pytest.fixture
def address(path: Path) -> Iterator[str]:
    with served(path) as found:
        yield found


def begin(page: Page, name: str = "Ida Orm", story: str = "demo") -> None:
    """Open the queue and say who one is."""
    page.goto(f"review?story={story}")
    page.get_by_label("Your name").fill(name)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Accept A")).to_be_visible()


def claim(page: Page) -> str:
    return page.locator("input[name=claim]").first.input_value()


def moved_on(page: Page, key: str) -> None:
    """Press the key and wait until another claim stands there."""
    before = claim(page)
    page.keyboard.press(key)
    page.wait_for_function("(was) => document.querySelector('input[name=claim]')?.value !== was", arg=before)


def acts(path: Path) -> list[str]:
    with open_store(path) as store:
        return [each.act.value for each in store.decisions()]


def test_a_queue_is_worked_through_by_keyboard_alone(browser: Browser, address: str, path: Path) -> None:
    with opened(browser, address) as page:
        begin(page)
        first = claim(page)
        moved_on(page, "j")
        moved_on(page, "k")
        assert claim(page) == first
        moved_on(page, "a")
        second = claim(page)
        moved_on(page, "r")
        page.keyboard.press("z")
        page.wait_for_url("**item=**")
        expect(page.locator("input[name=claim]").first).to_have_value(second)
        page.keyboard.press("e")
        expect(page.locator("#words")).to_be_focused()
        page.keyboard.press("ControlOrMeta+End")
        page.keyboard.press("ControlOrMeta+Shift+ArrowLeft")
        page.keyboard.press("Backspace")
        page.get_by_label("How firmly").select_option("PS+")
        before = claim(page)
        page.get_by_role("button", name="Keep this edit").press("Enter")
        page.wait_for_function("(was) => document.querySelector('input[name=claim]')?.value !== was", arg=before)
        assert acts(path) == ["accept", "reject", "undo", "edit"]
    with opened(browser, address) as later:  # another session of the same person
        begin(later)
        later.keyboard.press("z")
        later.wait_for_url("**item=**")
        expect(later.locator("input[name=claim]").first).to_have_value(before)
        assert acts(path)[-1] == "undo"


def test_points_are_merged_and_split_by_keyboard(browser: Browser, address: str, path: Path) -> None:
    with opened(browser, address) as page:
        begin(page)
        page.keyboard.press("m")
        expect(page.locator("input[name=find]")).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(page.locator("input[name=other]").first).to_be_focused()
        page.keyboard.press("Space")
        moved_on(page, "Enter")
        page.goto("review?story=demo&at=1")
        moved_on(page, "s")
        assert acts(path) == ["merge", "split"]


def test_another_point_is_found_as_one_types(browser: Browser, address: str, path: Path, demo_ledger: Ledger) -> None:
    with opened(browser, address) as page:
        begin(page)
        offered = page.locator("input[name=other]").evaluate_all("(found) => found.map((each) => each.value)")
        home = claim(page)
        other = next(p for p in reversed(demo_ledger.points) if p.id not in offered and home not in p.claims)
        page.keyboard.press("m")
        page.keyboard.type(other.about.upper())
        found = page.locator(f"input[name=other][value={other.id}]")
        expect(found).to_be_visible()
        found.check()
        assert not violations(page)
        before = claim(page)
        page.locator("#merge").get_by_role("button", name="Merge").click()
        page.wait_for_function("(was) => document.querySelector('input[name=claim]')?.value !== was", arg=before)
    with open_store(path) as store:
        (made,) = store.decisions()
    assert set(other.claims) & {anchor.claim for anchor in made.rest}


def test_words_are_chosen_with_the_mouse(browser: Browser, address: str, path: Path) -> None:
    with opened(browser, address) as page:
        begin(page)
        page.keyboard.press("e")
        pick = page.locator(".pick")
        pick.scroll_into_view_if_needed()
        # Once it has scrolled to the claim's own words: back to its first line, as what stands there then may be an empty one.
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        pick.evaluate("(text) => { text.scrollTop = 0; }")
        box = pick.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + 12, box["y"] + 12)
        page.mouse.down()
        page.mouse.move(box["x"] + 150, box["y"] + 12, steps=5)
        page.mouse.up()
        expect(page.locator("input[name=places]")).not_to_have_value("")
        chosen = page.locator("#words").input_value()
        places = page.locator("input[name=places]").input_value()
        assert chosen
        before = claim(page)
        page.get_by_role("button", name="Keep this edit").click()
        page.wait_for_function("(was) => document.querySelector('input[name=claim]')?.value !== was", arg=before)
    with open_store(path) as store:
        (made,) = store.decisions()
        assert made.after is not None
        start, end = map(int, places.split("-"))
        assert [(span.start, span.end) for span in made.after.content] == [(start, end)]
        assert " ".join(made.after.quote.split()) == chosen


def test_cue_and_voices_are_chosen_in_the_text_by_keyboard(
    browser: Browser, address: str, path: Path, demo_ledger: Ledger
) -> None:
    about = next(claim for claim in demo_ledger.claims if claim.cue and len(claim.chain) > 1)
    with opened(browser, address) as page:
        begin(page)
        page.goto(f"review?item={about.id}")
        page.keyboard.press("e")
        page.get_by_label("become").select_option("cue")
        page.locator("#pick").focus()
        page.keyboard.press("ControlOrMeta+Home")
        page.keyboard.press("ControlOrMeta+Shift+ArrowRight")
        expect(page.locator("input[name=cue-places]")).not_to_have_value("")
        cue = page.locator("#cue").input_value()
        page.get_by_label("become").select_option("said1")
        page.locator("#pick").focus()
        page.keyboard.press("ControlOrMeta+End")
        page.keyboard.press("ControlOrMeta+Shift+ArrowLeft")
        expect(page.locator("input[name=said1-places]")).not_to_have_value("")
        said = page.locator("#said1").input_value()
        assert not violations(page)
        before = claim(page)
        page.get_by_role("button", name="Keep this edit").press("Enter")
        page.wait_for_function("(was) => document.querySelector('input[name=claim]')?.value !== was", arg=before)
    with open_store(path) as store:
        (made,) = store.decisions()
    assert made.after is not None
    assert " ".join(made.after.cue_quote.split()) == cue
    assert made.after.relays_said[0] == said
    assert made.after.content == about.content


def test_the_keys_are_shown_and_can_be_turned_off(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        begin(page)
        page.keyboard.press("?")
        expect(page.get_by_text("undo your last decision")).to_be_visible()
        page.get_by_label("Keys work on this page").uncheck()
        at = claim(page)
        page.keyboard.press("j")
        page.reload()
        page.keyboard.press("j")
        page.wait_for_timeout(300)
        assert claim(page) == at


def test_letters_typed_into_a_field_are_letters(browser: Browser, address: str, path: Path) -> None:
    with opened(browser, address) as page:
        begin(page)
        page.keyboard.press("e")
        page.get_by_label("Note").fill("")
        page.get_by_label("Note").press_sequentially("ajar")
        expect(page.get_by_label("Note")).to_have_value("ajar")
        assert acts(path) == []


def test_the_second_of_two_people_sees_what_the_first_one_did(browser: Browser, address: str, path: Path) -> None:
    # Not `opened`: a browser complains on its console of an answer that says Conflict.
    with browser.new_context(base_url=address, viewport=DESKTOP) as context:
        ida = context.new_page()
        begin(ida)
        with opened(browser, address) as ola:
            begin(ola, "Ola Nerin")
            assert claim(ola) == claim(ida)
            moved_on(ola, "a")
        with ida.expect_response("**/review") as answered:
            ida.keyboard.press("a")
        assert answered.value.status == 409
        expect(ida.get_by_role("alert")).to_contain_text("Ola Nerin")
        assert acts(path) == ["accept"]
        ida.get_by_role("link", name="Leave it as it is").click()
        expect(ida.get_by_role("button", name="Accept A")).to_be_visible()


@pytest.mark.parametrize(
    "options",
    [
        {"viewport": DESKTOP, "color_scheme": "light"},
        {"viewport": DESKTOP, "color_scheme": "dark"},
        {"viewport": PHONE, "has_touch": True, "is_mobile": True},
    ],
    ids=["light", "dark", "phone"],
)
def test_axe_finds_nothing_on_the_pages_of_the_review(browser: Browser, address: str, options: dict[str, object]) -> None:
    with opened(browser, address, **options) as page:
        page.goto("review?story=demo")
        assert not violations(page)
        begin(page)
        for details in page.locator(".acts details summary").all():
            details.click()
        assert not violations(page)
        page.locator("details.edit").evaluate("box => { box.open = false }")
        for act in ("Accept A", "Reject R"):
            page.get_by_role("button", name=act).click()
            page.wait_for_load_state()
        for path in ("history?story=demo", "review?story=demo"):
            page.goto(path)
            assert not violations(page)
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 0, path


def test_words_after_characters_that_cannot_be_seen_are_chosen_where_they_stand(browser: Browser, tmp_path: Path) -> None:
    text = "Ola \u202eStrand of the \u2067quay\u2069 said at noon that the barge had sunk off Tenby with nine people on board."
    read = read_text(text, outlet="Quay Herald")
    said = next(each for each in read.claims if "sunk" in each.quote)
    where = kept(tmp_path / "hidden.db", [read], story="barge")
    with served(where) as address, opened(browser, address) as page:
        begin(page, story="barge")
        page.goto(f"review?item={said.id}")
        page.keyboard.press("e")
        page.locator("#pick").focus()
        page.evaluate(
            """() => { const pick = document.getElementById("pick"); const at = pick.value.indexOf("barge");
            pick.setSelectionRange(at, at + 4); }"""
        )
        page.keyboard.press("Shift+ArrowRight")
        start = read.report.text.index("barge")
        expect(page.locator("input[name=places]")).to_have_value(f"{start}-{start + 5}")
        expect(page.locator("#words")).to_have_value("barge")
        page.get_by_role("button", name="Keep this edit").click()
        page.wait_for_url("**at=**")
    with open_store(where) as store:
        (made,) = store.decisions()
    assert made.after is not None
    assert [(span.start, span.end) for span in made.after.content] == [(start, start + 5)]
