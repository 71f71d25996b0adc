"""The words in a table's cells, and what a terminal gets to see."""

from dataclasses import replace

import pytest
from rich.text import Text

from sayso.cli.views import screen
from sayso.cli.views.loading import shown_ids
from sayso.cli.views.wording import (
    chain_words,
    figure_words,
    range_words,
    short_stand_words,
    stand_words,
    three_words,
    voice_words,
)
from sayso.schema import (
    Bound,
    Claim,
    Estimate,
    Fact,
    Factuality,
    FigureStatus,
    FigureValue,
    Kind,
    Occurrence,
    Polarity,
    Report,
    Span,
    Stance,
    SumPart,
    Voice,
)

CREW = Voice("Lifeboat crew", Kind.GROUP)
REPORT = Report("r1", "note.txt", b"x", "x", "text/plain", outlet=Fact("The Pier Post", "option"))
CLAIM = Claim(
    id="c1",
    report_id="r1",
    quote="x",
    occurrences=(Occurrence((Span("r1", 0, 1),), Span("r1", 0, 1)),),
    chain=(CREW,),
    stance=Stance.STATES,
    factuality=Factuality.CERTAIN,
    polarity=Polarity.POSITIVE,
)


def value(low: float | None, high: float | None, status: FigureStatus = FigureStatus.CURRENT) -> FigureValue:
    bound = {(False, True): Bound.AT_LEAST, (True, False): Bound.UP_TO}.get((low is None, high is None), Bound.EXACT)
    return FigureValue(low, high, bound, False, "", None, None, "c1", "o1", "v", status)


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ([value(12, 12)], "12"),
        ([value(12, 12), value(17, 17)], "12–17"),
        ([value(12, None)], "12+"),
        ([value(12, None), value(17, 17)], "12–17+"),
        ([value(None, 30)], "≤30"),
        ([value(None, 30), value(10, 10)], "10–30"),
        ([value(10_000, 12_000)], "10,000–12,000"),
        ([value(1.5, 1.5)], "1.5"),
        ([value(None, None)], ""),
        ([value(9, 9, FigureStatus.SUPERSEDED), value(14, 14)], "14"),
        ([value(9, 9, FigureStatus.WITHDRAWN), value(8, 8, FigureStatus.SUPERSEDED)], ""),
        ([value(9, 9, FigureStatus.WITHDRAWN), value(8, 8, FigureStatus.DENIED)], "8"),
        ([value(16, 16, FigureStatus.DISPUTED), value(14, 14)], "14–16"),
        ([], ""),
    ],
)
def test_a_range_runs_from_the_lowest_to_the_highest_figure_that_stands(values: list[FigureValue], shown: str) -> None:
    assert range_words(values) == shown
    assert range_words(values[::-1]) == shown


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        (Estimate(12, 12, 12, False, (), (), (), ""), "12"),
        (Estimate(14, 17, 23, True, (), (), (), ""), "low 14, best 17, high 23 or more"),
        (Estimate(12, 12, 12, True, (), (), (), ""), "12 or more"),
        (Estimate(None, None, 50, False, (), (), (), ""), "high 50"),
        (Estimate(None, 3000, 3000, False, (), (), (), ""), "best 3,000, high 3,000"),
    ],
)
def test_low_best_and_high_are_said_once_where_they_are_one(found: Estimate, shown: str) -> None:
    assert three_words(found) == shown


def test_a_chain_reads_from_who_speaks_to_who_tells_and_marks_the_unnamed() -> None:
    chain = (Voice("port official", Kind.OFFICE, anonymous=True), Voice("The Pier Post", Kind.OUTLET))
    assert chain_words(chain) == "port official (unnamed) ← The Pier Post"
    assert voice_words(Voice("the report itself", Kind.REPORT)) == "the report itself"
    assert voice_words(Voice("the report itself", Kind.REPORT), REPORT) == "The Pier Post (own words)"
    assert voice_words(Voice("", Kind.UNATTRIBUTED)) == "(nobody named)"


def test_stance_and_firmness_are_said_in_words() -> None:
    assert stand_words(CLAIM) == "states, certain"
    assert short_stand_words(replace(CLAIM, factuality=Factuality.POSSIBLE)) == "possible"
    assert short_stand_words(replace(CLAIM, stance=Stance.DENIES)) == "denies"
    assert stand_words(replace(CLAIM, stance=Stance.WITHHOLDS, factuality=Factuality.UNCOMMITTED)) == "does not say"


def test_every_stance_and_factuality_has_words() -> None:
    for stance in Stance:
        for factuality in Factuality:
            assert "+" not in stand_words(replace(CLAIM, stance=stance, factuality=factuality))


def test_ids_are_shown_by_their_shortest_beginning_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    ids = ["p0123456789ab", "p0123456aaaaa", "pffffffffffff"]
    assert shown_ids(ids) == {each: each for each in ids}
    monkeypatch.setattr("sayso.cli.views.loading.is_terminal", lambda: True)
    assert list(shown_ids(ids).values()) == ["p01234567", "p0123456a", "pffffff"]


def test_a_plain_table_is_one_line_a_row_aligned_and_uncut(capsys: pytest.CaptureFixture[str]) -> None:
    long = "x" * 200
    rows = [("1", "a\nb", "[bold]z"), ("22", long, Text("t"))]
    screen.table([screen.Column("N", right=True), screen.Column("What"), screen.Column("End")], rows)
    head, first, second = capsys.readouterr().out.splitlines()
    assert head == " N  What" + " " * 56 + "  End"
    assert first == " 1  a; b" + " " * 56 + "  [bold]z"
    assert second == f"22  {long}  t"


def test_control_sequences_in_a_report_never_reach_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    screen.table([screen.Column("What")], [("\x1b]0;owned\x07 \u202edenied",)])
    screen.line("\x1b[2J")
    screen.warn("\x9b31m")
    out, err = capsys.readouterr()
    assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(out + err)


def test_a_sum_shows_the_words_it_was_added_up_from() -> None:
    parts = SumPart(Span("r", 0, 3), 2, 2), SumPart(Span("r", 8, 15), 1, 1)
    assert figure_words(replace(value(3, 3), words="Two men\n and a woman", sum_of=parts)) == "3 (“Two men and a woman”)"
    assert figure_words(replace(value(3, 3), words="Three")) == "3"


def test_a_closer_name_for_those_counted_stands_with_its_number() -> None:
    assert figure_words(replace(value(13, 13), named="ferry\npassengers")) == "13 ferry passengers"


def test_a_table_without_rows_has_no_head(capsys: pytest.CaptureFixture[str]) -> None:
    screen.table([screen.Column("What")], [])
    assert capsys.readouterr().out == ""
    screen.table([screen.Column("What")], iter([("said",)]))
    assert "What" in capsys.readouterr().out
