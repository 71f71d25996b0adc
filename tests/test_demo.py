"""The demo story, read by the shipped pipeline, against a reading by hand. What it reaches is pinned and may only rise.

`SAYSO_GOLDEN=write .venv/bin/pytest tests/test_demo.py` writes the ledger's golden text anew and raises the floors.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from demo_gold import Gold, agreeing, demo_gold, found_claims
from readings import GOLDEN
from sayso import open_store
from sayso.annotate import pipeline_version
from sayso.flow import Read
from sayso.schema import Claim, FigureHistory, FigureStatus, FigureValue, Kind, Ledger, Point

FLOORS = GOLDEN / "demo" / "floors.json"
LEDGER = GOLDEN / "demo" / "ledger.txt"
WRITING = os.environ.get("SAYSO_GOLDEN") == "write"
WIDTH = "130"  # columns of the golden text: as wide as a line of this project


@pytest.fixture(scope="module")
def gold() -> Gold:
    return demo_gold()


@pytest.fixture(scope="module")
def found(gold: Gold, demo_reads: tuple[Read, ...]) -> dict[str, Claim]:
    return found_claims(gold, demo_reads)


@pytest.fixture(scope="module")
def names(demo_ledger: Ledger) -> dict[str, str]:
    return {report.id: report.name for report in demo_ledger.reports}


def reaches(name: str, measured: int, of: int) -> None:
    """Fail if less is reached than is pinned; when writing, pin what is reached now if it is more."""
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    if WRITING and measured > floors.get(name, {}).get("floor", -1):
        floors[name] = {"floor": measured, "of": of}
        FLOORS.write_text(json.dumps(dict(sorted(floors.items())), indent=1) + "\n")
    assert measured >= floors[name]["floor"], f"{name}: {measured} of {of}, once {floors[name]['floor']}"


def test_no_fewer_statements_are_found_with_the_right_voice_than_once_were(gold: Gold, found: dict[str, Claim]) -> None:
    assert len(gold["statements"]) == 199
    reaches("statements", len(found), len(gold["statements"]))


@pytest.mark.parametrize("name", ["stance", "factuality", "anonymous", "figures"])
def test_what_is_told_of_the_statements_is_no_less_often_right_than_it_once_was(
    gold: Gold, found: dict[str, Claim], name: str
) -> None:
    reaches(name, *agreeing(gold, found)[name])


def test_no_fewer_links_are_found_than_once_were(gold: Gold, found: dict[str, Claim], demo_ledger: Ledger) -> None:
    home = {claim: point.id for point in demo_ledger.points for claim in point.claims}

    def is_there(link: Gold) -> bool:
        one = {found[c].id for c in link["claims"] if c in found}
        other = {found[c].id for c in link.get("against", link["claims"]) if c in found}
        kinds = {link["kind"], *link["also_accept"]}
        linked = any(
            k.kind in kinds and ((k.a in one and k.b in other) or (k.b in one and k.a in other)) for k in demo_ledger.links
        )
        return linked or ("agrees" in kinds and any(a != b and home[a] == home[b] for a in one for b in other))

    reaches("links", sum(map(is_there, gold["links"])), len(gold["links"]))


def test_the_wire_text_and_its_two_copies_are_found_and_no_other_report_is_called_a_copy(
    gold: Gold, demo_ledger: Ledger, names: dict[str, str]
) -> None:
    wanted = {frozenset((copy["a"], copy["b"])) for copy in gold["copies"]}
    assert {frozenset((names[copy.a], names[copy.b])) for copy in demo_ledger.copies} == wanted
    assert all(copy.containment >= 0.7 for copy in demo_ledger.copies)


def test_two_outlets_that_only_cite_each_other_are_shown_as_a_circle(
    gold: Gold, found: dict[str, Claim], demo_ledger: Ledger
) -> None:
    (circle,) = gold["circles"]
    points = [p for p in demo_ledger.points if p.circles]
    assert [ring for p in points for ring in p.circles] == [tuple(circle["outlets"])]
    assert {found[c].id for c in circle["claims"]} <= set(points[0].claims)
    assert (points[0].at_least, points[0].at_most) == (1, 1)


def interval(point: Point, claims: set[str]) -> tuple[int, int]:
    """At least and at most so many origins of the point stand behind these of its claims, or against what it says."""
    origins = [o for o in (*point.origins, *point.against) if claims & set(o.claims)]
    certain = [o for o in origins if not o.anonymous and o.kind not in (Kind.REPORT, Kind.UNATTRIBUTED)]
    return max(1, len(certain)), len(origins)


def test_no_fewer_origins_are_counted_right_than_once_were(gold: Gold, found: dict[str, Claim], demo_ledger: Ledger) -> None:
    """A gold point counts when all its claims are found, stand in one point, and rest on as many origins as the gold says."""

    def is_right(wanted: Gold) -> bool:
        ids = {found[c].id for c in wanted["claims"] if c in found}
        points = [p for p in demo_ledger.points if ids & set(p.claims)]
        whole = len(ids) == len(wanted["claims"]) and len(points) == 1
        return whole and interval(points[0], ids) == (wanted["at_least"], wanted["at_most"])

    reaches("origins", sum(map(is_right, gold["origins"])), len(gold["origins"]))


def test_two_acts_are_two_points(gold: Gold, found: dict[str, Claim], demo_ledger: Ledger) -> None:
    """That the ministry was warned, that a report was sent, and the like: each of these is told of by other claims."""
    home = {claim: point.id for point in demo_ledger.points for claim in point.claims}
    acts = ["a01", "a02", "e01", "l01", "l02", "f04", "d10", "a07"]
    firsts = {each["claims"][0] for each in gold["origins"]}
    assert firsts.issuperset(acts)
    assert len({home[found[act].id] for act in acts}) == len(acts)


def toll(ledger: Ledger) -> FigureHistory:
    """The history of the dead: of those on people killed, the one with the most values."""
    return max((h for h in ledger.figures if h.role == "killed"), key=lambda h: len(h.values))


def given(history: FigureHistory, low: float, voice: str) -> list[FigureValue]:
    return [v for v in history.values if v.low == low and voice in v.voice]


@pytest.mark.parametrize(
    ("low", "voice"),
    [
        (9, "Regional Emergency Office"),
        (14, "Petra Quillon"),
        (17, "Regional Emergency Office"),
        (23, "Bram Sorley"),
        (23, "Dockers"),
    ],
)
def test_the_toll_is_told_step_by_step_with_who_gave_each_figure(demo_ledger: Ledger, low: int, voice: str) -> None:
    history = toll(demo_ledger)
    assert given(history, low, voice), [(v.low, v.voice) for v in history.values]


def test_no_fewer_rows_of_the_toll_are_right_than_once_were(gold: Gold, found: dict[str, Claim], demo_ledger: Ledger) -> None:
    """A row is right when each of its statements gives that figure in a history of the dead, with an accepted status."""
    told = {(v.claim, v.low, v.high): v.status.value for h in demo_ledger.figures if h.role == "killed" for v in h.values}

    def is_right(row: Gold) -> bool:
        places = [(found[c].id, row["low"], row["high"]) for c in row["claims"] if c in found]
        accepted = {row["status"], *row["also_accept"]}
        return len(places) == len(row["claims"]) and all(told.get(place) in accepted for place in places)

    reaches("toll rows", sum(map(is_right, gold["figures"])), len(gold["figures"]))


def test_the_toll_is_coded_as_the_gold_tells_it(demo_ledger: Ledger) -> None:
    estimate = toll(demo_ledger).estimate
    assert estimate is not None
    assert (estimate.best, estimate.high, estimate.open) == (17, 23, True)
    (killed,) = [each for each in demo_ledger.tolls if each.harm.value == "killed"]
    assert (killed.best, killed.high, killed.open) == (17, 23, True)


def test_the_toll_is_told_oldest_first_and_the_offices_earlier_figures_are_superseded(demo_ledger: Ledger) -> None:
    history = toll(demo_ledger)
    told = [v.as_of or v.published or "9999" for v in history.values]
    assert [t[:10] for t in told] == sorted(t[:10] for t in told)
    (nine, *_), (fourteen, *_) = given(history, 9, "Regional Emergency Office"), given(history, 14, "Petra Quillon")
    assert {nine.status, fourteen.status} == {FigureStatus.SUPERSEDED}


def test_a_toll_is_as_of_the_day_it_was_given_not_of_the_event(demo_ledger: Ledger) -> None:
    (fourteen, *_) = given(toll(demo_ledger), 14, "Petra Quillon")
    assert (fourteen.as_of or fourteen.published or "")[:10] == "2025-03-05"


def test_the_unions_count_stays_beside_the_offices_and_both_are_disputed(demo_ledger: Ledger) -> None:
    history = toll(demo_ledger)
    last = given(history, 17, "Regional Emergency Office") + given(history, 23, "")
    assert {v.status for v in last} <= {FigureStatus.DISPUTED, FigureStatus.DENIED}


def test_the_dead_are_not_counted_together_with_the_wounded(gold: Gold, demo_ledger: Ledger) -> None:
    killed = {f["low"] for s in gold["statements"] for f in s["figures"] if f["role"] == "killed"}
    wounded = {f["low"] for s in gold["statements"] for f in s["figures"] if f["role"] == "wounded"}
    assert not {v.low for v in toll(demo_ledger).values} & (wounded - killed)


def test_the_correction_withdraws_the_sixteen_that_its_outlet_had_given(demo_ledger: Ledger, names: dict[str, str]) -> None:
    by_id = {claim.id: claim for claim in demo_ledger.claims}
    sixteen = [
        v
        for h in demo_ledger.figures
        for v in h.values
        if (v.low, v.high) == (16, 16) and names[by_id[v.claim].report_id] == "quay-and-cargo-2025-03-05"
    ]
    assert sixteen
    assert {v.status for v in sixteen} == {FigureStatus.WITHDRAWN}
    # The note that takes it back names it too.
    withdrawn = [v for h in demo_ledger.figures for v in h.values if v.status is FigureStatus.WITHDRAWN]
    assert {(v.low, v.high) for v in withdrawn} == {(16, 16)}
    assert {names[by_id[v.claim].report_id] for v in withdrawn} <= {"quay-and-cargo-2025-03-05", "quay-and-cargo-2025-03-07"}


def test_the_anonymous_official_has_the_reason_that_the_report_gives(
    demo_reads: tuple[Read, ...], found: Mapping[str, Claim]
) -> None:
    texts = {read.report.id: read.report for read in demo_reads}
    for statement in ("e02", "e04"):
        voice = found[statement].voice
        assert voice.anonymous
        assert voice.reason is not None
        assert texts[found[statement].report_id].quote(voice.reason).startswith("on condition of anonymity because")


def test_the_ledger_prints_as_its_golden_text(demo_reads: tuple[Read, ...], tmp_path: Path) -> None:
    with open_store(tmp_path / "ledger.db") as store:
        for read in demo_reads:
            store.add(read.document, read.claims, story="demo", pipeline=pipeline_version())
    command = [sys.executable, "-m", "sayso", "ledger", "--story", "demo", "--all", "--db", str(tmp_path / "ledger.db")]
    plain = {**os.environ, "NO_COLOR": "1", "COLUMNS": WIDTH}
    printed = subprocess.run(command, env=plain, capture_output=True, check=True, timeout=300).stdout.decode()
    if WRITING:
        LEDGER.write_text(printed, encoding="utf8")
    assert printed == LEDGER.read_text(encoding="utf8")
