from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from training.encoder.bioes import allowed, ruled, viterbi

from sayso.annotate.encoder.crf import spans_of

LABELS = ["O", *(f"{p}-{k}" for k in ("SOURCE", "CUE") for p in "BIES")]


def legal(tags):
    ends = tags[0][0] not in "IE" and tags[-1][0] not in "BI"
    return ends and all(allowed(a, b) for a, b in pairwise(tags))


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 4), st.integers(0, 10_000))
def test_the_best_path_is_the_best_of_all_legal_paths(length, seed):
    rng = np.random.default_rng(seed)
    emissions = rng.normal(size=(length, len(LABELS))).astype("float32")
    steps = ruled(LABELS, rng.normal(size=(len(LABELS), len(LABELS))))
    path = viterbi(emissions, steps, LABELS)

    def worth(sequence):
        moves = sum(steps[a, b] for a, b in pairwise(sequence))
        return sum(emissions[i, tag] for i, tag in enumerate(sequence)) + moves

    every = [p for p in product(range(len(LABELS)), repeat=length) if legal([LABELS[i] for i in p])]
    assert worth(path) >= max(map(worth, every)) - 1e-4
    assert legal([LABELS[i] for i in path])


def test_no_words_have_no_path():
    assert viterbi(np.zeros((0, len(LABELS)), "float32"), ruled(LABELS, np.zeros((9, 9))), LABELS) == []


def test_spans_are_read_off_their_tags():
    assert spans_of(["O", "S-CUE", "B-SOURCE", "I-SOURCE", "E-SOURCE", "O"]) == [(1, 2, "CUE"), (2, 5, "SOURCE")]


def test_a_span_does_not_change_its_kind_on_the_way():
    assert not allowed("B-SOURCE", "E-CUE")
    assert not allowed("O", "I-CUE")
    assert not allowed("B-CUE", "O")
    assert allowed("E-CUE", "B-SOURCE")
