"""Whose requests are answered, how large they may be, and what an answer may load."""

from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from web_pages import HOST, client

from sayso.web.assets import assets
from sayso.web.guard import BodyLimit, OwnOrigin, Tokens

OURS = f"http://{HOST}"


@pytest.fixture
def empty(tmp_path: Path) -> TestClient:
    return client(tmp_path / "none.db")


async def _echo(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(len(await request.body())))


def _guarded() -> TestClient:
    app = Starlette(routes=[Route("/", _echo, methods=["GET", "POST"])])
    app.add_middleware(BodyLimit, largest=1000)
    app.add_middleware(OwnOrigin, hosts=[HOST])
    return TestClient(app, base_url=OURS)


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8470", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8470.evil.example", ""]
)
def test_a_request_by_another_name_is_refused(empty: TestClient, host: str) -> None:
    answer = empty.get("/", headers={"host": host})
    assert answer.status_code == 403
    assert "ledger" not in answer.text


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:3000", "https://127.0.0.1:8470"])
def test_a_request_from_another_origin_is_refused(origin: str) -> None:
    for method in ("GET", "POST"):
        assert _guarded().request(method, "/", headers={"origin": origin}).status_code == 403


def test_our_own_forms_are_let_in_and_so_is_a_program_without_an_origin() -> None:
    assert _guarded().post("/", headers={"origin": OURS, "sec-fetch-site": "same-origin"}).status_code == 200
    assert _guarded().post("/").status_code == 200


@pytest.mark.parametrize(
    ("method", "mode", "dest", "status"),
    [
        ("GET", "navigate", "document", 200),
        ("GET", "navigate", "iframe", 403),
        ("GET", "no-cors", "image", 403),
        ("GET", "cors", "empty", 403),
        ("POST", "navigate", "document", 403),
    ],
)
def test_another_site_may_link_here_but_neither_embed_nor_fetch_nor_post(method: str, mode: str, dest: str, status: int) -> None:
    for site in ("cross-site", "same-site"):
        headers = {"sec-fetch-site": site, "sec-fetch-mode": mode, "sec-fetch-dest": dest}
        assert _guarded().request(method, "/", headers=headers).status_code == status


def test_a_body_that_is_too_large_is_refused_whether_or_not_it_tells_its_length() -> None:
    assert _guarded().post("/", content=b"x" * 1000).text == "1000"
    assert _guarded().post("/", content=b"x" * 1001).status_code == 413
    assert _guarded().post("/", content=iter([b"x" * 600] * 3)).status_code == 413
    assert _guarded().post("/", headers={"content-length": "-1"}).status_code == 413


def test_every_answer_forbids_the_browser_what_the_pages_do_not_need(empty: TestClient) -> None:
    for path in ("/", "/nowhere", "/static/x/page.css", "/story?story=none"):
        headers = empty.get(path).headers
        policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
        assert policy["default-src"] == "'none'"
        assert policy["script-src"] == policy["style-src"] == "'self'"
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["cache-control"] == "no-store"


def test_a_refusal_has_the_headers_too(empty: TestClient) -> None:
    assert "content-security-policy" in empty.get("/", headers={"host": "evil.example"}).headers


def test_a_token_is_good_for_its_holder_and_its_server_only() -> None:
    tokens, others = Tokens(), Tokens()
    assert tokens.good(tokens.issue())
    assert tokens.good(tokens.issue("ida"), "ida")
    assert not tokens.good(tokens.issue("ida"))
    assert not tokens.good(others.issue())
    assert not tokens.good("")
    assert not tokens.good("gefälscht")


@pytest.mark.parametrize(
    "path", ["/static/x/../app.py", "/static/x/%2e%2e%2fapp.py", "/static/x/..%5capp.py", "/static/x/page.css%00"]
)
def test_no_address_leads_to_a_file_that_is_no_asset(empty: TestClient, path: str) -> None:
    assert empty.get(path).status_code == 404


def test_no_rule_stands_twice_in_a_stylesheet() -> None:
    for name, content in assets().items():
        rules = [line for line in content.decode().splitlines() if name.endswith(".css") and line.endswith("}") and "{" in line]
        assert len(rules) == len(set(rules)), (name, [rule for rule in set(rules) if rules.count(rule) > 1])
