"""Numbers told beside others: what went before, and when; what was struck from a list."""

import pytest
from link_piles import pile

DROWNED = ("2031-03-03", "The flood office of Orm said that six people had died in the flood.")


def test_the_year_behind_the_number_that_went_before_is_not_that_of_the_new_one() -> None:
    found = pile(("2031-10-05", "Turnout in Orm was 68 percent, the vote board said, up from 61 percent four years ago."))
    assert {v.low: v.status.value for h in found.ledger.figures for v in h.values} == {68.0: "current", 61.0: "superseded"}
    assert found.claim("68 percent").happened is None


def test_a_year_behind_the_number_itself_is_its_own() -> None:
    found = pile(("2031-10-05", "Turnout in Orm was 61 percent four years ago, the vote board said."))
    happened = found.claim("61 percent").happened
    assert happened is not None
    assert happened.value == "2027"


def test_what_is_brought_down_to_a_number_from_another_was_the_other_before() -> None:
    told = "Some will stay on in Orm, bringing the number of job losses down to 610 from 840, said Lo Dahl, who leads the yard."
    found = pile(("2031-10-05", told))
    assert {v.low: v.status.value for h in found.ledger.figures for v in h.values} == {610.0: "current", 840.0: "superseded"}


@pytest.mark.parametrize(
    "later", ["One death was struck from the flood toll of Orm.", "Two deaths were removed from the list of the flood in Orm."]
)
def test_what_is_struck_from_a_toll_is_no_toll(later: str) -> None:
    (toll,) = pile(DROWNED, ("2031-03-04", later)).ledger.tolls
    assert (toll.low, toll.best, toll.high) == (6, 6, 6)


def test_one_death_is_a_toll() -> None:
    (toll,) = pile(DROWNED, ("2031-03-04", "One death was reported in the flood of Orm.")).ledger.tolls
    assert toll.low == 1


def test_what_somebody_had_first_said_is_overtaken_by_what_he_says_now_also_in_another_point() -> None:
    found = pile(
        ("2031-03-04", "Nine clerks of Orm Steel, four of them women, were kidnapped in Harven, their union said."),
        (
            "2031-03-08",
            "The kidnappers have asked for money, a source said. Issa Brou, who had first said that at least seven people were "
            "taken, said the number was eight: a ninth man had hidden in a tank and was found on Friday.",
        ),
    )
    told = {(v.low, v.status.value) for h in found.ledger.figures for v in h.values if v.voice.startswith("Issa Brou")}
    assert told >= {(7, "superseded")}
