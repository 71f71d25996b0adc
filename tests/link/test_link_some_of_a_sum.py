"""Who is counted alone is no rival of a sum that holds them, and no number of all: "three officers and five protesters"."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import Ledger, LinkKind

RIOT = "Three police officers and five protesters died in the riot in Orrin, the hospital said."
BATTLE = "Four soldiers and 40 rebels were killed in the battle at Orrin, the army said."


def ledger(*texts: str) -> Ledger:
    readings = [read_text(text, outlet=f"Paper {n}", published="2031-03-03").reading for n, text in enumerate(texts)]
    return link(readings, stories={"s": [r.report.id for r in readings]})


def kinds(found: Ledger) -> set[LinkKind]:
    return {x.kind for x in found.links}


def statuses(found: Ledger) -> set[str]:
    return {v.status.value for h in found.figures for v in h.values}


def killed(found: Ledger) -> tuple[float, float, float]:
    (toll,) = [t for t in found.tolls if t.harm.value == "killed"]
    return toll.low, toll.best, toll.high


@pytest.mark.parametrize(
    ("whole", "part", "toll"),
    [
        (RIOT, "Five protesters died in the riot in Orrin, the union said.", 8),
        (
            "Two teachers and seven pupils were killed in the shooting in Orrin, the army said.",
            "Seven pupils were killed in the shooting in Orrin, the mayor said.",
            9,
        ),
    ],
)
def test_a_part_told_alone_agrees_with_the_same_part_of_a_sum(whole: str, part: str, toll: float) -> None:
    found = ledger(whole, part)
    assert statuses(found) == {"current"}
    assert not kinds(found) & {LinkKind.DIFFERS, LinkKind.CONFLICTS}
    assert killed(found) == (toll, toll, toll)


def test_more_of_a_kind_than_a_sum_holds_is_another_count() -> None:
    found = ledger(
        "Three men and two women died in the fire in Orrin, the hospital said.",
        "Four men died in the fire in Orrin, the mayor said.",
    )
    assert killed(found)[0] == 4


@pytest.mark.parametrize("who", ["protesters", "demonstrators"])
def test_those_who_march_are_one_by_any_name_and_some_of_the_people(who: str) -> None:
    found = ledger(
        "Five protesters were shot dead in Orrin, the union said.", f"Nine {who} were shot dead in Orrin, the mayor said."
    )
    assert statuses(found) == {"disputed"}
    found = ledger(
        "Five protesters were shot dead in Orrin, the union said.", "Nine people were shot dead in Orrin, the mayor said."
    )
    assert statuses(found) == {"current"}


@pytest.mark.parametrize("who", ["civilians", "villagers"])
def test_civilians_are_no_rivals_of_a_sum_of_those_who_fought_and_die_beside_them(who: str) -> None:
    found = ledger(BATTLE, f"Two {who} were killed in the battle at Orrin, a doctor said.")
    assert statuses(found) == {"current"}
    assert kinds(found) <= {LinkKind.INCOMPARABLE}
    assert killed(found) == (46, 46, 46)


def test_fewer_people_of_no_side_are_not_the_toll_of_a_fight() -> None:
    found = ledger(
        "Four soldiers were killed in the battle at Orrin, the army said.",
        "Forty rebels were killed in the battle at Orrin, the army said.",
        "Two nurses were killed in the battle at Orrin, a doctor said.",
    )
    assert killed(found) == (44, 44, 44)
    assert killed(ledger(BATTLE, "Fifty people were killed in the battle at Orrin, a doctor said."))[1:] == (50, 50)
