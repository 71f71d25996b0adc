"""Trains and measures the pairing of sources, cues and contents on PolNeAR's own spans.

python training/pairing.py TRAIN.jsonl.gz DEV.jsonl.gz OUT.json
"""

import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np
import spacy

from sayso.annotate.encoder.pieces import BREAK
from sayso.annotate.pairing import Mark, Pairs, Table, candidates, grouped, opens_quotation
from sayso.annotate.pipeline import tokenise
from training.convert.attributions import LABELS, articles

SEEN = 4  # a feature met less often says more about one article than about English
ROUNDS, RATE, DECAY = 12, 0.15, 2e-6


def article(nlp: spacy.Language, row: dict) -> tuple[list[Mark], dict[tuple[int, int, str], int], set[tuple[int, int]]]:
    """An article's gold spans as marks, their places, and the gold pairs (cue, source or content) as indexes of marks."""
    text = row["text"]
    parse = tokenise(nlp, text)
    doc = nlp(parse.doc)
    sentence_of = [n for n, s in enumerate(doc.sents) for _ in s]
    paragraph_of = np.cumsum([t.text == BREAK for t in doc]).tolist()
    at = {start: i for i, start in enumerate(parse.starts) if start >= 0}
    ends = {start + len(doc[i]): i + 1 for start, i in at.items()}
    spans = {
        (s, e, label): None
        for a in row["attributions"]
        for kind, label in LABELS.items()
        for s, e in a[kind]
        if s in at and e in ends
    }
    order = sorted(spans, key=lambda x: (x[0], x[1], x[2]))
    marks = []
    for s, e, label in order:
        i, j = at[s], ends[e]
        marks.append(Mark(i, j, label, doc[i:j].text.lower(), sentence_of[i], paragraph_of[i], opens_quotation(doc[i].text)))
    place = {span: i for i, span in enumerate(order)}
    pairs = set()
    for a in row["attributions"]:
        for s, e in a["cue"]:
            for kind in ("source", "content"):
                for s2, e2 in a[kind]:
                    if (s, e, "CUE") in place and (s2, e2, LABELS[kind]) in place:
                        pairs.add((place[s, e, "CUE"], place[s2, e2, LABELS[kind]]))
    return marks, place, pairs


def rows_of(nlp: spacy.Language, path: Path) -> list[tuple[list[Mark], set[tuple[int, int]]]]:
    return [(marks, pairs) for marks, _, pairs in (article(nlp, row) for row in articles(path))]


def examples(data: list) -> tuple[list[list[str]], np.ndarray]:
    names, gold = [], []
    for marks, pairs in data:
        described = Pairs(marks)
        for cue, mark in enumerate(marks):
            if mark.label == "CUE":
                for label in ("SOURCE", "CONTENT"):
                    for other in candidates(marks, cue, label):
                        names.append(described.features(cue, other))
                        gold.append((cue, other) in pairs)
    return names, np.array(gold, dtype=np.float64)


def fit(names: list[list[str]], gold: np.ndarray) -> dict[str, float]:
    """Logistic regression by AdaGrad over sparse binary features; the order is shuffled with a fixed seed."""
    counts = Counter(name for row in names for name in row)
    index = {name: i + 1 for i, name in enumerate(sorted(n for n, c in counts.items() if c >= SEEN))}
    rows = [np.array([0, *(index[n] for n in row if n in index)]) for row in names]
    w, g2 = np.zeros(len(index) + 1), np.full(len(index) + 1, 1e-8)
    rng = np.random.default_rng(1)
    for _ in range(ROUNDS):
        for i in rng.permutation(len(rows)):
            row = rows[i]
            error = 1 / (1 + np.exp(-np.clip(w[row].sum(), -30, 30))) - gold[i]
            grad = error + DECAY * w[row]
            g2[row] += grad * grad
            w[row] -= RATE * grad / np.sqrt(g2[row])
    return {"": round(float(w[0]), 3)} | {n: v for n, i in index.items() if (v := round(float(w[i]), 3))}


def score(data: list, table: dict[str, float]) -> dict[str, float]:
    """F1 of cue-source and cue-content pairs, and of (source, content) pairs through their cue, on gold spans."""
    hits = Counter()
    for marks, pairs in data:
        got = set()
        through = set()
        for group in grouped(marks, Table(table)):
            if group.source is not None:
                got.add((group.cue, group.source))
            got.update((group.cue, c) for c in group.contents)
            through.update((group.source, c) for c in group.contents if group.source is not None)
        gold_through = {
            (s, c) for q, s in pairs if marks[s].label == "SOURCE" for q2, c in pairs if q2 == q and marks[c].label == "CONTENT"
        }
        for name, a, b in (("cue", got, pairs), ("source-content", through, gold_through)):
            hits[name, "tp"] += len(a & b)
            hits[name, "got"] += len(a)
            hits[name, "gold"] += len(b)
    return {n: 2 * hits[n, "tp"] / (hits[n, "got"] + hits[n, "gold"]) for n in ("cue", "source-content")}


def main(train: Path, dev: Path, out: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    held = rows_of(nlp, dev)
    table = fit(*examples(rows_of(nlp, train)))
    out.write_text(json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf8")
    print(f"{len(table)} weights;", *(f"{k} pair F1 {v:.3f}" for k, v in score(held, table).items()))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
