"""Words -> what the network says of each of them, window by window; then decoded into trees, tags and spans."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from threading import Lock

import numpy as np
from threadpoolctl import ThreadpoolController

from sayso.annotate.encoder.arborescence import best_tree
from sayso.annotate.encoder.crf import paths, spans_of
from sayso.annotate.encoder.lemmas import apply
from sayso.annotate.encoder.pieces import BREAK, CLS, SEP, features
from sayso.annotate.encoder.weights import Weights
from sayso.annotate.encoder.windows import Window, windows

LONGEST = 250  # words of a sentence; the longest in the corpora has 159, a row of quotation marks may have thousands
# How sure the network must be: in news no sentence ends with a comma, but in letters "Dear Ida," does, and a higher bar joins
# more of those (sentences F1 on EWT and GUM: .892 with 0, as of other words, .891 with 2, .890 with 3).
AFTER_COMMA = 2.0
AT_ONCE = 64  # words whose labels are scored together: each takes 10 kB meanwhile, and a processor's cache is soon full
_NUMPY, _ONE_AT_A_TIME = ThreadpoolController(), Lock()  # the limit holds for the whole process

Spans = list[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class Reading:
    """One value a word. heads: place of its head, its own for a root. facts: factuality, -3 to 3, of an event it names."""

    tags: list[str]
    lemmas: list[str]
    heads: np.ndarray
    deps: list[str]
    starts: np.ndarray
    facts: np.ndarray
    spans: Spans
    names: Spans


def read(weights: Weights, words: Sequence[str], fixed: Sequence[int]) -> Reading:
    """Read a text's words. fixed: places where a sentence begins whatever the network says (a paragraph's first word)."""
    out = _outputs(weights, words)
    part = {name: out[:, columns] for name, columns in weights.slices.items()}
    starts = part["starts"][:, 0] > 0
    starts[[i for i, word in enumerate(words) if word == BREAK]] = False  # a break ends its paragraph's last sentence
    commas = [i for i, word in enumerate(words[:-1], 1) if word == ","]
    starts[commas] = part["starts"][commas, 0] > AFTER_COMMA
    starts[list(fixed)] = True
    starts[0] = True
    _cut_endless(starts)
    # These products are small: a second thread waits more than it works, and on a busy machine holds up the first.
    with _ONE_AT_A_TIME, _NUMPY.limit(limits=1, user_api="blas"):
        heads = _heads(weights, part["arcs"], starts)
        deps = _deps(weights, part["rels"], heads)
    labels = weights.labels
    tags = [labels["tags"][i] for i in part["tags"].argmax(1)]
    lemmas = [apply(word, labels["lemmas"][i]) for word, i in zip(words, part["lemmas"].argmax(1), strict=True)]
    spans, names = _spans(weights, out, "spans", "names")
    return Reading(
        tags=tags,
        lemmas=lemmas,
        heads=heads,
        deps=deps,
        starts=starts,
        facts=part["facts"][:, 0],
        spans=spans,
        names=names,
    )


def read_spans(weights: Weights, words: Sequence[str]) -> Spans:
    """The attribution spans alone, for a text whose trees nobody asks for."""
    return _spans(weights, _outputs(weights, words), "spans")[0] if words else []


def _outputs(weights: Weights, words: Sequence[str]) -> np.ndarray:
    pieces, marks = features(words)
    parts = [_window(weights, w, pieces, marks) for w in windows(words, [len(p) for p in pieces])]
    return np.concatenate(parts)


def _window(weights: Weights, window: Window, pieces: list[tuple[int, ...]], marks: np.ndarray) -> np.ndarray:
    seen = pieces[window.left : window.right]
    sizes = np.array([len(p) for p in seen])
    ids = np.fromiter((CLS, *(piece for word in seen for piece in word), SEP), dtype="int64", count=int(sizes.sum()) + 2)
    spread = np.zeros((len(ids), 2), dtype="int64")
    spread[1:-1] = marks[window.left : window.right].repeat(sizes, axis=0)
    firsts = np.concatenate([[1], 1 + sizes.cumsum()[:-1]])[window.first - window.left : window.last - window.left]
    return weights.outputs(ids, spread, firsts.astype("int64"))


def _cut_endless(starts: np.ndarray) -> None:
    """Begin a sentence, in place, where one would grow past LONGEST words: finding its tree takes cubic time."""
    run = 0
    for i in range(len(starts)):
        run = 1 if starts[i] else run + 1
        if run > LONGEST:
            starts[i] = True
            run = 1


def _heads(weights: Weights, arcs: np.ndarray, starts: np.ndarray) -> np.ndarray:
    half = arcs.shape[1] // 2
    dependent = np.concatenate([arcs[:, :half], np.ones((len(arcs), 1), dtype="float32")], axis=1) @ weights.tables["arc"]
    heads = np.empty(len(arcs), dtype="int64")
    for first, last in pairwise([*np.flatnonzero(starts).tolist(), len(arcs)]):
        heads[first:last] = first + best_tree(dependent[first:last] @ arcs[first:last, half:].T)
    return heads


def _deps(weights: Weights, rels: np.ndarray, heads: np.ndarray) -> list[str]:
    """The best label of each word's bond to its head; rel has shape (labels, size + 1, size + 1)."""
    half, rel = rels.shape[1] // 2, weights.tables["rel"]
    ones = np.ones((len(rels), 1), dtype="float32")
    left = np.concatenate([rels[:, :half], ones], axis=1)
    right = np.concatenate([rels[heads, half:], ones], axis=1)[:, :, None]
    flat = rel.transpose(1, 0, 2).reshape(half + 1, -1)
    best = np.empty(len(rels), dtype="int64")
    for first in range(0, len(rels), AT_ONCE):
        some = slice(first, first + AT_ONCE)
        asked = (left[some] @ flat).reshape(-1, *rel.shape[:2])  # what each word wants of its head for each label
        best[some] = (asked @ right[some])[:, :, 0].argmax(1)
    names = weights.labels["deps"]
    return ["ROOT" if head == i else names[b] for i, (head, b) in enumerate(zip(heads.tolist(), best.tolist(), strict=True))]


def _spans(weights: Weights, out: np.ndarray, *names: str) -> list[Spans]:
    """The spans of each of these fields."""
    labels = [weights.labels[name] for name in names]
    emissions = np.stack([out[:, weights.slices[name]] for name in names], axis=1)
    steps = np.stack([weights.tables[f"steps_{name}"] for name in names])
    found = paths(emissions, steps, labels)
    return [spans_of([of[i] for i in path]) for of, path in zip(labels, found, strict=True)]
