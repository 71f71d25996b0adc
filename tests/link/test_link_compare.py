"""The score by which two claims are taken for one point explains itself."""

import math

import pytest
from link_samples import claim, killed, reading, report

from sayso.link import link
from sayso.link.compared.compare import BY_HAND, SIGNALS, fitted
from sayso.schema import Ledger


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
