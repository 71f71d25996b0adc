"""Whole histories of fictional stories as the shipped pipeline reads them: every row, its voice, its status, and what stands."""

from collections.abc import Sequence

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import FigureHistory, Ledger

Row = tuple[float | None, float | None, str, str, str]
"""Low, high, voice, day of publication, status."""

FLOOD = (
    (
        "2031-04-02",
        "Bay Post",
        "At least nine people drowned and 30 are missing after the Orla burst its banks at Tessin, the Orla River Guard said on "
        "Wednesday.",
    ),
    (
        "2031-04-03",
        "Valley Echo",
        "The Orla flood killed 11 people in Tessin and 26 are missing, the Orla River Guard said on Thursday. Mayor Ida Crone "
        "put the number of dead at 15. Up to 50 more people could be killed if the Tessin dam breaks, Crone warned.",
    ),
    (
        "2031-04-04",
        "Bay Post",
        "The death toll from the Orla flood rose to 14 from 11, the Orla River Guard said on Friday. Rescuers found 20 of the "
        "missing alive, and six people are still missing, it said.",
    ),
    (
        "2031-04-06",
        "Valley Echo",
        "The Orla flood killed 17 people, the Orla River Guard said on Sunday. No one is missing any more, it said.",
    ),
)
TROOPS = (
    (
        "2031-05-02",
        "Bay Post",
        "Norland has deployed about 8,000 troops to the Karst border, Sudmark intelligence said on Friday.",
    ),
    (
        "2031-05-04",
        "Valley Echo",
        "Norland has deployed between 10,000 and 12,000 troops to the Karst border, a Westmark intelligence official said on "
        "Sunday on condition of anonymity. Norland denied that it had deployed between 10,000 and 12,000 troops to the Karst "
        "border.",
    ),
    (
        "2031-05-07",
        "Bay Post",
        "Norland has deployed 11,000 troops to the Karst border, Sudmark intelligence said on Wednesday.",
    ),
    (
        "2031-05-09",
        "Harbour News",
        "Norland has deployed 3,000 troops to the Karst border, the Norland defence minister Ilse Harn said on Friday. Norland "
        "plans to deploy 20,000 troops to the Karst border by June, Sudmark intelligence said.",
    ),
)
MONEY = (
    (
        "2031-06-01",
        "Bay Post",
        "Westmark pledged $20 million for the rebuilding of Tessin, the finance minister Tomas Reld said on Sunday.",
    ),
    (
        "2031-06-10",
        "Valley Echo",
        "Westmark raised its pledge for the rebuilding of Tessin to $35 million from $20 million, Tomas Reld said on Tuesday.",
    ),
    (
        "2031-06-20",
        "Bay Post",
        "Westmark has pledged up to $50 million for the rebuilding of Tessin, Tomas Reld said on Friday. Only $5 million "
        "has been paid so far, Mayor Ida Crone said.",
    ),
)


def ledger_of(story: Sequence[tuple[str, str, str]]) -> Ledger:
    made = [read_text(text, published=day, outlet=outlet).reading for day, outlet, text in story]
    return link(made, stories={"s": [one.report.id for one in made]})


def rows(history: FigureHistory) -> list[Row]:
    return [(v.low, v.high, v.voice, (v.published or "")[:10], v.status.value) for v in history.values]


def three(history: FigureHistory) -> tuple[float | None, float | None, float, bool]:
    found = history.estimate
    assert found is not None
    return found.low, found.best, found.high, found.open


def only(ledger: Ledger, role: str, *, supposed: bool = False, counted: str | None = "people") -> FigureHistory:
    (found,) = [h for h in ledger.figures if h.role == role and h.supposed == supposed and h.counted == counted]
    return found


@pytest.fixture(scope="module")
def flood() -> Ledger:
    return ledger_of(FLOOD)


@pytest.fixture(scope="module")
def troops() -> Ledger:
    return ledger_of(TROOPS)


@pytest.fixture(scope="module")
def money() -> Ledger:
    return ledger_of(MONEY)


