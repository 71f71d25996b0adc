"""What the reports themselves set against each other, and who is said to hold a place."""

from dataclasses import replace

import pytest
from link_samples import claim, reading, report, understood, voice

from sayso.link import link
from sayso.schema import Claim, Factuality, Kind, Ledger, Report, Stance


def with_cue(story: Report, said: Claim, cue: str) -> Claim:
    at = story.text.index(cue)
    return replace(said, cue=(story.span(at, at + len(cue)),))


def kinds(ledger: Ledger) -> list[tuple[str, str, str]]:
    return [(k.kind.value, k.a, k.b) for k in ledger.links]


def test_what_a_memo_says_conflicts_with_whom_the_report_says_it_contradicts() -> None:
    text = report(
        "The memo says the spillway gave way in April. The memo contradicts Mr Orrel, who said that nothing had moved.",
        outlet="Bay Post",
    )
    memo = claim(text, "the spillway gave way in April", "memo", Kind.DOCUMENT)
    said = claim(text, "nothing had moved", "Anders Orrel", stance=Stance.DENIES, factuality=Factuality.NOT_CERTAIN)
    against = claim(
        text, "Mr Orrel", "memo", Kind.DOCUMENT, stance=Stance.DENIES, factuality=Factuality.NOT_CERTAIN, about=(said.id,)
    )
    found = kinds(link([reading(text, memo, against, said)]))
    assert ("conflicts", *sorted((memo.id, said.id))) in found


def test_an_admission_supersedes_the_denial_that_the_report_recalls_with_it() -> None:
    text = report(
        "Ida Venn acknowledged that a letter came. Days before, Ida Venn had insisted that nobody wrote.", outlet="Bay Post"
    )
    grants = claim(text, "a letter came", "Ida Venn", stance=Stance.CONFIRMS)
    denied = claim(text, "nobody wrote", "Ida Venn", stance=Stance.DENIES, factuality=Factuality.NOT_CERTAIN)
    readings = [reading(text, with_cue(text, grants, "acknowledged"), with_cue(text, denied, "had insisted"))]
    assert ("supersedes", grants.id, denied.id) in kinds(link(readings))


@pytest.mark.parametrize(("cue", "taken_back"), [("now admits", True), ("says", False)])
def test_who_now_admits_takes_back_what_the_same_voice_said_of_it_before(cue: str, taken_back: bool) -> None:
    early = report("The weir was inspected without a remark, said Tomas Brand.", outlet="Bay Post", published="2030-05-05")
    first = claim(early, "The weir was inspected without a remark", "Tomas Brand")
    late = report(
        f"Tomas Brand {cue} that the weir was inspected and faults were named.", outlet="Bay Post", published="2030-05-07"
    )
    then = with_cue(late, claim(late, "the weir was inspected and faults were named", "Tomas Brand"), cue)
    ledger = link([understood(early, first), understood(late, then)], stories={"weir": [early.id, late.id]})
    assert (("supersedes", then.id, first.id) in kinds(ledger)) == taken_back


def test_two_claims_that_give_one_place_to_two_sides_conflict_also_in_one_report() -> None:
    text = report(
        "Fighting broke out near Kelmar, a key area of Latvian-held land, officials said. "
        "The army was pushed back from Kelmar, which Estonia has controlled since an incursion in June.",
        outlet="Bay Post",
    )
    held = claim(text, "Fighting broke out near Kelmar, a key area of Latvian-held land", "officials", Kind.GROUP)
    controlled = claim(text, "which Estonia has controlled since an incursion in June")
    (found,) = (k for k in link([reading(text, held, controlled)]).links if k.kind == "conflicts")
    assert {found.a, found.b} == {held.id, controlled.id}
    assert "Kelmar" in found.reason


def test_one_side_that_holds_two_places_is_in_no_conflict() -> None:
    text = report(
        "Fighting broke out near Kelmar, an area of Latvian-held land. Latvian forces hold Sarne too.", outlet="Bay Post"
    )
    one = claim(text, "Fighting broke out near Kelmar, an area of Latvian-held land")
    other = claim(text, "Latvian forces hold Sarne too")
    assert not [k for k in link([reading(text, one, other)]).links if k.kind == "conflicts"]


def test_who_passes_on_what_another_says_repeats_it_whatever_it_denies() -> None:
    text = report("She told detectives that she has no boat, the court papers say.", outlet="Bay Post")
    outer = claim(text, "She told detectives that she has no boat", "court papers", Kind.DOCUMENT)
    inner = replace(
        claim(text, "she has no boat", "Ida Venn", nested_in=outer.id, factuality=Factuality.NOT_CERTAIN),
        chain=(voice(text, "Ida Venn"), voice(text, "court papers", Kind.DOCUMENT)),
    )
    assert kinds(link([understood(text, outer, inner)])) == [("repeats", *sorted((outer.id, inner.id)))]


def test_a_later_report_that_somebody_died_supersedes_how_he_fared() -> None:
    early = report(
        "The rower struck by the mast off Lorn on Sunday is in critical condition in hospital, a nurse said.",
        outlet="Bay Post",
        published="2030-05-05",
    )
    fares = claim(
        early, "The rower struck by the mast off Lorn on Sunday is in critical condition in hospital", "nurse", Kind.OFFICE
    )
    late = report(
        "The rower struck by the mast off Lorn on Sunday has died in hospital, his club said.",
        outlet="Valley Echo",
        published="2030-05-07",
    )
    died = claim(late, "The rower struck by the mast off Lorn on Sunday has died in hospital", "club", Kind.ORGANISATION)
    ledger = link([understood(early, fares), understood(late, died)], stories={"mast": [early.id, late.id]})
    assert kinds(ledger) == [("supersedes", died.id, fares.id)]


def told(words: str, voice: str, day: str, stance: Stance = Stance.STATES) -> tuple[Report, Claim]:
    text = report(f"{voice} on the lift at Morrow: {words}.", outlet="Bay Post", published=day)
    no = stance is Stance.DENIES
    return text, claim(
        text, words, voice, Kind.ORGANISATION, stance=stance, factuality=Factuality.NOT_CERTAIN if no else Factuality.CERTAIN
    )


@pytest.mark.parametrize(
    ("denied", "found"),
    [("the brakes had failed", True), ("the brakes had been working", False), ("the cable had failed", False)],
)
def test_who_denies_one_word_for_it_denies_what_another_word_tells_and_may_grant_it_in_a_third(denied: str, found: bool) -> None:
    first, broken = told("the brakes had been out of order since May", "Mine inspectors", "2030-05-05")
    second, no = told(denied, "Orrel Lifts", "2030-05-06", Stance.DENIES)
    third, yes = told("the brakes had not been working on the day of the fall", "Orrel Lifts", "2030-05-09", Stance.CONFIRMS)
    readings = [understood(first, broken), understood(second, no), understood(third, yes)]
    ledger = link(readings, stories={"lift": [each.report.id for each in readings]})
    assert (("denies", no.id, broken.id) in kinds(ledger)) is found
    assert (("supersedes", yes.id, no.id) in kinds(ledger)) is found
