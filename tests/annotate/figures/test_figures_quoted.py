"""A number alone in quotation marks counts what stands behind them."""

import pytest

from readings import document_of


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ('The guard said it had burned "at least nine" barns near Pell.', ["barns"]),
        ("The mayor said “about 60” goats were lost.", ["goats"]),
        ('"We lost nine," farmers said.', [None]),
    ],
)
def test_the_noun_behind_the_marks_is_counted(text: str, counted: list[str | None]) -> None:
    assert [figure.counted for figure in document_of(text).figures] == counted
