"""The score by which two claims are taken for one point explains itself."""

import math
from dataclasses import replace

import pytest
from link_samples import claim, killed, reading, report
from link_story import story

from sayso.link import link
from sayso.link.block import Block, traits_of
from sayso.link.compared.compare import BY_HAND, NO_DEALING, SIGNALS, fitted, signals
from sayso.schema import Event, EventCode, Ledger


def pair(other: str = "Valley Echo") -> Ledger:
    said = "12 people drowned when the Tarn dam burst"
    readings = []
    for outlet, speaker in (("Bay Post", "Ilse Harn"), (other, "Tomas Reld")):
        text = report(f"{said}, {speaker} said.", outlet=outlet, published="2030-05-06")
        readings.append(reading(text, claim(text, said, speaker, figures=[killed("12", 12)])))
    return link(readings)


def test_every_feature_has_a_fitted_weight_and_none_is_set_by_hand_as_well() -> None:
    assert set(fitted()) == {*SIGNALS, "start"}
    assert not set(BY_HAND) & set(SIGNALS)
    assert all(value < 0 for value in BY_HAND.values())


def test_a_links_features_add_up_to_the_log_odds_with_both_claims_values_beside_them() -> None:
    (found,) = pair().links
    weighed = [feature for feature in found.detail if feature.name in fitted()]
    assert math.fsum(feature.weight for feature in weighed) > -fitted()["start"]
    words = next(feature for feature in weighed if feature.name == "words")
    assert "dam" in words.a
    assert words.a == words.b
    assert words.weight == pytest.approx(fitted()["words"], abs=0.001)


def test_two_rivals_say_less_than_two_who_deal_with_each_other() -> None:
    traits = traits_of(Block(story()))
    one = next(iter(traits.values()))
    event = Event(EventCode.CONSULT, None, one.claim.content[0])
    known = replace(one, actors={"ilse harn": 1.0, "tomas reld": 1.0})
    met, campaigned = (replace(known, claim=replace(one.claim, event=each)) for each in (event, None))
    pairs = ((met, met), (campaigned, campaigned), (met, campaigned))
    assert [signals(*pair)["actors"] for pair in pairs] == [1.0, NO_DEALING, NO_DEALING]
