"""Trained weights -> the folder that ships: `python -m training.encoder.export WEIGHTS.pt EXAMPLES_FOLDER TARGET`.

The encoder's matrix products are quantised to 8 bits with scales fixed beforehand on training windows (static: with scales
taken from each batch a text's reading would depend on what is read with it). Word vectors are kept in 8 bits, a scale a row.
"""

import argparse
import json
import random
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process
from safetensors.numpy import save_file
from torch import Tensor, nn

from sayso.annotate.encoder.weights import GRAPH, LABELS, TABLES
from training.encoder.batches import items, load, tensors
from training.encoder.bioes import ruled
from training.encoder.network import WIDTH, Encoder, Reader

PLAIN = ("tags", "lemmas", "starts", "facts", "spans", "names", "arcs", "rels")
WINDOWS = 160  # for the scales; twice as many changed nothing that we could measure


class Graph(nn.Module):
    """From the sum of the embeddings to all plain outputs side by side, as the product runs it."""

    def __init__(self, net: Reader) -> None:
        super().__init__()
        self.net = net

    def forward(self, x: Tensor, firsts: Tensor) -> Tensor:
        """x (1, pieces, WIDTH), firsts (words,) -> (words, columns)."""
        encoder = self.net.encoder
        hidden = encoder.norm(x)
        for layer in encoder.layers:
            hidden = layer(hidden, None)
        made = self.net.heads(hidden[0].index_select(0, firsts))
        return torch.cat([made[name] for name in PLAIN], -1)


@torch.no_grad()
def embedded(net: Reader, batch: dict[str, Tensor]) -> Tensor:
    """The graph's input for a batch of one window."""
    encoder, marks = net.encoder, batch["marks"]
    x = encoder.word(batch["pieces"]) + encoder.position.weight[: batch["pieces"].shape[1]] + encoder.segment
    return x + encoder.shape(marks[..., 0]) + encoder.layout(marks[..., 1])


class Windows(CalibrationDataReader):
    """Training windows, the spans' corpus first of all, for the scales."""

    def __init__(self, net: Reader, rows: list[dict], labels: dict[str, list[str]]) -> None:
        rng = random.Random(5)
        found = items(rows, rng)
        batches = (tensors([item], labels) for item in rng.sample(found, WINDOWS))
        self.feeds = iter([{"x": embedded(net, b).numpy(), "firsts": b["firsts"][0].numpy()} for b in batches])

    def get_next(self) -> dict[str, np.ndarray] | None:
        return next(self.feeds, None)


def tables(net: Reader, labels: dict[str, list[str]]) -> dict[str, np.ndarray]:
    """What the product looks up or multiplies outside of the graph."""
    encoder = net.encoder
    words = encoder.word.weight.detach().numpy()
    scales = np.abs(words).max(1, keepdims=True) / 127 + 1e-12
    out = {"words": np.round(words / scales).astype("int8"), "scales": scales.astype("float32")}
    out["positions"] = (encoder.position.weight + encoder.segment).detach().numpy()[:256]
    out |= {"shapes": encoder.shape.weight.detach().numpy(), "layouts": encoder.layout.weight.detach().numpy()}
    out |= {"arc": net.arc.detach().numpy(), "rel": net.rel.detach().numpy()}
    return out | {f"steps_{name}": ruled(labels[name], net.steps[name].detach().numpy()) for name in net.steps}


def loaded(path: Path) -> tuple[Reader, dict[str, list[str]]]:
    """The trained network, ready to be exported, and its labels."""
    stored = torch.load(path, weights_only=True)
    net = Reader(stored["labels"], stored["depth"])
    net.load_state_dict(stored["state"])
    net.eval()
    folded(net.encoder)
    return net, stored["labels"]


def folded(encoder: Encoder) -> None:
    """Fold each layer, in place."""
    for layer in encoder.layers:
        layer.fold()


def simplified(raw: Path, path: Path) -> None:
    """A graph as torch wrote it, ready to be quantised."""
    quant_pre_process(raw, path, skip_symbolic_shape=True)


def traced(net: Reader, path: Path) -> None:
    """Write the network as ONNX in 32 bits, ready to be quantised."""
    example = (torch.zeros(1, 40, WIDTH), torch.arange(1, 30))
    axes = {"x": {1: "pieces"}, "firsts": {0: "words"}, "out": {0: "words"}}
    names = {"input_names": ["x", "firsts"], "output_names": ["out"]}
    raw = path.with_suffix(".raw")
    torch.onnx.export(Graph(net), example, raw, **names, dynamic_axes=axes, opset_version=17, dynamo=False)
    simplified(raw, path)


def quantised(path: Path, target: Path, feeds: CalibrationDataReader) -> None:
    """The same in 8 bits. Only products with weights: attention's own products gain nothing."""
    graph = onnx.load(path).graph
    known = {tensor.name for tensor in graph.initializer}
    quantize_static(
        path,
        target,
        feeds,
        quant_format=QuantFormat.QDQ,
        op_types_to_quantize=["MatMul"],
        nodes_to_quantize=[n.name for n in graph.node if n.op_type == "MatMul" and "/layers." in n.name and known & set(n.input)],
        per_channel=True,
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
        calibrate_method=CalibrationMethod.MinMax,
        extra_options={"OpTypesToExcludeOutputQuantization": ["MatMul"]},  # sums leave as floats: faster and truer
    )


def described(net: Reader, labels: dict[str, list[str]]) -> dict[str, object]:
    """Which columns of the output belong to which task, and the labels."""
    widths = {name: len(labels[name]) for name in net.plain} | {"starts": 1, "facts": 2}
    widths |= {"arcs": 2 * net.arc.shape[1], "rels": 2 * (net.rel.shape[1] - 1)}
    return {"outputs": [[name, widths[name]] for name in PLAIN], "labels": labels}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--float", action="store_true", help="do not quantise, to see what it costs")
    args = parser.parse_args()
    net, labels = loaded(args.weights)
    args.target.mkdir(parents=True, exist_ok=True)
    save_file({k: np.ascontiguousarray(v) for k, v in tables(net, labels).items()}, args.target / TABLES)
    with tempfile.TemporaryDirectory() as scratch:
        graph = Path(scratch) / GRAPH
        traced(net, graph)
        if args.float:
            (args.target / GRAPH).write_bytes(graph.read_bytes())
        else:
            quantised(graph, args.target / GRAPH, Windows(net, load(args.folder / "train.jsonl.gz"), labels))
    text = json.dumps(described(net, labels), indent=1)
    (args.target / LABELS).write_text(text + "\n", encoding="utf8")
    size = sum(f.stat().st_size for f in args.target.iterdir())
    print(f"{args.target.name}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
