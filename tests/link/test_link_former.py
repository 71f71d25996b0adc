"""Figures given as what another one had been."""

import pytest
from link_samples import claim, report

from readings import read_text
from sayso.link import link
from sayso.link.counts.amounts import amounts
from sayso.link.counts.former import formers, with_formers
from sayso.link.words.tables import PEOPLE
from sayso.schema import Bound, Kind


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("The death toll rose to 17 from 12, the Harven Fire Service said.", "12", "17"),
        ("The toll has risen from 12 to 17, Ida Crone said.", "12", "17"),
        ("Seventeen people were killed, up from 12 on Monday, Ida Crone said.", "12", "Seventeen"),
        ("Ida Crone raised the number of dead to 17 from 12.", "12", "17"),
        ("The ministry revised the toll from 12 to 17.", "12", "17"),
        ("The number of missing fell to 4 from 9, Ida Crone said.", "9", "4"),
        ("Ida Crone put the number of dead at 17, compared with 12 a day earlier.", "12", "17"),
        ("An earlier toll of 12 dead was raised to 17, the mayor said.", "12", "17"),
        ("The bank raised its offer to $5 million after a first bid of $3 million was turned down.", "$3 million", "$5 million"),
        ("The fund has grown to $5 million from $3 million, the bank said.", "$3 million", "$5 million"),
    ],
)
def test_words_that_tell_what_a_figure_had_been_make_it_a_former_one(text: str, old: str, new: str) -> None:
    read = read_text(text, published="2031-03-06", outlet="Bay Post")
    found = {span: now for claim in read.claims for span, now in formers(amounts(claim, read.report), read.report.text).items()}
    assert [(read.report.quote(span), read.report.quote(now.figure.span)) for span, now in found.items()] == [(old, new)]


@pytest.mark.parametrize(
    "text",
    [
        "Seventeen people from 12 villages were killed, Ida Crone said.",
        "Seventeen people were killed on Monday, a week after 12 people died in Kirrow, Ida Crone said.",
        "From 12 to 17 people were killed, Ida Crone said.",
        "An earlier figure of 11 missing had included four people who were later found, the office said.",
        "Its initial toll of 17 dead had included two men who were alive, the office said.",
        "The convoy went from 12 Quay Street to 17 Mill Lane, Ida Crone said.",
        "Crews from 12 towns and 17 villages fought the fire, Ida Crone said.",
    ],
)
def test_other_pairs_of_numbers_replace_nothing(text: str) -> None:
    read = read_text(text, published="2031-03-06", outlet="Bay Post")
    assert not [one for claim in read.claims for one in formers(amounts(claim, read.report), read.report.text)]


def test_what_the_number_had_been_is_superseded_by_its_own_claim_and_counts_the_same() -> None:
    text = "Seventeen people were killed at the Tarn dam, up from 12 on Monday, Ida Crone said."
    (history,) = link([read_text(text, published="2031-03-06", outlet="Bay Post").reading]).figures
    assert [(v.low, v.status.value) for v in history.values] == [(12, "superseded"), (17, "current")]
    assert history.values[0].against == (history.values[0].claim,)
    assert history.estimate is not None
    assert (history.estimate.low, history.estimate.best, history.estimate.high) == (17, 17, 17)


def test_an_earlier_count_at_the_end_of_a_long_sentence_is_a_former_one() -> None:
    text = report(
        "Seventeen people were killed when the silo at the edge of the harbour in Kirrow burst late on Monday night, raising an "
        "earlier count of 12."
    )
    dead = {"low": 17, "high": 17, "counted": "people", "role": "killed"}
    said = claim(text, text.text, figures=[("Seventeen", dead), ("12", {"low": 12, "high": 12})])
    assert {text.quote(old): text.quote(new.figure.span) for old, new in formers(amounts(said, text), text.text).items()} == {
        "12": "Seventeen"
    }


def test_what_a_number_is_down_from_is_counted_like_it() -> None:
    text = report("Fewer than 300 people slept in shelters, down from about 2,000 on Monday, the town hall said.")
    said = claim(
        text,
        "Fewer than 300 people slept in shelters, down from about 2,000 on Monday",
        "town hall",
        Kind.ORGANISATION,
        figures=[
            ("Fewer than 300", {"low": None, "high": 300, "bound": Bound.LESS_THAN, "counted": "people", "role": "displaced"}),
            ("about 2,000", {"low": 2000}),
        ],
    )
    now, before = with_formers(amounts(said, text), text.text)
    assert (before.role, before.head) == (now.role, now.head) == ("displaced", PEOPLE)


def test_what_the_police_count_had_been_makes_nobody_elses_count_out_of_date_where_the_police_had_given_it() -> None:
    told = (
        (
            "Bay Post",
            "2031-03-04",
            "Twelve people were killed at the Tarn dam, police said. The harbour union also counted 12 people killed.",
        ),
        ("Moor Radio", "2031-03-05", "The number of people killed at the Tarn dam rose to 17 from 12, police said."),
    )
    made = [read_text(text, published=day, outlet=outlet).reading for outlet, day, text in told]
    (history,) = link(made, stories={"one": [each.report.id for each in made]}).figures
    names = {c.id: c.voice.name for each in made for c in each.claims}
    assert {(names[v.claim], v.low, v.status.value) for v in history.values} == {
        ("police", 12, "superseded"),
        ("police", 17, "disputed"),
        ("harbour union", 12, "disputed"),
    }


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The sum is higher than the 350,000 crowns that aides had named, the Bay Post wrote.", False),
        ("The toll is far below the 300 dead that the army gave.", False),
        ("The sum is higher than 350,000 crowns, the court said.", True),
        ("The court named 350,000 crowns.", True),
    ],
)
def test_a_number_that_is_only_compared_with_is_not_given_by_who_compares(text: str, given: bool) -> None:
    voices = {
        v.voice for h in link([read_text(text, published="2031-03-06", outlet="Valley Echo").reading]).figures for v in h.values
    }
    assert bool(voices) is given


def test_who_was_counted_in_an_earlier_number_takes_it_to_no_other_one() -> None:
    text = (
        "Six people are missing in Orla, the office said on Wednesday. An earlier figure of 11 missing had included four people "
        "who were later found to be safe, the office said."
    )
    ledger = link([read_text(text, published="2031-03-06", outlet="Bay Post")])
    found = {(v.low, v.status.value) for h in ledger.figures for v in h.values}
    assert (6, "current") in found
    assert (11, "superseded") in found
    assert not any("4" in (v.reason or "") for h in ledger.figures for v in h.values if v.low == 11)


def test_what_an_initial_count_had_put_is_of_whoever_counts_now() -> None:
    text = (
        "At least five people, including the driver, died in the crash at Orsk, police said. An initial count had put the number "
        "of dead at six, but police later said one man had been counted twice."
    )
    read = read_text(text, published="2031-03-04").reading
    found = link([read], stories={"one": [read.report.id]})
    assert {v.low: v.status.value for h in found.figures if h.role == "killed" for v in h.values} == {
        5: "current",
        6: "superseded",
    }
