"""Who a source is by the name behind the clause that tells of him."""

import pytest

from readings import claims_of


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("A security researcher who has seen the sample, Odile Marr, said it was genuine.", "Odile Marr"),
        ("A man who was there, Bo Lind, said the roof had fallen in.", "Bo Lind"),
        ("The doctor who examined the body, Ada Prim, said he had drowned.", "Ada Prim"),
        ("A lawyer who defended the singer, Ada Prim, said the case was closed.", "lawyer"),
        ("A lawyer who defended Bo Lind, Ada Prim, said the case was closed.", "lawyer"),
        ("A witness who spoke to Bo Lind said the roof had fallen in.", "witness"),
    ],
)
def test_a_name_behind_a_clause_is_that_of_whom_the_clause_tells(text: str, voice: str) -> None:
    assert {claim.voice.name for claim in claims_of(text)} == {voice}


def test_one_of_those_who_did_something_is_the_one_who_is_named() -> None:
    text = (
        "One of the two council members who had demanded Reyl's resignation, Sven Ahl, said on Friday that he would vote no. The "
        "other, Tilda Brock, said she had been misquoted."
    )
    voices = [claim.voice.name for claim in claims_of(text)]
    assert (voices[0], voices[-1]) == ("Sven Ahl", "Tilda Brock")
