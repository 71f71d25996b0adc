"""The reader as a part of a spaCy pipeline: it fills a Doc with tags, lemmas, heads, names and attribution spans."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from spacy.attrs import DEP, HEAD, LEMMA, ORTH, SENT_START, TAG
from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc, Span

from sayso.annotate.baseforms import base_form
from sayso.annotate.encoder.read import read
from sayso.annotate.encoder.weights import Weights

SPANS = "attributions"  # where a Doc holds SOURCE, CUE and CONTENT
FACTS = "factuality"  # where a Doc's user_data holds one number a token


class Reader:
    """weights: None until `from_disk` loads them."""

    def __init__(self) -> None:
        self.weights: Weights | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Read one text. A token already marked as a sentence's first stays one."""
        if self.weights is None:
            raise ValueError("the reader has no weights")
        if not len(doc):
            return doc
        strings = doc.vocab.strings
        words = [strings[key] for key in doc.to_array(ORTH).tolist()]  # a token object for each word takes three times as long
        found = read(self.weights, words, np.flatnonzero(doc.to_array(SENT_START) == 1).tolist())
        lemmas = [base_form(*of) for of in zip(words, found.tags, found.lemmas, strict=True)]
        columns = [
            _keys(strings, found.tags),
            _keys(strings, lemmas),
            (found.heads - np.arange(len(doc))).astype("int64").view("uint64"),
            _keys(strings, found.deps),
        ]
        doc.from_array([TAG, LEMMA, HEAD, DEP], np.stack(columns, axis=1))  # type: ignore[arg-type]  # its stub asks for thinc's own array type
        doc.set_ents([Span(doc, first, last, label) for first, last, label in found.names])
        doc.spans[SPANS] = [Span(doc, first, last, label) for first, last, label in found.spans]
        doc.user_data[FACTS] = found.facts
        return doc

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Nothing: `training.encoder.export` writes the folder."""

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "Reader":
        """Load the weights. Raises OSError or ValueError if they are missing or broken."""
        self.weights = Weights.load(Path(path))
        return self


def _keys(strings: StringStore, values: Sequence[str]) -> np.ndarray:
    """spaCy's number for each value, taking new ones in; dict.fromkeys, as the order of a set is another in every run."""
    known = {value: strings.add(value) for value in dict.fromkeys(values)}
    return np.array([known[value] for value in values], dtype="uint64")


@Language.factory("sayso_reader")
def make_reader(nlp: Language, name: str) -> Reader:
    """The pipeline's part; spaCy calls this."""
    return Reader()
