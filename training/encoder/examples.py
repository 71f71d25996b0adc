"""The corpora -> labelled words, one form for all tasks: `python -m training.encoder.examples CORPORA TARGET.json`.

A task that a corpus does not mark is missing from its examples, and nothing is learned from its absence.
"""

import gzip
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

import spacy

from sayso.annotate.encoder.lemmas import edit
from sayso.annotate.encoder.pieces import BREAK
from training.convert.attributions import LABELS, aligned, articles
from training.convert.conllu import Sentence, sentences
from training.convert.entities import KINDS, column_docs, gum_entities, merged
from training.convert.syntax import groups, lines_of

GROUP = 10  # unrelated sentences read together


@dataclass
class Example:
    """words: as the pipeline cuts them. Every other field is None or as long as words.

    heads: place of each word's head, itself for a root. spans, names: BIOES tags. facts: -3 to 3 or None, `scale` says whose.
    """

    words: list[str]
    tags: list[str] | None = None
    lemmas: list[str] | None = None
    heads: list[int] | None = None
    deps: list[str] | None = None
    starts: list[int] | None = None
    spans: list[str] | None = None
    names: list[str] | None = None
    facts: list[float | None] | None = None
    scale: str = ""
    origin: str = field(default="")


def bioes(length: int, spans: list[tuple[int, int, str]]) -> list[str]:
    """Tags of `length` words from spans (start, end exclusive, label) that do not overlap."""
    out = ["O"] * length
    for start, end, label in spans:
        if end - start == 1:
            out[start] = f"S-{label}"
            continue
        out[start], out[end - 1] = f"B-{label}", f"E-{label}"
        out[start + 1 : end - 1] = [f"I-{label}"] * (end - start - 2)
    return out


def attributions(path: Path) -> Iterator[Example]:
    """PolNeAR's articles with their sources, cues and contents."""
    nlp = spacy.blank("en")
    for row in articles(path):
        marked = [
            (start, end, label)
            for attribution in row["attributions"]
            for kind, label in LABELS.items()
            for start, end in attribution[kind]
        ]
        doc, kept, _ = aligned(nlp, row["text"], marked)
        words = [token.text for token in doc]
        yield Example(words, spans=bioes(len(words), [(s.start, s.end, s.label_) for s in kept]), origin="polnear")


def facts_of(path: Path) -> dict[str, dict[int, float]]:
    """Sentence (words parted by spaces) -> word -> factuality, from one of the factuality corpora."""
    out: dict[str, dict[int, float]] = {}
    with gzip.open(path, "rt", encoding="utf8") as rows:
        for row in map(json.loads, rows):
            places = out.setdefault(row["text"], {})
            places |= {target["span1"][0]: target["label"] for target in row["targets"]}
    return out


def syntax(path: Path, facts: dict[str, dict[int, float]]) -> Iterator[Example]:
    """Universal Dependencies; with GUM's names, and with the factuality that UDS-IH2 gives sentences of EWT."""
    named = path.name.endswith(".jsonl.gz")
    for run in groups(sentences(lines_of(path))):
        yield from_sentences(run, named=named, facts=facts)


def from_sentences(run: list[Sentence], *, named: bool, facts: dict[str, dict[int, float]]) -> Example:
    """One example of a run of sentences. facts: what `facts_of` gives; named: whether the rows tell names as GUM does."""
    out = Example([], [], [], [], [], [], None, [] if named else None, [], "uds", "gum" if named else "ewt")
    for n, sentence in enumerate(run):
        offset, rows = len(out.words), sentence.rows
        known = facts.get(" ".join(row[1] for row in rows), {})
        for i, row in enumerate(rows):
            out.words.append(row[1])
            out.tags.append(row[4])
            out.lemmas.append(edit(row[1], row[2]))
            out.heads.append(offset + int(row[6]) - 1 if row[6] != "0" else offset + i)
            out.deps.append(row[7] if row[6] != "0" else "ROOT")
            out.starts.append(int(i == 0))
            out.facts.append(known.get(i))
        if out.names is not None:
            found = [(s, e, KINDS[k]) for s, e, k in gum_entities(sentence)]
            out.names += bioes(len(rows), _apart(found))
        if n + 1 < len(run) and run[n + 1].new_paragraph:
            out.words.append(BREAK)
            out.tags.append("_SP")
            out.lemmas.append("")
            out.heads.append(len(out.words) - 2)
            out.deps.append("dep")
            out.starts.append(0)
            out.facts.append(None)
            if out.names is not None:
                out.names.append("O")
    return out


def _apart(spans: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The longest of spans that overlap."""
    kept: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s)):
        if all(span[1] <= a or b <= span[0] for a, b, _ in kept):
            kept.append(span)
    return kept


def entities(path: Path) -> Iterator[Example]:
    """A corpus of names, with a paragraph break after every few sentences."""
    vocab = spacy.blank("en").vocab
    docs = list(column_docs(vocab, path))
    for start in range(0, len(docs), GROUP):
        doc = merged(vocab, docs[start : start + GROUP])
        names = bioes(len(doc), [(e.start, e.end, e.label_) for e in doc.ents])
        yield Example([token.text for token in doc], names=names, origin=path.name)


def factuality(path: Path) -> Iterator[Example]:
    """UW's sentences of news, several together."""
    rows = list(facts_of(path).items())
    for start in range(0, len(rows), GROUP):
        words: list[str] = []
        facts: list[float | None] = []
        for text, known in rows[start : start + GROUP]:
            cut = text.split(" ")
            words += [*cut, BREAK]
            facts += [*(known.get(i) for i in range(len(cut))), None]
        yield Example(words, facts=facts, scale="uw", origin="uw")


def examples(corpora: Path, part: str) -> Iterator[Example]:
    """All examples of `part`, "train" or "dev"."""
    yield from attributions(corpora / "polnear" / f"{part}.jsonl.gz")
    uds = facts_of(corpora / "factuality" / "uds_ih2" / f"{part}.jsonl.gz")
    yield from syntax(corpora / "ewt" / f"{part}.conllu.gz", uds)
    yield from syntax(corpora / "gum" / f"{part}.jsonl.gz", uds)
    yield from factuality(corpora / "factuality" / "uw" / f"{part}.jsonl.gz")
    ner = corpora / "ner"
    if part == "train":
        for name in ("uner_ewt/en_ewt-ud-dev.iob2.gz", "re3d/re3d-train.conll.gz", "wikigold/wikigold.conll.txt.gz"):
            yield from entities(ner / name)
        yield from entities(ner / "wnut17" / "wnut17train.conll.gz")
    else:
        yield from entities(ner / "uner_ewt" / "en_ewt-ud-test.iob2.gz")


def main(corpora: Path, target: Path) -> None:
    for part in ("train", "dev"):
        with gzip.open(target / f"{part}.jsonl.gz", "wt", encoding="utf8") as out:
            counts: dict[str, int] = {}
            for example in examples(corpora, part):
                out.write(json.dumps(asdict(example)) + "\n")
                counts[example.origin] = counts.get(example.origin, 0) + len(example.words)
        print(part, counts)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
