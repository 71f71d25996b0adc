"""Copies made from real reports, as newsrooms make them: cut from below, padded, lightly edited, garbled, two wires merged.

Every word keeps where it came from, so that how much of one text stands in another is known and not estimated, for any two texts
of the pile: `containment`. Near-misses are made too: other reports that share a quotation or a foot of boilerplate, and reports
of one incident that do not copy each other. Nothing of the corpora is kept; the pile is made anew from a seed.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

# Written for sayso: what stands under reports everywhere. Two reports that share one of these share no reporting.
_FEET = (
    "Subscribe to our daily newsletter for the stories that matter, sent to your inbox every morning before breakfast. By "
    "signing up you agree to our terms of use and our privacy notice, and you can leave at any time with one click. Copyright, "
    "all rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission.",
    "Anyone with information about this case is asked to call the tip line at any hour. Callers may remain anonymous and may "
    "be eligible for a cash reward if their information leads to an arrest. Download our free app to get breaking news alerts, "
    "weather and traffic on your phone wherever you are, and follow us on social media for updates as this story develops.",
    "This is a developing story and will be updated as more information becomes available. Please refresh this page for the "
    "latest. Comments are moderated and must keep to our house rules; to report a comment, use the flag beside it. Have you "
    "got a story for us? Write to our newsroom with a telephone number at which a reporter can reach you.",
)
_CREDITS = ("(Wire services)", "By staff and agencies", "Updated this afternoon:", "From our newsroom —", "First told elsewhere.")
_SENTENCE = re.compile(r"[.!?][\"'”’)]*\s*$")
_NO_WORD = re.compile(r"\W+")
# Words in a row that two reporters do not write alike unless one has them from the other, or both from one paper.
ROW = 8

Origin = tuple[int, int] | None  # (report of the corpus, word of it), None for a word that is no copy


@dataclass(frozen=True, slots=True)
class Made:
    """A text of the pile. words: each with the white space behind it; origins: one a word; kind: how it was made."""

    kind: str
    words: tuple[str, ...]
    origins: tuple[Origin, ...]

    @property
    def text(self) -> str:
        return "".join(self.words)

    @property
    def sources(self) -> frozenset[int]:
        """Reports of the corpus it holds words of."""
        return frozenset(o[0] for o in self.origins if o)


Words = list[tuple[str, Origin]]


def cut(text: str) -> list[str]:
    """A text's words, each with the white space behind it."""
    return re.findall(r"\S+\s*", text)


def containment(a: Made, b: Made) -> float:
    """Share of the shorter text's words that both took from one place."""
    few, many = sorted((a, b), key=lambda made: len(made.words))
    held = Counter(o for o in many.origins if o)
    both = Counter(o for o in few.origins if o) & held
    return both.total() / len(few.words)


