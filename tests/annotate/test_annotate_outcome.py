"""What came of a deed, and how it was done, belongs to what is said of it."""

import pytest

from readings import claims_of
from sayso.schema import Kind


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The army acknowledged on Sunday that one of its guns had fired on Harsk on Friday night, killing four people.",
            "one of its guns had fired on Harsk on Friday night, killing four people",
        ),
        (
            "The navy admitted that a drone had hit the ferry, wounding nine.",
            "a drone had hit the ferry, wounding nine",
        ),
        (
            "The Front accused Teland of breaking the truce, which began on Friday, by shelling the village of Orn.",
            "accused Teland of breaking the truce, which began on Friday, by shelling the village of Orn",
        ),
    ],
)
def test_what_came_of_it_and_by_what_are_said_by_the_same_voice(text: str, content: str) -> None:
    (claim,) = claims_of(text)
    assert claim.quote == content
    assert claim.voice.kind is not Kind.REPORT


def test_what_the_reporter_makes_of_it_is_not_said() -> None:
    claims = claims_of("The minister said that the bridge had fallen, contradicting the mayor.")
    assert [c.quote for c in claims if "minister" in c.voice.name] == ["the bridge had fallen"]
