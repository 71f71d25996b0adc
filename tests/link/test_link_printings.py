"""What copies tell of when a thing was said: a reprint says nothing anew, and one statement may be printed with two numbers."""

from itertools import permutations

import pytest

from readings import read_text
from sayso.export.ledger_json import ledger_bytes
from sayso.link import link
from sayso.schema import FigureHistory, Ledger, LinkKind

Told = tuple[str, str, str]
"""Outlet, day and text."""

MORE = " Divers searched the hull until it was dark, and two tugs came from Ostrel to help them in the swell."
SIX = "Six people died when the ferry Orla sank off Calder, the harbour master, Tess Brodin, said." + MORE
SIXTY = SIX.replace("Six people", "Sixty people")
NINE = "The toll of the ferry Orla stands at nine dead, the harbour master, Tess Brodin, said on Thursday."


def ledger(*told: Told) -> Ledger:
    readings = [read_text(text, outlet=outlet, published=day).reading for outlet, day, text in told]
    return link(readings, stories={"s": [r.report.id for r in readings]})


def dead(found: Ledger) -> FigureHistory:
    (history,) = [h for h in found.figures if h.role == "killed"]
    return history


def standing(found: Ledger) -> set[tuple[float | None, str]]:
    return {(v.low, v.status.value) for v in dead(found).values}


def toll(found: Ledger) -> tuple[float, float, float]:
    (one,) = found.tolls
    return one.low, one.best, one.high


WIRE = ("Northern Wire", "2031-03-04", SIX)
NEWER = ("Northern Wire", "2031-03-06", NINE)
WEEKLY = ("Ostrel Weekly", "2031-03-08", SIX)


def test_a_late_reprint_turns_no_figure_back() -> None:
    found = ledger(WIRE, NEWER, WEEKLY)
    assert standing(found) == {(6, "superseded"), (9, "current")}
    assert toll(found) == (9, 9, 9)
    home = {claim.id: claim.report_id for claim in found.claims}
    weekly = next(r.id for r in found.reports if r.outlet and r.outlet.value == "Ostrel Weekly")
    assert {home[x.b] for x in found.links if x.kind is LinkKind.SUPERSEDES} >= {weekly}
    assert not [x for x in found.links if x.kind is LinkKind.SUPERSEDES and home[x.a] == weekly]
    reasons = [v.reason for v in dead(found).values if home[v.claim] == weekly]
    assert reasons == ["Printed first on 2031-03-04. Tess Brodin gave 9 later (2031-03-06)."]


def test_a_reprint_turns_back_nobodys_word_whatever_comes_first() -> None:
    made = {ledger_bytes(ledger(*told)) for told in permutations((WIRE, NEWER, WEEKLY))}
    assert len(made) == 1


def test_a_late_reprint_is_not_the_latest_number_of_those_with_like_support() -> None:
    police = ("Calder Post", "2031-03-06", "Nine people died when the ferry Orla sank off Calder, the police said.")
    assert toll(ledger(WIRE, police, WEEKLY)) == (6, 9, 9)
    assert (dead(ledger(WIRE, police, WEEKLY)).estimate or dead(ledger(WIRE))).best == 9  # type: ignore[union-attr]


def test_a_late_reprint_turns_no_statement_back() -> None:
    said = "The mine at Kelm is closed, its director, Odran Pell, said on Monday." + MORE
    again = "The mine at Kelm is not closed, its director, Odran Pell, said on Thursday."
    found = ledger(
        ("Northern Wire", "2031-03-03", said), ("Northern Wire", "2031-03-06", again), ("Kelm Post", "2031-03-14", said)
    )
    home = {claim.id: claim.report_id for claim in found.claims}
    days = {r.id: r.published.value for r in found.reports if r.published}
    replaced = [(days[home[x.a]], days[home[x.b]]) for x in found.links if x.kind is LinkKind.SUPERSEDES]
    assert replaced
    assert all(new == "2031-03-06" for new, _ in replaced)


def test_what_is_said_anew_in_other_words_still_replaces_what_was_said_before() -> None:
    back = ("Ostrel Weekly", "2031-03-08", "Only six people died on the ferry Orla, the harbour master, Tess Brodin, now says.")
    assert standing(ledger(WIRE, NEWER, back)) == {(6, "superseded"), (9, "superseded"), (6, "current")}


def test_a_new_number_in_an_outlets_own_later_version_replaces_the_old_one_and_its_copies() -> None:
    later = SIX.replace("Six people", "Nine people")
    found = ledger(WIRE, ("Northern Wire", "2031-03-05", later), ("Ostrel Weekly", "2031-03-05", later), WEEKLY)
    assert standing(found) == {(6, "superseded"), (9, "current")}


