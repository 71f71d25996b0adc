"""Tags, heads, lemmas, sentences and entities of the shipped pipeline, on the dev parts of its corpora."""

from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

from sayso.annotate.pipeline import pipeline
from training.convert.conllu import sentences
from training.convert.entities import column_docs, gum_docs
from training.convert.syntax import build, groups, lines_of


def _read(docs: Iterator[Doc]) -> list[Example]:
    nlp = pipeline()
    return [Example(nlp(nlp.make_doc(doc.text)), doc) for doc in docs]


def _dep(token: object, _: str) -> str:
    return token.dep_.lower()  # type: ignore[attr-defined, no-any-return]  # a spaCy Token, whose stubs are not typed


def syntax(corpora: Path) -> dict[str, float]:
    """Tag and lemma accuracy, LAS and sentence F1 on EWT dev and the freely licensed part of GUM dev."""
    vocab = spacy.blank("en").vocab
    sources = (corpora / "ewt" / "dev.conllu.gz", corpora / "gum" / "dev.jsonl.gz")
    read = _read(build(vocab, run) for source in sources for run in groups(sentences(lines_of(source))))
    heads = Scorer.score_deps(read, "dep", getter=_dep, ignore_labels=("p", "punct"))  # as spaCy's parser is scored
    return {
        "tags": Scorer.score_token_attr(read, "tag")["tag_acc"],
        "lemmas": Scorer.score_token_attr(read, "lemma")["lemma_acc"],
        "heads LAS": heads["dep_las"],
        "sentences": Scorer.score_spans(read, "sents")["sents_f"],
    }


def entities(corpora: Path) -> dict[str, float]:
    """F1 of persons, organisations and places by the recogniser alone (no tables) on UNER EWT test and GUM dev."""
    vocab = spacy.blank("en").vocab
    docs = [
        *column_docs(vocab, corpora / "ner" / "uner_ewt" / "en_ewt-ud-test.iob2.gz"),
        *gum_docs(vocab, corpora / "gum" / "dev.jsonl.gz"),
    ]
    return {"entities, recogniser alone": Scorer.score_spans(_read(iter(docs)), "ents")["ents_f"]}
