"""The commands that look at one side of the ledger: they agree with `ledger --json` and with one another."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from cli_process import Run, one_line


@pytest.fixture(scope="module")
def ledger(sayso: Run, store: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(sayso("ledger", "--json", "--db", store).stdout)
    return found


def listed(sayso: Run, store: Path, *arguments: str) -> Any:
    done = sayso(*arguments, "--json", "--db", store)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    return json.loads(done.stdout)


def test_figures_timeline_and_origins_are_parts_of_the_ledger(sayso: Run, store: Path, ledger: dict[str, Any]) -> None:
    assert listed(sayso, store, "figures") == ledger["figures"]
    assert listed(sayso, store, "timeline") == ledger["timeline"]
    several = [point for point in ledger["points"] if len(point["claims"]) > 1]
    found = listed(sayso, store, "origins")
    assert sorted(point["id"] for point in found) == sorted(point["id"] for point in several)
    assert all(point in several for point in found)


def test_claims_are_all_listed_in_the_ledgers_order(sayso: Run, store: Path, ledger: dict[str, Any]) -> None:
    assert listed(sayso, store, "claims") == ledger["claims"]
    assert listed(sayso, store, "claims", "--story", "library") == ledger["claims"]
    plain = sayso("claims", "--db", store).stdout.decode().splitlines()
    assert [line.split()[0] for line in plain[1:]] == [claim["id"] for claim in ledger["claims"]]


@pytest.mark.parametrize(
    ("option", "wanted"),
    [
        (["--voice", "tarrick"], lambda claim: any("Tarrick" in voice["name"] for voice in claim["chain"])),
        (["--stance", "denies"], lambda claim: claim["stance"] == "denies"),
        (["--kind", "person"], lambda claim: claim["chain"][0]["kind"] == "person"),
        (["--anonymous"], lambda claim: claim["chain"][0]["anonymous"]),
        (
            ["--voice", "hensley", "--stance", "denies"],
            lambda claim: claim["chain"][0]["name"] == "Maude Hensley" and claim["stance"] == "denies",
        ),
    ],
)
def test_claims_are_filtered(sayso: Run, store: Path, ledger: dict[str, Any], option: list[str], wanted: Any) -> None:
    expected = [claim for claim in ledger["claims"] if wanted(claim)]
    assert 0 < len(expected) < len(ledger["claims"])
    assert listed(sayso, store, "claims", *option) == expected


def test_claims_are_filtered_by_report_id_name_and_outlet(sayso: Run, store: Path, ledger: dict[str, Any]) -> None:
    (herald,) = (report for report in ledger["reports"] if "herald" in report["name"])
    expected = [claim for claim in ledger["claims"] if claim["report"] == herald["id"]]
    for meant in (herald["id"][:9], herald["name"], "HERALD"):
        assert listed(sayso, store, "claims", "--report", meant) == expected


def test_figures_are_shown_with_their_status_and_a_chart(sayso: Run, ferry: Path) -> None:
    shown = sayso("figures", "--db", ferry).stdout.decode()
    for history in listed(sayso, ferry, "figures"):
        assert all(value["claim"] in shown and value["status"] in shown for value in history["values"])
    assert "┤" in shown
    assert "Toll of ferry: killed:" in shown


def test_each_claim_behind_a_toll_can_be_shown(sayso: Run, ferry: Path) -> None:
    tolls = listed(sayso, ferry, "ledger")["tolls"]
    assert tolls
    for toll in tolls:
        for claim in {*toll["low_claims"], *toll["best_claims"], *toll["high_claims"]}:
            assert listed(sayso, ferry, "show", claim)["claim"]["id"] == claim


def test_a_timeline_goes_by_event_or_by_saying(sayso: Run, ferry: Path) -> None:
    by_said = listed(sayso, ferry, "timeline", "--by", "said")
    by_event = listed(sayso, ferry, "timeline")
    assert sorted(moment["claim"] for moment in by_said) == sorted(moment["claim"] for moment in by_event)
    days = [moment["said"] for moment in by_said if moment["said"]]
    order = {moment["claim"]: n for n, moment in enumerate(by_event)}
    assert all(order[a["claim"]] < order[b["claim"]] for a, b in pairwise(by_said) if a["said"] == b["said"])
    assert days == sorted(days)
    wrong = sayso("timeline", "--by", "luck", "--db", ferry)
    assert wrong.returncode == 2


def test_origins_of_a_point_are_a_tree_of_origins_claims_and_reasons(sayso: Run, ferry: Path) -> None:
    ledger = listed(sayso, ferry, "ledger")
    merged = [point for point in ledger["points"] if any(origin["merges"] for origin in point["origins"])]
    point = max(merged, key=lambda point: (len(point["claims"]), point["id"]))
    shown = sayso("origins", point["id"][:9], "--db", ferry).stdout.decode()
    assert point["id"] in shown
    for origin in point["origins"]:
        assert " ".join(origin["name"].split()) in shown
        assert all(claim in shown for claim in origin["claims"])
        assert all(merge["rule"] in shown for merge in origin["merges"])
    assert listed(sayso, ferry, "origins", point["id"][:9]) == [point]
    unknown = sayso("origins", "p0000nothing", "--db", ferry)
    assert unknown.returncode == 1
    assert "p0000nothing" in one_line(unknown)


def test_sources_count_claims_reports_and_namelessness(sayso: Run, store: Path, ledger: dict[str, Any]) -> None:
    sources = listed(sayso, store, "sources")
    quoted = [claim for claim in ledger["claims"] if claim["chain"][0]["kind"] != "report"]
    assert sorted(id_ for source in sources for id_ in source["claims"]) == sorted(claim["id"] for claim in quoted)
    assert sum(source["anonymous"] for source in sources) == sum(claim["chain"][0]["anonymous"] for claim in quoted)
    (tarrick,) = (source for source in sources if source["name"] == "Owen Tarrick")
    assert (tarrick["kind"], len(tarrick["reports"])) == ("person", 3)
    weights = [(len(source["reports"]), len(source["claims"])) for source in sources]
    assert weights == sorted(weights, reverse=True)
    shown = sayso("sources", "--db", store).stdout.decode()
    assert all(source["name"] in shown for source in sources)


def test_the_timeline_lists_every_entry(sayso: Run, store: Path, ledger: dict[str, Any]) -> None:
    shown = sayso("timeline", "--db", store).stdout.decode().splitlines()
    assert len(shown) == 1 + len(ledger["timeline"])
    assert all(entry["claim"] in line for entry, line in zip(ledger["timeline"], shown[1:], strict=True))


def test_a_claim_is_shown_in_its_sentence_with_the_content_marked(sayso: Run, ferry: Path) -> None:
    ledger = listed(sayso, ferry, "ledger")
    linked = {id_ for link in ledger["links"] for id_ in (link["a"], link["b"])}
    claim = next(claim for claim in ledger["claims"] if claim["id"] in linked)
    shown = sayso("show", claim["id"], "--db", ferry).stdout.decode()
    texts = {report["id"]: report["text"] for report in ledger["reports"]}
    for piece in claim["content"]:
        assert f"⟦{' '.join(texts[claim['report']][piece['start'] : piece['end']].splitlines())}⟧" in shown
    assert claim["chain"][0]["name"] in shown
    links = [link for link in ledger["links"] if claim["id"] in (link["a"], link["b"])]
    assert all(link["reason"] in shown for link in links)
    whole = listed(sayso, ferry, "show", claim["id"])
    assert (whole["claim"], whole["links"]) == (claim, links)
    assert whole["points"] == [point["id"] for point in ledger["points"] if claim["id"] in point["claims"]]


def test_a_point_is_shown_with_its_claims_origins_and_links(sayso: Run, store: Path, ledger: dict[str, Any]) -> None:
    point = max(ledger["points"], key=lambda point: (len(point["claims"]), point["id"]))
    shown = sayso("show", point["id"], "--db", store).stdout.decode()
    assert all(claim in shown for claim in point["claims"])
    whole = listed(sayso, store, "show", point["id"][:10])
    assert whole["point"] == point
    assert [claim["id"] for claim in whole["claims"]] == [c["id"] for c in ledger["claims"] if c["id"] in point["claims"]]


def test_a_report_is_shown_with_where_each_fact_came_from(sayso: Run, store: Path, ledger: dict[str, Any]) -> None:
    report = ledger["reports"][0]
    shown = sayso("show", report["id"], "--db", store).stdout.decode()
    for fact in report["metadata"].values():
        assert f"{fact['value']} (from {fact['origin']})" in shown
    assert "story: library" in shown
    whole = listed(sayso, store, "show", report["id"][:10])
    assert (whole["report"], whole["stories"]) == (report, ["library"])


def test_a_report_says_with_which_others_it_holds_its_story_together_and_why(
    sayso: Run, pile: list[Path], tmp_path: Path
) -> None:
    own = tmp_path / "undeclared.db"
    sayso("add", *pile, "--db", own)
    (story,) = json.loads(sayso("ledger", "--json", "--db", own).stdout)["stories"]
    join = story["joins"][0]
    for one, other in ((join["a"], join["b"]), (join["b"], join["a"])):
        shown = " ".join(sayso("show", one, "--db", own).stdout.decode().split())
        assert f"({other}): {join['reason']}" in shown


def test_an_id_that_is_unknown_or_fits_several_is_one_line_and_exit_1(sayso: Run, store: Path) -> None:
    for id_, said in (("zzz", "zzz"), ("r", "more characters"), ("", "begins")):
        done = sayso("show", id_, "--db", store)
        assert done.returncode == 1
        assert said in one_line(done)


def test_search_marks_the_words_in_their_place(sayso: Run, store: Path, ledger: dict[str, Any]) -> None:
    hits = listed(sayso, store, "search", "RECOUNT")
    assert hits
    texts = {report["id"]: report["text"] for report in ledger["reports"]}
    for hit in hits:
        assert texts[hit["report"]][hit["start"] : hit["end"]].lower() == "recount"
    shown = sayso("search", "recount", "--db", store)
    assert "⟦recount⟧" in shown.stdout.decode()
    together = listed(sayso, store, "search", '"seven to six"')
    assert {hit["match"] for hit in together} == {"seven to six"}
    assert len(listed(sayso, store, "search", "vote", "--limit", "2")) == 2


def test_a_search_that_finds_nothing_is_no_error(sayso: Run, store: Path) -> None:
    done = sayso("search", "zeppelin", "--db", store)
    assert (done.returncode, done.stdout) == (0, b"")
    assert listed(sayso, store, "search", 'zeppelin" OR (', "*") == []


def test_a_report_whose_text_stands_in_another_says_so(sayso: Run, ferry: Path) -> None:
    copies = listed(sayso, ferry, "ledger")["copies"]
    shown = sayso("show", copies[0]["a"], "--db", ferry).stdout.decode()
    assert f"{int(copies[0]['containment'] * 100)} % of its words stand in" in shown
    assert copies[0]["b"] in shown
    for a, b in ((each["a"], each["b"]) for each in copies[0]["spans"][:3]):
        assert f"{a['start']}–{a['end']} (there {b['start']}–{b['end']}): " in shown
    mine = [copy for copy in copies if copies[0]["b"] in (copy["a"], copy["b"])]
    assert listed(sayso, ferry, "show", copies[0]["b"])["copies"] == mine


def test_a_sound_store_is_called_sound_and_a_damaged_one_is_not(sayso: Run, store: Path, tmp_path: Path) -> None:
    sound = sayso("check", "--db", store)
    assert (sound.returncode, b"sound: 3 reports" in sound.stdout) == (0, True)
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(store.read_bytes().replace(b"Owen Tarrick", b"Owen Carrick"))
    done = sayso("check", "--json", "--db", damaged)
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert not found["sound"]
    assert found["problems"]


def test_since_tells_what_later_reports_brought(sayso: Run, ferry: Path) -> None:
    dated = sorted(r["published"] for r in listed(sayso, ferry, "ledger")["reports"])
    assert listed(sayso, ferry, "since", "2999-01-01")["changes"] == []
    found = listed(sayso, ferry, "since", dated[-1])
    assert found["changes"]
    assert {change["kind"] for change in listed(sayso, ferry, "since", dated[0])["changes"]} == {"new"}
    shown = sayso("since", dated[-1], "--db", ferry).stdout.decode()
    assert shown.startswith(f"Since {dated[-1]}: ")
    assert all(
        change["point"] in sayso("since", dated[-1], "--all", "--db", ferry).stdout.decode() for change in found["changes"]
    )


def test_since_refuses_what_is_no_date(sayso: Run, ferry: Path) -> None:
    done = sayso("since", "2031-02-30", "--db", ferry)
    assert done.returncode == 2
    assert "2031-02-30" in one_line(done)
