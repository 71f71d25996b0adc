"""The dead of an event long over are none of a story that tells of others."""

import pytest
from link_piles import pile

from sayso.schema.victims import Harm


@pytest.mark.parametrize(
    "old",
    [
        "One of those freed is Jon Kalam, who was serving life for the 2009 bombing of a bus in which 17 people died.",
        "The ferry belongs to Orm Lines. Thirty-one people were killed in the 2012 fire on its ship Elna.",
    ],
)
def test_what_only_one_report_tells_of_an_earlier_event_is_no_toll_of_this_one(old: str) -> None:
    told = pile(
        ("2031-03-04", f"Twelve hostages were freed on Tuesday. {old}"),
        ("2031-03-05", "Shellfire killed three people near Obell, Ida Voll said on Wednesday."),
    )
    (toll,) = [t for t in told.ledger.tolls if t.harm is Harm.KILLED]
    assert (toll.low, toll.best, toll.high) == (3, 3, 3)


def test_a_year_just_gone_may_be_in_the_news_yet() -> None:
    told = pile(("2031-03-04", "The coroner said on Tuesday that 17 people died in the 2030 flood, and nine more were hurt."))
    assert [t.best for t in told.ledger.tolls if t.harm is Harm.KILLED] == [17]


def test_the_trial_of_an_earlier_event_keeps_its_dead() -> None:
    told = pile(
        ("2031-03-04", "The trial over the 2009 bombing in which 17 people died opened on Tuesday."),
        ("2031-03-05", "Two men denied on Wednesday that they had planned the 2009 bombing, in which 17 people died."),
    )
    assert [t.best for t in told.ledger.tolls if t.harm is Harm.KILLED] == [17]
