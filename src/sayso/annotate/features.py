"""Where a token stands among quotation marks and paragraphs, as features for the attribution model.

A convolution sees a few words to each side; a quotation runs for whole sentences. So each token is told whether it is inside
quotation marks and where its paragraph starts: the two facts a reader uses and a window cannot see.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy.ml.featureextractor import FeatureExtractor
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    with_array,
)
from thinc.types import Floats2d, Ints2d

from sayso.text import CLOSING, EITHER, OPENING

FAR = 6  # further from a mark or a paragraph's start than a window of three words each way reaches


def _capped(n: int) -> int:
    return min(n, FAR)


def layout(doc: Doc) -> np.ndarray:
    """Three numbers a token: quotation state, distance into the quotation, distance into the paragraph.

    Returns an array of shape (tokens, 3), dtype uint64. A quotation ends with its paragraph: news prose leaves a
    paragraph's closing mark out when the speech runs on, and one lost mark must not turn the rest of the text inside out.
    """
    out = np.zeros((len(doc), 3), dtype="uint64")
    inside, since_mark, since_start, opened_by_mark = False, 0, 0, False
    for i, token in enumerate(doc):
        text = token.text
        if "\n" in text:
            inside, since_mark, since_start, opened_by_mark = False, 0, 0, False
            out[i] = (4, 0, 0)
            continue
        mark = text in OPENING or text in CLOSING or text in EITHER
        opens = text in OPENING or (text in EITHER and not inside)
        if mark:
            inside, since_mark = opens, 0
            state = 1 if opens else 3
            opened_by_mark = opened_by_mark or since_start == 0
        else:
            since_mark += 1
            state = 2 if inside else 0
        out[i] = (state + (5 if opened_by_mark else 0), _capped(since_mark) + 10 * state, _capped(since_start))
        since_start += 1
    return out


def _layout_forward(
    model: Model[list[Doc], list[Ints2d]], docs: list[Doc], is_train: bool
) -> tuple[list[Ints2d], Callable[[list[Ints2d]], list[Doc]]]:
    features: list[Any] = [layout(doc) for doc in docs]
    return features, lambda d_features: []


@registry.architectures("sayso.LayoutHashEmbed.v1")  # type: ignore[untyped-decorator]  # catalogue ships no types
def layout_hash_embed(width: int, attrs: list[str], rows: list[int]) -> Model[list[Doc], list[Floats2d]]:
    """spaCy's MultiHashEmbed with the three layout features beside the lexical ones.

    width: size of every table and of the output; attrs: lexical attributes of a token; rows: one table size for each.
    """
    words: list[Any] = [HashEmbed(width, n, column=i, seed=8 + i, dropout=0.0) for i, n in enumerate(rows)]
    places: list[Any] = [HashEmbed(width // 4, 200, column=i, seed=80 + i, dropout=0.0) for i in range(3)]
    lexical: Any = chain(FeatureExtractor(attrs), list2ragged(), with_array(concatenate(*words)))
    spatial: Any = chain(Model("layout", _layout_forward), list2ragged(), with_array(concatenate(*places)))
    mixed: Any = Maxout(width, width * len(words) + 3 * (width // 4), nP=3, dropout=0.0, normalize=True)
    return chain(concatenate(lexical, spatial), with_array(mixed), ragged2list())
