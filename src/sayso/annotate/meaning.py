"""What a claim's words are about, as a vector: two claims about one thing lie near one another, however they are worded.

A bi-encoder (Reimers and Gurevych 2019) of three layers, trained on which statements of a pile of reports answer the same
question (training/meaning). It proposes; figures, actors, days and polarity decide (see `sayso.link.compare`).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from pathlib import Path

import numpy as np
import onnxruntime as ort
from safetensors.numpy import load_file

from sayso.annotate.encoder.pieces import CLS, SEP, tokenizer
from sayso.annotate.pipeline import NAME, reader_tables
from sayso.errors import PipelineError
from sayso.schema import Claim

GRAPH, TABLES = "encoder.onnx", "tables.safetensors"
LONGEST = 80  # pieces; of a longer statement the beginning says what it is about
SCALE = 256  # of a unit vector's values as 8-bit numbers; one above .5 is cut, which hardly ever happens among 96
KNOWN = 20_000  # vectors at hand: copies quote the same words again


@dataclass(frozen=True, slots=True)
class _Weights:
    """session: from the sum of the embeddings, float32 (1, pieces, width), to (1, size). positions: (LONGEST, width)."""

    session: ort.InferenceSession
    positions: np.ndarray


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    place = resources.files("sayso") / "data" / "pipelines" / NAME / "meaning"
    options = ort.SessionOptions()
    # law 6: how a sum is parted must not depend on the machine
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        with resources.as_file(place) as folder:
            tables = load_file(Path(folder) / TABLES)
            session = ort.InferenceSession(
                (Path(folder) / GRAPH).read_bytes(),
                options,
                providers=["CPUExecutionProvider"],
                disabled_optimizers=["SkipLayerNormFusion"],
            )
    except Exception as error:  # onnxruntime's own error types have no common base but Exception
        raise PipelineError(f"the weights of meanings cannot be loaded: {error}") from error
    return _Weights(session, tables["positions"])


def meant(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The same claims, each with its meaning."""
    return tuple(replace(claim, meaning=meaning(claim.quote)) for claim in claims)


@lru_cache(maxsize=KNOWN)
def meaning(words: str) -> bytes:
    """The vector of a statement's words: one signed byte a dimension, of a vector of length 1 times SCALE."""
    # One statement at a time: the arithmetic of a batch may differ in its last bit (law 6).
    weights, shared = _weights(), reader_tables()
    ids = np.array(pieces(words), dtype="int64")
    x = shared["words"][ids] * shared["scales"][ids] + weights.positions[: len(ids)]
    (vector,) = weights.session.run(None, {"x": x[None].astype("float32", copy=False)})
    length = float(np.sqrt((vector[0].astype("float64") ** 2).sum())) or 1.0
    return bytes(np.clip(np.rint(vector[0] * (SCALE / length)), -127, 127).astype("int8").tobytes())


def pieces(words: str) -> tuple[int, ...]:
    """The ids of a statement's word pieces, at most LONGEST with the marks round them."""
    return (CLS, *tokenizer().encode(" ".join(words.split()), add_special_tokens=False).ids[: LONGEST - 2], SEP)
