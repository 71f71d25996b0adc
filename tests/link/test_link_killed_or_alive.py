"""Somebody named was killed, or lives."""

from link_piles import pile

KILLED = ("2031-03-04", "A strike on a car killed Faris Daoud, the head of the Hadar Brigades, the Ostrian army said.")


def test_who_says_that_he_lives_is_against_who_says_that_he_was_killed() -> None:
    day, text = KILLED
    told = pile((day, f"{text} A member of the group, who declined to be named, said Daoud was alive and well."))
    assert len(told.links("conflicts")) == 1


def test_an_army_that_grants_that_he_survived_takes_its_word_back() -> None:
    later = "Ostria's army has acknowledged that Faris Daoud, the head of the Hadar Brigades, survived the strike on a car."
    told = pile(KILLED, ("2031-03-06", later))
    assert len(told.links("supersedes")) == 1
    assert not told.links("repeats")


def test_of_two_one_may_be_killed_and_the_other_survive() -> None:
    told = pile(KILLED, ("2031-03-06", "Per Holm survived the strike on a car, the Ostrian army said."))
    assert not told.links("conflicts") | told.links("supersedes")
