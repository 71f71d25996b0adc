"""Two ages of one person cannot both be right; two people may well have two ages."""

import pytest
from link_told import kinds, links


def test_two_ages_of_one_boy_conflict_and_the_reason_names_both() -> None:
    (found,) = links("The boy, 14, was shot in the leg on Quay Lane.", "The boy, 15, was shot in the leg on Quay Lane.")
    assert found.kind == "conflicts"
    assert "14" in found.reason
    assert "15" in found.reason
    assert kinds("A pupil was hit by his 3-year-old brother.", "A pupil was hit by his 4-year-old brother.") == ["conflicts"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A 19-year-old man was killed on Quay Lane.", "A 25-year-old woman was killed on Quay Lane."),
        ("A 19-year-old man was killed at noon.", "A 25-year-old man was rescued from a roof."),
        ("The boy, 14, was shot in the leg.", "The boy, 14, was shot in the leg on Monday."),
        ("A man, 34, was killed on Quay Lane.", "Another man, 35, was killed on Quay Lane."),
        ("The victim, 34, was shot on Quay Lane.", "The victim, 19, was shot on Quay Lane."),
        ("The girl, about 14, fell from the pier.", "The girl, 15, fell from the pier."),
    ],
)
def test_two_people_one_age_or_an_age_about_so_high_are_no_conflict(first: str, second: str) -> None:
    assert "conflicts" not in kinds(first, second)


def test_who_gives_another_age_in_the_same_words_does_not_repeat_them() -> None:
    assert "repeats" not in kinds("Ole Brandt, 31, died in the fire at noon.", "Ole Brandt, 32, died in the fire at noon.")
