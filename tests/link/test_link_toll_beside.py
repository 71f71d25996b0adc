"""What a toll is not: the dead of another event, the wounded who died counted twice, numbers nobody stands for."""

import pytest
from test_link_tolls import best, story

from readings import read_text
from sayso.link import link
from sayso.schema import Harm


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The worst flood since 1972, when 310 people died, has killed nine, Ida Crone said.", (9, 0)),
        ("The blast, which came a year after 40 people died in a similar accident, killed nine, Ida Crone said.", (9, 0)),
        ("The deadliest fire in Harven since the one in 1999 that killed 87 people left 12 dead, the mayor said.", (12, 0)),
        ("A ferry sank off Kirrow, killing six. A previous accident there killed 31 people, the coast guard said.", (6, 0)),
        ("The storm killed two dockers. It was stronger than the storm of 2009, in which 19 people drowned.", (2, 0)),
    ],
)
def test_the_dead_of_an_earlier_event_are_no_toll_of_this_one(text: str, expected: tuple[float, float]) -> None:
    assert best(story(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge at Kirrow has been shut since Monday, when 12 people died in a crash. One woman was hurt.", (12, 1)),
        ("Two weeks after the blast killed 14 people in Kirrow, the mayor resigned.", (14, 0)),
        ("The trial began a year after 12 people died in the Kirrow fire.", (12, 0)),
        ("The deadliest fire since 1999 killed 12 people in Kirrow, the mayor said.", (12, 0)),
        ("The previous toll of nine people killed rose to 12, the mayor said.", (12, 0)),
    ],
)
def test_the_dead_of_this_event_are_its_toll_whatever_stands_beside_them(text: str, expected: tuple[float, float]) -> None:
    assert best(story(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kirrow's council said that 22 people had died in the blast, after six of the wounded died overnight.", (22, 0)),
        ("Nine people died after two of the injured succumbed to burns, Ida Crone said.", (9, 0)),
        ("Fourteen people had died as two of the wounded died of burns, the mayor said.", (14, 0)),
    ],
)
def test_who_died_of_the_wounded_is_counted_once_where_the_number_came_of_it(text: str, expected: tuple[float, float]) -> None:
    assert best(story(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were killed in the blast, and two of the wounded died later.", (11, 0)),
        ("Nine people were killed after the roof fell, and two of the wounded have died.", (11, 0)),
        ("Nine people were killed in the blast. After a night in hospital two of the wounded died.", (11, 0)),
    ],
)
def test_who_died_of_the_wounded_on_top_is_added(text: str, expected: tuple[float, float]) -> None:
    assert best(story(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A couple and their two children were killed, Ida Crone said.", (4, 0)),
        ("The fire in Kirrow killed a young couple and their baby.", (3, 0)),
        ("Two men, a couple and a child were killed in the crash.", (5, 0)),
        ("Four people, a couple and their two children, were killed.", (4, 0)),
        ("A couple was killed and their two children were wounded.", (2, 2)),
        ("A couple were found dead in Kirrow. The couple, both 34, had been married for a year.", (2, 0)),
        ("Five people were killed in Kirrow. A couple died in the kitchen.", (5, 0)),
    ],
)
def test_a_couple_is_two_people_beside_whoever_else_is_told(text: str, expected: tuple[float, float]) -> None:
    assert best(story(text)) == expected


def test_a_couple_of_people_is_no_number() -> None:
    assert story("A couple of hikers were killed in Kirrow.") == {}


def test_a_number_that_its_giver_corrects_by_one_is_no_high_of_the_toll() -> None:
    first = "Nineteen people died in the Kirrow fire, the minister, Ada Hask, said."
    corrected = "Eighteen people died in the Kirrow fire, Hask said, correcting the figure of 19 that she gave a day earlier."
    again = "Eighteen people died in the Kirrow fire, Hask said, correcting the figure of 19 that she had given before."
    for text in (corrected, again):
        found = story(first, text)[Harm.KILLED]
        assert (found.low, found.best, found.high) == (18, 18, 18)
    found = story(first, "Eighteen people died in the Kirrow fire, Hask said.")[Harm.KILLED]
    assert (found.low, found.best, found.high) == (18, 18, 19)


def test_a_report_whose_number_of_dead_was_corrected_does_not_say_that_nobody_died() -> None:
    told = (
        ("Valley Echo", "2031-03-04", "Police said 13 people died in the Kirrow crash."),
        ("Bay Post", "2031-03-04", "Police said 13 people died in the Kirrow crash and 40 were hurt."),
        (
            "Bay Post",
            "2031-03-05",
            "(Corrects number of dead to 12 from 13 in first paragraph)\nPolice said 12 people died in the Kirrow crash and 40 "
            "were hurt.",
        ),
    )
    readings = [read_text(text, outlet=outlet, published=day).reading for outlet, day, text in told]
    (found,) = [toll for toll in link(readings).tolls if toll.harm is Harm.KILLED]
    assert (found.low, found.best, found.high) == (12, 12, 13)
    assert "others to 13" in found.reason


