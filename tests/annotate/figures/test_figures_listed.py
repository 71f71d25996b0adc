"""People told side by side have one fate, where the words give it to all of them."""

import pytest

import sayso


def figures(sentence: str) -> list[tuple[str, float | None, str | None, str]]:
    (report,) = sayso.read(f"LORN, 3 March 2031 - {sentence}".encode(), name="listed.txt")
    (document,) = sayso.annotate([report])
    return [(report.quote(f.span), f.low, f.counted, f.role) for f in document.figures]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Five people, three women and two men, were killed in a fire in Orlen.", ["killed", "killed", "killed"]),
        ("The blast killed five people — two men and three women — on Monday.", ["killed", "killed", "killed"]),
        ("At least nine people died in the fire: six men, two women and a child.", ["killed", "killed", "killed"]),
        ("Three people, a man and two women, were detained at the gate.", ["detained", "detained"]),
        ("Four colleagues, three traders and a nurse, were killed on Sunday.", ["killed", "killed"]),
        ("Five villagers, three women and two men, were killed on Sunday.", ["killed", "killed", "killed"]),
        ("A doctor said five women, two men and a boy had died.", ["killed", "killed"]),
        ("The dead: four adults and a child.", ["killed"]),
        ("The injured were four adults and a child.", ["wounded"]),
        ("The fire killed a mother, her two sons and a neighbour.", ["killed"]),
        ("A mother, her two sons and a neighbour were killed.", ["killed"]),
    ],
)
def test_what_befell_all_befell_each_of_those_told_side_by_side(sentence: str, roles: list[str]) -> None:
    assert [role for *_, role in figures(sentence)] == roles


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("The mayor met three women and two men before ten people were killed.", ["count", "count", "killed"]),
        ("Five people, three trucks and two men were counted at the gate.", ["count", "count", "count"]),
        ("Three men were killed and two women watched.", ["killed", "count"]),
        ("The guests: four adults and a child.", ["count"]),
        ("Police questioned three men, and two women were killed.", ["count", "killed"]),
    ],
)
def test_what_is_told_of_some_is_not_told_of_others(sentence: str, roles: list[str]) -> None:
    assert [role for *_, role in figures(sentence)] == roles


def test_some_of_them_are_of_those_counted_in_the_same_sentence() -> None:
    told = figures("Two women fled. Seven others were wounded, four of them critically.")
    assert told[-1] == ("four", 4.0, None, "wounded")


def test_some_of_them_are_of_those_counted_before_where_the_sentence_counts_nobody() -> None:
    told = figures("Seven women were wounded. Four of them died.")
    assert told[-1] == ("Four", 4.0, "women", "killed")


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Seven people were hurt. Two of them died.", "killed"),
        ("Police stopped seven people. Two of them were detained.", "detained"),
        ("Police stopped seven people. Two of them were students.", "count"),
        ("Seven people were hurt. Two of them live in Lorn.", "count"),
    ],
)
def test_some_of_them_fared_as_their_own_verb_says(sentence: str, role: str) -> None:
    assert figures(sentence)[-1][-1] == role


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The dead include six dockers.", "killed"),
        ("The dead were three guards.", "killed"),
        ("The victims were three guards.", "count"),
        ("The wounded: six dockers.", "wounded"),
        ("The sinking killed 17 people.", "killed"),
        ("The sinking of 17 boats was reported.", "destroyed"),
        ("The guests include six dockers.", "count"),
    ],
)
def test_whom_the_words_before_call_dead_or_wounded_are(sentence: str, role: str) -> None:
    assert figures(sentence)[0][-1] == role


def test_one_family_counts_nothing_where_it_says_of_whom_they_are() -> None:
    assert [words for words, *_ in figures("The storm killed six members of one family.")] == ["six"]
    assert [words for words, *_ in figures("The storm killed six men and one woman.")] == ["six", "one"]
