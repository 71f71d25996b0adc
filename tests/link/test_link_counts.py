"""What a figure counts where its own words do not say: crowds, what was counted before, people out of home."""

import pytest
from link_samples import claim, reading, report

from sayso.link import link
from sayso.link.counts.amounts import amounts, counts
from sayso.schema import Bound, Kind, Stance


def test_two_counts_of_one_crowd_stand_side_by_side() -> None:
    text = report(
        "About 700 people marched along the quay, police said. The organisers put the crowd at 5,000.",
        outlet="Bay Post",
        published="2025-05-06",
    )
    police = claim(
        text,
        "About 700 people marched along the quay",
        "police",
        Kind.ORGANISATION,
        figures=[("About 700", {"low": 700, "counted": "people", "bound": Bound.ABOUT, "approximate": True})],
    )
    crowd = claim(
        text, "the crowd at 5,000", "organisers", Kind.GROUP, figures=[("5,000", {"low": 5000})], stance=Stance.ESTIMATES,
        about=(police.id,),
    )  # fmt: skip
    ledger = link([reading(text, police, crowd)])
    assert [k.kind for k in ledger.links] == ["differs"]
    assert len(ledger.points) == 1


def test_the_number_that_is_heard_is_a_number_of_what_was_counted_before() -> None:
    text = report("The mayor said nine had died. The number most often heard is about 20.", outlet="Bay Post")
    nine = claim(text, "nine had died", "mayor", Kind.OFFICE, figures=[("nine", {"low": 9, "role": "killed"})])
    heard = claim(text, "The number most often heard is about 20", figures=[("about 20", {"low": 20})], about=(nine.id,))
    ledger = link([reading(text, nine, heard)])
    assert {v.low for h in ledger.figures if h.role == "killed" for v in h.values} == {9, 20}


@pytest.mark.parametrize("words", ["residents of the two districts", "residents"])
def test_people_moved_out_and_people_who_left_home_are_one_count(words: str) -> None:
    text = report(f"About 2,000 {words} were moved to schools. Up to 2,400 people left their homes.")
    moved = claim(
        text, f"About 2,000 {words}", figures=[("About 2,000", {"low": 2000, "counted": "residents", "role": "evacuated"})]
    )
    left = claim(text, "Up to 2,400 people", figures=[("2,400", {"low": 2400, "counted": "people", "role": "displaced"})])
    (one,), (other,) = amounts(moved, text), amounts(left, text)
    assert counts(one, other) == "same"


def test_three_of_the_wounded_are_a_part_of_another_count() -> None:
    text = report("Three of the wounded died. Forty people were wounded.")
    some = claim(text, "Three of the wounded died", figures=[("Three", {"low": 3, "role": "wounded"})])
    everyone = claim(text, "Forty people were wounded", figures=[("Forty", {"low": 40, "counted": "people", "role": "wounded"})])
    (one,), (other,) = amounts(some, text), amounts(everyone, text)
    assert counts(one, other) == "scope"
