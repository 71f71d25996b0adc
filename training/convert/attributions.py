"""PolNeAR articles -> spaCy DocBin whose entities are SOURCE, CUE and CONTENT spans.

PolNeAR's spans do not overlap across the three kinds, so one flat layer holds them (checked here: overlaps are counted and
printed, and the shorter span is left out).
"""

import gzip
import json
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

from sayso.annotate.pipeline import tokenise

LABELS = {"source": "SOURCE", "cue": "CUE", "content": "CONTENT"}


def articles(path: Path) -> Iterator[dict]:
    """The rows of a gzipped JSONL file."""
    with gzip.open(path, "rt", encoding="utf8") as rows:
        yield from map(json.loads, rows)


def aligned(nlp: Language, text: str, spans: list[tuple[int, int, str]]) -> tuple[Doc, list[Span], int]:
    """The text's tokens with the spans widened to token borders, and how many spans had to go because they overlap."""
    parse = tokenise(nlp, text)
    places = [i for i, start in enumerate(parse.starts) if start >= 0]
    starts = [parse.starts[i] for i in places]
    ends = [parse.starts[i] + len(parse.doc[i]) for i in places]
    found = {}
    for start, end, label in spans:
        first, last = bisect_right(ends, start), bisect_left(starts, end)
        if first < last:
            span = Span(parse.doc, places[first], places[last - 1] + 1, label)
            found[span.start, span.end] = span
    kept = spacy.util.filter_spans(found.values())
    return parse.doc, kept, len(found) - len(kept)


def main(source: Path, target: Path) -> None:
    nlp, lost, total, docs = spacy.blank("en"), 0, 0, DocBin()
    for row in articles(source):
        spans = [
            (start, end, label)
            for attribution in row["attributions"]
            for kind, label in LABELS.items()
            for start, end in attribution[kind]
        ]
        doc, kept, dropped = aligned(nlp, row["text"], spans)
        doc.set_ents(kept)
        docs.add(doc)
        lost, total = lost + dropped, total + len(kept)
    target.parent.mkdir(parents=True, exist_ok=True)
    docs.to_disk(target)
    print(f"{target.name}: {len(docs)} articles, {total} spans, {lost} left out for overlap")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
