"""Stores to look at through the pages, and a browser without a screen."""

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import lxml.html
import uvicorn
from starlette.testclient import TestClient

from sayso.flow import Read
from sayso.schema import Decision
from sayso.store import open_store
from sayso.store.accounts import Accounts
from sayso.web.app import make_app
from sayso.web.ledger_source import LedgerSource

HOST = "127.0.0.1:8470"
PATIENCE = 120.0  # seconds: a busy machine is no reason for another page


def kept(path: Path, reads: Iterable[Read], *, story: str | None = None) -> Path:
    """A store at this path with what was read."""
    with open_store(path) as store:
        for read in reads:
            store.add(read.document, read.claims, story=story, pipeline="test")
    return path


def decisions(path: Path) -> tuple[Decision, ...]:
    """What people decided, as the store has it."""
    with open_store(path) as store:
        return store.decisions()


def client(path: Path) -> TestClient:
    """Someone who asks the pages over this store, as a browser on this machine would."""
    app = make_app(LedgerSource(path, patience=PATIENCE), hosts=[HOST])
    return TestClient(app, base_url=f"http://{HOST}", follow_redirects=False)


@contextmanager
def served(path: Path, *, accounts: Accounts | None = None) -> Iterator[str]:
    """The pages over this store, served on this machine by a thread; the address, with a slash at its end. accounts: a team's."""
    config = uvicorn.Config(lambda: None, host="127.0.0.1", port=0, log_config=None, access_log=False, lifespan="off")
    listening = config.bind_socket()
    port = listening.getsockname()[1]
    config.app = make_app(LedgerSource(path, patience=PATIENCE), hosts=[f"127.0.0.1:{port}"], accounts=accounts)
    listening.listen()
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


def dom(text: str) -> lxml.html.HtmlElement:
    """The page, to look things up in."""
    return lxml.html.document_fromstring(text)


def words(element: lxml.html.HtmlElement) -> str:
    """What a reader reads there, on one line."""
    return " ".join(element.text_content().split())
