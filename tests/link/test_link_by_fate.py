"""One count in other nouns: arrests and people arrested, those who came and those who marched, engineers and people seized."""

import pytest
from link_pairs import kinds, ledger_of

from sayso.link.counts.by_fate import by_fate, tells_fate
from sayso.link.words.tables import PEOPLE
from sayso.schema import FigureStatus, LinkKind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor said that 41 people were arrested in Osk.", "The number of arrests in Osk rose to 58, the union said."),
        ("The mayor said that 41 people were arrested in Osk.", "The number of detentions in Osk rose to 58, the union said."),
        ("The union said that there were 12 arrests in Osk.", "The mayor said that 30 people were arrested in Osk."),
        ("The clinic said that there were 14 injuries in Osk.", "The mayor said that 20 people were injured in Osk."),
        ("Some 15,000 people marched in Osk, police said.", "The union said that 80,000 came to the march in Osk."),
        ("About 500 people protested in Osk, police said.", "The union said that 3,000 had joined the protest in Osk."),
        ("About 500 people marched in Osk, police said.", "The union said that 3,000 took part in the march in Osk."),
    ],
)
def test_one_count_in_other_nouns_is_held_against_the_other(one: str, other: str) -> None:
    ledger = ledger_of(one, other)
    assert LinkKind.DIFFERS in {link.kind for link in ledger.links}
    (history,) = ledger.figures
    assert {v.status for v in history.values} == {FigureStatus.DISPUTED}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Some 15,000 people marched in Osk, police said.", "The union said that 80 came from the farms of Osk."),
        ("Some 15,000 people marched in Osk, police said.", "The union said that 80 trucks came to the march in Osk."),
        ("The mayor said that 41 people were arrested in Osk.", "The clinic said that 14 injuries were counted in Osk."),
    ],
)
def test_other_things_are_not(one: str, other: str) -> None:
    assert LinkKind.DIFFERS not in kinds(one, other)


@pytest.mark.parametrize("who", ["engineers", "nurses", "drivers"])
def test_those_seized_are_people_of_whom_there_may_be_more(who: str) -> None:
    ledger = ledger_of(
        f"Gunmen kidnapped five {who} near Osk, police said.", "Police said that six people were kidnapped near Osk."
    )
    (history,) = ledger.figures
    assert [(v.low, v.status) for v in history.values] == [(5, FigureStatus.SUPERSEDED), (6, FigureStatus.CURRENT)]


def test_those_arrested_by_what_they_do_are_a_count_of_their_own() -> None:
    ledger = ledger_of("Police arrested five nurses in Osk, the union said.", "Police arrested 60 people in Osk, the union said.")
    assert len(ledger.figures) == 2
    seized = ledger_of(
        "Gunmen kidnapped five nurses and two guards near Osk, police said.", "Gunmen kidnapped 12 people, police said."
    )
    assert {v.status for h in seized.figures for v in h.values if v.low in (2, 5)} == {FigureStatus.CURRENT}


def test_a_noun_for_what_became_of_people_counts_people() -> None:
    assert by_fate("count", "arrest") == ("detained", PEOPLE)
    assert by_fate("wounded", "injury") == ("wounded", PEOPLE)
    assert by_fate("killed", "body") == ("killed", PEOPLE)
    assert by_fate("count", "body") == ("count", "body")
    assert tells_fate("detained", "arrests")
    assert not tells_fate("detained", "people")
