"""A percentage is of something: only those of one thing are held against each other."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.link.block import Block, traits_of
from sayso.link.figures.gathered import Gathered, _are_one
from sayso.link.figures.stated import Stated
from sayso.schema import Ledger, LinkKind


def story(*texts: str) -> Ledger:
    readings = [read_text(text, published=f"2031-03-{n:02}", outlet="Bay Post").reading for n, text in enumerate(texts, 4)]
    return link(readings, stories={"s": [r.report.id for r in readings]})


@pytest.mark.parametrize(
    "texts",
    [
        ("The Reeds are at 31 percent, Omnia said.", "The Miners are at 28 percent, Omnia said."),
        ("The Reeds are at 31 percent and the Miners at 28 percent, Omnia said.",),
        ("Polls put his party at 31 percent, ahead of the Union party at 24 percent.",),
        ("The Polling Board declared Oren Vass the winner on Monday, with 52.4 percent against 45.8 percent for Ana Dell.",),
        ("The winner, Oren Vass, got 52 percent, the Polling Board said.", "Ana Dell got 45 percent, the Polling Board said."),
        ("The economy grew 3.1 percent last year, Ines Orlo said.", "Inflation was 1.2 percent in February, Ines Orlo said."),
        (
            "Unemployment in Osk fell to 7 percent in March, Ines Orlo said.",
            "Youth unemployment in Osk fell to 21 percent in March, Ines Orlo said.",
        ),
        ("Ana Dell said she had won 51 percent.", "Oren Vass won 46.8 percent, the Polling Board said."),
        ("Growth was 1.2 percent, Ines Orlo said.", "The central bank left its key rate at 4.25 percent, Ines Orlo said."),
    ],
)
def test_percentages_of_two_things_are_neither_linked_nor_one_history(texts: tuple[str, ...]) -> None:
    ledger = story(*texts)
    assert ledger.links == ()
    assert [len(history.values) for history in ledger.figures] == [1, 1]


def history(text: str) -> Gathered:
    """The history of the one figure of a report."""
    made = read_text(text, published="2031-03-04", outlet="Bay Post").reading
    (traits,) = traits_of(Block((made,), (), ())).values()
    (amount,) = traits.amounts
    return Gathered(("percentage", "", (), "%", False, False, -1.0, (), False, "", ()), [Stated(traits, amount, "o", "p")])


def test_a_share_that_may_be_of_either_of_two_makes_them_no_one_history() -> None:
    vass, dell = history("Oren Vass won 52 percent, the Polling Board said."), history("Ana Dell won 48 percent, the Board said.")
    hers = history("She won 51 percent, the Reeds said.")
    assert _are_one(vass, vass.values[0], hers, hers.values[0])
    hers.values += dell.values
    assert not _are_one(vass, vass.values[0], hers, hers.values[0])


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (("The Reeds are at 31 percent, an Omnia poll found.", "A poll by Trant put the Reeds at 27 percent."), LinkKind.DIFFERS),
        (
            ("The Reeds are at 31 percent and the Miners at 28 percent, Omnia said.", "The Reeds are at 29 percent, Trant said."),
            LinkKind.DIFFERS,
        ),
        (
            (
                "Unemployment is at 5 percent, the Statistics Office said.",
                "The jobless rate is 6 percent, the Statistics Office said.",
            ),
            LinkKind.SUPERSEDES,
        ),
        (
            ("Ana Dell won 45 percent of the vote, the Polling Board said.", "The Polling Board said Ana Dell won 48 percent."),
            LinkKind.SUPERSEDES,
        ),
        (("Ana Dell said she had won 51 percent.", "Ana Dell won 46.8 percent, the Polling Board said."), LinkKind.DIFFERS),
        (
            ("Turnout in Osk was 61 percent.", "Turnout was 63 percent, two points more than first reported, Ines Orlo said."),
            LinkKind.SUPERSEDES,
        ),
        (
            ("The Reeds hold 31 percent of the seats, Omnia said.", "The Reeds hold 27 percent of the seats, Trant said."),
            LinkKind.DIFFERS,
        ),
    ],
)
def test_percentages_of_one_thing_are_held_against_each_other(texts: tuple[str, ...], kind: LinkKind) -> None:
    assert [each.kind for each in story(*texts).links] == [kind]


@pytest.mark.parametrize(
    "texts",
    [
        ("Twelve members voted against the bill, the clerk said.", "The clerk said 97 members voted for the bill."),
        (
            "Trelex said the data of 3,912,450 customers had been taken.",
            "Trelex said the card numbers of 26,000 customers had been taken.",
        ),
        (
            "Gunmen kidnapped five aid workers in Harven, police said.",
            "Two aid workers kidnapped near Harven have been freed, police said.",
        ),
    ],
)
def test_a_part_is_no_rival_of_its_whole_nor_the_one_side_of_a_vote_of_the_other(texts: tuple[str, ...]) -> None:
    ledger = story(*texts)
    assert not {LinkKind.DIFFERS, LinkKind.SUPERSEDES, LinkKind.CONFLICTS, LinkKind.REPEATS} & {
        each.kind for each in ledger.links
    }
    assert [len(history.values) for history in ledger.figures] == [1, 1]


def test_two_counts_of_customers_whose_data_were_taken_differ() -> None:
    first, other = (
        "Trelex said the data of 3,912,450 customers had been taken.",
        "Moth said the records of 4.8 million customers were.",
    )
    assert [each.kind for each in story(first, other).links] == [LinkKind.DIFFERS]


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Omnia said Ana Dell has a release clause of 60 million crowns.",
            "Omnia said Osk offered 52 million crowns for Ana Dell.",
        ),
        ("Omnia said the price for Ana Dell was 55 million crowns plus up to 5 million in bonuses.",),
        (
            "Omnia said the coach was travelling at 112 kilometres an hour on the bend.",
            "Omnia said the speed limit on the bend was 80 kilometres an hour.",
        ),
        ("Omnia said the truck carried 52 tonnes over the bridge.", "Omnia said the bridge has a weight limit of 40 tonnes."),
        (
            "Omnia said Ana Dell was paid 9 million crowns by Osk.",
            "Omnia said Ana Dell was caught with 4 million crowns in cash.",
        ),
        ("Omnia said Ana Dell was paid 9 million crowns by Osk.", "Omnia said Ana Dell had 4 million crowns on her."),
        ("Omnia said Osk expelled four Karven diplomats.", "Omnia said Osk and Karven expelled ten of each other's diplomats."),
        ("Omnia said Ana Dell took 9 million crowns in bribes.", "Omnia said Ana Dell took a loan of 4 million crowns."),
    ],
)
def test_sums_that_are_called_otherwise_are_no_one_history(texts: tuple[str, ...]) -> None:
    assert [len(history.values) for history in story(*texts).figures] == [1, 1]


def test_a_bid_and_the_fee_are_one_history() -> None:
    bids = (
        "Omnia said Osk made a bid of 52 million crowns for Ana Dell.",
        "Omnia said Osk paid a fee of 55 million crowns for Ana Dell.",
    )
    assert [len(history.values) for history in story(*bids).figures] == [2]


def test_a_reader_is_told_what_a_percentage_is_of() -> None:
    ledger = story(
        "The ruling Mill Union was ahead with 38 percent of the vote, Omnia said.",
        "The unemployment rate fell to 5.6 percent, Ines Orlo said.",
        "The Reed Alliance had 36.8 percent and the Mill Union 35.1, Ines Orlo said.",
    )
    assert sorted(h.counted or "" for h in ledger.figures) == ["Mill Union", "Reed Alliance", "unemployment rate"]


def test_seats_of_two_parties_are_no_rivals() -> None:
    ledger = story("The Reed Alliance won 91 seats, Ines Orlo said.", "The Mill Union won 87 seats, Omnia said.")
    assert [len(history.values) for history in ledger.figures] == [1, 1]
    rivals = story("The Reed Alliance won 91 seats, Ines Orlo said.", "The Reed Alliance won 87 seats, Omnia said.")
    assert [len(history.values) for history in rivals.figures] == [2]


def test_a_share_of_ones_revenue_is_called_so() -> None:
    ledger = story("The bank may be fined up to 4 percent of its annual revenue, Ines Orlo said.")
    assert [h.counted for h in ledger.figures] == ["annual revenue"]


def test_what_is_so_full_is_what_stands_before_which() -> None:
    ledger = story(
        "Water was let out of the reservoir, which is 94 percent full, Kolm Hydro said.",
        "The reservoir was 91 percent full, Kolm Hydro said.",
    )
    assert [(h.counted, [v.low for v in h.values]) for h in ledger.figures] == [("reservoir", [94, 91])]


def test_what_is_so_full_may_open_the_sentence() -> None:
    ledger = story(
        "The reservoir, which is 94 percent full, supplies the city, Kolm Hydro said.",
        "The reservoir was 91 percent full, Kolm Hydro said.",
    )
    assert [(h.counted, [v.low for v in h.values]) for h in ledger.figures] == [("reservoir", [94, 91])]


def test_two_numbers_of_one_voice_in_one_report_are_of_two_things() -> None:
    ledger = story(
        "About 50,000 people were told to leave the valley below the Kolm dam, the regional government said.",
        "Only about half of the residents who were told to leave the valley below the Kolm dam have done so, the mayor said. The "
        "regional government said 38,000 people had left. It put the number of residents in the danger zone at 52,000.",
    )
    found = [[v.low for v in h.values] for h in ledger.figures if h.unit is None and h.role == "count"]
    assert sorted(found) == [[38000], [50000, 52000]]


def test_a_number_that_its_body_says_was_not_so_many_is_withdrawn() -> None:
    ledger = story(
        "Inflation rose to 5.1 percent in August, the statistics office said.",
        "Noren's statistics office said on Monday that inflation in August was 4.9 percent and not 5.1 percent as it had "
        "reported a "
        "week ago.",
    )
    found = sorted((v.low, v.status.value) for h in ledger.figures for v in h.values)
    assert found == [(4.9, "current"), (5.1, "withdrawn"), (5.1, "withdrawn")]


def test_a_share_that_somebody_handles_is_of_what_he_handles() -> None:
    ledger = story("The refinery handles 7 percent of Orland's fuel, Ines Orlo said.")
    assert [h.counted for h in ledger.figures] == ["Orland's fuel"]
    ledger = story("The Reed Alliance holds 7 percent of the vote, Ines Orlo said.")
    assert [h.counted for h in ledger.figures] == ["Reed Alliance"]


def test_a_result_told_for_and_against_is_two_shares() -> None:
    ledger = story("The final result was 51.4 percent against and 48.6 in favour, Ines Orlo said.")
    told = [(h.unit, h.counted, v.low) for h in ledger.figures for v in h.values]
    assert sorted(told, key=lambda each: each[2]) == [("%", None, 48.6), ("%", None, 51.4)]
    ledger = story("Voters on the island of Marrow rejected independence by 52 percent, Ines Orlo said.")
    assert [h.counted for h in ledger.figures] == [None]
