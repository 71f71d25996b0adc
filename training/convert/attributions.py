"""PolNeAR articles -> spaCy DocBin whose entities are SOURCE, CUE and CONTENT spans.

PolNeAR's spans do not overlap across the three kinds, so one flat layer holds them (checked here: an overlap is counted and
printed, and the shorter span is left out).
"""

import gzip
import json
import sys
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans

LABELS = {"source": "SOURCE", "cue": "CUE", "content": "CONTENT"}


def trimmed(span: Span | None) -> Span | None:
    """The span without white-space tokens at its ends, which the recogniser cannot be taught; None if nothing is left."""
    while span and span[0].is_space:
        span = Span(span.doc, span.start + 1, span.end, span.label)
    while span and span[-1].is_space:
        span = Span(span.doc, span.start, span.end - 1, span.label)
    return span or None


def spans_of(doc: Doc, attributions: list[dict]) -> tuple[list[Span], int]:
    """The article's spans on token borders, and how many had to go because they overlap."""
    found = {
        (span.start, span.end): span
        for attribution in attributions
        for kind, label in LABELS.items()
        for start, end in attribution[kind]
        if (span := trimmed(doc.char_span(start, end, label=label, alignment_mode="expand"))) is not None
    }
    kept = filter_spans(found.values())
    return kept, len(found) - len(kept)


def main(source: Path, target: Path) -> None:
    nlp, lost, total, docs = spacy.blank("en"), 0, 0, DocBin()
    with gzip.open(source, "rt", encoding="utf8") as rows:
        for row in map(json.loads, rows):
            doc = nlp.make_doc(row["text"])
            spans, dropped = spans_of(doc, row["attributions"])
            doc.set_ents(spans)
            docs.add(doc)
            lost, total = lost + dropped, total + len(spans)
    target.parent.mkdir(parents=True, exist_ok=True)
    docs.to_disk(target)
    print(f"{target.name}: {len(docs)} articles, {total} spans, {lost} left out for overlap")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
