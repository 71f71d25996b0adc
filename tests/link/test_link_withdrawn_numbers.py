"""A number that its own voice takes back counts for nothing any more, whatever words it takes it back in."""

import pytest

from readings import read_text
from sayso.link import link
from sayso.schema import Ledger

GIVEN = "The dockers' union said that 15 dockers had died in the Kelm tunnel."
OTHERS = "The harbour office said that 12 dockers had died in the Kelm tunnel."


def ledger(*texts: str) -> Ledger:
    readings = [read_text(t, published=f"2031-03-{n:02}", outlet="Kelm Post").reading for n, t in enumerate(texts, 3)]
    return link(readings, stories={"s": [r.report.id for r in readings]})


def standing(found: Ledger) -> dict[float | None, set[str]]:
    told: dict[float | None, set[str]] = {}
    for value in (v for h in found.figures if h.role == "killed" for v in h.values):
        told.setdefault(value.low, set()).add(value.status.value)
    return told


@pytest.mark.parametrize(
    "back",
    [
        "The dockers' union withdrew its statement that 15 dockers had died in the Kelm tunnel.",
        "The dockers' union on Tuesday withdrew its statement that 15 dockers had died in the Kelm tunnel.",
        "The dockers' union retracted its claim on Tuesday that 15 dockers had died in the Kelm tunnel.",
        "The dockers' union took back its statement that 15 dockers had died in the Kelm tunnel.",
        "The dockers' union no longer stands by its figure of 15 dead in the Kelm tunnel, it said.",
        "The dockers' union said that it no longer stood by its claim that 15 dockers had died in the Kelm tunnel.",
        "The dockers' union withdrew its figure of 15 dead in the Kelm tunnel.",
        "The dockers' union said that 12 dockers had died in the Kelm tunnel, withdrawing its figure of 15.",
    ],
)
def test_a_number_that_its_voice_takes_back_is_none_of_low_best_and_high(back: str) -> None:
    found = ledger(GIVEN, OTHERS, back)
    assert standing(found) == {15: {"withdrawn"}, 12: {"current"}}
    (toll,) = found.tolls
    assert (toll.low, toll.best, toll.high) == (12, 12, 12)
    (best,) = {h.estimate.best for h in found.figures if h.role == "killed" and h.estimate}
    assert best == 12


@pytest.mark.parametrize(
    "kept",
    [
        "The dockers' union still stands by its figure of 15 dead in the Kelm tunnel.",
        "The dockers' union refused to withdraw its statement that 15 dockers had died in the Kelm tunnel.",
        "The dockers' union agreed to a new count in the Kelm tunnel, without withdrawing its figure of 15 dead.",
        "The miners' union withdrew its statement that 15 dockers had died in the Kelm tunnel.",  # another voice
        "The dockers' union withdrew its statement that the fire in the tunnel, which killed 15 dockers, had been set.",
    ],
)
def test_what_is_kept_or_is_anothers_or_known_is_not_taken_back(kept: str) -> None:
    assert "withdrawn" not in {
        v.status.value
        for h in ledger(GIVEN, OTHERS, kept).figures
        for v in h.values
        if "union" in v.voice and v.voice.startswith("dockers")
    }