def test_a_floods_dead_are_told_step_by_step_with_what_each_step_replaced(flood: Ledger) -> None:
    guard = "Orla River Guard"
    assert rows(only(flood, "killed")) == [
        (9, None, guard, "2031-04-02", "superseded"),
        (11, 11, guard, "2031-04-03", "superseded"),
        (15, 15, "Ida Crone", "2031-04-03", "disputed"),
        (11, 11, guard, "2031-04-04", "superseded"),
        (14, 14, guard, "2031-04-04", "superseded"),
        (17, 17, guard, "2031-04-06", "disputed"),
    ]
    assert three(only(flood, "killed")) == (15, 17, 17, False)


def test_missing_people_who_are_found_are_superseded_down_to_none(flood: Ledger) -> None:
    history = only(flood, "missing")
    assert [(low, status) for low, _, _, _, status in rows(history)] == [
        (30, "superseded"),
        (26, "superseded"),
        (6, "superseded"),
        (0, "current"),
    ]
    assert three(history) == (0, 0, 0, False)


def test_people_who_may_yet_be_killed_widen_neither_the_history_nor_the_toll(flood: Ledger) -> None:
    feared = only(flood, "killed", supposed=True)
    assert [(v.low, v.high) for v in feared.values] == [(None, 50)]
    (toll,) = flood.tolls
    assert (toll.low, toll.best, toll.high, toll.open) == (15, 17, 17, False)


def test_two_services_estimates_of_troops_stand_side_by_side_with_the_ministers_own(troops: Ledger) -> None:
    history = only(troops, "deployed", counted="troops")
    assert rows(history) == [
        (8000, 8000, "Sudmark intelligence", "2031-05-02", "superseded"),
        (10000, 12000, "Westmark intelligence official (Valley Echo)", "2031-05-04", "denied"),
        (11000, 11000, "Sudmark intelligence", "2031-05-07", "disputed"),
        (3000, 3000, "Ilse Harn", "2031-05-09", "disputed"),
    ]
    assert three(history)[0] == 3000
    assert three(history)[2] == 12000
    planned = only(troops, "deployed", supposed=True, counted="troops")
    assert [v.low for v in planned.values] == [20000]


def test_what_is_denied_says_who_denies_it_and_where(troops: Ledger) -> None:
    (denied,) = [v for h in troops.figures for v in h.values if v.status.value == "denied"]
    claims = {claim.id: claim for claim in troops.claims}
    assert denied.reason == "Norland denies it."
    assert [claims[c].stance.value for c in denied.against] == ["denies"]


def test_a_pledge_that_grows_in_stages_is_one_history_and_what_was_paid_another(money: Ledger) -> None:
    pledged, paid = sorted((h for h in money.figures if h.unit == "USD"), key=lambda h: -len(h.values))
    assert [(low, high, status) for low, high, voice, _, status in rows(pledged) if voice == "Tomas Reld"] == [
        (20_000_000, 20_000_000, "superseded"),
        (20_000_000, 20_000_000, "superseded"),
        (35_000_000, 35_000_000, "superseded"),
        (None, 50_000_000, "current"),
    ]
    assert three(pledged) == (None, None, 50_000_000, False)
    assert rows(paid) == [(5_000_000, 5_000_000, "Ida Crone", "2031-06-20", "current")]


def test_low_best_and_high_each_name_the_claims_whose_number_they_are(flood: Ledger, troops: Ledger, money: Ledger) -> None:
    for ledger in (flood, troops, money):
        for history in ledger.figures:
            told = {value.claim: value for value in history.values}
            found = history.estimate
            if found is None:
                continue
            assert all(told[c].low == found.low for c in found.low_claims if found.low is not None)
            assert all(told[c].low == found.best for c in found.best_claims if found.best is not None)
            assert all(found.high in (told[c].low, told[c].high) for c in found.high_claims)
            assert found.high_claims


def test_a_body_that_two_outlets_call_by_one_name_has_one_history() -> None:
    told = (
        ("2031-08-12", "Bay Post", "At least 60 homes near Calder were destroyed, the state fire agency said."),
        ("2031-08-13", "Valley Echo", "The fire near Calder destroyed 140 homes, the fire agency said."),
        ("2031-08-14", "Bay Post", "The fire near Calder destroyed 212 homes, the state fire agency said."),
    )
    ledger = link([read_text(text, published=day, outlet=outlet).reading for day, outlet, text in told])
    (history,) = [h for h in ledger.figures if h.role == "destroyed"]
    assert [row[-1] for row in rows(history)][-1] == "current"
    assert "disputed" not in {row[-1] for row in rows(history)}


