"""The price of one is no rival of the price of all."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.link.counts.rates import DIFFERENCE, difference, rate


@pytest.mark.parametrize(
    ("words", "each"),
    [
        ("$31 a share", "share"),
        ("$31 per share", "share"),
        ("$31 in cash for each share", "share"),
        ("$80 a barrel", "barrel"),
        ("$20 in each of them", "each"),
        ("$20 apiece", "apiece"),
        ("$80 a year", ""),
        ("$80, a share of which", ""),
        ("$80 a shared cost", ""),
        ("$80 for shares", ""),
    ],
)
def test_a_sum_may_be_the_price_of_one(words: str, each: str) -> None:
    assert rate(words, 3) == each


def lows(one: str, other: str) -> list[set[float | None]]:
    """The numbers of each history of money, of two reports a day apart."""
    ledger = link(
        [
            read_text(one, outlet="Bay Post", published="2031-05-06"),
            read_text(other, outlet="Valley Echo", published="2031-05-07"),
        ]
    )
    return sorted(
        ({value.low for value in h.values} for h in ledger.figures if h.role == "money"), key=lambda v: min(v, key=float)
    )


def test_a_price_a_share_and_the_price_of_the_firm_are_two_histories() -> None:
    found = lows(
        "Brandel Group said it would buy Kestrel Foods for $4.2 billion, or $31 a share.",
        "Brandel Group said it would buy Kestrel Foods for $4.6 billion, or $34 a share.",
    )
    assert found == [{31.0, 34.0}, {4.2e9, 4.6e9}]


def test_a_sum_a_year_and_the_same_sum_are_one_history() -> None:
    found = lows("Brandel Group said it would save $350 million a year.", "Brandel Group said it would save $400 million.")
    assert found == [{3.5e8, 4e8}]


def test_how_far_two_sums_lie_apart_is_neither_of_them() -> None:
    over = "The audit office said the tunnel at Orla would cost 40 million crowns more than budgeted."
    whole = "Minister Ida Crone said the tunnel at Orla would cost 260 million crowns."
    assert lows(over, whole) == [{40e6}, {260e6}]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("came to $31 more than planned", DIFFERENCE),
        ("came to $31 over budget", DIFFERENCE),
        ("found an overspend of $31 in all", DIFFERENCE),
        ("came to $31 in more than one town", ""),
        ("came to $31 over two years", ""),
    ],
)
def test_words_tell_a_difference_of_two_sums(words: str, what: str) -> None:
    assert difference(words, words.index("$31"), words.index("$31") + 3) == what


def told_over_days(*texts: str) -> list[list[tuple[float | None, str]]]:
    """The numbers of each history, with how they stand, of reports of one outlet and story on one day after another."""
    made = [read_text(text, outlet="Bay Post", published=f"2031-05-0{n}") for n, text in enumerate(texts, 3)]
    ledger = link(made, stories={"s": [each.report.id for each in made]})
    return sorted(sorted((v.low, v.status.value) for v in h.values) for h in ledger.figures)


def test_what_a_strike_costs_a_day_is_no_rival_of_what_it_cost_in_all() -> None:
    day = "The strike at Norrail is costing 12 million crowns a day, Sam Ostrey said."
    whole = "The strike at Norrail cost 21 million crowns, Dag Ferro said."
    assert told_over_days(day, whole) == [[(12e6, "current")], [(21e6, "current")]]


def test_how_far_a_river_is_above_its_usual_level_is_not_how_high_it_stands() -> None:
    found = told_over_days(
        "The river stood at 7.4 metres in Brask, 2.1 metres above its usual level, the water authority said.",
        "The river had fallen to 6.2 metres in Brask, the water authority said.",
        "The river in Brask was 0.4 metres above its usual level, the water authority said.",
    )
    assert found == [[(0.4, "current"), (2.1, "superseded")], [(6.2, "current"), (7.4, "superseded")]]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The quake hit at a depth of 10 kilometres, 35 kilometres north of Orla, the institute said.", [10, 35]),
        ("The council passed the plan by 96 votes to 81, the clerk said.", [81, 96]),
        ("The wall in Orla is 12 metres long and 3 metres high, the mayor said.", [3, 12]),
    ],
)
def test_numbers_that_a_claim_gives_side_by_side_are_of_two_things(text: str, numbers: list[float]) -> None:
    assert told_over_days(text) == [[(n, "current")] for n in numbers]


def test_a_number_and_what_it_had_been_are_one_history_and_so_are_two_claims_numbers() -> None:
    assert told_over_days("The wall in Orla grew to 12 metres from 3 metres, the mayor said.") == [
        [(3, "superseded"), (12, "current")]
    ]
    two = told_over_days(
        "The wall in Orla is 12 metres long, the mayor said.", "The wall in Orla is 14 metres long, the mayor said."
    )
    assert two == [[(12, "superseded"), (14, "current")]]


@pytest.mark.parametrize(
    ("one", "other", "numbers"),
    [
        ("The raft was 12 metres long and 3 metres wide", "The raft was 14 metres long and 3 metres wide", [[3, 3], [12, 14]]),
        ("The bill passed by 96 votes to 81", "The bill passed by 98 votes to 79", [[79, 81], [96, 98]]),
    ],
)
def test_two_voices_that_give_two_numbers_each_differ_about_each(one: str, other: str, numbers: list[list[float]]) -> None:
    found = told_over_days(f"{one}, the clerk said.", f"{other}, the fishermen said.")
    assert [sorted(number for number, _ in values) for values in found] == numbers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("was offered 2 million crowns by the mill", "got a bribe of 3 million crowns from the mill"),
        ("agreed a deal worth 40 million crowns with the mill", "agreed a loan of 50 million crowns with the mill"),
        ("was found with 400,000 crowns at the mill", "was carrying 300,000 crowns in cash at the mill"),
    ],
)
def test_what_is_offered_may_be_a_bribe_and_what_was_found_with_somebody_he_carried(one: str, other: str) -> None:
    found = told_over_days(
        f"The mayor's aide in Brask {one}, the prosecutor said.", f"The mayor's aide in Brask {other}, her lawyer said."
    )
    assert len(found) == 1


def test_a_rent_a_week_is_a_rent() -> None:
    week = "The rent in Brask rose to 900 crowns a week, the tenants said."
    bare = "The rent in Brask rose to 800 crowns, the city said."
    assert len(told_over_days(week, bare)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Mayor Reyl used 14,000 crowns of city money for a holiday, Ida Crone said.",
            "Mayor Reyl repaid 9,000 crowns, Ida Crone said.",
        ),
        (
            "About 900 tonnes of oil have leaked from the tanker, Ida Crone said.",
            "About 11,000 tonnes of oil remain in the tanker, Ida Crone said.",
        ),
    ],
)
def test_what_was_paid_back_or_is_left_is_another_amount(one: str, other: str) -> None:
    ledger = link([read_text(text, published=f"2031-03-0{n}").reading for n, text in enumerate((one, other), 4)])
    assert [len(history.values) for history in ledger.figures] == [1, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Some 2,900 people work at the Telmar plant in Osk, Ida Crone said.",
            "About 5,000 people gathered at the Telmar plant in Osk, Omnia said.",
        ),
        (
            "Some 2,900 people work at the Telmar plant in Osk, Ida Crone said.",
            "About 700 people worked on Sunday without pay at the Telmar plant in Osk, Omnia said.",
        ),
        (
            "Savings from the merger would be 200 million euros a year, Ida Crone said.",
            "The merger would cost 300 million euros a year, Omnia said.",
        ),
        (
            "The closure of the Telmar plant would save 450 million euros a year, Ida Crone said.",
            "The closure of the Telmar plant would cost the region 40 million euros a year, Omnia said.",
        ),
        (
            "Only 6 of the 40 samples from Osk had been positive, Ida Crone said.",
            "Tests of 40 samples from Osk had been done, Omnia said.",
        ),
    ],
)
def test_numbers_of_two_sides_of_one_matter_are_no_rivals(one: str, other: str) -> None:
    readings = [read_text(text, published=f"2031-03-0{n}").reading for n, text in enumerate((one, other), 4)]
    ledger = link(readings, stories={"s": [r.report.id for r in readings]})
    assert not any(v.status.value == "disputed" for history in ledger.figures for v in history.values)


def test_what_is_planned_for_a_later_year_is_told_of_the_day_of_the_report() -> None:
    text = "Telmar plans to cut 4,200 jobs and to close its plant in Osk by the end of 2032, Ida Crone said."
    ledger = link([read_text(text, published="2031-03-04").reading])
    assert {v.as_of for history in ledger.figures for v in history.values} == {None}


def test_deaths_that_may_be_linked_to_a_thing_are_deaths() -> None:
    text = "The agency has banned the painkiller Dolatrin after nine deaths that may be linked to it, the agency said."
    ledger = link([read_text(text, published="2031-03-04").reading])
    assert [h.supposed for h in ledger.figures if h.role == "killed"] == [False]


def test_so_many_since_a_year_is_so_many_up_to_now() -> None:
    text = "The man has passed on at least 70 secret documents since 2023, Ida Crone said."
    ledger = link([read_text(text, published="2031-03-04").reading])
    assert [(v.as_of, v.published) for history in ledger.figures for v in history.values] == [(None, "2031-03-04")]
