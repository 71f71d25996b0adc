"""With accounts nobody sees anything before signing in, nor does more than the role allows; sessions end; guessing is slow."""

from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest
from starlette.testclient import TestClient
from web_pages import HOST, dom, kept

from sayso.flow import Read
from sayso.store import open_store
from sayso.store.accounts import Accounts, Role
from sayso.web.app import make_app
from sayso.web.guard.sessions import FREE, IDLE, WHOLE, Sessions
from sayso.web.ledger_source import LedgerSource

PASSWORD = "seven herons over the weir"


class Clock:
    """Time that passes when it is told to."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module")
def store(demo_reads: tuple[Read, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One report of the demo, and an account of each role."""
    path = kept(tmp_path_factory.mktemp("team") / "ledger.db", demo_reads[:1], story="demo")
    for role in Role:
        Accounts(path).add(role.value, PASSWORD, role)
    return path


@pytest.fixture
def door(store: Path) -> Iterator[TestClient]:
    app = make_app(LedgerSource(store), hosts=[HOST], accounts=Accounts(store))
    with TestClient(app, base_url=f"http://{HOST}", follow_redirects=False) as asking:
        yield asking


def field(asking: TestClient, address: str, name: str) -> str:
    return str(dom(asking.get(address).text).xpath(f"//main//input[@name='{name}']/@value")[0])


def sign_in(asking: TestClient, name: str, password: str = PASSWORD, back: str = "/stories") -> int:
    token = field(asking, "/login", "token")
    return asking.post("/login", data={"token": token, "name": name, "password": password, "back": back}).status_code


def test_nothing_is_seen_before_signing_in(door: TestClient, store: Path) -> None:
    for path in ("/", "/story?story=demo", "/review", "/history", "/search?words=depot", "/add", "/nowhere"):
        answer = door.get(path)
        assert answer.status_code == 303
        assert answer.headers["location"].startswith("/login?back=%2F")
    assert door.get("/api/v1/stories").status_code == 401
    assert door.get("/api/v1/openapi.json").status_code == 401
    with open_store(store) as opened:
        claim = opened.claims(opened.reports()[0].id)[0].id
    assert door.get(f"/api/v1/claims/{claim}").status_code == 401
    source = door.app.state.source  # type: ignore[attr-defined]
    for _ in range(200):  # it is at hand only when the store was not written a moment ago
        if source.claim(claim) and source.claim_at_hand(claim) is not None:
            break
        sleep(0.01)
    assert source.claim_at_hand(claim) is not None
    assert door.get(f"/api/v1/claims/{claim}").status_code == 401
    for path in ("/review", "/history", "/add", "/logout"):
        assert door.post(path).status_code == 401
    page = door.get("/login")
    assert page.status_code == 200
    assert "demo" not in page.text


def test_whoever_signs_in_comes_where_they_wanted_and_can_sign_out(door: TestClient) -> None:
    token = field(door, "/login", "token")
    sent = {"token": token, "name": "reader", "password": PASSWORD, "back": "/story?story=demo"}
    answer = door.post("/login", data=sent)
    assert (answer.status_code, answer.headers["location"]) == (303, "/story?story=demo")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    page = door.get("/story?story=demo")
    assert "reader" in page.text
    out = str(dom(page.text).xpath("//form[@action='/logout']/input[@name='token']/@value")[0])
    key = door.cookies["sayso_session"]
    assert door.post("/logout", data={"token": out}).status_code == 303
    door.cookies.set("sayso_session", key)
    assert door.get("/story?story=demo").status_code == 303


def test_a_form_is_good_for_its_own_session_only(door: TestClient) -> None:
    before = field(door, "/login", "token")
    sign_in(door, "admin")
    assert door.post("/logout", data={"token": before}).status_code == 403


@pytest.mark.parametrize(("role", "review", "add"), [("reader", 403, 403), ("reviewer", 303, 403), ("admin", 303, 303)])
def test_each_role_may_do_what_it_may_and_no_more(door: TestClient, store: Path, role: str, review: int, add: int) -> None:
    sign_in(door, role)
    page = dom(door.get("/review?story=demo").text)
    token = str(page.xpath("//form[@action='/logout']/input[@name='token']/@value")[0])
    found = page.xpath("//main//input[@name='claim']/@value")
    assert bool(found) == (review == 303)
    assert bool(page.xpath("//nav//a[@href='/add']")) == (add == 303)
    with open_store(store) as opened:
        seen = len(opened.decisions())
    sent = {"token": token, "story": "demo", "seen": str(seen), "claim": str(found[0]) if found else "c", "act": "accept"}
    assert door.post("/review", data=sent).status_code == review
    assert door.post("/add", data={"token": token, "text": "The bridge is closed."}).status_code == add
    if review == 303:
        with open_store(store) as opened:
            assert opened.decisions()[-1].who == role


def test_a_wrong_password_is_not_told_from_a_wrong_name_and_many_make_the_name_wait(door: TestClient) -> None:
    assert sign_in(door, "reader", "seven herons over the moor") == 401
    assert sign_in(door, "nobody", "seven herons over the moor") == 401
    for _ in range(FREE - 1):
        sign_in(door, "reader", "x")
    assert sign_in(door, "reader") == 429
    assert sign_in(door, "reviewer") == 303


def test_sessions_end_and_the_brake_lets_go(store: Path) -> None:
    clock = Clock()
    sessions = Sessions(Accounts(store), clock=clock)
    key = sessions.sign_in("reader", PASSWORD)
    assert key is not None
    for _ in range(WHOLE // IDLE):
        clock.now += IDLE - 1
        assert sessions.account(key) is not None
    clock.now += IDLE - 1
    assert sessions.account(key) is None
    idle = sessions.sign_in("reader", PASSWORD)
    assert idle is not None
    clock.now += IDLE
    assert sessions.account(idle) is None
    waits = []
    for _ in range(FREE + 8):
        sessions.sign_in("reader", "wrong")
        waits.append(sessions.wait("reader"))
    assert waits[: FREE + 2] == [0] * (FREE - 1) + [30, 60, 120]
    assert waits[-1] == 900
    clock.now += 900
    assert sessions.wait("reader") == 0


def test_a_new_password_or_a_removed_account_ends_its_sessions(store: Path) -> None:
    accounts = Accounts(store)
    accounts.add("guest", PASSWORD, Role.READER)
    sessions = Sessions(accounts)
    first = sessions.sign_in("guest", PASSWORD)
    assert first is not None
    accounts.change("guest", password=PASSWORD[::-1])
    assert sessions.account(first) is None
    second = sessions.sign_in("guest", PASSWORD[::-1])
    assert second is not None
    accounts.remove("guest")
    assert sessions.account(second) is None
