"""On a phone what has no room side by side stands one below the other: nothing is cut off, no word is broken."""

import pytest
from playwright.sync_api import Browser
from web_browser import PHONE, needs_chromium, opened

pytestmark = needs_chromium
HALF = PHONE["width"] / 2  # less than half the screen breaks ordinary titles word by word


@pytest.mark.parametrize("path", ["reports?story=demo", "timeline?story=demo", "sources?story=demo"])
def test_a_row_of_a_list_stands_whole_on_the_screen(browser: Browser, demo_address: str, path: str) -> None:
    with opened(browser, demo_address, viewport=PHONE) as page:
        page.goto(path)
        table = page.locator("table").last
        assert table.evaluate("table => table.parentElement.scrollWidth - table.parentElement.clientWidth") <= 0
        for link in page.locator("table a.quiet").all()[:5]:
            assert link.evaluate("link => link.parentElement.clientWidth") > HALF
        # The columns' heads are gone from sight, so each value says what it is.
        named = "cell => getComputedStyle(cell, '::before').content"
        assert page.locator("td[data-name]").first.evaluate(named).strip('"').strip()


def test_at_a_desk_the_same_list_is_a_table(browser: Browser, demo_address: str) -> None:
    with opened(browser, demo_address) as page:
        page.goto("reports?story=demo")
        assert page.get_by_role("columnheader", name="In its own words").is_visible()
        assert page.locator("td[data-name]").first.evaluate("cell => getComputedStyle(cell, '::before').content") == "none"
