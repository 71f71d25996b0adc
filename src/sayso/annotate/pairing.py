"""Which source and which contents belong to which cue.

A linear model over what a reader goes by: which comes first, what stands between, how far, whether a sentence or a paragraph
ends between them, and the words of the cue. Its weights are trained by `training/pairing.py` on PolNeAR's attributions.
"""

import json
import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from itertools import islice, takewhile

from sayso.text import OPENING

_STEPS = (0, 1, 2, 4, 8, 16, 32)  # gaps in words, in doublings: one word apart matters, thirty or forty do not
REACH = 6  # spans of a kind to each side that are considered; the gold never lies further but in 2 of 1,000 pairs


@dataclass(frozen=True, slots=True)
class Mark:
    """A span the recogniser found. start, end: tokens; label: SOURCE, CUE or CONTENT; words: its text in lower case."""

    start: int
    end: int
    label: str
    words: str
    sentence: int
    paragraph: int
    quoted: bool


@dataclass(frozen=True, slots=True)
class Group:
    """One attribution: indexes into the marks."""

    cue: int
    source: int | None
    contents: tuple[int, ...]


def _bucket(n: int) -> int:
    return _STEPS[bisect_right(_STEPS, n) - 1] if n >= 0 else -1


def _capped(n: int, top: int = 3) -> int:
    return min(n, top)


def features(marks: Sequence[Mark], cue: int, other: int, beside: tuple[bool, str] | None = None) -> list[str]:
    """The names of the features that hold for one cue and one source or content. marks: in text order.

    beside: what stands beside the other mark, as `_beside` tells, if it is known already.
    """
    q, x = marks[cue], marks[other]
    first, last = (other, cue) if other < cue else (cue, other)
    between = [m.label for m in marks[first + 1 : last]]
    side = f"{x.label[:2]}{'<' if other < cue else '>'}"
    sentences = _capped(abs(q.sentence - x.sentence))
    path = "".join([label[1] for label in between[:4]])
    paragraphs = _capped(abs(q.paragraph - x.paragraph), 2)
    layout = _layout(side, _bucket(marks[last].start - marks[first].end), path, sentences, paragraphs, x.quoted)
    lone, round_ = beside or _beside(marks, other)
    ending = q.words.rsplit(" ", 1)[-1]
    return [
        *layout,
        f"{side} nearer {_capped(between.count(x.label))}",
        f"{side} cue {q.words[:24]}",
        f"{side} cue ends {ending}",
        f"{side} path {path[:2]} cue ends {ending}",
        *((f"{side} source {x.words[:16]}",) if x.label == "SOURCE" else ()),
        f"{side} no cue beside {lone} sentences {sentences}",
        f"{side} round {round_} path {path[:2]}",
    ]


@lru_cache(maxsize=4096)
def _layout(side: str, gap: int, path: str, sentences: int, paragraphs: int, quoted: bool) -> tuple[str, ...]:
    """The features of where two marks stand to each other: few differ, and each is asked for thousands of times."""
    return (
        side,
        f"{side} gap {gap}",
        f"{side} path {path}",
        f"{side} path {path} sentences {sentences}",
        f"{side} sentences {sentences} paragraphs {paragraphs}",
        f"{side} quoted {quoted} sentences {sentences} path {path[:2]}",
    )


def _beside(marks: Sequence[Mark], other: int) -> tuple[bool, str]:
    """Whether no cue stands in the sentence of a mark, and a letter each for the marks before and after it in its sentence."""
    sentence = marks[other].sentence
    prior = marks[other - 1].label[1] if other and marks[other - 1].sentence == sentence else "."
    after = marks[other + 1].label[1] if other + 1 < len(marks) and marks[other + 1].sentence == sentence else "."
    return not _has_cue_beside(marks, other), prior + after


def _has_cue_beside(marks: Sequence[Mark], other: int) -> bool:
    """Whether a cue stands in the sentence of a mark."""
    sentence = marks[other].sentence
    for step in (-1, 1):
        i = other
        while 0 <= i < len(marks) and marks[i].sentence == sentence:
            if marks[i].label == "CUE":
                return True
            i += step
    return False


def candidates(marks: Sequence[Mark], cue: int, label: str) -> list[int]:
    """The marks of one label near enough to a cue to belong to it."""
    before = (i for i in range(cue - 1, -1, -1) if marks[i].label == label)
    after = (i for i in range(cue + 1, len(marks)) if marks[i].label == label)
    return sorted([*islice(before, REACH), *islice(after, REACH)])


@lru_cache(maxsize=1)
def weights() -> Mapping[str, float]:
    """The trained weights by feature name."""
    place = resources.files("sayso") / "data" / "pipelines" / "pairing.json"
    table: dict[str, float] = json.loads(place.read_text(encoding="utf8"))
    return table


def probability(
    table: Mapping[str, float], marks: Sequence[Mark], cue: int, other: int, beside: tuple[bool, str] | None = None
) -> float:
    """How likely the two belong together, 0 to 1."""
    score = table[""] + sum([table.get(name, 0.0) for name in features(marks, cue, other, beside)])
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def grouped(marks: Sequence[Mark], table: Mapping[str, float]) -> list[Group]:
    """One group a cue, in text order: its likeliest source, and each content that has no likelier cue."""
    cues = [i for i, mark in enumerate(marks) if mark.label == "CUE"]
    beside = [_beside(marks, i) for i in range(len(marks))]
    sources: dict[int, int] = {}
    owners: dict[int, tuple[float, int]] = {}
    for cue in cues:
        near = candidates(marks, cue, "SOURCE")
        scored = [(probability(table, marks, cue, i, beside[i]), -abs(cue - i), i) for i in near]
        best = max(scored, default=(0.0, 0, 0))
        if best[0] >= 0.5:
            sources[cue] = best[2]
        for content in candidates(marks, cue, "CONTENT"):
            if _spoken_for(marks, cue, content):
                continue
            p = probability(table, marks, cue, content, beside[content])
            if p > owners.get(content, (0.0, 0))[0]:
                owners[content] = (p, cue)
    contents: dict[int, list[int]] = {}
    for content in sorted(owners):
        p, cue = owners[content]
        if p >= 0.25:  # nearly every content has a cue: half the usual doubt is enough
            contents.setdefault(cue, []).append(content)
    return [Group(cue, sources.get(cue), tuple(contents.get(cue, ()))) for cue in cues]


def _spoken_for(marks: Sequence[Mark], cue: int, content: int) -> bool:
    """Whether a content has a cue before it in its own paragraph, so that one in a later paragraph is not its own."""
    paragraph = marks[content].paragraph
    if marks[cue].paragraph <= paragraph:
        return False
    earlier = takewhile(lambda mark: mark.paragraph == paragraph, reversed(marks[:content]))
    return any(mark.label == "CUE" for mark in earlier)


def opens_quotation(word: str) -> bool:
    """Whether a span that starts with this word starts a quotation."""
    return word in OPENING or word in ('"', "``")
