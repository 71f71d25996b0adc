"""The gold set for events is sound, and its scorer counts what it says."""

import json
from collections import Counter
from typing import Any

import pytest
from training.evaluate import events
from training.evaluate.corpora import SHARED

from sayso.schema import Claim, Event, EventCode, Factuality, Kind, Occurrence, Polarity, Span, Stance, SubEvent, Voice

ROWS: list[dict[str, Any]] = [json.loads(line) for line in events.EVENTS.read_text(encoding="utf8").splitlines()]
CLAIMS = [(row, claim) for row in ROWS for claim in row["claims"]]
KEYS = {"content", "event", "acled", "actor", "target", "place", "time"}
FEWEST = 10  # sentences a code must have, so that one miss is no more than a tenth of its recall


def claim_of(row: dict[str, Any], event: Event | None) -> Claim:
    content = row["claims"][0]["content"]
    start = row["text"].index(content)
    span = Span("r", start, start + len(content))
    voice = (Voice("the report itself", Kind.REPORT),)
    where = (Occurrence((span,), span),)
    return Claim("c", "r", content, where, voice, Stance.STATES, Factuality.CERTAIN, Polarity.POSITIVE, event=event)


def test_every_code_has_enough_sentences_and_so_has_none() -> None:
    counted = Counter(claim["event"] for _, claim in CLAIMS)
    assert set(counted) == {None, *map(str, EventCode)}
    assert min(counted.values()) >= FEWEST
    assert counted.total() >= 210


def test_ids_and_texts_are_unique() -> None:
    assert len({row["id"] for row in ROWS}) == len({row["text"] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("row", "claim"), CLAIMS, ids=[row["id"] for row, _ in CLAIMS])
def test_every_gold_claim_points_into_its_text(row: dict[str, Any], claim: dict[str, Any]) -> None:
    assert set(claim) == KEYS
    assert claim["event"] in {None, *map(str, EventCode)}
    assert claim["acled"] in {None, *map(str, SubEvent)}
    assert all(claim[key] is None or claim[key] in row["text"] for key in ("content", *events.ROLES))
    assert claim["event"] is not None or not any(claim[key] for key in ("acled", *events.ROLES))


def test_either_half_has_every_code() -> None:
    halves = {True: set(), False: set()}
    for row, claim in CLAIMS:
        halves[events.for_tuning(row)].add(claim["event"])
    assert halves[True] == halves[False]


def test_no_sentence_of_the_seeds_stands_in_the_gold() -> None:
    seeds = sorted((SHARED / "seeds").glob("*.txt"))
    if not seeds:
        pytest.skip("the seed reports are not here")
    text = " ".join(path.read_text(encoding="utf8") for path in seeds)
    assert [row["id"] for row in ROWS if row["text"] in text] == []


def test_a_perfect_reading_scores_one_and_an_empty_one_nothing() -> None:
    row = next(row for row in ROWS if row["claims"][0]["event"] == "PROTEST")
    gold = row["claims"][0]
    start = row["text"].index(gold["actor"])
    event = Event(EventCode.PROTEST, SubEvent(gold["acled"]), Span("r", 0, 1), (Span("r", start, start + len(gold["actor"])),))
    verdicts, others = events.judged(row, [claim_of(row, event)])
    found = events.figures(verdicts, others)
    assert (found["events micro F1"], found["events ACLED label right"], found["events actor F1"]) == (1, 1, 1)
    assert found["events macro F1"] == 1 / len(EventCode)
    assert events.figures(*events.judged(row, []))["events micro F1"] == 0


def test_an_event_that_the_gold_has_not_counts_against_its_code() -> None:
    row = next(row for row in ROWS if row["claims"][0]["event"] is None)
    verdicts, others = events.judged(row, [claim_of(row, Event(EventCode.AID, None, Span("r", 0, 1)))])
    right = next(row for row in ROWS if row["claims"][0]["event"] == "AID")
    more, _ = events.judged(right, [claim_of(right, Event(EventCode.AID, None, Span("r", 0, 1)))])
    assert events.figures([*verdicts, *more], others)["events micro F1"] == pytest.approx(2 / 3)


def test_phrases_are_one_if_half_of_their_words_are() -> None:
    text = "two envoys of the lake council and a bishop"
    assert events.same_phrase("the two envoys", text, [Span("r", 0, 10)])
    assert not events.same_phrase("a bishop", text, [Span("r", 0, 10)])
