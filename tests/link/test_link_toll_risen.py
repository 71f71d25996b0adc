"""What the dead of a story have come to: a report that says that they are more now leaves the earlier ones behind."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import Harm

FIRST = "One docker was killed and nine people were hurt in the Kelm fire, police said."
SECOND = "The docker, Jan Reld, 45, was killed in the Kelm fire."


def dead(*texts: str) -> float:
    readings = [read_text(text, published=f"2031-03-{n:02}").reading for n, text in enumerate(texts, 4)]
    (killed,) = (t for t in link(readings, stories={"s": [r.report.id for r in readings]}).tolls if t.harm is Harm.KILLED)
    return killed.best


@pytest.mark.parametrize(
    "last",
    [
        "A 73-year-old woman died on Sunday after the Kelm fire, the coroner said, bringing the number of deaths to two.",
        "A second person has died after the Kelm fire, the coroner said.",
        "The death toll of the Kelm fire rose to two on Sunday, the coroner said.",
        "The Kelm fire is out, the coroner said. In all, 40 people were hurt and two died.",
    ],
)
def test_more_dead_of_a_later_day_leave_the_earlier_counts_behind(last: str) -> None:
    assert dead(FIRST, SECOND, last) == 2


@pytest.mark.parametrize(
    "last",
    [
        "Two dockers were killed in the Kelm fire, the coroner said.",
        "The number of deaths in fires rose to two this year, the coroner said.",
    ],
)
def test_another_number_or_one_of_a_year_leaves_none_behind(last: str) -> None:
    assert dead(FIRST, SECOND, last) == 1
