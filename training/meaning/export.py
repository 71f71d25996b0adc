"""Trained weights -> the folder that ships: `python -m training.meaning.export WEIGHTS.pt TARGET`.

As the reader's (see `training.encoder.export`): matrix products in 8 bits with scales fixed beforehand, on reports of the piles
learnt from. Word vectors are the reader's; positions are this network's own, with all that is added to every piece.
"""

import argparse
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import CalibrationDataReader
from safetensors.numpy import save_file
from torch import Tensor, nn

from sayso.annotate.encoder.weights import GRAPH, TABLES
from sayso.annotate.meaning import WINDOW
from training.encoder.export import folded, quantised, simplified
from training.encoder.network import WIDTH
from training.meaning.examples import silver
from training.meaning.network import Meaning

EVERY = 30  # of the windows, for the scales: about 60


class Graph(nn.Module):
    """From the sum of the embeddings to each piece's vector, as the product runs it."""

    def __init__(self, net: Meaning) -> None:
        super().__init__()
        self.net = net

    def forward(self, x: Tensor) -> Tensor:
        """x (1, pieces, WIDTH) -> the same, of any length."""
        hidden: Tensor = self.net.encoder.norm(x)
        for layer in self.net.encoder.layers:
            hidden = layer(hidden, None)
        return hidden


@torch.no_grad()
def positions(net: Meaning) -> Tensor:
    """What is added to the word vector at each place (WINDOW and the marks round it, WIDTH)."""
    encoder = net.encoder
    return encoder.position.weight[: WINDOW + 2] + encoder.segment + encoder.shape.weight[0] + encoder.layout.weight[0]


class Windows(CalibrationDataReader):
    """Inputs of the graph for the scales."""

    def __init__(self, net: Meaning, windows: Iterable[tuple[int, ...]]) -> None:
        self.feeds = iter(_inputs(net, windows))

    def get_next(self) -> dict[str, np.ndarray] | None:
        return next(self.feeds, None)


@torch.no_grad()
def _inputs(net: Meaning, windows: Iterable[tuple[int, ...]]) -> Iterator[dict[str, np.ndarray]]:
    added = positions(net)
    for pieces in windows:
        yield {"x": (net.encoder.word(torch.tensor([pieces])) + added[: len(pieces)]).numpy()}


def tables(net: Meaning) -> dict[str, np.ndarray]:
    """What is kept beside the graph: positions, and the projection as (WIDTH, size) and (size,)."""
    project = net.project
    kept = {"positions": positions(net), "project": project.weight.detach().T, "offset": project.bias.detach()}
    return {name: np.ascontiguousarray(table.numpy()) for name, table in kept.items()}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("weights", type=Path)
    parser.add_argument("target", type=Path)
    args = parser.parse_args()
    net = Meaning()
    net.load_state_dict(torch.load(args.weights, weights_only=True))
    net.eval()
    folded(net.encoder)
    args.target.mkdir(parents=True, exist_ok=True)
    save_file(tables(net), args.target / TABLES)
    windows = [pieces for example in silver() for pieces in example.windows]
    with tempfile.TemporaryDirectory() as scratch:
        graph = Path(scratch) / GRAPH
        raw = graph.with_suffix(".raw")
        axes = {"x": {1: "pieces"}}
        torch.onnx.export(
            Graph(net), (torch.zeros(1, 20, WIDTH),), raw, input_names=["x"], output_names=["out"], dynamic_axes=axes,
            opset_version=17, dynamo=False,
        )  # fmt: skip
        simplified(raw, graph)
        quantised(graph, args.target / GRAPH, Windows(net, windows[::EVERY]))
    print(f"{args.target.name}: {sum(f.stat().st_size for f in args.target.iterdir()) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
