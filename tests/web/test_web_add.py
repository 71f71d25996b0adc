"""Adding from the page: files, a pasted text, a link; progress by input; failures with their reasons."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from web_pages import HOST, client, dom, words

from sayso.errors import InputError
from sayso.flow import Source
from sayso.web.adding.given import LETTERS, PASTED, bare, named
from sayso.web.app import make_app
from sayso.web.ledger_source import LedgerSource

WIRE = b"At least four people were killed when the Vessin ferry sank on Monday night, the coast guard said on Tuesday.\n"
Wait = Callable[[str], None]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "ledger.db"


@pytest.fixture
def asking(store: Path) -> TestClient:
    return client(store)


def _token(asking: TestClient) -> str:
    return str(dom(asking.get("/add").text).xpath("//input[@name='token']/@value")[0])


def _finished(asking: TestClient, address: str) -> list[dict[str, object]]:
    """Wait for the job; what it came to, input by input."""
    for _ in range(600):
        state = asking.get(f"{address}/state").json()
        if state["done"]:
            return list(state["inputs"])
        time.sleep(0.1)
    raise AssertionError("the job never came to an end")


def _rows(asking: TestClient, address: str) -> list[str]:
    return [words(row) for row in dom(asking.get(address).text).xpath("//tbody/tr")]


def test_files_go_into_the_store_and_those_that_cannot_be_read_are_named_with_the_reason(asking: TestClient, store: Path) -> None:
    files = [
        ("files", ("wire.txt", WIRE, "text/plain")),
        ("files", ("C:\\clips\\empty.txt", b"  \n", "text/plain")),
        ("files", ("../../etc/photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", "image/jpeg")),
    ]
    sent = {"token": _token(asking), "story": "ferry", "outlet": "Harbour Wire", "published": "2031-03-04"}
    answer = asking.post("/add", data=sent, files=files)
    assert answer.status_code == 303
    inputs = _finished(asking, answer.headers["location"])
    assert [one["state"] for one in inputs] == ["done", "failed", "failed"]
    first, second, third = _rows(asking, answer.headers["location"])
    assert "wire.txt" in first
    assert second.startswith("empty.txt failed")
    assert "white space" in second
    assert third.startswith("photo.jpg failed")
    story = asking.get("/story.json?story=ferry").json()
    assert any("Vessin ferry sank" in row["about"] for row in story["points"])
    assert story["points"][0]["outlets"] == ["Harbour Wire"]
    assert {path.name for path in store.parent.iterdir()} == {"ledger.db"}


def test_what_the_reader_doubts_of_a_new_report_stands_beside_it(asking: TestClient) -> None:
    row = b'{"id": "echo-1", "published": "2031-02-30", "text": "Four people were killed, the coast guard said."}\n'
    for doubted in (True, False):  # the second time it is there already
        sent = {"token": _token(asking), "story": "ferry"}
        answer = asking.post("/add", data=sent, files=[("files", ("echo.jsonl", row, "application/jsonl"))])
        _finished(asking, answer.headers["location"])
        (shown,) = _rows(asking, answer.headers["location"])
        assert ('there is no such date as "2031-02-30"' in shown) is doubted, shown


def test_a_pasted_text_is_read_and_added_once_however_often(asking: TestClient) -> None:
    for said in ("", " was there already"):
        answer = asking.post("/add", data={"token": _token(asking), "text": WIRE.decode(), "story": "ferry"})
        _finished(asking, answer.headers["location"])
        (row,) = _rows(asking, answer.headers["location"])
        assert row.endswith(f"pasted text “{' '.join(WIRE.decode().split()[:6])}…”{said}")


def test_a_report_of_another_story_is_in_both_or_moved_and_the_job_says_which(asking: TestClient) -> None:
    def told(**sent: str) -> str:
        answer = asking.post("/add", data={"token": _token(asking), "text": WIRE.decode(), **sent})
        _finished(asking, answer.headers["location"])
        (row,) = _rows(asking, answer.headers["location"])
        return row

    assert "stories now" not in told(story="ferry")
    assert "is in 2 stories now, ferry, harbour, and counted in each" in told(story="harbour")
    assert "taken out of harbour" in told(story="ferry", move="yes")
    assert asking.get("/story.json?story=harbour").status_code == 404
    assert asking.post("/add", data={"token": _token(asking), "text": "x", "move": "yes"}).status_code == 422


def test_two_pasted_texts_can_be_told_apart_and_a_name_is_of_a_line() -> None:
    assert named("Six bodies were recovered from the ferry") == "pasted text “Six bodies were recovered from the…”"
    assert named("Six bodies were found") != named("Six bodies were lost")
    assert named("\u202eب" + "x" * 500) == f"pasted text “ب{'x' * (LETTERS - 1)}…”"
    assert named("\u200b \n") == PASTED


def test_a_link_is_fetched_only_because_it_was_given(store: Path) -> None:
    asked = []

    def fetch(address: str) -> Source:
        asked.append(address)
        if "gone" in address:
            raise InputError(address, "the server answered 404 Not Found")
        return Source(WIRE, name=address, url=address, media_type="text/plain")

    app = make_app(LedgerSource(store), hosts=[HOST], fetch=fetch)
    asking = TestClient(app, base_url=f"http://{HOST}", follow_redirects=False)
    token = _token(asking)
    assert not asked
    for address in ("https://wire.example/ferry", "https://wire.example/gone"):
        answer = asking.post("/add", data={"token": token, "address": address})
        _finished(asking, answer.headers["location"])
    assert asked == ["https://wire.example/ferry", "https://wire.example/gone"]
    assert "the server answered 404 Not Found" in _rows(asking, answer.headers["location"])[0]


def test_the_demo_story_can_be_read_from_the_first_page(asking: TestClient) -> None:
    page = dom(asking.get("/").text)
    (form,) = page.xpath("//form[@action='/add/demo']")
    answer = asking.post("/add/demo", data={"token": form.xpath("input/@value")[0]})
    inputs = _finished(asking, answer.headers["location"])
    assert {one["state"] for one in inputs} == {"done"}
    assert asking.get("/").headers["location"] == "/story?story=demo"
    assert "Saltgate" in asking.get("/story?story=demo").text


@pytest.mark.parametrize("path", ["/add", "/add/demo"])
@pytest.mark.parametrize("token", [None, "", "0" * 64])
def test_nothing_is_added_without_our_own_token(asking: TestClient, store: Path, path: str, token: str | None) -> None:
    sent = {"text": WIRE.decode()} | ({} if token is None else {"token": token})
    assert asking.post(path, data=sent).status_code == 403
    assert not store.exists()


def test_a_form_with_nothing_in_it_or_a_wrong_date_comes_back_with_what_was_typed(asking: TestClient) -> None:
    answer = asking.post("/add", data={"token": _token(asking), "outlet": "Harbour Wire"})
    assert answer.status_code == 422
    page = dom(answer.text)
    assert "choose a file" in words(page.xpath("//p[@role='alert']")[0])
    assert page.xpath("//input[@name='outlet']/@value") == ["Harbour Wire"]
    answer = asking.post("/add", data={"token": _token(asking), "text": "x", "published": "soon"})
    assert answer.status_code == 422
    assert "soon" in words(dom(answer.text).xpath("//p[@role='alert']")[0])


def test_a_job_that_is_not_known_is_not_found(asking: TestClient) -> None:
    assert asking.get("/add/0000").status_code == 404
    assert asking.get("/add/0000/state").status_code == 404


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("a.txt", "a.txt"),
        ("/etc/passwd", "passwd"),
        ("..\\..\\b.txt", "b.txt"),
        ("c/../../d.txt", "d.txt"),
        ("", "file without a name"),
        ("..", ".."),
    ],
)
def test_a_file_keeps_its_name_and_nothing_of_its_folder(given: str, name: str) -> None:
    assert bare(given) == name


def test_more_than_is_allowed_at_once_is_refused(asking: TestClient) -> None:
    answer = asking.post("/add", data={"token": _token(asking)}, files=[("files", ("big.txt", b"x" * (65 * 1024 * 1024)))])
    assert answer.status_code == 413
