"""Numbers of a correction count what the sentence before says was given wrongly."""

import pytest

from readings import claims_of, document_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("An article on Monday misstated the number wounded. It was 12, not 17.", [(None, "wounded")] * 2),
        ("An article misstated the number of sailors killed. It was 12, not 17.", [("sailors", "killed")] * 2),
        ("An earlier version gave a wrong death toll. It was 12, not 17.", [(None, "killed")] * 2),
        ("The mayor gave the number of wounded. It was 12 by then.", [(None, "count")]),
    ],
)
def test_the_right_number_and_the_wrong_one_have_the_role(text: str, told: list[tuple[str | None, str]]) -> None:
    assert [(figure.counted, figure.role) for figure in document_of(text).figures] == told


def test_an_earlier_number_of_five_is_no_vague_number() -> None:
    text = "The ministry said that six had died, correcting an earlier number of five."
    assert [figure.low for figure in document_of(text).figures] == [6, 5]


def test_an_article_that_misstated_something_does_not_say_it() -> None:
    claims = claims_of("An article on Monday misstated how many sailors had drowned. There were 12, not 17.")
    assert {claim.voice.name for claim in claims} == {"the report itself"}
