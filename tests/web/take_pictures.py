"""Takes the pictures in docs/pictures/ anew: `make pictures`. The demo's story, and for the map the made-up tremor."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser
from web_browser import PHONE, chromium, opened
from web_pages import kept, served

from sayso.flow import Source, ledger_in, readings_of, reports_of
from sayso.schema import Ledger, LinkKind
from sayso.store import open_store

ROOT = Path(__file__).parents[2]
OUT = ROOT / "docs" / "pictures"
CLAIMS = 12  # of the point that is shown: three rows of them, so that the denials are not all far below
DESK = {"width": 1280, "height": 860}
MODES = {
    "light": {"viewport": DESK, "color_scheme": "light"},
    "dark": {"viewport": DESK, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "color_scheme": "light"},
}


@contextmanager
def story(paths: list[Path], name: str) -> Iterator[tuple[str, Ledger]]:
    """The pages over these reports as one story: their address, and the ledger."""
    with tempfile.TemporaryDirectory() as folder:
        store = kept(Path(folder) / "ledger.db", readings_of(reports_of([Source(path) for path in paths])), story=name)
        with open_store(store) as held:
            ledger = ledger_in(held, story=name)
        with served(store) as address:
            yield address, ledger


def demo_pages(ledger: Ledger) -> dict[str, str]:
    """What is shown of the demo: a point that is denied, the report with the most shared words, the figures of the dead."""
    denials = [link for link in ledger.links if link.kind is LinkKind.DENIES]
    few = [point for point in ledger.points if len(point.claims) <= CLAIMS]
    denied = max(few, key=lambda point: sum({link.a, link.b} <= set(point.claims) for link in denials))
    copy = max(ledger.copies, key=lambda copy: sum(len(a) for a, _ in copy.spans))
    return {
        "story": "story?story=demo",
        "point": f"point/{denied.id}?story=demo",
        "report": f"report/{copy.a}",
        "figures": "figures?story=demo&role=killed",
        "sources": "sources?story=demo",
        "timeline": "timeline?story=demo",
        "review": "review?story=demo",
    }


def take(browser: Browser, address: str, pages: dict[str, str]) -> None:
    """Each page in each mode, as far as it is seen without scrolling."""
    for mode, options in MODES.items():
        with opened(browser, address, **options) as page:
            page.context.add_cookies([{"name": "sayso_name", "value": "Ida%20Orm", "url": address}])  # a reviewer
            for name, path in pages.items():
                page.goto(path)
                page.screenshot(path=OUT / f"{name}-{mode}.png")


def main() -> None:
    """All pictures."""
    demo = sorted(path for path in (ROOT / "src" / "sayso" / "data" / "demo").iterdir() if path.name != "README.md")
    with chromium() as browser:
        with story(demo, "demo") as (address, ledger):
            take(browser, address, demo_pages(ledger))
        with story([ROOT / "tests" / "golden" / "tremor" / "tremor.jsonl"], "tremor") as (address, _):
            take(browser, address, {"map": "map?story=tremor"})


if __name__ == "__main__":
    sys.exit(main())
