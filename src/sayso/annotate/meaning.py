"""What a claim is about, as a vector: two claims about one thing lie near one another, however they are worded.

A bi-encoder (Reimers and Gurevych 2019) that reads the whole report and takes the mean over a claim's words, so that "she" and
"the shooting" mean what they mean there. Trained on which statements of a pile of reports answer the same question
(training/meaning). It proposes; figures, actors, days and polarity decide (see `sayso.link.compared.compare`).
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

import numpy as np
import onnxruntime as ort
from safetensors import SafetensorError
from safetensors.numpy import load_file

from sayso.annotate.encoder.pieces import CLS, SEP, tokenizer
from sayso.annotate.encoder.weights import GRAPH, TABLES, session_of
from sayso.annotate.pipeline import NAME, reader_tables
from sayso.errors import PipelineError
from sayso.schema import Claim, Report

WINDOW = 320  # pieces read at once: wider windows take longer for each piece, and do no better (training/README.md)
STRIDE = 270  # from one window to the next: a claim's middle has 25 pieces on either side, if the report goes on
SCALE = 256  # of a unit vector's values as 8-bit numbers; one above .5 is cut, which hardly ever happens among 128


class Pieces(NamedTuple):
    """A text's word pieces: their ids, and where in the text each begins and ends, in code points."""

    ids: Sequence[int]
    starts: Sequence[int]
    ends: Sequence[int]


@dataclass(frozen=True, slots=True)
class _Weights:
    """session: from the sum of the embeddings to the vectors, float32 (1, pieces, width). words, scales: the reader's own word
    vectors, as its tables have them; positions: (WINDOW + 2, width); project: (width, size); offset: (size,).
    """

    session: ort.InferenceSession
    words: np.ndarray
    scales: np.ndarray
    positions: np.ndarray
    project: np.ndarray
    offset: np.ndarray


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    place = resources.files("sayso") / "data" / "pipelines" / NAME / "meaning"
    shared = reader_tables()
    try:
        with resources.as_file(place) as folder:
            session, own = session_of(folder / GRAPH), load_file(folder / TABLES)
    except (OSError, ValueError, SafetensorError) as error:
        raise PipelineError(f"the weights of meanings cannot be loaded: {error}; `make train` builds them") from error
    return _Weights(session, shared["words"], shared["scales"], own["positions"], own["project"], own["offset"])


def meant(report: Report, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The same claims of a report, each with its meaning: one signed byte a dimension, of a vector of length 1 times SCALE.

    A claim whose words have no pieces (they are all of them control characters, say) has none.
    """
    claims = tuple(claims)
    pieces = pieces_of(report.text)
    asked = defaultdict[int, dict[int, np.ndarray]](dict)  # by window: each claim's places in it
    for n, claim in enumerate(claims):
        start, places = seen(pieces, [(span.start, span.end) for span in claim.content])
        if len(places):
            asked[start][n] = places
    found: dict[int, bytes] = {}
    for start, rows in asked.items():
        hidden = _read(window(pieces, start))
        found |= {n: _vector(hidden[places].mean(0)) for n, places in rows.items()}
    return tuple(replace(claim, meaning=found.get(n, b"")) for n, claim in enumerate(claims))


def pieces_of(text: str) -> Pieces:
    """The word pieces of a text."""
    read = tokenizer().encode(text, add_special_tokens=False)
    starts, ends = zip(*read.offsets, strict=True) if read.offsets else ((), ())
    return Pieces(read.ids, starts, ends)


def seen(pieces: Pieces, content: Iterable[tuple[int, int]]) -> tuple[int, np.ndarray]:
    """The window in which a content's middle piece is furthest from the ends, by its first piece, and the content's places in it.

    What stands outside the window is left out: of a content longer than the room that windows share, or in far pieces.
    """
    parts = [range(bisect_right(pieces.ends, start), bisect_left(pieces.starts, end)) for start, end in content]
    places = np.array(sorted({place for part in parts for place in part}), dtype="int64")
    if not len(places):
        return 0, places
    last = max(0, -(-(len(pieces.ids) - WINDOW) // STRIDE)) * STRIDE
    middle = int(places[len(places) // 2])
    start = min(last, max(0, (middle - (WINDOW - STRIDE) // 2) // STRIDE * STRIDE))
    inside = (places >= start) & (places < start + WINDOW)
    return start, places[inside] - start + 1  # one mark stands before the first piece


def window(pieces: Pieces, start: int) -> tuple[int, ...]:
    """The ids of the pieces of one window, with the marks round them."""
    return (CLS, *pieces.ids[start : start + WINDOW], SEP)


def _read(ids: Sequence[int]) -> np.ndarray:
    # One window at a time: the arithmetic of a batch may differ in its last bit (law 6).
    weights = _weights()
    known = np.array(ids, dtype="int64")
    x = weights.words[known].astype("float32")
    x *= weights.scales[known]
    x += weights.positions[: len(known)]
    (hidden,) = weights.session.run(None, {"x": x[None]})
    made: np.ndarray = hidden[0]
    return made


def _vector(mean: np.ndarray) -> bytes:
    # float64 and one claim at a time, so that no last bit hangs on how many are asked.
    weights = _weights()
    vector = mean.astype("float64") @ weights.project + weights.offset
    length = float(np.sqrt((vector**2).sum())) or 1.0
    return bytes(np.clip(np.rint(vector * (SCALE / length)), -127, 127).astype("int8"))
