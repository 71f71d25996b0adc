"""The review pages as somebody uses them who has no scripts: what a page shows, and a form sent as it stands."""

from typing import Any

import lxml.html
from starlette.testclient import TestClient
from web_pages import dom


def field(page: lxml.html.HtmlElement, name: str) -> str:
    return str(page.xpath(f"//form//input[@name='{name}']/@value")[0])


def shown(asking: TestClient, address: str = "/review?story=demo") -> lxml.html.HtmlElement:
    answer = asking.get(address)
    assert answer.status_code == 200
    return dom(answer.text)


def press(asking: TestClient, page: lxml.html.HtmlElement, act: str, **more: str | list[str]) -> Any:
    """Send the page's form as it stands, with this act."""
    kept = {name: field(page, name) for name in ("token", "story", "seen", "claim", "at")}
    return asking.post("/review", data={**kept, "act": act, **more})
