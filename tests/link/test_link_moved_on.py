"""Counts that go on, counts of other stretches of time, and words that are nearly the same."""

import pytest
from link_samples import claim, killed, reading, report

from readings import read_text
from sayso.link import link
from sayso.link.copies.shared import same_words
from sayso.schema import Bound, Kind, Reading


def said(quote: str, day: str, voice: str | None, toll: tuple, kind: Kind | None = None) -> Reading:
    text = report(f"{quote}, {voice or 'it was clear'} said.", outlet="Bay Post", published=day)
    return reading(text, claim(text, quote, voice, kind, figures=[toll]))


def kinds(*readings: Reading) -> list[tuple[str, str, str]]:
    ledger = link(readings, stories={"one": [r.report.id for r in readings]})
    quotes = {c.id: c.quote for c in ledger.claims}
    return [(found.kind.value, quotes[found.a], quotes[found.b]) for found in ledger.links]


AT_LEAST = "At least nine people were killed when the Vessin ferry sank"
EXACT = "Nine people were killed when the Vessin ferry sank"
RISEN = "The number of people killed on the Vessin ferry rose to 14"
OPEN = said(AT_LEAST, "2031-03-04", "fire service", killed("At least nine", 9, bound=Bound.AT_LEAST), Kind.ORGANISATION)


def test_a_count_that_rose_replaces_the_lower_bound_that_anybody_gave_before() -> None:
    later = said(RISEN, "2031-03-05", "Ida Crone", killed("14", 14))
    assert kinds(OPEN, later) == [("supersedes", RISEN, AT_LEAST)]


def test_a_count_that_rose_leaves_another_named_voices_exact_count_to_that_voice() -> None:
    exact = said(EXACT, "2031-03-04", "Oren Vass", killed("Nine", 9))
    later = said(RISEN, "2031-03-05", "Ida Crone", killed("14", 14))
    assert [kind for kind, _, _ in kinds(exact, later)] == ["differs"]


@pytest.mark.parametrize(
    ("rise", "status"),
    [
        ("Two more died, bringing the toll to 14", "superseded"),
        ("The number of people killed on the Vessin ferry rose to 14", "superseded"),
        ("Fourteen people were killed on the Vessin ferry", "disputed"),
    ],
)
def test_what_an_outlet_told_in_its_own_words_is_no_rival_of_the_count_that_went_on_from_it(rise: str, status: str) -> None:
    number = "14" if "14" in rise else "Fourteen"
    own = said("Nine people died on the Vessin ferry", "2031-03-04", None, killed("Nine", 9), Kind.REPORT)
    later = said(rise, "2031-03-06", "Ida Crone", killed(number, 14))
    (history,) = link([own, later], stories={"one": [own.report.id, later.report.id]}).figures
    assert {value.low: value.status.value for value in history.values}[9] == status


@pytest.mark.parametrize(("nth", "number", "found"), [("A tenth", 10, "supersedes"), ("A twelfth", 12, "differs")])
def test_one_more_that_died_goes_on_from_the_count_before_it_whoever_gave_that(nth: str, number: int, found: str) -> None:
    exact = said(EXACT, "2031-03-04", "Oren Vass", killed("Nine", 9))
    words = f"{nth} passenger was killed when the Vessin ferry sank"
    later = said(words, "2031-03-06", "Ida Crone", killed(f"{nth} passenger", number, bound=Bound.AT_LEAST))
    assert [kind for kind, _, _ in kinds(exact, later)] == [found]
    (history,) = link([exact, later], stories={"one": [exact.report.id, later.report.id]}).figures
    status = "superseded" if found == "supersedes" else "disputed"
    assert {value.low: value.status.value for value in history.values}[9] == status


def test_a_rise_told_on_the_same_day_or_before_replaces_nothing() -> None:
    assert [kind for kind, _, _ in kinds(OPEN, said(RISEN, "2031-03-03", "Ida Crone", killed("14", 14)))] == ["refines"]


def test_that_nobody_is_missing_any_more_replaces_a_count_of_the_missing() -> None:
    three, nobody = "Three people from the Vessin ferry are missing", "Nobody from the Vessin ferry is missing any more"
    missing = {"role": "missing"}
    before = said(three, "2031-03-04", "Ida Crone", killed("Three", 3, **missing))
    after = said(nobody, "2031-03-06", "the search", killed("Nobody", 0, **missing), Kind.ORGANISATION)
    assert ("supersedes", nobody, three) in kinds(before, after)


def test_the_dead_of_a_year_are_not_the_dead_of_an_event() -> None:
    now, year = (
        "Seventeen people were killed in the Brack mine",
        "Last year five people were killed in mines such as the Brack mine",
    )
    found = kinds(
        said(now, "2031-03-04", "Ida Crone", killed("Seventeen", 17)), said(year, "2031-03-05", "Oren Vass", killed("five", 5))
    )
    assert [kind for kind, _, _ in found] in ([], ["incomparable"])


def test_the_dead_of_the_worst_event_of_a_year_are_those_of_that_event() -> None:
    found = kinds(
        said("Seventeen people were killed in the Brack mine", "2031-03-04", "Ida Crone", killed("Seventeen", 17)),
        said("12 people were killed in the Brack mine, the worst fire this year", "2031-03-04", "Oren Vass", killed("12", 12)),
    )
    assert [kind for kind, _, _ in found] == ["differs"]


@pytest.mark.parametrize(
    ("one", "other", "nearly"),
    [
        ("it was a toy", "It was a toy.", True),
        (
            "A helicopter flew the boy to the children’s clinic at Lowport",
            "A helicopter flew the girl to the children’s clinic at Lowport",
            True,
        ),
        (
            "The shooting happened in the street by the quay on Friday night",
            "The shooting happened in the street by a quay",
            False,
        ),
        ("gulls are a problem", "People who live in the area say gulls are a problem", False),
    ],
)
def test_nine_words_of_ten_in_both_texts_are_nearly_the_same(one: str, other: str, nearly: bool) -> None:
    assert (same_words(one, other) >= 0.9) is nearly
    assert same_words(one, other) == same_words(other, one)


FIVE = "Five people were killed when the Vessin ferry sank"


@pytest.mark.parametrize(
    ("later", "overtaken"),
    [
        ("Six people have now died in the sinking of the Vessin ferry", True),
        ("Six people are now known to have died when the Vessin ferry sank", True),
        ("Six people died when the Vessin ferry sank", False),
    ],
)
def test_so_many_who_have_now_died_are_more_than_were_counted_before(later: str, overtaken: bool) -> None:
    texts = ((f"{FIVE}.", "2031-03-04"), (f"{later}, the harbour police said.", "2031-03-09"))
    readings = [read_text(text, published=day).reading for text, day in texts]
    found = link(readings, stories={"one": [r.report.id for r in readings]})
    status = {v.low: v.status.value for h in found.figures if h.role == "killed" for v in h.values}
    assert (status[5] == "superseded") is overtaken
