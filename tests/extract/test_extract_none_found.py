"""Who found nothing says no more than that: it is no double no, and one word by one voice."""

import pytest

from readings import claims_of, read_text
from sayso.link import link
from sayso.schema import Link, LinkKind


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The two judges found no evidence that the firm had known of the lead.", "evidence that the firm had known of the lead"),
        ("Police found no sign of arson and closed the case.", "sign of arson"),
        ("Police have found no trace of the boy.", "trace of the boy"),
    ],
)
def test_what_was_not_found_is_not_negated_twice(text: str, said: str) -> None:
    assert [(c.stance.value, c.factuality.value, c.quote) for c in claims_of(text)] == [("denies", "CT-", said)]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("“We have found no evidence that the lock was forced,” Ida Holm said.", "Ida Holm"),
        ("We have found no evidence that the lock was forced, Ida Holm said.", "Ida Holm"),
        ("Police said they had found no evidence that the lock was forced.", "Police"),
    ],
)
def test_who_tells_of_an_own_search_says_one_thing(text: str, voice: str) -> None:
    told = [([v.name for v in c.chain], c.stance.value, c.quote) for c in claims_of(text)]
    assert told == [([voice], "denies", "evidence that the lock was forced")]


def test_another_ones_search_and_what_was_done_besides_are_told() -> None:
    told = {
        (c.voice.name, c.stance.value) for c in claims_of("Ida Holm said the firm had found no sign that the lock was forced.")
    }
    assert told == {("Ida Holm", "states"), ("firm", "denies")}
    text = "“We have found no evidence that the lock was forced and have told our clients,” Ida Holm said."
    assert any("We have found" in claim.quote for claim in claims_of(text))


def links(*texts: str) -> list[Link]:
    reads = [read_text(text, outlet=f"Paper {n}", published=f"2031-03-0{n}") for n, text in enumerate(texts, 1)]
    return list(link([r.reading for r in reads], stories={"lock": [r.report.id for r in reads]}).links)


@pytest.mark.parametrize(
    ("answer", "how"),
    [
        ("Police found no evidence that the lock was forced.", "found no evidence of what"),
        ("There is no evidence that the lock was forced, police said.", "says that there is no evidence of what"),
    ],
)
def test_the_link_says_that_nothing_was_found(answer: str, how: str) -> None:
    (found,) = links("The lock was forced, Ida Holm said.", answer)
    assert found.kind is LinkKind.DENIES
    assert how in found.reason


def test_what_is_found_later_takes_the_place_of_nothing_found() -> None:
    (found,) = links("Police found no evidence that the lock was forced.", "The lock was forced, police said.")
    assert found.kind is LinkKind.SUPERSEDES
    assert "had found no evidence of" in found.reason
