"""The best sequence of BIOES tags under a linear-chain conditional random field (Lafferty et al. 2001)."""

from collections.abc import Sequence

import numpy as np

NEVER = -1e4  # a step that the tag scheme rules out
AT_ONCE = 1000  # words whose best steps are searched together: each takes 1 kB meanwhile


def paths(emissions: np.ndarray, transitions: np.ndarray, labels: Sequence[Sequence[str]]) -> list[list[int]]:
    """The best path of each of several fields over the same words, all with as many labels.

    emissions: shape (words, fields, labels); transitions: (fields, before, after), NEVER where BIOES forbids the step. The words
    are gone through one by one, so what counts is the number of calls at each: two fields at once take little longer than one.
    """
    if not len(emissions):
        return [[] for _ in labels]
    start = np.array([[NEVER if label[0] in "IE" else 0.0 for label in field] for field in labels], dtype="float32")
    end = np.array([[NEVER if label[0] in "BI" else 0.0 for label in field] for field in labels], dtype="float32")
    scores = np.empty(emissions.shape, dtype="float32")  # of the best path that ends in each label at each word
    scores[0] = emissions[0] + start
    steps = np.ascontiguousarray(transitions.transpose(1, 0, 2))  # shape (before, fields, after): the quickest to search
    columns = scores.transpose(0, 2, 1)[..., None]
    candidates, best = np.empty_like(steps), np.empty_like(scores[0])
    for emission, before, here in zip(emissions[1:], columns[:-1], scores[1:], strict=True):
        np.add(steps, before, candidates)
        np.maximum.reduce(candidates, 0, None, best)
        np.add(best, emission, here)
    return [_traced(scores[:, field], transitions[field], end[field]) for field in range(len(labels))]


def _traced(scores: np.ndarray, steps: np.ndarray, end: np.ndarray) -> list[int]:
    """The best path, back from its end. scores: (words, labels), of the best path to each."""
    into = np.ascontiguousarray(steps.T)  # shape (after, before): rows are searched several times faster
    path = [int((scores[-1] + end).argmax())]
    for first in reversed(range(0, len(scores) - 1, AT_ONCE)):
        some = scores[first : min(first + AT_ONCE, len(scores) - 1), None]
        for came_from in reversed((some + into).argmax(-1).tolist()):
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