def test_two_voices_that_put_one_thing_at_two_numbers_differ_though_the_second_leaves_out_the_thing() -> None:
    text = "Ida Crone put the dead at nine, and the hospital at four."
    ledger = link([read_text(text, published="2031-03-04").reading])
    assert [each.kind.value for each in ledger.links] == ["differs"]
    assert [(toll.low, toll.high) for toll in ledger.tolls] == [(4, 9)]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            (
                "Shells struck a market in Kirrow on Sunday, killing 16 people and wounding 40, the town's administration said.",
                "Two Varnian soldiers were killed and five wounded by return fire in Kirrow, the defence ministry said.",
            ),
            (16, 40),
        ),
        (("Shells killed 16 civilians in Kirrow on Sunday.", "Two soldiers were killed in Kirrow, the ministry said."), (16, 0)),
        (("Nine soldiers were killed in the Kirrow blast.", "Eleven people were killed in the Kirrow blast."), (11, 0)),
        (
            (
                "Sixteen people were killed in the Kirrow blast, the mayor said.",
                "The Kirrow blast killed 14 soldiers and two civilians, the ministry said.",
            ),
            (16, 0),
        ),
        (("Eleven people were killed in the Kirrow blast.", "Nineteen soldiers were killed in the Kirrow blast."), (19, 0)),
        (("Eleven people were killed in the Kirrow blast.", "Nine people were killed in the Kirrow blast."), (9, 0)),
        (("Nine soldiers were killed in the Kirrow blast.", "Nine soldiers were killed in Kirrow, the army said."), (9, 0)),
    ],
)
def test_fewer_dead_of_one_side_are_no_count_of_all_the_dead(texts: tuple[str, ...], expected: tuple[float, float]) -> None:
    found = story(*texts)
    assert best(found) == expected
    assert found[Harm.KILLED].low in (expected[0], 11)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Nine passengers were hurt in Kirrow, police said.", "Thirteen people were hurt in Kirrow, the mayor said."), 13),
        (("Nine officers were hurt in Kirrow, police said. The union said that 60 people were hurt in Kirrow.",), 60),
        (("Nine nurses were hurt in Kirrow, police said.", "Thirteen people were hurt in Kirrow, the mayor said."), 9),
        (("Nine passengers were hurt in Kirrow, police said.", "Seven people were hurt in Kirrow, the mayor said."), 7),
        (("Nine people were seriously hurt in Kirrow, police said.", "Thirteen people were hurt in Kirrow, Ida Crone said."), 13),
        (("Nine people were seriously hurt in Kirrow, police said.",), 9),
        (("Nine passengers were hurt in Kirrow, police said.",), 9),
        (("Nine officers were hurt in Kirrow, police said.",), 9),
    ],
)
def test_fewer_of_some_kind_of_people_are_no_count_of_all(texts: tuple[str, ...], expected: float) -> None:
    (toll,) = link([read_text(text, published="2031-03-04").reading for text in texts]).tolls
    assert toll.best == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Fewer than nine people were killed in the Kirrow fire, Ida Crone said.",), (0, 9)),
        (("Up to 30 people were killed in the Kirrow fire.",), (0, 30)),
        (("Fewer than nine people died in the Kirrow fire.", "Seven people died in the Kirrow fire, Ida Crone said."), (7, 9)),
        (("Nine people were killed in the Kirrow fire, Ida Crone said.",), (9, 9)),
        (("At least nine people were killed in the Kirrow fire.",), (9, 9)),
    ],
)
def test_a_limit_from_above_is_no_low_of_the_toll(texts: tuple[str, ...], expected: tuple[float, float]) -> None:
    found = story(*texts)[Harm.KILLED]
    assert (found.low, found.high) == expected
    assert found.low_claims


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("The driver was killed near Kirrow, police said.", "Ida Crone said that soldiers had shot the driver."), (1, 0)),
        (("A docker was struck by a crane in Kirrow, a friend said.", "The docker Oren Vass was killed by a crane."), (1, 0)),
        (("Two men were shot in Kirrow, police said.", "Two men were shot dead in Kirrow, police said."), (2, 0)),
        (("A woman was shot and wounded in Kirrow, police said.", "The guard was shot dead in Kirrow, police said."), (1, 1)),
        (
            (
                "Three men were killed in Kirrow, police said.",
                "Two people shot in Kirrow are in a critical condition in hospital, a doctor said.",
            ),
            (3, 2),
        ),
        (("Three men were shot in Kirrow, police said.", "One of the men shot in Kirrow has died, police said."), (1, 3)),
        (("Ida Crone said that soldiers had shot the driver.",), (0, 1)),
    ],
)
def test_who_was_shot_may_be_who_was_killed_and_is_not_counted_again(
    texts: tuple[str, ...], expected: tuple[float, float]
) -> None:
    assert best(story(*texts)) == expected
