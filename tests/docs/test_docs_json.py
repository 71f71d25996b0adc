"""docs/reference/json.md has every key that is printed, with its type, and no other."""

import json
import socket
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import typer
import uvicorn
from docs_json import Reference
from docs_pages import ROOT

from sayso import open_store
from sayso.annotate import pipeline_version
from sayso.cli.app import app
from sayso.cli.outcome import run
from sayso.flow import Read
from sayso.schema import About, Act, Decision, Ledger, Stance, anchored, version_of
from sayso.store.accounts import Accounts, Role

Print = Callable[..., Any]


@pytest.fixture(scope="module")
def reference() -> Reference:
    return Reference()


@pytest.fixture(scope="module")
def store(demo_reads: tuple[Read, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("json") / "ledger.db"
    with open_store(path) as opened:
        for read in demo_reads:
            opened.add(read.document, read.claims, story="demo", pipeline=pipeline_version())
    return path


@pytest.fixture
def printed(store: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Print:
    def call(*arguments: str | Path, code: int = 0, db: Path = store) -> Any:
        assert run([*map(str, arguments), "--db", str(db), "--json"]) == code
        return [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]

    return call


def ids(ledger: Ledger) -> dict[str, str]:
    """An id of each sort that `show` opens, of the point with the most claims."""
    point = max(ledger.points, key=lambda point: (len(point.claims), point.id))
    return {"point": point.id, "claim": point.claims[0], "report": ledger.reports[0].id}


def test_every_command_is_described(reference: Reference) -> None:
    assert set(reference.commands) == set(typer.main.get_command(app).commands)


@pytest.mark.parametrize("command", ["ledger", "claims", "figures", "origins", "timeline", "sources", "check"])
def test_what_a_command_prints_is_as_described(reference: Reference, printed: Print, command: str) -> None:
    (value,) = printed(command)
    assert value
    assert not reference.faults(value, reference.commands[command], command)


def test_what_show_prints_is_as_described(reference: Reference, printed: Print, demo_ledger: Ledger) -> None:
    for sort, id_ in ids(demo_ledger).items():
        (value,) = printed("show", id_)
        assert f"opened {sort}" in reference.commands["show"]
        assert not reference.faults(value, f"opened {sort}", sort)


def test_what_is_printed_of_a_sum_is_as_described(reference: Reference, printed: Print, tmp_path: Path) -> None:
    page = tmp_path / "one.txt"
    page.write_text("Two men and a woman were killed in Oldenmark on 3 May 2031, police said.\n", encoding="utf-8")
    printed("add", page, db=tmp_path / "sum.db")
    (figures,) = printed("figures", db=tmp_path / "sum.db")
    assert any(value["sum_of"] for history in figures for value in history["values"])
    assert not reference.faults(figures, reference.commands["figures"], "figures")


def test_what_search_prints_is_as_described(reference: Reference, printed: Print) -> None:
    (value,) = printed("search", "depot")
    assert value
    assert not reference.faults(value, reference.commands["search"], "search")


def test_what_annotate_prints_is_as_described(reference: Reference, printed: Print, tmp_path: Path) -> None:
    page = tmp_path / "one.txt"
    page.write_text("The mayor of Oldenmark, Ilse Tann, said on 3 May 2031 that about 40 boats sank.\n", encoding="utf-8")
    value = printed("annotate", page)
    assert not reference.faults(value, reference.commands["annotate"], "annotate")


def test_what_add_prints_is_as_described(reference: Reference, printed: Print, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("The bridge is closed.\n", encoding="utf-8")
    (tmp_path / "rows.jsonl").write_text('{"text": 1}\n', encoding="utf-8")
    (first,) = printed("add", tmp_path, code=1, db=tmp_path / "own.db")
    assert first["added"]
    assert first["failed"]
    assert not reference.faults(first, reference.commands["add"], "add")


def test_what_export_and_demo_print_is_as_described(reference: Reference, printed: Print, tmp_path: Path) -> None:
    (value,) = printed("export", "csv", "-o", tmp_path / "claims.csv")
    assert not reference.faults(value, reference.commands["export"], "export")
    (value,) = printed("demo", "--out", tmp_path / "demo")
    assert not reference.faults(value, reference.commands["demo"], "demo")


def test_what_serve_prints_is_as_described(reference: Reference, printed: Print, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(self: uvicorn.Server, sockets: list[socket.socket]) -> None:
        for each in sockets:
            each.close()

    monkeypatch.setattr(uvicorn.Server, "run", closed)
    (value,) = printed("serve", "--no-browser")
    assert not reference.faults(value, reference.commands["serve"], "serve")


def test_what_user_prints_is_as_described(reference: Reference, printed: Print, tmp_path: Path) -> None:
    Accounts(tmp_path / "ledger.db").add("Ida Orm", "seven herons over the weir", Role.ADMIN)
    (value,) = printed("user", "list", db=tmp_path / "ledger.db")
    assert value
    assert not reference.faults(value, reference.commands["user"], "user")


def test_what_is_printed_of_decisions_is_as_described(
    reference: Reference, printed: Print, demo_reads: tuple[Read, ...], tmp_path: Path
) -> None:
    path = tmp_path / "ledger.db"
    read = max(demo_reads, key=lambda read: len(read.claims))
    one, two, *_ = read.claims
    with open_store(path) as store:
        store.add(read.document, read.claims, story="demo", pipeline=pipeline_version())
        before = version_of(one, read.report)
        act = partial(Decision, who="Ida", when="2031-03-04T05:06:07Z")
        edit = act(Act.EDIT, About.CLAIM, on=(anchored(one),), before=before, after=replace(before, stance=Stance.WISHES))
        reject = store.decide(act(Act.REJECT, About.CLAIM, on=(anchored(two),)))
        store.decide(edit)
        store.decide(act(Act.MERGE, About.POINT, on=(anchored(one),), rest=(anchored(two),), note="One thing."))
    (history,) = printed("history", db=path)
    assert len(history) == 3
    assert not reference.faults(history, reference.commands["history"], "history")
    assert {"decision", "anchor", "version"} <= reference.met
    for sort, id_ in (("opened claim", one.id), ("opened rejection", two.id)):
        (value,) = printed("show", id_, db=path)
        assert reject.id in {each["id"] for each in value["decisions"]} or sort == "opened claim"
        assert not reference.faults(value, sort, sort)


def test_every_object_described_is_printed_somewhere_in_the_demo(
    reference: Reference, demo_ledger: Ledger, printed: Print, tmp_path: Path
) -> None:
    printed("add", ROOT / "tests" / "golden" / "pile", db=tmp_path / "pile.db")  # a story that nobody declared: it has joins
    assert not reference.faults(printed("ledger", db=tmp_path / "pile.db")[0], "ledger", "a pile's ledger")
    for command in ("ledger", "sources", "since"):
        arguments = (command, "2025-03-08") if command == "since" else (command,)
        assert not reference.faults(printed(*arguments)[0], reference.commands[command], command)
    printed_elsewhere = {
        *("reading", "attribution", "hit", "added", "arrival", "failure", "exported", "checked", "demonstration", "report"),
        "served",
        *("opened report", "opened claim", "opened point", "opened rejection", "decision", "anchor", "version"),
        "part of a sum",
    }
    assert reference.objects - reference.met <= printed_elsewhere


def test_a_key_that_is_not_described_is_noticed(reference: Reference) -> None:
    assert reference.faults({"start": 1, "end": 2, "extra": 3}, "span", "here") == [
        "here: has ['extra'] beyond span and lacks []"
    ]
    assert reference.faults({"start": 1}, "span", "here")
    assert reference.faults({"start": 1, "end": None}, "span", "here") == ["here.end: None is not integer"]
    assert reference.faults([{"start": "1", "end": 2}], "list of span", "here") == ["here[0].start: '1' is not integer"]
