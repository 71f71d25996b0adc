"""Which source and which contents belong to which cue.

A linear model over what a reader goes by: which comes first, what stands between, how far, whether a sentence or a paragraph
ends between them, and the words of the cue. Its weights are trained by `training/pairing.py` on PolNeAR's attributions.
"""

import json
import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from itertools import islice, takewhile

from sayso.text import OPENING

_STEPS = (0, 1, 2, 4, 8, 16, 32)  # gaps in words, in doublings: one word apart matters, thirty or forty do not
Layout = tuple[str, int, str, int, int, bool, int]  # as `_layout_names` takes it
Company = tuple[str, bool, str, int, str]  # as `_company_names` takes it
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


@dataclass(frozen=True, slots=True)
class Table:
    """The trained weights by feature name; the empty name is what every pair begins with.

    layouts, companies: the weights of features in which few pairs differ, by what they are spelt from. Each is asked for
    thousands of times, and to spell the names out anew took half of the time.
    """

    weights: Mapping[str, float]
    layouts: dict[Layout, float] = field(default_factory=dict)
    companies: dict[Company, list[float]] = field(default_factory=dict)

    def of_layout(self, layout: Layout) -> float:
        """The sum of its weights, first to last."""
        found = self.layouts.get(layout)
        if found is None:
            found = self.layouts[layout] = sum([self.weights.get(name, 0.0) for name in _layout_names(layout)])
        return found

    def of_company(self, company: Company) -> list[float]:
        """Its weights."""
        found = self.companies.get(company)
        if found is None:
            found = self.companies[company] = [self.weights.get(name, 0.0) for name in _company_names(company)]
        return found


class Pairs:
    """What there is to say of each cue and each source or content among marks in text order."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = marks
        self._labels = [mark.label for mark in marks]
        self._letters = "".join([label[1] for label in self._labels])
        self._beside = [_beside(marks, i) for i in range(len(marks))]

    def described(self, cue: int, other: int) -> tuple[Layout, list[str], Company]:
        """How the two stand to each other, the features of their words, and what stands in the other one's sentence."""
        q, x = self._marks[cue], self._marks[other]
        first, last = (other, cue) if other < cue else (cue, other)
        side = x.label[:2] + ("<" if other < cue else ">")
        sentences = _capped(abs(q.sentence - x.sentence))
        paragraphs = _capped(abs(q.paragraph - x.paragraph), 2)
        path = self._letters[first + 1 : min(first + 5, last)]
        nearer = _capped(self._labels[first + 1 : last].count(x.label))
        near, ending = path[:2], q.words.rsplit(" ", 1)[-1]
        said = [f"{side} cue {q.words[:24]}", f"{side} cue ends {ending}", f"{side} path {near} cue ends {ending}"]
        if x.label == "SOURCE":
            said.append(f"{side} source {x.words[:16]}")
        gap = _bucket(self._marks[last].start - self._marks[first].end)
        return (side, gap, path, sentences, paragraphs, x.quoted, nearer), said, (side, *self._beside[other], sentences, near)

    def features(self, cue: int, other: int) -> list[str]:
        """The names of the features that hold for the two."""
        layout, said, company = self.described(cue, other)
        return [*_layout_names(layout), *said, *_company_names(company)]

    def probability(self, table: Table, cue: int, other: int) -> float:
        """How likely the two belong together, 0 to 1."""
        layout, said, company = self.described(cue, other)
        get = table.weights.get
        score = table.weights[""] + sum([table.of_layout(layout), *[get(name, 0.0) for name in said], *table.of_company(company)])
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def _layout_names(layout: Layout) -> tuple[str, ...]:
    side, gap, path, sentences, paragraphs, quoted, nearer = layout
    return (
        side,
        f"{side} gap {gap}",
        f"{side} path {path}",
        f"{side} path {path} sentences {sentences}",
        f"{side} sentences {sentences} paragraphs {paragraphs}",
        f"{side} quoted {quoted} sentences {sentences} path {path[:2]}",
        f"{side} nearer {nearer}",
    )


def _company_names(company: Company) -> tuple[str, str]:
    side, lone, beside, sentences, near = company
    return f"{side} no cue beside {lone} sentences {sentences}", f"{side} round {beside} path {near}"


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
def weights() -> Table:
    """The trained weights."""
    place = resources.files("sayso") / "data" / "pipelines" / "pairing.json"
    return Table(json.loads(place.read_text(encoding="utf8")))


def grouped(marks: Sequence[Mark], table: Table) -> list[Group]:
    """One group a cue, in text order: its likeliest source, and each content that has no likelier cue."""
    cues = [i for i, mark in enumerate(marks) if mark.label == "CUE"]
    pairs = Pairs(marks)
    sources: dict[int, int] = {}
    owners: dict[int, tuple[float, int]] = {}
    for cue in cues:
        near = candidates(marks, cue, "SOURCE")
        scored = [(pairs.probability(table, cue, i), -abs(cue - i), i) for i in near]
        best = max(scored, default=(0.0, 0, 0))
        if best[0] >= 0.5:
            sources[cue] = best[2]
        for content in candidates(marks, cue, "CONTENT"):
            if _spoken_for(marks, cue, content):
                continue
            p = pairs.probability(table, cue, content)
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
