"""Factuality of events, -3 (certainly not) to 3 (certainly), on UW dev (Lee et al. 2015), in two ways.

"events": what the reader gives the event's own word. "claims": what `sayso annotate` gives the smallest claim that holds the
word, FactBank's scale as numbers (CT 3, PR 2, PS 1, Uu 0); a claim is a whole statement, so an event deep inside it has none of
its own. The sentences come as words parted by spaces and are read so, one at a time.
"""

import gzip
import json
from pathlib import Path

import numpy as np
from spacy.tokens import Doc

from sayso.annotate import annotate
from sayso.annotate.encoder.component import FACTS
from sayso.annotate.pipeline import pipeline
from sayso.extract import extract
from sayso.schema import Claim, Factuality, Report

VALUE = {
    Factuality.CERTAIN: 3,
    Factuality.PROBABLE: 2,
    Factuality.POSSIBLE: 1,
    Factuality.UNCOMMITTED: 0,
    Factuality.NOT_POSSIBLE: -1,
    Factuality.NOT_PROBABLE: -2,
    Factuality.NOT_CERTAIN: -3,
}


def rows(path: Path) -> list[dict]:
    """The sentences of a corpus that have an event."""
    with gzip.open(path, "rt", encoding="utf8") as stream:
        return [row for row in map(json.loads, stream) if row["targets"]]


def events(row: dict) -> list[float]:
    """The reader's factuality of each event of one sentence."""
    nlp = pipeline()
    doc = nlp(Doc(nlp.vocab, words=row["text"].split(" ")))
    return [float(np.clip(doc.user_data[FACTS][target["span1"][0]], -3, 3)) for target in row["targets"]]


def claims(row: dict) -> list[float]:
    """The factuality of the smallest claim round each event; 0 where there is none."""
    words, starts = row["text"].split(" "), [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    report = Report(id="r", name="r", raw=b"", text=row["text"], media_type="text/plain")
    found = extract(annotate(report))
    return [_at(found, starts[target["span1"][0]]) for target in row["targets"]]


def _at(found: tuple[Claim, ...], place: int) -> float:
    """Of the claims that hold a place, the smallest one's value."""
    sized = [
        (sum(len(span) for span in occurrence.content), VALUE[claim.factuality])
        for claim in found
        for occurrence in claim.occurrences
        if any(span.start <= place < span.end for span in occurrence.content)
    ]
    return float(min(sized)[1]) if sized else 0.0


def score(path: Path) -> dict[str, float]:
    """Mean absolute error and Pearson's correlation, both ways."""
    data = rows(path)
    gold = np.array([target["label"] for row in data for target in row["targets"]])
    out = {}
    for name, read in (("factuality of events", events), ("factuality through claims", claims)):
        got = np.array([value for row in data for value in read(row)])
        out[f"{name}, mean absolute error"] = float(np.abs(gold - got).mean())
        out[f"{name}, correlation"] = float(np.corrcoef(gold, got)[0, 1])
    return out
