"""What is boilerplate, and what only looks like it."""

import pytest

from sayso.read import read


def boilerplate(text: str) -> list[str]:
    (report,) = read(text.encode(), name="a.txt")
    return [report.quote(region.span) for region in report.regions if region.role == "boilerplate"]


STORY = "The union said 400 people took part."


@pytest.mark.parametrize(
    "line",
    [
        "Related",
        "RELATED:",
        "Related stories",
        "Related: Why the pilots walked out",
        "Read more",
        "Read more: Who owns the port?",
        "Read more about the strike",
        "More on this story",
        "More from Northern Wire",
        "Subscribe to our newsletter",
        "Subscribe to Northern Wire for full access.",
        "Sign up for our daily briefing, free in your inbox every morning.",
        "Sign up here",
        "Follow us",
        "Follow us on Facebook, X and Telegram",
        "Follow Ada Lind on X",
        "Advertisement",
        "ADVERTISEMENT - scroll to continue",
        "Article continues below",
        "All rights reserved.",
        "© 2024 Northern Wire. All rights reserved.",
        "Copyright 2024 Northern Wire",
        "2024 Northern Wire. All rights reserved. This material may not be published or rewritten.",
        "Share this",
        "Share this article on Facebook",
        "Click here",
        "Click here to read the document",
        "Photo: Mina Oro/Northern Wire",
        "(Photo by Mina Oro/Northern Wire)",
        "Image credit: Port of Lowport",
    ],
)
def test_a_line_that_is_nothing_else_is_boilerplate(line: str) -> None:
    assert boilerplate(f"{STORY}\n\n{line}\n\n{STORY}\n\n{STORY}") == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        "Related charges against two crane drivers were dropped, the court said.",
        "Related charges – three of them – were dropped on Monday.",
        "Related charges: theft and arson, the clerk said.",
        "Read more books, the minister urged pupils.",
        "Subscribe to that theory or not, the port must open.",
        "Subscribe to our newsletter, the flyer said, and win a boat.",
        "Sign up for the army, the mayor told residents.",
        "Sign up and you will be paid, he promised.",
        "Follow us, the officer told the convoy.",
        "Follow-up talks on Facebook's future failed.",
        "Advertisement spending by the port fell by a third.",
        "“All rights reserved,” she joked.",
        "The treaty of 1999 left all such rights reserved to the county.",
        "Copyright law was changed in 2024.",
        "The band's third album, All Rights Reserved, sold three million copies.",
        "Share prices fell after the strike.",
        "Share this burden, the bishop asked the rich.",
        "Click here, the message read, and 300 accounts were emptied.",
        "Photo by photo, investigators rebuilt the scene.",
        "Photos showed the gate open.",
        "More on this story than anyone expected, he wrote.",
        "More from the front was expected on Monday, officials said.",
        "Image problems beset the board.",
        "Comments by the minister were not recorded.",
        "Print was dying, the publisher argued.",
        "Save the harbour, protesters chanted.",
    ],
)
def test_a_sentence_of_the_story_that_holds_such_a_word_is_not(sentence: str) -> None:
    assert boilerplate(f"{STORY}\n\n{sentence}\n\n{STORY}") == []


def test_everything_after_related_at_the_end_is_boilerplate() -> None:
    titles = ["Why pilots walked out", "A second offer fails. The mayor is angry.", "Who owns the port?"]
    assert boilerplate("\n".join([STORY * 9, "", "Related", "", *titles])) == ["Related", *titles]


@pytest.mark.parametrize(
    "rest",
    [
        f"{STORY}\n\n{STORY}",
        "The authority said that it had asked the county for a mediator twice since the spring and that no answer had come, "
        "while the union said that it had never been told of either letter.",
        "A LONG DIGEST LINE " + "“The authority asked the county for a mediator twice, to no avail.” [Post] " * 2,
        (STORY + "\n\nShe\n\n") * 6,
    ],
    ids=["two paragraphs", "a long one", "a long one without a full stop", "much text"],
)
def test_the_story_after_a_related_box_inside_it_is_kept(rest: str) -> None:
    text = f"{STORY * 9}\n\nRelated\nWhy pilots walked out\nWho owns the port?\n\n{rest}"
    assert boilerplate(text) == ["Related", "Why pilots walked out", "Who owns the port?"]