def test_two_bodies_of_one_kind_that_differ_dispute_each_other() -> None:
    told = (
        ("2031-08-13", "Valley Echo", "The fire near Calder destroyed 140 homes, the state fire agency said."),
        ("2031-08-14", "Bay Post", "The fire near Calder destroyed 212 homes, the federal fire agency said."),
    )
    ledger = link([read_text(text, published=day, outlet=outlet).reading for day, outlet, text in told])
    (history,) = [h for h in ledger.figures if h.role == "destroyed"]
    assert {row[-1] for row in rows(history)} == {"disputed"}


def test_a_denial_that_its_voice_has_dropped_denies_no_figure_any_more() -> None:
    denial = (
        "2032-06-09",
        "Bay Post",
        "Three patients died at the Vera hospital on Tuesday, two nurses said on Wednesday. Pavel Renn, the hospital's director, "
        "denied that any patient had died at the Vera hospital on Tuesday.",
    )
    later = (
        "2032-06-10",
        "Valley Echo",
        "Two patients died at the Vera hospital on Tuesday, its director Pavel Renn said on Thursday.",
    )
    assert "denied" in {row[-1] for row in rows(only(ledger_of([denial]), "killed", counted="patients"))}
    assert {row[-1] for row in rows(only(ledger_of([denial, later]), "killed", counted="patients"))} == {"disputed"}


def test_three_papers_that_have_it_from_the_police_back_a_number_no_more_than_one() -> None:
    voices = ("police", "the city police", "the police", "Mayor Ana Dell", "the Oldmere hospital")
    numbers = ("Nine", "Nine", "Nine", "Eight", "Eight")
    readings = [
        read_text(f"{n} people died in the warehouse fire, {voice} said.", outlet=f"Outlet {k}", published="2031-03-04").reading
        for k, (n, voice) in enumerate(zip(numbers, voices, strict=True))
    ]
    (history,) = link(readings, stories={"one": [each.report.id for each in readings]}).figures
    assert history.estimate is not None
    assert history.estimate.best == 8
    assert history.estimate.reason.startswith("2 of 3 origins name it")


def test_a_number_alone_stands_in_the_history_of_what_it_is_held_against() -> None:
    text = "Between 8,000 and 10,000 people marched in the capital, the organisers said; police spoke of 3,500."
    (history,) = ledger_of([("2031-03-04", "Bay Post", text)]).figures
    assert (history.counted, sorted(value.low or 0 for value in history.values)) == ("people", [3500, 8000])
    assert {row[-1] for row in rows(history)} == {"disputed"}


def test_two_sums_of_one_gap_are_told_apart_as_sums() -> None:
    text = "The budget has a hole of $4.1 billion, the audit office said. The ministry put the gap at 2.6 billion."
    ledger = ledger_of([("2031-03-04", "Bay Post", text)])
    (link,) = ledger.links
    assert link.kind.value == "differs"
    assert "puts the sum at" in link.reason


def test_the_best_of_a_history_lies_between_its_low_and_its_high() -> None:
    told = (
        (
            "17:55 - The emergency services say 34 people have been taken to hospital, nine of them in critical condition.",
            "2031-03-14T18:30:00Z",
        ),
        ("Fourteen of the 41 injured remain in hospital.", "2031-03-15T12:00:00Z"),
    )
    readings = [read_text(text, published=day, outlet=f"Post {n}").reading for n, (text, day) in enumerate(told)]
    ledger = link(readings, stories={"s": [each.report.id for each in readings]})
    known = [h.estimate for h in ledger.figures if h.estimate and h.estimate.low is not None and h.estimate.best is not None]
    assert len(known) == 3
    assert all((e.low or 0.0) <= (e.best or 0.0) <= e.high for e in known)
    lows = [{v.low for v in h.values} for h in ledger.figures if h.role == "wounded"]
    assert not any({9, 14} <= numbers for numbers in lows)
