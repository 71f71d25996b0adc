"""Claims that are one point because the words say so, however they read."""

from dataclasses import replace

import pytest
from link_samples import claim, report

from sayso.link.block import Block, traits_of
from sayso.link.compared.traits import Traits
from sayso.link.memo import Memo
from sayso.link.points.bound import bound
from sayso.schema import Kind, Reading, Region, Stance


def pairs(*readings: Reading) -> set[frozenset[str]]:
    """The quotes of each pair that is bound."""
    traits = traits_of(Block(readings))
    memo = Memo()
    memo.begin(traits)
    items: list[Traits] = list(traits.values())
    return {frozenset((items[i].claim.quote, items[j].claim.quote)) for i, j in bound(items, memo.likeness(items, {}))}


def said(*quotes: str, voice: str = "Ilse Varn") -> Reading:
    text = report(" ".join(f"{quote}, {voice} said." for quote in quotes), outlet="Bay Post", published="2031-03-04")
    return Reading(text, tuple(claim(text, quote, voice) for quote in quotes))


def test_both_of_what_happened_twice_go_on_with_it() -> None:
    twice, when, what = (
        "The harbour office was warned twice",
        "The first came in May and the second in June",
        "Both named the crane",
    )
    assert pairs(said(twice, when, what)) == {frozenset((twice, when)), frozenset((when, what))}


def test_both_of_two_warnings_go_on_with_them() -> None:
    counted, what = "The office received two warnings about the crane", "Both named its brake"
    assert pairs(said(counted, what)) == {frozenset((counted, what))}


def test_what_is_told_of_two_persons_is_no_telling_of_what_happened_to_them() -> None:
    assert not pairs(said("Two men were arrested at the crane", "Both men live in Lowport"))
    assert not pairs(said("The office hired two clerks", "Both live in Lowport"))


def test_another_voices_both_goes_on_with_something_else() -> None:
    twice, both = "The harbour office was warned twice", "Both named the crane"
    text = report(f"{twice}, Ilse Varn said. {both}, Oren Vass said.", outlet="Bay Post")
    assert not pairs(Reading(text, (claim(text, twice, "Ilse Varn"), claim(text, both, "Oren Vass"))))


def relay(quote: str, *, published: str = "2031-03-05", stance: Stance = Stance.STATES) -> Reading:
    text = report(f"{quote}, the Bay Post reported.", outlet="Moor Radio", published=published)
    return Reading(text, (claim(text, quote, "Bay Post", Kind.OUTLET, stance=stance),))


def test_what_an_outlet_is_said_to_report_is_bound_to_what_it_reported_that_is_most_like_it() -> None:
    own = said("The harbour office was warned of the crane twice", "The crane at Lowport fell on a barge")
    relayed = "The harbour office had two warnings of the Lowport crane"
    assert pairs(own, relay(relayed)) == {frozenset((relayed, "The harbour office was warned of the crane twice"))}


def test_an_outlet_passes_on_nothing_that_was_reported_after_it_nor_what_is_like_nothing() -> None:
    own = said("The harbour office was warned of the crane twice")
    assert not pairs(own, relay("The harbour office had two warnings of the Lowport crane", published="2031-03-01"))
    assert not pairs(own, relay("Herring is dear this spring"))


def headed(*quotes: str, headline: str, **more: Stance) -> Reading:
    """A report whose headline is credited like the rest of it."""
    text = report(f"{headline}\n\n" + " ".join(f"{quote}, Ilse Varn said." for quote in quotes), outlet="Bay Post")
    text = replace(text, regions=(Region(text.span(0, len(headline)), "title"),))
    return Reading(text, tuple(claim(text, quote, "Ilse Varn", **more) for quote in (headline, *quotes)))


@pytest.mark.parametrize(
    ("headline", "lead", "other"),
    [
        (
            "Weir gates were left open",
            "The gates of the weir were left open on the night of the flood",
            "The weir was built by two brothers",
        ),
        ("Mayor sold the fish market", "The fish market was sold by the mayor in April", "The market had stood empty for a year"),
        ("Nurses to strike at Orsk clinic", "Nurses at the Orsk clinic will strike from Monday", "The clinic has 90 beds"),
    ],
)
def test_a_headline_is_bound_to_the_first_statement_that_is_most_like_it(headline: str, lead: str, other: str) -> None:
    assert pairs(headed(other, lead, headline=headline)) == {frozenset((headline, lead))}


def test_a_headline_that_the_first_statements_do_not_repeat_is_bound_to_nothing() -> None:
    assert (
        pairs(headed("Divers found a bell in the mud", "It will be shown in Pell", headline="Weir gates were left open")) == set()
    )


def test_a_headline_is_bound_to_nothing_far_below_it() -> None:
    others = ("Divers found a bell", "It is old", "It will be shown in Pell", "The museum paid for it", "Nobody claimed it")
    assert pairs(headed(*others, "The weir gates were left open", headline="Weir gates were left open")) == set()


def test_a_headline_of_another_voice_is_bound_to_nothing() -> None:
    text = report("Weir gates were left open\n\nThe gates of the weir were left open, Odo Renn said.", outlet="Bay Post")
    text = replace(text, regions=(Region(text.span(0, len("Weir gates were left open")), "title"),))
    told = Reading(
        text,
        (claim(text, "Weir gates were left open", "police"), claim(text, "The gates of the weir were left open", "Odo Renn")),
    )
    assert pairs(told) == set()
