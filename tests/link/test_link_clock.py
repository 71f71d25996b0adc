"""Two times of day for one event."""

import pytest
from link_told import kinds, links


def test_two_times_hours_apart_for_one_event_conflict() -> None:
    (found,) = links("The robbery happened around 5 p.m. on Sunday.", "The robbery happened around 7:30 p.m. on Sunday.")
    assert found.kind == "conflicts"
    assert "17:00" in found.reason
    assert "19:30" in found.reason


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The robbery happened around 9 p.m. on Sunday.", "The robbery happened at 9:20 p.m. on Sunday."),
        ("The robbery happened around 9 p.m. on Sunday.", "The robbery happened around 5 p.m. on Saturday."),
        ("The robbery happened around 9 p.m. on Sunday.", "Officers arrived around 11 p.m. on Sunday."),
        ("The first blast happened at 9:10 a.m. on Sunday.", "The second blast happened at 9:45 a.m. on Sunday."),
        ("The shooting happened at 2:40 a.m. on Sunday.", "The shooting was reported at 3 a.m. on Sunday."),
        ("The robbery happened after 9 p.m. on Sunday.", "The robbery happened at 11 p.m. on Sunday."),
    ],
)
def test_times_that_may_be_one_or_of_another_day_or_act_do_not(first: str, second: str) -> None:
    assert "conflicts" not in kinds(first, second)
