"""Claims that are one point because the words say so, however they read."""

from link_samples import claim, report

from sayso.link.block import Block, traits_of
from sayso.link.bound import bound
from sayso.link.memo import Memo
from sayso.link.traits import Traits
from sayso.schema import Kind, Reading, Stance


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
