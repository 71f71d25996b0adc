"""Times that stand beside a noun are not the claim's, wherever a time begins."""

import pytest

from readings import claims_of
from sayso.annotate import annotate
from sayso.extract.asides import of_the_claim
from sayso.schema import Report, Span, TimeExpression, Tree, report_id


@pytest.mark.parametrize("back", [1, 2, 3])
def test_a_time_within_the_last_word_of_a_report_is_the_claims(back: int) -> None:
    text = "The gate was shut at 10.30pm"
    read = annotate(Report(report_id(text.encode()), "a.txt", text.encode(), text, "text/plain"))
    time = TimeExpression(Span(read.report.id, len(text) - back, len(text)), "TIME", "T22:30")
    tree = Tree(read.tokens)
    assert of_the_claim(tree, [(0, len(read.tokens))], [time]) == (time,)


@pytest.mark.parametrize(
    "told",
    [
        "The sum would come to 23 million crowns, up from 18 million it had set aside in January",
        "The gap will fall to 2.1 percent of output, from 2.8 percent this year",
        "The number of sick rose to 112, from 40 on Tuesday",
        "The board will get 63 million crowns, 2 million more than planned in January",
    ],
)
def test_the_day_of_the_number_before_is_not_that_of_the_number(told: str) -> None:
    (claim, *_) = claims_of(f"{told}, the ministry said.", outlet="Bay Post", published="2031-02-11")
    assert claim.happened is None
    assert claim.as_of is None or claim.as_of.span is None


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The number of sick rose to 112 on Tuesday, from 40", "2031-02-11"),
        ("The board set aside 18 million crowns in January", "2031-01"),
        ("The board moved 40 clerks to Orla, from 3 offices in January", "2031-01"),
    ],
)
def test_another_day_is_that_of_the_number(told: str, day: str) -> None:
    (claim, *_) = claims_of(f"{told}, the ministry said.", outlet="Bay Post", published="2031-02-11")
    assert claim.happened is not None
    assert claim.happened.value == day


def test_what_is_more_than_was_planned_in_a_month_was_planned_in_one_gone_by() -> None:
    (claim,) = claims_of(
        "The board will get 63 million crowns, 2 million more than planned in September.", published="2031-12-12"
    )
    assert [time.value for time in claim.times] == ["2031-09"]
