"""What a claim's words are about, as a vector: two claims about one thing lie near one another, however they are worded.

A bi-encoder (Reimers and Gurevych 2019) of three layers, trained on which statements of a pile of reports answer the same
question (training/meaning). It proposes; figures, actors, days and polarity decide (see `sayso.link.compare`).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources

import numpy as np
import onnxruntime as ort
from safetensors import SafetensorError
from safetensors.numpy import load_file

from sayso.annotate.encoder.pieces import CLS, SEP, tokenizer
from sayso.annotate.encoder.weights import GRAPH, TABLES, session_of
from sayso.annotate.pipeline import NAME, reader_tables
from sayso.errors import PipelineError
from sayso.schema import Claim

LONGEST = 80  # pieces; of a longer statement the beginning says what it is about
SCALE = 256  # of a unit vector's values as 8-bit numbers; one above .5 is cut, which hardly ever happens among 96
KNOWN = 20_000  # vectors at hand: copies quote the same words again


@dataclass(frozen=True, slots=True)
class _Weights:
    """session: from the sum of the embeddings, float32 (1, pieces, width), to (1, size). words, scales: the reader's own word
    vectors, as its tables have them; positions: (LONGEST, width).
    """

    session: ort.InferenceSession
    words: np.ndarray
    scales: np.ndarray
    positions: np.ndarray


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    place = resources.files("sayso") / "data" / "pipelines" / NAME / "meaning"
    shared = reader_tables()
    try:
        with resources.as_file(place) as folder:
            session, own = session_of(folder / GRAPH), load_file(folder / TABLES)
    except (OSError, ValueError, SafetensorError) as error:
        raise PipelineError(f"the weights of meanings cannot be loaded: {error}; `make train` builds them") from error
    return _Weights(session, shared["words"], shared["scales"], own["positions"])


def meant(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The same claims, each with its meaning."""
    return tuple(replace(claim, meaning=meaning(claim.quote)) for claim in claims)


@lru_cache(maxsize=KNOWN)
def meaning(words: str) -> bytes:
    """The vector of a statement's words: one signed byte a dimension, of a vector of length 1 times SCALE."""
    # One statement at a time: the arithmetic of a batch may differ in its last bit (law 6).
    weights = _weights()
    ids = np.array(pieces(words), dtype="int64")
    x = weights.words[ids].astype("float32")
    x *= weights.scales[ids]
    x += weights.positions[: len(ids)]
    (vector,) = weights.session.run(None, {"x": x[None]})
    length = float(np.sqrt((vector[0].astype("float64") ** 2).sum())) or 1.0
    return bytes(np.clip(np.rint(vector[0] * (SCALE / length)), -127, 127).astype("int8"))


def pieces(words: str) -> tuple[int, ...]:
    """The ids of a statement's word pieces, at most LONGEST with the marks round them."""
    return (CLS, *tokenizer().encode(" ".join(words.split()), add_special_tokens=False).ids[: LONGEST - 2], SEP)
