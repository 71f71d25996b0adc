"""The API: the same data as the command line's JSON, described by OpenAPI, and no question breaks it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from web_pages import served

from sayso.export import ledger_json
from sayso.schema import Ledger
from sayso.web.ledger_source import LedgerSource

NOTHING = "no report, claim, point or name has an id that begins with 'nothing'"
API = "/api/v1"


@pytest.fixture(scope="session")
def printed(demo_ledger: Ledger) -> dict[str, Any]:
    """The demo's ledger as `sayso ledger --json` prints it."""
    return json.loads(json.dumps(ledger_json(demo_ledger)))  # type: ignore[no-any-return]


def _all(demo: TestClient, path: str) -> list[Any]:
    items: list[Any] = []
    while True:
        page = demo.get(f"{API}/{path}&offset={len(items)}&limit=37").json()
        items += page["items"]
        if not page["items"]:
            assert page["total"] == len(items)
            return items


@pytest.mark.parametrize("path", ["claims", "figures", "timeline", "copies"])
def test_a_list_holds_what_the_command_line_prints_page_by_page(demo: TestClient, printed: dict[str, Any], path: str) -> None:
    assert _all(demo, f"{path}?story=demo") == printed[path]


@pytest.mark.parametrize("path", ["points", "names"])
def test_what_the_pages_order_by_weight_is_the_same(demo: TestClient, printed: dict[str, Any], path: str) -> None:
    found, same = ({each["id"]: each for each in items} for items in (_all(demo, f"{path}?story=demo"), printed[path]))
    assert found == same


def test_a_thing_with_an_id_is_found_by_the_beginning_of_it(demo: TestClient, printed: dict[str, Any]) -> None:
    for kind in ("claims", "points", "reports"):
        first = printed[kind][0]
        assert demo.get(f"{API}/{kind}/{first['id']}").json() == first
        assert demo.get(f"{API}/{kind}/{first['id'][:12]}").json() == first
        assert demo.get(f"{API}/{kind}/nothing").json() == {"error": NOTHING}


def test_a_claim_at_hand_is_answered_as_one_that_is_looked_up(
    demo: TestClient, printed: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = [each["id"] for each in printed["claims"][:20]]
    looked_up = {claim: demo.get(f"{API}/claims/{claim[:12]}") for claim in claims}
    monkeypatch.setattr(LedgerSource, "claim", lambda *_: pytest.fail("looked up"))
    for claim in claims:
        at_hand = demo.get(f"{API}/claims/{claim}")
        assert (at_hand.content, at_hand.headers) == (looked_up[claim].content, looked_up[claim].headers)
    assert demo.post(f"{API}/claims/{claim}").status_code == 405
    assert demo.get(f"{API}/claims/{claim}/links").json()["total"] >= 0
    assert demo.get(f"{API}/claims/{claim}", headers={"Host": "elsewhere.example"}).status_code == 403


def test_an_id_of_another_kind_is_not_found(demo: TestClient, printed: dict[str, Any]) -> None:
    claim = printed["claims"][0]["id"]
    assert demo.get(f"{API}/points/{claim}").status_code == 404
    assert demo.get(f"{API}/reports/{claim}").status_code == 404


def test_the_claims_of_one_report(demo: TestClient, printed: dict[str, Any]) -> None:
    report = printed["claims"][0]["report"]
    assert _all(demo, f"claims?story=demo&report={report}") == [each for each in printed["claims"] if each["report"] == report]
    assert demo.get(f"{API}/claims?story=demo&report=none").status_code == 404


def test_the_links_of_a_claim(demo: TestClient, printed: dict[str, Any]) -> None:
    link = printed["links"][0]
    mine = [each for each in printed["links"] if link["a"] in (each["a"], each["b"])]
    assert _all(demo, f"claims/{link['a']}/links?") == mine


def test_points_are_filtered_as_on_the_page(demo: TestClient) -> None:
    query = "story=demo&voice=vesk&disputed=true"
    on_page = demo.get("/story.json?story=demo&voice=vesk&disputed=yes").json()
    assert [each["id"] for each in _all(demo, f"points?{query}")] == [row["point"] for row in on_page["points"]]


def test_a_question_that_is_not_understood_says_what_is_wrong(demo: TestClient) -> None:
    answer = demo.get(f"{API}/points?story=demo&limit=0&since=soon")
    assert answer.status_code == 422
    assert "limit" in answer.json()["error"]
    assert "since" in answer.json()["error"]
    assert demo.get(f"{API}/points").json() == {"error": "story: Field required"}


def test_the_description_names_no_page_that_loads_from_outside(demo: TestClient) -> None:
    described = demo.get(f"{API}/openapi.json").json()
    assert all(path.startswith(API) for path in described["paths"])
    for path in ("/docs", "/redoc"):
        assert demo.get(path).status_code == 404


def test_schemathesis_finds_nothing(demo_store: Path, printed: dict[str, Any], tmp_path: Path) -> None:
    """Over a thousand questions made from the description, right and wrong ones, about things that are there."""
    known = {
        "story": "demo",
        "claim_id": printed["claims"][0]["id"],
        "point_id": printed["points"][0]["id"],
        "report_id": printed["reports"][0]["id"],
    }
    settings = tmp_path / "schemathesis.toml"
    settings.write_text("[parameters]\n" + "".join(f'"{name}" = "{value}"\n' for name, value in known.items()))
    with served(demo_store) as address:
        done = subprocess.run(
            [
                *(Path(sys.executable).with_name("schemathesis"), "--config-file", settings),
                *(
                    "run",
                    f"{address}api/v1/openapi.json",
                    "--max-examples",
                    "10",
                    "--seed",
                    "1",
                    "--generation-deterministic",
                    "--no-color",
                ),
            ],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Missing test data" not in done.stdout, done.stdout
