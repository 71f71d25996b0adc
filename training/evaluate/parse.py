"""Tags, heads, lemmas, sentences and entities of the shipped pipeline, on the dev parts of its corpora."""

from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.tokens import Doc
from spacy.training import Example

from sayso.annotate.pipeline import pipeline
from training.convert.conllu import sentences
from training.convert.entities import column_docs, gum_docs
from training.convert.syntax import build, groups, lines_of


def _examples(docs: Iterator[Doc]) -> list[Example]:
    nlp = pipeline()
    return [Example(nlp.make_doc(doc.text), doc) for doc in docs]


def syntax(corpora: Path) -> dict[str, float]:
    """tag accuracy, LAS and sentence F1 on EWT dev and the freely licensed part of GUM dev."""
    vocab = spacy.blank("en").vocab
    sources = (corpora / "ewt" / "dev.conllu.gz", corpora / "gum" / "dev.jsonl.gz")
    docs = (build(vocab, run) for source in sources for run in groups(sentences(lines_of(source))))
    with pipeline().select_pipes(enable=["tok2vec", "tagger", "parser", "lemmatizer"]):
        scores = pipeline().evaluate(_examples(docs))
    return {"tags": scores["tag_acc"], "heads LAS": scores["dep_las"], "sentences": scores["sents_f"]}


def entities(corpora: Path) -> dict[str, float]:
    """F1 of persons, organisations and places by the recogniser alone (no tables) on UNER EWT test and GUM dev."""
    vocab = spacy.blank("en").vocab
    docs = [
        *column_docs(vocab, corpora / "ner" / "uner_ewt" / "en_ewt-ud-test.iob2.gz"),
        *gum_docs(vocab, corpora / "gum" / "dev.jsonl.gz"),
    ]
    with pipeline().select_pipes(enable=["entities"]):
        scores = pipeline().evaluate(_examples(iter(docs)))
    return {"entities, recogniser alone": scores["ents_f"]}
