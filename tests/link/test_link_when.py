"""What is known of a time on one side only ("the week of 5 May or later"): it tells apart, never that two are of one day."""

from typing import Any

import pytest
from link_samples import claim, killed, reading, report

from sayso.link import link
from sayso.link.compared.compare import fitted
from sayso.link.when import apart, happened_within
from sayso.schema import Ledger, LinkKind, Reading

WORDS = "people drowned when the Tarn dam burst"


def told(said: str, low: float, speaker: str, outlet: str, *, published: str | None = "2025-05-20", **more: Any) -> Reading:
    sentence = f"{said} {WORDS}"
    text = report(f"{sentence}, {speaker} said.", outlet=outlet, published=published)
    return reading(text, claim(text, sentence, speaker, figures=[killed(said, low)], **more))


def ledger_of(when: str, mod: str | None, other: str, other_mod: str | None) -> Ledger:
    return link([
        told("12", 12, "Ilse Harn", "Bay Post", when=when, mod=mod),
        told("12", 12, "Tomas Reld", "Valley Echo", when=other, mod=other_mod),
    ])  # fmt: skip


def time_weight(ledger: Ledger) -> float | None:
    return next((f.weight for k in ledger.links for f in k.detail if f.name == "day"), None)


def test_two_days_that_are_known_and_the_same_speak_for_one_event() -> None:
    found = time_weight(ledger_of("2025-05-06", None, "2025-05-06", None))
    assert found == pytest.approx(fitted()["day"], abs=0.001)
    assert found > 0


def test_an_open_time_does_not_speak_for_the_day_it_may_be() -> None:
    assert time_weight(ledger_of("2025-W19", "ON_OR_AFTER", "2025-05-06", None)) is None
    assert time_weight(ledger_of("2025-W19", "ON_OR_AFTER", "2025-W19", "ON_OR_AFTER")) is None


def test_a_time_before_an_open_one_is_another_day() -> None:
    first, later, early = (
        happened_within(told("3", 3, "Ilse Harn", "Bay Post", when=when, mod=mod).claims[0])
        for when, mod in (("2025-W19", "ON_OR_AFTER"), ("2026-01-02", None), ("2025-03-02", None))
    )
    assert apart(first, early)
    assert not apart(first, later)


def test_a_day_does_not_refine_what_may_be_any_later_day() -> None:
    assert all(k.kind is not LinkKind.REFINES for k in ledger_of("2025-W19", "ON_OR_AFTER", "2025-05-06", None).links)


def test_the_timeline_keeps_open_times_open_and_places_them_where_they_begin_or_end() -> None:
    readings = [
        told("3", 3, "Ilse Harn", "Bay Post", when="2025-W19", mod="ON_OR_AFTER"),
        told("4", 4, "Tomas Reld", "Valley Echo", when="2025-W19"),
        told("5", 5, "Orla Finch", "Hill Gazette", when="2025-04", mod="BEFORE"),
        told("6", 6, "Una Brack", "Shore News", when="2025-03-30"),
    ]
    assert [(e.happened, e.mod) for e in link(readings).timeline] == [
        *(("2025-03-30", None), ("2025-04", "BEFORE"), ("2025-W19", None), ("2025-W19", "ON_OR_AFTER")),
    ]


def test_the_history_of_a_figure_says_that_its_date_is_open() -> None:
    told_of = told("3", 3, "Ilse Harn", "Bay Post", published=None, when="2025-05-19", mod="ON_OR_AFTER")
    (history,) = link([told_of]).figures
    assert (history.values[0].as_of, history.values[0].as_of_mod) == ("2025-05-19", "ON_OR_AFTER")
