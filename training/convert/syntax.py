"""EWT and the freely licensed part of GUM -> documents with tags, lemmas, heads and sentence starts.

Sentences go into documents of several, with a line break where a paragraph starts, so that the model meets the white space
that running text has.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.tokens import Doc

from sayso.annotate.encoder.pieces import BREAK
from training.convert.conllu import Sentence

FREE = ("CC BY 2.5", "CC BY 4.0", "CC BY-SA 3.0")
GROUP = 12  # sentences a document: enough context for the sentence splitter, short enough to batch


def lines_of(path: Path) -> Iterator[str]:
    """The CoNLL-U lines of a .conllu.gz file or of a GUM .jsonl.gz file (documents under a free licence only)."""
    with gzip.open(path, "rt", encoding="utf8") as stream:
        if path.name.endswith(".conllu.gz"):
            yield from stream
            return
        for row in map(json.loads, stream):
            if row["licence"] in FREE:
                yield from row["conllu"].split("\n")
                yield ""


def groups(stream: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """Sentences in runs of GROUP, never across documents."""
    run: list[Sentence] = []
    for sentence in stream:
        if run and (sentence.new_document or len(run) >= GROUP):
            yield run
            run = []
        run.append(sentence)
    if run:
        yield run


def build(vocab: spacy.Vocab, run: list[Sentence]) -> Doc:
    """One document from a run of sentences, with gold tags, lemmas and heads."""
    words, spaces, tags, poses, lemmas, heads, deps, starts = ([] for _ in range(8))
    for n, sentence in enumerate(run):
        offset = len(words)
        for i, row in enumerate(sentence.rows):
            words.append(row[1])
            spaces.append(i not in sentence.glued)
            tags.append(row[4])
            poses.append(row[3])
            lemmas.append(row[2])
            heads.append(offset + int(row[6]) - 1 if row[6] != "0" else offset + i)
            deps.append(row[7] if row[6] != "0" else "ROOT")
            starts.append(i == 0)
        if n + 1 < len(run) and run[n + 1].new_paragraph:
            last = len(words) - 1
            spaces[-1] = False
            words.append(BREAK)
            spaces.append(False)
            tags.append("_SP")
            poses.append("SPACE")
            lemmas.append(BREAK)
            heads.append(last)
            deps.append("dep")
            starts.append(False)
    return Doc(vocab, words=words, spaces=spaces, tags=tags, pos=poses, lemmas=lemmas, heads=heads, deps=deps, sent_starts=starts)
