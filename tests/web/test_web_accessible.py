"""For everyone: axe-core finds nothing on any page, in light, in dark and on a phone; no page is wider than a phone."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from web_browser import DESKTOP, PHONE, needs_chromium, opened, violations
from web_pages import served

from sayso.schema import Ledger
from sayso.store.accounts import Accounts, Role

pytestmark = needs_chromium
PASSWORD = "seven herons over the weir"

# What can differ from light at a desk: colours in the dark, places and sizes on a phone.
MODES = {
    "light": ({"viewport": DESKTOP, "color_scheme": "light"}, ()),
    "dark": ({"viewport": DESKTOP, "color_scheme": "dark"}, ("color-contrast",)),
    "phone": ({"viewport": PHONE, "has_touch": True, "is_mobile": True}, ("target-size", "scrollable-region-focusable")),
}


@pytest.fixture(scope="module")
def addresses(demo_ledger: Ledger) -> list[str]:
    """One address of every kind of page over the demo."""
    point = max(demo_ledger.points, key=lambda point: len(point.claims))
    copy = demo_ledger.copies[0]
    name = max(demo_ledger.names, key=lambda name: len(name.merges))
    pages = ("story", "reports", "figures", "timeline", "changes", "map", "sources", "entities", "review", "history")
    return [
        *(f"{page}?story=demo" for page in pages),
        "story?story=demo&voice=vesk&disputed=yes",
        "story?story=demo&words=nothing+fits",
        f"point/{point.id}",
        f"claim/{point.claims[0]}",
        f"report/{copy.a}?claim={point.claims[0]}",
        f"report/{copy.a}?at=100-160",
        f"report/{copy.a}/beside/{copy.b}",
        f"entity/{name.id}",
        f"entities/merge?name={name.id}",
        f"entities/merge?name={name.id}&words=zebra",
        f"review?item={point.claims[0]}&find=the&leaving=the",
        *("search", "search?words=warning", "stories", "add"),
    ]


@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing_on_any_page(browser: Browser, demo_address: str, addresses: list[str], mode: str) -> None:
    options, rules = MODES[mode]
    found = {}
    with opened(browser, demo_address, **options) as page:
        page.context.add_cookies([{"name": "sayso_name", "value": "Ida%20Orm", "url": demo_address}])  # who may decide
        for path in addresses:
            page.goto(path)
            if wrong := violations(page, *rules):
                found[path] = wrong
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if wide > 0:
                found[f"{path} is too wide"] = [str(wide)]
    assert not found, found


@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing_on_a_map(browser: Browser, tremor_address: str, mode: str) -> None:
    options, rules = MODES[mode]
    with opened(browser, tremor_address, **options) as page:
        page.goto("map?story=tremor")
        assert not violations(page, *rules)


def test_axe_finds_nothing_on_the_first_page_of_all(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> None:
    with served(tmp_path_factory.mktemp("empty") / "none.db") as address, opened(browser, address) as page:
        page.goto("")
        assert not violations(page)


@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing_at_a_teams_door_nor_on_a_page_with_an_account(
    browser: Browser, demo_store: Path, tmp_path: Path, mode: str
) -> None:
    options, rules = MODES[mode]
    path = Path(shutil.copy(demo_store, tmp_path / "ledger.db"))
    accounts = Accounts(path)
    accounts.add("Ida Orm of the long desk", PASSWORD, Role.REVIEWER)
    found = {}
    with served(path, accounts=accounts) as address, opened(browser, address, **options) as page:
        for at in ("login", "review?story=demo"):
            page.goto(at)
            if at != "login":  # sent to the door
                page.get_by_label("Name").fill("Ida Orm of the long desk")
                page.get_by_label("Password").fill(PASSWORD)
                page.get_by_role("button", name="Sign in").click()
                expect(page.get_by_role("button", name="Sign out")).to_be_visible()
            found[at] = violations(page, *rules)
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            found[f"{at} is too wide"] = [str(wide)] if wide > 0 else []
    assert not any(found.values()), found
