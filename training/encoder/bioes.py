"""Which tag may follow which in BIOES, and the best path of one field: what ships has the rules in its weights already."""

from collections.abc import Sequence

import numpy as np

from sayso.annotate.encoder.crf import NEVER, paths


def allowed(before: str, after: str) -> bool:
    """Whether `after` may follow `before` in BIOES."""
    open_ = before[0] in "BI"
    goes_on = after[0] in "IE"
    return (open_ and goes_on and before[2:] == after[2:]) if open_ or goes_on else True


def ruled(labels: Sequence[str], transitions: np.ndarray) -> np.ndarray:
    """transitions, shape (before, after), with what BIOES forbids put out of reach."""
    legal = np.array([[allowed(a, b) for b in labels] for a in labels])
    return np.where(legal, transitions, NEVER).astype("float32")


def viterbi(emissions: np.ndarray, transitions: np.ndarray, labels: Sequence[str]) -> list[int]:
    """The best path through emissions, shape (words, labels); transitions as `ruled` gives them. Empty for no words."""
    return paths(emissions[:, None], transitions[None], (labels,))[0]
