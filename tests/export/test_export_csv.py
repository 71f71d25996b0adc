"""The table for a spreadsheet."""

import csv
import io
from dataclasses import replace

import pytest
from export_desk import Desk
from export_ledgers import HOSTILE, dam, hostile
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import SaysoError
from sayso.export import FORMATS
from sayso.export.claims_csv import COLUMNS, guarded
from sayso.export.visible import visible
from sayso.schema import About, Act, Decision, Event, EventCode, Ledger, Moment, Reviewed, State, SubEvent, anchored


def _rows(ledger: Ledger) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(FORMATS["csv"](ledger).decode("utf-8-sig"), newline="")))


def test_each_claim_is_one_row_with_every_column() -> None:
    rows = _rows(dam())
    assert [row["claim"] for row in rows] == [claim.id for claim in dam().claims]
    assert tuple(rows[0]) == COLUMNS
    toll = rows[0]
    assert (toll["point"], toll["voice"], toll["anonymous"], toll["via"]) == ("p-toll", "the district office", "no", "")
    assert (toll["figures"], toll["when"]) == ("at least 12 people [killed]", "2031-03-04")
    assert (toll["outlet"], toll["published"], toll["url"]) == (
        "Harbour Wire",
        "2031-03-04",
        "https://wire.example/marrow?a=1&b=2",
    )


def test_a_row_says_who_reviewed_the_claim_and_how_but_not_what_was_undone() -> None:
    first, second = dam().claims[:2]
    one = Decision(Act.ACCEPT, About.CLAIM, "Ida", "2031-03-04T05:06:07Z", (anchored(first),), note="Checked\nby phone.")
    two = Decision(Act.SPLIT, About.POINT, "Ola", "2031-03-05T05:06:07Z", (anchored(first),), (anchored(second),))
    decisions = (
        Reviewed(one, State.IN_FORCE, (first.id,)),
        Reviewed(replace(one, who="Eve"), State.UNDONE, (first.id,)),
        Reviewed(two, State.IN_FORCE, (first.id, second.id)),
    )
    rows = _rows(replace(dam(), decisions=decisions))
    split = "Ola (split: not one point, 2031-03-05T05:06:07Z)"
    assert [row["reviewed by"] for row in rows[:3]] == [
        f"Ida (accepted, 2031-03-04T05:06:07Z, Checked by phone.); {split}",
        split,
        "",
    ]


def test_start_and_end_point_to_the_quote() -> None:
    texts = {report.id: report.text for report in dam().reports}
    for row in _rows(dam()):
        assert texts[row["report"]][int(row["start"]) : int(row["end"])] == row["quote"]


def test_relays_are_listed_outwards_and_a_figure_without_number_keeps_its_words() -> None:
    rows = {row["claim"]: row for row in _rows(dam())}
    assert (rows["c9"]["voice"], rows["c9"]["via"], rows["c9"]["anonymous"]) == ("a rescue worker", "Harbour Wire", "yes")
    assert rows["c10"]["figures"] == "Dozens people [killed]"
    assert rows["c10"]["point"] == ""


def test_what_happened_is_told_with_its_codes_in_the_words_of_the_report_and_since_when() -> None:
    claim = dam().claims[0]
    span = claim.content[0]
    words = replace(span, end=span.start + 8)
    event = Event(EventCode.ASSAULT, SubEvent.AIR, span, actor=(words,), place=(words, words))
    told = replace(
        claim,
        event=event,
        happened=Moment("2031-W10", words, "stated in the content", "ON_OR_AFTER"),
        as_of=Moment("2031-03-04", None, "published 2031-03-04 (option)"),
        figures=(replace(claim.figures[0], real=False),),
    )
    row = _rows(replace(dam(), claims=(told, *dam().claims[1:])))[0]
    said = claim.quote[:8].strip()
    assert (row["event"], row["acled"]) == ("ASSAULT", "Air/drone strike")
    assert (row["actor"], row["target"], row["place"]) == (said, "", f"{said} … {said}")
    assert row["happened"] == "2031-W10 or later [stated in the content]"
    assert row["as_of"] == "2031-03-04 [published 2031-03-04 (option)]"
    assert row["figures"] == "at least 12 people [killed; not come about]"


def test_a_claim_without_an_event_leaves_its_columns_empty() -> None:
    row = next(row for row, claim in zip(_rows(dam()), dam().claims, strict=True) if claim.event is None)
    assert [row[column] for column in ("event", "acled", "actor", "target", "place")] == [""] * 5


def test_names_stand_in_the_rows_of_their_claims() -> None:
    ledger = dam()
    rows = {row["claim"]: row["names"] for row in _rows(ledger)}
    for name in ledger.names:
        assert all(f"{name.name} [{name.kind}]" in rows[claim] for claim in name.claims if claim in rows)
    assert any(rows.values())


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " \n=cmd", "＝1", "\u00a0@x"])
def test_a_cell_that_would_run_as_a_formula_is_text(cell: str) -> None:
    assert guarded(cell) == "'" + cell


@given(st.text())
def test_no_text_makes_a_cell_that_begins_like_a_formula(text: str) -> None:
    cell = str(guarded(text))
    assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    assert cell.removeprefix("'") == visible(text).removeprefix("'")


def test_numbers_stay_numbers() -> None:
    assert guarded(-3) == -3


def test_a_hostile_quote_comes_back_as_it_was_but_for_what_cannot_be_seen() -> None:
    desk = Desk()
    desk.report("r1", f'=1+1 {HOSTILE}\n"quoted",\nnext line')
    ledger = Ledger(reports=tuple(desk.reports.values()), claims=(desk.claim("c1", "r1", desk.reports["r1"].text),))
    assert _rows(ledger)[0]["quote"] == "'" + visible(desk.reports["r1"].text)
    assert len(_rows(hostile())) == 2


def test_a_claim_without_its_report_is_an_error_that_names_both() -> None:
    with pytest.raises(SaysoError, match="claim c1 stands in report r1"):
        FORMATS["csv"](replace(dam(), reports=()))
