"""What the reader is made of, on disk: an ONNX graph, tables as safetensors, label lists as JSON."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime as ort
from safetensors.numpy import load_file

GRAPH, TABLES, LABELS = "encoder.onnx", "tables.safetensors", "labels.json"


def session_of(graph: Path) -> ort.InferenceSession:
    """What runs a graph, on one thread. Raises OSError or ValueError if the file is missing or broken."""
    options = ort.SessionOptions()
    # law 6: how a sum is parted must not depend on the machine
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # One plan of buffers for a whole run keeps them apart; taken and given back one by one they stay in the processor's
    # cache: the same bits in 6 % less time and 20 MB less memory.
    options.enable_mem_reuse = False
    stored = graph.read_bytes()
    try:
        # (its fused layer norm is four times slower than the plain one it replaces)
        return ort.InferenceSession(
            stored, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
        )
    except Exception as error:  # onnxruntime's own error types have no common base but Exception
        raise ValueError(f"{graph}: {error}") from error


@dataclass(frozen=True, slots=True)
class Weights:
    """session: from the sum of the embeddings and each word's first piece to all plain outputs of each word, side by side.

    labels: the names of each output's columns; slices: where an output's columns are. tables, float32 but for `words`:
    words int8 (pieces, width), scales (pieces, 1), positions, shapes, layouts; arc, rel: the biaffine weights;
    steps_spans, steps_names: the CRFs' transitions, `crf.NEVER` where BIOES forbids the step.
    """

    session: ort.InferenceSession
    labels: dict[str, list[str]]
    slices: dict[str, slice]
    tables: dict[str, np.ndarray]

    @classmethod
    def load(cls, folder: Path) -> "Weights":
        """Read a folder. Raises OSError or ValueError if something in it is missing or broken."""
        described = json.loads((folder / LABELS).read_text(encoding="utf8"))
        session = session_of(folder / GRAPH)
        slices, column = {}, 0
        for name, width in described["outputs"]:
            slices[name] = slice(column, column + width)
            column += width
        return cls(session, described["labels"], slices, load_file(folder / TABLES))

    def embedded(self, pieces: np.ndarray, marks: np.ndarray) -> np.ndarray:
        """The encoder's input, float32 (1, pieces, width), from ids (pieces,) and marks (pieces, 2)."""
        tables = self.tables
        x = tables["words"][pieces].astype("float32")
        x *= tables["scales"][pieces]
        x += tables["positions"][: len(pieces)]
        x += tables["shapes"][marks[:, 0]]
        x += tables["layouts"][marks[:, 1]]
        vectors: np.ndarray = x[None]
        return vectors

    def outputs(self, pieces: np.ndarray, marks: np.ndarray, firsts: np.ndarray) -> np.ndarray:
        """All outputs of a window's words, float32 (words, columns)."""
        (out,) = self.session.run(None, {"x": self.embedded(pieces, marks), "firsts": firsts})
        return np.asarray(out)
