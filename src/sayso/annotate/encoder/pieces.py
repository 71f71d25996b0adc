"""Words -> the word pieces, shapes and layout that the encoder reads.

The pieces are BERT's (uncased WordPiece: Devlin et al. 2019). What lower-casing throws away comes back as a shape for each
word, and what a window cannot see (whether a quotation is open) as a layout state.
"""

from collections.abc import Sequence
from functools import lru_cache
from importlib import resources

import numpy as np
from tokenizers import Tokenizer

from sayso.text import CLOSING, EITHER, OPENING

BREAK = "\n\n"  # the one form in which the models meet the end of a paragraph
CLS, SEP, UNKNOWN = 101, 102, 100  # ids in BERT's vocabulary
LONGEST = 12  # pieces of one word that are read; what has more is an address or noise


@lru_cache(maxsize=1)
def tokenizer() -> Tokenizer:
    """The WordPiece tokenizer that ships with the pipeline."""
    place = resources.files("sayso") / "data" / "pipelines" / "en_sayso" / "reader" / "tokenizer.json"
    return Tokenizer.from_str(place.read_text(encoding="utf8"))


@lru_cache(maxsize=100_000)
def pieces_of(word: str) -> tuple[int, ...]:
    """The ids of one word's pieces, at least one and at most LONGEST."""
    if word == BREAK:
        return (SEP,)
    return tuple(tokenizer().encode(word, add_special_tokens=False).ids[:LONGEST]) or (UNKNOWN,)


@lru_cache(maxsize=100_000)
def shape(word: str) -> int:
    """What lower-casing loses: 1 lower, 2 Title, 3 UPPER, 4 one capital, 5 miXed, 6 with digits, 7 other marks, 8 a break."""
    if word == BREAK:
        return 8
    if any(c.isdigit() for c in word):
        return 6
    if not any(c.isalpha() for c in word):
        return 7
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 4
    return 2 if word[0].isupper() and word[1:].islower() else 5


def layout(words: Sequence[str]) -> list[int]:
    """For each word: 0 outside quotation marks, 1 an opening mark, 2 inside, 3 a closing mark, 4 a break; 5 more where a mark
    opened the paragraph.

    A quotation ends with its paragraph: news prose leaves a paragraph's closing mark out when the speech runs on, and one
    lost mark must not turn the rest of the text inside out.
    """
    out = []
    inside = opened = False
    first = True
    for word in words:
        if word == BREAK:
            inside = opened = False
            first = True
            out.append(4)
            continue
        if word in OPENING or word in CLOSING or word in EITHER:
            inside = word in OPENING or (word in EITHER and not inside)
            state = 1 if inside else 3
            opened = opened or first
        else:
            state = 2 if inside else 0
        first = False
        out.append(state + 5 * opened)
    return out


def features(words: Sequence[str]) -> tuple[list[tuple[int, ...]], np.ndarray]:
    """For each word its pieces, and an int64 array (words, 2) of shape and layout."""
    marks = np.array([[shape(word) for word in words], layout(words)], dtype="int64").T.reshape(-1, 2)
    return [pieces_of(word) for word in words], marks
