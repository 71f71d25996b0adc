"""How well a network tells pairs of one point from others."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import torch
from torch import Tensor

from training.meaning.examples import OPEN, Example


class Network(Protocol):
    """Gives a pile's vectors, and log-odds from vectors."""

    def __call__(self, pile: Example, /) -> Tensor: ...

    def odds(self, vectors: Tensor, /) -> Tensor:
        """(units, units) from (units, size)."""

    def eval(self) -> object:
        """Switch off what is only for learning."""


def average_precision(net: Network, examples: Sequence[Example]) -> float:
    """Over all pairs of all piles in one list, most alike first."""
    net.eval()
    scores, right = [], []
    with torch.no_grad():
        for example in examples:
            asked = np.triu(example.same != OPEN, 1)
            scores.append(net.odds(net(example)).numpy()[asked])
            right.append(example.same[asked])
    ordered = np.concatenate(right)[np.argsort(-np.concatenate(scores), kind="stable")]
    precision = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float((precision * ordered).sum() / ordered.sum())