@pytest.mark.parametrize("day", ["2031-03-04", "2031-03-05"])
def test_one_statement_with_two_numbers_is_printed_two_ways_and_neither_replaces_the_other(day: str) -> None:
    found = ledger(WIRE, ("Ostrel Weekly", day, SIXTY))
    assert standing(found) == {(6, "disputed"), (60, "disputed")}
    assert {v.reason for v in dead(found).values} == {
        "One statement is printed two ways: Ostrel Weekly prints 60.",
        "One statement is printed two ways: Northern Wire prints 6.",
    }
    assert toll(found) == (6, 6, 60)
    differing = [x.reason for x in found.links if x.kind is LinkKind.DIFFERS]
    assert len(differing) == 1
    assert differing[0].endswith("one statement is printed two ways.")
    assert not [x for x in found.links if x.kind is LinkKind.SUPERSEDES]


def test_a_copy_with_another_number_overtakes_nothing_said_since() -> None:
    found = ledger(WIRE, NEWER, ("Ostrel Weekly", "2031-03-08", SIXTY))
    assert standing(found) == {(6, "superseded"), (9, "current"), (60, "disputed")}


def test_a_copy_with_the_newer_number_is_disputed_by_no_number_that_was_replaced_since() -> None:
    nine = SIX.replace("Six people", "Nine people")
    found = ledger(WIRE, ("Ostrel Weekly", "2031-03-05", nine), NEWER)
    assert standing(found) == {(6, "superseded"), (9, "current")}


def test_right_copies_of_whatever_length_dispute_the_wrong_one() -> None:
    cut = SIX.split(" Divers")[0] + " The inquiry opens in Ostrel on Monday."
    filed = ("Northern Wire", "2031-03-04", f"CALDER (NW) - {SIX}")
    found = ledger(
        filed, ("Calder Post", "2031-03-04", SIX), ("Kelm Post", "2031-03-05", cut), ("Ostrel Weekly", "2031-03-05", SIXTY)
    )
    assert standing(found) == {(6, "disputed"), (60, "disputed")}
    assert toll(found) == (6, 6, 60)


@pytest.mark.parametrize(
    "other",
    [
        SIX.replace("Six people", "Sixty people").replace("the harbour master, Tess Brodin,", "the coast guard"),  # another voice
        SIX.replace("Six people died when the ferry Orla sank", "The loss of the ferry Orla has now cost nine lives"),
    ],
)
def test_another_voice_or_another_sentence_is_no_other_way_to_print_it(other: str) -> None:
    found = ledger(WIRE, ("Ostrel Weekly", "2031-03-05", other))
    assert not [v for h in found.figures for v in h.values if "two ways" in (v.reason or "")]


def test_two_versions_of_a_day_differ_and_nobody_knows_which_is_newer() -> None:
    first = "A ferry sank off Calder on Monday and six people died, the harbour master, Tess Brodin, said." + MORE
    second = first.replace("six people died", "nine people are now known to have died")
    found = ledger(("Calder Post", "2031-03-04", first), ("Calder Post", "2031-03-04", second))
    assert standing(found) == {(6, "disputed"), (9, "disputed")}
    assert {v.reason for v in dead(found).values} == {
        "Calder Post has two versions of one day: the other prints 9.",
        "Calder Post has two versions of one day: the other prints 6.",
    }
    dated = (("Calder Post", "2031-03-04T09:00:00+00:00", first), ("Calder Post", "2031-03-04T18:00:00+00:00", second))
    assert standing(ledger(*dated)) == {(6, "superseded"), (9, "current")}


def test_who_denies_a_thing_beside_what_she_states_does_not_deny_that_where_a_copy_has_it() -> None:
    text = (
        "A spokeswoman for Orla Lines, Tilda Renn, said that the pumps had been tested in April.\n\n"
        "Two sailors said on condition of anonymity that the pumps had been switched off since winter.\n\n"
        "Renn denied that the pumps had been switched off."
    )
    found = ledger(("Northern Wire", "2031-03-04", text), ("Ostrel Weekly", "2031-03-05", text))
    told = {claim.id: claim for claim in found.claims}
    denied = [x for x in found.links if x.kind in (LinkKind.DENIES, LinkKind.SUPERSEDES)]
    assert denied
    assert {told[x.b].voice.name for x in denied} == {"Two sailors"}