class Corpus:
    """Which reports of a corpus copy each other by themselves, word for word.

    The generator cannot know it of the corpora it is given: papers of one incident print one agency's text. So words that stand
    in `ROW` equal words in a row in two reports count as one word.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._same: dict[tuple[int, int], tuple[int, int]] = {}
        seen: dict[tuple[str, ...], tuple[int, int]] = {}
        for n, text in enumerate(texts):
            found = [_NO_WORD.sub("", word).casefold() for word in cut(text)]
            for at in range(len(found) - ROW + 1):
                first, start = seen.setdefault(tuple(found[at : at + ROW]), (n, at))
                if (first, start) != (n, at):
                    self._same |= {self.origin((n, at + k)): self.origin((first, start + k)) for k in range(ROW)}

    def origin(self, word: tuple[int, int]) -> tuple[int, int]:
        """The first place at which this word of the corpus stands."""
        while (first := self._same.get(word, word)) != word:
            word = first
        return word


class Copier:
    """Makes copies of `texts` (a corpus's reports). The same seed makes the same copies."""

    def __init__(self, texts: Sequence[str], *, seed: int) -> None:
        self.texts = [cut(text) for text in texts]
        self.chance = random.Random(seed)
        self._any = [word for words in self.texts for word in words[:200]]

    def whole(self, n: int) -> Words:
        return [(word, (n, at)) for at, word in enumerate(self.texts[n])]

    def garbled(self, words: Words, share: float) -> Words:
        """That share of the words struck: three in five replaced by any word of the corpus, one left out, one put in."""
        out: Words = []
        for word, origin in words:
            if self.chance.random() >= share:
                out.append((word, origin))
                continue
            act = self.chance.random()
            if act < 0.6:
                out.append((self._stray(word), None))
            elif act < 0.8:
                out += [(word, origin), (self._stray(word), None)]
        return out

    def _stray(self, word: str) -> str:
        """Any word of the corpus, with the white space of the one it replaces."""
        return self.chance.choice(self._any).strip() + (word[len(word.rstrip()) :] or " ")

    def edited(self, words: Words) -> Words:
        """A desk's touch: another head, three to six words in a hundred changed, a sentence left out, one moved up."""
        sentences = _sentences(words)
        if len(sentences) > 4:
            del sentences[self.chance.randrange(2, len(sentences))]
            at = self.chance.randrange(2, len(sentences))
            sentences.insert(at - 1, sentences.pop(at))
        kept = self.garbled([pair for sentence in sentences for pair in sentence], self.chance.uniform(0.03, 0.06))
        return self._foreign(self.chance.choice(_CREDITS)) + kept

    def shortened(self, words: Words, share: float) -> Words:
        """Cut from below, at the last end of a sentence that leaves that share of the words; else in the sentence."""
        most = round(len(words) * share)
        ends = [n + 1 for n in range(most * 9 // 10, most) if _SENTENCE.search(words[n][0])]
        return words[: ends[-1] if ends else most]

    def padded(self, words: Words, other: int) -> Words:
        """A foot of boilerplate and part of another report around it: from half as long again to twice the length."""
        room = round(len(words) * self.chance.uniform(0.5, 1.0))
        foot = self._foreign(self.chance.choice(_FEET))[: room // 2]
        rest = self.whole(other)[: room - len(foot)]
        return rest + words + foot if self.chance.random() < 0.5 else words + _paragraph(rest) + foot

    def merged(self, a: Words, b: Words) -> Words:
        """Two wires made one: the upper part of each, by turns of a few sentences."""
        parts = [_sentences(self.shortened(words, self.chance.uniform(0.6, 0.9))) for words in (a, b)]
        out: Words = []
        while any(parts):
            for part in parts:
                turn = self.chance.randint(1, 3)
                out += [pair for sentence in part[:turn] for pair in sentence]
                del part[:turn]
        return out

    def quoting(self, words: Words, quotation: Sequence[str]) -> Words:
        """The same report with a quotation put in, whose words count as nobody's."""
        body = list(quotation[: max(8, len(words) // 4)])
        inner = "".join(body).strip()
        return words + self._foreign(f"“{inner},” a spokeswoman said.")

    def footed(self, words: Words) -> Words:
        """The same report with a foot of boilerplate, up to three words in ten."""
        return words + self._foreign(self.chance.choice(_FEET))[: len(words) * 3 // 7]

    @staticmethod
    def _foreign(text: str) -> Words:
        return _paragraph([(word, None) for word in cut(text)])


def made(kind: str, words: Words) -> Made:
    return Made(kind, tuple(w for w, _ in words), tuple(o for _, o in words))


def _paragraph(words: Words) -> Words:
    if not words:
        return words
    last, origin = words[-1]
    return [*words[:-1], (last.rstrip() + "\n\n", origin)]


def _sentences(words: Words) -> list[Words]:
    out: list[Words] = [[]]
    for pair in words:
        out[-1].append(pair)
        if _SENTENCE.search(pair[0]):
            out.append([])
    return [sentence for sentence in out if sentence]


# Ways to copy report n, with another report at hand: (copier, n, other) -> words.
COPIES: Mapping[str, Callable[[Copier, int, int], Words]] = {
    "lightly edited": lambda c, n, _: c.edited(c.whole(n)),
    "cut to 60 %": lambda c, n, _: c.shortened(c.whole(n), 0.6),
    "cut to 35 %": lambda c, n, _: c.shortened(c.whole(n), 0.35),
    "padded": lambda c, n, other: c.padded(c.whole(n), other),
    "cut to 35 % and padded": lambda c, n, other: c.padded(c.shortened(c.whole(n), 0.35), other),
    "edited, cut to 60 % and padded": lambda c, n, other: c.padded(c.shortened(c.edited(c.whole(n)), 0.6), other),
    "5 % of words struck": lambda c, n, _: c.garbled(c.whole(n), 0.05),
    "10 % of words struck": lambda c, n, _: c.garbled(c.whole(n), 0.10),
    "15 % of words struck": lambda c, n, _: c.garbled(c.whole(n), 0.15),
    "25 % of words struck": lambda c, n, _: c.garbled(c.whole(n), 0.25),
    "two wires merged": lambda c, n, other: c.merged(c.whole(n), c.whole(other)),
}


def pile(stories: Sequence[Sequence[str]], *, copies: int, seed: int) -> tuple[list[str], list[Made]]:
    """A corpus and the pile made from it: each report, `copies` copies of it by turns of `COPIES`, and near-misses.

    stories: the reports of each incident; they stand in the pile together, as near-misses of each other.
    """
    texts = [text for reports in stories for text in reports]
    copier, chance = Copier(texts, seed=seed), random.Random(seed + 1)
    said = invented(texts, size=len(texts) // 8 + 1, length=60, seed=seed + 2)  # what nobody in the pile wrote
    kinds, out = list(COPIES), []
    for n in range(len(texts)):
        out.append(made("original", copier.whole(n)))
        for step in range(copies):
            kind = kinds[(copies * n + step) % len(kinds)]
            out.append(made(kind, COPIES[kind](copier, n, chance.randrange(len(texts)))))
        if n % 8 == 0:  # one in eight: quotations and feet are common, but not in every report
            quotation = cut(said[n // 8])
            out += [made("same quotation", copier.quoting(copier.whole(m), quotation)) for m in _two(chance, n, len(texts))]
            out += [made("same foot", copier.footed(copier.whole(m))) for m in _two(chance, n, len(texts))]
    return texts, out


def _two(chance: random.Random, n: int, size: int) -> tuple[int, int]:
    return n, chance.randrange(size)


def invented(texts: Sequence[str], *, size: int, length: int, seed: int) -> list[str]:
    """`size` texts of `length` words that copy nothing, to measure growth: each word follows its like of the corpus.

    Word pairs are the corpus's own, so that common phrases are shared as in news, and nothing longer.
    """
    chance = random.Random(seed)
    following: dict[str, list[str]] = {}
    for text in texts:
        words = text.split()
        for one, two in pairwise(words):
            following.setdefault(one, []).append(two)
    starts = sorted(following)
    out = []
    for _ in range(size):
        words = [chance.choice(starts)]
        while len(words) < length:
            words.append(chance.choice(following.get(words[-1]) or starts))
        out.append(" ".join(words))
    return out
