"""The killed and wounded in one number, drones that are shot down, one more of two, and the residents of a town."""

import pytest

from readings import document_of, read_text

Told = list[tuple[str, str | None, str]]


def told(text: str) -> Told:
    document = document_of(text)
    return [(document.report.quote(f.span), f.counted, f.role) for f in document.figures]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Losses there came to 1,100 killed and wounded, the ministry said.", [("1,100", "killed and wounded", "count")]),
        (
            "More than 90 rebels were killed or wounded and 13 were taken prisoner, he said.",
            [("More than 90", "rebels", "count"), ("13", None, "captured")],
        ),
        ("The blast killed or injured at least 45 clerks, he said.", [("at least 45", "clerks", "count")]),
        ("He put the number of dead and wounded at 700.", [("700", "dead and wounded", "count")]),
        # Two numbers, or one of the killed alone.
        ("Some 40 people were killed and 60 wounded.", [("40", "people", "killed"), ("60", "people", "wounded")]),
        ("A gunman killed three people and wounded five.", [("three", "people", "killed"), ("five", "people", "wounded")]),
        ("Four people were killed and several injured.", [("Four", "people", "killed"), ("several", None, "wounded")]),
        ("Two men were shot and killed and a woman was injured.", [("Two", "men", "killed")]),
    ],
)
def test_the_killed_and_wounded_in_one_number_are_none_of_the_killed(text: str, figures: Told) -> None:
    found = [(words.removeprefix("Some "), counted, role) for words, counted, role in told(text)]
    assert found == figures


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("Air defences shot down 71 of the drones and two of the missiles.", []),
        ("Officials said 94 drones were launched and 86 of them were shot down.", []),
        ("The ministry said two helicopters were shot down.", []),
        ("At least 30 people were killed or injured in the strike, he said.", []),
        ("The army said it shot down a helicopter, killing four soldiers.", [("killed", 4.0)]),
        ("Police said 12 people were shot and six of them died.", [("hit", 12.0), ("killed", 6.0)]),
    ],
)
def test_nobody_is_harmed_where_drones_are_shot_down(text: str, victims: list[tuple[str, float]]) -> None:
    found = read_text(text)
    assert [(v.harm.value, v.low) for claim in found.claims for v in claim.victims] == victims
    assert victims or all(f.role != "wounded" for f in found.document.figures)


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Two rescuers were killed there and a third is missing, she said.", 0),
        ("Two clerks were hurt; a third was later arrested, police said.", 0),
        ("Two aides were dismissed and a third was suspended, he said.", 0),
        ("The two plans cost a lot and a third was spent on roads, he said.", 1),
        ("The fire destroyed the school and a third of the village, he said.", 1),
    ],
)
def test_a_third_who_fared_like_two_others_is_no_share(text: str, shares: int) -> None:
    assert sum(f.unit == "%" for f in document_of(text).figures) == shares


def test_of_a_town_s_residents_are_residents() -> None:
    assert told("Some 2,000 of the town's 31,000 residents remain there, he said.")[0][1] == "residents"


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("Some 2,000 of the town's 31,000 residents have fled, he said.", "displaced"),
        ("Nine of the club's 23 players were hurt, he said.", "wounded"),
        ("Two of Osk Steel's 40 clerks were killed, he said.", "killed"),
    ],
)
def test_what_befell_some_of_those_of_a_place_did_not_befall_all(text: str, fate: str) -> None:
    assert [role for _, _, role in told(text)] == [fate, "count"]
    assert told("The storm flooded 300 of the city's 5,000 homes, she said.")[0][1] == "homes"
    assert told("Two of the bank's directors resigned, she said.") == [("Two", "bank's directors", "count")]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The agency said 1,120 people had died or gone missing this year.", [("1,120", "people", "count")]),
        ("He said that 40 people were killed and 12 are missing.", [("40", "people", "killed"), ("12", "people", "missing")]),
        (
            "At least 500 people have died in Orm, of them 320 civilians.",
            [("At least 500", "people", "killed"), ("320", "civilians", "killed")],
        ),
        # What is said of them has a verb of its own.
        ("Ten people died, of whom three had been freed in May.", [("Ten", "people", "killed"), ("three", "people", "count")]),
    ],
)
def test_the_dead_and_missing_are_no_dead_and_some_of_the_dead_are_dead(text: str, figures: Told) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The number of those killed has been exaggerated, Ida Voll said. She put it at 4,000.", "killed"),
        ("Nobody knows the death toll. The rebels put it at 40.", "killed"),
        ("The number of pupils is not known. The school put it at 40.", "count"),
    ],
)
def test_a_number_put_on_a_toll_just_spoken_of_is_of_the_dead(text: str, role: str) -> None:
    assert [role_ for _, _, role_ in told(text)] == [role]
