"""The network that ships, back in torch, to go on learning from: what was trained is kept in 8 bits only.

The matrices lose what rounding took (average precision .615 for .614); everything else is as it ships.
"""

import math
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from safetensors.numpy import load_file
from torch import Tensor, nn

from sayso.annotate.encoder.weights import GRAPH, TABLES
from sayso.annotate.pipeline import reader_tables
from training.encoder.network import HEADS, WIDTH, Layer
from training.meaning.network import Meaning


def shipped(folder: Path) -> Meaning:
    """The network of a folder that `training.meaning.export` wrote. Scale and start of its odds are not kept, and begin anew."""
    graph = onnx.load(folder / GRAPH).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    matrices = _matrices(graph, stored)
    tables, words = load_file(folder / TABLES), reader_tables()
    net = Meaning()
    encoder = net.encoder
    with torch.no_grad():
        encoder.word.weight.copy_(_tensor(words["words"].astype("float32") * words["scales"]))
        for part in (encoder.position.weight, encoder.segment, encoder.shape.weight, encoder.layout.weight):
            part.zero_()  # what ships has their sum
        encoder.position.weight[: len(tables["positions"])].copy_(_tensor(tables["positions"]))
        _copy(encoder.norm, stored, "net.encoder.norm")
        for n, layer in enumerate(encoder.layers):
            _fill(layer, f"/layers.{n}", f"net.encoder.layers.{n}", stored, matrices)
        net.project.weight.copy_(_tensor(tables["project"].T))
        net.project.bias.copy_(_tensor(tables["offset"]))
    return net


def _matrices(graph: onnx.GraphProto, stored: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The matrices (in, out) of the products with weights, by the name of the product's output."""
    found: dict[str, np.ndarray] = {}
    for node in graph.node:
        if node.op_type == "DequantizeLinear" and node.input[0] in stored:
            values, scales, zero = (stored[name].astype("float32") for name in node.input)
            found[node.output[0]] = (values - zero) * scales  # a scale for each column
    products = {
        node.output[0]: found[node.input[1]] for node in graph.node if node.op_type == "MatMul" and node.input[1] in found
    }
    return found | products


def _fill(layer: Layer, made: str, ours: str, stored: dict[str, np.ndarray], matrices: dict[str, np.ndarray]) -> None:
    layer.qkv.weight.copy_(torch.cat([_tensor(matrices[f"{made}/folded.{n}/MatMul_output_0"].T) for n in range(3)]))
    layer.qkv.bias.copy_(torch.cat([_tensor(stored[f"{ours}.folded.{n}.bias"]) for n in range(3)]))
    layer.qkv.weight[:WIDTH] *= math.sqrt(WIDTH // HEADS)  # the export folds the scale in
    layer.qkv.bias[:WIDTH] *= math.sqrt(WIDTH // HEADS)
    for name, linear in (("out", layer.out), ("up", layer.up), ("down", layer.down)):
        linear.weight.copy_(_tensor(matrices[f"{made}/{name}/MatMul_output_0"].T))
        linear.bias.copy_(_tensor(stored[f"{ours}.{name}.bias"]))
    _copy(layer.norm1, stored, f"{ours}.norm1")
    _copy(layer.norm2, stored, f"{ours}.norm2")


def _copy(norm: nn.LayerNorm, stored: dict[str, np.ndarray], name: str) -> None:
    norm.weight.copy_(_tensor(stored[f"{name}.weight"]))
    norm.bias.copy_(_tensor(stored[f"{name}.bias"]))


def _tensor(values: np.ndarray) -> Tensor:
    return torch.tensor(np.ascontiguousarray(values, dtype="float32"))
