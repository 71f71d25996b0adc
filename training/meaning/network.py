"""The network in torch: a bi-encoder (Reimers and Gurevych 2019), MiniLM's six layers with a projection on the mean over the
pieces of a statement in its report.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.encoder.network import WIDTH, Encoder, start_from_minilm
from training.meaning.examples import Example

SIZE = 128


class Meaning(nn.Module):
    """A pile's windows and places -> unit vectors (units, SIZE). scale, start: the log-odds of one point, from a cosine."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        start_from_minilm(self.encoder)
        self.project = nn.Linear(WIDTH, SIZE)
        self.scale = nn.Parameter(torch.tensor(10.0))
        self.start = nn.Parameter(torch.tensor(-7.0))

    def forward(self, example: Example) -> Tensor:
        """The vectors of a pile's units."""
        return functional.normalize(self.project(self.means(example)), dim=1)

    @torch.no_grad()
    def begin(self, means: Tensor) -> None:
        """Begin with the principal components of means (units, WIDTH) of MiniLM's own vectors: from chance, the projection
        unlearns for an epoch what MiniLM knows.
        """
        centre = means.mean(0)
        _, _, directions = torch.linalg.svd(means - centre, full_matrices=False)
        self.project.weight.copy_(directions[:SIZE])
        self.project.bias.copy_(-directions[:SIZE] @ centre)

    def means(self, example: Example) -> Tensor:
        """The mean of the vectors of each unit's pieces (units, WIDTH)."""
        return means_of(example, [self.states(window) for window in example.windows])

    def states(self, window: Sequence[int]) -> Tensor:
        """The vector of each piece of a window: float32 (pieces, WIDTH)."""
        pieces = torch.tensor([window])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            read: Tensor = self.encoder(pieces, torch.zeros((*pieces.shape, 2), dtype=torch.long))[0]
        return read.float()

    def odds(self, vectors: Tensor) -> Tensor:
        """Log-odds (units, units) that two units are one point."""
        return self.scale * (vectors @ vectors.T) + self.start


def means_of(example: Example, states: Sequence[Tensor]) -> Tensor:
    """The mean of the states (pieces, width) of each unit's pieces, given those of each window: (units, width)."""
    return torch.stack([states[window][torch.from_numpy(places)].mean(0) for window, places in example.places])
