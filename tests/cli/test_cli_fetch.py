"""A page is fetched because its address was typed, and for no other reason (law 8). The servers here are on this machine."""

import http.server
import json
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli_process import Run

from sayso.errors import InputError
from sayso.read import fetch as fetching
from sayso.read.fetch import fetch

PAGE = """<html><head><title>Kiosk to close</title><meta charset="iso-8859-2"></head><body><article><h1>Kiosk to close</h1>
<p>The kiosk by the pier will close in May, the harbour office said on Monday. Řehoř Malý, who runs it, said he would appeal.</p>
<p>The office said it had received eleven complaints since the winter about the noise of the coffee machine.</p>
</article></body></html>"""


class Site(http.server.BaseHTTPRequestHandler):
    """A handful of pages, each with its own way of being wrong."""

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/page":
            self._answer(200, {"Content-Type": "text/html; charset=windows-1250"}, PAGE.encode("windows-1250"))
        elif path == "/moved":
            self._answer(302, {"Location": "/page"}, b"")
        elif path == "/to-a-file":
            self._answer(302, {"Location": "file:///etc/hostname"}, b"")
        elif path == "/to-ftp":
            self._answer(302, {"Location": "ftp://files.example/x"}, b"")
        elif path == "/round":
            self._answer(302, {"Location": "/round"}, b"")
        elif path == "/long":
            self._answer(200, {"Content-Type": "text/plain"}, b"word " * 4000)
        elif path == "/slow":
            self.server.waiting.wait(10)  # type: ignore[attr-defined]
        elif path == "/cut":
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b"only this")
        else:
            self._answer(404, {}, b"")

    def _answer(self, code: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is http.server's
        """Silence."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        server.waiting = threading.Event()  # type: ignore[attr-defined]
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.waiting.set()  # type: ignore[attr-defined]
        server.shutdown()


def test_a_page_is_fetched_with_the_charset_its_server_names(site: str, sayso: Run, tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    done = sayso("add", f"{site}/page", "--db", path)
    assert done.returncode == 0, done.stderr.decode()
    (report,) = json.loads(sayso("ledger", "--json", "--db", path).stdout)["reports"]
    assert (report["url"], report["title"]) == (f"{site}/page", "Kiosk to close")
    assert "Řehoř Malý" in report["text"]


def test_an_address_that_gives_nothing_is_named_and_the_others_kept(site: str, sayso: Run, tmp_path: Path) -> None:
    done = sayso("add", f"{site}/nowhere", f"{site}/page", "--json", "--db", tmp_path / "ledger.db")
    found = json.loads(done.stdout)
    assert done.returncode == 1
    assert len(found["added"]) == 1
    assert [(each["name"], "404" in each["reason"]) for each in found["failed"]] == [(f"{site}/nowhere", True)]


def test_a_redirect_is_followed_to_a_page(site: str) -> None:
    assert fetch(f"{site}/moved", version="0").content == PAGE.encode("windows-1250")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/to-a-file", "not allowed"),
        ("/to-ftp", "only http and https"),
        ("/round", "30"),
        ("/cut", "broke off after 9 bytes"),
        ("/nowhere", "404"),
    ],
)
def test_what_goes_wrong_on_the_way_is_an_error_that_names_the_address(site: str, path: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        fetch(site + path, version="0")
    assert caught.value.name.startswith((site, "ftp:"))


def test_a_page_larger_than_any_report_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 10_000)
    with pytest.raises(InputError, match="larger than"):
        fetch(f"{site}/long", version="0")


def test_a_server_that_says_nothing_is_given_up_on(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "TIMEOUT", 0.2)
    with pytest.raises(InputError, match="sent nothing for"):
        fetch(f"{site}/slow", version="0")


def test_a_server_that_is_not_there_is_named() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/"
    with pytest.raises(InputError, match="could not be fetched") as caught:
        fetch(address, version="0")
    assert caught.value.name == address


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "ftp://x.example/y", "data://text/x", "http:///page", "http://[::1/x"]
)
def test_only_web_addresses_are_fetched(address: str) -> None:
    with pytest.raises(InputError):
        fetch(address, version="0")
