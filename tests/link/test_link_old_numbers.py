"""What a sentence itself calls old or withdrawn does not stand."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import FigureStatus, Ledger, LinkKind


def story(*texts: str) -> Ledger:
    readings = [read_text(text, published=f"2031-03-{n:02}", outlet="Bay Post").reading for n, text in enumerate(texts, 4)]
    return link(readings, stories={"s": [r.report.id for r in readings]})


def statuses(ledger: Ledger) -> dict[float | None, set[FigureStatus]]:
    values = [value for history in ledger.figures for value in history.values]
    return {low: {v.status for v in values if v.low == low} for low in {v.low for v in values}}


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (
            "The fire has burned 3,140 hectares, Ana Reld said on Monday, less than the 3,500 she had given on Saturday.",
            3500,
            3140,
        ),
        ("Ines Orlo said the bank expected growth of 0.9 percent, down from the 1.2 percent it forecast in February.", 1.2, 0.9),
        ("The court cut the fine from 200,000 kroner to 120,000, Ana Reld said.", 200_000, 120_000),
        ("The league cut the ban from three matches to one, Ana Reld said.", 3, 1),
    ],
)
def test_a_number_that_its_sentence_calls_old_is_superseded(text: str, old: float, new: float) -> None:
    assert statuses(story(text)) == {old: {FigureStatus.SUPERSEDED}, new: {FigureStatus.CURRENT}}


def test_a_record_that_is_withdrawn_agrees_with_nobody() -> None:
    ledger = story(
        "The weather office said Kirrow had reached a record of 44.7 degrees.",
        "The weather office withdrew the record of 44.7 degrees at Kirrow.",
    )
    assert [each.kind for each in ledger.links] == [LinkKind.SUPERSEDES]
    assert statuses(ledger) == {44.7: {FigureStatus.WITHDRAWN}}


def test_what_our_obituary_said_is_taken_back_by_the_sentence_behind_it() -> None:
    aged = story("Oda Maren has died. She was 91, her agent said.", "Our obituary of Oda Maren said she was 91. She was 92.")
    assert statuses(aged) == {91: {FigureStatus.WITHDRAWN}, 92: {FigureStatus.CURRENT}}
    note = "Correction: Our article said Oda Maren died in hospital. She died at home."
    (found,) = story(note).links
    assert (found.kind, found.reason.startswith("Bay Post says in a correction how it is")) == (LinkKind.SUPERSEDES, True)
