"""Law 5: two places merge only for a named reason; origins are an interval."""

from hypothesis import given, settings
from hypothesis import strategies as st
from law_checks import CERTAIN, check_links, check_origins
from law_texts import stories

from readings import read_text
from sayso.link import link
from sayso.schema import Ledger, Merge

WIRE = "HARVEN (Northern Wire) - Nine people drowned when the ferry sank, Minister Oren Vass said."


def merged(*texts: tuple[str, str, str]) -> tuple[Ledger, list[Merge]]:
    """The ledger of texts, each with outlet and date, and the certain merges in it."""
    reads = [read_text(text, outlet=outlet, published=day) for outlet, day, text in texts]
    ledger = link([read.reading for read in reads], stories={"ferry": [read.report.id for read in reads]})
    return ledger, [merge for point in ledger.points for origin in point.origins for merge in origin.merges]


def test_every_merge_and_link_of_the_demo_says_why(demo_ledger: Ledger) -> None:
    rules = {merge.rule for point in demo_ledger.points for origin in point.origins for merge in origin.merges}
    assert rules == set(CERTAIN), "the demo shows every rule"
    check_origins(demo_ledger)
    check_links(demo_ledger)


@given(st.lists(stories(4), min_size=1, max_size=4))
@settings(max_examples=15)
def test_every_merge_and_link_of_anybodys_pile_says_why(texts: list[str]) -> None:
    reads = [
        read_text(text if text.strip() else "Nothing.", outlet=f"Outlet {n % 2}", published=f"2031-03-0{n + 1}")
        for n, text in enumerate(texts)
    ]
    ledger = link([read.reading for read in reads])
    check_origins(ledger)
    check_links(ledger)


def test_two_named_speakers_are_two_origins_whatever_they_say() -> None:
    ledger, merges = merged(
        ("Lowport Gazette", "2031-03-04", "The ferry was overloaded, Minister Oren Vass said."),
        ("Varrow Post", "2031-03-04", "The ferry was overloaded, Mayor Lena Oswin said."),
    )
    assert merges == []
    (point,) = ledger.points
    assert (point.at_least, point.at_most) == (2, 2)


def test_one_speaker_on_one_day_is_one_origin_for_that_reason() -> None:
    ledger, merges = merged(
        ("Lowport Gazette", "2031-03-04", "The ferry was overloaded, Minister Oren Vass said."),
        ("Varrow Post", "2031-03-05", "Oren Vass, the transport minister, said the ferry was overloaded."),
    )
    assert [merge.rule for merge in merges] == ["same speaker and occasion"]
    (point,) = ledger.points
    assert (point.at_least, point.at_most) == (1, 1)


def test_one_speaker_weeks_apart_is_not_one_occasion() -> None:
    ledger, merges = merged(
        ("Lowport Gazette", "2031-03-04", "The ferry was overloaded, Minister Oren Vass said."),
        ("Varrow Post", "2031-04-20", "Oren Vass, the transport minister, said the ferry was overloaded."),
    )
    assert merges == []
    assert {point.at_most for point in ledger.points} <= {1, 2}


def test_a_wire_text_in_two_papers_is_one_origin() -> None:
    _, merges = merged(("Lowport Gazette", "2031-03-04", WIRE), ("Varrow Post", "2031-03-05", WIRE))
    assert merges
    assert {merge.rule for merge in merges} <= {"same text", "shared agency credit", "same speaker and occasion"}


def test_an_unnamed_source_may_be_the_named_one_but_is_not_taken_for_it() -> None:
    ledger, merges = merged(
        ("Lowport Gazette", "2031-03-04", "The ferry was overloaded, Minister Oren Vass said."),
        ("Varrow Post", "2031-03-04", "The ferry was overloaded, an official said."),
    )
    assert merges == []
    (point,) = ledger.points
    assert (point.at_least, point.at_most) == (1, 2)
    (caution,) = point.cautions
    assert "Oren Vass" in caution.reason
