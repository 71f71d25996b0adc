"""Stores to look at through the pages, and a browser without a screen."""

from collections.abc import Iterable
from pathlib import Path

import lxml.html
from starlette.testclient import TestClient

from sayso.flow import Read
from sayso.store import open_store
from sayso.web.app import make_app
from sayso.web.ledger_source import LedgerSource

HOST = "127.0.0.1:8470"


def kept(path: Path, reads: Iterable[Read], *, story: str | None = None) -> Path:
    """A store at this path with what was read."""
    with open_store(path) as store:
        for read in reads:
            store.add(read.document, read.claims, story=story, pipeline="test")
    return path


def client(path: Path) -> TestClient:
    """Someone who asks the pages over this store, as a browser on this machine would."""
    return TestClient(make_app(LedgerSource(path), hosts=[HOST]), base_url=f"http://{HOST}", follow_redirects=False)


def dom(text: str) -> lxml.html.HtmlElement:
    """The page, to look things up in."""
    return lxml.html.document_fromstring(text)


def words(element: lxml.html.HtmlElement) -> str:
    """What a reader reads there, on one line."""
    return " ".join(element.text_content().split())
