"""Two reports on one story: what is compared, and the reason that is told."""

import pytest
from test_link_stories import AGAIN, CHESS, DAM, one

from sayso.link.stories import MODEL, story_traits
from sayso.link.story_score import FAMOUS, Fame, why
from sayso.link.story_traits import StoryTraits, weight
from sayso.schema import Reading

HARN = ("Ilse Harn", "PERSON")


def named(said: str, day: str) -> Reading:
    return one(f"{said} and swept away Ilse Harn", day, HARN)


def traits(*made: Reading) -> list[StoryTraits]:
    return story_traits([r.report for r in made], [c for r in made for c in r.claims])


def likeness(a: Reading, b: Reading) -> float:
    first, second = traits(a, b)
    return MODEL.likeness(first, second, Fame([first, second]))


def test_a_rare_word_weighs_more_than_a_common_one_and_an_unknown_one_most() -> None:
    assert weight("the") < weight("town") < weight("zorblat")


def test_reports_a_day_apart_are_likelier_one_story_than_a_month_apart() -> None:
    near, far = (likeness(one(DAM, "2025-05-05"), one(AGAIN, day)) for day in ("2025-05-06", "2025-06-06"))
    assert near > far > 0


def test_half_a_year_later_only_a_shared_person_makes_it_one_story() -> None:
    later = "2026-05-05"
    assert likeness(one(DAM, "2025-05-05"), one(AGAIN, later)) == 0.0
    assert likeness(named(DAM, "2025-05-05"), named(AGAIN, later)) > 0.0


def test_likeness_does_not_depend_on_which_report_comes_first() -> None:
    a, b = named(DAM, "2025-05-05"), named(AGAIN, "2025-05-07")
    assert likeness(a, b) == likeness(b, a)


def test_a_name_that_everybody_holds_says_nothing() -> None:
    (held,) = traits(named(DAM, "2025-05-05"))
    assert Fame([held]).rarity("ilse harn") > Fame([held] * 40).rarity("ilse harn") > 0
    assert Fame([held] * FAMOUS).rarity("ilse harn") == 0.0


def test_the_reason_names_the_shared_person_and_day_and_the_weights_add_up() -> None:
    a, b = traits(named(DAM, "2025-05-05"), named(AGAIN, "2025-05-05"))
    features, reason = why(a, b, Fame([a, b]), MODEL)
    assert reason.startswith("both name ilse harn, tell of 2025-05-05")
    odds = MODEL.bias + sum(f.weight for f in features)
    assert MODEL.likeness(a, b, Fame([a, b])) == pytest.approx(1 / (1 + 2.718281828**-odds), abs=0.001)


def test_reports_that_share_hardly_a_word_are_not_alike() -> None:
    assert likeness(one(DAM, "2025-05-05"), one(CHESS, "2025-05-05")) == 0.0
