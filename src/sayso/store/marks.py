"""Where the searched words stand in a text, found by the index's own tokenizer."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import count

TOKENIZER = "unicode61 remove_diacritics 2"  # letters and digits make words; case and accents do not count
_PRIVATE = range(0xE000, 0xF8FF + 1)  # private use: rare in news, and each is looked for before it is used

Place = tuple[int, int]


def places(texts: Sequence[str], terms: Sequence[str]) -> list[list[list[Place]]]:
    """For each text, for each term, the (start, end) of its matches in code points and in text order.

    The texts go into a small index in memory, whose `highlight` sets a mark before and after each match; as the rest of the
    text comes back unchanged, the marks give the places. (The store's own index would stop at a null character in the text.)
    """
    opening, closing_mark = _unused(texts)
    found: list[list[list[Place]]] = [[[] for _ in terms] for _ in texts]
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(f"CREATE VIRTUAL TABLE t USING fts5(text, tokenize = '{TOKENIZER}')")
        memory.executemany(
            "INSERT INTO t (rowid, text) VALUES (?, ?)", ((i, text.replace("\0", " ")) for i, text in enumerate(texts))
        )
        for index, term in enumerate(terms):
            query = "SELECT rowid, highlight(t, 0, ?, ?) FROM t WHERE t MATCH ?"
            for row, marked in memory.execute(query, (opening, closing_mark, term)):
                found[row][index] = list(_between(marked, opening, closing_mark))
    return found


def smallest_stretch(groups: Sequence[Sequence[Place]]) -> Place | None:
    """The shortest stretch that holds a place of every group, the first of equals; None if a group is empty."""
    if not groups or not all(groups):
        return None
    events = sorted((start, end, group) for group, places in enumerate(groups) for start, end in places)
    latest: dict[int, Place] = {}
    best: Place | None = None
    for start, end, group in events:
        latest[group] = (start, end)
        if len(latest) == len(groups):
            stretch = min(place[0] for place in latest.values()), max(place[1] for place in latest.values())
            if best is None or stretch[1] - stretch[0] < best[1] - best[0]:
                best = stretch
    return best


def _between(marked: str, opening: str, closing_mark: str) -> Iterator[Place]:
    end = -1
    for marks in count(0, 2):  # as many stand before each place
        start = marked.find(opening, end + 1)
        if start < 0:
            return
        end = marked.index(closing_mark, start)
        yield start - marks, end - marks - 1


def _unused(texts: Sequence[str]) -> tuple[str, str]:
    """Two characters that stand in none of the texts."""
    used = set().union(*texts)
    free = (chr(code) for block in (_PRIVATE, range(0xF0000, 0x10FFFF)) for code in block if chr(code) not in used)
    return next(free), next(free)
