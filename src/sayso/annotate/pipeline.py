"""The only door to spaCy and to the trained pipeline."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata, resources

import numpy as np
import spacy
from spacy.attrs import IDX, LENGTH, SPACY
from spacy.language import Language
from spacy.tokens import Doc

import sayso.annotate.encoder.component  # noqa: F401  (registers what the pipeline is built from)
from sayso.annotate.encoder.pieces import BREAK
from sayso.annotate.footnotes import without_footnotes
from sayso.annotate.paragraphs import paragraphs
from sayso.errors import PipelineError

NAME = "en_sayso"


@dataclass(frozen=True, slots=True)
class Parse:
    """A text as spaCy sees it. starts: for each token of `doc` its first code point in the text, -1 for a paragraph break."""

    doc: Doc
    starts: tuple[int, ...]


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """The trained pipeline, loaded once. Raises PipelineError if it is not in the package."""
    place = resources.files("sayso") / "data" / "pipelines" / NAME
    try:
        with resources.as_file(place) as path:
            loaded = spacy.load(path)
    except (OSError, ValueError) as error:
        raise PipelineError(f"the pipeline {NAME} cannot be loaded: {error}; `make train` builds it") from error
    # A new word's shape, likeness to a number …: twenty functions that nobody asks (and a name that spaCy's stub does not know).
    loaded.vocab.lex_attr_getters = {}  # type: ignore[attr-defined]
    return loaded


def reader_tables() -> dict[str, np.ndarray]:
    """The tables that the reader looks up, for others to share (see `sayso.annotate.encoder.weights`)."""
    tables: dict[str, np.ndarray] = pipeline().get_pipe("reader").weights.tables  # type: ignore[attr-defined]
    return tables


def version() -> str:
    """What read a text: the pipeline and the version of sayso round it, as stored with every reading."""
    return f"{NAME}-{pipeline().meta['version']}, sayso {metadata.version('sayso')}"


def tokenise(nlp: Language, text: str, apart: Sequence[int] = ()) -> Parse:
    """The text's words with one BREAK between paragraphs and no other white space. apart: where a sentence begins within a
    paragraph, whatever stands before it: behind a dateline, at the agency's name behind the last sentence.

    The models are trained on texts laid out like this, so a page that puts one line break between paragraphs, or
    three, reads the same as one that puts two. Marks of footnotes are no words.
    """
    text = without_footnotes(text)
    words: list[str] = []
    spaces: list[bool] = []
    starts: list[int] = []
    opens: list[int] = []
    ends, begins = iter(paragraphs(text)), frozenset(apart)
    end = 0
    # Read in one go: a token object for each word, and a Doc for each paragraph, take twice as long.
    for start, length, spaced in nlp.tokenizer(text).to_array([IDX, LENGTH, SPACY]).tolist():
        word = text[start : start + length]
        blank = word.isspace()
        if start >= end:
            if blank:
                continue
            end = next(last for _, last in ends if last > start)
            if words:
                words.append(BREAK)
                spaces.append(False)
                starts.append(-1)
            opens.append(len(words))
        elif blank:
            spaces[-1] = True
            continue
        elif start in begins:
            opens.append(len(words))
        words.append(word)
        spaces.append(bool(spaced))
        starts.append(start)
    doc = Doc(nlp.vocab, words=words, spaces=spaces)
    for place in opens:
        doc[place].is_sent_start = True
    return Parse(doc, tuple(starts))


def parse(text: str, apart: Sequence[int] = ()) -> Parse:
    """Run the whole pipeline over one text. apart: see `tokenise`.

    One text at a time: the same text must give the same reading whatever else is read with it (law 6), and the
    arithmetic of a larger batch may differ in its last bit.
    """
    nlp = pipeline()
    tokens = tokenise(nlp, text, apart)
    return Parse(nlp(tokens.doc), tokens.starts) if len(tokens.doc) else tokens
