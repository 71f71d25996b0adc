"""The best sequence of BIOES tags under a linear-chain conditional random field (Lafferty et al. 2001)."""

from collections.abc import Sequence

import numpy as np

NEVER = -1e4  # a step that the tag scheme rules out


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
    if not len(emissions):
        return []
    start = np.array([NEVER if label[0] in "IE" else 0.0 for label in labels], dtype="float32")
    end = np.array([NEVER if label[0] in "BI" else 0.0 for label in labels], dtype="float32")
    into = np.ascontiguousarray(transitions.T)  # shape (after, before): rows are summed and searched several times faster
    candidates = np.empty_like(into)
    back = np.zeros(emissions.shape, dtype="intp")
    score = emissions[0] + start
    for emission, came in zip(emissions[1:], back[1:], strict=True):
        np.add(into, score, out=candidates)
        candidates.argmax(1, out=came)
        score = candidates.max(1) + emission
    path = [int((score + end).argmax())]
    for came_from in reversed(back[1:].tolist()):
        path.append(came_from[path[-1]])
    return path[::-1]


def spans_of(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """(start, end exclusive, label) of each span of a well-formed BIOES sequence."""
    out, start = [], 0
    for i, tag in enumerate(tags):
        if tag[0] in "BS":
            start = i
        if tag[0] in "ES":
            out.append((start, i + 1, tag[2:]))
    return out
