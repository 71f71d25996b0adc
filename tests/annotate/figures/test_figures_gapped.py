"""Figures whose words stand elsewhere in the sentence: the rest of a result, what became of people past a clause."""

import pytest

from readings import claims_of


def told(text: str) -> list[tuple[float | None, str | None, str | None, str]]:
    return [(f.low, f.unit, f.counted, f.role) for claim in claims_of(text) for f in claim.figures]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The Greens won 21 percent of the vote, the Liberals 17 and the Farmers' Party 9, the board said.", [21, 17, 9]),
        ("The Reed Alliance had 36.8 percent and the Mill Union 35.1, the board said.", [36.8, 35.1]),
    ],
)
def test_shares_told_by_name_alone_are_shares_too(text: str, numbers: list[float]) -> None:
    assert [(low, unit) for low, unit, *_ in told(text)] == [(n, "%") for n in numbers]


def test_seats_told_by_name_alone_are_seats_too() -> None:
    found = [(low, counted) for low, _, counted, _ in told("The Greens won 21 seats, the Liberals 17, the board said.")]
    assert found == [(21, "seats"), (17, "seats")]


def test_a_name_that_ends_in_a_number_is_no_share() -> None:
    assert [low for low, *_ in told("The fund lost 21 percent after Flight 370 and Route 66 were shut, the board said.")] == [21]
    assert [low for low, *_ in told("Shares fell 3 percent, the FTSE 100 and the Nikkei 225, a broker said.")] == [3]
    assert [low for low, *_ in told("Turnout was 61 percent, March 12.")] == [61]
    assert [low for low, *_ in told("The Greens won 21 percent, District 9 and Ward 4, the board said.")] == [21]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("All 62 people aboard a jet that crashed near Selm on Monday are feared dead, officials said.", "killed"),
        ("All 62 people aboard are feared dead, officials said.", "killed"),
        ("All 62 people on a bus that fell into the river were killed, officials said.", "killed"),
        ("Police said 62 people on a bus that fell into the river were killed.", "killed"),
        ("Officials freed two people in a house that had been used by rebels.", "count"),
        ("Two men in a car that hit a lorry were arrested, police said.", "detained"),
        ("The six firms in a scheme that killed workers were fined, a court said.", "count"),
    ],
)
def test_what_became_of_people_is_told_past_a_clause_about_something_else(text: str, role: str) -> None:
    assert [r for *_, r in told(text)] == [role]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Complaints had been received about 112 polling stations, the board said.", "exact"),
        ("The group had warnings about 12 bridges, the board said.", "exact"),
        ("The board had received about 112 complaints, it said.", "about"),
        ("The board had warned about 12,000 customers, it said.", "about"),
        ("The board had warned over 40 drivers, it said.", "more than"),
    ],
)
def test_what_complaints_are_about_is_no_rough_number(text: str, bound: str) -> None:
    assert [str(f.bound) for claim in claims_of(text) for f in claim.figures] == [bound]


def test_whose_passwords_were_taken_was_not_taken() -> None:
    assert [r for *_, r in told("Passwords of about 300,000 customers were also taken, the bank said.")] == ["count"]
    assert [r for *_, r in told("About 30 hostages were also taken, the bank said.")] == ["captured"]


def test_dead_birds_are_no_toll() -> None:
    assert [r for *_, r in told("The number of dead birds found has risen to 2,300, the ministry said.")] == ["count"]
    assert [r for *_, r in told("The number of dead has risen to 23, the ministry said.")] == ["killed"]


@pytest.mark.parametrize(
    "text", ["The ministry said it had recorded nine deaths and 130 cases.", "The clinic counted nine dead and 130 cases."]
)
def test_who_is_ill_has_not_died(text: str) -> None:
    assert [r for *_, r in told(text)] == ["killed", "count"]


@pytest.mark.parametrize(
    "text",
    ["The wood was cut between 80 and 40 BC, the ministry said.", "Such jars were not made before 50 BC, Henrik Aas said."],
)
def test_years_before_the_common_era_count_nothing(text: str) -> None:
    assert told(text) == []


def test_the_age_of_a_man_whose_surname_is_an_initial_is_an_age() -> None:
    assert [r for *_, r in told("The man, identified only as Mats L., 38, was arrested, police said.")] == ["age"]
    assert "age" not in [r for *_, r in told("In the U.S., 24 people died, police said.")]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("A man suspected of killing three clerks and wounding four others was found dead.", ["killed", "wounded"]),
        ("A woman accused of wounding two guards at the mill was killed.", ["wounded"]),
        ("A gunman suspected of wounding two others in Harven was detained.", ["wounded"]),
        ("A group of nine clerks was killed.", ["killed"]),
        ("Two guards at the mill were killed.", ["killed"]),
        ("The blast, killing two guards and wounding four, was heard in Harven.", ["killed", "wounded"]),
    ],
)
def test_a_verb_of_one_says_nothing_of_the_several_before_it(text: str, roles: list[str]) -> None:
    assert sorted({role for *_, role in told(text)}) == roles


def test_of_none_there_are_no_parts() -> None:
    found = told("No deaths were reported.\n\nThe kits were sold by Tarn Foods, which recalled about 48,000 of them.")
    assert (48000, None, "deaths", "count") not in found


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Eleven of the train's 94 cars left the tracks.", ["cars", "cars"]),
        ("Three of Jan Reld's four sons left.", ["sons", "sons"]),
        ("Two of the mayor's aides left.", ["mayor's aides"]),
    ],
)
def test_some_of_so_many_that_somebody_has_count_those(text: str, counted: list[str]) -> None:
    assert [noun for _, _, noun, _ in told(text)] == counted


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("The firm expects a margin of 6% to 6.5% this year.", [(6, 6.5)]),
        ("Inflation may be between 3% and 4%.", [(3, 4)]),
        ("Its margin rose from 6% to 6.5%.", [(6, 6), (6.5, 6.5)]),
        ("The key rate rose 2% to 5%.", [(2, 2), (5, 5)]),
    ],
)
def test_per_cent_behind_both_ends_is_one_range(text: str, limits: list[tuple[float, float]]) -> None:
    assert [(f.low, f.high) for claim in claims_of(text) for f in claim.figures if f.unit == "%"] == limits


def test_and_more_than_another_says_nothing_of_the_number_before_it() -> None:
    (claim,) = claims_of("The train was well above the limit of 45 mph and more than the guard had said.")[:1]
    assert [(f.low, f.high) for f in claim.figures if f.unit == "mph"] == [(45, 45)]


def test_a_block_of_a_street_is_no_year() -> None:
    found = claims_of("Deputies were called to the hall in the 1900 block of Depot Street.")
    assert [time.value for claim in found for time in claim.times] == []


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Two people were killed and a third was hurt, the guards said.", []),
        ("Two papers asked: a third of the crews had left, the guards said.", [33.3]),
        ("A third were hurt, the guards said.", [33.3]),
    ],
)
def test_a_third_behind_two_is_one_more(text: str, shares: list[float]) -> None:
    assert sorted({low for low, unit, *_ in told(text) if unit == "%"}) == shares
