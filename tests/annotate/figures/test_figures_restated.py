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
        (
            "The Bay Post gave the number of missing as 22. The coast guard's figure was 21.",
            [(None, "missing"), (None, "missing")],
        ),
        ("The Bay Post put the number of wounded at 22. The town's total was 21.", [(None, "wounded"), (None, "wounded")]),
        ("The Bay Post gave the number of missing. The town's total was 21.", [(None, "count")]),
        ("The town had 22 wards. The number of missing rose. Its total was 21.", [("wards", "count"), (None, "count")]),
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


def test_where_nothing_was_wrong_there_were_so_many_of_something_else() -> None:
    text = "The ministry gave the number of dead as 22. There were 40 on board."
    assert [(figure.low, figure.role) for figure in document_of(text).figures] == [(22, "killed"), (40, "count")]
