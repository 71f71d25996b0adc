"""PolNeAR articles, and their SOURCE, CUE and CONTENT spans on the words of our tokenizer.

PolNeAR's spans do not overlap across the three kinds but for a few, so one flat layer holds them; of two that overlap the
shorter one is left out.
"""

import gzip
import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

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
