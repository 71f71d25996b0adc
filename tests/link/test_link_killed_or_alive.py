"""Somebody named was killed, or lives."""

from link_piles import pile

KILLED = (
    "2031-03-04",
    "An air strike on a car in Sulem on Monday killed Faris Daoud, the commander of the Hadar Brigades, the Ostrian army said. A "
    "member of the group, who declined to be named, said Daoud was alive and well.",
)


def test_who_says_that_he_lives_is_against_who_says_that_he_was_killed_and_may_be_granted_it() -> None:
    later = (
        "Ostria's army has acknowledged that Faris Daoud, the commander of the Hadar Brigades, survived an air strike on Monday."
    )
    told = pile(KILLED, ("2031-03-06", later))
    assert [other for _, other in told.links("conflicts")] == ["Daoud was alive and well"]
    ((new, old),) = told.links("supersedes")
    assert "survived" in new
    assert "killed Faris Daoud" in old
    assert not told.links("repeats")


def test_of_two_one_may_be_killed_and_the_other_survive() -> None:
    told = pile(KILLED, ("2031-03-06", "Ostria's army has acknowledged that Per Holm survived an air strike on Monday."))
    assert not told.links("supersedes")
