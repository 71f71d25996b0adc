"""The network in torch: a bi-encoder (Reimers and Gurevych 2019), MiniLM's layers with a projection on the mean of their vectors.

Every second layer of MiniLM's six: half the cost.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.encoder.network import WIDTH, Encoder, start_from_minilm

LAYERS = (0, 2, 4)
SIZE = 96
PADDING = 0


class Meaning(nn.Module):
    """Pieces (claims, pieces) -> unit vectors (claims, SIZE). scale, start: the log-odds of one point, from a cosine."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder(max(LAYERS) + 1)
        start_from_minilm(self.encoder)
        self.encoder.layers = nn.ModuleList(self.encoder.layers[n] for n in LAYERS)
        self.project = nn.Linear(WIDTH, SIZE)
        self.scale = nn.Parameter(torch.tensor(10.0))
        self.start = nn.Parameter(torch.tensor(-7.0))

    def forward(self, pieces: Tensor) -> Tensor:
        """The vectors of claims; PADDING after each one's pieces."""
        return functional.normalize(self.project(self.mean(pieces).float()), dim=1)

    @torch.no_grad()
    def begin(self, means: Tensor) -> None:
        """Begin with the principal components of means (claims, WIDTH) of MiniLM's own vectors: from chance, the projection
        unlearns for an epoch what MiniLM knows.
        """
        centre = means.mean(0)
        _, _, directions = torch.linalg.svd(means - centre, full_matrices=False)
        self.project.weight.copy_(directions[:SIZE])
        self.project.bias.copy_(-directions[:SIZE] @ centre)

    def mean(self, pieces: Tensor) -> Tensor:
        """The mean of the pieces' vectors (claims, WIDTH); PADDING after each claim's pieces."""
        there = pieces != PADDING
        marks = torch.zeros((*pieces.shape, 2), dtype=torch.long)
        hidden = self.encoder(pieces, marks, torch.where(there, 0.0, -1e4)[:, None, None, :])
        return (hidden * there[..., None]).sum(1) / there.sum(1, keepdim=True)

    def odds(self, vectors: Tensor) -> Tensor:
        """Log-odds (claims, claims) that two claims are one point."""
        return self.scale * (vectors @ vectors.T) + self.start
